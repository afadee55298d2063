"""Files watched: which of those that a result is made of have changed."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefdeck.configuration import FILE
from briefdeck.errors import BriefdeckError
from briefdeck.resources import template_folder
from briefdeck.settings import Settings
from briefdeck.shelves import lineage

_PAUSE = 0.1
"""Seconds between two looks: a person does not notice it, a processor does not either."""

_Stamps = dict[Path, tuple[int, int]]


def ingredients(source: Path, settings: Settings, template: str) -> Iterator[Path]:
    """The files that a run reads: article or storyboard, template, theme, base deck, file of options."""
    yield from (source, FILE, *(path for path in (settings.theme, settings.base) if path))
    try:
        place = template_folder(settings.template or template)
        yield from (place, *(folder for folder in lineage(place) if folder != place))
    except BriefdeckError:  # the run says what is wrong
        return


def changes(files: Callable[[], Iterable[Path]], *, pause: float = _PAUSE) -> Iterator[tuple[str, ...]]:
    """The names of what was changed, added or removed, each time that something was. It never ends by itself.

    ``files`` gives files, and folders whose files are meant; it is asked anew each time.
    """
    before = _stamps(files())
    while True:
        time.sleep(pause)
        now = _stamps(files())
        if now != before:
            changed = sorted({path.name for path in before.keys() | now.keys() if before.get(path) != now.get(path)})
            before = now
            yield tuple(changed)


def _stamps(paths: Iterable[Path]) -> _Stamps:
    """When each file was written, and its size; files that are not there are left out."""
    found: _Stamps = {}
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else (path,):
            try:
                told = file.stat()
            except OSError:
                continue
            found[file] = (told.st_mtime_ns, told.st_size)
    return found
