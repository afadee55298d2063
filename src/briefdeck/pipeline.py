"""From the article to the files: read this page from top to bottom and you know the program."""

from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck.files import SUFFIXES, contents, kind_of, markdown_of, name_of, publish
from briefdeck.model.brief import Brief
from briefdeck.model.note import Note
from briefdeck.model.pages import Pages
from briefdeck.model.storyboard import Storyboard
from briefdeck.model.theme import Theme
from briefdeck.pictures import with_pictures
from briefdeck.resources import cache_folder, template_folder, template_text


@dataclass(frozen=True, slots=True)
class Built:
    """The files that were written, in the order deck, briefing, storyboards, and what the stages had to say."""

    files: tuple[Path, ...]
    notes: tuple[Note, ...]


def build(
    article: Path, out: Path, template: str = "executive", *, paper: str = "", keep_storyboard: bool = False
) -> Built:
    """``out/NAME.pptx`` and ``out/NAME.pdf`` of an article; ``keep_storyboard`` adds the two Markdown files."""
    brief = understand(article)
    files: dict[Path, bytes] = {}
    boards: dict[Path, bytes] = {}
    notes, name = list(brief.notes), name_of(article).stem
    for kind, suffix in SUFFIXES.items():
        markdown = storyboard(brief, template, kind)
        files[out / f"{name}{suffix}"], said = finish(markdown, kind, template, paper=paper)
        boards[out / f"{name}.{kind}.md"] = markdown.encode()
        notes += said
    if keep_storyboard:
        files |= boards
    publish(files)
    return Built(tuple(files), tuple(notes))


def make(article: Path, target: Path, template: str, *, paper: str = "") -> Built:
    """One file of an article: a deck when ``target`` ends in .pptx, a briefing when it ends in .pdf."""
    brief = understand(article)
    kind = kind_of(target)
    content, notes = finish(storyboard(brief, template, kind), kind, template, paper=paper)
    publish({target: content})
    return Built((target,), brief.notes + notes)


def render(board: Path, target: Path, template: str = "", *, paper: str = "") -> Built:
    """A storyboard file as a deck or a briefing, by the ending of ``target``."""
    content, notes = finish(markdown_of(board), kind_of(target), template, paper=paper, pictures=board.parent)
    publish({target: content})
    return Built((target,), notes)


def understand(article: Path) -> Brief:
    """Bytes → Source → Document → Brief."""
    from briefdeck.analyze import analyze
    from briefdeck.read import load, read

    return analyze(read(load(contents(article), name_of(article).name)))


def storyboard(brief: Brief, template: str, kind: str) -> str:
    """Brief → Markdown, through the template's ``deck.md.j2`` or ``briefing.md.j2``."""
    from briefdeck.storyboard import write

    folder = template_folder(template)
    return write(brief, template_text(folder, f"{kind}.md.j2"), kind, folder.name)


def finish(
    markdown: str, kind: str, template: str = "", *, paper: str = "", pictures: Path | None = None
) -> tuple[bytes, tuple[Note, ...]]:
    """Markdown → Storyboard → Pages → bytes, and the notes of these stages; ``pictures`` is the folder they lie in."""
    from briefdeck.storyboard import parse
    from briefdeck.themes import load_theme

    board = parse(markdown, kind)
    board = with_pictures(board, pictures) if pictures else board
    folder = template_folder(template or board.front.template or "executive")
    theme = load_theme(folder, cache_folder())
    pages = lay_out(board, replace(theme, paper=paper) if paper else theme)
    return paint(pages, folder, theme), pages.notes


def lay_out(board: Storyboard, theme: Theme) -> Pages:
    """Storyboard → Pages; the storyboard's notes travel along."""
    from briefdeck.typeset import typeset

    pages = typeset(board, theme)
    return replace(pages, notes=board.notes + pages.notes)


def paint(pages: Pages, folder: Path, theme: Theme) -> bytes:
    """Pages → the bytes of a .pptx or a .pdf."""
    if pages.kind == "deck":
        from briefdeck.paint.pptx import paint as paint_deck
        from briefdeck.themes import load_pack

        return paint_deck(pages, load_pack(folder, theme, cache_folder()))
    from briefdeck.paint.pdf import paint as paint_pages

    return paint_pages(pages)
