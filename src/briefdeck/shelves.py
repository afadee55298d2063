"""Which files a template is made of: its own first, then those of the templates that it extends."""

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import cast

from briefdeck.errors import LimitError, TemplateError
from briefdeck.files import small_text
from briefdeck.nouns import noun
from briefdeck.resources import cache_folder, recall, remember, template_folder, template_places, templates_folder

MAX_BYTES = 1_000_000
"""Largest file of a template in bytes."""
_DEEPEST = 8
_DIGEST = 64
_STORYBOARD = ".j2"
_THEME = "theme.toml"


def lineage(place: Path) -> tuple[Path, ...]:
    """The folders of a template: its own, then those that ``extends`` in theme.toml names, the nearest first.

    A single storyboard file, and a folder without theme.toml, stand on "executive". TemplateError for a circle.
    """
    folders = [place] if place.is_dir() else []
    parent = _extends(place / _THEME) if folders else "executive"
    while parent:
        folder = _parent(parent, folders)
        if len(folders) >= _DEEPEST:
            raise TemplateError("too many templates extend each other", where=str(place), hint="extend fewer")
        folders.append(folder)
        parent = _extends(folder / _THEME)
    return tuple(folders)


def is_built_in(place: Path) -> bool:
    """True for a template that comes with briefdeck, which therefore needs no watching over."""
    return place.parent.resolve() == templates_folder().resolve()


@noun
class Shelf:
    """A template's files by name. ``place`` is its folder, or a single file that is its storyboard for both kinds;
    ``folders`` are those that files are looked for in."""

    place: Path
    folders: tuple[Path, ...]

    @classmethod
    def of(cls, place: Path) -> "Shelf":
        """The shelf of a template. TemplateError when what it extends cannot be found."""
        return cls(place, lineage(place))

    @property
    def name(self) -> str:
        """What the template is called in a storyboard's front matter."""
        return self.place.resolve().name if self.place.is_dir() else self.folders[0].name

    def source(self, name: str) -> tuple[str, str]:
        """The text of a storyboard file and where it is.

        ``name`` is a file of this template ("words.j2") or of another one ("executive/deck.md.j2"). TemplateError when
        there is none, when it lies outside the templates, or when it is no text.
        """
        if self.place.is_file() and name in ("deck.md.j2", "briefing.md.j2", self.place.name):
            return read_text(self.place), str(self.place)
        parts = name.split("/")
        is_plain = all(part and not part.startswith(".") and "\\" not in part for part in parts)
        if len(parts) > 2 or not is_plain or not name.endswith(_STORYBOARD):
            raise TemplateError(f"{name!r} is no file of a template", hint='write "file.j2" or "template/file.j2"')
        folders = self.folders if len(parts) == 1 else lineage(_parent(parts[0], [], within=self.place))
        for folder in folders:
            file = folder / parts[-1]
            if file.is_file():
                return _inside(file, folder), str(file)
        known = sorted({f.name for folder in folders for f in folder.glob(f"*{_STORYBOARD}")})
        raise TemplateError(
            f"the template has no {parts[-1]!r}", where=str(self.place), hint=f"it has {', '.join(known)}"
        )

    def tables(self, name: str) -> tuple[tuple[str, str], ...]:
        """The texts of a TOML file and where each is, the farthest relative's first."""
        found = [folder / name for folder in reversed(self.folders) if (folder / name).is_file()]
        return tuple((read_text(file), str(file)) for file in found)

    def recall(self, key: str) -> bytes:
        """What ``remember`` kept under the key; nothing for a template that did not come with briefdeck."""
        return recall(cache_folder() / key) if is_built_in(self.place) else b""

    def remember(self, key: str, data: bytes) -> None:
        """Keeps bytes in the folder of the cache for a template that came with briefdeck."""
        if is_built_in(self.place):
            remember(cache_folder() / key, data)

    def file(self, name: str) -> Path | None:
        """The nearest file of this name, or None."""
        return next((folder / name for folder in self.folders if (folder / name).is_file()), None)


def read_text(file: Path) -> str:
    """A template's file as text. TemplateError when it cannot be read or is not UTF-8, LimitError when too large."""
    return small_text(file, MAX_BYTES, TemplateError, "check the template")


@lru_cache(maxsize=32)
def tables_of(text: str, where: str) -> Mapping[str, object]:
    """What the TOML text of a file says, parsed once: to be read, never changed.

    Of a template that came with briefdeck it is kept in the folder of the cache: the parser alone takes a twentieth of
    a start. RecursionError or ValueError (tomllib.TOMLDecodeError is one) when it is not TOML.
    """
    if not is_built_in(Path(where).parent):
        return _parsed(text)
    key = sha256(text.encode()).hexdigest()
    place = cache_folder() / f"{key}.tables"
    kept = recall(place)
    body = kept[_DIGEST:]
    if kept[:_DIGEST] == _digest(key, body):
        return cast("Mapping[str, object]", json.loads(body))
    tables = _parsed(text)
    body = json.dumps(tables).encode()
    remember(place, _digest(key, body) + body)
    return tables


def _parsed(text: str) -> Mapping[str, object]:
    import tomllib

    return tomllib.loads(text)


def _digest(key: str, body: bytes) -> bytes:
    return sha256(key.encode() + body).hexdigest().encode()


def _inside(file: Path, folder: Path) -> str:
    """The text of a file that lies in the folder, also when it is a link."""
    if not file.resolve().is_relative_to(folder.resolve()):
        raise TemplateError("the file lies outside the template", where=str(file), hint="copy it into the template")
    return read_text(file)


def _parent(name: str, taken: list[Path], within: Path | None = None) -> Path:
    """The folder that a name in ``extends`` means, not one that is taken; a built-in template knows only its like."""
    asking = within or (taken[-1] if taken else None)
    places = (templates_folder(),) if asking and is_built_in(asking) else template_places()
    is_plain = name == os.path.basename(name) and not name.startswith(".")
    own = {folder.resolve() for folder in taken}
    for folder in (place / name for place in places) if is_plain else ():
        if folder.is_dir() and folder.resolve() not in own:
            return folder
    if taken:
        where = str(taken[-1] / _THEME)
        if is_plain and any(folder.name == name for folder in taken):
            raise TemplateError(
                f"the templates extend each other in a circle: {name!r}", where=where, hint="change extends"
            )
        raise TemplateError(f"extends names {name!r}, and there is no such template", where=where, hint=_known())
    return template_folder(name)


def _known() -> str:
    from briefdeck.resources import template_names

    return f"known templates: {', '.join(template_names())}"


def _extends(theme: Path) -> str:
    """What a theme.toml extends, "" for nothing; what is wrong with the file is said by those who read all of it."""
    try:
        given = tables_of(read_text(theme), str(theme)).get("extends", "") if theme.is_file() else "executive"
    except (TemplateError, LimitError, RecursionError, ValueError):
        return ""
    return given if isinstance(given, str) else ""
