"""People by their whole names, with the role in the very words in which the article introduces them."""

import re
from collections import Counter
from collections.abc import Iterator

from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.nouns import noun

_PLAIN = r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?"
"""What a whole name replaces together with the surname."""
_LETTERS = 2
_JOINED = re.compile(r"^(?!Mc|Mac|O[’']|De|Di|Du|La|Le|Al|El|Abd|Van|Von|Fitz)\w+[a-z][A-Z]")
"""A word with a capital inside that is no surname ("DistMult")."""
_NO_GIVEN = ("roles", "common", "not_names", "demonyms", "tenure")
"""A word of these lists opens a name only where it is a first name as well ("Grace")."""
_SAID = "said|says|told|tells|added|adds|explained|explains|wrote|writes|tweeted|argued|argues|warned|warns|noted|notes"


@noun
class Person:
    """A whole name, the name alone that the article uses, and the first sentence that has the whole one.

    ``presented`` is the name with its role as the sentence ``where`` has them: "Norda chairman Ann Lee", "Ann Lee, the
    chairman of Norda"; "" without one.
    """

    full: str
    short: str
    number: int
    presented: str = ""
    where: int = 0

    def place(self, text: str) -> re.Match[str] | None:
        """Where the article's name for somebody stands first, with a Mr or Mrs."""
        return re.search(rf"(?<![\w’'.-]){_PLAIN}{re.escape(self.short)}(?![\w-])", text)

    def is_spelled_in(self, text: str) -> bool:
        """Whether a text has the whole name."""
        return self.full in text

    def wordings(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        """The text with the whole name, and that; nothing where the words around belong to the name as well."""
        found = self.place(text)
        if found and not _belongs(text[: found.start()], text[found.end() :], language):
            yield f"{text[: found.start()]}{self.full}{text[found.end() :]}", self.full

    def with_role(self, text: str) -> str:
        """The text with the role beside the whole name of who speaks, or of who opens it; "" where it has no place."""
        if not self.presented or self.presented.casefold() in text.casefold():
            return ""
        name = re.escape(self.full)
        is_behind = self.presented.startswith(self.full)
        if text.startswith(f"{self.full}: "):
            return f"{_capital(self.presented)}{text.removeprefix(self.full)}"
        if found := re.match(rf"{name} (?=(?:{_SAID})\b)" if is_behind else rf"{name} (?=[a-z])", text):
            return f"{_capital(self.presented)}{',' * is_behind} {text[found.end() :]}"
        if found := re.search(rf"(?<=[,”\"] )(?:{_SAID}) (?P<name>{name})(?=\.?$)", text):
            return f"{text[: found.start('name')]}{self.presented}{text[found.end() :]}"
        return ""


def people(article: Article, shown: str) -> Iterator[Person]:
    """Those whose surname nobody and nothing else in the article has; by the first name who is mostly called by it."""
    whole = [name.name for name in article.names if name.kind == "person" and " " in name.name]
    last, first = Counter(name.split()[-1] for name in whole), Counter(name.split()[0] for name in whole)
    others = {word for name in article.names if name.kind != "person" for word in name.name.split()}
    text = " ".join(sentence.text for sentence in article.sentences)
    for name in whole:
        given, surname = name.split()[0], name.split()[-1]
        if not _is_whole(name, others, article.language) or not (given in shown or surname in shown):
            continue
        number = next((s.number for s in article.sentences if name in s.text), 0)
        is_only = last[surname] == 1 and surname not in others and surname not in first
        role = _presented(name, article)
        if number and is_only and not _is_others(surname, name, text, article.language):
            yield Person(name, surname, number, *role)
        elif number and role[0]:
            yield Person(name, name, number, *role)
        is_one = first[given] == 1 and given not in last and article.language.has("first_names", given)
        if number and is_one and _is_called(given, name, text, article.language):
            yield Person(name, given, number, *role)


def _presented(full: str, article: Article) -> tuple[str, int]:
    """Somebody's name with the role as a sentence has them, and its number; ("", 0) without one."""
    name = next(name for name in article.names if name.name == full)
    if not name.role:
        return "", 0
    behind = re.compile(rf"{re.escape(full)}, (?:(?:an?|the) )?{re.escape(name.role)}(?=[,.;])")
    for sentence in article.sentences:
        if sentence.number in name.evidence:
            if f"{name.role} {full}" in sentence.text:
                return f"{name.role} {full}", sentence.number
            if found := behind.search(sentence.text):
                return found[0], sentence.number
    return "", 0


def _is_whole(name: str, others: set[str], language: Language) -> bool:
    """Whether words are somebody's whole name: no letters of a formula, no calling ("Singers Ann Lee"), no thing's."""
    first, last = name.split()[0], name.split()[-1]
    if len(first) < _LETTERS or len(last) < _LETTERS or first in others:
        return False
    if language.has("first_names", first):
        return True
    plain = first.casefold()
    if language.has("common", last) or _JOINED.search(last):
        return False
    return not any(language.has(kind, word) for kind in _NO_GIVEN for word in (plain, plain.removesuffix("s")))


def _is_others(word: str, name: str, text: str, language: Language) -> bool:
    """Whether an article puts before a part of a name another word that is no title: it is another one's as well."""
    before = re.findall(rf"(?<![\w’'.-])([A-Z][\w’'-]*\w) {re.escape(word)}(?![\w-])", text)
    return any(each not in name.split() and not _is_title(each, language) for each in before)


def _is_title(word: str, language: Language) -> bool:
    return any(language.has(kind, word) for kind in ("leading", "roles", "finite", "verb_forms"))


def _is_called(given: str, name: str, text: str, language: Language) -> bool:
    """Whether an article calls somebody by the first name alone, and nobody else."""
    alone = re.search(rf"(?<![\w’'.-]){re.escape(given)}(?= [a-z]|[’']s )", text.replace(name, ""))
    return alone is not None and not _is_others(given, name, text, language)


def _belongs(before: str, behind: str, language: Language) -> bool:
    """Whether the words around a surname make it part of another name, or the name of a family or a thing."""
    word = before.split()[-1] if before.split() else ""
    if word.casefold() in ("the", "a", "an", "de", "van", "von"):
        return True
    if word[:1].isupper() and word[-1:].isalnum() and not language.has("stop", word):
        return True
    following = re.match(r" ([^\W\d][\w’'-]*)(?: ([\w’'-]+))?", behind)
    return following is not None and not _is_verb(following[1], following[2] or "", language)


def _is_verb(word: str, after: str, language: Language) -> bool:
    """Whether what stands behind a name is no noun that the name belongs to."""
    if word.endswith("ed") or any(language.has(kind, word) for kind in ("stop", "finite", "verb_forms")):
        return True
    return word.islower() and (language.has("possessives", after) or after in ("a", "an", "the") or after[:1].isupper())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
