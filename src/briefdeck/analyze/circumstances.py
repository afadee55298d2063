"""Times and circumstances that a short line may leave out: what happened still happened without them.

Only for ``length="short"``: nothing is left out where a negation, a limit or a condition could reach it, where it tells
whose words they are, or where a number would lose its period.
"""

import re
from collections.abc import Iterator

from briefdeck.analyze import checks
from briefdeck.analyze.compress import Form
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import as_sentence, count_words, folded_words

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOURS = "(?: (?:morning|afternoon|evening|night))?"
_DATE = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\."
    r"|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:,? \d{4})?"
)
_WHEN = re.compile(
    rf",?\s(?:on )?(?:{_DAY}{_HOURS}(?:,? {_DATE})?|{_DATE}|(?:earlier )?today|yesterday"
    r"|this (?:morning|week|afternoon)|(?:earlier|later) this (?:week|month)|(?:last|next) (?:week|night|month)"
    rf"|(?:late |early )?(?:last|this|next) {_DAY}|tonight|(?:over|at|on|during) the weekend|this weekend"
    r"|earlier this year)(?=\.?$)"
)
_MEANWHILE = re.compile(
    rf"(?<=[a-z])(?<!\blast)(?<!\bnext)(?<!\bthis)(?<!\bearly)(?<!\blate)(?<!\buntil)(?<!\bthrough)(?<!\bsince)(?<!\bby)"
    rf"(?<!\bbefore)(?<!\bevery)(?<!\beach)(?<!\bof)(?<!\bfrom)(?<!\bto)(?<!\bfor)(?<!\bbetween)(?<!\band)(?<!\ba)"
    rf"(?<!\bthe)(?<!\bafter)(?<!\bin)(?<!\bon) (?:(?:on )?{_DAY}{_HOURS}|today|yesterday)"
    r"(?= (?:with|in|at|to|after|for|that|by|as|of|over|from|during|when|amid|following|on|the|an?|under|against"
    r"|into|near|outside|due|[a-z]+ed)\b)"
)
_TAIL = re.compile(
    r"(?<!shortly)(?<!soon)(?<!immediately)(?<!hours)(?<!days)(?<!weeks)(?<!months)(?<!years)(?<!hour)(?<!day)(?<!week)"
    r"(?<!month)(?<!year)(?<!minutes)(?<!moments)(?<!look)(?<!looks)(?<!looking)(?<!looked)(?<!named)(?<!even)(?<!only)"
    r"(?<!just)(?<!not),? (?:after|following|amid|amidst|during|despite|due to|because of|as part of|ahead of"
    r"|thanks to|in connection with|in the wake of|before|as a result of|in an? (?:bid|effort|attempt|move"
    r"|response) to|in response to|in relation to|alongside|upon|prior to|pending|together with|along with|on"
    r" behalf of|in support of|in honor of|in honour of|in protest|in the hope|to mark|according to plans|in"
    r" accordance with|in compliance with|in line with|under a|in return for|in exchange for)\s[^;:]*$"
    r"|, (?:with|along with|while|marking|when) [^;:]*$"
    r"|(?<=[a-z]), (?:an? |the (?:largest|biggest|first|latest|most|highest|lowest|second|third|longest) )"
    r"(?![^,]*\b(?:spokes\w+|sources?|officials?|reports?|statement|study|survey|law|bill)\b)[^,;:]*$"
)
_LEAD = re.compile(
    r"^(?:On|In|At|Amid|After|Following|During|With|Despite|Over|Just|As part of|Ahead of|Before)\s[^,;:]{3,80},\s"
    r"(?=(?:the|a|an|[A-Z])[\w.’'-]*\s)"
)
_PERIOD = re.compile(r"\b(?:years?|quarters?|months?|weeks?|decades?|half|(?:19|20)\d\d)\b")
_REACHING_WORDS = "that which who whose where if when while said says say told only all every whether how why what"
_REACHING = frozenset(_REACHING_WORDS.split())
_LIMIT_WORDS = "only all every each until"
_LIMITS = frozenset(_LIMIT_WORDS.split())
_SOURCE_WORDS = (
    "said says say told according reported reports claims claimed announced confirmed confirms case fact addition "
    "absence contrast order theory terms exception than"
)
_SOURCES = frozenset(_SOURCE_WORDS.split())
_BACK_WORDS = "it they them he she its their his her so such"
_BACK = frozenset(_BACK_WORDS.split())
_FEWEST = 4
_FEWEST_TOLD = 6
"""Without what caused or came before it, so many words of a statement still say something."""
_MOST_CUTS = 3


def plainer(form: Form, language: Language, depth: int = 0) -> Iterator[tuple[str, str]]:
    """(text, what was left out) for each circumstance that may go, and with those that then may go too."""
    text = form.text.rstrip(" .")
    for shorter, gone in _cut(text, language):
        yield as_sentence(shorter), gone
        if depth < _MOST_CUTS:
            for further, more in plainer(Form(shorter), language, depth + 1):
                yield further, f"{gone}” … “{more}"


def _cut(text: str, language: Language) -> Iterator[tuple[str, str]]:
    when, meanwhile, tail, lead = _WHEN.search(text), _MEANWHILE.search(text), _TAIL.search(text), _LEAD.match(text)
    if when and _stays(text[: when.start()], language, _LIMITS):
        yield text[: when.start()], when[0].strip(" ,")
    if meanwhile and _stays(whole := text[: meanwhile.start()] + text[meanwhile.end() :], language, _LIMITS):
        yield whole, meanwhile[0].strip()
    told = text[: tail.start()] if tail else ""
    is_somebodys = ": " in told  # the tail may be all that he said
    if (
        tail
        and not is_somebodys
        and _stays(told, language, _REACHING, _FEWEST_TOLD)
        and not _binds(tail[0], told, language)
    ):
        yield told, tail[0].strip(" ,")
    if lead and _leads(lead[0], text[lead.end() :], language):
        yield text[lead.end() :], lead[0].strip(" ,")


def _stays(head: str, language: Language, barred: frozenset[str], fewest: int = _FEWEST) -> bool:
    """Whether what is left is a statement, with no word in it that reaches to what goes."""
    words = folded_words(head)
    if count_words(head) < fewest or not checks.balanced(head) or not checks.has_verb(head, language):
        return False
    return not any(w in barred or w.endswith("n't") or language.has("negations", w) for w in words)


def _binds(part: str, rest: str, language: Language) -> bool:
    """Whether a part is a condition, the period of a number in the rest, or tells whose words they are."""
    if re.search(r"\d", rest) and _PERIOD.search(part):
        return True
    return any(word in _SOURCES or language.has("conditions", word) for word in folded_words(part))


def _leads(lead: str, main: str, language: Language) -> bool:
    """Whether the main clause says the same without what leads to it."""
    start = main.split(", ")[0]
    if main[:1].isdigit() or _binds(lead, main, language):
        return False
    if any(word in _BACK for word in folded_words(start)):
        return False
    return checks.has_verb(start, language) and _stays(main, language, _LIMITS)
