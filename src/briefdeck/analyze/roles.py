"""The role that the article states for a person, with every word that limits it ("former", "acting", "then-")."""

import re
from collections.abc import Iterator, Sequence

from briefdeck.analyze.language import Language

_APPOSED = re.compile(
    r", (?!(?:and|who|which|said|in|on|at|with|after|from|as|for|by|not|but|when|while|where|along|including|according"
    r"|like|such|told|received|responsible|famous|known|born|based|due|best|dubbed|nicknamed|called|named|plus)\b|(?!(?:acting|managing|founding|leading|outgoing|incoming|sitting|commanding)\b)\w+ing\b)"
    r"((?:an? |the )?(?:(?<![\w’])(?:[A-Z]|Mrs?|Ms|Dr|St|Gov|Gen|Lt|Sen|Rep|Jr|Inc|Corp|No)\.(?= ?[A-Z])|[^,.;:“\"()]"
    r"|\.(?=[A-Z]\.| [a-z]|,\S)){3,90})(?<![.\s][A-Z])(?=,(?!\d)|\.(?!\d)|;)"
)
_ASIDE = re.compile(r"(?<=\w) (?:which|who|whose)\b|(?<=er|or|nt|an) \w+ed to\b")
"""What goes on about the role's place or about its bearer: "head of Norda which sells", "our Officer continued to"."""
_COUNTED = re.compile(r"(?!\d+(?:st|nd|rd|th|-)\b)\d|(?:\S+ ){0,3}of (?:which|whom)\b")
"""What opens so is no office: "24 of which as its president"."""
_MORE = re.compile(
    r"(?:, [^,.;:“\"()]{3,50}){0,2},? (?:and|&) [^,.;:“\"()]{3,70}(?=[,.;])|, [^,.;:“\"()]{3,50}(?=[,.;])"
)
"""What goes on a list of roles ("Chairman, President and CEO")."""
_BRANCH = re.compile(r", ([A-Z]\w+) (?:(?:and|&|of) )?[A-Z]\w+(?: (?:and |& )?[A-Z]\w+)*(?=[.;])")
"""Of what somebody is the vice president (", Investor Relations")."""
_TIMES = re.compile(r"(?:year|week|month|day|today|yesterday|tonight|decade|century)[’']s$")
_GLUED = re.compile(r"[a-z] (?:With|The|In|On|At|It|As|For|When|This|That|A|An|He|She|But|We|They) [a-z]")
"""A heading or a caption without a stop, run into the sentence after it."""
_PLAIN = re.compile(r"[\w-]+")
_AFFIX = re.compile(
    r"^(?:(?:then|ex|co|vice|now|non|sub|under|deputy|acting|former)-)+|-(?:elect|designate)$", re.IGNORECASE
)
_LIMITED = re.compile(r"^(?:then|ex|now|non|former|acting|co|vice|deputy|soon-to-be)-\w", re.IGNORECASE)
_SHORTENED = re.compile(r"^(?:(?:[A-Z]\.)+|(?:Lt|Gen|Gov|Sen|Rep|Sgt|Col|Capt|Adm|Vice|Asst)\.)$")
_ENDS = (",", ";", ":", ".", ")", "”", '"', "’’", "!", "?", "–", "—")
_OPENERS = ("The", "A", "An", "Earlier", "Later", "Yesterday", "Today", "Meanwhile", "Fellow", "Last", "Even", "Only")
_BACK, _REACH, _WORD = 14, 6, 40
_NO_LONGER = re.compile(
    r"^, who (?:was|served|had (?:been|served)|held|worked) [^.;]*?"
    r"\b(?:until|from|between|till|before|during|in \d{4})\b"
)
"""A person who is told to have been what the role says is not shown with it as if it still were so."""
_SAYS_NOTHING = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr)\.? "
    r"|^(?:[Cc]hief|[Hh]ead|[Pp]rince|[Kk]ing|[Qq]ueen|[Ll]ady|[Pp]rincess|[Mm]ember)$|\b(?:his|her|their|my)\b"
)
"""A title alone, and a role that leans on somebody else."""
_BARE = re.compile(
    r"(?:(?:able|great|strong|good|true|real|brilliant|popular|controversial) )?"
    r"(?:co-)?(?:spokes(?:man|woman|person)|chair(?:man|woman)?|founder|manager|officer|secretary|leader|director|editor"
    r"|analyst|coach|captain|minister|co-writer|ceo|official|general|correspondent|attorney)",
    re.IGNORECASE,
)
"""What somebody is of something: alone it leaves open of what."""
_LASTING = ("new", "longtime", "current", "general", "assistant", "associate")
_WHERE = re.compile(
    r" in (?:the|an?|his|her) (?:report|statement|interview|letter|release|e-?mail|memo|blog|post|book|speech)$"
)
_PRIZES = ("best", "Best", "supporting", "Supporting")
_REPORTS = re.compile(r"^ (?:\w+ed |also )?(?:reported|reports|contributed|wrote from|reporting)\b")
_PRESS = re.compile(r"\b(?:journalist|reporter|correspondent|photographer|anchor|producer|editor)$", re.IGNORECASE)
_VOICE = re.compile(
    r"\b(?:journalist|reporter|correspondent|anchor|editor|columnist|producer)$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\b(?:analyst|contributor|commentator)$", re.IGNORECASE)
"""A medium's own analysts comment on a story and take no part in it; its reporters may be what a story is about."""
_SAYS = re.compile(
    r"^,? (?:said|says|told|tells|reported|reports|explains|explained|wrote|writes|notes|noted|added|adds)\b"
)
_ASKING = (" with ", " to ", " by ")
_CREDIT = re.compile(
    r"^Journalists? [A-Z]\w+ [A-Z]\w+ (?:in|from) [A-Z]|"
    r"\bcontributed (?:to this|to the (?:report|story|article)|reporting)\b"
    r"|\b(?:[Aa]dditional )?[Rr]eporting by (?:[a-z]+ )?[A-Z]"
    r"|\b[A-Z][\w’'-]+ (?:also )?reported (?:from|in) [A-Z]|\bwrote (?:this|the) (?:story|report|article)\b"
    r"|^(?:The )?(?:[A-Z]\w+ ?){1,4}: .* \.$"
    r"|^(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ee]dited|[Ww]ritten|[Tt]ranslated|[Ii]llustrations?) (?:credit|by)\b"
    r"|\b[A-Z][\w’'-]+ wrote (?:and reported )?(?:from|in) [A-Z][\w ]+\.$"
)
_CREDITING_WORDS = "ournalist contributed eporting reported wrote hoto icture dited ritten ranslat llustrat"
_CREDITING = tuple(_CREDITING_WORDS.split())
"""One of these stands in every credit but a linked headline."""


def is_credit(text: str) -> bool:
    """Whether a sentence says who reported, wrote or photographed, or links to a report of another medium.

    Its persons are no party of the story.
    """
    if not (any(map(text.__contains__, _CREDITING)) or text.endswith(" .")):
        return False
    return bool(_CREDIT.search(text))


def role_in(around: Sequence[tuple[str, str]], language: Language) -> str:
    """The role in the article's words: "Norda CEO" before a name, "the Velt chairman" between commas after it.

    Of two that differ only by a word such as "former" the one with it. ``around`` is what stands before and after
    each mention.
    """
    roles = list(_roles(around, language))
    first = roles[0] if roles else ""
    return next((role for role in roles[1:] if _limits(role, first, language)), first)


def is_telling(role: str) -> bool:
    """Whether a role says something by itself: "Norda spokesman", not "spokesman"."""
    return bool(role) and not _BARE.fullmatch(role)


def _roles(around: Sequence[tuple[str, str]], language: Language) -> Iterator[str]:
    for before, after in around:
        role = _role_after(after, language) or _role_before(before, after, language)
        role = _WHERE.sub("", role)
        own = re.sub(r"^[Tt]he ", "", role).split()
        if role and not _SAYS_NOTHING.search(role) and not _is_voice(own, "", language):
            yield re.sub(r"^(?:also )?(?:(?:[Oo]ur|your|(?:[Tt]he|[Aa]n?|another)(?! [a-z-]+[’']s )) )?", "", role)


def _limits(role: str, other: str, language: Language) -> bool:
    """Whether one role is another one with a word that says how far it holds; "then" tells only of a time long ago."""
    said = [word for word in role.split() if language.has("tenure", word) or _LIMITED.match(word)]
    limited = any(language.has("tenure", word) or _LIMITED.match(word) for word in other.split())
    then = any(word.lower().startswith("then") for word in said)
    return bool(said) and not then and not limited and other.split()[-1:] == role.split()[-1:]


def _role_after(after: str, language: Language) -> str:
    found = _APPOSED.match(after)
    if not found or _COUNTED.match(found[1]):
        return ""
    apposed = _ASIDE.split(found[1])[0]
    if not any(_is_role(word, language) for word in _PLAIN.findall(apposed)[:10]):
        return ""
    words = _PLAIN.findall(apposed)
    said = any(language.has("finite", word) for word in words) or language.is_doing(words[0])
    named = re.match(r"[A-Z][a-z]+(?:[’']s)? [A-Z]", apposed) and (
        not language.has("roles", words[-1]) or language.has("first_names", words[0])
    )
    if said or named or _names_another(apposed, language) or _GLUED.search(apposed):
        return ""
    return apposed + (_more_after(after[found.end() :], language) if apposed == found[1] else "")


def _names_another(apposed: str, language: Language) -> bool:
    """Whether the words between commas are the next one of a list ("A, former director B and several others")."""
    listed = re.search(r"([A-Z]\w+) [A-Z][\w’'-]+ and ", apposed)
    if listed and language.has("first_names", listed[1]):
        return True
    head = re.split(r" (?:of|to|for|with|by|from|at|in|on) ", apposed)[0]
    pairs = re.finditer(r"\b(?=(\w+) ([A-Z]\w+) [A-Z][\w’'-]+)", head)
    return any(
        language.has("first_names", two) or (one.islower() and language.has("roles", one))
        for one, two in (pair.groups() for pair in pairs)
    )


def _more_after(rest: str, language: Language) -> str:
    """The further roles that a list of them goes on with."""
    branch = _BRANCH.match(rest)
    if branch and not language.has("first_names", branch[1]):
        return branch[0]
    more = _MORE.match(rest)
    pieces = re.split(r",? and |, ", more[0])[1:] if more else []
    return more[0] if more and pieces and all(_is_office(piece, language) for piece in pieces) else ""


def _is_office(piece: str, language: Language) -> bool:
    """Whether the words are a role alone: they end with it, or with where it is held."""
    held = re.split(r" (?:of|for|at|with) ", piece)
    return bool(_PLAIN.findall(held[0])) and _is_role(_PLAIN.findall(held[0])[-1], language)


def _role_before(before: str, after: str, language: Language) -> str:
    if not any(_is_role(word, language) for word in before[-_WORD:].split()[-1:]):
        return ""
    words = before.split()[-_BACK:]
    kept = _run(words, language)
    start = len(words) - len(kept)
    if not kept or any(word in _PRIZES for word in words[max(0, start - 1) :]):
        return ""
    if _NO_LONGER.match(after) or (_REPORTS.match(after) and _PRESS.search(kept[-1])):
        return ""
    if _is_voice(kept, after, language) or (start and _is_voice(kept, f" {words[start - 1]} ", language)):
        return ""
    limit = _limit_before(words, start, language)
    kept = words[limit:] if limit < start else kept
    if kept[0][:1].islower() and kept[0].endswith(("’s", "'s")) and start and words[start - 1].lower() == "the":
        return " ".join(["the", *kept])
    while kept and (language.has("connectives", kept[0]) or kept[0] in _OPENERS):
        kept.pop(0)
    return "" if len(kept) == 1 and language.has("honorifics", kept[0]) else " ".join(kept)


def _is_voice(role: Sequence[str], beside: str, language: Language) -> bool:
    """Whether a reporter or an analyst of a medium speaks, who tells the story and is no party of it."""
    if not language.has("media", re.sub(r"[’']s$", "", role[0])):
        return False
    reports = _VOICE.search(role[-1]) and (_SAYS.match(beside) or beside in _ASKING)
    return bool(reports or _COMMENTS.search(role[-1]))


def _run(words: Sequence[str], language: Language) -> list[str]:
    """The words right before a name that make its bearer's role: capitalized, roles, and what narrows a role."""
    start = len(words)
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if _is_end(word, words[start] if start < len(words) else ""):
            break
        if start == len(words) and not _is_role(word, language):
            break
        if start < len(words) and not _narrows(word, words[at - 1] if at else "", words[start], language):
            break
        start = at
    return list(words[start:])


def _is_end(word: str, after: str) -> bool:
    """Whether a phrase ends with a word: its stop is neither an abbreviation's nor a name's ("Kerrang! editor")."""
    return (
        word != "(former)"
        and word.endswith(_ENDS)
        and not _SHORTENED.match(word)
        and not (word[-1] in "!?" and after[:1].islower())
    )


def _narrows(word: str, left: str, after: str, language: Language) -> bool:
    """Whether a word belongs to the role that goes on with ``after``; ``left`` is the word before it."""
    if language.has("tenure", word.strip("()")) or _LIMITED.match(word):
        return True
    if word in ("of", "and", "&") and left[:1].isupper() and after[:1].isupper():
        return word == "of" or (language.has("role_fields", left) and language.has("role_fields", after))
    joined = word == "and" and language.has("role_fields", left) and language.has("role_fields", after)
    if joined and after.islower() == left.islower():
        return True
    if language.has("calendar", word):
        return False
    if language.has("stop", word) and word != "New":
        return word.istitle() and bool(left) and not left.endswith((".", "!", "?", "”", '"', ":"))
    if word[:1].isupper() or _is_role(word, language):
        return True
    owner = re.search(r"[a-z][’']s$", word) and not _TIMES.search(word)
    return after[:1].islower() and (bool(owner) or language.has("role_fields", word))


def _limit_before(words: Sequence[str], start: int, language: Language) -> int:
    """Where a word such as "former" stands before the role in the same phrase; ``start`` where there is none."""
    for at in range(start - 1, max(-1, start - _REACH), -1):
        word = words[at]
        if (language.has("tenure", word) and word not in _LASTING) or _LIMITED.match(word):
            return at
        joins = word in ("and", "&")
        if _is_end(word, "") or language.has("finite", word):
            break
        if language.has("stop", word) and not joins:
            break
    return start


def _is_role(word: str, language: Language) -> bool:
    """Whether a word is a role, also in "then-President", "President-elect" and "singer-songwriter"."""
    if language.has("roles", word):
        return True
    if "-" not in word and "/" not in word:
        return False
    bare = _AFFIX.sub("", word)
    return language.has("roles", bare) or language.has("roles", re.split("[-/]", bare)[-1])
