"""From the article to the files: read this page from top to bottom and you know the program."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.bounds import MEBIBYTE, apart, check_document
from briefdeck.composing import set_pages
from briefdeck.delivery import delivered, judged
from briefdeck.extras import extras
from briefdeck.files import KINDS, SUFFIXES, contents, kind_of, markdown_of, name_of, result_stem
from briefdeck.model.built import Built, Made, Told
from briefdeck.model.note import Note
from briefdeck.model.storyboard import Storyboard
from briefdeck.patience import uncollected
from briefdeck.pictures import with_pictures
from briefdeck.resources import cache_folder, template_folder
from briefdeck.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from briefdeck.model.brief import Brief
    from briefdeck.model.document import Document


def build(article: Path, out: Path, settings: Settings = DEFAULTS) -> Built:
    """``out/NAME.pptx`` and ``out/NAME.pdf`` of an article, both or neither."""
    made = apart(lambda: results(understood(article, settings), result_stem(article), settings), article, settings)
    files = {out / name: content for name, content in made.files.items()}
    findings = judged({path: files[path] for path in list(files)[: len(SUFFIXES)]})
    return delivered(files, made.notes, findings, settings)


def results(document: "Document", stem: str, settings: Settings = DEFAULTS, kinds: tuple[str, ...] = KINDS) -> Made:
    """Document → the files of these kinds, and their storyboards where they are to be kept, by name."""
    brief = analyzed(document, settings)
    files, boards, notes = dict[str, bytes](), dict[str, bytes](), brief.notes
    for kind in kinds:
        markdown = storyboard(brief, kind, settings)
        files[f"{stem}{SUFFIXES[kind]}"], said = finished(parsed(markdown, kind, settings), settings)
        boards[f"{stem}.{kind}.md"] = markdown.encode()
        notes += said
    return Made(files | boards if settings.keep_storyboard else files, notes)


def make(article: Path, target: Path, settings: Settings = DEFAULTS) -> Built:
    """One file of an article: a deck when ``target`` ends in .pptx, a briefing when it ends in .pdf."""

    def told() -> tuple[Storyboard, tuple[Note, ...]]:
        kind, brief = kind_of(target), analyzed(understood(article, settings), settings)
        return parsed(storyboard(brief, kind, settings), kind, settings), brief.notes

    return _made(told, article, target, settings)


def render(board: Path, target: Path, settings: Settings = DEFAULTS) -> Built:
    """A storyboard file as a deck or a briefing, by the ending of ``target``; its pictures lie beside it."""
    kind, pixels = kind_of(target), settings.limits.pixels * 10**6

    def told() -> tuple[Storyboard, tuple[Note, ...]]:
        return with_pictures(parsed(markdown_of(board), kind, settings), board.parent, pixels), ()

    return _made(told, board, target, settings)


def _made(told: Told, source: Path, target: Path, settings: Settings) -> Built:
    def work() -> tuple[dict[Path, bytes], tuple[Note, ...]]:
        board, said = told()
        content, notes = finished(board, settings)
        more = dict(extras(*set_pages(board, settings), settings)) if settings.has_extras else {}
        return {target: content} | more, said + notes

    files, notes = apart(work, source, settings)
    return delivered(files, notes, judged({target: files[target]}) if settings.strict else None, settings)


def understood(article: Path, settings: Settings = DEFAULTS) -> "Document":
    """Bytes → Source → Document."""
    from briefdeck.read import load, read

    most = settings.limits.input * MEBIBYTE
    source = load(contents(article, most), name_of(article).name, settings.encoding, most)
    return check_document(read(source, settings.taken_back), settings)


@lru_cache(maxsize=2)
def analyzed(document: "Document", settings: Settings = DEFAULTS) -> "Brief":
    """Document → Brief, as the settings steer it."""
    from briefdeck.analyze import Wishes, analyze

    return analyze(document, Wishes(*settings.wishes))


def storyboard(brief: "Brief", kind: str, settings: Settings = DEFAULTS) -> str:
    """Brief → Markdown, through the template's ``deck.md.j2`` or ``briefing.md.j2``."""
    from briefdeck.writing import written  # knows how a stranger's template is bound, which a storyboard never needs

    return written(brief, settings.look(), kind)


@uncollected
def parsed(markdown: str, kind: str, settings: Settings = DEFAULTS) -> Storyboard:
    """Markdown → Storyboard."""
    from briefdeck.storyboard import parse

    return parse(markdown, kind, settings.overruling)


@uncollected
def finished(board: Storyboard, settings: Settings = DEFAULTS) -> tuple[bytes, tuple[Note, ...]]:
    """Storyboard → Pages → the bytes of a .pptx or a .pdf, and the notes of these stages."""
    pages, theme = set_pages(board, settings)
    if pages.kind == "briefing":
        from briefdeck.paint import pdf

        return pdf.paint(pages), pages.notes
    from briefdeck.paint import pptx
    from briefdeck.themes import load_pack

    pack = load_pack(template_folder(settings.look(board.front)), theme, cache_folder(), settings.base)
    return pptx.paint(pages, pack), pages.notes + pack.notes
