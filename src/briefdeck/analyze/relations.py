"""Who does what with whom, where the article says so in plain words between two names."""

import re
from collections.abc import Iterator, Sequence

from briefdeck.analyze.article import Article
from briefdeck.model.brief import Relation

_BOND = r"(?:partnership|alliance|collaboration|cooperation|joint venture)"
_ADVERB = r"(?:(?:has|have|had|also|now|reportedly|recently|already|directly|allegedly)\s)*"
_MOST = 12


def relations_in(article: Article) -> tuple[Relation, ...]:
    """The relations in the order of the article, none twice."""
    names = [n.name for n in article.names if n.kind in ("organization", "product", "person")]
    if not names or not article.language.known:
        return ()
    one = "(?:the\\s)?(" + "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))) + ")(?![\\w-])"
    found: dict[tuple[str, str, str], Relation] = {}
    for sentence in article.sentences:
        if sum(name in sentence.text for name in names) < 2:
            continue
        for subject, verb, other in _in_sentence(sentence.text, one, article):
            key = (subject, verb, other)
            mirrored = (other, verb, subject) in found and verb in ("partners with", "competes with")
            if subject != other and not mirrored:
                found.setdefault(key, Relation(subject, verb, other, (sentence.number,)))
    return tuple(found.values())[:_MOST]


def _in_sentence(text: str, one: str, article: Article) -> Iterator[tuple[str, str, str]]:
    for pattern in (
        rf"{_BOND} between {one} and {one}",
        rf"{one}[-–]{one} {_BOND}",
        rf"{one}[’']s? {_BOND} with {one}",
        rf"{one} and {one} {_BOND}",
    ):
        for found in re.finditer(pattern, text):
            yield found[1], "partners with", found[2]
    for found in re.finditer(rf"{one} (?:announced|said|declared) that {one} is (?:now )?a (?:competitor|rival)", text):
        yield found[1], "competes with", found[2]
    for label, verbs in article.language.relations:
        yield from _by_verb(text, one, label, verbs)


def _by_verb(text: str, one: str, label: str, verbs: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    any_verb = "|".join(re.escape(verb) for verb in verbs)
    gap = r"\s(?:[^,.;:]{0,60}?\s)?(?:in|into)\s" if label == "invests in" else r"\s(?:[a-z]+\s(?:like|such as)\s)?"
    for found in re.finditer(rf"(?<!with\s)(?<!of\s){one},?\s{_ADVERB}(?:{any_verb}){gap}{one}", text):
        if re.search(r"\b(?:not|never|if|may|might|could|would)\b", text[found.start() : found.end()]):
            continue
        yield found[1], label, found[2]
        rest = text[found.end() :]
        while more := re.match(rf",?\s?(?:and\s)?{one}", rest) if rest[:1] == "," or rest.startswith(" and ") else None:
            yield found[1], label, more[1]
            rest = rest[more.end() :]
