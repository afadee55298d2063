"""A storyboard as the Markdown that reads back as the same storyboard."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from briefdeck.model.storyboard import (
    Briefing,
    Bullets,
    Content,
    Deck,
    Div,
    Front,
    Grid,
    Item,
    Listing,
    Para,
    Picture,
    Quoted,
    Run,
    Slide,
)
from briefdeck.storyboard.attributes import Attributes
from briefdeck.storyboard.carve import KINDS, breaks
from briefdeck.storyboard.escape import escape, escape_title
from briefdeck.storyboard.front import front_value
from briefdeck.storyboard.spell import fenced, spell, spell_attributes

_APART = "<!-- -->"
_MARP = (
    ("class", "class"),
    ("background-color", "backgroundColor"),
    ("background-image", "backgroundImage"),
    ("background-position", "backgroundPosition"),
    ("background-repeat", "backgroundRepeat"),
    ("background-size", "backgroundSize"),
)


def unparse(board: Deck | Briefing) -> str:
    """The file that says what the storyboard says; its remarks are not in it."""
    writer = _Writer.of(board.front)
    body = writer.blocks(board.blocks) if isinstance(board, Briefing) else writer.slides(board.slides)
    sources = "\n".join(f'[§{c.number}]: {c.target} "{escape_title(c.text)}"' for c in board.citations)
    parts = [_front(board.front), body, *writer.footnotes.values(), sources]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front(front: Front) -> str:
    given = [(f.name, str(getattr(front, f.name))) for f in fields(front) if f.name != "extra"]
    said = [(key, value) for key, value in given if value and (key, value) != ("lang", "en")]
    lines = [f"{key}: {front_value(value)}" for key, value in (*said, *front.extra) if key]
    return "\n".join(["---", *lines, "---"])


@dataclass(slots=True)
class _Writer:
    level: int | None
    incremental: bool
    implicit_captions: bool
    has_contents: bool
    footnotes: dict[str, str]
    always_incremental: bool

    @classmethod
    def of(cls, front: Front) -> "_Writer":
        wishes = dict(front.extra)
        asked = wishes.get("slide-level", "") or wishes.get("headingDivider", "")
        is_marp, steps = wishes.get("marp") == "true", wishes.get("incremental") == "true"
        level = int(asked) if asked in ("0", "1", "2", "3", "4", "5", "6") else 0 if is_marp else None
        return cls(level, steps, not is_marp, wishes.get("toc") == "true", {}, steps)

    def slides(self, slides: tuple[Slide, ...]) -> str:
        """All slides but those that the front matter makes by itself."""
        level = _level(slides) if self.level is None else self.level
        followed = [bool(after.continues) for after in slides[1:]] + [False]
        parts: list[str] = []
        for place, slide in enumerate(slides):
            if self.has_contents and slide.id == "contents" and place < 2:
                continue
            is_cover = place == 0 and slide.kind == "title" and slide.id == "cover"
            head = "" if is_cover else self._head(slide, level, is_followed=followed[place])
            body = "" if is_cover else self._body(slide)
            notes = f"::: notes\n{self.blocks(slide.notes)}\n:::" if slide.notes else ""
            parts += [part for part in (head, body, notes) if part]
        return "\n\n".join(parts)

    def blocks(self, blocks: tuple[Content, ...]) -> str:
        """Blocks with blank lines between them; two lists in a row are held apart."""
        parts: list[str] = []
        for before, block in zip((None, *blocks), blocks, strict=False):
            if isinstance(block, Bullets | Grid | Para) and isinstance(before, Bullets):
                parts.append(_APART)
            parts.append(self._block(block))
        return "\n\n".join(part for part in parts if part)

    def _head(self, slide: Slide, level: int, *, is_followed: bool) -> str:
        """The heading, or what starts a slide without one."""
        steps = dict(slide.attributes).get("class", "").split()
        chosen = [name for name in steps if name in ("incremental", "nonincremental")]
        self.incremental = chosen[-1] == "incremental" if chosen else self.always_incremental
        if slide.continues:
            return ""
        if not slide.title:
            lines = ["---", *(f"<!-- _{dict(_MARP).get(k, k)}: {v} -->" for k, v in slide.attributes)]
            return "\n\n".join(lines)
        needs_kind = slide.kind != "content" or (not is_followed and _is_ambiguous(slide))
        classes = ((slide.kind,) if needs_kind else ()) + tuple(steps)
        pairs = tuple(pair for pair in slide.attributes if pair[0] != "class")
        own = level - 1 if slide.kind == "section" else level
        heading = f"{'#' * max(1, own)} {spell(slide.title)} {spell_attributes(Attributes(slide.id, classes, pairs))}"
        return heading if level else f"---\n\n{heading}"

    def _body(self, slide: Slide) -> str:
        text = self.blocks(slide.blocks)
        inner = [block.kind for block in slide.blocks if isinstance(block, Div)]
        is_shelled = slide.kind in inner and slide.kind != "chart"
        if is_shelled or (not slide.title and (_is_ambiguous(slide) or slide.kind not in ("content", *inner))):
            return f"::: {slide.kind}\n{text}\n:::"
        return text

    def _block(self, block: Content) -> str:
        match block:
            case Para(runs=runs, heading=0):
                return spell(runs)
            case Para(runs=runs, heading=heading, id=name):
                return f"{'#' * heading} {spell(runs)} {spell_attributes(Attributes(name))}".rstrip()
            case Bullets():
                return self._list(block)
            case Grid():
                return _grid(block)
            case Quoted(blocks=inner):
                text = self.blocks(inner)
                is_bare_list = len(inner) == 1 and isinstance(inner[0], Bullets) and not text.startswith(":::")
                steps = "incremental" if self.incremental else "nonincremental"
                return _indented(f"::: {steps}\n{text}\n:::" if is_bare_list else text, "> ", "> ")
            case Listing(text=code, language=language):
                return fenced(code, language)
            case Picture():
                return self._picture(block, ())
            case Div():
                return self._div(block)

    def _list(self, bullets: Bullets) -> str:
        before, self.incremental = self.incremental, bullets.incremental
        lines = [self._item(item, "-" if item.number is None else f"{item.number}.") for item in bullets.items]
        self.incremental = before
        text = "\n".join(lines)
        if bullets.incremental == before:
            return text
        return f"::: {'incremental' if bullets.incremental else 'nonincremental'}\n{text}\n:::"

    def _item(self, item: Item, mark: str) -> str:
        text = self.blocks(item.blocks)
        if item.checked is not None:
            text = ("[x] " if item.checked else "[ ] ") + text.removeprefix("☒ ").removeprefix("☐ ")
        return _indented(text, f"{mark} ", " " * (len(mark) + 1)).rstrip()

    def _div(self, div: Div) -> str:
        match div.blocks:
            case (Picture() as picture,) if div.kind == "picture":
                return self._picture(picture, div.attributes)
            case (Grid() as grid, Para(runs=runs)) if div.kind == "captioned":
                pairs = dict(div.attributes)
                name = pairs.pop("id", "")
                return (
                    f"{_grid(grid)}\n\n: {spell(runs)} {spell_attributes(Attributes(name, (), tuple(pairs.items())))}"
                )
            case (Listing(text=code),) if div.kind == "raw":
                return fenced(code, f"{{={dict(div.attributes)['format']}}}")
        if div.kind == "pause":
            return ". . ."
        if div.kind == "footnotes":
            self._keep(div)
            return ""
        return self._fence(div)

    def _fence(self, div: Div) -> str:
        pairs = dict(div.attributes)
        name, more = pairs.pop("id", ""), tuple(pairs.pop("class", "").split())
        attributes = spell_attributes(Attributes(name, more, tuple(pairs.items())))
        opened = f"::: {div.kind} {attributes}" if div.kind else f"::: {attributes or '{}'}"
        return f"{opened.rstrip()}\n{self.blocks(div.blocks)}\n:::"

    def _keep(self, div: Div) -> None:
        for note in div.blocks:
            if isinstance(note, Para):
                number, _, *said = note.runs
                parts: list[list[Run]] = [[]]
                for run in said:
                    if run == Run("\n"):
                        parts.append([])
                    else:
                        parts[-1].append(run)
                text = "\n\n    ".join(spell(tuple(part)) for part in parts)
                self.footnotes[number.text] = f"[^{number.text}]: {text}"

    def _picture(self, picture: Picture, sizes: tuple[tuple[str, str], ...]) -> str:
        alt, caption = picture.alt, picture.caption
        title = f' "{escape_title(caption)}"' if caption and (caption != alt or not self.implicit_captions) else ""
        is_plain = bool(caption) or not alt or not self.implicit_captions
        words = escape(alt) if is_plain and ":" not in alt and not alt.startswith("bg") else ""
        pairs = sizes if words or not alt else (("fig-alt", alt), *sizes)
        if caption and not title and not words:
            title = f' "{escape_title(caption)}"'
        return f"![{words}](<{picture.path}>{title}){spell_attributes(Attributes('', (), pairs))}"


def _level(slides: tuple[Slide, ...]) -> int:
    """The slide level to write with: 2, or 1 when a heading of the second level stands inside a slide."""
    inner = [block.heading for slide in slides for block in slide.blocks if isinstance(block, Para) and block.heading]
    return 1 if min(inner, default=3) < 3 else 2


def _is_ambiguous(slide: Slide) -> bool:
    """True for a slide that would be read as something else without its kind."""
    if slide.kind != "content":
        return False
    own = [block for block in slide.blocks if not (isinstance(block, Div) and block.kind == "footnotes")]
    if not own or any(isinstance(block, Div) and block.kind in KINDS for block in own):
        return bool(slide.title) or bool(own)
    return any(breaks(own[:place], block) for place, block in enumerate(own))


def _grid(grid: Grid) -> str:
    rules = {"left": ":--", "right": "--:", "center": ":-:"}
    return "\n".join(_rows(grid, "|".join(rules.get(align, "---") for align in grid.aligns)))


def _rows(grid: Grid, rule: str) -> Iterator[str]:
    head, *rows = (" | ".join(spell(cell, cell=True) for cell in row) for row in (grid.head, *grid.rows))
    yield f"| {head} |"
    yield f"|{rule}|"
    yield from (f"| {row} |" for row in rows)


def _indented(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *((rest + line).rstrip() for line in lines[1:])])
