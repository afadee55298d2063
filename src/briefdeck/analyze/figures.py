"""The numbers that matter, with what they mean in the article's words."""

import re
from collections.abc import Iterator, Mapping

from briefdeck.analyze import checks
from briefdeck.analyze.amounts import Amount, amounts_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.periods import tells_results
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.select import ASKED, Line, safe
from briefdeck.analyze.words import as_sentence, count_words, folded
from briefdeck.model.brief import KeyFigure
from briefdeck.model.document import Sentence

_INVESTED = re.compile(r"\b(invest(?:s|ed)?)\s$")
_FIRST_DIGITS = re.compile(r"[$€£¥]?\d[\d.,]*")
_UNTELLING = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|anos)(?:-old)?$"
    r"|[\d\s-](?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|(?:centi"
    r"|milli)met(?:er|re)s?|[cm]m"
    r"|degrees?|kilograms?|kg|pixels?|times|points?|iterations?|dimensions?|epochs?|layers?|(?:[a-z]+ )?units?|tokens?"
    r"|words?|topics?|classes|clusters?|pages?|caps|others|[mk]ph|km/h|(?:total )?inches)$"
)
"""A stretch of time or of road, a size, a setting: nothing that a board has to know."""
_PEOPLE = re.compile(
    r"\b(?:people|men|women|children|(?:work|passeng|custom|subscrib|view|memb|travell?|support|protest|sold"
    r"|farm|play|us)i?ers"
    r"|employees|residents|students|patients|visitors|jobs|deaths|countries|families|firms|households"
    r"|companies|homes|schools|cities|towns|votes|victims|refugees|migrants|troops|lives|dead|states|nations)$"
)
_OF_A_PAPER = re.compile(
    r"accurac|F1|\bscore|outperform|improv|achiev|reduc|\berror|BLEU|\bgain|dataset|corpus|precision|recall|agreement"
    r"|\bbetter\b|perform",
    re.IGNORECASE,
)
"""What a figure of a paper is about where it matters: its results, and how large its data are."""
_MARKETS = re.compile(
    r"\b(?:[Ss]hares|[Ss]tocks?|[Ii]ndex|Nasdaq|Dow|FTSE|Hang Seng|aluminum|oil|gold)\b.*\b(?:clos|trad|los"
    r"|fell|rose|gain|up|down)"
)
_SETTING = re.compile(
    r"\b(?:held[- ]out|hyper-?parameters?|tuned|validation|dropout|learning rate|batch|epochs?|threshold"
    r"|initiali[sz]ed"
    r"|hidden|randomly|random|development set|training data|sampled|cross-validation|runs)\b"
)
"""How an experiment was set up."""
_ASIDE = re.compile(r", (?:which|who|whose|where|including|valuing|compared)\b[^,]*$|\([^)]*$")
_BASE = re.compile(
    r"(?:\b(?:vs\.?|versus|compared (?:to|with)|than|down from|up from|from|instead of|(?:third|half|quarter"
    r"|most|some|all|one|each|many|percent|%) of|the (?:middle|top|bottom"
    r"|remaining|other))"
    r" (?:(?:the|an?|its|their|[A-Z][\w’'-]+[’']s?) )?)$"
)
"""What a figure is compared with."""
_EARNED = re.compile(
    r"\b(?:net (?:income|earnings|sales|loss)|(?<!\bcost of )revenues?|earnings per share|EPS|total sales)\b.{0,60}?"
    r"\b(?:was|were|of|to|totaled|reached|increased|grew|rose|fell|declined|decreased|improved)\b"
)
_SPENT = re.compile(
    r"\b(?:depreciation|amortization|concessions?|tax rate|interest expense|capex|charges?|severance|fees)\b"
)
_IN_TURN = re.compile(
    r"\brespectively\b|\b(?:were|was|have been) (?:interviewed|polled|surveyed|questioned|asked)\b"
    r"|\bof the errors\b|\bcoming into\b"
)
"""Figures told in turn, how many were asked, what was expected before."""
_SURE = re.compile(r" (?:sure|certain|confident|positive)\b")
_COIN = re.compile(r"[$€£¥]\s?[\d.,]+$")
_WEIGHTS = {4: 1.3, 3: 1.15, 2: 1.0, 1: 0.75}
"""Money before shares, large numbers and counts, where their sentences matter alike."""
_IS = re.compile(
    r"(?<!compared )(?<!relative )(?<!close )"
    r"\b(?:was|were|is|are|reached|totall?ed|hit|to|at|costs?|worth|invest(?:s|ed)|paid|raised|earned) $"
)
_TOLD = 1.25
"""More for a figure that its sentence is about ("earnings were $2 million") than for one it mentions."""
_SECTIONS = 4
_LONG = 22
_FEW = 20
_MANY = 100
_SMALL, _LOW_SUM = 0.5, 1000
"""A sum in whole coins ("$12.33") counts half, unless it is what a share earned."""
_HALF = 0.7
_TITLED = 1.6
"""More for a figure that the title names."""
_LEAST_WORTH = 0.5
"""Of the worth of the article's best line: what a figure's sentence must have."""
_MOST = 8


def figures_in(
    article: Article, lines: Mapping[int, tuple[Line, ...]], charted: frozenset[int] = frozenset()
) -> tuple[KeyFigure, ...]:
    """Key figures, the weightiest first; the sentences in ``charted`` are left out, a chart shows their numbers."""
    found: list[tuple[float, int, KeyFigure]] = []
    by_results = tells_results(article)
    least = _LEAST_WORTH * max((each[0].worth % ASKED for each in lines.values() if each), default=0.0)
    for sentence in article.sentences:
        best = lines[sentence.number][0].worth if lines[sentence.number] else 0.0
        if sentence.number in charted or best < least or _is_by_the_way(sentence, article):
            continue
        for amount in amounts_in(sentence.text, article.language):
            around = sentence.text[: amount.start], sentence.text[amount.end :]
            is_told = _matters(amount, article.language) and not (_BASE.search(around[0]) or _SURE.match(around[1]))
            figure = _figure(amount.value, sentence, article, lines) if is_told else None
            stress = _stress(amount, sentence, article.document.title) * (_measured(sentence) if by_results else 1.0)
            if figure and best * stress >= least:
                found.append((round(best * stress * _weight(amount, figure), 6), amount.start, figure))
    found.sort(key=lambda f: (-f[0], f[2].evidence, f[1]))
    unique = {figure.value: figure for _, _, figure in reversed(found)}
    order = dict.fromkeys(figure.value for _, _, figure in found)
    return tuple(_one_a_sentence([unique[value] for value in order]))[:_MOST]


def _one_a_sentence(figures: list[KeyFigure]) -> Iterator[KeyFigure]:
    """A sentence full of numbers gives its weightiest only, and no meaning stands twice."""
    given: set[int] = set()
    for figure in figures:
        if figure.evidence[0] not in given:
            given.add(figure.evidence[0])
            yield figure


def _weight(amount: Amount, figure: KeyFigure) -> float:
    """How telling an amount is by its kind and by the length of what it means."""
    return _WEIGHTS[amount.weight] * (1.0 if count_words(figure.meaning) <= _LONG else 0.5)


def _stress(amount: Amount, sentence: Sentence, title: str) -> float:
    """How much the sentence is about the amount: more if the title has it, less for an aside or a small sum."""
    before, digits = sentence.text[: amount.start], _FIRST_DIGITS.search(amount.value)
    if digits and len(digits[0]) > 1 and re.search(rf"(?<![\d.,]){re.escape(digits[0])}(?![\d.,]\d)", title):
        return _TITLED
    told = _TOLD if _IS.search(before) else _SMALL if _ASIDE.search(before) else 1.0
    of_a_share = re.search(r"\b(?:per|a|each) [a-z]*\s?share|EPS", sentence.text)
    low = _COIN.search(amount.value) and _value_of(amount) < _LOW_SUM and not of_a_share
    half = re.fullmatch(r"(?:50|100) ?(?:%|percent|per cent)", amount.value) or _MARKETS.search(sentence.text)
    return told * (_SMALL if low else 1.0) * (_HALF if half else 1.0)


def _measured(sentence: Sentence) -> float:
    """More for what a company earned and sold in its account of results than for its single costs."""
    if _EARNED.search(sentence.text):
        return _TOLD
    return _HALF if _SPENT.search(sentence.text) else 1.0


def _value_of(amount: Amount) -> float:
    digits = re.findall(r"\d[\d,.]*", amount.value)
    return float(digits[0].replace(",", "").rstrip(".") or 0) if digits else 0.0


def _is_by_the_way(sentence: Sentence, article: Article) -> bool:
    """Whether a sentence tells figures in turn, or one of a paper neither a result nor its data, or only the setup."""
    if _IN_TURN.search(sentence.text):
        return True
    if len(article.document.sections) <= _SECTIONS:
        return False
    return bool(_SETTING.search(sentence.text)) or not _OF_A_PAPER.search(sentence.text)


def _matters(amount: Amount, language: Language) -> bool:
    """Whether an amount can stand large on a slide: in digits, nothing untelling, no count of a few things."""
    if not re.search(r"\d", amount.value) or _UNTELLING.search(amount.value) or amount.value.isdigit():
        return False
    if amount.weight > 2:
        return True
    if not language.known:
        return False
    scaled = amount.weight == 2
    return scaled or _value_of(amount) >= (_FEW if _PEOPLE.search(amount.value) else _MANY)


def _figure(
    value: str, sentence: Sentence, article: Article, lines: Mapping[int, tuple[Line, ...]]
) -> KeyFigure | None:
    digits = _FIRST_DIGITS.search(value)
    bare = folded(digits[0] if digits else value)
    holding = [line for line in lines[sentence.number] if bare in folded(line.text)]
    best = min(holding, key=lambda line: (count_words(line.text), line.text), default=None)
    if best is None:
        return None
    if article.language.known and not checks.has_verb(best.text, article.language):
        return None
    meaning = _without(value, best.text)
    if not safe(meaning, best.evidence, article):
        meaning = best.text
    return KeyFigure(tabled(value), meaning.removesuffix("."), best.evidence, sentence.text)


def _without(value: str, text: str) -> str:
    """The line without the figure where grammar allows: "invested $10 billion in X" → "invested in X"."""
    at = text.find(value)
    before, after = text[: max(at, 0)], text[at + len(value) :]
    if at > 0 and _INVESTED.search(before) and re.match(r"\s(?:in|into)\s", after):
        return as_sentence(before.rstrip() + after)
    return text
