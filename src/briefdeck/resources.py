"""Where templates and fonts are, in the repository and in an installed wheel."""

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from briefdeck.errors import TemplateError
from briefdeck.patterns import pattern

_FAMILIES = {
    "Source Sans Pro": ("font_source_sans_pro", "SourceSansPro"),
    "Source Serif Pro": ("font_source_serif_pro", "SourceSerifPro"),
}
_STAND_INS = {
    "FiraGO": ("figo", "figbo", "figit", "figbi"),
    "Noto Sans Symbols 2": ("symbol2",),
    "Noto Sans Math": ("math",),
    "Fira Mono": ("fimo", "fimbo"),
}
"""Families for code, and for letters and signs that the others lack: regular, bold, italic, bold italic, or fewer."""
_FONT_FILES = (".ttf", ".otf", ".ttc")
_STYLED = pattern(r"(?i)bold|black|heavy|medium|light|thin|italic|oblique")
"""Words in the names of files that are another style of a font."""
_STYLES = {(False, False): "Regular", (True, False): "Semibold", (False, True): "It", (True, True): "SemiboldIt"}


def templates_folder() -> Path:
    """The folder of built-in templates."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def template_places() -> tuple[Path, ...]:
    """Where templates stand: ``./templates``, the user's ``briefdeck/templates``, the built-in ones."""
    return Path("templates"), config_folder() / "templates", templates_folder()


def template_folder(name: str) -> Path:
    """The place of a template: a folder or a storyboard file by its path, or a folder by its name where templates
    stand. TemplateError when there is none."""
    given = Path(name)
    if name.endswith(".j2") and given.is_file():
        return given
    for folder in (given, *(place / name for place in template_places())):
        if _is_template(folder):
            return folder
    known = template_names()
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    guess = f"did you mean {near[0]!r}? " if near else ""
    raise TemplateError(f"no template called {name!r}", hint=f"{guess}known templates: {', '.join(known)}")


def _is_template(folder: Path) -> bool:
    try:
        return any((folder / file).is_file() for file in ("theme.toml", "deck.md.j2", "briefing.md.j2"))
    except (OSError, ValueError):  # no file can have such a name
        return False


def font_file(family: str, *, bold: bool = False, italic: bool = False) -> Path:
    """The TrueType file of a face that ships with briefdeck. TemplateError for an unknown family."""
    if family not in _FAMILIES:
        raise TemplateError(f"no font called {family!r}", hint=f"known fonts: {', '.join(sorted(_FAMILIES))}")
    package, prefix = _FAMILIES[family]
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise TemplateError(f"the package {package} is missing", hint="install briefdeck again")
    return Path(spec.origin).parent / "files" / f"{prefix}-{_STYLES[bold, italic]}.ttf"


def font_data(family: str, *, bold: bool = False, italic: bool = False) -> bytes:
    """The bytes of a face that ships with briefdeck, those that stand in for missing letters among them, or of a file.

    TemplateError for an unknown family and for a file that cannot be read.
    """
    if is_font_file(family):
        return _own_font(Path(family), "Bold" if bold else "Regular")
    if family not in _STAND_INS:
        return font_file(family, bold=bold, italic=italic).read_bytes()
    if find_spec("pymupdf_fonts") is None:
        raise TemplateError("the package pymupdf_fonts is missing", hint="install briefdeck again")
    import pymupdf_fonts

    names = _STAND_INS[family]
    return bytes(pymupdf_fonts.myfont(names[bold + 2 * italic if len(names) == 4 else min(len(names) - 1, int(bold))]))


_SYSTEM_FONTS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts",
    "/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
_IDEOGRAM_NAMES = (
    r"(?i)cjk|fallback|sourcehan|sans-?(?:sc|tc|jp|kr|hk)|wqy|ipaex|ipag|takao|hiragino|pingfang|nanum|msyh|simsun|meiryo"
    r"|yugoth|malgun|unicode"
)
_IDEOGRAMS = pattern(_IDEOGRAM_NAMES)
_MANY_LETTERS = pattern(f"{_IDEOGRAM_NAMES}|noto(?!.*emoji)|unifont|dejavusans$|freesans$")
_MOST_SYSTEM_FONTS = 60
_FONT_MARKS = (b"\x00\x01\x00\x00", b"OTTO", b"ttcf", b"true")


def is_font_file(family: str) -> bool:
    """True when the name of a family is the path of a font file of the user's."""
    return family.lower().endswith(_FONT_FILES)


def own_fonts(template: Path, asked: Path | None) -> tuple[str, ...]:
    """The font files in the folder asked for and in the template's folder ``fonts``, regular styles only.

    TemplateError for a folder that cannot be read.
    """
    found: list[str] = []
    inside = template / "fonts"
    for folder in (asked, inside if inside.is_dir() else None):
        try:
            paths = sorted(folder.iterdir()) if folder else []
        except OSError as error:
            reason = error.strerror or str(error)
            raise TemplateError(f"cannot read: {reason}", where=str(folder), hint="name a folder of fonts") from error
        found += [str(p) for p in paths if is_font_file(p.name) and not _STYLED.search(p.stem)]
    return tuple(found)


def system_fonts() -> tuple[str, ...]:
    """Font files of this computer with letters of many scripts, those with ideograms first; regular styles only."""
    found = {path.name: path for folder in _SYSTEM_FONTS for path in sorted(_below(folder)) if _has_letters(path)}
    ranked = sorted(found, key=lambda name: (not _IDEOGRAMS.search(name), name))
    return tuple(str(found[name]) for name in ranked[:_MOST_SYSTEM_FONTS] if _is_sound(found[name]))


def _below(folder: str) -> Iterator[Path]:
    try:
        yield from Path(folder).expanduser().rglob("*")
    except (OSError, RuntimeError):  # a folder that may not be read; nobody's home
        return


def _has_letters(path: Path) -> bool:
    return is_font_file(path.name) and bool(_MANY_LETTERS.search(path.stem)) and not _STYLED.search(path.stem)


def _is_sound(path: Path) -> bool:
    """Whether a file of this computer is a font at all; one that is not must not stop a briefing."""
    try:
        with path.open("rb") as file:
            return file.read(4) in _FONT_MARKS
    except OSError:
        return False


def _own_font(path: Path, style: str) -> bytes:
    """The bytes of a font file, or of the file of another style beside it."""
    beside = path.with_name(path.name.replace("Regular", style))
    try:
        return (beside if beside.is_file() else path).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise TemplateError(f"cannot read: {reason}", where=str(path), hint="check the folder of fonts") from error


def template_names() -> tuple[str, ...]:
    """Names of the templates where templates stand, sorted."""
    files = (file for place in template_places() for file in place.glob("*/*") if _is_template(file.parent))
    return tuple(sorted({file.parent.name for file in files}))


def program_version() -> str:
    """The version of briefdeck."""
    from briefdeck import __version__

    return __version__


def config_folder() -> Path:
    """The user's folder for what they set up: ``$XDG_CONFIG_HOME/briefdeck`` or ``~/.config/briefdeck``."""
    return _users_folder("XDG_CONFIG_HOME", ".config")


def cache_folder() -> Path:
    """The user's folder for what can be made again: ``$XDG_CACHE_HOME/briefdeck`` or ``~/.cache/briefdeck``."""
    return _users_folder("XDG_CACHE_HOME", ".cache")


def _users_folder(variable: str, otherwise: str) -> Path:
    given = os.environ.get(variable, "")
    try:
        parent = Path(given) if os.path.isabs(given) else Path.home() / otherwise
    except RuntimeError:  # nobody's home: a place where nothing can be kept
        parent = Path(os.devnull)
    return parent / "briefdeck"


def recall(path: Path) -> bytes:
    """What ``remember`` kept in a file; nothing when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def remember(path: Path, data: bytes) -> None:
    """Keeps bytes in a file, whole or not at all; a folder that cannot be written is left as it is."""
    unfinished: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_name(f".{os.urandom(8).hex()}")
        with open(unfinished, "xb", opener=lambda file, flags: os.open(file, flags, 0o600)) as file:
            file.write(data)
        os.replace(unfinished, path)
    except OSError:
        if unfinished:
            unfinished.unlink(missing_ok=True)
