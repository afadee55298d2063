"""Which kind a name is of, told by what stands beside it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefdeck.analyze.language import Language, language_of
from briefdeck.analyze.words import folded

Contexts = list[tuple[str, str]]
"""What stands before and after each mention of a name, about a line each way."""

_HONORIFICS = (
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Dr.",
    "Prof.",
    "Professor",
    "Sir",
    "Lord",
    "Lady",
    "Sen.",
    "Rep.",
    "Gov.",
    "President",
    "Chancellor",
    "Minister",
    "Senator",
    "Mayor",
)
_OWNER = re.compile(r"^[’']s?")
_AGE = re.compile(r"^, \d\d,|^, aged \d\d|^ \(\d\d\)")
_SURE = 4
_JOINED_AHEAD, _JOINED_BEHIND = re.compile(r"\w-$"), re.compile(r"-[A-Z]")


def contexts(name: str, whole: str) -> Iterator[tuple[str, str]]:
    """The text before and after each mention of a name; a half of a name with a hyphen is none."""
    at = whole.find(name)
    while at >= 0:
        end = at + len(name)
        is_half = _JOINED_AHEAD.search(whole, max(0, at - 2), at) or _JOINED_BEHIND.match(whole, end)
        if not is_half and not whole[at - 1 : at].isalnum() and not whole[end : end + 1].isalnum():
            yield whole[max(0, at - 120) : at], whole[end : end + 160]
        at = whole.find(name, end)


def known_kind(name: str, language: Language) -> str:
    """The kind that lists or the words of a name tell by themselves, "" when they tell none."""
    listed = next((kind for kind, lists in _LISTED.items() if any(name in language.list(each) for each in lists)), "")
    if listed:
        return listed
    if _ends_in(name, ("heads", "organization_last"), language):
        return "organization"
    return "place" if _ends_in(name, ("place_heads",), language) or _is_part_of_a_place(name, language) else ""


def kind_of(forms: Sequence[str], role: str, around: Contexts, language: Language) -> str:
    """ "person", "organization", "product" or "place" of a name with its short forms; "term" when nothing tells.

    It goes by what stands around the name, whose words tell nothing.
    """
    name = forms[0]
    beside = [_beside(before, after) for before, after in around]
    scores = {kind: 2 * _near(beside, kind, language) for kind in ("product", "organization", "place")}
    spoken = sum(_speaks(before, after, language) for before, after in around)
    thing = language.has("things", name.split()[-1])
    scores["place"] += 3 * (not thing and any(_is_before_place(after, language) for _, after in around))
    if name.isupper():
        scores["organization"] += spoken
    told = (2 * _near(beside, "person", language), min(2, spoken), _SURE * bool(role))
    scores["person"] = _person(forms, around, told, language)
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] > 0 else "term"


_LISTED = {"place": ("places",), "organization": ("known_organizations",), "product": ("known_products",)}


def _is_part_of_a_place(name: str, language: Language) -> bool:
    """ "Nazi Germany", not "Paris France"."""
    first, _, last = name.partition(" ")
    return last in language.list("places") and not language.has("first_names", first)


def _ends_in(name: str, lists: Sequence[str], language: Language) -> bool:
    """Whether a name is one by its last word ("Orsk Bank"), or by the word before "of" ("University of Orsk")."""
    if "heads" in lists and re.search(r"\w\.(?:com|org|net|gov)$", name):
        return True
    parts = re.split(r" (?:of|for|to) ", name)
    last = parts[0].split()[-1]
    if len(parts) == 1 and "heads" in lists:
        lists = ("organization_last",)
    return " " in name and any(language.has(each, last) for each in lists)


def _person(forms: Sequence[str], around: Contexts, told: tuple[int, int, int], language: Language) -> int:
    """How much speaks for a person; nothing does where the name is no person's by its form.

    ``told`` is what the words beside the name count, verbs of speech, and a role.
    """
    name, (near, spoken, role) = forms[0], told
    words = name.split()
    if not _can_be_person(words, language):
        return 0
    honored = 3 * any(before.rstrip().endswith(_HONORIFICS) for before, _ in around)
    aged = 3 * any(_AGE.match(after) for _, after in around)
    if len(words) == 1:
        plain = language.has("common", name) or name.isupper()
        called = 2 * (len(around) > 1 and language.has("first_names", name))
        return honored + aged + (0 if plain else spoken + called)
    if language.has("common", words[0]) and not (language.has("first_names", words[0]) or role or honored or aged):
        return 0
    first = 3 * bool(language.has("first_names", words[0]) or _INITIAL.fullmatch(words[0]))
    short = 3 * (len(forms) > 1 and words[-1] in forms)
    unknown = not any(language.has("common", word) for word in words)
    return role + first + short + honored + aged + spoken + near + unknown


_INITIAL = re.compile(r"(?:[A-Z]\.)+")


def _can_be_person(words: Sequence[str], language: Language) -> bool:
    called = bool(_INITIAL.fullmatch(words[0])) or language.has("first_names", words[0])
    words, last = [word for word in words if not _INITIAL.fullmatch(word)], words[-1]
    if not words or len(words) > 4 or any(re.search(r"\d|[a-z][A-Z](?!.*[a-z]$)", word) for word in words):
        return False
    if any(word.isupper() and len(word) > 1 for word in words) or any(w in ("of", "for", "&", "the") for w in words):
        return False
    if language.is_doing(words[0]) or (last.endswith("s") and language.has("roles", last[:-1])):
        return False
    people = re.search(r"(?:icans|ians|eans|ese|ish|[A-Z]s)$", last)
    if not called and "-" not in last:
        people = people or re.search(r"(?:ing|ism|tion|ment|ness|ity|ics|ogy)$", last)
    kinds = ("things", "heads", "place_heads", "organization_last")
    thing = any(language.has(kind, last) for kind in kinds) or bool(people)
    return not thing and not all(language.has("common", word) for word in words) and words[0] not in _POINTS


_POINTS = (
    "North",
    "South",
    "East",
    "West",
    "New",
    "Saint",
    "San",
    "Los",
    "Las",
    "Great",
    "Lake",
    "Mount",
    "Fort",
    "Port",
    "Hurricane",
    "Cyclone",
    "Typhoon",
    "Operation",
    "Project",
)


def _speaks(before: str, after: str, language: Language) -> bool:
    """Whether the name is the subject of a verb of speech right beside it."""
    bare = _ASIDE.sub("", after).lstrip(" ,")
    if bare.split(" ", 1)[0].strip(".,;:") in _SAID:
        return True
    lead = _AFTER_QUOTE.search(before) if before.endswith(" ") and ('"' in before or "”" in before) else None
    return bool(lead and language.has("speech", lead[1]))


_ASIDE = re.compile(r"^,[^,]{3,60},")
_AFTER_QUOTE = re.compile(r"[\"”] ?,? ?([a-z]+) (?:[a-z]+ ){0,3}$")
_SAID = frozenset(
    (
        *("said", "says", "told", "wrote", "writes", "added", "adds", "explained", "argued", "insisted", "recalled"),
        *("replied", "tweeted", "joked", "admitted", "warned", "noted", "remarked", "commented", "observed"),
        *("believes", "thinks", "claims", "claimed", "declared"),
    )
)


def _is_before_place(after: str, language: Language) -> bool:
    """ "Evansville, Indiana"."""
    found = _NEXT_NAME.match(after)
    return bool(found and found[1].strip() in language.list("places"))


_NEXT_NAME = re.compile(r", ((?:[A-Z][a-z]+ ?){1,2})(?=[,.; ]|$)")


def _beside(before: str, after: str) -> tuple[str, str]:
    """The folded text before a name, with a blank ahead, and the folded word after it."""
    bare = _OWNER.sub("", after).lstrip(" ,")
    return f" {folded(before).rstrip()}", folded(bare.split(" ", 1)[0].strip(".,;:"))


def _near(beside: Sequence[tuple[str, str]], kind: str, language: Language) -> int:
    """How often words that betray the kind stand directly beside the name."""
    following = language.sets.get(f"{kind}_after", frozenset())
    leading = _leading(language.code, kind)
    total = 0
    for lead, follower in beside:
        total += follower in following
        total += bool(leading) and (lead.endswith(leading) or _in_list(lead, leading))
    return total


@cache
def _leading(code: str, kind: str) -> tuple[str, ...]:
    """The phrases that open a name of the kind, with a blank ahead."""
    return tuple(f" {phrase}" for phrase in language_of(code).list(f"{kind}_before"))


def _in_list(before: str, phrases: tuple[str, ...]) -> bool:
    """Whether the name stands further on in a list that one of the phrases opened ("companies such as A, B and …")."""
    listed = before.endswith((",", " and", " and the"))
    return listed and bool(_list_pattern(phrases).search(before))


@cache
def _list_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(p) for p in phrases)}) (?:[\w, ]|\.(?=,)){{2,60}}$")
