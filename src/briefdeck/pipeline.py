"""From the article to the files: read this page from top to bottom and you know the program."""

from dataclasses import dataclass, replace
from pathlib import Path

from briefdeck.errors import InputError, OutputError
from briefdeck.model.brief import Brief
from briefdeck.model.note import Note
from briefdeck.model.pages import Pages
from briefdeck.model.storyboard import Storyboard
from briefdeck.model.theme import Theme
from briefdeck.publish import publish
from briefdeck.resources import template_folder, template_text

SUFFIXES = {"deck": ".pptx", "briefing": ".pdf"}


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
    notes = list(brief.notes)
    for kind, suffix in SUFFIXES.items():
        markdown = storyboard(brief, template, kind)
        files[out / f"{article.stem}{suffix}"], said = finish(markdown, kind, template, paper=paper)
        boards[out / f"{article.stem}.{kind}.md"] = markdown.encode()
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
    content, notes = finish(_text_of(board), kind_of(target), template, paper=paper)
    publish({target: content})
    return Built((target,), notes)


def understand(article: Path) -> Brief:
    """Bytes → Source → Document → Brief."""
    from briefdeck.analyze import analyze
    from briefdeck.read import load, read

    return analyze(read(load(_bytes_of(article), article.name)))


def storyboard(brief: Brief, template: str, kind: str) -> str:
    """Brief → Markdown, through the template's ``deck.md.j2`` or ``briefing.md.j2``."""
    from briefdeck.storyboard import write

    folder = template_folder(template)
    return write(brief, template_text(folder, f"{kind}.md.j2"), kind, folder.name)


def finish(markdown: str, kind: str, template: str = "", *, paper: str = "") -> tuple[bytes, tuple[Note, ...]]:
    """Markdown → Storyboard → Pages → bytes, and the notes of these stages."""
    from briefdeck.storyboard import parse
    from briefdeck.themes import load_theme

    board = parse(markdown, kind)
    folder = template_folder(template or board.front.template or "executive")
    theme = load_theme(folder)
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

        return paint_deck(pages, load_pack(folder, theme))
    from briefdeck.paint.pdf import paint as paint_pages

    return paint_pages(pages)


def kind_of(target: Path) -> str:
    """ "deck" for .pptx, "briefing" for .pdf; OutputError for anything else."""
    for kind, suffix in SUFFIXES.items():
        if target.suffix.lower() == suffix:
            return kind
    raise OutputError("unknown kind of file", where=str(target), hint="end the name in .pptx or .pdf")


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read: {error.strerror}", where=str(path), hint="check the name") from error


def _text_of(path: Path) -> str:
    try:
        return _bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("not UTF-8 text", where=str(path), hint="save the storyboard as UTF-8") from error
