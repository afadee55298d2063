"""Writes the English word lists that names are told by: common words, first names.

    python -m scripts.make_word_lists CONLLU.gz MALE FEMALE

CONLLU.gz is a treebank that may be used for it (ours: GUM, CC BY 4.0, credited in docs/reference/points.md); MALE and
FEMALE have one first name a line, most frequent first (ours: the lists of the US Census of 1990, public domain).
"""

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

FOLDER = Path("src/briefdeck/analyze/languages")
_MOST_NAMES = 1300
_FURTHER = 8
_WORD = re.compile(r"[a-z]{2,}")


def main(treebank: Path, male: Path, female: Path) -> None:
    """The three lists, sorted, one word a line."""
    _write("en_common.txt", _common(treebank))
    men, women = _first(male), _first(female)
    _write("en_male.txt", _mostly(men, women))
    _write("en_female.txt", _mostly(women, men))


def _common(treebank: Path) -> set[str]:
    """The forms and lemmas that are written in lower case, unless they mostly are parts of names."""
    low: Counter[str] = Counter()
    names: Counter[str] = Counter()
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for fields in (line.rstrip("\n").split("\t") for line in lines):
            if len(fields) == 10 and fields[0].isdigit():
                forms = {fields[1].lower(), fields[2]}
                (names if fields[3] == "PROPN" else low).update(form for form in forms if _WORD.fullmatch(form))
    return {word for word in low if names[word] <= 2 * low[word]}


def _first(path: Path) -> list[str]:
    return [line.split()[0].lower() for line in path.read_text("utf-8").splitlines()[:_MOST_NAMES]]


def _mostly(names: list[str], others: list[str]) -> set[str]:
    """The names without those that nearly always are of the other list: John is in the list of women, far down."""
    rank = {name: place for place, name in enumerate(others)}
    return {name for place, name in enumerate(names) if name not in rank or place <= _FURTHER * (rank[name] + 1)}


def _write(name: str, words: set[str]) -> None:
    (FOLDER / name).write_text("\n".join(sorted(words)) + "\n", "utf-8")


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:4]))
