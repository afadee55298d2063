"""HTML → the visible text of the page and its layout; the article's part of it by trafilatura."""

import logging
import re
from itertools import groupby
from statistics import median

from briefdeck.errors import InputError
from briefdeck.model.source import Layout, Role
from briefdeck.nouns import replace
from briefdeck.read.clean import furniture_reason
from briefdeck.read.extent import FEWEST_LINES, FEWEST_NOISE
from briefdeck.read.html.markup import Shape, Shown, shape_of
from briefdeck.read.sheet import Sheet, one_line

BESIDE = "beside the article's main text"
_OTHERS = "a list of other articles"

_WORD = re.compile(r"\w+")
_LINK = re.compile(r"<a\s", re.IGNORECASE)
_FEWEST_LINKS = 10
_SHINGLE = 4
_ENOUGH = 0.6
_MOSTLY = 0.7
"""More than this share of a heading's words, for one that is the page's own title in other words."""
_DEEPEST = 200
"""Nesting up to which lxml keeps every word."""
_LARGEST = 5_000_000
_LONGEST_CELL = 200
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author")
_DATES = ("article:published_time", "date", "datepublished", "dc.date", "dcterms.date", "pubdate", "parsely-pub-date")
_SITES = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAME = re.compile(r"(?!https?:).{2,80}")
_HEADING = re.compile(r"h[1-6]")


def open_html(html: str, name: str) -> tuple[str, Layout]:
    """What a reader of the page sees, in its order, and what each piece is. InputError when nothing is to be seen."""
    shape = shape_of(html)
    if not any(block.kind != "img" for block in shape.blocks):
        raise InputError("the page shows no text", where=name, hint="open it in a browser and save its text")
    blocks = _without_layout_tables(shape)
    reasons = _reasons(html, shape, blocks)
    sheet = Sheet()
    _fill(sheet, blocks, reasons, _title_of(shape, blocks))
    return sheet.text, Layout(
        tuple(sheet.pieces),
        title=_page_title(shape),
        author=_author_of(shape),
        date=_first_meta(shape, _DATES, _DAY),
        publication=_first_meta(shape, _SITES, _NAME),
        language=shape.language if shape.language.isalpha() else "",
    )


def _without_layout_tables(shape: Shape) -> list[Shown]:
    """The blocks; those in tables that only arrange the page are no cells."""
    cells: dict[int, list[Shown]] = {}
    for block in shape.blocks:
        if block.cell:
            cells.setdefault(block.cell[0], []).append(block)
    tables = {at for at, held in cells.items() if at not in shape.nested_tables and _is_table(held)}
    return [block if block.cell and block.cell[0] in tables else replace(block, cell=None) for block in shape.blocks]


def _is_table(cells: list[Shown]) -> bool:
    places = {block.cell[1:] for block in cells if block.cell}
    square = len({row for row, _ in places}) > 1 and len({column for _, column in places}) > 1
    short = median(len(block.text) for block in cells) <= _LONGEST_CELL
    return square and short and not any(_HEADING.fullmatch(block.kind) or block.kind == "img" for block in cells)


def _reasons(html: str, shape: Shape, blocks: list[Shown]) -> dict[int, str]:
    """Index of each block that is not the article → why."""
    is_page = _is_page(html, blocks)
    main = _main_text(html) if is_page and shape.deepest <= _DEEPEST and len(html) <= _LARGEST else ""
    reasons = _by_main_text(blocks, main) if main else {}
    if not main or len(reasons) == len(blocks):
        reasons = {at: block.around for at, block in enumerate(blocks) if block.around}
    if len(reasons) == len(blocks):
        reasons = {}
    for at, block in enumerate(blocks):
        if at not in reasons and not block.cell and (why := furniture_reason(block.text)):
            reasons[at] = why
    reasons |= _in_other_articles(blocks)
    return reasons if len(reasons) < len(blocks) else {}


def _in_other_articles(blocks: list[Shown]) -> dict[int, str]:
    """The blocks of the article elements that open below a heading for other articles.

    The heading stands in no article, or what follows breaks off: entries of a page that is told in several articles,
    one of which ends with such a heading, are whole.
    """
    opened = 0
    for at, block in enumerate(blocks):
        if opened and furniture_reason(block.text) == _OTHERS:
            later = {n: _OTHERS for n, other in enumerate(blocks[at:], at) if other.article > opened}
            if not block.article or any(blocks[n].text.endswith(("…", "...")) for n in later):
                return later
        opened = max(opened, block.article)
    return {}


def _is_page(html: str, blocks: list[Shown]) -> bool:
    """Whether this is a page around an article, and not an article alone: navigation, or many lines and links."""
    if sum(bool(block.around) for block in blocks) >= FEWEST_NOISE:
        return True
    return len(blocks) >= FEWEST_LINES and len(_LINK.findall(html)) >= _FEWEST_LINKS


def _main_text(html: str) -> str:
    """The article by trafilatura, "" when it finds none."""
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    try:
        return extract(html, include_comments=False, include_tables=False, deduplicate=False) or ""
    except (ValueError, RecursionError, AttributeError, TypeError, LookupError):
        return ""


def _by_main_text(blocks: list[Shown], main: str) -> dict[int, str]:
    """Blocks whose words are not those of the main text; short ones must be whole lines of it."""
    words = _words(main)
    shingles = {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    lines = {tuple(_words(line)) for line in main.split("\n")}
    kept = [at for at, block in enumerate(blocks) if _is_in(_words(block.text), shingles, lines)]
    long = [at for at in kept if len(_words(blocks[at].text)) >= 2 * _SHINGLE] or kept
    if not long:
        return {at: block.around or BESIDE for at, block in enumerate(blocks)}
    inside = {at for at in kept if long[0] - 3 <= at <= long[-1] + 1} | _between(blocks, long)
    return {at: block.around or BESIDE for at, block in enumerate(blocks) if at not in inside}


def _is_in(words: list[str], shingles: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    if len(words) < _SHINGLE:
        return bool(words) and tuple(words) in lines
    own = [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
    return sum(each in shingles for each in own) >= _ENOUGH * len(own)


def _between(blocks: list[Shown], long: list[int]) -> set[int]:
    """Tables, code and captions inside the article."""
    inside = range(long[0], long[-1] + 1)
    return {at for at in inside if not blocks[at].around and (blocks[at].cell or blocks[at].kind in ("pre", "img"))}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _title_of(shape: Shape, blocks: list[Shown]) -> int | None:
    """The index of the block that is the title: the heading that has most words of the page's own title in a row.

    In the highest heading the page's own title may lack some words.
    """
    said = " ".join(_words(f"{shape.meta.get('og:title', '')} {shape.title}"))
    headings = {at: _words(block.text) for at, block in enumerate(blocks) if _HEADING.fullmatch(block.kind)}
    fit = [at for at, words in headings.items() if words and " ".join(words) in said]
    known = frozenset(said.split())
    fit += [
        at
        for at, words in headings.items()
        if blocks[at].kind == "h1" and sum(word in known for word in words) > _MOSTLY * len(words)
    ]
    if fit:
        return max(fit, key=lambda at: (len(headings[at]), -at))
    return next((at for at, block in enumerate(blocks) if block.kind == "h1"), None)


def _page_title(shape: Shape) -> str:
    return one_line(shape.meta.get("og:title", "")) or one_line(shape.title)


def _author_of(shape: Shape) -> str:
    name = _first_meta(shape, _AUTHORS, _NAME)
    return re.sub(r"^by\s+", "", name, flags=re.IGNORECASE)


def _first_meta(shape: Shape, names: tuple[str, ...], pattern: re.Pattern[str]) -> str:
    """The first of these that the page's head says in the wanted form."""
    for name in names:
        if found := pattern.match(one_line(shape.meta.get(name, ""))):
            return found.group()
    return ""


def _fill(sheet: Sheet, blocks: list[Shown], reasons: dict[int, str], title: int | None) -> None:
    numbered = list(enumerate(blocks))
    for cell, run in groupby(numbered, key=lambda each: each[1].cell):
        together = list(run)
        if cell and not any(at in reasons for at, _ in together):
            sheet.add(" ".join(b.text for _, b in together), Role.CELL, level=cell[1], group=cell[0])
        else:
            for at, _ in together:
                _put(sheet, blocks, at, "" if at == title else reasons.get(at, ""), is_title=at == title)


def _put(sheet: Sheet, blocks: list[Shown], at: int, reason: str, *, is_title: bool) -> None:
    block = blocks[at]
    if block.kind == "img":
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if not reason and not (after and after.kind == "caption"):
            sheet.add_figure("", block.text, block.path)
    elif reason:
        sheet.add(block.text, Role.NOISE, said=reason)
    elif block.kind == "caption":
        before = blocks[at - 1] if at and blocks[at - 1].kind == "img" else None
        sheet.add_figure(block.text, before.text if before else "", before.path if before else "")
    else:
        role, level = _role(block, is_title=is_title)
        sheet.add(block.text, role, level=level, group=block.group if role in _GROUPED else 0)


_GROUPED = (Role.ITEM, Role.NUMBERED, Role.QUOTATION)


def _role(block: Shown, *, is_title: bool) -> tuple[Role, int]:
    match block.kind:
        case _ if is_title:
            return Role.TITLE, 1
        case "li":
            return Role.ITEM, block.level
        case "ol":
            return Role.NUMBERED, block.level
        case "quote":
            return Role.QUOTATION, 0
        case "pre":
            return Role.CODE, 0
        case "p":
            return Role.PARAGRAPH, 0
        case heading:
            return Role.HEADING, int(heading[1])
