"""Storyboards made at random, of any block, length and script, and what is wrong with the decks made of them.

``python -m benchmarks.storyboards [COUNT]`` tries 2,000 and exits with 1 at the first one that loses a word, lets text
run over, or is no sound package; it prints that one.
"""

import io
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import fromstring

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.check import check
from briefdeck.model.finding import Grade
from briefdeck.pictures import with_pictures
from briefdeck.pipeline import finished, parsed
from briefdeck.storyboard.escape import escape

COUNT = 2_000
_PICTURES = Path(__file__).parent.parent / "tests" / "cases" / "storyboard"
KINDS = (
    "", "", "agenda", "summary", "bignumber", "comparison", "timeline", "options", "quotation", "chart", "table", "map",
    "closing", "section", "sources",
)  # fmt: skip
TEMPLATES = ("executive", "executive", "dark", "editorial", "minimal")
SCRIPTS = (
    "alliance", "$10", "billion", "2026–2032", "naïve", "Ünïcödé", "данные", "δεδομένα", "大規模言語モデル", "데이터",
    "ข้อมูล", "डेटा", "البيانات", "נתונים", "👩‍🔬",
    "x" * 90, "e\u0301lan", "a/b/c-d_e", "*", "[§9]", "::: {.x}", "$x$", "<b>",
    "&amp;", "```", "---", "# no", "1.", "|", "\\",
)  # fmt: skip
Piece = tuple[str, str]
"""Markdown, and the words in it that must be seen."""

word = st.one_of(
    st.sampled_from(SCRIPTS),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "M"), max_codepoint=0xD7FF), min_size=1, max_size=12),
)
short = st.lists(word, min_size=1, max_size=6).map(" ".join)
long = st.tuples(st.lists(word, min_size=1, max_size=8), st.integers(1, 12)).map(lambda t: " ".join(t[0] * t[1]))
words = st.one_of(short, short, long)


def _styled(given_words: tuple[str, str]) -> Piece:
    style, text = given_words
    return style.replace("@", escape(text)), text


STYLES = ("@", "@", "@", "**@**", "*@*", "~~@~~", "[@]{.underline}", "[@]{.smallcaps}", "@ [§1]", "@[^1]")
inline = st.tuples(st.sampled_from(STYLES), words).map(_styled)


def _lines(marks: str, items: list[Piece]) -> Piece:
    letters = "abcdefghi"
    lines = [
        f"{marks.replace('#', str(n)).replace('@', letters[n - 1])} {text}" for n, (text, _) in enumerate(items, 1)
    ]
    return "\n".join(lines), " ".join(said for _, said in items)


def _nested(items: list[Piece]) -> Piece:
    lines = [f"{'    ' * min(n, 6)}- {text}" for n, (text, _) in enumerate(items)]
    return "\n".join(lines), " ".join(said for _, said in items)


def _labelled(items: list[tuple[str, str]]) -> Piece:
    lines = [f"- **{escape(label)}** {escape(text)}" for label, text in items]
    return "\n".join(lines), " ".join(f"{label} {text}" for label, text in items)


def _table(rows: list[list[str]]) -> Piece:
    lines = ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]), " ".join(c for row in rows for c in row)


def _around(before: str, inner: "st.SearchStrategy[Piece]", after: str) -> "st.SearchStrategy[Piece]":
    return inner.map(lambda piece: (f"{before}\n\n{piece[0]}\n\n{after}", piece[1]))


def _definitions(pairs: list[tuple[str, str]]) -> Piece:
    lines = [f"{escape(term)}\n:   {escape(meaning)}\n" for term, meaning in pairs]
    return "\n".join(lines), " ".join(f"{term} {meaning}" for term, meaning in pairs)


def _bars(rows: list[tuple[str, float]]) -> Piece:
    lines = [f"| {escape(label)} | {number} |" for label, number in rows]
    return "\n".join(["::: chart", "| | Number |", "|---|---|", *lines, ":::"]), ""


def _inside(parts: list[Piece]) -> Piece:
    """A list item with blocks of any kind in it."""
    blocks = [text.replace("\n", "\n  ") for text, _ in parts]
    return "- " + "\n\n  ".join(blocks), " ".join(said for _, said in parts)


def _pair(parts: tuple[Piece, Piece]) -> Piece:
    return "\n\n".join(text for text, _ in parts), " ".join(said for _, said in parts)


paragraph = inline
items = st.one_of(
    st.tuples(st.sampled_from(["-", "#.", "#)", "@.", "(@)"]), st.lists(inline, min_size=1, max_size=9)).map(
        lambda t: _lines(*t)
    ),
    st.lists(inline, min_size=1, max_size=5).map(_nested),
    st.lists(st.tuples(short, words), min_size=1, max_size=8).map(_labelled),
)
table = st.integers(1, 11).flatmap(
    lambda n: st.lists(st.lists(words, min_size=n, max_size=n), min_size=2, max_size=9).map(_table)
)
quotation = words.map(lambda text: (f"> {escape(text)}", text))
code = st.lists(st.text("abcxyz =+()_", min_size=1, max_size=90), min_size=1, max_size=30).map(
    lambda lines: ("``` python\n" + "\n".join(lines) + "\n```", " ".join(lines))
)
formula = st.sampled_from(
    ["$$\\frac{a}{b}$$", "So $x^2_i$ it is", "$$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$$"]
).map(lambda tex: (tex, ""))
pause = st.just((". . .", ""))
definitions = st.lists(st.tuples(short, words), min_size=1, max_size=5).map(_definitions)
heading = st.tuples(st.sampled_from(("###", "####")), words).map(lambda t: (f"{t[0]} {escape(t[1])}", t[1]))
chart = st.lists(st.tuples(words, st.floats(-1e3, 1e9)), min_size=1, max_size=12).map(_bars)
picture = st.tuples(
    st.sampled_from(("moon.png", "lost.png")), words, st.sampled_from(("", "{width=30%}", "{height=9in}", "{.x}"))
).map(lambda t: (f"![{escape(t[1])}]({t[0]}){t[2]}", t[1]))
behind = st.sampled_from(("bg", "bg left", "bg right:30%", "bg left:65% fit")).map(
    lambda words: (f"![{words}](moon.png)", "")
)
captioned = st.tuples(table, words).map(lambda t: (f"{t[0][0]}\n\n: {escape(t[1])}", f"{t[0][1]} {t[1]}"))
footnote = words.map(lambda text: (f"Note^[{escape(text)}]", f"Note {text}"))
text = st.one_of(paragraph, items, quotation, code, definitions)
nested = st.lists(st.one_of(text, table, picture), min_size=1, max_size=4).map(_inside)
inside = st.one_of(paragraph, items, table, picture, chart, code, nested)
sides = st.one_of(inside, inside, st.tuples(inside, inside).map(_pair))
columns = st.tuples(st.sampled_from(("", "{width=20%}", "{width=70%}")), st.lists(sides, min_size=1, max_size=4)).map(
    lambda found: (
        ":::: columns\n"
        + "\n".join(f"::: {{.column {found[0].strip('{}')}}}\n{text}\n\n:::" for text, _ in found[1])
        + "\n::::",
        " ".join(said for _, said in found[1]),
    )
)
takeaway = words.map(lambda text: (f"::: takeaway\n{escape(text)}\n:::", text))
notes = words.map(lambda text: (f"::: notes\n{escape(text)}\n:::", text))
block = st.one_of(
    paragraph, items, items, table, quotation, code, formula, pause, columns, takeaway, notes, definitions, heading,
    chart, picture, behind, captioned, footnote, nested, _around("::: incremental", items, ":::"),
    _around("<!-- a remark -->", text, ""),
    _around("::: {.callout-note title=Careful}", text, ":::"), _around("> A\n>", st.just(("> b", "A b")), ""),
)  # fmt: skip


def _slide(made: tuple[str, str, list[Piece]]) -> Piece:
    kind, title, blocks = made
    head = f"## {escape(title)}{' {.' + kind + '}' if kind else ''}"
    return "\n\n".join([head, *(text for text, _ in blocks)]), " ".join([title, *(said for _, said in blocks)])


def _board(made: tuple[list[tuple[str, str]], list[Piece]]) -> Piece:
    front, slides = made
    lines = [f"{key}: {_quoted(text)}" for key, text in front if text]
    shown = [text for key, text in front if key in ("title", "subtitle", "author")]
    head = "\n".join(["---", "slide-level: 2", *lines, "---"])
    markdown = "\n\n".join([head, *(text for text, _ in slides), END])
    return markdown, " ".join([*shown, *(said for _, said in slides)])


def _quoted(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'


titled = st.tuples(st.sampled_from(KINDS), words, st.lists(block, max_size=3)).map(_slide)
untitled = st.lists(block, min_size=1, max_size=3).map(
    lambda blocks: ("---\n\n" + "\n\n".join(text for text, _ in blocks), " ".join(said for _, said in blocks))
)
part = st.tuples(words, st.one_of(st.just(("", "")), text)).map(
    lambda t: (f"# {escape(t[0])}\n\n{t[1][0]}", f"{t[0]} {t[1][1]}")
)
slide = st.one_of(titled, titled, titled, untitled, part)
END = '[^1]: A footnote.\n\n[§1]: article.txt#char=0,10 "A sentence of the article"\n'
front = st.tuples(
    st.sampled_from(TEMPLATES),
    st.sampled_from(("", "", "Confidential")),
    st.sampled_from(("", "", "ar", "ja", "de")),
    st.sampled_from(("", "", "", "true")),
    st.one_of(st.just(("", "", "")), st.tuples(words, words, short)),
).map(
    lambda t: [
        ("template", t[0]), ("footer", t[1]), ("lang", t[2]), ("incremental", t[3]), ("toc", t[3]),
        *zip(("title", "subtitle", "author"), t[4], strict=True),
    ]
)  # fmt: skip
boards = st.tuples(front, st.lists(slide, min_size=1, max_size=3)).map(_board)


def faults(board: Piece) -> list[str]:
    """What is wrong with the deck of a storyboard, a line each."""
    markdown, said = board
    board = with_pictures(parsed(markdown, "deck"), _PICTURES, 40_000_000)
    data, _ = finished(board)
    wrong = [
        f"{f.rule} of {f.shape!r} on slide {f.page}: {f.text}"
        for f in check(data, "deck.pptx")
        if f.grade is Grade.ERROR
    ]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    lost = _letters(said) - _letters(" ".join(_shown(parts)))
    wrong += [f"lost: {''.join(lost.elements())[:80]!r}"] if lost else []
    return wrong + list(_broken(parts))


def _letters(text: str) -> Counter[str]:
    return Counter(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


def _shown(parts: dict[str, bytes]) -> Iterator[str]:
    """The words on slides, each once: a formula's own and those in its place are not both counted."""
    for name, data in parts.items():
        if name.startswith(("ppt/slides/slide", "ppt/notesSlides/notesSlide")):
            for element in fromstring(data).iter():
                if element.tag == "{http://schemas.openxmlformats.org/drawingml/2006/main}t":
                    yield element.text or ""
                elif element.tag.endswith("}cNvPr"):
                    yield element.get("descr", "")


def _broken(parts: dict[str, bytes]) -> Iterator[str]:
    types = parts["[Content_Types].xml"].decode()
    for name, data in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        root = fromstring(data)
        if name.startswith("ppt/slides/slide"):
            numbers = Counter(e.get("id") for e in root.iter() if e.tag.endswith("}cNvPr"))
            twice = [n for n, count in numbers.items() if count > 1 + ("AlternateContent" in data.decode())]
            yield from (f"{name}: shape {n} is there twice" for n in twice)
        if name.startswith("ppt/") and name.endswith(".xml") and f'"/{name}"' not in types:
            yield f"{name} has no type"


@cache
def trial(count: int) -> None:
    """Tries so many storyboards; AssertionError with the smallest one that is wrong."""

    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(boards)
    def each(board: Piece) -> None:
        wrong = faults(board)
        assert not wrong, "\n".join([*wrong, board[0]])

    each()


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    try:
        trial(asked)
    except AssertionError as fault:
        print(fault)
        sys.exit(1)
    print(f"{asked} storyboards: no word lost, no text over, every package sound")
