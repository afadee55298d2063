"""What one name does to another right beside it, and which office a person holds where."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefdeck.analyze.article import Article
from briefdeck.model.brief import Name, Relation
from briefdeck.model.document import Sentence

_ENDS_CLAUSE = (
    "in on at to for with and but by after before as from over during when while last this who which because since"
    " again twice of earlier later today yesterday through until"
)
_OPENS_CLAUSE = "that and but while as because when said says after before"
_PEOPLE = ("marries", "founded", "joins")
_DENIED = re.compile(r"\b(?:not|never|if|may|might|could|would|should|whether|unless|almost|nearly)\b|n[’']t\b")
_OF_A_STATE = ("Attorney", "Senator", "Representative", "Secretary", "Trooper", "Police")
"""A "Florida State Attorney" is a state attorney of Florida, and nobody's of "Florida State"."""
_FORMER = r"(?:former |interim |acting |deputy |vice |chief |new |then |longtime |co-)*"


def acts_in(article: Article) -> Iterator[Relation]:
    """ "Norda sued Velt", "Velt was bought by Norda": subject, verb and object with nothing between them."""
    kinds = {name.name: name.kind for name in article.names if name.kind != "term"}
    forms = _forms([name for name in article.names if name.kind != "term"])
    for sentence in article.sentences:
        present = tuple(form for form in forms if form in sentence.text)
        if len(present) < 2 or sentence.number in article.cited or sentence.text.endswith("?"):
            continue
        for label, verbs in article.language.acts:
            for subject, other in _told(sentence, present, tuple(verbs)):
                one, two = forms[subject], forms[other]
                if one != two and _fits(label, kinds[one], kinds[two]):
                    yield Relation(one, label, two, (sentence.number,))


def _forms(names: Sequence[Name]) -> dict[str, str]:
    """The names, and surnames that only one of the persons has, with the whole name each stands for."""
    forms = {name.name: name.name for name in names}
    last = [name.name.split()[-1] for name in names if name.kind == "person"]
    for name in names:
        short = name.name.split()[-1]
        if name.kind == "person" and last.count(short) == 1:
            forms.setdefault(short, name.name)
    return forms


def _fits(label: str, one: str, two: str) -> bool:
    """Whether the verb can stand between these kinds: only persons marry, found and join."""
    if label in _PEOPLE and one != "person":
        return False
    if label == "marries":
        return two == "person"
    return two == "organization" if label in ("founded", "joins") else "product" not in (one, two) or label == "owns"


def _told(sentence: Sentence, names: tuple[str, ...], verbs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not any(verb in sentence.text for verb in verbs):
        return
    active, passive = _compiled(names, verbs)
    for pattern in (active, passive):
        for found in pattern.finditer(sentence.text):
            clause = re.split(r"[.;:] ", sentence.text[: found.end()])[-1]
            if not _DENIED.search(clause) and sentence.text[: found.start()].count('"') % 2 == 0:
                yield found["one"], found["two"]


@lru_cache(maxsize=2048)
def _compiled(names: tuple[str, ...], verbs: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    either = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    verb = "|".join(re.escape(verb) for verb in verbs)
    past = "|".join(re.escape(verb) for verb in verbs if verb.endswith(("ed", "ought", "eaten")) and " " not in verb)
    opens = rf"(?:^|[.;:,“] |\b(?:{_OPENS_CLAUSE.replace(' ', '|')}) )(?:[Tt]he )?"
    ends = rf"(?=$|[,.;:)]| (?:{_ENDS_CLAUSE.replace(' ', '|')}|\d)\b| \d)"
    adverb = r"(?:(?:has|have|had|also|then|later|recently|already|reportedly) )*"
    active = rf"{opens}(?P<one>{either}) {adverb}(?:{verb}) (?:the )?(?P<two>{either}){ends}"
    suffers = rf"(?:was|were|is|are|has been|had been) {adverb}(?:{past or verb}) by"
    passive = rf"{opens}(?P<two>{either}) {suffers} (?:the )?(?P<one>{either}){ends}"
    return re.compile(active), re.compile(passive)


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
    at = re.escape(place)
    before = re.fullmatch(
        rf"(?:[Tt]he |[Aa]n? )?((?i:{_FORMER}))(?:the )?{at}(?:[’']s?)? ((?:[\w-]+ ){{0,3}}[\w-]+)", role
    )
    if before and place.endswith(" State") and before[2].split()[0] in _OF_A_STATE:
        return ""
    if before:
        return f"{before[1].lower()}{before[2]} of"
    after = re.fullmatch(rf"(?:[Tt]he |[Aa]n? )?((?:[\w-]+ ){{0,3}}[\w-]+ (?:of|for|at)) (?:the )?{at}", role)
    return after[1] if after else ""
