"""The keys of a theme.toml, table by table: what each may hold, what it decides, and what it is when left out."""

from collections.abc import Callable, Mapping

from briefdeck.nouns import noun
from briefdeck.patterns import pattern

_HEX = pattern(r"#[0-9A-Fa-f]{6}")
_MOST = 200


@noun
class Kind:
    """What a value must be: the rule in words, the test, and the rule as JSON Schema."""

    words: str
    accepts: Callable[[object], bool]
    schema: Mapping[str, object]


@noun
class Key:
    """One key: the kind of its value, what it decides, and its value when it is left out (None: it must be there)."""

    kind: Kind
    meaning: str
    default: object = None


def _text(words: str, rule: str) -> Kind:
    expression = pattern(rule)
    return Kind(
        words,
        lambda v: isinstance(v, str) and expression.fullmatch(v) is not None,
        {"type": "string", "pattern": f"^{rule}$"},
    )


def _number(least: float, most: float) -> Kind:
    return Kind(
        f"a number of points from {least:g} to {most:g}",
        lambda v: _is_within(v, least, most),
        {"type": "number", "minimum": least, "maximum": most},
    )


def _one_of(*choices: str) -> Kind:
    quoted = [f'"{choice}"' for choice in choices]
    words = f"{', '.join(quoted[:-1])} or {quoted[-1]}"
    return Kind(words, lambda v: isinstance(v, str) and v in choices, {"type": "string", "enum": list(choices)})


def _is_within(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


COLOR = Kind(
    'a color like "#0B5CAD"',
    lambda v: isinstance(v, str) and _HEX.fullmatch(v) is not None,
    {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$", "format": "color"},
)
WORDS = Kind(
    f"text in quotation marks, up to {_MOST} characters",
    lambda v: isinstance(v, str) and len(v) <= _MOST and v.isprintable(),
    {"type": "string", "maxLength": _MOST},
)
NAME = _text('a name like "acme"', r"[^\W_][\w .-]{0,63}")
FACE = _text('the name of a font, like "Calibri"', r"[^\W_][\w .,'’&+()-]{0,63}")
FILE = _text('the name of a file in the template\'s folder, like "logo.png"', r"[^\W_][\w .-]{0,63}\.\w+")
SIZE = _number(4, 400)
SPACE = _number(0, 200)
PLACE = Kind(
    "two numbers of points from 72 to 4032, [width, height]",
    lambda v: isinstance(v, list) and len(v) == 2 and all(_is_within(x, 72, 4032) for x in v),
    {"type": "array", "items": {"type": "number", "minimum": 72, "maximum": 4032}, "minItems": 2, "maxItems": 2},
)


def _all(kind: Kind, meanings: Mapping[str, str]) -> dict[str, Key]:
    return {name: Key(kind, meaning) for name, meaning in meanings.items()}


_FACES = {"heading": "titles and headings", "body": "all other text"}

TABLES: dict[str, dict[str, Key]] = {
    "": {
        "name": Key(NAME, "what the template is called"),
        "about": Key(WORDS, "one line for `briefdeck templates list`", ""),
        "extends": Key(NAME, "the template that what is not said here is taken from", ""),
        "footer": Key(
            WORDS,
            "a line on the cover and at the foot of the briefing's pages; {footer} is that word of words.toml",
            "{footer}",
        ),
        "paper": Key(_one_of("a4", "letter"), "the briefing's paper"),
    },
    "logo": {
        "file": Key(FILE, "a PNG or JPEG picture in the template's folder", ""),
        "height": Key(_number(8, 120), "how tall the logo is", 24.0),
        "slides": Key(_one_of("all", "cover", "none"), "which slides show it, at the top right", "all"),
        "pages": Key(_one_of("first", "none"), "which pages of the briefing show it, at the top right", "first"),
    },
    "deck": {
        "slide": Key(PLACE, "width and height of the slides; those of a `base.pptx` of yours, when there is one"),
        "design": Key(
            _one_of("executive", "editorial", "minimal", "dark"), "where titles, text and ornaments stand", "executive"
        ),
        "base": Key(FILE, "a deck of yours in the template's folder whose masters, colors and places are used", ""),
    },
    "deck.colors": _all(
        COLOR,
        {
            "text": "text",
            "background": "what lies behind it",
            "dark": "surfaces that stand out: cover, sections, takeaway bar; numbers on cards",
            "card": "cards",
            "accent1": "emphasis, links",
            "accent2": "a second emphasis: ornaments, the second of two parties",
            "accent3": "a third emphasis: ranges of time",
            "accent4": "a fourth emphasis",
            "muted": "secondary text",
            "rule": "hairlines",
            "on_dark": "text on dark surfaces and on accent1",
        },
    ),
    "deck.faces": _all(FACE, _FACES),
    "deck.sizes": _all(
        SIZE,
        {
            "cover": "the cover's title",
            "section": "a section's title",
            "title": "titles of slides",
            "row": "heads of rows",
            "lead": "lead sentences, the cover's subtitle",
            "body": "text",
            "label": "labels in drawings",
            "source": "the line of sources, slide numbers",
            "number": "the figure of a big-number slide",
            "quote": "quotations",
            "minimum": "the smallest size of text before a slide is split",
        },
    ),
    "deck.spacing": _all(
        SPACE,
        {
            "margin": "from the slide's edge to its content",
            "gutter": "between cards and columns",
            "padding": "inside cards",
            "bar": "thickness of the bar at a card's edge",
        },
    ),
    "deck.style": {
        "cover": Key(_one_of("dark", "light", "accent"), "what the cover's text stands on", "dark"),
        "section": Key(_one_of("dark", "light", "accent"), "what a section's title stands on", "dark"),
        "titles": Key(_one_of("bold", "regular"), "weight of titles", "bold"),
        "cards": Key(_one_of("filled", "ruled"), "cards are surfaces, or only a line above them", "filled"),
        "takeaway": Key(_one_of("dark", "accent", "ruled"), "the takeaway's bar, or a line above it", "dark"),
        "underline": Key(_one_of("short", "long", "none"), "the line below the titles of cover and sections", "short"),
        "quotes": Key(_one_of("upright", "italic"), "how quotations are set", "upright"),
    },
    "briefing": {},
    "briefing.colors": _all(
        COLOR,
        {
            "text": "text",
            "background": "the paper",
            "muted": "secondary text",
            "dark": "the title band; headings and figures",
            "accent1": "emphasis, links, lines",
            "card": "tinted cards",
            "rule": "hairlines",
            "on_dark": "text on the title band",
            "on_dark_muted": "secondary text on the title band",
        },
    ),
    "briefing.faces": _all(FACE, _FACES),
    "briefing.sizes": _all(
        SIZE,
        {
            "title": "the title",
            "subtitle": "the line below the title",
            "head": "headings",
            "figure": "key figures",
            "body": "text",
            "takeaway": "takeaways",
            "quote": "quotations in the sidebar",
            "table": "tables",
            "note": "notes, meanings of figures",
            "kicker": "labels in capitals, running heads and feet",
            "reference": "sources, marks",
        },
    ),
    "briefing.spacing": _all(
        SPACE,
        {
            "margin": "from the paper's edge to the text",
            "gutter": "between text and sidebar, between figures",
            "side": "width of the sidebar",
            "columns": "between the columns of further pages",
        },
    ),
    "briefing.style": {
        "band": Key(
            _one_of("dark", "plain", "centered"),
            "the title stands on a dark band, or on the paper, or in its middle",
            "dark",
        ),
        "cards": Key(_one_of("filled", "ruled"), "cards are tinted, or only a line above them", "filled"),
        "text": Key(
            _one_of("ragged", "justified"), "running text is ragged at the right, or fills its lines", "ragged"
        ),
        "hyphens": Key(
            _one_of("none", "language"),
            "words of running text stay whole, or are divided by the patterns of the article's language",
            "none",
        ),
    },
}
"""Keys by table. A table all of whose keys have a value when left out may be left out itself."""

READABLE_PAIRS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "deck.colors": (
        ("text", "background"), ("text", "card"), ("muted", "background"), ("muted", "card"),
        ("on_dark", "dark"), ("on_dark", "accent1"), ("dark", "background"), ("dark", "card"),
        ("accent1", "background"), ("accent1", "card"), ("accent2", "background"), ("accent2", "card"),
        ("accent3", "background"), ("accent3", "card"), ("accent4", "background"), ("accent4", "card"),
    ),
    "briefing.colors": (
        ("text", "background"), ("text", "card"), ("muted", "background"), ("on_dark", "dark"),
        ("on_dark_muted", "dark"), ("dark", "background"), ("dark", "card"), ("accent1", "background"),
        ("accent1", "card"),
    ),
}  # fmt: skip
"""Colors of text and what it stands on somewhere: the two must be told apart."""


def unsaid(table: str) -> dict[str, object]:
    """What the keys of a table are when they are left out."""
    return {name: key.default for name, key in TABLES[table].items() if key.default is not None}
