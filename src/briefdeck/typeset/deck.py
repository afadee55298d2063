"""A deck's storyboard as pages: every slide composed, titled, footed, numbered; split when it must be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Group,
    Markup,
    Page,
    Pages,
    PictureBox,
    SetParagraph,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.storyboard import Content, Deck, Front, Grid, Listing, Picture, Run, Runs, Slide, plain
from briefdeck.model.theme import Theme
from briefdeck.nouns import replace
from briefdeck.typeset.slides.compose import compose
from briefdeck.typeset.slides.cover import compose_cover, compose_section
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import flatten
from briefdeck.typeset.slides.foot import (
    footer_box,
    footnote_strip,
    number_box,
    said_footer,
    split_footnotes,
    split_takeaways,
    takeaway_bar,
)
from briefdeck.typeset.slides.markup import split_markup
from briefdeck.typeset.slides.passage import Passage, said
from briefdeck.typeset.slides.sources import Home, compose_sources
from briefdeck.typeset.slides.split import beside_picture, picture_behind, side_picture
from briefdeck.typeset.slides.strain import strains
from briefdeck.typeset.slides.title import kicker_box, running_head, short_title, title_box, told_apart, with_part

_DARK = ("cover", "section")
_OPENING = {"title": "cover", "section": "section"}
"""Layouts of kinds that open something."""
_LONG_NOTES = 20_000
"""Characters of notes that nobody reads out; on each of a hundred slides they would make a deck of a gigabyte."""
_PLAIN_LAYOUTS = ("Title and Content", "Two Content", "Comparison", "Content with Caption")


@dataclass(slots=True, eq=False, repr=False)
class _Binder:
    """Collects pages: knows which titles and ids are taken, and where each sentence is cited."""

    desk: Desk
    deck: Deck
    pages: list[Page] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    titles: dict[str, int] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    homes: dict[int, list[Home]] = field(default_factory=dict)

    def add(self, slide: Slide, title: Runs, sheets: Sequence[Sheet]) -> None:
        """One page for each sheet, all under one title. Very long notes stand with the first only."""
        spoken = _spoken(slide.notes)
        is_long = sum(len(line) for line in spoken) > _LONG_NOTES
        for part, sheet in enumerate(sheets, 1):
            wanted = with_part(title, part, len(sheets), self.desk.theme)
            own = told_apart(wanted, self.titles)
            for text in dict.fromkeys((plain(wanted, marks=True), plain(own, marks=True))):
                self.titles[text] = self.titles.get(text, 0) + 1
            page = self._page(slide, own, sheet, () if is_long and part > 1 else spoken)
            opens = part == 1 and (sheet.layout == "section" or slide.kind == "sources")
            self.pages.append(replace(page, section=plain(own if len(sheets) == 1 else title) if opens else ""))
        if len(sheets) > 1 and slide.kind != "sources":
            text = f"the slide needs {len(sheets)} slides"
            self.notes.append(Note("D302", Severity.WARNING, plain(slide.title), text, "say it in fewer words"))

    def _page(self, slide: Slide, title: Runs, sheet: Sheet, spoken: tuple[str, ...]) -> Page:
        desk = beside_picture(slide, self.desk)
        page_id = self._free_id(slide.id)
        evidence = tuple(dict.fromkeys((*sheet.evidence, *said(slide.title).evidence)))
        titled = running_head(title, desk) if _is_untitled(slide) else title_box(title, sheet.layout, desk)
        aside = side_picture(slide, desk)
        boxes: list[Box] = [*([aside] if aside else []), titled, *self._above(slide, sheet.layout, desk), *sheet.boxes]
        if sheet.layout not in _DARK:
            footer = footer_box(evidence, desk) if slide.kind != "sources" else None
            footer = footer or said_footer(_said_below(slide, self.deck.front), desk)
            boxes += [footer] if footer else []
            boxes.append(number_box(len(self.pages) + 1, desk))
        for mark in evidence:
            self.homes.setdefault(mark, []).append((page_id, len(self.pages) + 1))
        strained = strains(boxes) if slide.kind != "sources" else ()
        self.notes += [replace(note, where=plain(title, marks=True)) for note in (*sheet.notes, *strained)]
        text = plain(title, marks=True)
        said_aloud = (*spoken, *sheet.spoken) or (*_shown(sheet.boxes), *_files(slide)) or (text,)
        background = desk.ground(sheet.layout) if sheet.layout in _DARK else ""
        return Page(
            tuple(boxes), text, page_id, sheet.layout, said_aloud, background=background, names=sheet.names,
            picture=picture_behind(slide, desk), layout_name=_layout_of(slide),
        )  # fmt: skip

    def _above(self, slide: Slide, layout: str, desk: Desk) -> tuple[TextBox, ...]:
        """The line above the title of a slide that is no opening; a note when it does not fit its place."""
        text = _kicker_of(slide)
        if not text or layout in _DARK or desk.kicker(layout) is None:
            return ()
        box = kicker_box(text, layout, desk)
        if box is None:
            said = f"the line above the title does not fit and is left out: {text[:40]!r}"
            self.notes.append(Note("D307", Severity.INFO, plain(slide.title), said, "say it in fewer words"))
        return (box,) if box else ()

    def _free_id(self, wanted: str) -> str:
        wanted = wanted or f"slide-{len(self.pages) + 1}"
        free, number = wanted, self.ids.get(wanted, 1)
        while free in self.ids:
            number += 1
            free = f"{wanted}-{number}"
        self.ids[free] = 1
        self.ids[wanted] = number
        return free


def set_deck(deck: Deck, theme: Theme) -> Pages:
    """The deck's slides, sized and placed. Nothing is cut off: what does not fit gets another slide."""
    binder = _Binder(Desk.of(theme, dict(deck.front.extra).get("monofont", "")), deck)
    asked = next((slide for slide in deck.slides if slide.kind == "sources"), None)
    for slide in deck.slides:
        if slide is not asked:
            _add(replace(slide, kind="content") if slide.kind == "sources" else slide, binder)
    _add_sources(asked, binder)
    return Pages(
        "deck", theme.slide, tuple(binder.pages), deck.front, tuple(sorted(theme.deck.colors.items())),
        _faces(binder.desk), deck.citations, tuple(binder.notes),
    )  # fmt: skip


def _layout_of(slide: Slide) -> str:
    """The layout by its name: the author's choice, or the standard one for what stands on the slide."""
    own = dict(slide.attributes).get("layout", "")
    return own or (slide.layout if slide.kind == "content" and slide.layout in _PLAIN_LAYOUTS else "")


def _kicker_of(slide: Slide) -> str:
    """What the slide asks for above its title."""
    return dict(slide.attributes).get("kicker", "").strip()


def _said_below(slide: Slide, front: Front) -> str:
    """The footer that the slide, or else the front matter, asks for."""
    own = dict(slide.attributes)
    return own.get("footer", "") if "footer" in own else dict(front.extra).get("footer", "")


def _faces(desk: Desk) -> tuple[tuple[str, str], ...]:
    """The family of each role, the one for code among them."""
    roles = sorted({*desk.theme.deck.faces, "mono"})
    return tuple((role, desk.faces.family(role)) for role in roles)


def _add(slide: Slide, binder: _Binder) -> None:
    desk = beside_picture(slide, binder.desk)
    title, overflow = short_title(_title_of(slide, binder), _OPENING.get(slide.kind, "content"), desk)
    blocks = (*overflow, *slide.blocks)
    binder.notes += [
        Note("D303", Severity.INFO, plain(slide.title), f"the picture {p.path!r} is shown by its words", "")
        for p in _pictures(blocks)
    ]
    match slide.kind:
        case "title":
            opening, rest = compose_cover(blocks, binder.deck.front, desk)
        case "section":
            opening, rest = compose_section(blocks, desk)
        case _:
            around = _around(title) + len(_kicker_of(slide).split())
            binder.add(slide, title, _body(replace(slide, blocks=blocks), desk.beside(around)))
            return
    binder.add(slide, title, [opening])
    if rest:
        binder.add(
            replace(slide, kind="content", id=f"{slide.id}-text"),
            title,
            _body(replace(slide, blocks=rest), desk.beside(_around(title))),
        )


def _around(title: Runs) -> int:
    """How many words stand around a slide's text: its title, "(2 of 3)" behind it, its number."""
    return len(plain(title).split()) + 4


def _body(slide: Slide, desk: Desk) -> list[Sheet]:
    """The slide's sheets: the author's own shapes on the first, the footnotes at the foot of the last."""
    blocks, shapes, notes = split_markup(slide.blocks)
    sheets = _over_footnotes(replace(slide, blocks=blocks), desk)
    first = sheets[0]
    return [replace(first, boxes=(*first.boxes, *shapes), notes=(*first.notes, *notes)), *sheets[1:]]


def _over_footnotes(slide: Slide, desk: Desk) -> list[Sheet]:
    """The slide's sheets, the last with the footnotes at its foot; too many of them become text."""
    blocks, footnotes = split_footnotes(slide.blocks)
    strip = footnote_strip(footnotes, desk) if footnotes else None
    if strip is None:
        return _over_takeaway(slide, desk)
    sheets = _over_takeaway(replace(slide, blocks=blocks), strip[0])
    return [*sheets[:-1], replace(sheets[-1], boxes=(*sheets[-1].boxes, strip[1]))]


def _over_takeaway(slide: Slide, desk: Desk) -> list[Sheet]:
    """The slide's sheets, the last with the takeaway bar; too long a takeaway becomes text."""
    blocks, takeaways = split_takeaways(slide.blocks)
    barred = takeaway_bar(takeaways, desk) if takeaways else None
    if barred is None:
        return compose(slide, desk)
    free, bar = barred
    sheets = compose(replace(slide, blocks=blocks), free)
    marks = dict.fromkeys((*sheets[-1].evidence, *(mark for p in takeaways for mark in p.evidence)))
    return [*sheets[:-1], replace(sheets[-1], boxes=(*sheets[-1].boxes, bar), evidence=tuple(marks))]


def _add_sources(asked: Slide | None, binder: _Binder) -> None:
    """The cited sentences on slides with the id "sources", after all others; the author's slide for them is first."""
    cited = [c for c in binder.deck.citations if c.number in binder.homes]
    if asked is None and not cited:
        return
    slide = replace(
        asked or Slide("sources", "sources", (Run(binder.desk.theme.word("sources", "Sources")),), ()), id="sources"
    )
    desk = beside_picture(slide, binder.desk)
    title, overflow = short_title(_title_of(slide, binder), "content", desk)
    sheets = compose(replace(slide, kind="content", blocks=(*overflow, *slide.blocks)), desk)
    said_before = [sheet for sheet in sheets if sheet.boxes]
    listed = compose_sources(cited, binder.homes, desk) if cited else []
    binder.add(slide, title, [*said_before, *listed] or [Sheet(())])


def _is_untitled(slide: Slide) -> bool:
    """True for a slide of content without a heading."""
    return not plain(slide.title) and slide.kind not in ("title", "section", "sources")


def _title_of(slide: Slide, binder: _Binder) -> Runs:
    """The slide's title; the deck's where it has none."""
    if plain(slide.title):
        return slide.title
    return (Run(binder.deck.front.title or f"Slide {len(binder.pages) + 1}"),)


def _pictures(blocks: Sequence[Content]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Picture) and block.image is None:
            yield block


def _spoken(notes: Sequence[Content]) -> tuple[str, ...]:
    """The speaker's paragraphs as plain text, marks kept."""
    lines: list[str] = []
    for piece in flatten(notes):
        match piece:
            case Passage(runs=runs, bullet=bullet, evidence=evidence):
                marks = "".join(f" [§{number}]" for number in evidence)
                text = "".join(run.text for run in runs) + marks
                lines.append(f"{bullet} {text}" if bullet and text else text)
            case Grid(head=head, rows=rows):
                lines += [" | ".join(plain(cell, marks=True) for cell in row) for row in (head, *rows)]
            case Picture(alt=alt, caption=caption):
                lines += [alt, caption]
            case _:
                lines += _spoken(piece.blocks)
    return tuple(line.strip() for line in lines if line.strip())


def _shown(boxes: Sequence[Box]) -> tuple[str, ...]:
    """The texts on a slide, for the speaker of a slide without notes."""
    found: list[str] = []
    for box in boxes:
        match box:
            case TextBox(paragraphs=paragraphs, role=role):
                found += [] if role in ("ornament", "number") else _texts(paragraphs)
            case TableBox(cells=cells):
                found += [" | ".join(p.text for cell in row for p in cell) for row in cells]
            case ChartBox(alt=alt):
                found.append(alt)
            case Group(boxes=inner):
                found += _shown(inner)
            case PictureBox(alt=alt):
                found.append(alt)
            case Markup(text=text):
                found.append(text)
            case Shape() | Connector():
                pass
    return tuple(text for text in found if text.strip())


def _files(slide: Slide) -> Iterator[str]:
    """Names that a slide does not show: of its picture's file, of its code's language."""
    for block in slide.blocks:
        match block:
            case Picture(path=path) if block.image is not None:
                yield path
            case Listing(language=language) if language:
                yield language
            case _:
                pass


def _texts(paragraphs: Sequence[SetParagraph]) -> list[str]:
    return [f"{p.bullet} {p.text}" if p.bullet else p.text for p in paragraphs]
