"""Who does what with whom, where the article says so in plain words between two names."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefdeck.analyze.acts import acts_in, offices_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.compress import forms
from briefdeck.model.brief import Relation
from briefdeck.model.document import Sentence

_BOND = r"(?:partnership|alliance|collaboration|cooperation|joint venture)"
_ADVERB = r"(?:(?:has|have|had|also|now|reportedly|recently|already|directly|allegedly)\s)*"
_DOUBT = re.compile(r"\b(?:[Ii]f|[Uu]nless|almost|nearly|not|never|if|may|might|could|would|should|whether)\b")
_OWNED = r"((?:[’']s?\s(?:[a-z-]+\s)?(?:technology|models?|software|platform|services|products|shares|unit|business))?)"
_MOST = 24

_PLAIN = (
    ("partners with", rf"{_BOND} between @1 and @2"),
    ("partners with", rf"~1[-–]~2 {_BOND}"),
    ("partners with", rf"@1[’']s? {_BOND} with @2"),
    ("partners with", rf"@1 and @2 {_BOND}"),
    ("competes with", r"@1 (?:announced|said|declared) that @2 is (?:now )?a (?:competitor|rival)"),
    ("competes with", r"@1, (?:which|that) [^,.;]*?\bcompetes? with @2"),
    ("integrated into", r"integration of @1 into @2"),
    ("sues", r"lawsuit (?:by|from) @1 against @2"),
    ("acquires", r"acquisition of @2 by @1"),
    ("acquires", r"@1[’']s? (?:acquisition|takeover|purchase) of @2"),
    ("invests in", r"@1[’']s? (?:[\w$.]+ ){0,3}investment in @2"),
    ("leads", r"@1 (?:leads|heads|runs) @2"),
    ("employs", r"@1 (?:hired|employs|appointed) @2"),
)
_TRIGGER = re.compile(
    rf"{_BOND}|competitor|rival|competes?\b|integration of|\b(?:provides|supplies)\b|lawsuit"
    r"|acquisition|takeover|purchase|investment|\b(?:leads|heads|runs|hired|employs|appointed)\b"
)
"""What a sentence needs for any of the plain wordings."""
_SUPPLIED = (
    r"@1 (?P<how>provides|supplies) @2 with (?P<goods>(?:[a-z]+ ){0,2}[a-z]+)"
    r"(?=[,.;]|\s(?:on|for|in|to|and|about|of|from|that)\b)"
)
_DISMISSED = r"@1 (board)? ?(?:has |had )?(?:decided to (fire)|(fired)|(ousted)|(dismissed)) @2"


def relations_in(article: Article) -> tuple[Relation, ...]:
    """The relations in the order of the article, none twice."""
    names = tuple(n.name for n in article.names if n.kind in ("organization", "product", "person", "place"))
    if not names or not article.language.known:
        return ()
    found: dict[tuple[str, str, str], Relation] = {}
    for sentence in article.sentences:
        if not any(name in sentence.text for name in names) or sentence.text.endswith("?"):
            continue
        texts = _texts(sentence, article)
        for subject, verb, other in (each for text in texts for each in _in_sentence(text, names, article)):
            mirrored = (other, verb, subject) in found and verb in ("partners with", "competes with")
            if subject != other and not mirrored:
                found.setdefault((subject, verb, other), Relation(subject, verb, other, (sentence.number,)))
    for relation in (*acts_in(article), *offices_in(article)):
        ends = {relation.subject, relation.object}
        if not any({known.subject, known.object} == ends for known in found.values()):
            found[relation.subject, relation.verb, relation.object] = relation
    return tuple(sorted(found.values(), key=lambda relation: relation.evidence))[:_MOST]


def _texts(sentence: Sentence, article: Article) -> list[str]:
    """The sentence, and its main clause with the subject that a concession before it named."""
    if not sentence.text.startswith(("While ", "Although ", "Though ")):
        return [sentence.text]
    moved = [form.text for form in forms(sentence.text, article.language) if "moved in" in form.how]
    return list(dict.fromkeys([sentence.text, *moved]))


def _in_sentence(text: str, names: tuple[str, ...], article: Article) -> Iterator[tuple[str, str, str]]:
    present = tuple(name for name in names if name in text)
    told = bool(_TRIGGER.search(text))
    for label, pattern in _PLAIN:
        if told and len(present) > 1:
            for found in _found(pattern, present, text):
                yield found["one"], label, found["two"]
    for label, verbs in article.language.relations:
        yield from _by_verb(text, present, label, verbs)
    yield from _with_own_words(text, present, article)


def _found(pattern: str, names: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands with two of the names; a pattern with names in it is only made when one is likely."""
    return _compiled(pattern, names).finditer(text) if _outline(pattern).search(text) else iter(())


@lru_cache(maxsize=256)
def _outline(pattern: str) -> re.Pattern[str]:
    """The pattern with any words in the place of the names: it finds whatever the pattern itself can find."""
    between = re.sub("^[@~][12]|[@~][12]$", "", pattern)
    return re.compile(re.sub("[@~][12]", ".+?", between))


@lru_cache(maxsize=2048)
def _compiled(pattern: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern with @1 and @2 for two of the names; ~1 and ~2 may be halves of "A-B"."""
    any_name = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    for place, group in (("1", "one"), ("2", "two")):
        whole = rf"(?:the\s)?(?<![\w-])(?P<{group}>{any_name})(?![\w-])"
        pattern = pattern.replace(f"@{place}", whole, 1).replace(f"~{place}", rf"(?P<{group}>{any_name})")
    return re.compile(pattern)


def _by_verb(text: str, names: tuple[str, ...], label: str, verbs: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    any_verb = "|".join(re.escape(verb) for verb in verbs)
    if len(names) < 2 or not re.search(any_verb, text):
        return
    gap = r"\s(?:[^,.;:]{0,60}?\s)?(?:in|into)\s" if label == "invests in" else r"\s(?:[a-z]+\s(?:like|such as)\s)?"
    pattern = rf"(?<!with\s)(?<!of\s)@1,?\s{_ADVERB}(?:{any_verb}){gap}@2(?P<owned>{_OWNED})"
    for found in _found(pattern, names, text):
        clause = re.split(r"[.;:] ", text[: found.end()])[-1]
        if _DOUBT.search(clause) or re.search(r"[’']s?$", text[: found.start()].rstrip()):
            continue
        yield found["one"], label, found["two"] + found["owned"]
        rest = text[found.end() :]
        while more := re.match(r",?\s?(?:and\s)?(?:the\s)?(" + "|".join(map(re.escape, names)) + ")", rest):
            if not rest.startswith((",", " and ")):
                break
            yield found["one"], label, more[1]
            rest = rest[more.end() :]


def _with_own_words(text: str, names: tuple[str, ...], article: Article) -> Iterator[tuple[str, str, str]]:
    """Relations whose verb holds words of the article: what somebody provides, a dismissal."""
    for found in _found(_SUPPLIED, names, text) if len(names) > 1 else ():
        yield found["one"], f"{found['how']} {found['goods']} to", found["two"]
    people = {n.name for n in article.names if n.kind == "person"}
    for found in _found(_DISMISSED, names, text) if len(names) > 1 else ():
        if found["two"] in people:
            verb = "decides to fire" if found[3] else next(w for w in found.groups()[3:6] if w)
            yield " ".join(filter(None, (found["one"], found[2]))), verb, found["two"]
