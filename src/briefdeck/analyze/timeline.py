"""What the article dates: years, months, days, quarters and ranges, with the clause that tells what happened."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.attachment import is_about
from briefdeck.analyze.connectives import behind, opening_connective
from briefdeck.analyze.dates import Dated, dates_in
from briefdeck.analyze.periods import is_result, tells_results
from briefdeck.analyze.resolve import Cast, resolved, with_person
from briefdeck.analyze.select import Line
from briefdeck.analyze.words import as_sentence, count_words
from briefdeck.model.brief import Event
from briefdeck.model.document import Sentence

_YEAR = r"(?:1[5-9]|20)\d\d"
_AT = ("in ", "between", "from", "on ", "early", "late", "mid", "yesterday", "last ", "next ", "earlier", "later")
_OPENERS = "the an? its their his her he she it they we in on by many some most all"
_JOINT = re.compile(
    rf"; (?!not\b)|, (?:but|and|while|whereas) (?=(?:{_OPENERS.replace(' ', '|')})\b)"
    r"|, (?:but|while|whereas) (?!also\b|not\b|only\b)(?=[A-Z])"
)
"""Where a sentence goes on with a clause that has a subject of its own."""
_HAPPENING = re.compile(
    r"[A-Z].*\b(?:[Aa]lliance|[Pp]artnership|[Mm]erger|[Dd]eal|[Tt]reaty|[Aa]greement|[Ss]ummit|[Ww]ar"
    r"|[Cc]risis|[Cc]oup|[Ff]ire|[Ff]lood"
    r"|[Ee]lections?|[Oo]lympics|[Gg]ames|[Rr]evolution|[Aa]ttacks?|[Uu]prising|[Ee]arthquake|[Aa]ccident"
    r"|[Rr]eferendum|[Cc]ampaign)$"
)
_LEANS = re.compile(r"\w \w.*\b(?:which|who|whom|whose|that|where|when|as|because|after|before|while|since|if)\b")
"""A clause within the statement, to which a date at its end belongs rather than to the statement."""
_BARE_PERIOD = re.compile(r"\d{4}(?:-\d\d/\d{4}-\d\d|/\d{4})?")
"""The key of a year, a quarter or some years."""
_TELLER = re.compile(r"\b(?:I|[Mm]y|[Yy]ou|[Yy]our)\b|\bhad (?:about |nearly |over )?\d")
"""The author's own days, and how many there were of something on a day."""
_WHOM = re.compile(r"\b(?:him|them|they|he|she)\b")
_UNTOLD = re.compile(
    r"^(?:The (?:same|other|latter|former|two|three|following)|A further|Another|What[’']s more"
    r"|As \w+ (?:mentioned|said))\b|\b(?:here|see|saw|left|made|put|gave) it\b"
)
"""What only the sentences before explain."""
_LONGEST = 22
_MOST = 12
_MOST_A_DATE = 2


def events_in(
    article: Article, lines: Mapping[int, tuple[Line, ...]], charted: frozenset[int] = frozenset()
) -> tuple[Event, ...]:
    """The dated events, earliest first, one a statement; the sentences in ``charted`` are shown as a chart instead."""
    found: list[Event] = []
    by_period = tells_results(article)
    for sentence in article.sentences:
        if sentence.number in charted or sentence.text.endswith("?"):
            continue
        for date in dates_in(sentence.text, article.document.date):
            if _is_of_a_period(sentence, date, article, by_period=by_period):
                continue
            span = date.start, date.end
            own = is_about(sentence.text, span, article.language)
            told = (_told(sentence, span, article, lines) if own else None) or _noun_phrase(sentence, span)
            if told and not date.shown.startswith("Since") and _is_clear(told[0], article):
                found.append(Event(date.shown, date.key, told[0], told[1], date.is_range))
    kept: dict[str, Event] = {}
    for event in found:
        if not any(event.text.startswith(text) for text in kept):
            kept[event.text] = event
    best = _few_a_date(sorted(kept.values(), key=lambda e: (-_worth(e, lines), e.key, e.evidence)))
    return tuple(sorted(best[:_MOST], key=lambda e: (e.key, e.evidence)))


def _is_clear(text: str, article: Article) -> bool:
    """Whether a statement says whom it means: no author's "I", no "him" without a name before it."""
    if _UNTOLD.search(text) or _TELLER.search(text):
        return False
    pronoun = _WHOM.search(text)
    return not pronoun or any(name.name.split()[-1] in text[: pronoun.start()] for name in article.names)


def _is_of_a_period(sentence: Sentence, date: Dated, article: Article, *, by_period: bool) -> bool:
    """Whether the date is the year or quarter of a result; in a company's own account of them every one is."""
    is_period = bool(_BARE_PERIOD.fullmatch(date.key))
    return (is_period and by_period) or is_result(sentence.text, article.language)


def _few_a_date(events: Sequence[Event]) -> list[Event]:
    """The events without the weaker ones of a date that has many."""
    counts: Counter[str] = Counter()
    kept = []
    for event in events:
        counts[event.key] += 1
        if counts[event.key] <= _MOST_A_DATE:
            kept.append(event)
    return kept


def _worth(event: Event, lines: Mapping[int, tuple[Line, ...]]) -> float:
    found = lines[event.evidence[0]]
    return found[0].worth if found else 0.0


def _told(
    sentence: Sentence, span: tuple[int, int], article: Article, lines: Mapping[int, tuple[Line, ...]]
) -> tuple[str, tuple[int, ...]] | None:
    """The shortest safe statement that holds the date, without the date when it stands at an end."""
    date = sentence.text[span[0] : span[1]]
    year = (re.findall(_YEAR, date) or [date])[-1]
    holding = [(line.text, line.evidence) for line in lines[sentence.number] if year in line.text]
    holding += _clauses(sentence, span, article)
    fit = [told for told in holding if count_words(told[0]) <= _LONGEST + 4 and "--" not in told[0]]
    if not fit:
        return None
    text, evidence = min(fit, key=lambda told: (count_words(told[0]), told[0]))
    bare = _without_date(text, date)
    return None if checks.opens_without_name(bare, article.language) else (bare, evidence)


def _clauses(sentence: Sentence, span: tuple[int, int], article: Article) -> list[tuple[str, tuple[int, ...]]]:
    """The clause around the date when it is a whole statement of its own, its opening reference resolved."""
    text, language = sentence.text, article.language
    if not language.known or "•" in text:
        return []
    ends = [m.start() for m in _JOINT.finditer(text)] if not re.match(r"(?:What|How|That|Not)\b", text) else []
    start = max((m for m in ends if m < span[0]), default=-1)
    end = min((m for m in ends if m >= span[1]), default=len(text))
    clause = re.sub(r"^[;,]?\s*(?:but|and)?\s*", "", text[start + 1 if start >= 0 else 0 : end])
    connective = opening_connective(clause, language)
    clause = as_sentence(behind(connective, clause))
    before = article.before.get(sentence.number, ())
    clause = resolved(clause, before[-1] if before else None, article.pair, article.organizations)
    clause, naming = _with_person(clause, before, article) if start < 0 else (clause, 0)
    lender = naming or (before[-1].number if before and clause not in text else 0)
    evidence = (sentence.number, lender) if lender else (sentence.number,)
    if checks.fails(clause, article.text_of(evidence), language) or not checks.has_verb(clause, language):
        return []
    if language.has("finite", clause.split()[0]) or language.has("verb_forms", clause.split()[0]):
        return []
    if re.match(r"(?:If|When|While|Although|Whereas|Whether|Unless)\b", clause) and start < 0 and end < len(text):
        return []
    vague = checks.opens_without_name(clause, language) or checks.points_back(clause, language)
    return [] if vague else [(clause, evidence[:1] if not checks.fails(clause, text, language) else evidence)]


def _with_person(clause: str, before: Sequence[Sentence], article: Article) -> tuple[str, int]:
    """The clause with a name for its opening "he" or "she", and the sentence that lends it; "he" is no Mary."""
    named, number = with_person(clause, before, _cast(article))
    pronoun = re.search(r"\b(?:[Hh]e|[Ss]he)\b", clause)
    listed, other = ("male", "female") if pronoun and pronoun[0].lower() == "she" else ("female", "male")
    first = named.split(" ")[0]
    wrong = number and article.language.has(listed, first) and not article.language.has(other, first)
    return (clause, 0) if wrong else (named, number)


def _cast(article: Article) -> Cast:
    """The persons, and the one that the title opens with when the article speaks of him most."""
    persons = [name for name in article.names if name.kind == "person"]
    title = article.document.title
    heroes = [p for p in persons if _opens(title, p.name.split()[-1])]
    hero = (heroes[0].name, heroes[0].evidence[0]) if len(heroes) == 1 and heroes[0] == persons[0] else ("", 0)
    return Cast(tuple(p.name for p in persons), hero)


def _opens(title: str, surname: str) -> bool:
    """Whether a title opens with a surname, a word before it or not."""
    return surname in title and bool(re.match(rf"(?:[\w’'-]+ )?{re.escape(surname)}\b", title))


def _noun_phrase(sentence: Sentence, span: tuple[int, int]) -> tuple[str, tuple[int, ...]] | None:
    """The naming phrase before "of 2011", when no statement with the date stands alone."""
    found = re.search(r"\bthe (?!first|last|same|end)((?:[\w’'-]+ ){0,3}[\w’'-]+) $", sentence.text[: span[0]])
    if not found or not sentence.text[span[0] :].startswith("of ") or not _HAPPENING.search(found[1]):
        return None
    return f"The {found[1]}", (sentence.number,)


def _without_date(text: str, date: str) -> str:
    """The statement without its date when that stands at the start or the end, and it holds no other year."""
    others = [year for year in re.findall(rf"\b{_YEAR}\b", text) if year not in date]
    if others:
        return text.removesuffix(".")
    if date.lower().startswith(("since", "by", "until", "before", "after")):
        return text.removesuffix(".")
    year = re.search(_YEAR, date)
    forms = [date, f"in {date}", f"on {date}", *([f"in {year[0]}"] if year and date.lower().startswith("in ") else [])]
    folded = text.casefold()
    for form in sorted(forms, key=len, reverse=True):
        mark = ",?" if form.lower().startswith(("in ", "on ")) else ","
        if form.casefold() not in folded:
            continue
        lead = re.match(rf"{re.escape(form)}{mark}\s+", text, re.IGNORECASE)
        if lead and not date.lower().startswith(("from", "between")):
            return as_sentence(text[lead.end() :]).removesuffix(".")
        tail = re.search(rf",?\s+{re.escape(form)}\.?$", text)
        leans = tail and _LEANS.search(text[: tail.start()])
        hangs = leans or (
            tail and re.search(r"\b(?:until|by|since|before|after|from|of|for|the|to|than)$", text[: tail.start()])
        )
        if tail and not hangs and form.lower().startswith(_AT) and count_words(text) > 5:
            return as_sentence(text[: tail.start()]).removesuffix(".")
    return text.removesuffix(".")
