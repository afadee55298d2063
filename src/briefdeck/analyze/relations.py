"""Who does what with whom, where the article says so in plain words between two names."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefdeck.analyze.acts import acts_in, offices_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.bonds import bonds_in, works_in
from briefdeck.analyze.compress import forms
from briefdeck.analyze.masks import ASIDE, MARK, Masked, forms_of, masked
from briefdeck.analyze.roles import is_credit
from briefdeck.model.brief import Relation
from briefdeck.model.document import Sentence
from briefdeck.nouns import replace

_ADVERB = r"(?P<adverb>(?:(?:has|have|had|also|now|reportedly|recently|already|directly|allegedly)\s)*)"
_OWNED = (
    r"(?:[’']s?\s(?:[a-z-]+\s)?(?:technology|models?|software|platform|services|products|shares|unit"
    r"|business))?"
)
_MUTUAL = ("partners with", "competes with", "meets", "marries")
_MANY = re.compile(r"(?:ians|crats|icans|ories|eans|ists)$")
_MOST = 24
_SUPPLIED = re.compile(
    rf"(?P<one>{MARK}) (?P<how>provides|supplies) (?P<two>{MARK}) with (?P<goods>(?:[a-z]+ ){{0,2}}[a-z]+)"
    r"(?=[,.;]|\s(?:on|for|in|to|and|about|of|from|that)\b)"
)
_DISMISSED = re.compile(
    rf"(?P<one>{MARK})(?P<board> board)? (?:has |had )?(?P<how>decided to (?:fire|dismiss|oust)|fired|ousted"
    rf"|dismissed|sacked)"
    rf" (?P<two>{MARK})(?=$|[,.;]| (?:as|in|on|for|after|and|over|from|last)\b)"
)
Told = tuple[str, str, str]


def relations_in(article: Article) -> tuple[Relation, ...]:
    """The relations in the order of the article, none twice."""
    names = [name for name in article.names if name.kind in ("organization", "product", "person", "place", "term")]
    if not names or not article.language.known:
        return ()
    known, kinds = forms_of(names), {name.name: name.kind for name in names}
    found: dict[Told, Relation] = {}
    for sentence in article.sentences:
        if sentence.number in article.cited or sentence.text.endswith("?") or is_credit(sentence.text):
            continue
        for text in _texts(sentence, article):
            told = masked(text, known)
            for each in _told(told, kinds, article):
                if each[1].endswith("affiliate of") and article.language.has("media", each[2]):
                    continue
                _add(Relation(*each, (sentence.number,)), found)
    for relation in offices_in(article):
        if not any({known.subject, known.object} == {relation.subject, relation.object} for known in found.values()):
            _add(relation, found)
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence))[:_MOST]


def _add(relation: Relation, found: dict[Told, Relation]) -> None:
    one, verb, two = relation.subject, _agreeing(relation.verb, relation.subject), relation.object
    relation = replace(relation, verb=verb)
    mirrored = (two, verb, one) in found and (verb in _MUTUAL or verb.endswith(" with"))
    told = any(known[0] == one and known[2] == two and known[1][:4] == verb[:4] for known in found)
    if one != two and not mirrored and not told:
        found.setdefault((one, verb, two), relation)


def _agreeing(verb: str, subject: str) -> str:
    """The verb for a subject that is many ("Democrats accuse")."""
    if not _MANY.search(subject) or re.match(r"(?:reportedly )?(?:has|is|was|does)\b", verb):
        return verb
    return re.sub(r"^((?:reportedly )?)(\w+?)(?:(?<=[cs]h)es|(?<=ss)es|(?<!s)s)\b", r"\1\2", verb)


def _told(sentence: Masked, kinds: dict[str, str], article: Article) -> Iterator[Told]:
    yield from works_in(sentence)
    if len(sentence.names) > 1:
        yield from bonds_in(sentence)
        for label, verbs in article.language.relations:
            yield from _by_verb(sentence, label, verbs)
        yield from _with_own_words(sentence, kinds)
        yield from acts_in(sentence, kinds, article.language)


def _texts(sentence: Sentence, article: Article) -> list[str]:
    """The sentence, and its main clause with the subject that a concession before it named."""
    if not sentence.text.startswith(("While ", "Although ", "Though ")):
        return [sentence.text]
    moved = [form.text for form in forms(sentence.text, article.language) if "moved in" in form.how]
    return list(dict.fromkeys([sentence.text, *moved]))


@lru_cache(maxsize=64)
def _verbal(label: str, verbs: tuple[str, ...]) -> re.Pattern[str]:
    any_verb = "|".join(re.escape(verb) for verb in verbs)
    gap = r"\s(?:[^,.;:]{0,60}?\s)?(?:in|into)\s" if label == "invests in" else r"\s(?:[a-z]+\s(?:like|such as)\s)?"
    return re.compile(
        rf"(?<!with\s)(?<!of\s)(?P<one>{MARK}){ASIDE}\s{_ADVERB}(?:{any_verb}){gap}(?:the\s)?(?P<two>{MARK}{_OWNED})(?![\w-])"
    )


def _by_verb(sentence: Masked, label: str, verbs: Sequence[str]) -> Iterator[Told]:
    for found in _verbal(label, tuple(verbs)).finditer(sentence.text):
        if not sentence.is_told(*found.span()):
            continue
        hedge = "reportedly " if "reportedly" in found["adverb"] or "allegedly" in found["adverb"] else ""
        verb, one = hedge + label, sentence.name(found["one"])
        yield one, verb, re.sub(MARK, lambda mark: sentence.name(mark[0]), found["two"])
        rest = sentence.text[found.end() :]
        while more := re.match(rf"(?:,?\sand|,)\s(?:the\s)?({MARK})", rest):
            yield one, verb, sentence.name(more[1])
            rest = rest[more.end() :]


def _with_own_words(sentence: Masked, kinds: dict[str, str]) -> Iterator[Told]:
    """Relations whose verb holds words of the article: what somebody provides, a dismissal."""
    for found in _SUPPLIED.finditer(sentence.text):
        one, two = sentence.name(found["one"]), sentence.name(found["two"])
        if sentence.is_told(*found.span()) and "term" not in (kinds[one], kinds[two]):
            yield one, f"{found['how']} {found['goods']} to", two
    for found in _DISMISSED.finditer(sentence.text):
        person = sentence.name(found["two"])
        if kinds[person] == "person" and sentence.is_told(*found.span()):
            verb = re.sub("^decided", "decides", found["how"])
            yield sentence.name(found["one"]) + (found["board"] or ""), verb, person
