"""Titles and labels: a claim that says what the topic shows, or the heading, or the central noun phrase."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefdeck.analyze import checks
from briefdeck.analyze.aptness import aptness
from briefdeck.analyze.article import Article
from briefdeck.analyze.picks import TWICE, highest, standing
from briefdeck.analyze.select import Line
from briefdeck.analyze.shorter import REVIEW
from briefdeck.analyze.topics import Stretch
from briefdeck.analyze.words import folded, sentence_case, stem, words_of
from briefdeck.model.brief import Point

LONGEST_TITLE = 120
"""Characters: two lines of a slide."""
LONGEST_STATEMENT = 150
"""Characters of a title where the other choice is a phrase that states nothing."""
_EASY = 90
_LONG_TITLE = 0.85
"""What a longer claim than 90 characters counts beside a shorter one."""
_NO_NOUN = ("ous", "ful", "ive", "able", "ible", "ical", "ed", "est", "less", "ing")
_DOTTED = ("...", "et al.", "etc.", "Inc.", "Corp.", "Co.", "Ltd.", "U.S.")
_DANGLING = (",", ";", ":", "-", "–", "—")
_PRONOUN = re.compile(
    r"\b(?:this|these|those|both|I|me|my|you|your|there$)\b"
    r"|^(?:\S+ ){0,4}(?:it|they|he|she)\b|^[^,]*, (?:it|they|he|she)\b|\b(?:them|him)\b"
    r"|\bher(?:$| (?:as|in|to|at|on|for|with|and|from)\b)"
    r"|^(?:\S+ ){0,2}(?:its|their|his|her)\b",
    re.IGNORECASE,
)
_OF_HIMSELF = re.compile(
    r"\b(?:says?|said|reveal(?:s|ed)|believe[sd]?|add(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|claim(?:s|ed)|hope[sd]?"
    r"|think|thinks|thought|announced|warn(?:s|ed)|explain(?:s|ed)|denie[sd])(?: that)? (?:it|they|he|she)\b"
)
"""A pronoun right after somebody's reporting verb means that somebody."""
_OF_NOW = re.compile(r"\bthis (?=(?:year|month|week|summer|winter|spring|autumn|fall|season|morning|century|decade)\b)")
_VOICE = re.compile(r"\b(?:I|me|my|you|your)\b|:|!$")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_QUOTED = re.compile(r"[\"“]([^\"“”]*)[\"”]")
_LONGEST_QUOTED, _MOST_QUOTED = 4, 7
_OPEN = re.compile(
    r"^(?:There (?:is|are|was|were|seems?|remains?)|What|Suppose|Imagine|Consider|Compare|Recall|Note|Let"
    r"|While|Although|If|When|Despite|Not only|On the one hand|Perhaps|Often)\b"
    r"|\bon the one hand\b|, (?:however|though|by contrast|on the other hand)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^[A-Z][a-z]+ing\b[^,]*, |^[\"“(]")
_REPEATED = 1.0
STRONG = 0.6
"""A claim with less than this share of the best line's worth is beside the point."""
FAIR = 0.4
"""A claim with less says less than a heading that says something."""
WEAK = 0.25
"""A claim with less says less than a bare heading."""
PHRASE = ("phrase",)
"""Why a title is there that states nothing: the words that a part speaks of most."""
_FEWEST_LETTERS = 3
_BARE = 3
"""Words of a heading that only names its subject."""
_FEWEST_WORDS = 5
_LETTERS = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(
    r"\S@\S|https?:|www\.|^(?:Keywords?|Index [Tt]erms|Figure|Table|Photo|Image|And|But|Or)\b"
    r"|\b(?:below|above|as follows):?$|^(?:Try It|Exercise|Problem|Activity|Lesson|Question) \d"
    r"|^(?:Extract|Excerpt|Exhibit|Box|Chart|Listing|Algorithm|Plate|Fig\.?) \d"
    r"|^[-–—,;:)/]+(?![\w$€£-])|\bet al\.?$"
)
_CHATTED = re.compile(
    r"^(?:Oh|Wow|Hey|Yeah|Yes|No|Okay|OK|Well|Um+|Uh|So|And|It[’']s \w+, right)\b.*[?!–—-]$|\b(?:right|huh|okay|no)\?$"
    r"|…|\.\.\.|[–—]$|\b[Uu]m+\b|^(?:\S+ ){1,2}you\?$"
)
"""What somebody says in passing, which reading took as a heading."""
_STOPPED_INSIDE = re.compile(r"[\w)]\. [A-Z]")
"""The end of a sentence: with a small letter in front, a line torn from the text."""
_SPEAKER = re.compile(r"[A-Z]{4}.*:$")
_FOOTNOTE = re.compile(r"[a-z]{3,} \d{1,2}$")
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s+")
_BEFORE = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "with",
        "between",
        "by",
        "on",
        "from",
        "and",
        "or",
        "into",
        "over",
        "through",
        "as",
        "its",
        "their",
        "other",
        "some",
        "most",
        "many",
        "all",
        "such",
        "both",
    ]
)
_IRREGULAR = re.compile(
    r"(?:seen|made|given|taken|known|shown|done|gone|held|kept|left|lost|met|paid|put|set|sold|told|won)$",
    re.IGNORECASE,
)
"""Participles that open no noun phrase of their own."""
_VERB_NEXT = frozenset(
    ["can", "will", "may", "might", "could", "would", "should", "must", "to", "not", "does", "do", "did", "cannot"]
)


def claim_for(lines: Iterable[Line], article: Article, used: Sequence[str], share: float = STRONG) -> Line | None:
    """The strongest line that can stand as a title, not used before, and has this share of the best line's worth."""
    found = tuple(lines)
    least = share * highest(found)
    told = [frozenset(article.content(title)) for title in used]
    clear = [line for line in found if line.worth >= least and _is_claim(line, article) and not _is_told(line, told)]
    fit = [line for line in clear if not article.language.known or _subject_matters(line.text, article)]
    return max(fit or clear, key=lambda line: (_standing(line), -line.evidence[0]), default=None)


def _standing(line: Line) -> float:
    """The worth of a line as a title; less when it leans on what no title before it tells."""
    return round(
        line.worth * standing(line) * aptness(line.text) * (1.0 if len(line.text) <= _EASY else _LONG_TITLE), 6
    )


def statement_for(lines: Iterable[Line], article: Article, used: Sequence[str]) -> Line | None:
    """The best line that is short enough, where no claim stands out: nobody's own voice, no quotation."""
    told = [frozenset(article.content(title)) for title in used]
    fit = (
        line
        for line in lines
        if len(bare(line.text)) <= LONGEST_STATEMENT
        and len(line.text.split()) >= _FEWEST_WORDS
        and not (line.text.endswith(_DANGLING) or _OPEN.search(line.text) or _PARTICIPLE.match(line.text))
        and not (_VOICE.search(line.text) or _quotes_much(line.text, _MOST_QUOTED) or line.how.startswith(REVIEW))
        and not _is_told(line, told)
        and not (article.language.known and _PRONOUN.search(_OF_NOW.sub("", _OF_HIMSELF.sub("", line.text))))
        and not checks.opens_without_name(line.text, article.language)
    )
    return max(fit, key=lambda line: (_standing(line), -line.evidence[0]), default=None)


def bare(text: str) -> str:
    """A statement as a title: without its full stop."""
    return text if text.endswith(_DOTTED) else text.removesuffix(".")


def is_bare(heading: str) -> bool:
    """Whether a heading only names a subject in a word or two, or asks: a statement says more."""
    return len(_NUMBERING.sub("", heading).split()) <= _BARE or heading.rstrip().endswith("?")


def heading_for(stretch: Stretch, article: Article, used: Sequence[str]) -> Point | None:
    """The title when no claim is short and clear enough: the heading, or the central noun phrase, never twice.

    The author's heading stays as it was written. None when neither says anything.
    """
    heading = informative(stretch.heading, article)
    phrase = central_phrase(" ".join(s.text for s in stretch.sentences), article)
    general = stretch.heading.strip() if article.language.has("generic_headings", _plain(stretch.heading)) else ""
    tries = (heading, general, phrase) if not stretch.part else (phrase, heading, general)
    for text in tries:
        if text and text not in used and len(text) <= LONGEST_TITLE:
            return Point(text, _stands_in(text, stretch), 0.0, PHRASE if text == phrase else ("heading",))
    return None


def informative(heading: str, article: Article) -> str:
    """The author's heading, "" when it says nothing ("Introduction")."""
    torn = heading[:1].islower() and heading.split(" ", 1)[0].isalpha() and article.document.title[:1].isupper()
    return "" if torn or article.language.has("generic_headings", _plain(heading)) else called(heading)


def called(heading: str) -> str:
    """The author's heading, "" when it is no name of a section: an address, a line of talk, half a sentence."""
    plain = _NUMBERING.sub("", heading).strip()
    says = len(_LETTERS.findall(plain)) >= _FEWEST_LETTERS and not (_ADDRESS.search(plain) or _SPEAKER.search(plain))
    says = says and not (plain[:1].islower() and _STOPPED_INSIDE.search(plain))
    says = says and folded(plain.rpartition(" ")[2]) not in _BEFORE and not _CHATTED.search(plain)
    return heading.strip() if says else ""


def _plain(heading: str) -> str:
    """A heading without its number and the mark behind it."""
    return _NUMBERING.sub("", heading).strip().rstrip(":.")


def central_phrase(text: str, article: Article, fewest: int = 2) -> str:
    """The noun phrase that a stretch of text has ``fewest`` times or more, or ""; never just somebody's name."""
    names = [name.name for name in article.names if name.kind != "term"]
    people = [name.name for name in article.names if name.kind == "person"]
    counts = Counter(p for p in _phrases(text, article) if len(p.split()) <= 4)
    several = {
        p: n for p, n in counts.items() if n >= fewest and len(p.split()) > 1 and not _is_named(p, names, people)
    }
    best = max(several, key=lambda p: (several[p] * _weight(p, article), p), default="")
    return sentence_case(best)


def _is_named(phrase: str, names: Sequence[str], people: Sequence[str]) -> bool:
    return any(phrase in name for name in names) or any(person in phrase for person in people)


def _is_claim(line: Line, article: Article) -> bool:
    text = bare(line.text)
    if line.how.startswith(REVIEW) or _FOOTNOTE.search(text):
        return False
    if line.stand.is_within and not article.language.known:
        return False
    if (
        len(text) > LONGEST_TITLE
        or len(text.split()) < _FEWEST_WORDS
        or text.endswith(_DANGLING)
        or _PRONOUN.search(_OF_HIMSELF.sub("", text))
        or _OPEN.search(text)
        or _PARTICIPLE.match(text)
    ):
        return False
    if ";" in text or ":" in text or text.endswith("!") or (_WE.search(text) and not article.speaks_as_we):
        return False
    if _quotes_much(text, _LONGEST_QUOTED):
        return False
    return not article.language.known or checks.has_verb(text, article.language)


def _quotes_much(text: str, most: int) -> bool:
    """Whether a quotation of more words stands in a text, or one that does not close."""
    return text.count('"') % 2 == 1 or any(len(quoted.split()) > most for quoted in _QUOTED.findall(text))


def _is_told(line: Line, told: Sequence[frozenset[str]]) -> bool:
    """Whether another title says the same."""
    return any(len(line.stems & other) > TWICE * max(1, min(len(line.stems), len(other))) for other in told)


def _subject_matters(text: str, article: Article) -> bool:
    """A name or one of the top terms within the first words."""
    opening = " ".join(text.split()[:6])
    if any(name.name in opening for name in article.names):
        return True
    return any(stem(word) in article.foremost for word in words_of(opening))


def _phrases(text: str, article: Article) -> list[str]:
    """Runs of naming words: after an article or preposition, before a stop word, a verb or a mark."""
    if not article.language.known:
        return []
    found: list[str] = []
    for clause in re.split(r"[,.;:!?()\"“”–—]+", text):
        run: list[str] = []
        opened, last = True, ""
        for word in [*clause.split(), ""]:
            verb, last = last in _VERB_NEXT, folded(word)
            if word and not verb and _names(word, article):
                run.append(word)
                continue
            if opened and run and _reads_well(run, article):
                found.append(" ".join(run))
            opened = verb or folded(word) in _BEFORE or _is_verb(word, article)
            run = []
    return found


def _names(word: str, article: Article) -> bool:
    language = article.language
    plain = re.sub(r"[’']s?$", "", word)
    if plain != word or language.has("stop", word) or language.has("finite", word) or word.endswith("ly"):
        return False
    return bool(re.fullmatch(r"[^\W\d_][\w-]*", word)) and not language.has("verb_forms", word.removeprefix("co-"))


def _is_verb(word: str, article: Article) -> bool:
    return article.language.has("finite", word) or article.language.has("verb_forms", word.removeprefix("co-"))


def _reads_well(run: Sequence[str], article: Article) -> bool:
    last = run[-1]
    if (
        len(run) < 2
        or len(last) < 3
        or (run[0].endswith(("ing", "ed")) and "-" not in run[0])
        or _IRREGULAR.match(run[0])
        or _has_plain_verb(run, article)
    ):
        return False
    capital = [w for w in run[1:] if w[0].isupper()]
    if capital and not run[0][0].isupper() and last[0].isupper():
        return False
    if capital and not last[0].islower() and len(capital) < len(run) - 1:
        return False
    return not last.endswith(_NO_NOUN)


def _has_plain_verb(run: Sequence[str], article: Article) -> bool:
    return any(article.language.has("verbs", word) for word in run)


def _weight(phrase: str, article: Article) -> float:
    stems = [stem(w) for w in words_of(phrase)]
    names = 0.5 if any(n.name in phrase for n in article.names[:8]) else 0.0
    return float(sum(article.weights.get(s, 0.0) for s in stems) / len(stems) ** 0.6) + names


def _stands_in(text: str, stretch: Stretch) -> tuple[int, ...]:
    return next(((s.number,) for s in stretch.sentences if folded(text) in folded(s.text)), ())
