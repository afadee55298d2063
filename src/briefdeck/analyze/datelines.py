"""The place and the agency that a news article opens with, which belong to no statement."""

import re

_DATELINE = re.compile(
    r"^(?:(?:[A-ZÀ-Þ.’'-]{4,}"
    r"|[A-ZÀ-Þ.]+(?: [A-ZÀ-Þ.’'-]+)+)(?:, [A-Z][\w. ]{1,15})?(?: \([A-Z][\w .&-]{1,25}\))? ?(?:--|—|–|-) "
    r"|[A-Z][\w ,.’'-]{2,35} ?\((?:CNN|AP|Reuters|AFP|UPI|dpa|Bloomberg|Xinhua|EFE|ANSA)[^()]{0,15}\) ?(?:--|—|–|-)? ?)"
    r"(?=[\"“]?[A-ZÀ-Þ])|^[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]{2} ?(?:--|—|–|-) (?=[A-Z])"
    r"|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+ \d{1,2}, \d{4} (?=[A-Z])"
)
"""Where a news agency wrote, before its first sentence: "HOLM, Norway (AP) — The dam"."""


def undated(sentence: str) -> str:
    """The sentence without the place and the agency before an article's first one."""
    return _DATELINE.sub("", sentence)
