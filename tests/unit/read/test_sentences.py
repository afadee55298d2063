"""Sentences end where a reader would say so."""

import pytest

from briefdeck.read.sentences import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Lee met Mr. Ota.", "They talked."],
        ["It rose 3.5 percent.", "Costs fell."],
        ["J. K. Brown wrote it.", "It sold well."],
        ["“Will it rain?” she asked.", "Nobody knew."],
        ["He said: “We won.”", "Then he left."],
        ["The deal with Acme Corp. was signed.", "Beta Inc. lost."],
        ["They left the U.S. in May.", "The U.S. Senate voted."],
        ["He works at Acme Corp.", "The firm is old."],
        ["See Fig. 3 for details.", "(It is new.)", "Really!"],
        ["Wait... what?", "Yes."],
        ["今日は晴れ。", "明日は雨。"],
    ],
)
def test_sentences_are_cut_at_their_ends(sentences: list[str]) -> None:
    joint = "" if sentences[0].endswith("。") else " "
    text = joint.join(sentences)
    assert [text[span.start : span.end] for span in sentence_spans(text)] == sentences


def test_german_abbreviations_do_not_end_a_sentence() -> None:
    text = "Das gilt z.B. Montags und bzw. Dienstags. Danach nicht."
    assert len(sentence_spans(text, "de")) == 2
