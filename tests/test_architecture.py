"""The rules of the house, read from the source itself."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "briefdeck"
FILES = sorted(HOUSE.rglob("*.py"))
STAGES = ("read", "analyze", "storyboard", "themes", "typeset", "paint", "check")
OPENERS = ("ZipFile", "open", "fromstring", "XMLParser", "read_bytes", "read_text", "PdfDocument", "TarFile")
OWN_FILES = {
    "untrusted.py": OPENERS,
    "read/pdf/__init__.py": ("PdfDocument",),  # bounds pages and characters itself
    "check/pdf.py": ("PdfDocument",),
    "paint/raster.py": ("PdfDocument",),  # what we painted ourselves
    "resources.py": ("read_bytes", "open"),  # fonts that ship, our own cache; four bytes of a font of this computer
    "themes/stored.py": ("read_bytes",),  # our own code, for the key of the cache
    "paint/pptx/math.py": ("fromstring",),  # this and the next: formulas that we converted ourselves
    "typeset/formula.py": ("fromstring",),
    "typeset/dress.py": ("fromstring",),  # markup out of a storyboard, refused when it is not of the few elements known
    "confined.py": ("read_text",),  # what the system says of the process
    "analyze/parsing/weights.py": ("read_bytes",),
    "analyze/rank.py": ("read_text",),
    "analyze/language.py": ("read_text",),
    "files.py": ("read_bytes",),  # what stood in a result's place, to be put back
    "batch/remote.py": ("open",),
    "batch/run.py": ("read_bytes",),
    "batch/store.py": ("read_bytes",),
    "batch/journal.py": ("read_bytes",),
    "cli/__init__.py": ("open",),  # /dev/null
}
"""Which modules open files of our own, or hand foreign bytes to a library that bounds them."""
LONGEST_FILE, LONGEST_PIPELINE, LONGEST_FUNCTION, MOST_PARAMETERS = 400, 120, 50, 5
VAGUE_NAMES = ("util", "utils", "common", "helper", "helpers", "manager", "core", "misc")

HOMES = {
    "jinja2": ("storyboard/write/",),
    "markdown_it": ("storyboard/dialect", "read/markdown"),
    "mdit_py_plugins": ("storyboard/dialect",),
    "fontTools": ("themes/fonts.py",),
    "uharfbuzz": ("typefaces.py", "typeset/shaping.py", "paint/pdf/parts.py", "themes/fonts.py"),
    "pymupdf_fonts": ("resources.py",),
    "pptx": ("themes/base.py", "paint/pptx/", "check/"),
    "lxml": ("themes/base.py", "paint/pptx/", "check/", "read/", "untrusted.py"),
    "PIL": ("paint/", "untrusted.py"),
    "ftfy": ("read/",),
    "trafilatura": ("read/",),
    "pypdfium2": ("read/", "paint/", "check/"),
    "pygments": ("typeset/",),
    "bidi": ("typeset/",),
    "latex2mathml": ("typeset/formula.py",),
    "pyphen": ("typeset/hyphens.py",),
    "charset_normalizer": ("read/",),
    "pebble": ("batch/pool.py",),
    "distributed": ("batch/cluster.py",),
    "fsspec": ("batch/remote.py",),
    "rich": ("cli/",),
}
OUTSIDE_WORLD = {"random", "secrets", "uuid", "time", "socket", "subprocess", "tempfile", "urllib.request"}
CLOCK_CALLS = {"now", "today", "utcnow"}
DISK_CALLS = {"write_text", "write_bytes", "unlink", "mkdir", "rename", "touch"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(file: Path) -> str:
    return file.relative_to(HOUSE).as_posix()


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imports(tree: ast.Module) -> Iterator[str]:
    """Full names of the modules that a file imports, at its head or inside a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            assert node.module is not None
            yield node.module
            if node.module == "briefdeck":
                yield from (f"briefdeck.{alias.name}" for alias in node.names)


def stage_files() -> list[Path]:
    return [file for file in FILES if file.relative_to(HOUSE).parts[0].removesuffix(".py") in STAGES]


def public_definitions(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    """Public functions and classes of a file, and the public methods of its public classes."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (m for m in node.body if isinstance(m, Function) and not m.name.startswith("_"))


def test_there_is_a_house_to_inspect() -> None:
    assert len(FILES) > 20
    assert stage_files()


def last_name(function: ast.expr) -> str:
    """The last part of what is called: "open" of Image.open."""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def is_written(call: ast.Call) -> bool:
    """Whether a file is opened to write it."""
    modes = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and str(mode.value) in ("w", "wb", "ab", "xb") for mode in modes)


def is_our_own(call: ast.Call) -> bool:
    """Whether the file came with the package, or the function called is one of ours (``read_text(source)``)."""
    shown = ast.dump(call)
    return (
        "'files'" in shown or "__file__" in shown or (isinstance(call.func, ast.Name) and call.func.id == "read_text")
    )


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_stays_short(file: Path) -> None:
    limit = LONGEST_PIPELINE if name_of(file) == "pipeline.py" else LONGEST_FILE
    assert len(file.read_text("utf-8").splitlines()) <= limit


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_function_stays_short_and_takes_few_parameters(file: Path) -> None:
    for function in functions(tree_of(file)):
        assert function.end_lineno is not None
        length = function.end_lineno - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name} has {length} lines"
        taken = function.args.posonlyargs + function.args.args + function.args.kwonlyargs
        named = [argument.arg for argument in taken if argument.arg not in ("self", "cls")]
        assert len(named) <= MOST_PARAMETERS, f"{function.name} takes {named}"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_truth_value_is_never_passed_by_position(file: Path) -> None:
    for function in functions(tree_of(file)):
        for argument in function.args.posonlyargs + function.args.args:
            is_bool = isinstance(argument.annotation, ast.Name) and argument.annotation.id == "bool"
            is_called_by_the_parser = argument.arg.strip("_") == "silent"  # markdown-it hands this to every rule
            assert not is_bool or is_called_by_the_parser, f"{function.name}({argument.arg}) hides what true means"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_public_thing_says_what_the_caller_gets(file: Path) -> None:
    tree = tree_of(file)
    assert ast.get_docstring(tree) or not tree.body, "the file says nothing about itself"
    for definition in public_definitions(tree):
        assert ast.get_docstring(definition), f"{definition.name} has no docstring"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_third_party_package_is_used_only_in_its_home(file: Path) -> None:
    for module in imports(tree_of(file)):
        package = module.partition(".")[0]
        if package == "briefdeck" or package in sys.stdlib_module_names:
            continue
        homes = HOMES.get(package, ())
        assert name_of(file).startswith(homes), f"{package} lives in {homes}"


@pytest.mark.parametrize("file", sorted((HOUSE / "model").rglob("*.py")), ids=name_of)
def test_the_nouns_know_only_the_standard_library_and_each_other(file: Path) -> None:
    for module in imports(tree_of(file)):
        known = (
            module.startswith(("briefdeck.model", "briefdeck.nouns"))
            or module.partition(".")[0] in sys.stdlib_module_names
        )
        assert known, f"model imports {module}"


@pytest.mark.parametrize("file", stage_files(), ids=name_of)
def test_a_stage_knows_no_other_stage(file: Path) -> None:
    own = file.relative_to(HOUSE).parts[0].removesuffix(".py")
    rooms = {
        "errors",
        "labels",
        "model",
        "nouns",
        "patterns",
        "ooxml",
        "registry",
        "resources",
        "shelves",
        "typefaces",
        "untrusted",
    }
    for module in imports(tree_of(file)):
        if module.startswith("briefdeck."):
            assert module.split(".")[1] in rooms | {own}, f"{own} imports {module}"


@pytest.mark.parametrize("file", stage_files(), ids=name_of)
def test_a_stage_asks_neither_clock_nor_chance_nor_environment(file: Path) -> None:
    tree = tree_of(file)
    for module in imports(tree):
        assert module not in OUTSIDE_WORLD, f"imports {module}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("environ", "getenv"), "asks the environment"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCK_CALLS, f"asks the clock: .{node.func.attr}()"


@pytest.mark.parametrize("file", stage_files(), ids=name_of)
def test_a_stage_writes_nothing_to_the_disk(file: Path) -> None:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "open", f"line {node.lineno} opens a file"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in DISK_CALLS, f"line {node.lineno} calls {node.func.attr}"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_the_command_line_prints(file: Path) -> None:
    if name_of(file).startswith("cli/"):
        return
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "input"), f"line {node.lineno} talks to the user"
        if isinstance(node, ast.Attribute):
            banned = {"stdout", "stderr"} | ({"stdin"} if name_of(file) != "files.py" else set())
            assert node.attr not in banned, f"line {node.lineno} talks to the user"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_the_rims_catch_everything(file: Path) -> None:
    """The command line says it in one line; a batch tells it of one article and goes on."""
    if name_of(file).startswith("cli/") or name_of(file) == "batch/shard.py":
        return
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ExceptHandler):
            is_wide = node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception")
            assert not is_wide, f"line {node.lineno} catches everything"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_foreign_bytes_come_in_through_one_gate(file: Path) -> None:
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call) and (called := last_name(node.func)) in OPENERS:
            allowed = called in OWN_FILES.get(name_of(file), ()) or is_written(node) or is_our_own(node)
            assert allowed, f"line {node.lineno} opens with {called}; untrusted.py does that"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_module_has_a_vague_name(file: Path) -> None:
    assert not set(file.relative_to(HOUSE).with_suffix("").parts) & set(VAGUE_NAMES)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_nothing_is_left_for_later(file: Path) -> None:
    text = file.read_text("utf-8")
    for word in ("TO" + "DO", "FIX" + "ME", "raise NotImplemented" + "Error", "type: " + "ignore", "no" + "qa"):
        assert word not in text


def test_every_note_a_stage_can_make_is_documented() -> None:
    documented = (ROOT / "docs" / "reference" / "notes.md").read_text("utf-8")
    for file in FILES:
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Constant) and re.fullmatch(r"[RASDT]\d{3}", str(node.value)):
                assert f"`{node.value!s}`" in documented, f"{node.value!s} of {name_of(file)} is not in notes.md"


def test_every_command_and_option_is_documented() -> None:
    documented = (ROOT / "docs" / "reference" / "command-line.md").read_text("utf-8")
    files = (HOUSE / "cli").glob("*.py")
    for node in (node for file in files for node in ast.walk(tree_of(file))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add_argument":
            for argument in node.args:
                if isinstance(argument, ast.Constant) and str(argument.value).startswith("-"):
                    assert f"`{argument.value!s}" in documented, f"{argument.value!s} is not in command-line.md"


def test_the_import_contracts_name_the_same_homes() -> None:
    contracts = (ROOT / "pyproject.toml").read_text("utf-8")
    for package in ("jinja2", "markdown_it", "fontTools", "uharfbuzz", "pptx"):
        assert f'"{package}"' in contracts


def test_no_function_of_a_package_has_the_name_of_one_of_its_modules() -> None:
    """The first import of such a module puts it in the function's place: the second call would find a module."""
    hidden = [
        f"{name_of(file)}: {node.name}"
        for file in sorted(HOUSE.rglob("__init__.py"))
        for node in tree_of(file).body
        if isinstance(node, Function) and (file.parent / f"{node.name}.py").exists()
    ]
    assert hidden == []
