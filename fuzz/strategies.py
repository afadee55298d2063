"""How random input is made: senseless bytes, pieces of the format in any order, sound files with small damage."""

from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
_WORDS = (
    "Norda",
    "sold",
    "the",
    "dam",
    "$3 million",
    "in 2021",
    ".",
    "?",
    "“",
    "”",
    "é",
    "\u202e",
    "\x00",
    "\ufffe",
    "中",
    "\n",
    " ",
)
_MARKDOWN = (
    "# ", "## ", "- ", "1. ", "> ", "```", "~~~", "| a | b |\n| - | - |\n", "*", "**", "_", "`", "[", "](", ")", "![", "<", ">",
    "&amp;", "&#", "\\", "---\n", ":::", "::: notes\n", "::: {.a b=c}", "{.x}", "[^1]", "[^1]: ", "[§1]", "[§1]: a#char=1,2 \"b\"",
    "title: a\n", "$", "$$", "^", "~", "  ", "\t", "    ", "{#id}", "<div>", "</div>", "<!-- ", " -->",
)  # fmt: skip
_HTML = (
    "<html>", "<body>", "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<h1>", "</h1>",
    "<a href='", "'>", "</a>", "<img alt='", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&nbsp;", "&#x", "<pre>",
    "<blockquote>", "<figure>", "<figcaption>", "<template>", "<svg>", "<math>", "<plaintext>", "<!DOCTYPE html>", "<br>",
)  # fmt: skip
_TOML = (
    "[colors]\n", "[deck]\n", "[briefing]\n", "[", "]", "name", " = ", "\"a\"", "'", "\n", "#", "0.5", "1e999", "nan", "true", "[1, 2]",
    "{a = 1}", "dark = \"#0B3C5D\"\n", "paper = \"a4\"\n", "\"\"\"", "1979-05-27", "\\u0000", "-",
)  # fmt: skip
PIECES = {
    "text": (),
    "markdown": _MARKDOWN,
    "storyboard": _MARKDOWN,
    "escape": _MARKDOWN,
    "html": _HTML,
    "theme": _TOML,
}


def inputs(name: str) -> st.SearchStrategy[bytes]:
    """Input for a target: senseless bytes, or something that looks like its format."""
    senseless = st.binary(max_size=400)
    if name in PIECES:
        pieces = st.lists(st.sampled_from(_WORDS + PIECES[name]), max_size=60).map("".join)
        damaged = st.tuples(st.just(_sound_text(name)), st.integers(0, 4_000), pieces).map(_inserted)
        return st.one_of(senseless, st.one_of(pieces, damaged).map(lambda text: text.encode("utf-8", "replace")))
    return st.one_of(senseless, st.builds(_damaged, st.just(name), st.lists(_damage(), min_size=1, max_size=4)))


def _inserted(parts: tuple[str, int, str]) -> str:
    text, at, more = parts
    place = at % (len(text) + 1)
    return text[:place] + more + text[place:]


def _damage() -> st.SearchStrategy[tuple[int, int, bytes]]:
    """Where, how many bytes go, what comes instead."""
    return st.tuples(st.integers(0, 10**6), st.integers(0, 40), st.binary(max_size=20))


def _damaged(name: str, damages: list[tuple[int, int, bytes]]) -> bytes:
    """A sound file with bytes changed; in an archive the bytes of one part are changed and packed again."""
    data = _sound_bytes(name)
    if not data.startswith(b"PK"):
        return _changed(data, damages)
    with ZipFile(BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    victims = [entry for entry in parts if entry.endswith((".xml", ".rels"))]
    chosen = victims[damages[0][0] % len(victims)]
    parts[chosen] = _changed(parts[chosen], damages)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)
    return packed.getvalue()


def _changed(data: bytes, damages: list[tuple[int, int, bytes]]) -> bytes:
    for at, gone, instead in damages:
        place = at % (len(data) + 1)
        data = data[:place] + instead + data[place + gone :]
    return data


@cache
def _sound_text(name: str) -> str:
    if name == "theme":
        return (ROOT / "templates" / "executive" / "theme.toml").read_text("utf-8")
    if name == "storyboard":
        return '---\ntitle: Dams\n---\n\n## One\n\n- Norda sold it. [§1]\n\n[§1]: a.txt#char=0,3 "Norda sold it."\n'
    return "Dams of Velt\n\nNorda sold the dam to Velt in 2019 for $3 million. It failed.\n"


@cache
def _sound_bytes(name: str) -> bytes:
    if name == "docx":
        return _small_docx()
    if name == "pdf":
        return _small_pdf()
    if name == "picture":
        return _small_picture()
    return (ROOT / "src" / "briefdeck" / "themes" / "base.pptx").read_bytes()


def _small_docx() -> bytes:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        'document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r>'
        "<w:t>Dams</w:t></w:r></w:p><w:p><w:r><w:t>Norda sold the dam.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
        "<w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _small_pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    written = BytesIO()
    canvas = Canvas(written, invariant=1, pageCompression=0)
    canvas.drawString(72, 700, "Norda sold the dam to Velt in 2019. It failed.")
    canvas.save()
    return written.getvalue()


def _small_picture() -> bytes:
    from PIL import Image

    written = BytesIO()
    Image.new("RGB", (8, 6), (10, 20, 30)).save(written, "PNG")
    return written.getvalue()
