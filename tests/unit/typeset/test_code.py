"""Code on slides: every character kept, keywords told from comments."""

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.typeset.code import code_lines
from briefdeck.typeset.slides.passage import ColoredRun

PYTHON = "# A mill\ndef grind(grain):\n    return 'flour'\n"


def test_words_are_colored_by_what_they_are() -> None:
    runs = [run for line in code_lines(PYTHON, "python") for run in line]
    colors = {run.text.strip(): run.color for run in runs if isinstance(run, ColoredRun)}
    assert colors["# A mill"] == "muted" and colors["return"] == "accent1" and colors["'flour'"] == "accent2"


def test_code_in_an_unknown_language_is_plain() -> None:
    lines = list(code_lines("grind all\n", "mill script"))
    assert [[type(run) for run in line] for line in lines] == [[type(lines[0][0])]]
    assert not isinstance(lines[0][0], ColoredRun)


@given(st.text(max_size=200), st.sampled_from(["", "python", "html", "json", "nothing"]))
def test_code_keeps_every_character_and_line(text: str, language: str) -> None:
    text = text.replace("\r", "")
    lines = ["".join(run.text for run in line) for line in code_lines(text, language)]
    wanted = text.rstrip("\n").expandtabs(4).split("\n")
    assert [line.rstrip(" ") for line in lines] == [line.rstrip(" ") for line in wanted]
