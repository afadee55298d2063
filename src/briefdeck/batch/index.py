"""The list of a batch's results, for programs and for people."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from briefdeck.batch.record import Record
from briefdeck.batch.remote import is_remote
from briefdeck.batch.store import store

INDEX = "index.jsonl"
_PAGE = "index.html"
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1b2733}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;"
    "border-bottom:1px solid #d5dce3;vertical-align:top}th{font-weight:600}.failed{color:#a4262c}"
)


def write_index(out: str, home: Path, records: Sequence[Record]) -> None:
    """Writes ``index.jsonl`` and ``index.html`` of the records in their order; the first is kept in ``home`` too."""
    lines = "".join(f"{record.line()}\n" for record in records).encode("utf-8", "surrogateescape")
    page = "\n".join(_page(records)).encode("utf-8", "replace")
    store(out, {INDEX: lines, _PAGE: page})
    if is_remote(out):
        store(str(home), {INDEX: lines})


def _page(records: Sequence[Record]) -> Iterator[str]:
    failed = sum(record.code != 0 for record in records)
    yield '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Briefings</title>\n<style>{_STYLE}</style>\n<h1>Briefings</h1>"
    yield f"<p>{len(records) - failed:,} articles done, {failed:,} failed.</p>"
    yield "<table>\n<thead><tr><th>Article</th><th>Results</th><th>From</th></tr></thead>\n<tbody>"
    yield from (_row(record) for record in records)
    yield "</tbody>\n</table>\n</html>\n"


def _row(record: Record) -> str:
    if record.code:
        results = f'<span class="failed">{escape(record.error)} (exit code {record.code})</span>'
    else:
        results = " ".join(_link(name) for name, _ in reversed(record.files))
    title = escape(record.title or record.name)
    return f"<tr><td>{title}</td><td>{results}</td><td>{escape(record.origin)}</td></tr>"


def _link(name: str) -> str:
    from urllib.parse import quote

    return f'<a href="{escape(quote(name))}">{escape(name.rpartition(".")[2])}</a>'
