"""Where templates and fonts are, in the repository and in an installed wheel."""

import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

from briefdeck.errors import OutputError, TemplateError

_FAMILIES = {
    "Source Sans Pro": ("font_source_sans_pro", "SourceSansPro"),
    "Source Serif Pro": ("font_source_serif_pro", "SourceSerifPro"),
}
_STAND_INS = {
    "FiraGO": ("figo", "figbo", "figit", "figbi"),
    "Noto Sans Symbols 2": ("symbol2",),
    "Noto Sans Math": ("math",),
}
"""Families for letters and signs that the others lack: regular, bold, italic, bold italic, or only one."""
_STYLES = {(False, False): "Regular", (True, False): "Semibold", (False, True): "It", (True, True): "SemiboldIt"}


def templates_folder() -> Path:
    """The folder of built-in templates."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def template_folder(name: str) -> Path:
    """The folder of a template: a path, ``./templates/name`` or a built-in one. TemplateError when there is none."""
    candidates = [Path(name), Path("templates") / name, templates_folder() / name]
    for folder in candidates:
        if (folder / "theme.toml").is_file():
            return folder
    known = ", ".join(sorted(p.parent.name for p in templates_folder().glob("*/theme.toml")))
    raise TemplateError(f"no template called {name!r}", hint=f"known templates: {known}")


def template_text(folder: Path, name: str) -> str:
    """The text of one of a template's files. TemplateError when it cannot be read."""
    try:
        return (folder / name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise TemplateError(f"cannot read: {reason}", where=str(folder / name), hint="see templates new") from error


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
    """The bytes of a face that ships with briefdeck, those that stand in for missing letters among them.

    TemplateError for an unknown family.
    """
    if family not in _STAND_INS:
        return font_file(family, bold=bold, italic=italic).read_bytes()
    if find_spec("pymupdf_fonts") is None:
        raise TemplateError("the package pymupdf_fonts is missing", hint="install briefdeck again")
    import pymupdf_fonts

    names = _STAND_INS[family]
    return bytes(pymupdf_fonts.myfont(names[min(len(names) - 1, bold + 2 * italic)]))


def template_names() -> tuple[str, ...]:
    """Names of the templates in ``./templates`` and of the built-in ones, sorted."""
    folders = (Path("templates"), templates_folder())
    return tuple(sorted({p.parent.name for folder in folders for p in folder.glob("*/theme.toml")}))


def copy_template(origin: str, name: str) -> Path:
    """``./templates/name``, a copy of ``origin``. TemplateError when it exists or is no plain name."""
    source = template_folder(origin)
    if Path(name).name != name or name.startswith("."):
        raise TemplateError(f"{name!r} is not a plain name", hint="use letters, digits and hyphens")
    target = Path("templates") / name
    if target.exists():
        raise TemplateError("this template exists already", where=str(target), hint="choose another name")
    try:
        shutil.copytree(source, target)
    except (OSError, shutil.Error) as error:
        raise OutputError("cannot copy the template", where=str(target), hint="is the folder writable?") from error
    return target


def program_version() -> str:
    """The version of briefdeck."""
    from briefdeck import __version__

    return __version__


def cache_folder() -> Path:
    """The user's folder for what can be made again: ``$XDG_CACHE_HOME/briefdeck`` or ``~/.cache/briefdeck``."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    try:
        parent = Path(given) if os.path.isabs(given) else Path.home() / ".cache"
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
    unfinished = ""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(prefix=".", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(unfinished, path)
    except OSError:
        if unfinished:
            Path(unfinished).unlink(missing_ok=True)
