"""A finished deck or briefing judged: what a reader or a screen reader will stumble over."""

from briefdeck.check.report import as_json, as_table, in_short
from briefdeck.errors import InputError
from briefdeck.model.finding import Finding, Grade

__all__ = ["as_json", "as_table", "check", "in_short"]


def check(data: bytes, name: str) -> tuple[Finding, ...]:
    """What is wrong with a .pptx or .pdf file, worst first. InputError when it is neither."""
    if data.startswith(b"%PDF-"):
        from briefdeck.check.pdf import judged_pdf as judged
    elif data.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        from briefdeck.check.deck import judged_deck as judged
    else:
        raise InputError("neither a deck nor a briefing", where=name, hint="give a .pptx or .pdf file")
    order = list(Grade)
    return tuple(sorted(judged(data, name), key=lambda f: (order.index(f.grade), f.page, f.rule, f.shape)))
