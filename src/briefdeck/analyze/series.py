"""Comparable figures of one sentence, of sentences in a row or of a list: chart data, as the article prints it."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from briefdeck.analyze.amounts import amounts_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.model.brief import Exhibit
from briefdeck.model.document import ListBlock, Section, Sentence
from briefdeck.nouns import noun

_FEWEST, _MOST = 3, 8
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = re.compile(
    rf"\b(?:last year[’']s )?(?:(?:fiscal(?: year)? |FY)?(?:19|20)\d\d(?![\d,.]\d)"
    rf"|Q[1-4](?: (?:19|20)\d\d)?"
    rf"|(?:first|second|third|fourth) quarter(?: of (?:19|20)\d\d)?|{_MONTH}(?: (?:19|20)\d\d)?)\b"
)
_LINKS = (
    "in by for at of during the end early late a year to from was were is are reached hit stood rose fell grew dropped"
    " climbed increased decreased then and it they again only with before after up down compared vs improving full"
)
_PARTED = re.compile(rf"^(?:[\s,(:–—-]|(?:{'|'.join(_LINKS.split())})\b)*$")
_UNIT = re.compile(r"^(?P<lead>[A-Z]{0,3}\s?[$€£¥])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)[\s-]?(?P<unit>.*)$")
_HEDGE = re.compile(
    r"^(?:about|around|nearly|almost|roughly|some|approximately|over|under|more than|less than|fewer than|at least"
    r"|at most|up to|an estimated|estimated|only|just)\s"
)
_CHANGES = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|rose|fell|grew|climbed|increased|decreased|dropped|declined|reached|hit"
    r"|stood|totall?ed|came|amounted|went|jumped|slipped|moved|expanded|shrank)\b"
)
_PLACE = r"(?:the )?[A-Z][\w’'&-]*(?: (?:of |and the )?[A-Z][\w’'&-]*){0,3}"
_LIST = re.compile(rf"(?:{_PLACE}|(?:19|20)\d\d)(?:, (?:{_PLACE}|(?:19|20)\d\d))+,? and (?:{_PLACE}|(?:19|20)\d\d)")
_SAME = re.compile(r"^(?:[Ii]t|[Tt]hey|[Tt]hat|[Tt]he (?:figure|number|total|sum|share|rate))\s")
_WHOLE = re.compile(r" of (?:the |all )?[a-z-]+(?: [a-z-]+)?(?=,| and |;)")
_ITEM = re.compile(r"^(?P<label>[^:–—=]{1,40}?)\s?[:–—=]\s?(?P<amount>.+?)\.?$")


@noun
class _Value:
    """An amount in a sentence: its printed number, its unit, and where it stands."""

    number: str
    unit: str
    start: int
    end: int


Place = tuple[int, int, str]


def series_in(article: Article) -> Iterator[Exhibit]:
    """Every series of at least three figures of one unit, each with its own period or name."""
    for group in article.paragraphs:
        for sentence in group:
            found = _of_sentence(sentence, article.language)
            if found:
                yield found
        yield from _told_on(group, article.language)
    for section in article.document.sections:
        yield from _listed(section, article.language)


def _of_sentence(sentence: Sentence, language: Language) -> Exhibit | None:
    kinds = (_dated, _respectively, _named)
    return next((found for kind in kinds if (found := kind(sentence, language))), None)


def values_in(text: str, language: Language) -> list[_Value]:
    """The amounts written in digits, with their units."""
    found = []
    for amount in amounts_in(text, language):
        bare = _HEDGE.sub("", amount.value)
        parts = _UNIT.match(bare)
        if parts:
            unit = " ".join(filter(None, ((parts["lead"] or "").strip(), _unit(parts["unit"]))))
            found.append(_Value(parts["number"], unit, amount.start, amount.end))
    return found


def _unit(word: str) -> str:
    return "%" if word in ("%", "percent", "per cent") else word


def _dated(sentence: Sentence, language: Language) -> Exhibit | None:
    """ "Revenue was $10 million in 2019, $12 million in 2020 and $15 million in 2021"."""
    text = sentence.text
    values = values_in(text, language)
    for unit in dict.fromkeys(value.unit for value in values):
        same = [value for value in values if value.unit == unit]
        whens = [(m.start(), m.end(), m[0]) for m in _WHEN.finditer(text)]
        pairs = _paired(text, same, whens)
        if len(pairs) >= _FEWEST and _distinct(label for label, _ in pairs):
            return _exhibit(_measure(text), unit, pairs, (sentence.number,), is_dated=True)
    return None


def _paired(text: str, values: Sequence[_Value], whens: Sequence[Place]) -> list[tuple[str, str]]:
    """Each value with its date: right after it, or right before it, or before the first and after the others."""
    for first_after, rest_after in ((True, True), (False, False), (False, True)):
        sides = [first_after, *[rest_after] * (len(values) - 1)]
        dates = [(_after if side else _before)(text, value, whens) for value, side in zip(values, sides, strict=True)]
        found = [when for when in dates if when]
        if len(found) == len(values) and _gapless(text, values, found):
            return [(when[2], value.number) for when, value in zip(found, values, strict=True)]
    return []


def _after(text: str, value: _Value, whens: Sequence[Place]) -> Place | None:
    """The date after a value, with nothing but little words between them."""
    when = next((w for w in whens if w[0] >= value.end), None)
    return when if when and _PARTED.match(text[value.end : when[0]]) else None


def _before(text: str, value: _Value, whens: Sequence[Place]) -> Place | None:
    when = next((w for w in reversed(whens) if w[1] <= value.start), None)
    return when if when and _PARTED.match(text[when[1] : value.start]) else None


def _gapless(text: str, values: Sequence[_Value], whens: Sequence[Place]) -> bool:
    """Whether nothing but little words stands between one pair and the next."""
    spans = [(min(v.start, w[0]), max(v.end, w[1])) for v, w in zip(values, whens, strict=True)]
    return all(_PARTED.match(text[a[1] : b[0]]) for a, b in itertools.pairwise(spans))


def _respectively(sentence: Sentence, language: Language) -> Exhibit | None:
    """ "Rents in Atlanta, Orsk and Halm grew by 14%, 10% and 11%, respectively"."""
    text = sentence.text
    values = values_in(text, language)
    if len(values) < _FEWEST or len({value.unit for value in values}) > 1:
        return None
    ends = re.match(r",? respectively\b", text[values[-1].end :])
    lists = _LIST.findall(text[: values[0].start])
    labels = re.split(r",? and |, ", lists[-1]) if ends and len(lists) == 1 else []
    gaps = [text[a.end : b.start] for a, b in itertools.pairwise(values)]
    if len(labels) != len(values) or not all(re.fullmatch(r",? and |, ", gap) for gap in gaps):
        return None
    pairs = [(label, value.number) for label, value in zip(labels, values, strict=True)]
    dated = all(_WHEN.fullmatch(label) for label in labels)
    return _exhibit("", values[0].unit, pairs, (sentence.number,), is_dated=dated)


def _named(sentence: Sentence, language: Language) -> Exhibit | None:
    """ "Germany took 40 percent, France 25 percent and Italy 15 percent", "coal (40%), gas (35%) and wind (25%)"."""
    text = sentence.text
    values = values_in(text, language)
    if len(values) < _FEWEST or len({value.unit for value in values}) > 1:
        return None
    finders = (_label_before, _label_in_front_of_bracket, _label_after)
    for labels in ([find(text, value) for value in values] for find in finders):
        if all(labels) and _distinct(labels) and _evenly(text, values):
            pairs = [(label, value.number) for label, value in zip(labels, values, strict=True)]
            whole = _WHOLE.match(text[values[0].end :])
            unit = f"{values[0].unit}{whole[0]}" if whole else values[0].unit
            return _exhibit("", unit, pairs, (sentence.number,))
    return None


def _evenly(text: str, values: Sequence[_Value]) -> bool:
    """Whether no clause of another verb stands between the figures after the second one."""
    gaps = [text[a.end : b.start] for a, b in itertools.pairwise(values)]
    return all(len(gap.split()) <= 7 for gap in gaps[1:]) and all(len(gap.split()) <= 10 for gap in gaps[:1])


def _label_before(text: str, value: _Value) -> str:
    found = re.search(
        rf"({_PLACE})(?: (?:took|got|had|has|made|won|was|is|at|with|accounted for|received|about))?[:,]? $",
        text[: value.start],
    )
    return found[1] if found and not _WHEN.fullmatch(found[1]) else ""


def _label_in_front_of_bracket(text: str, value: _Value) -> str:
    found = re.search(
        r"(?:^|[,:;] |\b(?:and|of|from|for|by|are|were|in) )((?:[\w’'-]+ ){1,4}?)\($", text[: value.start]
    )
    label = re.sub(r"^(?:and|for|of|by|from|in) ", "", found[1].strip()) if found else ""
    return label if text[value.end : value.end + 1] == ")" else ""


def _label_after(text: str, value: _Value) -> str:
    found = re.match(rf" (?:in|for|from|to|went to|came from) ({_PLACE})(?=[,.;]| and )", text[value.end :])
    return found[1] if found and not _WHEN.fullmatch(found[1]) else ""


def _told_on(group: Sequence[Sentence], language: Language) -> Iterator[Exhibit]:
    """Sentences in a row that tell the same measure, each for one period."""
    run: list[tuple[Sentence, str, _Value]] = []
    for sentence in (*group, None):
        told = _single(sentence, language) if sentence else None
        if told and run and not (told[2].unit == run[0][2].unit and _goes_on(told[0].text, run[0][0].text)):
            yield from _from_run(run)
            run = []
        if told and (run or not _SAME.match(_without_date(told[0].text))):
            run.append(told)
        elif not told:
            yield from _from_run(run)
            run = []


def _single(sentence: Sentence, language: Language) -> tuple[Sentence, str, _Value] | None:
    values = values_in(sentence.text, language)
    whens = [m[0] for m in _WHEN.finditer(sentence.text)]
    return (sentence, whens[0], values[0]) if len(values) == len(whens) == 1 else None


def _goes_on(text: str, first: str) -> bool:
    bare = _without_date(text)
    return bool(_SAME.match(bare)) or _measure(bare).casefold() == _measure(_without_date(first)).casefold() != ""


def _without_date(text: str) -> str:
    return re.sub(rf"^(?:In|By|For|During) {_WHEN.pattern},? ", "", text)


def _from_run(run: Sequence[tuple[Sentence, str, _Value]]) -> Iterator[Exhibit]:
    if len(run) >= _FEWEST and _distinct(when for _, when, _ in run):
        pairs = [(when, value.number) for _, when, value in run]
        title = _measure(_without_date(run[0][0].text))
        yield _exhibit(title, run[0][2].unit, pairs, tuple(s.number for s, _, _ in run), is_dated=True)


def _listed(section: Section, language: Language) -> Iterator[Exhibit]:
    """A list whose items are each a label and an amount."""
    said: tuple[Sentence, ...] = ()
    for block in section.blocks:
        if isinstance(block, ListBlock):
            found = _of_items(block, language)
            if found:
                unit, pairs = found
                lead = said[-1:] if said and said[-1].text.endswith(":") else ()
                title = lead[0].text.rstrip(" :") if lead else section.title
                numbers = tuple(s.number for s in (*lead, *(i.sentences[0] for i in block.items)))
                is_dated = all(_WHEN.fullmatch(label) for label, _ in pairs)
                yield _exhibit(title, unit, pairs, numbers, is_dated=is_dated)
        said = tuple(getattr(block, "sentences", ()))


def _of_items(block: ListBlock, language: Language) -> tuple[str, list[tuple[str, str]]] | None:
    units, pairs = [], []
    for item in block.items:
        found = _ITEM.match(item.text)
        values = values_in(found["amount"], language) if found else []
        if not found or len(values) != 1 or values[0].start or len(found["amount"]) > values[0].end + 2:
            return None
        units.append(values[0].unit)
        pairs.append((found["label"].strip(), values[0].number))
    fit = len(pairs) >= _FEWEST and len(dict.fromkeys(units)) == 1 and _distinct(label for label, _ in pairs)
    return (units[0], pairs) if fit else None


def _measure(text: str) -> str:
    """What a sentence measures: its words before the verb, when they are few and name one thing."""
    head = _CHANGES.split(text, maxsplit=1)[0].strip()
    return head if head != text and len(head.split()) <= 6 and "," not in head and not _SAME.match(f"{head} ") else ""


def _distinct(labels: Iterable[str]) -> bool:
    found = list(labels)
    return len(dict.fromkeys(found)) == len(found)


def _exhibit(
    title: str, unit: str, pairs: Sequence[tuple[str, str]], numbers: tuple[int, ...], *, is_dated: bool = False
) -> Exhibit:
    head = ", ".join(filter(None, (title, unit)))
    return Exhibit(title, ("", head), tuple(pairs[:_MOST]), numbers, "column" if is_dated else "bar")
