"""Nothing is made up: every word, number, name and quotation is followed back to the sentence it rests on."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from pptx import Presentation
from pptx.shapes.base import BaseShape

from tests.outcome import ROOT, Outcome

CITATION = re.compile(r"^\[§(\d+)\]: \S+#char=(\d+),(\d+) \"(.*)\"$", re.MULTILINE)
AMOUNT = re.compile(r"[$€£]?\d[\d,.]*(?:\s(?:billion|million|trillion|percent)|\s?%)?")
MARK = re.compile(r"\[?§(\d+)\]?")
QUOTED = re.compile(r"“([^”]+)”")
NUMBERING = re.compile(r"(?m)^\s*\d{1,2}\.?(?: (?=[A-Z])|\s*$)|^.*\bPage \d+ of \d+.*$")
PAGE_WORDS = {"briefing", "page", "of"}


class Cited(NamedTuple):
    """A sentence as the storyboard prints it, and the characters of the article that it points to."""

    printed: str
    source: str


class Statement(NamedTuple):
    """Text on a slide or page, and the text it may rest on."""

    text: str
    evidence: str


def letters(text: str) -> str:
    """Letters and figures only: spaces and marks are repaired and set anew."""
    return "".join(character for character in text.casefold() if character.isalnum())


def words(text: str) -> list[str]:
    """Words in Latin letters; a word of another script may stand right beside one."""
    return re.findall(r"[A-Za-z\u00c0-\u024f]+", text)


def roots(word: str) -> set[str]:
    """A word and what may be its other forms: "invests" is said where the article says "invested"."""
    bare = word.casefold()
    stems = {bare} | {bare.removesuffix(ending) for ending in ("s", "es", "ed", "d", "ing", "e")}
    return {stem for stem in stems if len(stem) > 2 or stem == bare}


def cited(story: Path, article: Path) -> dict[int, Cited]:
    """Every numbered sentence of a storyboard."""
    text = article.read_text("utf-8")
    found = CITATION.findall(story.read_text("utf-8"))
    return {int(number): Cited(said, text[int(start) : int(end)]) for number, start, end, said in found}


def furniture() -> set[str]:
    """Words that a template prints itself: labels such as "Sources", between quotation marks in its files."""
    folder = ROOT / "templates" / "executive"
    files = [*sorted(folder.glob("*.j2")), *sorted(folder.glob("*.toml"))]
    labels = [label for file in files for label in re.findall(r'"([^"\n]*)"', file.read_text("utf-8"))]
    return {word.casefold() for label in labels for word in words(label)}


def amounts(text: str) -> list[str]:
    """Numbers and dates with their units, as printed, without marks and the count of a split slide."""
    bare = re.sub(r"\(?\b\d+ of \d+\b\)?", "", MARK.sub("", text))
    return [" ".join(amount.split()).rstrip(".,") for amount in AMOUNT.findall(bare)]


def names(text: str) -> list[str]:
    """Words with a capital inside a sentence: names of people, companies, products."""
    return re.findall(r"(?<=[a-z,;] )[A-Z]\w+", MARK.sub("", text))


def lacks(statement: Statement) -> list[str]:
    """What a statement says that its evidence does not."""
    evidence = " ".join(statement.evidence.split())
    missing = [amount for amount in amounts(statement.text) if amount not in evidence]
    missing += [name for name in names(statement.text) if name not in evidence]
    return missing + [quote for quote in QUOTED.findall(statement.text) if letters(quote) not in letters(evidence)]


def slide_statements(outcome: Outcome, article: Path) -> Iterator[Statement]:
    """Every paragraph of every slide, with the sentences that the slide's foot names, or the whole article."""
    sentences = cited(outcome.deck_story, article)
    whole = article.read_text("utf-8")
    for slide in Presentation(str(outcome.deck)).slides:
        shown = [shape for shape in slide.shapes if not is_furniture(shape)]
        numbers = [int(number) for shape in slide.shapes if is_footer(shape) for number in MARK.findall(text_of(shape))]
        evidence = " ".join(sentences[number].source for number in numbers) if numbers else whole
        for shape in shown:
            for paragraph in paragraphs(shape):
                yield Statement(paragraph, evidence)


def text_of(shape: BaseShape) -> str:
    return "\n".join(paragraphs(shape))


def paragraphs(shape: BaseShape) -> list[str]:
    """The paragraphs of a shape, a table's cells among them; a number alone is the label of an entry."""
    element = shape.element
    joined = ["".join(run.text or "" for run in p.iter("{*}t")) for p in element.iter("{*}p")]
    joined = [re.sub(r"^§\d+→[\d·]+", "", text) for text in joined]  # the slides that cite a sentence are no statement
    return [text.strip() for text in joined if text.strip() and not re.fullmatch(r"\d{1,2}\.?", text.strip())]


def is_furniture(shape: BaseShape) -> bool:
    kinds = [node.get("type", "") for node in shape.element.iter("{*}ph")]
    return any(kind in ("ftr", "sldNum", "dt") for kind in kinds)


def is_footer(shape: BaseShape) -> bool:
    return any(node.get("type") == "ftr" for node in shape.element.iter("{*}ph"))


def page_texts(briefing: Path) -> list[str]:
    with pypdfium2.PdfDocument(briefing) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


@pytest.mark.parametrize("kind", ["deck_story", "briefing_story"])
def test_a_cited_sentence_stands_where_its_link_points(outcome: Outcome, article: Path, kind: str) -> None:
    sentences = cited(getattr(outcome, kind), article)
    assert len(sentences) > 10
    for number, sentence in sentences.items():
        assert letters(sentence.printed) == letters(sentence.source), f"§{number}"


@pytest.mark.parametrize("kind", ["deck_story", "briefing_story"])
def test_a_line_of_the_storyboard_says_nothing_that_its_sentences_do_not(
    outcome: Outcome, article: Path, kind: str
) -> None:
    story = getattr(outcome, kind)
    sentences = cited(story, article)
    lines = [line for line in CITATION.sub("", story.read_text("utf-8")).splitlines() if MARK.search(line)]
    assert len(lines) > 10
    for line in lines:
        numbers = [int(number) for number in MARK.findall(line)]
        assert set(numbers) <= set(sentences), line
        apart = re.sub(r"^((?:-|\d+\.) )\*\*([^*]+)\*\* ", r"\1\2: ", line)
        text = re.sub(r"^[\s#>*-]*(?:\d+\.\s)?", "", apart).replace("\\", "").replace("**", "")
        assert lacks(Statement(text, " ".join(sentences[n].source for n in numbers))) == [], line


def test_a_slide_says_nothing_that_the_sentences_at_its_foot_do_not(outcome: Outcome, article: Path) -> None:
    statements = list(slide_statements(outcome, article))
    assert sum(len(amounts(statement.text)) for statement in statements) > 10
    assert [(statement.text, lacks(statement)) for statement in statements if lacks(statement)] == []


def test_a_page_says_nothing_that_the_article_does_not(outcome: Outcome, article: Path) -> None:
    whole = " ".join(article.read_text("utf-8").split())
    for text in page_texts(outcome.briefing):
        flat = " ".join(text.split())
        unnumbered = NUMBERING.sub("", text.replace("\r", ""))
        assert [amount for amount in amounts(unnumbered) if amount not in whole] == []
        assert [quote for quote in QUOTED.findall(flat) if letters(quote) not in letters(whole)] == []


def test_no_word_on_slides_or_pages_is_invented(outcome: Outcome, article: Path) -> None:
    known = {root for word in words(article.read_text("utf-8")) for root in roots(word)} | furniture() | PAGE_WORDS
    said = [statement.text for statement in slide_statements(outcome, article)] + page_texts(outcome.briefing)
    invented = [word for text in said for word in words(text) if not roots(word) & known]
    assert invented == []


def test_the_speaker_notes_hold_the_full_sentences_with_their_numbers(outcome: Outcome, article: Path) -> None:
    sentences = cited(outcome.deck_story, article)
    seen = 0
    for slide in Presentation(str(outcome.deck)).slides:
        for paragraph in slide.notes_slide.notes_text_frame.text.splitlines():
            marks = [int(number) for number in MARK.findall(paragraph)]
            if marks:
                seen += 1
                assert letters(MARK.sub("", paragraph)) == letters(sentences[marks[0]].source)
    assert seen > 10
