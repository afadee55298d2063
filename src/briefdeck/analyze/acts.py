"""What one name does to another right beside it, and which office a person holds where."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.masks import ASIDE, CLOSE, MARK, OPEN, Masked
from briefdeck.model.brief import Relation

Acts = tuple[tuple[str, tuple[str, ...]], ...]
_ENDS_CLAUSE = (
    "in on at to for with and but by after before as from over during when while last this who which because since"
    " again twice of earlier later today yesterday through until where following amid despite against about"
)
_OPENS_CLAUSE = "that and but while as because when said says after before"
_PEOPLE = ("marries", "founded", "joins", "visits", "works for", "leads")
_OF_PERSONS = ("marries", "dismisses")
_OF_HOUSES = ("founded", "joins", "leads", "works for", "employs", "funds")
_TAKING = ("uses", "can use", "is based on", "runs on")
_GOODS = "models?|services?|software|technology|systems?|tools?|platforms?|branding|data|networks?|encoders?"
_OF_THINGS = ("owns", "creates", "launches", "launched", *_TAKING)
_PAIRED = ("defeats", "meets", "marries", "founded")
_STATES = ("owns", "leads", "backs", "supplies", "supports", "opposes", "employs", "controls", "works for", "funds")
"""What lasted is told as the past where the article tells it so."""
_OF_A_STATE = ("Attorney", "Senator", "Representative", "Secretary", "Trooper", "Police")
"""A "Florida State Attorney" is a state attorney of Florida, and nobody's of "Florida State"."""
_SMALL = (
    "of|in|for|by|to|and|or|with|from|at|on|as|that|which|who|whose|is|was|are|were|has|had|said|says|not"
    "|unlike|against|over|than"
    "|his|her|my|our|your|this|these|those|some|many|most|all|both|if|but|after|before|when|while|because|about|under"
)
_CALLED = (
    "rival|company|firm|group|giant|maker|retailer|carrier|airline|operator|chain|club|bank|insurer|startup"
    "|start-up|agency|broker"
    "|conglomerate|champion|president|chairman|chairwoman|minister|leader|coach|manager|captain|chief|director"
    "|secretary|senator"
    "|founder|co-founder|CEO|ceo|actor|actress|singer|host|star|lawyer|attorney|governor|mayor|judge|professor"
    "|researcher|analyst"
    "|President|Chairman|Minister|Senator|Secretary|Chancellor|Mr|Mrs|Ms|Dr|Sir|Sen\\.|Rep\\.|Gov\\.|Mr\\."
    "|Mrs\\.|Ms\\.|Dr\\."
    "|opponent|neighbou?r|partner|subsidiary|parent|unit|billionaire|tycoon|entrepreneur|investor"
)
"""What may stand before a name and says what its bearer is."""
_PROFESSIONS = re.compile(
    r"\b(?:actor|actress|singer|player|writer|author|artist|musician|star|resident|fan|native|duo|model|poet"
    r"|novelist|striker|midfielder"
    r"|defender|forward|comedian|painter|photographer|student|teacher|journalist|reporter|filmmaker|rapper"
    r"|golfer|swimmer|boxer)\b"
)
"""What somebody is rather than an office somewhere: "New Zealand actor" is nobody's actor."""
_FORMER = r"(?:former |interim |acting |deputy |vice |chief |new |then |longtime |co-)*"


def acts_in(sentence: Masked, kinds: Mapping[str, str], language: Language) -> Iterator[tuple[str, str, str]]:
    """ "Norda, a dairy, sued Velt", "Velt was bought by Norda": subject, verb and object of each deed."""
    if len(sentence.names) < 2:
        return
    labels = _labels(language.acts)
    if not any(verb in sentence.text for verb in labels):
        return
    for found in _matches(labels, sentence):
        label, one = labels[found["verb"]], sentence.name(found["one"])
        for mark in re.findall(MARK, found["two"]):
            two = sentence.name(mark)
            if one != two and _fits(label, kinds[one], kinds[two]):
                yield one, _said(label, found, sentence), two + _goods(label, sentence.text[found.end() :])


@lru_cache(maxsize=8)
def _labels(acts: Acts) -> Mapping[str, str]:
    """How the map says each verb."""
    return {verb: label for label, verbs in acts for verb in verbs}


def _said(label: str, found: re.Match[str], sentence: Masked) -> str:
    """The verb as the map says it, with the article's "reportedly"."""
    past = label in _STATES and re.search(r"(?:ed|led|ran)$", found["verb"]) and not found["is"]
    hedge = sentence.hedge(found.start(), found.end())
    return f"{hedge}{found['verb'] if past else label}"


def _goods(label: str, after: str) -> str:
    """What of the other's is used ("’s technology", " models")."""
    goods = re.match(rf"(?:[’']s? (?:[a-z-]+ )?| )(?:{_GOODS})\b", after)
    return goods[0] if goods and label in _TAKING else ""


def _fits(label: str, one: str, two: str) -> bool:
    """Whether the verb can stand between these kinds: only persons marry, found and join."""
    if (label in _PEOPLE and one != "person") or (label in _OF_PERSONS and two != "person"):
        return False
    if label in _OF_HOUSES:
        return two == "organization"
    return "product" not in (one, two) or (label in _OF_THINGS and one != "product")


def _matches(labels: Mapping[str, str], sentence: Masked) -> Iterator[re.Match[str]]:
    for pattern in _compiled(tuple(labels)):
        for found in pattern.finditer(sentence.text):
            before = sentence.text[: found.start("one" if found["opens"] is not None else "two")]
            joint = re.search(rf"{CLOSE},? and (?:the )?$", before)
            paired = labels[found["verb"]] in _PAIRED and sentence.text[found.end() :].startswith(
                (" and " + OPEN, " and the " + OPEN)
            )
            habit = sentence.text[found.end("verb") :].startswith(" to ") and found["verb"] == "used"
            if not joint and not paired and not habit and sentence.is_told(*found.span()):
                yield found


@lru_cache(maxsize=8)
def _compiled(verbs: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    verb = "|".join(re.escape(verb) for verb in sorted(verbs, key=lambda v: (-len(v), v)))
    past = "|".join(
        re.escape(v) for v in verbs if v.endswith(("ed", "ought", "eaten", "led", "built")) and " " not in v
    )
    word = rf"(?!(?:{_SMALL})\b)[\w’'-]+ "
    opens = (
        rf"(?P<opens>^|[.;:,“] |\b(?:{_OPENS_CLAUSE.replace(' ', '|')}) )"
        rf"(?:[Tt]he )?(?:(?:{word}){{0,2}}?(?:{_CALLED}) )?"
    )
    ends = rf"(?=$|[,.;:)]|(?:[’']s? (?:[a-z-]+ )?| )(?:{_GOODS})\b| (?:{_ENDS_CLAUSE.replace(' ', '|')}|\d)\b| \d)"
    adverb = (
        r"(?:(?:has|have|had|also|then|later|recently|already|once|now|reportedly|allegedly|successfully|publicly) )*"
    )
    called = rf"(?:the |its |an? |their )?(?:{MARK}-based )?(?:(?:{word}){{0,3}}?(?:{_CALLED}) )?(?:(?:{word}){{0,1}})?"
    others = rf"(?:(?:, {MARK})+,? and {MARK}| and {MARK}(?=$|[,.;]))?"
    active = rf"{opens}(?P<one>{MARK}){ASIDE} {adverb}(?P<is>)(?P<verb>{verb}) {called}(?P<two>{MARK}{others}){ends}"
    suffers = rf"(?P<is>(?:is|are) )?(?:was |were |has been |had been |have been )?{adverb}(?P<verb>{past or verb}) by"
    passive = (
        rf"{opens}(?P<two>{MARK}){ASIDE} (?=is |are |was |were |has been |had been "
        rf"|have been ){suffers} {called}(?P<one>{MARK}){ends}"
    )
    relative = (
        rf"(?P<opens>)(?P<two>{MARK}), (?:which|whom) (?:the )?(?P<one>{MARK}) {adverb}(?P<is>)(?P<verb>{verb}){ends}"
    )
    return re.compile(active), re.compile(passive), re.compile(relative)


def offices_in(article: Article) -> Iterator[Relation]:
    """The office of each person whose role names an organization or a place, as stated."""
    places = [name.name for name in article.names if name.kind in ("organization", "place", "product")]
    for person in article.names:
        for place in sorted(places, key=lambda n: (-len(n), n)) if person.kind == "person" and person.role else ():
            office = _office(person.role, place)
            told = next((s for s in article.sentences if person.role in s.text and s.number in person.evidence), None)
            if office and told:
                yield Relation(person.name, office, place, (told.number,))
                break


def _office(role: str, place: str) -> str:
    """ "spokesman for" of "the spokesman for the Norda board", "co-founder of" of "Norda co-founder"; "" otherwise."""
    if place not in role:
        return ""
    at = re.escape(place)
    before = re.fullmatch(
        rf"(?:[Tt]he |[Aa]n? )?((?i:{_FORMER}))(?:the )?{at}(?:[’']s?)? ((?:[\w-]+ ){{0,3}}[\w-]+)", role
    )
    if _PROFESSIONS.search(role):
        return ""
    if before and place.endswith(" State") and before[2].split()[0] in _OF_A_STATE:
        return ""
    if before:
        return f"{before[1].lower()}{before[2]} of"
    after = re.fullmatch(rf"(?:[Tt]he |[Aa]n? )?((?:[\w-]+ ){{0,3}}[\w-]+ (?:of|for|at)) (?:the )?{at}", role)
    return after[1] if after else ""
