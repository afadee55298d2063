"""The safe forms of a sentence: the full one, and those cut at surface marks only.

Nothing here parses. A cut is offered when marks of punctuation and closed word lists show its two ends; whoever
chooses among the forms checks each of them again (``checks``).
"""

import re
from collections.abc import Iterator

from briefdeck.analyze import checks
from briefdeck.analyze.connectives import after_reminder, behind, opening_connective, untied
from briefdeck.analyze.datelines import undated
from briefdeck.analyze.language import Language
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.tails import how_is_news, is_tail
from briefdeck.analyze.words import as_sentence, count_words, folded, folded_words, words_of
from briefdeck.nouns import noun

_CIRCUMSTANCE = re.compile(
    r"(?:As (?!long|if|well|soon|of\b|such|for\b|far)|Since (?!then|\d)|Because |In addition to |With )[^,;:]{8,},\s"
)
_MEANS = re.compile(r"\sby\s[a-z]+ing\s[^;:]*$")
_EXAMPLES = re.compile(
    r",\s+(?:such as|(?:potentially |particularly |especially )?including|for example|among them|particularly"
    r"|especially)\s[^,;:]*(?:,[^,;:]*)*?(?:,? (?:and|or) [^,;:]*)?$"
)
_WHO = r"(?:(?:[A-Z][\w.’'-]*\s?){1,4})"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOURS = "(?:morning|afternoon|evening|night)"
_SAYS = re.compile(
    rf"^({_WHO}) (?:said|says|added|announced) (?:(?:on )?{_DAY}(?: {_HOURS})?,? )?(?:that )?((?:the|a|an"
    rf"|[A-Z])[^;]{{25,}})$"
)
_LATER = (
    "(?:prior|before|after|when|if|unless|until|while|as|because|although|though|but|and|or|since|ahead|despite|in|on|at"
    "|for|with|to|by|from|during|under|not|except|which|so)"
)
"""With one of these behind the speaker's name the statement goes on; a role does not begin so."""
_SAID = re.compile(
    rf"^([^;]{{25,}}), (?:({_WHO}) (?:said|says|added)|(?:said|says|added) ({_WHO})(?:,(?! {_LATER}\b)[^,]*)?)\.?$"
)
_MOST = 24
_ASIDE = re.compile(r"\s*\[(?:[Pp]honetic|[Oo]perator [Ii]nstructions)\]")
_REFERENCE = re.compile(
    r"\s*\(\s?(?:[Ss]ee|cf\.?|e\.g\.,? see|[Ff]igures?|[Ff]igs?\.|[Tt]ables?|[Ss]ections?|[Ss]ect?\.|[Ee]qs?\."
    r"|Appendix|§)[^()]*\)"
    r"(?=[\s.,;:]|$)"
)
_SOURCE = re.compile(
    r",\s[^,]*\b(?:said|says|say|told|announced|reported|reports|warned|claimed|confirmed|according to)\b[^,]*$"
)
"""Whose words they are, said at the end."""
_PARENTHESIS = re.compile(r"\s+[(\[](?!(?:\d|[a-z]|[ivx]+)[)\]])[^()\[\]]*[)\]]")
_MEASURED = re.compile(r"\d%?\s+\((?!\d)")
"""A number with its name behind it in parentheses; of several none goes."""
_WHICH = re.compile(r",\s+(?:which|who|whose|where)\s[^,;:]*$")
_QUALIFIES = re.compile(
    r", which (?:is|was|are|were|may be|might be|could be) (?:\w+ly )?(?:an? )?(?:artefact|artifact|due|because"
    r"|misleading|explained|caused|not|only|limited|expected|unlikely)\b"
)
"""A clause that says what the statement is worth."""
_WHICH_BEFORE = re.compile(r",\s+(?:which|who|whose|where)\s")
"""Each of several things has a clause of its own: none of them goes."""
_ALTHOUGH = re.compile(r",\s+(?:even )?(?:although|though)\s[^,;:]*$")
_TAIL = re.compile(r",\s+(?:([a-z]+ly|thus|thereby|hence)\s+)?([a-z]+ing)\s[^;:]*$")
_REASON = re.compile(r",\s+(?:as(?! (?:well|long|soon|far|much|many)\b)|because|since)\s[^,;:]*$")
_SECOND = re.compile(r",\s+and\s+((?:that|this|it|they|he|she|we|the|a|an|[A-Z][\w’'.-]*)\s[^,;:]*)$")
_DATED = re.compile(r"\b[Ii]n\s+((?:1[5-9]|20)\d\d)\s*,?\s+when\s+([A-Z][^;:]*)$")
_APPOSITION = re.compile(r"^((?:[A-Z][\w’'.-]*\s?){1,4}),\s+([^,;:]{3,80}),\s+([a-z]+)\s")


@noun
class Form:
    """One way to print a sentence, and what was done to it in words."""

    text: str
    how: str = ""


def forms(sentence: str, language: Language) -> tuple[Form, ...]:
    """All forms of a sentence, the full one first, none twice."""
    whole = re.sub(r"[,;:]\s*\.$", ".", undated(sentence))
    whole = re.sub(r"\s+([,.;:])", r"\1", tabled(uncited(" ".join(whole.split()))))
    if not language.known:
        return (Form(whole),)
    opened, how = _without_opening(whole, language)
    first = [] if how else [Form(whole)]
    found = [*first, Form(opened, how), *_deeper(opened, how, language)]
    unique = dict.fromkeys(form.text for form in found if form.text)
    by_text = {form.text: form for form in reversed(found)}
    return tuple(by_text[text] for text in unique)[:_MOST]


def uncited(sentence: str) -> str:
    """The sentence without what looks like nothing but a citation: "[12]", "(Li et al., 2017)", "(see Fig. 3)"."""
    sentence = _REFERENCE.sub("", _ASIDE.sub("", sentence))
    if re.search(r"\[\d+|et al|\([A-Z][\w-]+,? \d{4}", sentence):
        return re.sub(r"\s*(?:\[\d+(?:\s?[,–-]\s?\d+)*\]|\([^()]*(?:et al|[A-Z][\w-]+,? \d{4})[^()]*\))", "", sentence)
    return sentence


def _without_opening(sentence: str, language: Language) -> tuple[str, str]:
    """The sentence from its claim on: connectives and announcing frames dropped."""
    rest, how = sentence, ""
    for _ in range(2):
        phrase = opening_connective(rest, language)
        shorter = behind(phrase, rest)
        if shorter != rest:
            rest, how = shorter, "opening connective dropped"
    bare = after_reminder(rest, language)
    if bare != rest:
        rest, how = bare, "reminder dropped"
    bare = untied(rest, language)
    if bare != rest:
        rest, how = bare, how or "connective dropped"
    for frame in language.list("frames"):
        if folded(rest).startswith(f"{frame} that "):
            return as_sentence(rest[len(frame) + 6 :]), "announcing frame dropped"
    return as_sentence(rest), how


def _deeper(sentence: str, how: str, language: Language) -> Iterator[Form]:
    """Forms with one cut, then with a second one on top."""
    once = list(_cuts(Form(sentence, how), language))
    yield from once
    for form in once:
        yield from _cuts(form, language)


def _cuts(form: Form, language: Language) -> Iterator[Form]:
    for cut in _CUTS:
        text = cut(form.text.rstrip(), language)
        if text and count_words(text) >= 5:
            said = cut.__doc__ or ""
            yield Form(as_sentence(text), "; ".join(filter(None, (form.how, said))))


def _parenthesis(text: str, language: Language) -> str:
    """parenthesis dropped"""
    inside = " ".join(_PARENTHESIS.findall(text))
    if any(_tells_apart(found, text) for found in _PARENTHESIS.finditer(text)) or len(_MEASURED.findall(text)) > 1:
        return ""
    if not inside or any(language.has("negations", w) or language.has("conditions", w) for w in words_of(inside)):
        return ""
    return re.sub(r"\s+([,.;:])", r"\1", _PARENTHESIS.sub("", text))


def _tells_apart(found: re.Match[str], text: str) -> bool:
    """Whether a parenthesis says which of two things of one name is meant, or is the year of a work that is cited."""
    word = re.search(r"([\w’'-]+)$", text[: found.start()])
    again = word and len(re.findall(rf"(?<!\w){re.escape(word[1])}(?!\w)", text)) > 1
    return bool(again) or bool(re.fullmatch(r"\s*[(\[](?:\+.*|\d{4}[a-z]?)[)\]]", found[0]))


def _relative(text: str, language: Language) -> str:
    """relative clause at the end dropped"""
    found = _WHICH.search(text)
    stays = found and (_WHICH_BEFORE.search(text, 0, found.start()) or _QUALIFIES.match(text, found.start()))
    return "" if stays else _before(found, text, language)


def _participle(text: str, language: Language) -> str:
    """participle tail dropped"""
    for found in _TAIL.finditer(text):
        tail = found[0]
        if re.search(r",\s+(?:and|or|but|while|not)\s", tail) or not is_tail(text, found.span(2), language):
            continue
        if found[1] and not language.has("tail_adverbs", found[1]):
            continue
        return _before(found, text, language)
    return ""


def _reason(text: str, language: Language) -> str:
    """reason at the end dropped"""
    found = _REASON.search(text)
    return "" if found and not checks.has_verb(found[0], language) else _before(found, text, language)


def _circumstance(text: str, language: Language) -> str:
    """leading circumstance dropped"""
    found = _CIRCUMSTANCE.match(text)
    main = text[found.end() :] if found else ""
    if not main or re.search(r"\b(?:it|they|them|he|she|its|their|his|her|so|such)\b", main.split(", ")[0]):
        return ""
    starts = main.split(" ", 1)[0]
    return main if (starts in ("the", "a", "an") or starts[:1].isupper()) and _stands_alone(main, language) else ""


def _means(text: str, language: Language) -> str:
    """means at the end dropped"""
    found = _MEANS.search(text)
    head = text[: found.start()] if found else ""
    if how_is_news(head, language) or any(language.has("negations", w) for w in folded_words(head)):
        return ""
    return _before(found, text, language)


def _examples(text: str, language: Language) -> str:
    """examples at the end dropped"""
    found = _EXAMPLES.search(text)
    last = found[0].split(", ")[2:] if found else []
    if any(not part.startswith(("and ", "or ")) for part in last[-1:]):
        return ""
    return _before(found, text, language)


def _attributed(text: str, language: Language) -> str:
    """attribution turned into a lead-in"""
    if any(mark in text for mark in '"“”;:?'):
        return ""
    first, last = _SAYS.match(text), _SAID.match(text)
    if not (first or last):
        return ""
    name, claim = (first[1], first[2]) if first else (last[2] or last[3], last[1]) if last else ("", "")
    name, opener = name.removesuffix("."), folded(claim.split(" ", 1)[0])
    if language.has("calendar", claim.split(" ", 1)[0]) or " that that " in text:
        return ""
    if any(
        language.has("pronouns", word) or folded(word) in ("we", "our", "you") for word in (opener, name.split()[0])
    ):
        return ""
    if language.has("calendar", name.split()[-1]) or not checks.has_verb(claim, language) or count_words(claim) < 5:
        return ""
    return f"{name}: {claim[:1].upper()}{claim[1:]}"


def _although(text: str, language: Language) -> str:
    """concession at the end dropped"""
    return _before(_ALTHOUGH.search(text), text, language)


def _half(text: str, language: Language) -> str:
    """second statement after a semicolon dropped"""
    first, mark, second = text.partition("; ")
    opener = folded(second.split(" ", 1)[0].strip(","))
    risky = opener in (
        "however",
        "but",
        "otherwise",
        "unless",
        "if",
        "only",
        "except",
        "and",
        "or",
        "yet",
        "instead",
        "rather",
    )
    if not mark or risky or ":" in text or _counted_parts(first) or not checks.has_verb(second, language):
        return ""
    return first if checks.has_verb(first, language) and count_words(first) >= 6 else ""


def _second(text: str, language: Language) -> str:
    """second statement dropped"""
    found = _SECOND.search(text)
    if not found or "," in text[: found.start()] or not checks.has_verb(found[1], language):
        return ""
    return _before(found, text, language)


def _dated(text: str, language: Language) -> str:
    """the dated clause alone"""
    found = _DATED.search(text)
    if not found or not checks.has_verb(found[2], language) or re.search(r"\bnot\b|n[’']t\b", text[: found.start()]):
        return ""
    return f"In {found[1]} {found[2]}"


def _concession(text: str, language: Language) -> str:
    """leading concession dropped, its subject moved in"""
    opener = next((c for c in language.list("concessions") if folded(text).startswith(f"{c} ")), "")
    lead, comma, main = text.partition(", ")
    if not opener or not comma or ":" in text or '"' in text or "“" in text:
        return ""
    first, rest = [*main.split(" ", 1), ""][:2]
    if first in ("it", "they", "he", "she"):
        subject = _subject(lead[len(opener) :].strip(), first, language)
        return f"{subject} {rest}" if subject and _stands_alone(f"{subject} {rest}", language) else ""
    starts = first.lower() in ("the", "a", "an") or first[:1].isupper()
    return main if starts and _stands_alone(main, language) else ""


def _past_time(text: str, language: Language) -> str:
    """what happened before, told first, dropped"""
    found = re.match(r"(?:When|After|As)\s([^,]*),\s+([A-Z][^;:]*)$", text)
    if not found or not _is_past(found[1], language) or not _is_past(found[2].split(", ")[0], language):
        return ""
    return found[2] if _stands_alone(found[2], language) else ""


def _is_past(clause: str, language: Language) -> bool:
    """Whether a verb in the past tells of one event, and none in the present of a rule."""
    found = folded_words(clause)
    past = any(language.has("past", w) or (language.has("verb_forms", w) and w.endswith("ed")) for w in found)
    return past and not any(w in ("is", "are", "can", "will", "may", "do", "does", "has", "have") for w in found)


def _subject(lead: str, pronoun: str, language: Language) -> str:
    """The proper name that opens a clause, when the pronoun after it can only mean that name."""
    found = re.match(r"((?:[A-Z][\w’'.-]*\s)+(?:and\s(?:[A-Z][\w’'.-]*\s)+)?)([a-z]+)", lead)
    if (
        not found
        or re.search(r"[’']s?\s", found[1])
        or found[2] in ("of", "in", "at", "for", "from", "on", "and", "or", "with")
    ):
        return ""
    plural = " and " in found[1]
    known = language.has("finite", found[2]) or language.has("verb_forms", found[2])
    return found[1].strip() if known and plural == (pronoun == "they") else ""


def _stands_alone(main: str, language: Language) -> bool:
    head = main.split(", ", 1)[0]
    return count_words(main) >= 6 and checks.has_verb(head, language)


def _apposition(text: str, language: Language) -> str:
    """apposition dropped"""
    found = _APPOSITION.match(text)
    if not found or found[2][:1].isdigit() or found[2].split()[0] in ("and", "or", "who", "which", "but", "if", "when"):
        return ""
    opener, rest = folded(found[1].split()[0]), text[found.end() :]
    if opener.endswith("ly") or (language.has("stop", opener) and opener not in ("the", "a", "an")):
        return ""
    verb = language.has("finite", found[3]) or language.has("verb_forms", found[3])
    if found[3].endswith("ing") or (found[3].endswith("ed") and rest.startswith(("with ", "by "))):
        return ""
    meant = re.search(r"\b(?:its|their|it|they)\b", text[found.start(3) :]) and re.search(r"\b[A-Z]", found[2])
    if not verb or meant or checks.has_verb(found[2], language) or re.fullmatch(r"[A-Z][\w.]*", found[2]):
        return ""
    return f"{found[1].strip()} {text[found.start(3) :]}"


def _before(found: re.Match[str] | None, text: str, language: Language) -> str:
    """What stands before a cut, unless a clause would stay open or a scope would be lost."""
    if not found:
        return ""
    head, tail = text[: found.start()], found[0]
    if _SOURCE.search(tail) and not _SOURCE.search(head):
        return ""
    if not checks.balanced(head) or count_words(head) < 6 or not checks.has_verb(head, language):
        return ""
    if any(language.has("conditions", w) for w in folded_words(tail)[1:] if w not in ("when", "under", "given")):
        return ""
    opener = folded(head.split(" ", 1)[0])
    open_clause = language.has("subordinators", opener) and "," not in head
    return "" if open_clause or _counted_parts(head) else head


def _counted_parts(head: str) -> bool:
    """Whether the head announces parts ("both", "not only", "either") that the cut would take away."""
    return bool(re.search(r"\b(?:not (?:only|just)|either|neither|whether|so|such)\b[^,]*$", head))


_CUTS = (
    *(_attributed, _circumstance, _means, _examples),
    *(_parenthesis, _relative, _participle, _reason, _although, _half),
    *(_second, _dated, _concession, _past_time, _apposition),
)
