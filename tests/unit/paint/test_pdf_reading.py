"""What a reader gets from the tree is what the model says; every link has words and annotations of its own.

The reader in here knows nothing of the painter: it takes codes from the content and their meaning from the fonts.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.pages import Box, Glyph, Group, Pages, SetParagraph, TableBox, TextBox
from briefdeck.paint.pdf import paint
from briefdeck.paint.pdf.spelling import spelled
from briefdeck.resources import template_folder
from briefdeck.storyboard import parse
from briefdeck.themes import load_theme
from briefdeck.typeset import typeset

THEME = load_theme(template_folder("executive"))
WORDS = """---
title: An alliance
lang: en
---

## A part

It pays $10 billion, says [the company](https://example.org/a), and the rest of the sentence goes on over a second line
of its column. [§1] So does [a link of so many words that it does not fit on one line and goes on](https://example.org/b).

- One point [§2]
- Another (with **bold** words)

| Year | Sum |
| --- | --- |
| 2024 | [5](https://example.org/c) |

[§1]: a.txt#char=0,4 "It pays."
[§2]: a.txt#char=5,9 "One point."
"""
OTHERS = {
    "Hindi": "कंपनी ने दिल्ली विश्वविद्यालय के साथ मार्च में हस्ताक्षर किए।",
    "Thai": "บริษัทลงนามข้อตกลงกับมหาวิทยาลัยเมื่อวันที่ 12 มีนาคม",
    "Hebrew": 'המנכ"ל אמר (ראו פרק 2), שההסכם כולל 40% מהעלות. [§1]',
    "Arabic": "وقعت الشركة اتفاقا و(4) مختبرات، بقيمة 3.5 مليون دولار. قال «نعم».",
    "Persian": "این توافق ۱۲۰ پژوهشگر را دربر می‌گیرد و آغاز می‌شود.",
    "letters that no font has": "Linear A: 𐘀𐘁 and a question? Yes.",
    "signs": "It is ✓ done – naïve 5 € “so”.",
}


@dataclass
class Found:
    """An element of the tree as a reader meets it."""

    tag: str
    text: str = ""
    places: list[tuple[int, float, float]] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)
    identity: tuple[int, int] = (0, 0)


def painted(markdown: str) -> tuple[bytes, Pages]:
    pages = typeset(parse(markdown, "briefing"), THEME)
    return paint(pages), pages


def written(words: str) -> str:
    return f'---\ntitle: A\nlang: en\n---\n\n{words}\n\n[§1]: a.txt#char=0,4 "Known."\n'


def meanings(font: Any) -> dict[int, str]:
    rows = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for code, said in rows}


def marked(page: Any) -> dict[int, tuple[str, list[tuple[float, float]]]]:
    """By number of marked content: what its codes mean, and where they begin."""
    fonts = {name: meanings(font) for name, font in page.Resources.Font.items()}
    found: dict[int, tuple[str, list[tuple[float, float]]]] = {}
    marks: list[int | None] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marks.append(int(operands[1].MCID) if name == "BDC" and "/MCID" in operands[1] else None)
        elif name == "EMC":
            marks.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name == "Tm":
            at = float(operands[4]), float(operands[5])
        elif name in ("Tj", "TJ") and (mark := next((m for m in reversed(marks) if m is not None), None)) is not None:
            items = operands[0] if name == "TJ" else [operands[0]]
            codes = b"".join(bytes(item) for item in items if isinstance(item, pikepdf.String))
            said = "".join(font[int.from_bytes(codes[i : i + 2])] for i in range(0, len(codes), 2))
            text, places = found.get(mark, ("", []))
            found[mark] = text + said, [*places, at]
    return found


def read(pdf: pikepdf.Pdf) -> Iterator[Found]:
    """The elements in reading order, each with its own words and those of the links in it."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
    contents = [marked(page) for page in pdf.pages]

    def walk(element: Any, page: int) -> Iterator[Found]:
        here = numbers[element.Pg.objgen] if "/Pg" in element else page
        found = Found(str(element.S)[1:], identity=element.objgen)
        inner: list[Found] = []
        for kid in element.K if isinstance(element.K, pikepdf.Array) else [element.K]:
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                place = here if isinstance(kid, int) else numbers[kid.Pg.objgen]
                text, places = contents[place].get(kid if isinstance(kid, int) else int(kid.MCID), ("", []))
                found.text += text
                found.places += [(place, *at) for at in places]
            elif kid.get("/Type") == "/OBJR":
                found.annotations.append(kid.Obj)
            else:
                below = [*walk(kid, here)]
                found.text += below[0].text if below[0].tag == "Link" else ""
                inner += below
        yield found
        yield from inner

    yield from walk(pdf.Root.StructTreeRoot.K[0], 0)


def tree_text(data: bytes) -> list[str]:
    """The words of the tree in reading order, a link's where its paragraph has them."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return " ".join(found.text for found in read(pdf) if found.tag != "Link").split()


def model_text(pages: Pages) -> list[str]:
    """The words of the model in reading order; what goes on in another column is one paragraph."""
    known: dict[int, SetParagraph] = {}
    for paragraph in (p for page in pages.pages for p in paragraphs(page.boxes)):
        known.setdefault(id(paragraph.runs), paragraph)
    return " ".join(paragraph.text for paragraph in known.values()).split()


def paragraphs(boxes: tuple[Box, ...]) -> Iterator[SetParagraph]:
    for box in boxes:
        if isinstance(box, Group):
            yield from paragraphs(box.boxes)
        elif isinstance(box, TableBox):
            yield from (paragraph for row in box.cells for cell in row for paragraph in cell)
        elif isinstance(box, TextBox) and box.role != "artifact":
            yield from box.paragraphs


def wrong_links(data: bytes) -> list[str]:
    """What is wrong with the links of a file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
        links = [found for found in read(pdf) if found.tag == "Link"]
        owned = [annotation.objgen for link in links for annotation in link.annotations]
        there = [(at, a.objgen) for at, page in enumerate(pdf.pages) for a in page.get("/Annots", [])]
        pages = {name: at for at, name in there}
        wrong = ["an annotation belongs to no link, or to two"] if sorted(owned) != sorted(pages) else []
        for link in links:
            if not link.text.strip():
                wrong.append("a link has no words")
            if not link.annotations:
                wrong.append(f"no annotation: {link.text}")
            for annotation in link.annotations:
                if parents[int(annotation.StructParent)].objgen != link.identity:
                    wrong.append(f"the annotation leads back to another element: {link.text}")
            areas = [(pages.get(a.objgen), *map(float, a.Rect)) for a in link.annotations]
            for page, x, y in link.places:
                if not any(
                    page == at and left - 1 <= x <= right and foot <= y <= top for at, left, foot, right, top in areas
                ):
                    wrong.append(f"the annotation lies beside the words: {link.text}")
        return wrong


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(kept := BytesIO())
    return kept.getvalue()


def test_the_tree_of_a_briefing_says_what_the_model_says() -> None:
    data, pages = painted(WORDS)
    assert tree_text(data) == model_text(pages)


@pytest.mark.parametrize("script", OTHERS)
def test_the_tree_says_words_of_other_scripts_in_their_order(script: str) -> None:
    data, pages = painted(written(f"{OTHERS[script]} **{OTHERS[script]}**"))
    assert tree_text(data) == model_text(pages)


def test_a_lost_word_is_noticed() -> None:
    def blot(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents.read_bytes()
        start = content.rindex(b"/P <</MCID")
        pdf.pages[0].Contents = pdf.make_stream(
            content[:start] + re.sub(rb"\[\(.*?\)\]TJ", b"", content[start:], count=1)
        )

    data, pages = painted(WORDS)
    assert tree_text(changed(data, blot)) != model_text(pages)


def test_every_link_has_words_and_annotations_of_its_own() -> None:
    data, _ = painted(WORDS)
    assert wrong_links(data) == []
    assert len(tree_text(data)) > 40


def _annotations(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Annots


def swap_places(pdf: pikepdf.Pdf) -> None:
    one, other = _annotations(pdf)[0], _annotations(pdf)[1]
    one.Rect, other.Rect = [*map(float, other.Rect)], [*map(float, one.Rect)]


def swap_numbers(pdf: pikepdf.Pdf) -> None:
    one, other = _annotations(pdf)[0], _annotations(pdf)[1]
    one.StructParent, other.StructParent = int(other.StructParent), int(one.StructParent)


def drop_annotation(pdf: pikepdf.Pdf) -> None:
    del _annotations(pdf)[0]


def empty_link(pdf: pikepdf.Pdf) -> None:
    parents = pdf.Root.StructTreeRoot.ParentTree.Nums
    link = next(item for item in parents if isinstance(item, pikepdf.Dictionary) and item.S == "/Link")
    link.K = pikepdf.Array([kid for kid in link.K if not isinstance(kid, int)])


@pytest.mark.parametrize("change", [swap_places, swap_numbers, drop_annotation, empty_link])
def test_a_link_that_is_wrong_is_noticed(change: Callable[[pikepdf.Pdf], None]) -> None:
    assert wrong_links(changed(painted(WORDS)[0], change))


@given(st.permutations([*range(6)]), st.lists(st.booleans(), min_size=6, max_size=6))
def test_forms_are_read_in_the_order_of_the_words_wherever_they_stand(places: list[int], are_marks: list[bool]) -> None:
    words = "abcdef"
    forms = [Glyph(at + 1, 0.0 if mark else 5.0, 0.0, 0.0, words[at]) for at, mark in enumerate(are_marks)]
    glyphs = tuple(forms[at] for at in places)
    spelling = spelled(glyphs, words)
    assert spelling.is_exact
    assert "".join(glyphs[at].text for at in spelling.order) == words
    assert all(words[start:end] == said for start, end, said in spelling.told)


def test_words_that_the_forms_do_not_say_are_told_as_a_whole() -> None:
    assert not spelled((Glyph(1, 5.0, 0.0, 0.0, "x"),), "ab").is_exact
    assert not spelled((Glyph(1, 5.0, 0.0, 0.0, "a"),), "ab").is_exact
