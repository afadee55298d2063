"""What a line takes as known: nouns with "the" that an earlier sentence of the article brought in.

A noun with "the" that was there before means what was said of it there (direct anaphora); with a phrase of its own
behind it ("the head of the bank"), or named for the first time, it explains itself (the heuristics of Vieira and
Poesio 2000, An Empirically Based System for Processing Definite Descriptions). A summary that shows such a line
without what brought the noun in leaves the reader to guess (Durrett, Berg-Kirkpatrick and Klein 2016, who forbid it).
"""

import re
from collections.abc import Iterable, Iterator

from briefdeck.analyze.abbreviations import KNOWN
from briefdeck.analyze.aptness import aimed
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded, stem, words_of

_TOKEN = re.compile(r"[\w’'$€£%&.-]*[\w%]|[^\w\s]")
_SUCH = "such"
_OF_THAT_KIND = re.compile(
    r"\b[Ss]uch (?!as\b|an?\b|that\b)[a-z]"
    r"|\b[a-z]+(?:ed|es|ing) that [a-z]+(?:ions?|ments?|ances?|ences?|claims?)(?:[,.]|$)"
    r"|(?:^|[,;] )[Tt]hat [a-z]+ (?:is|was|are|were|has|had|will|would|can|could|rose|fell|grew)\b"
    r"|\b(?:address|fill|close|solve|tackle|bridge|overcome)(?:s|ed|es|d)? (?:that|this) [a-z]+"
)
"""Things of a kind that only the sentence before describes: no line shown brings them in by a word."""
_EXPLAINED_WORDS = (
    "of that who which whose where when for to in on at with between behind from by about against over into during "
    "under among as than"
)
_EXPLAINED = frozenset(_EXPLAINED_WORDS.split())
"""A noun with one of these behind it says itself which one is meant."""
_OWN = re.compile(
    r"(?:first|last|next|only|same|whole|entire|very|[\w-]{3,}est|most|least|best|worst|\W.*|.*\d.*)", re.I
)
"""A noun after one of these is the only one."""
_SOMEBODY_WORDS = (
    "man woman boy girl mother father wife husband son daughter sister brother uncle aunt couple pair duo trio "
    "singer actor actress star striker winger midfielder defender goalkeeper forward rookie junior senior "
    "sophomore freshman teenager patient victim suspect defendant plaintiff driver pilot student teacher teen "
    "player musician rapper comedian author writer artist politician lawmaker senator congressman officer "
    "soldier detective lawyer attorney doctor nurse spokesman spokeswoman official native veteran youngster "
    "champion"
)
_SOMEBODY = frozenset(_SOMEBODY_WORDS.split())
"""With "the" these stand for somebody whom the article has just named."""
_CODE = re.compile(r"\b[A-Za-z]{0,3}-?[A-Z][A-Z0-9&]+[a-z]{0,4}\b(?! \(|\))")
_BODIES_WORDS = (
    "winner holder graduate international forward side outfit club giant firm team company magazine newspaper band "
    "group agency retailer maker chain bank airline carmaker"
)
_BODIES = frozenset(_BODIES_WORDS.split())
"""With "the" and a name before them these stand for somebody or something that the article has just named."""
_OTHER_NAME = re.compile(r"(?:[A-Z]\w+, )?The (?:[A-Z][\w’'-]+ ){1,3}([a-z-]+)(?= (?!of\b|who\b|in\b|at\b)[a-z])")
_SHORT_NAME = re.compile(r"The ([A-Z][a-z]+) ([a-z]+)\b")
_ALONE = re.compile(r"(?:[A-Z][a-z]+, )?The ([a-z]+)(?: ([a-z]+)\b|, (?:which|who|says?|said)\b)")
_OF_ITS_OWN_WORDS = (
    "news reality result results term authorities chancellor weather stress authors researchers evidence internet "
    "pandemic virus war bible church data literature brain body heart mind human key trick bottom answer goal aim"
)
_OF_ITS_OWN = frozenset(_OF_ITS_OWN_WORDS.split())
"""What everybody has in mind, or what a line goes on to say."""
_OPENED = re.compile(r"^(?:[A-Z]\w+, |In \w+, |On \w+, )?[Tt]he [a-z]")
_BOTH = re.compile(r"\bboth ([a-z]+s)\b(?! and\b)")
_OBJECTS = frozenset(("a", "an", "the", "its", "their", "his", "her", "our"))
"""With one of these behind it a word in -s is the verb of what stands before it ("the tunnel carries a third")."""
_WORLD_WORDS = (
    "world country nation state government public people economy market markets internet web media press "
    "police law past future present year years quarter quarters half month months week weeks day days weekend "
    "time times moment morning afternoon evening night period season end start beginning top bottom rest "
    "number majority sun moon sky planet earth environment climate weather road ground air sea coast city town "
    "capital president army navy church company group firm way ways fact truth idea point problem question "
    "case reason left right north south east west us uk eu industry sector population poor rich young old dead "
    "wounded unemployed elderly disabled author authors reader readers community society family court"
)
_WORLD = frozenset(_WORLD_WORDS.split())
"""There is but one of these, or everybody knows which."""


def leans_on(text: str, number: int, article: Article) -> frozenset[str]:
    """The stems of the nouns in a line of the sentence with this number that the line takes as known.

    What a paper says of its own doing opens its account: it takes nothing as known.
    """
    if not article.language.known or aimed(text) > 1.0:
        return frozenset()
    opened = bool(_OPENED.match(text))
    known = frozenset(
        stem(head) if not (opened and words) else titled(stem(head)) if words == 1 else described(stem(head))
        for head, words in _heads(text, article.language)
        if head in _SOMEBODY or article.first().get(stem(head), number) < number
    )
    known |= frozenset(word for noun in _BOTH.findall(text) if article.first().get(word := stem(noun), number) < number)
    if article.before.get(number) and not any(lean.startswith((titled(""), described(""))) for lean in known):
        known |= frozenset(bridged(stem(head)) for head in _new(text, article.language))
    return known | {_SUCH} if _OF_THAT_KIND.search(text) else known


def _new(text: str, language: Language) -> Iterator[str]:
    """The noun that opens a line as if it were known ("The score was"), or somebody's or something's other name."""
    other, short = _OTHER_NAME.match(text), _SHORT_NAME.match(text)
    if other and other[1] in (_SOMEBODY | _BODIES):
        yield other[1]
    elif short and language.has("common", short[1]) and _is_finite(short[2], language):
        yield folded(short[1])
    elif (
        (found := _ALONE.match(text))
        and folded(found[1]) not in _WORLD | _OF_ITS_OWN
        and (found[2] is None or _is_finite(found[2], language))
    ):
        yield found[1]


def _is_finite(word: str, language: Language) -> bool:
    """Whether a word says what one thing does or did ("took", "stars", "opened")."""
    known = language.has("finite", word) or word.endswith("ed")
    return known or (word.endswith("s") and language.has("verbs", word.removesuffix("s")))


def titled(head: str) -> str:
    """The mark of a noun that opens a line: only a title tells which one is meant, not any line before."""
    return f"^{head}"


def described(head: str) -> str:
    """The mark of a noun that opens a line behind words of its own ("the manual rules"): a title tells it as well."""
    return f"+{head}"


def bridged(head: str) -> str:
    """The mark of a noun that opens a line as if it were known: a title that has it tells, or the sentence before."""
    return f"~{head}"


def opening(leans: frozenset[str]) -> frozenset[str]:
    """Those of a line's leanings that open it without a word of their own: what they mean is anybody's guess."""
    return frozenset(lean for lean in leans if lean.startswith((titled(""), bridged(""))))


def known_behind(stems: Iterable[frozenset[str]], leans: frozenset[str]) -> frozenset[str]:
    """What of a line's leanings a reader knows who has just read lines with these stems, the ones right before it."""
    shown = tuple(stems)
    opened = frozenset(mark(stem) for one in shown for stem in one for mark in (titled, described))
    return opened | frozenset(lean for lean in leans if shown and lean.startswith(bridged("")))


def told_by(titles: Iterable[str], article: Article) -> frozenset[str]:
    """What a reader knows who has read these titles: their stems, also as nouns that open a line."""
    stems = frozenset(word for text in titles for word in article.content(text))
    return stems | frozenset(mark(word) for word in stems for mark in (titled, described, bridged))


def is_coded(text: str, article: Article) -> bool:
    """Whether a line of a paper or report has an abbreviation that neither everybody knows nor the article is about."""
    if not article.speaks_as_we:
        return False
    title = article.document.title
    titled = f"{title} {''.join(word[0].upper() for word in words_of(title))}"
    strange = (code for code in _CODE.findall(text) if code.rstrip("s") not in KNOWN)
    return any(
        code.rstrip("s") not in titled and not {stem(folded(code)), stem(folded(code.rstrip("s")))} & article.foremost
        for code in strange
    )


def _heads(text: str, language: Language) -> Iterator[tuple[str, int]]:
    """The nouns, folded, that no name or phrase explains, and how many words the one behind the first "the" has.

    0 for all others.
    """
    tokens = _TOKEN.findall(text)
    first = next((place for place, token in enumerate(tokens) if folded(token) == "the"), -1)
    for place, token in enumerate(tokens):
        if folded(token) != "the":
            continue
        run = list(_phrase(tokens[place + 1 :], language))
        after = folded(tokens[place + 1 + len(run)]) if place + 1 + len(run) < len(tokens) else ""
        if len(run) > 1 and run[-1].endswith("s") and (after in _OBJECTS or _states(run[-1], after, language)):
            run.pop()
        if not run or after in _EXPLAINED or any(w[0].isupper() or _OWN.fullmatch(w) for w in run):
            continue
        owner = next((folded(word).removesuffix("'s") for word in run[:-1] if folded(word).endswith("'s")), "")
        head = owner or folded(run[-1])
        if head not in _WORLD:
            yield head, len(run) if place == first else 0


def _states(word: str, after: str, language: Language) -> bool:
    """Whether a word in -s is the verb of a statement ("the law predicts that")."""
    return after == "that" and (word.endswith("ts") or language.has("verbs", word.removesuffix("s")))


def _phrase(tokens: Iterable[str], language: Language) -> Iterator[str]:
    """The words up to the noun's end: a mark, a word that carries no meaning, or a verb."""
    before = ""
    for token in tokens:
        plain = folded(token)
        if not token[0].isalnum() or language.has("stop", plain) or plain in _EXPLAINED:
            return
        if before and (language.has("finite", plain) or plain.endswith("ly") or _is_verb(plain, before, language)):
            return
        yield token
        before = plain


def _is_verb(word: str, before: str, language: Language) -> bool:
    """Whether a word behind a noun is probably a verb."""
    if word.endswith(("ing", "ed")):
        return word.endswith("ed")
    return language.has("verb_forms", word) or (before.endswith("s") and language.has("verbs", word))
