"""Mistakes that people make in a template: each names its line and says what to do."""

from pathlib import Path

import pytest

from briefdeck.confined import Limits
from briefdeck.errors import BriefdeckError
from briefdeck.model.brief import Brief, KeyFigure, Point, Topic
from briefdeck.model.document import Sentence
from briefdeck.model.source import Source, Span
from briefdeck.writing import written
from tests.outcome import assert_told

TEXT = "Costs rose by half."
BRIEF = Brief(
    Source("costs.txt", "text/plain", "0" * 64, TEXT, "utf-8"),
    "Costs",
    "",
    "en",
    (Sentence(1, TEXT, Span(0, len(TEXT)), 1),),
    topics=(Topic("Costs", Point("Costs rose", (1,)), (Point("Costs rose by half.", (1,), label="Costs"),)),),
    figures=(KeyFigure("half", "more than before", (1,)),),
)

MISTAKES = {
    "a misspelled noun": ("# T\n\n{{ breif.title }}", "3:4", "did you mean 'brief'?"),
    "a misspelled field": ("# T\n{{ brief.tittle }}", "2:10", "did you mean 'title'?"),
    "a misspelled field of a figure": ("{% for p in brief.figures %}\n{{ p.meanin }}\n{% endfor %}", "2:6", "meaning"),
    "a misspelled word": ("# {{ words.tmeline }}", "1:12", "did you mean 'timeline'?"),
    "a misspelled name of one's own": ("{% set longest = 3 %}\n{{ longst }}", "2:4", "did you mean 'longest'?"),
    "a misspelled filter": ("# T\n{{ brief.topics[0].headline | cit }}", "2:31", "did you mean 'cite'?"),
    "a misspelled test": ("{% if title is definde %}x{% endif %}", "1:16", "did you mean 'defined'?"),
    "a misspelled tag": ("# T\n{% fore x in brief.topics %}\n{% endfor %}", "2:4", "did you mean 'for'?"),
    "a misspelled end": ("{% for x in brief.topics %}\n{{ x.heading }}\n{% endfr %}", "3:4", "close {% for %} first"),
    "a misspelled question": ("{{ choice.strongst(brief.events, 3) }}", "1:11", "did you mean 'strongest'?"),
    "a question with too little said": ("# T\n{{ choice.strongest(brief.events) }}", "2:11", "strongest(items, most)"),
    "a loop that is never closed": ("# T\n\n{% for x in brief.topics %}\n- {{ x.heading }}\n\n", "3:4", "{% endfor %}"),
    "a condition that is never closed": ("{% if title %}\na\n{% for x in [1] %}\n{% endfor %}\n", "1:4", "{% endif %}"),
    "a macro that is never closed": ("a\n{% macro m(x) %}\n{{ x }}\n", "2:4", "{% endmacro %}"),
    "an end without a beginning": ("a\n{% endif %}", "2:4", "take it out"),
    "an else without an if": ("a\n\n{% else %}", "3:4", "take it out"),
    "ends in the wrong order": ("{% if title %}{% for x in [1] %}\n{% endif %}{% endfor %}", "2:4", "close {% for %}"),
    "an expression that is never closed": ("# {{ title\n\ntext\n", "1:3", "add }}"),
    "one brace too few": ("a\n# {{ title }\n", "2:12", "take it out"),
    "a comment that is never closed": ("a\n{# a note\n\nb", "2:1", "add #}"),
    "a quotation mark that is never closed": ("a\n{{ 'abc }}\n", "2:4", "close the quotation mark"),
    "a bracket that is never closed": ("{{ (title }}", "1:11", "close the bracket"),
    "one equals sign in a condition": ('{% if kind = "deck" %}x{% endif %}', "1:12", "write =="),
    "two words without an operator": ("{{ title kind }}", "1:10", "operator"),
    "a pipe that leads nowhere": ("{{ title | }}", "1:12", "may be missing"),
    "a dot that leads nowhere": ("{{ brief. }}", "1:9", "name"),
    "a stray character": ("a\n{{ $title }}", "2:4", "take it out"),
    "a point printed whole": ("{% for p in brief.topics[0].points %}\n- {{ p }}\n{% endfor %}", "2:3", "| cite"),
    "a list printed whole": ("{{ brief.topics }}", "1:1", "{% for %}"),
    "a filter on the wrong thing": ("a\n{{ brief.title | cite }}", "2:18", "takes"),
    "lead on what has no label": ("{{ brief.figures[0] | lead }}", "1:23", "takes a point"),
    "notes without choice": ("{{ brief.topics | notes(brief) }}", "1:19", "choice | notes(items)"),
    "an item that is not there": ("a\n{{ brief.topics[9].heading }}", "2:", "{% if %}"),
    "a division by zero": ("{{ 1 / (brief.topics | length - 1) }}", "1:6", "{% if %}"),
    "a sum of text and number": ('{{ title + 1 }}', "1:1", ""),
    "a look behind a value": ("{{ brief.__class__ }}", "1:10", "only read values"),
    "a change of a value": ("{% set x = [1] %}\n{{ x.append(2) }}", "2:", "only read values"),
    "a file that is not there": ('a\n{% include "executive/foot.md.j2" %}', "2:23", "briefing.md.j2"),
    "a template that is not there": ('{% extends "exective/deck.md.j2" %}', "1:13", "did you mean 'executive'?"),
    "a file elsewhere": ('{% include "../../secret.j2" %}', "1:13", "template/file.j2"),
    "a file that extends itself": ('{% extends "deck.md.j2" %}', "1:1", "extends itself"),
    "a block that is there twice": ("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", "2:10", "anew"),
    "nothing written": ("{# all is a comment #}", "", "{% extends"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_a_template_names_its_place_and_what_to_do(name: str, tmp_path: Path) -> None:
    text, place, advice = MISTAKES[name]
    folder = tmp_path / "mine"
    folder.mkdir()
    file = folder / "deck.md.j2"
    file.write_text(text, "utf-8")
    with pytest.raises(BriefdeckError) as caught:
        written(BRIEF, str(folder), "deck")
    error = caught.value
    assert_told(error, f"{file}:{place}" if place else str(file), advice)
    if place:
        assert error.excerpt is not None
        line = text.split("\n")[error.excerpt.line - 1]
        assert line.strip() and line[:90] in error.excerpt.rows()[0]


def test_there_are_forty_mistakes() -> None:
    assert len(MISTAKES) >= 40


@pytest.mark.parametrize(
    "bomb",
    [
        "{% for i in range(10**9) %}{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 9**(9**9) }}",
        "{{ 'x' * 10**10 }}",
        "{{ 'x'.center(2000000000) }}",
        "{{ '%1000000000d' % 1 }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(40) %}{% set ns.l = ns.l + ns.l %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for i in range(99999) %}{{ 'x' * 1000 }}{% endfor %}",
        "{% for i in range(90000) %}# {{ i }}\n\n{% endfor %}",
        "{{ 'x ' * 300000 }}",
    ],
)
def test_a_bomb_is_stopped_and_named(bomb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefdeck.writing.LIMITS", Limits(seconds=1, mebibytes=128))
    (tmp_path / "deck.md.j2").write_text(bomb, "utf-8")
    with pytest.raises(BriefdeckError) as caught:
        written(BRIEF, str(tmp_path), "deck")
    assert str(tmp_path) in caught.value.where and caught.value.hint
