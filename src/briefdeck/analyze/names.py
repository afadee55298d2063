"""People, organizations, products and places, with the role that the article states for them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from briefdeck.analyze.capitals import runs_in
from briefdeck.analyze.kinds import Contexts, contexts, kind_of, known_kind
from briefdeck.analyze.language import Language
from briefdeck.analyze.roles import is_credit, is_telling, role_in
from briefdeck.model.brief import Name
from briefdeck.model.document import Sentence
from briefdeck.nouns import noun

_GOES_ON = re.compile(r" (?:[A-Z]\. )?[A-Z][a-z]")
_PARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|[Vv][ao]n|[Dd][eaiu]|[Ll]e|[Bb]in|[Bb]int|[Bb]en|[Aa]bu)")
_SHORT = re.compile(rf"(?:{_PARTICLE.pattern} )?(?:Mc|Mac|O[’'])?[A-Z]\w*[a-z]\w*")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
_CLOSES = '.?!:“"‘('
_LIMIT = 100


@noun
class Runs:
    """How often each capitalized run stands in the article, how often where a sentence starts, and in which ones.

    ``merged`` are those that are names, each with its short forms.
    """

    counts: Counter[str] = field(default_factory=Counter)
    starts: Counter[str] = field(default_factory=Counter)
    places: dict[str, list[int]] = field(default_factory=dict)
    merged: dict[str, list[str]] = field(default_factory=dict)

    def mentions(self, name: str) -> int:
        """How often a name stands in the article, short forms and all."""
        return self.counts[name] + sum(map(self.counts.__getitem__, self.merged[name]))


def capitalized(sentences: Sequence[Sentence], language: Language) -> Runs:
    """The article's capitalized runs; none in a language without word lists."""
    runs = Runs()
    if not language.known:
        return runs
    joined: dict[tuple[str, str], list[tuple[int, bool]]] = {}
    for sentence in sentences:
        end, last = -2, ""  # before the first letter, and before what index -1 would find
        for start, name in runs_in(sentence.text, language):
            is_first = start == 0 or sentence.text[:start].rstrip()[-1:] in _CLOSES
            _count(name, sentence.number, runs, starts=is_first)
            if start == end + 1 and sentence.text[end] == "-":
                joined.setdefault((last, name), []).append((sentence.number, is_first))
            end, last = start + len(name), name
    for halves, places in joined.items():
        _join(halves, places, runs, language)
    small = frozenset(_SMALL.findall(" ".join(sentence.text for sentence in sentences)))
    names = [name for name in runs.counts if _is_name(name, runs, small, language)]
    runs.merged.update(_merged(names, language.list("places")))
    return runs


def _count(name: str, number: int, runs: Runs, *, starts: bool) -> None:
    runs.counts[name] += 1
    runs.starts[name] += starts
    runs.places.setdefault(name, []).append(number)


def _join(halves: tuple[str, str], places: Sequence[tuple[int, bool]], runs: Runs, language: Language) -> None:
    """Makes one name of two that a hyphen joins, unless both stand alone as well ("the Norda-Veltix alliance")."""
    alone = all(runs.counts[half] > len(places) for half in halves)
    if alone or all(known_kind(half, language) for half in halves):
        return
    for number, starts in places:
        for half in halves:
            runs.counts[half] -= 1
            runs.places[half].remove(number)
        runs.starts[halves[0]] -= starts
        _count("-".join(halves), number, runs, starts=starts)
    for half in halves:
        if not runs.counts[half]:
            del runs.counts[half], runs.starts[half], runs.places[half]


def most_named(runs: Runs, language: Language, most: int) -> tuple[str, ...]:
    """The names that stand in the article most often, as ``names_in`` orders them, without a look at what they are."""
    told = (name for name in runs.merged if _is_told(name, runs.mentions(name), language))
    return tuple(sorted(told, key=lambda name: (-runs.mentions(name), runs.places[name], name))[:most])


def names_in(sentences: Sequence[Sentence], runs: Runs, language: Language) -> tuple[Name, ...]:
    """The article's names, most mentioned first; none in a language without word lists."""
    whole = " ".join(sentence.text for sentence in sentences)
    credits = frozenset(s.number for s in sentences if is_credit(s.text)) if runs.merged else frozenset[int]()
    found = [_name([name, *short], (runs, credits), whole, language) for name, short in runs.merged.items()]
    fuller = {n.name.split()[-1]: n.role for n in found if n.kind == "person" and " " in n.name and n.role}
    kept = [
        n
        for n in found
        if (n.kind != "term" or _is_told(n.name, n.mentions, language)) and n.role != fuller.get(n.name, "-")
    ]
    return tuple(sorted(kept, key=lambda n: (-n.mentions, n.evidence, n.name)))[:_LIMIT]


def _is_told(name: str, mentions: int, language: Language) -> bool:
    """Whether a name of no kind is one at all: told twice, of several words, or written like a brand."""
    if re.search(r" |[a-z][A-Z]", name):
        return True
    return mentions > 1 and (name.isupper() or not language.has("common", name))


def _is_name(name: str, runs: Runs, small: frozenset[str], language: Language) -> bool:
    listed = name in language.list("not_names") or language.has("stop", name) or language.has("calendar", name)
    if len(name) < 2 or listed:
        return False
    if language.has("not_names", name.split()[0]) and len(name.split()[-1]) == 1:
        return False
    if (
        name.isupper()
        and len(name) < 3
        and not {name} & {*language.list("places"), *language.list("known_organizations")}
    ):
        return False
    inner = runs.counts[name] - runs.starts[name]
    if " " in name or re.search(r"[a-z][A-Z]", name):
        return inner > 0 or runs.counts[name] > 1 or all(w[:1].isupper() for w in name.split())
    plain = name.casefold()
    return inner > 0 and (name.isupper() or plain not in small)


def _merged(names: Sequence[str], listed: Sequence[str]) -> dict[str, list[str]]:
    """Full names with their short forms ("Sam Altman" with "Altman"), each short form with one full name only."""
    merged: dict[str, list[str]] = {}
    owners: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(n.split()), n)):
        found = owners.get(name, ()) if _SHORT.fullmatch(name) and name not in listed else ()
        if len(found) == 1:
            merged[found[0]].append(name)
            continue
        merged[name] = []
        for end in _ends(name):
            owners.setdefault(end, []).append(name)
    return merged


def _ends(full: str) -> tuple[str, ...]:
    """The words that a full name may be called by: both of two, the last of three, "Belgian" for "Belgians".

    A particle stays with the name behind it ("al Abadi").
    """
    words = full.split()
    if len(words) == 3 and _PARTICLE.fullmatch(words[1]):
        return (words[-1], " ".join(words[1:]))
    if len(words) == 1:
        return (full.removesuffix("s"),) if full.endswith("s") else ()
    return tuple(dict.fromkeys(words)) if len(words) == 2 else tuple(words[-1:]) if len(words) == 3 else ()


def _name(forms: Sequence[str], seen: tuple[Runs, frozenset[int]], whole: str, language: Language) -> Name:
    """The name with its kind and role; ``seen`` are the runs and the sentences that say who reported or wrote."""
    runs, credits = seen
    name = forms[0]
    placed = [(form, each) for form in forms for each in contexts(form, whole)]
    around: Contexts = [each for _, each in placed]
    kind = known_kind(name, language)
    # a form alone may be part of another name ("Jerry" of "Jerry Greenfield"), whose role is not this one's
    own = [] if kind else [each for form, each in placed if " " in form or not _GOES_ON.match(each[1])]
    role = role_in(own, language)
    kind = kind or kind_of(forms, role, around, language)
    evidence = tuple(sorted({number for form in forms for number in runs.places[form]}))
    shown = role if kind == "person" and is_telling(role) and not credits.issuperset(evidence) else ""
    return Name(name, kind, shown, sum(runs.counts[f] for f in forms), evidence)
