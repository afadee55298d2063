"""Who says the words between quotation marks, told by the clause around them and by what was quoted before."""

import re
from collections.abc import Sequence

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded
from briefdeck.model.brief import Name
from briefdeck.nouns import noun, replace

_WORD = r"[A-Z][\w’'.-]*\w|[A-Z]\."
_PARTICLES = "(?:(?:de|del|della|di|da|du|van|von|der|den|bin|al|le|la) )*"
_NAME = rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady)\.? )?(?:{_WORD})(?: {_PARTICLES}(?:{_WORD})){{0,7}}"
_QUOTED_HIM = re.compile(r"\bquoted (him|her) as saying\b")
_QUOTED_ONE = re.compile(r"\bquoted (?:an?|the|one|another|some|his|her|their) [^“”\"]*\bas saying\b")
"""Whose words are another's, who has no name."""
_UP_TO = r"(?=[,.;:”\"]| (?:in|at|on|of|to|from|after|before|ahead|during|who|and|as|when|while)\b|$)"
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|[Ii]n the words of) (?:the )?(?:[A-Z]?[a-z-]+ ){{0,3}}?(?:[a-z]+, )?({_NAME}){_UP_TO}"
)
_QUOTED_BY = re.compile(rf"\bquoted (?:[\w’'-]+ ){{0,5}}?({_NAME}) as saying")
_LED_BY = re.compile(
    r"\b(?:and|against|with|of|to|for|by|from|at|in|on|over|between|than|like)\s+(?:the )?(?:[a-z]+ )?$"
)
_OWN = re.compile(r"\b(his|her|their|my)\s+([a-z]+)\s+([a-z]+)\b")
_HE = re.compile(r"(?:^|[\s,])(he|she)(?: (?:also|then|later|once|has|had))?$", re.IGNORECASE)
_NAMELESS = re.compile(rf",? (?:the|an?) ({_NAME} (?:spokes(?:man|woman|person)|official|executive))\b(?! [A-Z])")
"""Somebody without a name who speaks for a house that has one."""
_SUBORDINATE = r"(?:when|while|after|before|by|as|who|which|that|because|if|in|on|during)\b"
_WRITTEN = re.compile(
    r"^\W*(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:\w+ )?(?:statement|letter|report|note|e-?mail|memo"
    r"|post|tweet|release"
    r"|sign|document|study|filing|suit|lawsuit|complaint|website|caption|text|message|poster|ad)\b"
)
_BREAKS = re.compile(r"\b(?:and|but|that|because|after|before|when)\b")
_SAME_AS = {"he": re.compile(r"\b(?:him|his|he)\b"), "she": re.compile(r"\b(?:her|she)\b")}
"""A pronoun before the first name means somebody else."""
_HONORED = re.compile(rf"(?:But |And |Later |Then )?(Mr|Mrs|Ms)\.? ({_WORD})(?= [a-z])")
_MARKED = re.compile(r"“[^”]*”|(?<!\S)\"(?=\S)[^\"]*(?:(?<=\s)\"(?=\S)[^\"]*)*(?<=\S)\"|[“\"][^“”\"]*[”\"]")
"""What is quoted; speech that goes on may open anew before it closes."""
_NOBODY = re.compile(
    r"(?:But |And |Later |Earlier )?(?:An?|The|One|Another) (?:[\w’'&-]+ ){0,6}?(?:spokes(?:man|woman|person)"
    r"|officials?|source|insider|report"
    r"|statement|police) (?:has |had |also |later )?(?:said|added|told|says|warned|confirmed|denied)\b"
)
"""Somebody without a name who speaks."""
_FAR, _NEAR = 9, 3
"""Among how many words after a quotation its verb stands: few where no comma closes the quotation."""
_SAYING = re.compile(
    r",? (?:saying|adding|arguing|writing|telling [^,]+|explaining|noting|warning|insisting|asking),?:? ?$"
)
_END = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][”\"])) (?=[A-Z“\"])(?<!Mr\. )(?<!Dr\. )(?<!Ms\. )(?<!Mrs\. )(?<!Prof\. )(?<!Sen\. )"
)
_CLAUSE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bProf)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bSt)(?<!\b[A-Z])(?<!\b[A-Z]\.[A-Z])"
    r"[.](?:\s|$)|[!?](?:\s|$)|[“\"]"
)
_UNCLOSED = re.compile(r"[“\"](?=\S)[^“”\"]*$")
"""A quotation that goes on over paragraphs has a mark at the start of each and only one at its end."""
_OPENING = re.compile(
    r"^\s*(?:(?:On|In|At|During|Last|Earlier) (?![^,]*[“\"])[^,]{2,30}, (?=[A-Z])"
    r"|(?:And|But|Yet|So|Then|Also|Meanwhile|However|Earlier|Later|Still|In response|Today|Yesterday),? )"
)
_STARTS = re.compile(rf"\s*({_NAME})(?=, | (?:[a-z]+ly )?[a-z]+(?:ed|s|id|ld|te|aw|ew|de|ve)\b)")
_ADVERBS = r"(?:(?:also|then|once|recently|later|has|had|further|even|simply|himself|herself|[a-z]+ly)\s)*"


@noun
class Told:
    """What a quotation stands in: its words, the paragraph before and after it, the paragraph before that.

    ``last`` is the speaker of the quotation before, "" when there is none near.
    """

    words: str
    before: str
    after: str
    earlier: str
    last: str


def speaker_of(told: Told, names: Sequence[Name], language: Language) -> str:
    """Who says it: the subject of the clause after or before, whom "he" means, who goes on speaking; "" if unsure."""
    cast = _Cast(tuple(names), language)
    if told.words.rstrip().endswith((",", ".", "!")) and _WRITTEN.match(told.after):
        return ""
    clause = attribution_after(told.words, told.after, language)
    if clause:
        return _named(clause, cast) or _said_after(clause, told, cast)
    unclosed = _UNCLOSED.search(_MARKED.sub(lambda m: " " * len(m[0]), told.before))
    introduced = re.search(r"([\w’']+)[,:]\s*$", told.before)
    if unclosed and not (introduced and language.has("quoting", introduced[1])):
        told = replace(told, before=told.before[: unclosed.start()])
    lead = _lead(told.before)
    if _MARKED.sub("", lead).strip():
        return _leading(lead, told, cast)
    begun = _UNCLOSED.search(_MARKED.sub(lambda m: " " * len(m[0]), told.earlier))
    if begun and not told.before.strip():
        lead = _lead(told.earlier[: begun.start()])
        return _leading(lead, told, cast) if _MARKED.sub("", lead).strip() else told.last
    return _reporter(told, cast) or told.last


def attribution_after(before: str, after: str, language: Language) -> str:
    """The clause after a quotation that says who spoke, or ""; ``before`` are the words quoted."""
    clause = _CLAUSE_END.split(after.lstrip(" ,"), maxsplit=1)[0]
    if after.lstrip().startswith("(") or (clause.rstrip().endswith(":") and before.rstrip().endswith((".", "!", "?"))):
        return ""
    if _ACCORDING.match(clause):
        return clause
    closed = after.lstrip()[:1] in ",—–-" or before.rstrip()[-1:] in ",.!?…"
    words = clause.split()[: _FAR if closed else _NEAR]
    if before.rstrip().endswith(".") and clause[:1].isupper() and len(clause.split()) > _NEAR:
        return ""
    verb = next((i for i, w in enumerate(words) if language.has("quoting", w.strip(","))), -1)
    if verb < 0 or _BREAKS.search(" ".join(words[:verb])):
        return ""
    return clause


def said_before(before: str, language: Language) -> bool:
    """Whether the sentence so far tells that somebody speaks, without a quotation of its own in between."""
    clause = re.split(r"(?<=[.!?]) |[”\"]", before)[-1]
    if re.search(r"\b(?:so-called|known as|on|titled|entitled|named|site|website)\s*,?$", clause):
        return False
    said = any(language.has("quoting", word) for word in re.findall(r"[\w’']+", clause)[-22:])
    return said or bool(_ACCORDING.search(clause))


@noun
class _Cast:
    """Everybody who may speak."""

    names: tuple[Name, ...]
    language: Language

    def full(self, name: str) -> str:
        """The full name of a short one, when the article gives exactly one."""
        if not name:
            return ""
        last = folded(name).split()[-1]
        fuller = [
            n.name
            for n in self.names
            if " " in n.name and folded(n.name).endswith(f" {last}") and n.kind in ("person", "term")
        ] or [n.name for n in self.names if n.name.startswith(f"{name} ") and n.kind == "person"]
        return fuller[0] if len(fuller) == 1 else name

    def trusted(self, name: str) -> str:
        """The full name; "" where the words are no name: a pronoun, a day, a plain word."""
        bare = _bare(name)
        bare = re.sub(r"^(?:Mr|Mrs|Ms|Dr|Prof)\.? ", "", bare) if " " in bare else bare
        words = bare.split()
        roles = [i for i, word in enumerate(words[:-1]) if self.language.has("roles", word)]
        words = words[roles[-1] + 1 :] if roles else words
        if words and words[0].isupper() and len(words[0]) > 1:
            words = words[next((i for i, w in enumerate(words[:-1]) if self.language.has("first_names", w)), 0) :]
        while words and (self._is_plain(words[0]) or self.language.has("roles", words[0]) or self._is_led(words)):
            words.pop(0)
        if not words or (len(words) == 1 and self.language.has("demonyms", words[0])):
            return ""
        known = any(words[-1] in n.name.split() for n in self.names)
        return "" if len(words) == 1 and not known else self.full(" ".join(words))

    def is_person(self, name: str) -> bool:
        """Whether the last word of a name is a known person's."""
        last = _bare(name).split()[-1:]
        return any(
            n.kind == "person" and (n.name.split()[-1:] == last or n.name.split()[:1] == last) for n in self.names
        )

    def has_unknown(self, sentence: str) -> bool:
        """Whether a name of one word that comes often, and may be a person's, acts in a sentence."""
        unknown = (n.name for n in self.names if n.kind == "term" and n.mentions > 1 and n.name.isalpha())
        found = (re.search(rf"\b{n}\b(?:,| ([a-z]+))", sentence) for n in unknown if not n.isupper())
        verbs = [at[1] or "" for at in found if at]
        return any(not verb or verb.endswith("ed") or self.language.has("finite", verb) for verb in verbs)

    def is_object(self, before: str) -> bool:
        """Whether a verb that is done to somebody stands right before a name ("accused Mr Clarke")."""
        verb = re.search(r"\b([a-z]+(?:ed|ing)) (?:the )?$", before)
        return verb is not None and not self.language.has("quoting", verb[1])

    def may_be(self, name: str, pronoun: str) -> bool:
        """Whether "he" or "she" can mean somebody with this first name; a name of both kinds or none can be either."""
        first = name.split()[0] if name else ""
        he, she = self.language.has("male", first), self.language.has("female", first)
        return bool(name) and (he == she or (he if folded(pronoun) == "he" else she))

    def _is_led(self, words: list[str]) -> bool:
        """Whether a plain word stands before a full name ("Meanwhile Mark Oaten", "Anthropologist Ken Barger")."""
        first, second = words[0], words[1] if len(words) > 2 else ""
        plain = self.language.has("common", first) and not self.language.has("first_names", first)
        return plain and self.language.has("first_names", second)

    def _is_plain(self, word: str) -> bool:
        listed = any(
            self.language.has(kind, word.strip(".")) for kind in ("stop", "honorifics", "calendar", "connectives")
        )
        return listed and not (word.isupper() and len(word) > 1)


def _lead(before: str) -> str:
    """What stands before a quotation in its own sentence."""
    if re.search(r"[.!?][”\"]?\s*$", before):
        return ""
    return _END.split(before)[-1]


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name.strip(" ,"))


def _named(text: str, cast: _Cast) -> str:
    found = _ACCORDING.search(text) or _QUOTED_BY.search(text)
    return cast.trusted(found[1]) if found else ""


def _said_after(clause: str, told: Told, cast: _Cast) -> str:
    """The subject of "NAME said" or "said NAME" after a quotation."""
    verb = next((w for w in clause.split() if cast.language.has("quoting", w.strip(","))), "")
    if not verb:
        return ""
    quoted = _QUOTED_HIM.search(clause)
    if quoted:
        return _whom("she" if quoted[1] == "her" else "he", told, cast)
    left, _, right = clause.partition(verb)
    if left.strip():
        return _subject(left, told, cast)
    nameless = _NAMELESS.match(right)
    if nameless:
        return nameless[1]
    found = re.match(rf",? (?:the |an? )?(?:(?!{_SUBORDINATE})[\w’'&-]+ ){{0,6}}?({_NAME}){_UP_TO}", right)
    pronoun = re.match(r",? (he|she)\b", right)
    if pronoun:
        return _whom(pronoun[1], told, cast)
    return cast.trusted(found[1]) if found else ""


def _leading(lead: str, told: Told, cast: _Cast) -> str:
    """Who speaks by the words before a quotation in the same sentence."""
    bare = _MARKED.sub(" ", lead)
    own = [m for m in _OWN.finditer(bare) if cast.language.has("quoting", m[3])]
    if own:
        owners = [n.name for n in cast.names if n.kind == "person" and n.name in bare[: own[-1].start()]]
        return f"{owners[0]}’s {own[-1][2]}" if len(owners) == 1 else ""
    quoted, opener = _QUOTED_BY.search(bare), _opener(bare, cast)
    if quoted:
        return cast.trusted(quoted[1])
    if _QUOTED_ONE.search(bare):
        return ""
    if _SAYING.search(bare):
        pronoun = re.match(r"(?:.*, )?([Hh]e|[Ss]he)\b", bare)
        return _whom(pronoun[1], told, cast) if pronoun else opener
    verbs = [m for m in re.finditer(r"[\w’']+", bare) if cast.language.has("quoting", m[0])]
    if not verbs:
        return _named(bare, cast)
    if opener and re.search(r",\s*$", bare[: verbs[-1].start()]):
        return opener
    return _subject(bare[: verbs[-1].start()], told, cast) or _subject(bare[: verbs[0].start()], told, cast)


def _opener(sentence: str, cast: _Cast) -> str:
    """The name that a sentence opens with as its subject, an apposition after it or not."""
    found = re.match(
        rf"\s*({_NAME})(?=, | (?:[a-z]+ly )?[a-z]+(?:ed|s|id|ld|te|aw|ew|de|ve)\b)", _OPENING.sub("", sentence)
    )
    return cast.trusted(found[1]) if found else ""


def _subject(left: str, told: Told, cast: _Cast) -> str:
    """Who is the subject of the verb that follows ``left``: a name, its owner, or whom "he" and "she" mean."""
    opener = re.match(rf"\s*({_NAME}), (?:the |an? )?[a-z][^,]*$", left)
    if opener and (cast.is_person(opener[1]) or cast.language.has("first_names", opener[1].split()[0])):
        return cast.trusted(opener[1])
    bare = re.sub(
        rf", (?:(?:the|an?|who|which) )?[^,]*,\s*$|, {_NAME},? *$",
        lambda m: m[0] if cast.is_person(m[0]) else " ",
        left,
    )
    said = re.sub(rf"\b{_ADVERBS}$", "", f"{bare.rstrip()} ").rstrip()
    pronoun = _HE.search(said)
    if pronoun:
        return _whom(pronoun[1], told, cast)
    holder = re.match(rf"(?:.*, )?({_NAME}) (?:of|from|at|with|on|for) [^,]*$", said)
    if holder and cast.is_person(holder[1]):
        return cast.trusted(holder[1])
    named = re.search(rf"({_NAME})$", said)
    if named and (body := re.search(rf"([A-Z]\w+ (?:to|of|for) (?:the )?{re.escape(named[1])})$", said)):
        return body[1] if cast.language.has("heads", body[1].split()[0]) else ""
    if named and re.search(r"\bby (?:the )?$", said[: named.start()]):
        return ""
    if named:
        return cast.trusted(re.split(r"[’']s? ", named[1])[-1])
    owner = re.match(rf".*?({_NAME})[’']s? [^,;]*$", said)
    if owner:
        return cast.trusted(owner[1])
    named = re.match(rf"(?:.*, )?({_NAME}) (?:of|from|at|in|for|with|who)\b[^,]*$", said.strip())
    return cast.trusted(named[1]) if named and cast.is_person(named[1]) else ""


def _unquoted(text: str) -> str:
    """The text without what it quotes; a quotation that ends a sentence leaves its stop, any other a gap."""
    bare = _MARKED.sub(lambda m: ". " if m[0][-2:-1] in ".!?" else " … ", text)
    return re.sub(r"\s+", " ", re.sub(r"([.!?]) \.", r"\1", bare)).strip()


def _whom(pronoun: str, told: Told, cast: _Cast) -> str:
    """Whom "he" or "she" means: the person that opens the nearest sentence with one, else who spoke last."""
    for text in (told.before, told.earlier):
        for sentence in reversed(_END.split(_unquoted(text))):
            told_of = re.match(r"(?:He|She) ([a-z]+)", sentence)
            if told_of and cast.language.has("quoting", told_of[1]):
                continue
            if _NOBODY.match(sentence):
                return ""
            honored = _HONORED.match(sentence)
            if honored and (honored[1] in ("Mrs", "Ms")) == (pronoun.lower() == "she"):
                return cast.trusted(honored[2]) or honored[2]
            named = [
                m
                for m in re.finditer(_NAME, sentence)
                if cast.is_person(m[0])
                and not _LED_BY.search(sentence[: m.start()])
                and not cast.is_object(sentence[: m.start()])
                and sentence[m.end() :].strip(" .!?")
                and not _SAME_AS[pronoun.lower()].search(sentence[: m.start()])
            ]
            if not named and cast.has_unknown(sentence):
                return ""
            persons = {cast.full(cast.trusted(m[0])): m.start() for m in reversed(named)}
            meant = [name for name in persons if cast.may_be(name, pronoun)]
            if len(meant) == 1:
                return meant[0]
            if meant:
                opener = cast.full(_opener(sentence, cast))
                return opener if opener in meant else told.last if told.last in meant else ""
    return told.last if cast.may_be(told.last, pronoun) else ""


def _reporter(told: Told, cast: _Cast) -> str:
    """Who is reported to speak in the sentence right before a quotation that stands alone."""
    text = told.before.strip() or told.earlier.strip()
    sentence = _END.split(text)[-1]
    if re.search(r"[“”\"]", sentence):
        return ""
    verb = next((m for m in re.finditer(r"[\w’']+", sentence) if cast.language.has("quoting", m[0])), None)
    return _subject(sentence[: verb.start()], told, cast) if verb else ""
