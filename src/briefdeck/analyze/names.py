"""People, organizations, products and places, with the role that the article states for them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded
from briefdeck.model.brief import Name
from briefdeck.model.document import Sentence

_CAP = r"(?:[A-Z][\w]*(?:[.&’'][A-Za-z]\w+)*|[a-z][A-Z]\w+)(?:-[A-Z]\w+)*"
_RUN = re.compile(
    rf"(?<![\w-])({_CAP}(?:\s(?:of\s(?:the\s)?|for\s|&\s)?{_CAP})*)(?:\s(?:Inc|Corp|Ltd|Co)\b)?(\.(?=,|\s[a-z]))?"
)
_APPOSED = re.compile(r", (?!and\b|who|which|said\b)((?:an? |the )?[^,.;:“\"]{3,70})[,.]")
_PLAIN = re.compile(r"[\w-]+")
_HONORIFICS = ("Mr", "Mrs", "Ms", "Dr", "Prof", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.")
_LIMIT = 40


def names_in(sentences: Sequence[Sentence], language: Language) -> tuple[Name, ...]:
    """The article's names, most mentioned first; none in a language without word lists."""
    if not language.known:
        return ()
    counts, places, starts = _counted(sentences, language)
    names = [name for name in counts if _is_name(name, counts, starts, language)]
    merged = _merged(names)
    whole = " ".join(sentence.text for sentence in sentences)
    named = (_name(name, [name, *aliases], (counts, places), (whole, language)) for name, aliases in merged.items())
    found = [
        name for name in named if name.kind != "term" or name.mentions > 1 or re.search(r" |[a-z][A-Z]", name.name)
    ]
    return tuple(sorted(found, key=lambda n: (-n.mentions, n.evidence, n.name)))[:_LIMIT]


def _counted(
    sentences: Sequence[Sentence], language: Language
) -> tuple[Counter[str], dict[str, list[int]], Counter[str]]:
    counts: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for sentence in sentences:
        for start, name in _runs(sentence.text, language):
            counts[name] += 1
            starts[name] += start == 0 or sentence.text[:start].rstrip()[-1:] in '.?!:“"‘('
            places.setdefault(name, []).append(sentence.number)
    return counts, places, starts


def _runs(text: str, language: Language) -> Iterable[tuple[int, str]]:
    """Capitalized runs, without articles, honorifics and roles at their ends."""
    for found in _RUN.finditer(text):
        name, start = found[1] + (found[2] or ""), found.start()
        halves = re.split(r"-(?=[A-Z])", name)
        linked = len(halves) == 2 and all(len(half) > 3 for half in halves) and " " not in halves[1]
        for part in halves if linked else [name]:
            at = start + name.index(part)
            bare = re.sub(r"[’']s?$", "", part)
            words = bare.split()
            while words and _leads(words[0], language):
                at += len(words.pop(0)) + 1
            roles = [i for i, w in enumerate(words) if language.has("roles", w)]
            if roles and len(words) > roles[-1] + 1:
                before, words = words[: roles[0]], words[roles[-1] + 1 :]
                if before:
                    yield at, " ".join(before)
                at += len(bare) - len(" ".join(words))
            while words and (language.has("roles", words[-1]) or language.has("not_names", words[-1])):
                words.pop()
            while words and _leads(words[0], language):
                at += len(words.pop(0)) + 1
            if words:
                yield at, " ".join(words)


def _leads(word: str, language: Language) -> bool:
    if word == "New" or (word.isupper() and len(word) > 1):
        return False
    return any(language.has(name, word.rstrip(".")) for name in ("stop", "honorifics", "calendar"))


def _is_name(name: str, counts: Counter[str], starts: Counter[str], language: Language) -> bool:
    if (
        len(name) < 2
        or name in language.list("not_names")
        or language.has("stop", name)
        or language.has("calendar", name)
    ):
        return False
    if language.has("not_names", name.split()[0]) and len(name.split()[-1]) == 1:
        return False
    inner = counts[name] - starts[name]
    mixed = bool(re.search(r"[a-z][A-Z]", name))
    if name.isupper() and len(name) < 3 and name not in language.list("places"):
        return False
    if " " in name or mixed:
        return inner > 0 or counts[name] > 1 or all(w[:1].isupper() for w in name.split())
    return inner > 0


def _merged(names: Sequence[str]) -> dict[str, list[str]]:
    """Full names with their short forms ("Sam Altman" with "Altman")."""
    merged: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(n.split()), n)):
        owners = [full for full in merged if _is_short_form(name, full)]
        if len(owners) == 1:
            merged[owners[0]].append(name)
        else:
            merged[name] = []
    return merged


def _is_short_form(name: str, full: str) -> bool:
    if name.isupper() or " " in name:
        return False
    return f"{name}s" == full or (len(full.split()) == 2 and name in full.split() and name[1:].islower())


def _name(
    name: str, forms: Sequence[str], where: tuple[Counter[str], dict[str, list[int]]], text: tuple[str, Language]
) -> Name:
    counts, places = where
    whole, language = text
    around = list(_contexts(name, whole))
    role = _role(around, language)
    evidence = tuple(sorted({number for form in forms for number in places[form]}))
    short = len(forms) > 1 and " " in name and name.split()[-1] in forms
    kind = "person" if short and not re.search(r"\d", name) else _kind(name, role, around, language)
    return Name(name, kind, role if kind == "person" else "", sum(counts[f] for f in forms), evidence)


def _contexts(name: str, whole: str) -> Iterator[tuple[str, str]]:
    """What stands before and after each mention, about a line each way."""
    at = whole.find(name)
    while at >= 0:
        end = at + len(name)
        if not whole[at - 1 : at].isalnum() and not whole[end : end + 1].isalnum():
            yield whole[max(0, at - 120) : at], whole[end : end + 90]
        at = whole.find(name, end)


def _role(around: Sequence[tuple[str, str]], language: Language) -> str:
    """The role in the article's words: "Norda CEO" before a name, "the Velt chairman" between commas after it."""
    for before, after in around:
        if role := _role_after(after, language) or _role_before(before.split()[-5:], language):
            return role
    return ""


def _role_after(after: str, language: Language) -> str:
    found = _APPOSED.match(after)
    if not found or not any(language.has("roles", word) for word in _PLAIN.findall(found[1])[:8]):
        return ""
    return found[1]


def _role_before(words: Sequence[str], language: Language) -> str:
    kept: list[str] = []
    for word in reversed(words):
        if word.endswith((",", ";", ":", ".")):
            break
        if not kept and not language.has("roles", word):
            return ""
        if kept and (language.has("stop", word) or not (word[:1].isupper() or language.has("roles", word))):
            break
        kept.insert(0, word)
    return "" if len(kept) == 1 and language.has("honorifics", kept[0]) else " ".join(kept)


def _kind(name: str, role: str, around: Sequence[tuple[str, str]], language: Language) -> str:
    words = name.split()
    if name in language.list("places"):
        return "place"
    if folded(words[-1]) in language.sets["organization_last"]:
        return "organization"
    honored = 3 * any(before.rstrip().endswith(_HONORIFICS) for before, _ in around)
    near = {kind: _near(around, kind, language) for kind in ("person", "product", "organization", "place")}
    scores = {kind: 2 * count for kind, count in near.items()}
    scores["person"] = 4 * bool(role) + 3 * language.has("first_names", words[0]) + honored + near["person"]
    if len(words) not in (2, 3) or re.search(r"[a-z][A-Z]|\d", name):
        scores["person"] = honored
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] else "term"


def _near(around: Sequence[tuple[str, str]], kind: str, language: Language) -> int:
    """How often words that betray the kind stand directly beside the name."""
    following = language.sets.get(f"{kind}_after", frozenset())
    leading = tuple(f" {phrase}" for phrase in language.list(f"{kind}_before"))
    total = 0
    for before, after in around:
        lead = f" {folded(before).rstrip()}"
        bare = re.sub(r"^[’']s?", "", after).lstrip(" ,")
        total += folded(bare.split(" ")[0].strip(".,;:")) in following
        total += bool(leading) and (lead.endswith(leading) or _in_list(lead, leading))
    return total


def _in_list(before: str, phrases: tuple[str, ...]) -> bool:
    """Whether the name stands further on in a list that one of the phrases opened ("companies such as A, B and …")."""
    listed = before.endswith((",", " and", " and the"))
    return listed and bool(_list_pattern(phrases).search(before))


@cache
def _list_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(re.escape(p) for p in phrases)}) (?:[\w, ]|\.(?=,)){{2,60}}$")
