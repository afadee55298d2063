"""The capitalized runs of a sentence, and the names that they hold."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefdeck.analyze.language import Language, language_of

_CAP = (
    r"(?:[A-Z][\w]*(?:[.&’'][A-Za-z]\w+)*(?:[’']o(?!\w))?|(?:al|el|ul|ad|as|ash)-[A-Z]\w+|[a-z][A-Z]\w+)(?:-[A-Z]\w+)*"
)
_PARTICLE = r"(?:(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|le|la)\s){1,2}"
_NO_INITIALS = r"(?!(?:U\.S|U\.K|U\.N|E\.U|D\.C|L\.A|N\.Y)\.)"
_INITIALS = rf"(?<!\.){_NO_INITIALS}(?:[A-Z]\. ?){{2,3}}(?<=[. ])(?=[A-Z][a-z])"
_BETWEEN = rf"(?:of\s(?:the\s)?|for\s|to\s|&\s|{_PARTICLE}|{_NO_INITIALS}(?:[A-Z]\.){{1,3}} (?=[A-Z][a-z]))"
_RUN = re.compile(
    rf"(?<![\w-])((?:{_INITIALS})?{_CAP}(?:\s{_BETWEEN}?{_CAP})*)(?:\s(?:Inc|Corp|Ltd|Co)\b)?(\.(?=,|\s[a-z]))?"
)
_MIDDLE = re.compile(r"(\w+)( (?:[A-Z]\.)+) (\w+)")
_OF_A_PEOPLE = re.compile(r"[a-z](?:ian|ean|ese)$")
_YOUNGER = ("Jr", "Jr.", "Sr", "Sr.")
_WE_ARE = re.compile(r"(?:I|We|You|They|He|She|It)[’']")
_GIVEN = re.compile(r"-([a-z]{2,5})(?![\w-])")
_OWNER = re.compile(r"[’']s?$")
_HYPHEN = re.compile(r"-(?=[A-Z])")
_JOINT = re.compile(r" (of the|of|for|to) ")
_SYLLABLE = 6
_NOT_GIVEN = (
    "led",
    "based",
    "born",
    "era",
    "elect",
    "run",
    "wide",
    "style",
    "esque",
    "ish",
    "made",
    "owned",
    "area",
    "like",
    "type",
)
_PREFIXED = (
    "Press",
    "Prime",
    "Vice",
    "Foreign",
    "Executive",
    "Managing",
    "Deputy",
    "Assistant",
    "Senior",
    "Junior",
    "Acting",
)
"""What belongs to the role after a name: the "White House Press Secretary" is one of the "White House"."""
_SHORTENED = ("Sen", "Gov", "Rep", "Gen", "Dr", "Mr", "Mrs", "Ms", "Lt", "Capt", "Sgt", "Col", "Rev")
_AIMING = ("Committee", "Campaign", "Coalition", "Alliance", "Commission", "Movement", "Fund")
_JOINING = ("heads", "place_heads", "organization_last", "things")
_SURNAMES = (
    "King",
    "Prince",
    "Marshal",
    "Judge",
    "Coach",
    "Singer",
    "Head",
    "Constable",
    "Chancellor",
    "Bishop",
    "Major",
    "Queen",
)
"""Roles that are surnames too."""
_TITULAR = ("General", "King", "Queen", "Prince", "Captain", "Judge", "Head", "Coach", "Lady", "Sergeant")
"""Roles that names of firms and works begin with."""
_SPEAKERS = ("We", "I", "It", "They", "He", "She", "You")
"""What ends a run where a heading without a stop runs into a sentence."""


def runs_in(text: str, language: Language) -> Iterable[tuple[int, str]]:
    """Capitalized runs, without articles, honorifics and roles at their ends, each with its place."""
    for found in _RUN.finditer(text):
        half = _GIVEN.match(text, found.end(1))
        run = found[1] + ((_given(found[1], half, language) if half else "") or found[2] or "")
        for at, name in _within(run, language.code):
            yield found.start() + at, name


def _given(run: str, half: re.Match[str], language: Language) -> str:
    """The small second half of a given name ("Yoon Myung-seon", "Kim Jong-un"), else ""."""
    first, _, last = run.rpartition(" ")
    if not first or len(last) > _SYLLABLE or language.has("common", last):
        return ""
    plain = language.has("common", half[1]) or language.has("roles", half[1]) or half[1] in _NOT_GIVEN
    return "" if plain and half[1] not in ("in", "young") else half[0]


@lru_cache(maxsize=8192)
def _within(run: str, code: str) -> tuple[tuple[int, str], ...]:
    """The names in a capitalized run, each with its place in it."""
    language = language_of(code)
    return tuple(
        (max(0, run.find(part)) + max(0, part.find(name)), name)
        for part in _parts(run, language)
        for name in _bare(_OWNER.sub("", part).split(), language)
    )


def _parts(name: str, language: Language) -> list[str]:
    """The names that a run holds: halves of "A-B", what stands on both sides of "of" where no institution is named."""
    halves = _HYPHEN.split(name)
    if len(halves) == 2 and all(len(half) > 3 for half in halves) and _are_two(halves, language):
        return halves
    middle = _MIDDLE.search(name)
    if (
        middle
        and not language.has("first_names", middle[1])
        and any(language.has("common", w) for w in middle.group(1, 3))
    ):
        return [*_parts(name[: middle.end(2) - 1], language), *_parts(name[middle.start(3) :], language)]
    joint = _JOINT.search(name)
    if joint:
        left = name[: joint.start()].split()
        is_one = len(left) == 1 or any(language.has(kind, left[-1]) for kind in _JOINING)
        if name[joint.end() :] in language.list("known_organizations"):
            is_one = False
        if joint[1] == "to":
            is_one = left[-1] in _AIMING
        if not is_one or any(language.has("roles", word) for word in left):
            return [*_parts(name[: joint.start()], language), *_parts(name[joint.end() :], language)]
    return [name]


def _are_two(halves: Sequence[str], language: Language) -> bool:
    """Whether a hyphen stands between two names ("Microsoft-OpenAI"), not within one ("Amandla Thomas-Johnson")."""
    left = [word for word in halves[0].split() if not language.has("stop", word)]
    return " " not in halves[1] and len(left) == 1 and not language.has("first_names", left[0])


def _bare(words: list[str], language: Language) -> Iterable[str]:
    """The names in a run of words: cut at honorifics and roles, without leading articles."""
    parted = next((i for i, word in enumerate(words) if word in _YOUNGER or _WE_ARE.match(word)), -1)
    if parted >= 0:
        yield from _bare(words[:parted], language)
        yield from _bare(words[parted + 1 :], language)
        return
    cuts = _cuts(words, language)
    last = len(words) - 1
    pieces: list[list[str]] = [[]]
    for place, word in enumerate(words):
        if place in cuts and (place < last or word in _SHORTENED or language.has("roles", word)):
            while len(pieces[-1]) > 1 and _is_of_office(pieces[-1][-1], word, language):
                pieces[-1].pop()
                while pieces[-1][-1:] and pieces[-1][-1] in ("of", "the", "for"):
                    pieces[-1].pop()
            pieces.append([])
        else:
            pieces[-1].append(word)
    for piece in pieces:
        if _is_from(piece, language):
            piece.pop(0)
        while piece and (_leads(piece[0], language) or _is_calling(piece, language)):
            piece.pop(0)
        while piece and (piece[-1] in _SPEAKERS or (language.has("not_names", piece[-1]) and len(piece) < 3)):
            piece.pop()
        if piece:
            yield " ".join(piece)


def _is_of_office(word: str, role: str, language: Language) -> bool:
    """Whether a word before a role belongs to it and not to the name before ("Israeli Communications Minister")."""
    return word in _PREFIXED or (role in ("Minister", "Secretary") and language.has("ministries", word))


def _cuts(words: Sequence[str], language: Language) -> list[int]:
    """Where honorifics and roles stand that are no part of a name: not in "General Motors" or "Billie Jean King"."""
    whole, heads = " ".join(words), ("heads", "organization_last", "place_heads")
    if words and words[0] in _TITULAR:
        listed = any(whole in language.list(known) for known in ("known_organizations", "known_products", "places"))
        if listed or (len(words) < 4 and any(language.has(kind, words[-1]) for kind in heads)):
            return []
    called = 1 < len(words) < 4 and words[-1] in _SURNAMES and language.has("first_names", words[0])
    return [
        place
        for place, word in enumerate(words[: -1 if called else None])
        if language.has("roles", word) or language.has("honorifics", word.rstrip("."))
    ]


def _is_from(words: Sequence[str], language: Language) -> bool:
    """Whether a place stands before a whole name ("the envoy to Ukraine Kurt Volker")."""
    place = len(words) == 3 and words[0] in language.list("places") and not language.has("first_names", words[0])
    return place and language.has("first_names", words[1]) and not language.has("common", words[2])


def _leads(word: str, language: Language) -> bool:
    if word == "New" or (word.isupper() and len(word) > 1):
        return False
    return language.has("leading", word.rstrip("."))


def _is_calling(words: Sequence[str], language: Language) -> bool:
    """Whether a plain word before a name says what somebody does ("Anthropologist Ken Barger", "Hosting Cook")."""
    if len(words) > 1 and language.is_doing(words[0]):
        return not language.has("common", words[1]) or language.has("first_names", words[1])
    if len(words) > 2 and language.has("callings", words[0]):
        return True
    if len(words) < 3 or not language.has("first_names", words[1]):
        return False
    people = language.has("demonyms", words[0]) or _OF_A_PEOPLE.search(words[0])
    calls = language.has("common", words[0]) or bool(people)
    return calls and not language.has("first_names", words[0])
