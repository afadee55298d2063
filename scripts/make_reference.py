"""Writes the reference pages that come out of the code: keys of a theme and their JSON Schema, what a template sees.

Run it with ``python scripts/make_reference.py`` after a change of keys, nouns, filters or the templates' settings; a
test says when it was forgotten. Every example on the pages was run, and what it gives is what it gave.
"""

import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from types import UnionType
from typing import get_args, get_origin, get_type_hints

from briefdeck.labels import labels
from briefdeck.model import brief as nouns
from briefdeck.model.brief import (
    Brief,
    Comparison,
    Event,
    Exhibit,
    KeyFigure,
    Name,
    Option,
    OptionSet,
    Point,
    Quote,
    Relation,
    Topic,
)
from briefdeck.model.document import Sentence
from briefdeck.model.source import Source, Span
from briefdeck.resources import templates_folder
from briefdeck.shelves import read_text
from briefdeck.storyboard.choose import Choice
from briefdeck.storyboard.write import write
from briefdeck.storyboard.write.filters import FILTERS
from briefdeck.themes.keys import TABLES, Key

DOCS = Path(__file__).parents[1] / "docs" / "reference"
MADE = "<!-- made by scripts/make_reference.py -->"
SAID = (
    "The harbor spent $4 million in 2023.",
    "A new pier opens in 2025.",
    "“We will be quick,” said Ada Holm, the mayor.",
    "The city pays the builder.",
)


def sample() -> Brief:
    """A small article, understood by hand."""
    text = " ".join(SAID)
    starts = [text.index(said) for said in SAID]
    sentences = tuple(
        Sentence(n, said, Span(at, at + len(said)), 1) for n, (said, at) in enumerate(zip(SAID, starts, strict=True), 1)
    )
    pier = Point("A new pier opens in 2025.", (2,), 0.8, ("dated",), "Pier")
    cost = Point("The harbor spent $4 million.", (1,), 0.9, ("figure",), "Cost")
    return Brief(
        Source("harbor.txt", "text/plain", "0" * 64, text, "utf-8"), "The harbor: a plan", "a plan", "en", sentences,
        headline="The harbor grows", headline_evidence=(1,), author="Lee Park", date="2024-03-01",
        publication="The Harbor Review",
        summary=(cost, pier), topics=(Topic("Money", Point("The harbor grows", (1,), 0.9), (cost, pier), "Money"),),
        figures=(KeyFigure("$4 million", "spent in 2023", (1,), SAID[0]),),
        events=(Event("2023", "2023", "The harbor spent", (1,)), Event("2025", "2025", "A new pier opens", (2,))),
        quotes=(Quote("We will be quick", "Ada Holm", (3,)),),
        options=(OptionSet("Two ways", (Option("Plan A", "Build.", (2,)), Option("Plan B", "Wait.", (2,))), (2,)),),
        exhibits=(Exhibit("Spending", ("Year", "Million"), (("2022", "3"), ("2023", "4")), (1,), "bar"),),
        names=(Name("Ada Holm", "person", "the mayor", 1, (3,)),),
        relations=(Relation("City", "pays", "builder", (4,)),),
        comparison=Comparison("City", "Builder", (("Money", cost, pier),)), moves=(pier,), questions=(pier,),
        set_aside=("Subscribe to our newsletter",),
    )  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A template in memory."""

    text: str
    name: str = "mine"

    def source(self, name: str) -> tuple[str, str]:
        """The text for every name."""
        return self.text, name

    def recall(self, _key: str) -> bytes:
        """Nothing: a sample is compiled once."""
        return b""

    def remember(self, _key: str, _data: bytes) -> None:
        """Keeps nothing."""


def given(text: str) -> str:
    """What a template writes of the sample, in one line, without the sentences at its end."""
    words = labels([(read_text(templates_folder() / "executive" / "words.toml"), "words.toml")], "en")
    whole = write(sample(), Page("." + text), "deck", words)
    shown = re.split(r"\n\n\[§\d+\]: ", whole)[0].removeprefix(".")
    return " ↵ ".join(line for line in shown.strip().split("\n") if line)


PATHS = {
    "Brief": "brief", "Point": "brief.summary[0]", "Topic": "brief.topics[0]", "KeyFigure": "brief.figures[0]",
    "Event": "brief.events[0]", "Quote": "brief.quotes[0]", "OptionSet": "brief.options[0]",
    "Option": "brief.options[0].options[0]", "Exhibit": "brief.exhibits[0]", "Name": "brief.names[0]",
    "Relation": "brief.relations[0]", "Comparison": "brief.comparison",
}  # fmt: skip
CALLS = {
    "holds": "{% for plans in brief.options if choice.holds(plans) %}{{ plans.title }}{% endfor %}",
    "fitting": '{{ choice.fitting(choice.plain("Costs"), brief.summary, "label", "text") | length }}',
    "spread": '{% for claim, said in choice.spread(choice.plain("It"), brief.summary) %}{{ said|length }}{% endfor %}',
    "span": '{% for event in choice.span(choice.plain("Timeline"), brief.events) %}{{ event.date }} {% endfor %}',
    "agenda": "{% for entry in choice.agenda(brief.topics) %}{{ entry | cite }}{% endfor %}",
    "strongest": "{% for event in choice.strongest(brief.events, 1) %}{{ event.date }}{% endfor %}",
    "most": "{{ choice.most(5) }}",
    "topics": "{% for topic in choice.topics(3) %}{{ topic.heading }}{% endfor %}",
    "telling": "{% if choice.telling(brief.figures) is none %}none{% endif %}",
    "says": "{% if choice.says(brief.summary[0], brief.figures[0]) %}yes{% endif %}",
    "spare": "{{ choice.spare(brief.quotes) | length }}",
    "voice": "{{ choice.voice(brief.quotes[0]) | cite }}",
    "role": "{{ choice.role(brief.names[0]) | cite }}",
    "apart": "{{ choice.apart(brief.summary, brief.moves) | length }}",
    "claim": '{{ choice.claim(brief.figures, "The figure to know") | cite }}',
    "headline": "{{ choice.headline(brief.topics[0]) | cite }}",
    "kicker": '{{ choice.kicker(brief.topics[0], choice.plain("The harbor grows")) }}',
    "opening": '{{ choice.opening("The article in brief") | cite }}',
    "title": '{{ choice.title(brief.options[0].title, choice.plain("The options")).text }}',
    "plain": '{{ choice.plain("Our own words") | cite }}',
    "is_title": '{% if not choice.is_title("Costs") %}free{% endif %}',
    "without_titles": "{{ choice.without_titles(brief.summary) | length }}",
    "sections": '{{ choice.sections(brief.topics, 3) | join("/") }}',
    "home": "{{ choice.home(brief.topics, brief.events) }}",
    "sentences": "{% for said in choice.sentences(brief.quotes) %}{{ said.mark }} {{ said.text }}{% endfor %}",
}
USES = {
    "cite": "{{ brief.summary[0] | cite }}",
    "lead": '{{ brief.summary[0] | lead(".") }}',
    "marks": "{{ brief.events[0] | marks }}",
    "notes": "{{ choice | notes(brief.events) }}",
    "value": "title: {{ brief.title | value }}",
    "attribute": "title={{ words.timeline | attribute }}",
    "markdown": '{{ "**on purpose**" | markdown }}',
}
SEEN = {
    "brief": ("the article's message, see below", "{{ brief.author }}"),
    "title": ("the article's title", "{{ title }}"),
    "choice": ("answers to questions about the brief, see below", CALLS["topics"]),
    "words": ("labels in the article's language, from `words.toml`", "{{ words.timeline }}"),
    "kind": ('"deck" or "briefing"', "{{ kind }}"),
    "template": ("the template's name", "{{ template }}"),
}


def row(*cells: str) -> str:
    """A row of a Markdown table."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def code(text: str) -> str:
    """Text as code, which may hold a backtick."""
    fence = "``" if "`" in text else "`"
    return f"{fence}{text}{fence}" if text else ""


def in_words(kind: object) -> str:
    """A type as the page says it."""
    if get_origin(kind) is UnionType:
        return " or ".join(in_words(part) for part in get_args(kind))
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        return f"list of {in_words(inner[0])}" if inner[-1] is Ellipsis else " and ".join(map(in_words, inner))
    name = {"str": "text", "int": "number", "float": "number", "bool": "true or false", "NoneType": "none"}
    known = getattr(kind, "__name__", str(kind))
    return name.get(known, known)


def example(noun: str, field: str, kind: object) -> str:
    """An expression that shows a field."""
    path = f"{PATHS[noun]}.{field}"
    said = in_words(kind)
    if said.startswith("list of "):
        return f"{{{{ {path} | length }}}}"
    if said in ("text", "number"):
        return f"{{{{ {path} }}}}"
    return f"{{% if {path} %}}yes{{% endif %}}"


def noun_rows(noun: type) -> Iterator[str]:
    """The table of a noun's fields."""
    yield from (row("field", "is", "example", "gives"), "| --- | --- | --- | --- |")
    hints = get_type_hints(noun)
    for field in fields(noun):
        shown = example(noun.__name__, field.name, hints[field.name])
        yield row(code(field.name), in_words(hints[field.name]), code(shown), code(given(shown)))


def sentence(text: str | None) -> str:
    """A docstring as one paragraph."""
    return " ".join((text or "").replace("``", "`").split())


def settings() -> Iterator[str]:
    """What one may say above ``extends``, with what it is otherwise, for each kind of storyboard."""
    for kind in ("deck", "briefing"):
        text = read_text(templates_folder() / "executive" / f"{kind}.md.j2")
        yield from ("", f"In `{kind}.md.j2`:", "", row("name", "otherwise"), "| --- | --- |")
        for name, value in re.findall(r"set (\w+) = \1 \| default\((.*?)\) -%", text, re.DOTALL):
            yield row(code(name), code(" ".join(value.split())))


def vocabulary() -> str:
    """The page about what a template sees."""
    parts = [MADE, "# What a template sees", ""]
    parts += [
        "A template is [Jinja](https://jinja.palletsprojects.com). What an expression gives is escaped: article text",
        "never turns into Markdown. Markdown on purpose comes from the filters below. A name that does not exist is an",
        "error, and so is printing a whole noun. `↵` stands for a new line.",
        "", row("name", "is", "example", "gives"), "| --- | --- | --- | --- |",
    ]  # fmt: skip
    parts += [row(code(name), what, code(use), code(given(use))) for name, (what, use) in SEEN.items()]
    parts += ["", "## Filters", "", row("filter", "gives", "example", "writes"), "| --- | --- | --- | --- |"]
    for name, work in FILTERS.items():
        parts.append(row(code(name), sentence(work.__doc__), code(USES[name]), code(given(USES[name]))))
    parts += [
        "",
        "All of [Jinja's own](https://jinja.palletsprojects.com/templates/) filters and tests are there too.",
    ]
    parts += ["", "## choice", "", row("question", "answer", "example", "gives"), "| --- | --- | --- | --- |"]
    for name, call in CALLS.items():
        method = getattr(Choice, name)
        names = ", ".join(p for p in inspect.signature(method).parameters if p != "self")
        parts.append(row(code(f"choice.{name}({names})"), sentence(method.__doc__), code(call), code(given(call))))
    parts += ["", "## Nouns"]
    for name in PATHS:
        noun = getattr(nouns, name)
        parts += ["", f"### {name}", "", sentence(noun.__doc__), "", *noun_rows(noun)]
    parts += ["", "## What one may say above `extends`", ""]
    parts += [
        "A template that extends `executive/deck.md.j2` sets these in a line above: `{% set most_slides = 10 %}`."
    ]
    return "\n".join([*parts, *settings()]) + "\n"


def theme_page() -> str:
    """The page about the keys of a theme."""
    parts = [MADE, "# theme.toml", ""]
    parts += [
        "Every key is checked: an unknown one is an error with its line and the nearest known key. With",
        '`extends = "executive"` at the top only what differs needs to be said; without it every key must be there',
        "that has nothing in the last column. Colors of text must have a contrast of 4.5 : 1 or more with what they",
        "stand on.",
        "",
        "Editors that read JSON Schema complete and check the file: put `#:schema theme.schema.json` on its first line",
        "and [theme.schema.json](theme.schema.json) beside it.",
    ]  # fmt: skip
    for table, keys in TABLES.items():
        if keys:
            title = f"`[{table}]`" if table else "At the top"
            parts += ["", f"## {title}", "", row("key", "decides", "must be", "otherwise"), "| --- | --- | --- | --- |"]
            parts += [row(code(name), key.meaning, key.kind.words, otherwise(key)) for name, key in keys.items()]
    return "\n".join(parts) + "\n"


def otherwise(key: Key) -> str:
    """What a key is when it is left out."""
    if key.default is None:
        return ""
    return code(json.dumps(key.default)) if key.default != "" else "none"


def schema() -> str:
    """The JSON Schema of a theme.toml."""
    root: dict[str, object] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "theme.toml of a briefdeck template",
        **table_schema(""),
    }
    return json.dumps(root, indent=2, ensure_ascii=False) + "\n"


def table_schema(table: str) -> dict[str, object]:
    """The schema of a table and of the tables inside it."""
    properties: dict[str, object] = {}
    for name, key in TABLES[table].items():
        default = {} if key.default is None else {"default": key.default}
        properties[name] = {"description": f"{key.meaning}: {key.kind.words}", **key.kind.schema, **default}
    for inner in TABLES:
        head, _, name = inner.rpartition(".")
        if inner and head == table:
            properties[name] = table_schema(inner)
    return {"type": "object", "additionalProperties": False, "properties": properties}


def pages() -> dict[str, str]:
    """Every page by its name."""
    return {"theme.md": theme_page(), "theme.schema.json": schema(), "template-vocabulary.md": vocabulary()}


def main() -> None:
    """Write them."""
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
        print(name, len(text))


if __name__ == "__main__":
    main()
