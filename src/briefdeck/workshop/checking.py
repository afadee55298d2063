"""A template checked: read, filled in with a sample article, typeset and judged, every part of it."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.delivery import judged
from briefdeck.errors import BriefdeckError
from briefdeck.files import SUFFIXES
from briefdeck.model.brief import Brief
from briefdeck.model.finding import Grade
from briefdeck.nouns import noun
from briefdeck.pipeline import analyzed, finished, parsed, storyboard, understood
from briefdeck.resources import cache_folder, template_folder
from briefdeck.settings import Settings

_SAMPLE = Path(__file__).with_name("sample.md")


@noun
class Checked:
    """A part of a template: what it is, what was found in words, and the error that stopped it."""

    part: str
    found: tuple[str, ...] = ()
    error: BriefdeckError | None = None


def checked(name: str) -> Iterator[Checked]:
    """The theme and both storyboards of a template, one after the other. TemplateError when there is none."""
    template_folder(name)
    wishes = Settings(template=name)
    theme = _theme(name)
    yield theme
    if theme.error is None:
        brief = analyzed(understood(_SAMPLE, wishes))
        for kind in SUFFIXES:
            yield _storyboard(brief, kind, wishes)


def _theme(name: str) -> Checked:
    from briefdeck.themes import load_pack, load_theme

    try:
        theme = load_theme(template_folder(name), cache_folder())
        load_pack(template_folder(name), theme, cache_folder())
    except BriefdeckError as error:
        return Checked("theme.toml", error=error)
    return Checked("theme.toml")


def _storyboard(brief: Brief, kind: str, wishes: Settings) -> Checked:
    part = f"{kind}.md.j2"
    try:
        board = parsed(storyboard(brief, kind, wishes), kind)
        data, notes = finished(board, wishes)
        findings = judged({Path(f"sample{SUFFIXES[kind]}"): data})
    except BriefdeckError as error:
        return Checked(part, error=error)
    said = [f"{note.code} {note.where}: {note.text}" for note in notes if note.severity.value == "warning"]
    said += [f"page {f.page}: {f.text}" for f in findings if f.grade is Grade.ERROR]
    return Checked(part, tuple(said))
