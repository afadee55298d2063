"""Every rule of the judge, and how grave it is."""

from briefdeck.model.finding import Finding, Grade

RULES: dict[str, Grade] = {
    "overflow": Grade.ERROR,
    "overflow-width": Grade.ERROR,
    "overlap": Grade.ERROR,
    "off-slide": Grade.ERROR,
    "contrast": Grade.ERROR,
    "alternative-text": Grade.ERROR,
    "title-missing": Grade.ERROR,
    "title-repeated": Grade.WARNING,
    "order": Grade.WARNING,
    "language": Grade.WARNING,
    "small": Grade.WARNING,
    "dense": Grade.WARNING,
    "evidence": Grade.INFO,
    "notes": Grade.WARNING,
    "placeholder-empty": Grade.WARNING,
    "table-header": Grade.WARNING,
    "tags": Grade.ERROR,
    "heading": Grade.ERROR,
    "links": Grade.ERROR,
    "metadata": Grade.ERROR,
    "bookmarks": Grade.ERROR,
    "fonts": Grade.ERROR,
    "page-empty": Grade.WARNING,
}
"""Every rule and how grave it is."""


def found(rule: str, text: str, page: int = 0, shape: str = "") -> Finding:
    """A finding of a rule, as grave as the rule says."""
    return Finding(rule, RULES[rule], text, page, shape)
