"""The parser's short ways lead to the same tokens as asking every rule at every place."""

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefdeck.errors import LimitError
from briefdeck.storyboard.dialect import plain_engine, quick_engine

SIGNS = "\n\n  \t#*-_+>:|`~[]()^!<{}=&\\$@%.0199aAiI\u00a7\u0661"
lines = st.lists(
    st.sampled_from(
        [
            "# Title {.map}", "Words", "***", "- - -", "> said", "1. one", "2) two", "a. x", "b. y", "(1) p", "(2) q",
            "A.  Hale", "::: notes", ":::", "+---+---+", "| a | b |", "| - | -: |", "|---|---|", "+===+===+",
            "~~~", "```py", "<!-- c -->", "<style>", "</style>", "[^1]: note", "[^1]", "^[in]",
            "[\u00a71]: a.txt \"b\"",
            "x [\u00a71]", "x. [\u00a71] [\u00a72], y[\u00a73](z)", "[\u00a71][\u00a700]",
            ": defined", "    code", "\tcode", "----  ---", "aa    bb", "===", "---", "", "  ", "* *a*b",
            "\u0661. digit", "&amp; x", "$x$ ~y~", "<b>w</b>", "![i](p.png){width=1}", "\\[x", "a\\",
        ]
    ),
    max_size=12,
)  # fmt: skip
texts = lines.map("\n".join) | st.text(SIGNS, max_size=40) | st.text(max_size=40)


PLAIN, QUICK = plain_engine(), quick_engine()


def read(engine: MarkdownIt, markdown: str) -> object:
    env: dict[str, Any] = {}
    try:
        tokens = [token.as_dict() for token in engine.parse(markdown, env)]
    except LimitError as error:
        return str(error)
    said = {"footnotes": env.pop("footnotes", {"refs": {}, "list": {}})}
    return tokens, said | {key: value for key, value in env.items() if value is not False}


@settings(max_examples=300)
@given(texts)
@example("a. x\nb. y\n")
@example("> " * 70 + "deep")
def test_the_short_ways_lead_to_the_same_tokens(markdown: str) -> None:
    assert read(QUICK, markdown) == read(PLAIN, markdown)
