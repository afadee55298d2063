"""A template started: a copy of another one, or a few lines around somebody's deck."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefdeck.errors import OutputError, TemplateError
from briefdeck.files import publish
from briefdeck.resources import cache_folder, template_folder
from briefdeck.shelves import Shelf, read_text

_NAME = re.compile(r"[^\W_][\w-]{0,63}")
_NAMED = re.compile(r'^name = ".*"', re.MULTILINE)
_NOT_COPIED = ("__pycache__", ".git", ".*")
_DECK, _LOGO = "company.pptx", "logo"
_THEME = """\
# The look of the template "{name}", made from {origin}.
# What is not said here is taken from "{parent}"; all keys are in docs/reference/theme.md. Colors are "#rrggbb" by role.
name = "{name}"
about = "{about}"
extends = "{parent}"

[deck]
base = "{deck}"          # masters, places, colors and faces of the slides come from here
{logo}
[briefing.colors]                # those of the deck, where they can be read
{colors}
# [briefing.faces]               # "Source Serif Pro" or "Source Sans Pro", which come with briefdeck
# heading = "Source Sans Pro"
"""
_LOGO_TABLE = """
[logo]
file = "{file}"
height = 24
slides = "none"                  # the masters of {deck} show it already

[briefing.style]
band = "plain"                   # logos are drawn for white paper
"""
_STORYBOARD = """\
{{#- Like "{parent}". What is to be otherwise stands above the next line, such as: set most_slides = 10 -#}}
{{%- extends "{parent}/{kind}.md.j2" -%}}
"""
_README = """\
# The template `{name}`

Made from {origin} with `briefdeck templates new`. Change `theme.toml` for colors, sizes and the footer; `deck.md.j2`
and `briefing.md.j2` for what stands where; add a `words.toml` for other labels. `briefdeck templates check {name}` says
whether all is well.
"""


def started(name: str, origin: str, brand: Path | None = None) -> Path:
    """``./templates/name``: a copy of ``origin``, or with ``brand`` one that extends it and looks like that deck.

    TemplateError when it exists, is no plain name, or the deck cannot be used.
    """
    source = template_folder(origin)
    if not _NAME.fullmatch(name):
        raise TemplateError(f"{name!r} is not a plain name", hint="use letters, digits and hyphens")
    target = Path("templates") / name
    if target.exists():
        raise TemplateError("this template exists already", where=str(target), hint="choose another name")
    if brand is not None:
        publish({target / file: data for file, data in _branded(name, Shelf.of(source).name, brand).items()})
    elif source.is_file():
        publish({target / file: data for file, data in _around(name, source).items()})
    else:
        _copy(source, target)
        publish(dict(_renamed(target, source.resolve().name)))
    return target


def _copy(source: Path, target: Path) -> None:
    try:
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*_NOT_COPIED))
    except (OSError, shutil.Error) as error:
        raise OutputError("cannot copy the template", where=str(target), hint="is the folder writable?") from error


def _renamed(target: Path, former: str) -> Iterator[tuple[Path, bytes]]:
    """The copy's files that call themselves by the former name."""
    for file, mark in (("theme.toml", f'"{former}"'), ("README.md", f"`{former}`")):
        if (target / file).is_file():
            text = read_text(target / file)
            text = _NAMED.sub(f'name = "{target.name}"', text, count=1)
            first, line_end, rest = text.partition("\n")
            own = mark.replace(former, target.name)
            yield target / file, f"{first.replace(mark, own)}{line_end}{rest}".encode()


def _around(name: str, storyboard: Path) -> dict[str, bytes]:
    """A template around a single storyboard file."""
    text = read_text(storyboard).encode()
    theme = f'name = "{name}"\nextends = "executive"\n'
    return {"theme.toml": theme.encode(), "deck.md.j2": text, "briefing.md.j2": text}


def _branded(name: str, parent: str, brand: Path) -> dict[str, bytes]:
    """The files of a template that looks like somebody's deck."""
    from briefdeck.themes import brand_of

    found = brand_of(brand, template_folder(parent), cache_folder())
    logo = f"{_LOGO}.{found.logo_ending}" if found.logo else ""
    values = {"name": name, "parent": parent, "origin": brand.name.replace('"', ""), "deck": _DECK}
    about = f"In the look of {values['origin']}"[:120]
    table = _LOGO_TABLE.format(file=logo, deck=_DECK) if logo else ""
    colors = "\n".join(f'{role} = "#{color}"' for role, color in found.briefing.items())
    files = {
        "theme.toml": _THEME.format(**values, about=about, logo=table, colors=colors).encode(),
        "README.md": _README.format(**values).encode(),
        _DECK: found.deck,
    }
    files |= {f"{kind}.md.j2": _STORYBOARD.format(**values, kind=kind).encode() for kind in ("deck", "briefing")}
    return files | ({logo: found.logo} if logo else {})
