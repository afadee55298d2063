"""Our slides beside pandoc's, for every case in ``tests/cases/storyboard``.

``python -m benchmarks.storyboard_cases`` prints the table; ``--pandoc FILE`` runs that pandoc again and records what it
makes of each case, ``--outlines`` records our own reading anew.
"""

import argparse
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from briefdeck.model.storyboard import Deck, Runs, Slide, plain
from briefdeck.storyboard import parse

CASES = Path(__file__).parents[1] / "tests" / "cases" / "storyboard"
Shown = dict[str, str]


def cases() -> list[Path]:
    """The folders of all cases."""
    return sorted(path.parent for path in CASES.glob("*/deck.md"))


def read(case: Path) -> Deck:
    """The case as we read it."""
    board = parse((case / "deck.md").read_text("utf-8"), "deck")
    assert isinstance(board, Deck)
    return board


def ours(deck: Deck) -> list[Shown]:
    """Layout, title and notes of our slides, in words only."""
    return [_shown(slide.layout, plain(slide.title), " ".join(_words(slide.notes))) for slide in deck.slides]


def theirs(case: Path) -> list[Shown] | None:
    """The same of pandoc's slides as they were recorded; None when pandoc makes nothing of the case."""
    record = case / "pandoc.json"
    found: list[Shown] | None = json.loads(record.read_text("utf-8")) if record.exists() else None
    return found


def outline(deck: Deck) -> str:
    """Everything that was read, one thing a line, without what is as it always is."""
    lines = [f"front {_given(deck.front)}"] + [line for slide in deck.slides for line in _slide(slide)]
    return "\n".join([*lines, *(f"remark {n.code} {n.where}: {n.text}" for n in deck.notes), ""])


def _shown(layout: str, title: str, notes: str) -> Shown:
    return {"layout": layout, "title": " ".join(title.split()), "notes": " ".join(notes.split())}


def _words(value: object) -> Iterator[str]:
    if is_dataclass(value):
        if hasattr(value, "runs"):
            yield plain(value.runs)
        else:
            yield from (word for f in fields(value) for word in _words(getattr(value, f.name)))
    elif isinstance(value, tuple):
        yield from (word for part in value for word in _words(part))


def _slide(slide: Slide) -> Iterator[str]:
    after = f" (goes on from {slide.continues})" if slide.continues else ""
    yield f"\nslide {slide.id}: {slide.kind}, {slide.layout or 'its own layout'}{after}"
    yield from (f"  {key}={value}" for key, value in slide.attributes)
    yield f"  title {_runs(slide.title)}"
    yield from _lines(slide.blocks, "  ")
    yield from (f"  note {line.strip()}" for line in _lines(slide.notes, ""))


def _lines(value: object, indent: str) -> Iterator[str]:
    """Blocks as a tree: a block a line, its words behind it, its blocks below it."""
    if isinstance(value, tuple):
        yield from (line for part in value for line in _lines(part, indent))
    elif is_dataclass(value):
        yield f"{indent}{type(value).__name__} {_given(value)}".rstrip()
        for inner in ("blocks", "items"):
            yield from _lines(getattr(value, inner, ()), indent + "  ")


def _given(value: object) -> str:
    assert is_dataclass(value)
    said = []
    for f in fields(value):
        own = getattr(value, f.name)
        if f.name in ("blocks", "items") or own == f.default or own == ():
            continue
        said.append(_runs(own) if f.name == "runs" else f"{f.name}={_cells(own)}")
    return " ".join(said)


def _cells(value: object) -> str:
    """Cells and rows in brackets, everything else as Python writes it."""
    if isinstance(value, tuple) and value and all(isinstance(part, tuple) for part in value):
        return "[" + " | ".join(_cells(part) for part in value) + "]"
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return _runs(value)
    return repr(value)


def _runs(runs: Runs) -> str:
    return " ".join(repr(r.text) + ("{" + extra + "}" if (extra := _style(r)) else "") for r in runs)


def _style(run: object) -> str:
    assert is_dataclass(run)
    named = [(f.name, getattr(run, f.name)) for f in fields(run) if f.name != "text"]
    defaults = {f.name: f.default for f in fields(run)}
    return ", ".join(n if v is True else f"{n}={v}" for n, v in named if v != defaults[n])


def _run_pandoc(pandoc: Path, case: Path) -> list[Shown]:
    from pptx import Presentation

    text = (case / "deck.md").read_text("utf-8")
    level = re.search(r"^\s*slide-level: (\d)", text, re.MULTILINE)
    wishes = [f"--slide-level={level[1]}"] if level else []
    wishes += ["--toc"] if re.search(r"^toc: true", text, re.MULTILINE) else []
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.pptx"
        command = [pandoc, "-f", "markdown-smart", case / "deck.md", "--resource-path", CASES, "-o", out, *wishes]
        subprocess.run([str(part) for part in command], check=True, capture_output=True)
        slides = list(Presentation(str(out)).slides)
        return [
            _shown(
                slide.slide_layout.name,
                slide.shapes.title.text if slide.shapes.title is not None else "",
                (slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""),
            )
            for slide in slides
        ]


def _table() -> Iterator[str]:
    for case in cases():
        differs = case / "differs.txt"
        made, asked = ours(read(case)), theirs(case)
        verdict = "same" if made == asked else differs.read_text("utf-8").strip() if differs.exists() else "DIFFERENT"
        yield f"{case.name:28} {len(made):3} {len(asked) if asked is not None else '-':>3}  {verdict}"


def main() -> None:
    """Record what was asked for, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pandoc", type=Path)
    parser.add_argument("--outlines", action="store_true")
    asked = parser.parse_args()
    for case in cases():
        if asked.pandoc:
            record = json.dumps(_run_pandoc(asked.pandoc, case), indent=1, ensure_ascii=False)
            (case / "pandoc.json").write_text(record + "\n", "utf-8")
        if asked.outlines:
            (case / "slides.txt").write_text(outline(read(case)), "utf-8")
    print("\n".join(_table()))


if __name__ == "__main__":
    main()
