"""Mistakes in templates, explained: file, line, column, the line itself, and the name that was probably meant."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from briefdeck.errors import Excerpt, TemplateError
from briefdeck.nouns import noun
from briefdeck.storyboard.choose import Choice
from briefdeck.storyboard.write.filters import FILTERS

if TYPE_CHECKING:
    from jinja2 import TemplateSyntaxError

_WRITE = "see docs/how-to/own-template.md"
_MOST_NAMES = 24
_TAGS = ("for", "if", "elif", "else", "set", "macro", "call", "filter", "block", "extends", "include", "import", "from")
_ENDS = (
    "endfor",
    "endif",
    "endset",
    "endmacro",
    "endcall",
    "endfilter",
    "endblock",
    "endraw",
    "endwith",
    "raw",
    "with",
)
_TESTS = ("defined", "none", "equalto", "in", "string", "number", "even", "odd", "divisibleby")
_CLOSES = {"end of print statement": "}}", "end of statement block": "%}"}
_CODE = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{#")
_TAG = re.compile(r"\{%[-+]?\s*(\w+)(.*?)%\}", re.DOTALL)
_OPEN_END = re.compile(r"(\{\{|\{%)(?:(?![%}]\}).)*[\w\"')\]][ \t]*$", re.MULTILINE)
_CHARACTER = re.compile(r"^unexpected char .* at (\d+)$", re.DOTALL)
_CALLED = re.compile(r"^(?:Choice\.)?(\w+)\(\)")
_NAMED = re.compile(r"\{%[-+]?\s*(?:set|macro|for)\s+(\w+)")
_QUOTED = re.compile(r"'([^']+)'")


@noun
class _Said:
    """What is wrong, the words of the line that are meant, and what to do."""

    message: str
    at: str = ""
    hint: str = ""


@contextmanager
def explained(texts: Mapping[str, str], known: Mapping[str, object]) -> Iterator[None]:
    """Turns what goes wrong inside into a TemplateError.

    ``texts`` are the template's files by where they are, the first read first; ``known`` are the names that it sees.
    """
    import jinja2

    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise _syntax(error, texts) from error
    except RecursionError as error:
        hint = "a file that includes or extends itself? write template/file.j2"
        raise _error(
            _Said("it goes round in circles, or is nested too deeply", "", hint), texts, _place(error.__traceback__)
        ) from error
    except TemplateError as error:
        place = _place(error.__traceback__)
        if not place[0]:
            raise
        raise _error(_Said(error.message, _quoted(error.message), error.hint), texts, place) from error
    except _mistakes() as error:
        place = _place(error.__traceback__)
        raise _error(_runtime(error, known, texts.get(place[0], "")), texts, place) from error


def _mistakes() -> tuple[type[Exception], ...]:
    import jinja2

    return (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """The innermost file and line of a template in a traceback."""
    found = ("", 1)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _error(said: _Said, texts: Mapping[str, str], place: tuple[str, int]) -> TemplateError:
    """The error with its column: where the words stand in the line, else where its first expression or tag starts."""
    file, line = place
    file = file or next(iter(texts), "")
    rows = texts.get(file, "").split("\n")
    shown = rows[line - 1] if 0 < line <= len(rows) else ""
    at = _column(shown, said.at)
    where = f"{file}:{line}:{at}"
    return TemplateError(said.message, where=where, hint=said.hint or _WRITE, excerpt=Excerpt(line, at, shown))


def _column(row: str, words: str) -> int:
    """The column, from 1, of words inside an expression or a tag."""
    if words:
        inside = [(part.start(), part.end()) for part in _CODE.finditer(row)] or [(0, len(row))]
        whole = rf"(?<!\w){re.escape(words)}(?!\w)" if words[:1].isalnum() else re.escape(words)
        for start, end in inside:
            found = re.compile(whole).search(row, start, end)
            if found:
                return found.start() + 1
    first = _CODE.search(row)
    return first.start() + 1 if first else len(row) - len(row.lstrip()) + 1


def _syntax(error: "TemplateSyntaxError", texts: Mapping[str, str]) -> TemplateError:
    """What is wrong with the syntax. A tag that is never closed is shown where it was opened."""
    file = error.filename or next(iter(texts), "")
    message = error.message or "syntax error"
    text = error.source or texts.get(file, "")
    line = error.lineno
    unexpected = _CHARACTER.search(message)
    if unexpected:
        before = text[: int(unexpected[1])]
        line, at = before.count("\n") + 1, len(before) - before.rfind("\n")
        row = text.split("\n")[line - 1]
        hint = (
            "close the quotation mark" if row[at - 1 : at] in "'\"" else "take it out, or put it into quotation marks"
        )
        said = _Said(message.rpartition(" at ")[0])
        shown = Excerpt(line, at, row)
        return TemplateError(said.message, where=f"{file}:{line}:{at}", hint=hint, excerpt=shown)
    for pattern, say in _SYNTAX:
        found = re.search(pattern, message)
        if found:
            said = say(found)
            break
    else:
        said = _Said(message.rstrip("."), "", _WRITE)
    if "end of template" in message or message.startswith("Missing end of"):
        line = _opened(text, line)
    above = _left_open(text, line)
    if above:
        said, line = _ended(above), text.count("\n", 0, above.start()) + 1
    return _error(said, {file: text}, (file, line))


def _left_open(text: str, line: int) -> re.Match[str] | None:
    """The expression or tag above a line that ends its own line like a whole one, only without its closing mark."""
    before = "".join(row + "\n" for row in text.split("\n")[: line - 1])
    found = next(reversed(list(_OPEN_END.finditer(before))), None)
    if found is None or before.find("}}" if found[1] == "{{" else "%}", found.end()) >= 0:
        return None
    return found if all(found[0].count(a) == found[0].count(b) for a, b in ("()", "[]")) else None


def _opened(text: str, otherwise: int) -> int:
    """The line of the last thing that is opened and never closed: a comment, an expression, a tag."""
    for opening, closing in (("{#", "#}"), ("{{", "}}"), ("{%", "%}")):
        at = text.rfind(opening)
        if at >= 0 and text.find(closing, at) < 0:
            return text.count("\n", 0, at) + 1
    open_tags: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        line = text.count("\n", 0, tag.start()) + 1
        if tag[1].startswith("end"):
            while open_tags and open_tags.pop()[0] != tag[1][3:]:
                pass
        elif f"end{tag[1]}" in _ENDS and not (tag[1] == "set" and "=" in tag[2]):
            open_tags.append((tag[1], line))
    return open_tags[-1][1] if open_tags else otherwise


def _no_filter(found: re.Match[str]) -> _Said:
    from jinja2 import Environment

    known = (*FILTERS, *Environment().filters)
    return _Said(f"there is no filter {found[1]!r}", found[1], _nearest(found[1], known, "filters of ours", FILTERS))


def _no_test(found: re.Match[str]) -> _Said:
    from jinja2 import Environment

    known = tuple(Environment().tests)
    return _Said(f"there is no test {found[1]!r}", found[1], _nearest(found[1], known, "tests", _TESTS))


def _no_tag(found: re.Match[str]) -> _Said:
    name, wanted = found[1], re.search(r"innermost block that needs to be closed is '(\w+)'", found.string)
    if wanted:
        return _Said(f"{name!r} stands where {'end' + wanted[1]!r} is needed", name, f"close {{% {wanted[1]} %}} first")
    if name in _ENDS or name in ("else", "elif"):
        return _Said(f"{name!r} closes nothing", name, "take it out, or open it before")
    return _Said(f"there is no tag {name!r}", name, _nearest(name, (*_TAGS, *_ENDS), "tags", _TAGS))


def _unclosed(found: re.Match[str]) -> _Said:
    return _Said(f"{{% {found[1]} %}} is never closed", found[1], f"add {{% end{found[1]} %}}")


def _expected(found: re.Match[str]) -> _Said:
    wanted, got = _plain(found[1]), found[2]
    if got == "=":
        return _Said("'=' gives a value, and a comparison is needed", "=", "write ==")
    at = _CLOSES.get(got, got)
    return _Said(
        f"{wanted} is expected, not {_plain(got)}", at, "an operator, a comma or a quotation mark may be missing"
    )


def _ended(found: re.Match[str]) -> _Said:
    close = "}}" if "print" in found[1] or found[1] == "{{" else "%}"
    return _Said(f"the expression or tag is never closed: {close!r} is missing", "", f"add {close}")


def _extra(found: re.Match[str]) -> _Said:
    got, wanted = found[1], found[2]
    if wanted:
        return _Said(f"{got!r} stands where {wanted!r} is needed", got, f"close the bracket with {wanted}")
    if got.startswith("end of"):
        return _Said(f"something is missing before {_plain(got)}", _CLOSES.get(got, ""), "finish the expression")
    return _Said(
        f"{got!r} stands where nothing like it is expected", got, "take it out, or close what is open before it"
    )


def _plain(token: str) -> str:
    return {"end of print statement": "'}}'", "end of statement block": "'%}'", "name": "a name"}.get(
        token, repr(token)
    )


_SYNTAX: tuple[tuple[str, Callable[[re.Match[str]], _Said]], ...] = (
    (r"No filter named '([^']*)'", _no_filter),
    (r"No test named '([^']*)'", _no_test),
    (r"unknown tag '([^']*)'", _no_tag),
    (r"Unexpected end of template.*innermost block that needs to be closed is '(\w+)'", _unclosed),
    (r"unexpected end of template, expected '([^']*)'", _ended),
    (r"[Ee]xpected token '([^']*)', got '([^']*)'", _expected),
    (r"Expected an (expression), got '([^']*)'", _expected),
    (r"unexpected '([^']*)'(?:, expected '([^']*)')?", _extra),
    (r"expected (name) or number", lambda found: _Said("a name is missing behind the dot", ".", "write its name")),
    (r"Missing end of (comment) tag", lambda found: _Said("the comment is never closed", "{#", "add #}")),
    (r"Missing end of (raw) directive", lambda found: _Said("{% raw %} is never closed", "raw", "add {% endraw %}")),
    (
        r"block '(\w+)' defined twice",
        lambda found: _Said(f"the block {found[1]!r} is there twice", found[1], "name one anew"),
    ),
)


def _runtime(error: Exception, known: Mapping[str, object], text: str) -> _Said:
    from jinja2.exceptions import SecurityError, TemplateNotFound, UndefinedError

    from briefdeck.storyboard.write.missing import MissingNameError

    message = str(error) or type(error).__name__
    for pattern, say in _SYNTAX[:2]:  # inside a condition Jinja finds out late
        if found := re.search(pattern, message):
            return say(found)
    if isinstance(error, SecurityError):
        return _Said(message, _quoted(message), "templates may only read values, not change or reach behind them")
    if isinstance(error, TemplateNotFound):
        return _Said(f"there is no file {message!r}", message, 'write "file.j2" or "template/file.j2"')
    if isinstance(error, MissingNameError):
        others = error.known or (*known, *_assigned(text))
        title = "there are" if error.known else "a template sees"
        return _Said(message, error.name, _nearest(error.name, others, title, others))
    if isinstance(error, UndefinedError):
        return _Said(message, "[", "test its length with {% if %} first")
    if isinstance(error, ZeroDivisionError):
        return _Said("a number is divided by zero", "/", "test it with {% if %} first")
    call = _CALLED.match(message)
    if call and hasattr(Choice, call[1]):
        return _Said(message, call[1], f"write choice.{_call(call[1])}")
    if isinstance(error, LookupError):
        return _Said(f"the list has no such item: {message}", "[", "test its length with {% if %} first")
    return _Said(message, _quoted(message))


def _call(name: str) -> str:
    """How a question to ``choice`` is written: "strongest(items, most)"."""
    from inspect import signature

    names = [name for name in signature(getattr(Choice, name)).parameters if name != "self"]
    return f"{name}({', '.join(names)})"


def _assigned(text: str) -> tuple[str, ...]:
    """Names that a template gives itself."""
    return tuple(dict.fromkeys(_NAMED.findall(text)))


def _nearest(name: str, known: Iterable[str], title: str, shown: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1, cutoff=0.5)
    guess = f"did you mean {near[0]!r}? " if near else ""
    return f"{guess}{title}: {', '.join(list(shown)[:_MOST_NAMES])}"


def _quoted(message: str) -> str:
    found = _QUOTED.search(message)
    return found[1] if found else ""
