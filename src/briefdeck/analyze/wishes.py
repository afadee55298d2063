"""What the reader asks of the choice: how many points, how long, about what, and which sentences in or out."""

from collections.abc import Mapping, Sequence

from briefdeck.analyze.article import Article
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import ASKED, Line
from briefdeck.errors import InputError
from briefdeck.model.document import Document
from briefdeck.model.note import Note, Severity
from briefdeck.nouns import noun, replace

_FOCUSED = 1.5
"""As much as the rank of the most important sentence."""
LENGTHS = ("short", "normal", "long")

Lines = Mapping[int, tuple[Line, ...]]


@noun
class Wishes:
    """``points`` in the summary (0: as many as fit), ``length``, ``focus`` words, sentences to ``keep`` or ``drop``."""

    points: int = 0
    length: str = "normal"
    focus: str = ""
    keep: tuple[int, ...] = ()
    drop: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.length not in LENGTHS:
            raise ValueError(f"no length called {self.length!r}")
        if self.points < 0:
            raise ValueError(f"not a number of points: {self.points}")
        if both := sorted(set(self.keep) & set(self.drop)):
            raise ValueError(f"§{both[0]} cannot be kept and dropped")


def check_marks(document: Document, wishes: Wishes) -> None:
    """InputError when a sentence to keep or drop is not in the article."""
    last = max((s.number for s in document.sentences()), default=0)
    for number in (*wishes.keep, *wishes.drop):
        if not 1 <= number <= last:
            message = f"there is no sentence §{number}" + (f", the last one is §{last}" if last else "")
            raise InputError(message, where=document.source.name, hint="briefdeck read lists the sentences")


def remarks(article: Article, wishes: Wishes) -> tuple[Note, ...]:
    """A warning when nothing in the article touches the focus."""
    if not wishes.focus or any(s in article.weights for s in article.content(wishes.focus)):
        return ()
    name = article.document.source.name
    return (Note("A101", Severity.WARNING, name, f"nothing touches {wishes.focus!r}", "try other words"),)


def steered(ranks: Mapping[int, Rank], article: Article, wishes: Wishes) -> dict[int, Rank]:
    """The ranks, raised where a sentence touches the focus, with what was asked for as the first reason."""
    focus = frozenset(article.content(wishes.focus))
    found = dict(ranks)
    for sentence in article.sentences:
        shared = len(focus.intersection(article.content(sentence.text))) / len(focus) if focus else 0.0
        found[sentence.number] = _raised(ranks[sentence.number], shared, is_kept=sentence.number in wishes.keep)
    return found


def kept(lines: Lines, article: Article, keep: Sequence[int]) -> Lines:
    """The lines, those of kept sentences ahead of all others; one without a safe short form is shown in full."""
    found = dict(lines)
    for s in article.sentences:
        if s.number in keep:
            best = (*found[s.number], Line(s.text, (s.number,), 0.0, "", frozenset(article.content(s.text))))[0]
            found[s.number] = (replace(best, worth=ASKED + best.worth, fits=True),)
    return found


def _raised(rank: Rank, shared: float, *, is_kept: bool) -> Rank:
    why = ("you asked to keep it",) * is_kept + ("touches what you asked for",) * bool(shared)
    return Rank(round(rank.score + _FOCUSED * shared, 4), (*why, *rank.why))
