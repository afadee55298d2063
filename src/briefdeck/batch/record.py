"""What became of one article of a batch, as one line of JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from briefdeck.nouns import noun


@noun
class Record:
    """The result of one article.

    ``name`` is its place below the batch's folder, without suffix; ``origin`` where it came from; ``key`` a hash of
    everything its results depend on; ``code`` an exit code (0: done) with its ``error``; ``files`` maps the results, by
    their place below the folder, to their SHA-256; ``title`` is the article's, ``notes`` counts remarks.
    """

    name: str
    origin: str
    key: str
    code: int = 0
    error: str = ""
    title: str = ""
    notes: int = 0
    files: tuple[tuple[str, str], ...] = ()

    def line(self) -> str:
        """The record as JSON without a line end."""
        return json.dumps(asdict(self) | {"files": dict(self.files)}, ensure_ascii=False, sort_keys=True)


def record_of(values: Mapping[str, object]) -> Record | None:
    """The record that a line of JSON held, or None when it is none."""
    match values:
        case {
            "name": str(name),
            "origin": str(origin),
            "key": str(key),
            "code": int(code),
            "error": str(error),
            "title": str(title),
            "notes": int(notes),
            "files": dict(files),
        }:
            named = tuple((str(path), str(digest)) for path, digest in files.items())
            return Record(name, origin, key, code, error, title, notes, named)
        case _:
            return None


def parsed_line(line: str) -> dict[str, object]:
    """A line of JSON as a mapping; empty when it is torn or something else."""
    try:
        values = json.loads(line)
    except ValueError:
        return {}
    return values if isinstance(values, dict) else {}
