"""Runs as Markdown that reads back as the same runs."""

import re
from dataclasses import replace

from briefdeck.model.storyboard import Run, Runs
from briefdeck.storyboard.attributes import Attributes
from briefdeck.storyboard.escape import escape

_BREAK = "<br>"
_JOINT = "<!-- -->"
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_TICKS = re.compile(r"`+")


def spell(runs: Runs, *, cell: bool = False) -> str:
    """One line of Markdown; ``cell``: it stands in a table."""
    pieces: list[str] = []
    for before, run in zip((Run(" "), *runs), runs, strict=False):
        piece = _piece(run, is_first=not pieces, is_last=run is runs[-1])
        if pieces and _need_joint(before, run):
            pieces.append(_JOINT)
        pieces.append(piece)
    text = "".join(pieces)
    return text.replace("|", "\\|").replace("\\\\|", "\\|") if cell else text


def spell_attributes(given: Attributes) -> str:
    """``{#id .class key="value"}``, or "" when there is nothing to say."""
    identifier = [f"#{given.id}"] if given.id else []
    pairs = [f'{key}="{_quoted(value)}"' for key, value in given.pairs]
    said = [*identifier, *(f".{name}" for name in given.classes), *pairs]
    return "{" + " ".join(said) + "}" if said else ""


def fenced(text: str, info: str) -> str:
    """Code between fences that it does not contain."""
    ticks = "`" * max(3, 1 + max((len(t) for t in _TICKS.findall(text)), default=0))
    return f"{ticks}{info}\n{text}\n{ticks}" if text else f"{ticks}{info}\n{ticks}"


def _piece(run: Run, *, is_first: bool, is_last: bool) -> str:
    if run.evidence is not None:
        return f"[§{run.evidence}]"
    if run.footnote:
        return f"[^{run.footnote}]"
    if run.math:
        return f"$${run.text}$$" if run.math == "display" else f"${run.text}$"
    if run.raw:
        return f"{_coded(run.text)}{{={run.raw}}}"
    parts = (_text(run, part, is_first=is_first, is_last=is_last) for part in _lines(run))
    text = _coded(run.text) if run.code else _BREAK.join(parts)
    return _styled(run, text)


def _lines(run: Run) -> list[str]:
    return run.text.split("\n")


def _text(run: Run, text: str, *, is_first: bool, is_last: bool) -> str:
    """Escaped text; spaces stay as they are where a parser keeps them."""
    if run.script:
        return escape(text).replace(" ", "&#32;")
    found = _EDGES.match(text)
    if _is_styled(run) or "\n" in run.text or found is None or not found[2]:
        return escape(text) if text != " " or _is_styled(run) or is_first or is_last else text
    before = escape(found[1]) if is_first else found[1]
    after = escape(found[3]) if is_last else found[3]
    return f"{before}{escape(found[2])}{after}"


def _styled(run: Run, text: str) -> str:
    for is_on, mark in ((run.italic, "*"), (run.bold, "**"), (run.strike, "~~")):
        text = f"{mark}{text}{mark}" if is_on else text
    if run.script:
        mark = "^" if run.script == "super" else "~"
        text = f"{mark}{text}{mark}"
    for is_on, name in ((run.underline, "underline"), (run.small_caps, "smallcaps")):
        text = f"[{text}]{{.{name}}}" if is_on else text
    return f"[{text}](<{run.href}>)" if run.href else text


def _is_styled(run: Run) -> bool:
    return replace(run, text="") != Run("")


def _need_joint(before: Run, run: Run) -> bool:
    """Marks of two runs that touch would be read as other marks."""
    if not (_is_styled(before) or _is_styled(run)) or run.evidence is not None or before.evidence is not None:
        return False
    touches = not before.text[-1:].isspace() or _is_styled(before)
    return touches and (not run.text[:1].isspace() or _is_styled(run))


def _coded(text: str) -> str:
    ticks = "`" * (1 + max((len(t) for t in _TICKS.findall(text)), default=0))
    is_tight = text.strip(" ") and text[0] not in "` " and text[-1] not in "` "
    return f"{ticks}{text}{ticks}" if is_tight or not text.strip(" ") else f"{ticks} {text} {ticks}"


def _quoted(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')
