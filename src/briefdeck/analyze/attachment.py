"""Whether a date belongs to what a sentence states, or to something that it only mentions on the way."""

import re

from briefdeck.analyze import checks
from briefdeck.analyze.language import Language

_COMPARED = re.compile(
    r"\b(?:compared|comparison|versus|vs|than|similar to|relative to|instead of|as they were|as it was|as in"
    r"|(?:down|up|increase|decrease|rise|drop|decline|change|growth|improvement)"
    r" (?:of .*|[$€£\d][^ ]* (?:million |billion )?)?from"
    r"|(?:levels|results|%|percent|those|that|average) (?:of|in|from))(?!\w)(?:[^.;]|\.\d)*$"
)
_SUPERLATIVE = re.compile(
    r"\b(?:highest|lowest|first|best|worst|largest|biggest|smallest|most|least|record|longest|fastest"
    r"|steepest)\b[^.;]*$"
)
_ASIDE = re.compile(r"^\s*(?:which|who|whom|whose|where|as|including|[a-z]+(?:ed|ing))\b")
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|that)\b")
_MADE = re.compile(
    r"\b(?<!was )(?<!were )(?:[a-z]+ed|made|held|built|sold|given|taken|won|seen|written|done|bought)\s+$"
)
_AUXILIARIES = (
    "was",
    "were",
    "is",
    "are",
    "be",
    "been",
    "being",
    "has",
    "have",
    "had",
    "and",
    "or",
    "it",
    "he",
    "she",
    "they",
    "we",
)
_HAPPENING = re.compile(
    r"\b(?:to|of|for|in|after|during|with|by|from|about) (?:the|an?|its|their|his|her) (?:[\w-]+ )*?"
    r"(?:attacks?|bombings?|crisis|war|elections?|protests?|shootings?|summit|games|olympics|vote|coup"
    r"|earthquake|fire|flood)\s*$"
)
"""A happening that is mentioned on the way has its own date right after it."""
_FRONTED = re.compile(r"^(?:Based|Having|Given|Excluding|Compared|Following|Building|Unlike|Despite)\b[^,]*$")


def is_about(text: str, span: tuple[int, int], language: Language) -> bool:
    """Whether the date in ``text[start:end]`` tells when the sentence's own statement happened."""
    before, after = text[: span[0]], text[span[1] :]
    if not before.strip():
        return True
    date = text[span[0] : span[1]].lower()
    if date.startswith("of ") or (date.startswith(("to ", "from 1", "from 2")) and not re.search(r"\bback $", before)):
        return False
    if re.search(r"\bsince\b[^,;]*$|\b(?:until|up to|prior to|as (?:recently|early|late) as) $", before):
        return False
    since = date.startswith("since")
    if _COMPARED.search(before) or (since and _SUPERLATIVE.search(before)) or _FRONTED.match(before):
        return False
    if re.search(r"\bfrom [^,;]*\b(?:in|of) ?$|\bfrom [^,;]+$", before) and re.match(r" to\b", after):
        return False
    segment = re.split(r"[,;–—] | - ", before)[-1]
    aside = _ASIDE.match(segment) or re.search(r"\b(?:who|which|whose|whom)\b", segment)
    if (segment != before and aside and not _is_opened(before)) or _HAPPENING.search(before):
        return False
    return not _in_subject(before, after, language) and not _after_participle(before, language)


def _is_opened(before: str) -> bool:
    """Whether the only comma before the date ends what opens the sentence."""
    head = re.split(r", ", before)
    return len(head) == 2 and bool(
        re.match(r"(?:In|On|At|After|Before|When|While|If|As|For|By|With|Despite)\b", head[0])
    )


def _in_subject(before: str, after: str, language: Language) -> bool:
    """Whether the date ends a clause within the subject ("The deals that we won in 2020 set us up")."""
    following = after.lstrip().split(" ")[0].strip(",.;")
    verbal = language.has("finite", following) or language.has("verb_forms", following)
    return verbal and bool(_RELATIVE.search(before) or _MADE.search(before)) and after.startswith(" ")


def _after_participle(before: str, language: Language) -> bool:
    """Whether the date belongs to a participle behind a noun ("remains under the plan announced in 2021")."""
    words = re.sub(r"\s+(?:in|on|at|by)$", "", before.rstrip()).split()
    if (
        len(words) < 4
        or not re.search(r"[a-z]ed$", words[-1])
        or words[-2].lower() in _AUXILIARIES
        or words[-2].endswith("ly")
    ):
        return False
    behind = re.search(
        r"\b(?:under|of|with|by|for|from|in|on|to|at) (?:the|an?|its|their) [\w-]+$", " ".join(words[:-1])
    )
    return bool(behind) or checks.has_verb(" ".join(words[:-1]), language)
