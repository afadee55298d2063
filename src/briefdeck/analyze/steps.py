"""Steps, reasons and lessons that the article counts: "First, … Second, …", "(1) … (2) …", a numbered list."""

import re
from collections.abc import Iterator, Sequence

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.connectives import behind, opening_connective
from briefdeck.analyze.words import as_sentence, count_words, folded, folded_words
from briefdeck.model.brief import Option, OptionSet
from briefdeck.model.document import ListBlock, Section, Sentence

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_NTH = re.compile(r"^(First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?(?: of all)?, |^((?:And )?[Ff]inally|Lastly), ")
_INNER = re.compile(r"(?:^|[\s:;,])\((\d|[a-f]|i{1,3}|iv|v)\)\s")
_SUBJECT = re.compile(r"^((?:[\w’'-]+ ){1,5}?)(will|should|must|can|could|would|has to|have to|needs to|need to) ")
_NUMBERED = re.compile(
    r"\b(?:two|three|four|five|six|several|a few|[2-6]|following)\b(?: [a-z-]+){0,3}? [a-z]+s\b|:$", re.IGNORECASE
)
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight")
FORMULA = re.compile(r"://|[=∼∈∆→≤≥∑{}|\\∨∧≍≡⊂∪∩×÷±∂∇]")
_CAPTION = re.compile(r"^(?:The (?:left|right|upper|lower|top|bottom) |In )?(?:[Ff]ig(?:ure|\.)|[Tt]able)\b")
_CUT = re.compile(r"\b(?:when|by|while|as|relating|related|according|due|including|such as)(?: \w+ing| to)?:?$")
_OF_ITSELF = re.compile(
    r"\bin this (?:article|post|section|paper|chapter|video)\b|^(?:\w+ )?(?:things|points|items|reasons|ways|steps):?$"
    r"|^(?:\S+ ){1,4}(?:proposed?|suggest(?:ed)?|offer(?:s|ed)?|found|identif(?:y|ied)) (?:\w+ )?"
    r"(?:solutions|reasons|ways|problems|issues|things|points|steps|options|aspects|factors)$"
    r"|\b[Ll]et (?:me|us)\b|^(?:For|In|On) \w+ (?:\w+ )?(?:reasons|ways|grounds|respects):?$"
    r"|\bfor (?:that|this|it)$|^\d+ [A-Z]|^(?:[A-Z]\w+ ){1,3}(?:To|We|In|The|For|This|Our|A|An)\b"
)
_APART = 8
"""Most sentences from one step to the next: what stands between them explains the step."""
_LONGEST = 30
_MOST = 6

_POINTER = re.compile(
    r",? (?:as )?(?:illustrated|shown|depicted|described|given|listed|summarized) (?:by|in) "
    r"(?:[Ff]ig(?:ure)?|[Tt]ab(?:le)?|[Ss]ec(?:tion)?)s?\.? \d+\w? ?,?(?= )"
)


def counted_in(section: Section, article: Article) -> Iterator[OptionSet]:
    """ "First, … Second, …" at the start of sentences, and "(1) …, (2) …" within one."""
    said = tuple(section.sentences())
    run: list[tuple[int, str]] = []
    for place, sentence in enumerate(said):
        found = _NTH.match(sentence.text)
        nth = len(run) if found and found[2] else _ORDINALS.index(found[1]) if found else -1
        if nth == 0 and found and not found[2]:
            yield from _counted(run, said, article)
            run = [(place, sentence.text[found.end() :])]
        elif run and found and nth == len(run) and place - run[-1][0] <= _APART:
            run.append((place, sentence.text[found.end() :]))
        yield from _within(sentence, article)
    yield from _counted(run, said, article)


def listed_in(section: Section, article: Article) -> Iterator[OptionSet]:
    """A numbered list of a few sentences, under what announces it or its heading."""
    lead: Sentence | None = None
    for block in section.blocks:
        if isinstance(block, ListBlock):
            items = [item.sentences[0] for item in block.items if item.sentences]
            if block.ordered and not any(block.levels) and len(items) == len(block.items):
                announced = lead if lead and (lead.text.endswith(":") or _NUMBERED.search(lead.text)) else None
                title = announced.text if announced else section.title
                yield from _set(title, [(str(n), s.text, (s.number,)) for n, s in enumerate(items, 1)], article)
            lead = None
        else:
            sentences = getattr(block, "sentences", ())
            lead = sentences[-1] if sentences else None


def _counted(run: Sequence[tuple[int, str]], said: Sequence[Sentence], article: Article) -> Iterator[OptionSet]:
    if len(run) < 2:
        return
    first = run[0][0]
    before = said[first - 1] if first else None
    title = before.text if before and _NUMBERED.search(before.text) else ""
    items = [(_ORDINALS[n], text, (said[place].number,)) for n, (place, text) in enumerate(run)]
    told = _with_subject(items)
    if title or told != items:
        yield from _set(title, told, article)


def _within(sentence: Sentence, article: Article) -> Iterator[OptionSet]:
    marks = list(_INNER.finditer(sentence.text))
    labels = [mark[1] for mark in marks]
    if len(marks) < 2 or not any(labels == kind[: len(labels)] for kind in (list("123456"), list("abcdef"))):
        return
    ends = [mark.start() for mark in marks[1:]] + [len(sentence.text)]
    texts = [sentence.text[m.end() : end] for m, end in zip(marks, ends, strict=True)]
    items = [(label, _trimmed(text), (sentence.number,)) for label, text in zip(labels, texts, strict=True)]
    yield from _set(sentence.text[: marks[0].start()], items, article)


def announced(claim: str) -> int:
    """How many a claim announces ("… came up with three plans"); 0 when it names no number or several."""
    found = [w for w in folded_words(claim) if w in _COUNTS]
    nouns = re.search(rf"\b(?:{'|'.join(_COUNTS)}) (?:[a-z-]+ ){{0,2}}[a-z]+s\b", folded(claim))
    return _COUNTS.index(found[0]) + 2 if len(found) == 1 and nouns else 0


Item = tuple[str, str, tuple[int, ...]]


def _with_subject(items: Sequence[Item]) -> list[Item]:
    """The items, where "it will …" follows "the firm will …" with the subject in the pronoun's place."""
    found = _SUBJECT.match(items[0][1])
    if not found:
        return list(items)
    told, number = [items[0]], items[0][2][0]
    for label, text, evidence in items[1:]:
        pronoun = re.match(rf"(?:it|they) (?={found[2]} )", text)
        if pronoun:
            text, evidence = f"{found[1]}{text[pronoun.end() :]}", (*evidence, number)
        told.append((label, text, evidence))
    return told


def unpointed(text: str) -> str:
    """The text without a word of where a picture shows it (", illustrated by Figure 1a,")."""
    return _POINTER.sub("", text)


def _set(title: str, items: Sequence[Item], article: Article) -> Iterator[OptionSet]:
    """The set when every item can stand on a card of its own."""
    options = tuple(Option(label, as_sentence(text).removesuffix("."), numbers) for label, text, numbers in items)
    claim = _claim(title, article)
    counted = announced(claim)
    vague = counted == 0 and claim != "" and (len(options) < 3 or not _says(claim, article))
    if claim and _hangs(claim, article):
        return
    if (
        not 2 + (not claim) <= len(options) <= _MOST
        or counted not in (0, len(options))
        or vague
        or FORMULA.search(claim)
    ):
        return
    if all(_stands(option, article) for option in options):
        yield OptionSet(claim, options, tuple(dict.fromkeys(option.evidence[0] for option in options)))


def _claim(title: str, article: Article) -> str:
    """The announcing words as a title, without a leading "However,"."""
    connective = opening_connective(title, article.language) if title else ""
    bare = unpointed(behind(connective, title))
    return as_sentence(_trimmed(bare)).removesuffix(".") if bare else ""


def _hangs(claim: str, article: Article) -> bool:
    """Whether a claim ends in the middle, speaks of the article or of what was said before, or announces no more."""
    language, last = article.language, folded(claim.split()[-1].rstrip(":"))
    cut = language.has("dangling", last) or language.has("possessives", last) or bool(_CUT.search(claim))
    leans = checks.points_back(claim, language) or checks.opens_without_name(claim, language)
    return cut or bool(_CAPTION.match(claim) or _OF_ITSELF.search(claim)) or leans


def _says(claim: str, article: Article) -> bool:
    """Whether a claim without a number says enough to announce something."""
    language = article.language
    vague = _CAPTION.match(claim) or FORMULA.search(claim) or checks.opens_without_name(claim, language)
    heading = 2 <= count_words(claim) < 8 and not checks.has_verb(claim, language)
    return not vague and (heading or count_words(claim) >= 4)


def _stands(option: Option, article: Article) -> bool:
    source, language = article.text_of(option.evidence), article.language
    if not 2 <= count_words(option.text) <= _LONGEST or option.text.endswith("?") or FORMULA.search(option.text):
        return False
    vague = language.known and checks.opens_without_name(option.text, language)
    return not vague and bool(folded(option.text)) and checks.balanced(option.text) and not _foreign(option, source)


def _foreign(option: Option, source: str) -> bool:
    """Whether a word of the option is none of its sentences."""
    known = set(folded(source).split())
    return any(word not in known for word in folded(option.text).split()[1:-1])


def _trimmed(text: str) -> str:
    return re.sub(r"[\s,;:–—-]+(?:and|or)?\s*$", "", text.strip())
