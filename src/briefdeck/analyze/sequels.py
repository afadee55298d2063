"""Lines that go on from one that the deck may not have: "a second aspect", "the remaining ones", "in two steps"."""

import re
from collections.abc import Iterator

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|[2-9]|[1-9]\d)"
_NTH = "second|third|fourth|fifth|sixth"
_TIMES = (
    "quarters?|half|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|seasons?|times?|periods?|centur(?:y|ies)"
    "|nights?|weekends?|world|generations?|rounds?|seeds?|people|points|percent|goals|countries|sides|languages?"
)
_KINDS = (
    "problems|components|aspects|solutions|reasons|ways|factors|questions|phases|settings|steps|setups|things|lessons"
    "|options|goals|objectives|priorities|principles|pillars|elements|stages|scenarios|criteria|conditions|issues"
    "|challenges|themes|directions|advantages|limitations|drivers|hypotheses|dimensions|strategies|approaches"
    "|observations|assumptions|contributions|experiments|metrics|buckets|areas"
)
_PARTS = (
    "setting|setup|phase|step|case|experiment|stage|scenario|variant|approach|example|category|group|condition|part"
    "|model|method|trial|iteration|pass|layer|version|benchmark|task|test|set"
)
_IS = (
    "is|are|was|were|has|have|had|will|would|can|could|may|might|consists?|consisted|depends?|comes?|came|rose|fell"
    "|does|did"
)
_ABSTRACT = (
    "difference|impact|goal|aim|idea|reason|results?|costs?|price|total|number|figures?|amount|sum|rate|share|average"
    "|gap|ratio|increase|decrease|decline|rise|reduction|effects?|purpose|answer|solution|challenge|problem|advantage"
    "|outcome|task|objective|intuition|motivation|key|question|intervention|experiment|remainder|rest|majority|others"
    "|advice|implication|point|trick|catch"
)
_PLAIN = (
    "annual|basic|main|overall|total|final|key|shared|only|average|monthly|yearly|net|real|ultimate|whole|general"
    "|other|underlying|central|experimental|second|third"
)
_LEANINGS = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        (
            "one of a series whose first is elsewhere",
            rf"^(?:An?|One) (?:{_NTH}|final|last|further|other|related|separate) (?!(?:{_TIMES})\b)"
            rf"(?:[a-z-]+ ){{1,3}}(?:{_IS}|concerns?|involves?)\b"
            rf"|^(?:The|Our|Their|Its) (?:latter|former|other|same|following|remaining|{_NTH}) (?!(?:{_TIMES})\b)"
            rf"(?:[a-z-]+ ){{1,3}}(?:{_IS}|concerns?|involves?)\b"
            rf"|^(?:In|During|For|At|After|Under) the (?:first|{_NTH}|final|last|other|next|latter|former|previous|same"
            rf"|following|remaining) (?:[a-z]+ )?(?:{_PARTS})s?\b"
            r"|^Other (?![^,.]*\bthan\b)|^(?:In|On|At|For|As|By|Under|With|From) another \w+"
            rf"|^(?:[\w-]+ ){{1,3}}(?:minutes|hours|days|weeks|months|years) later\b"
            r"|^(?:Soon|Shortly|Immediately) (?:after|before|afterwards|thereafter),|^(?:There)?[Aa]fter(?:wards)?, "
            r"|, (?:either|neither|likewise)\.?$",
        ),
        (
            "the opening of somebody's next sentence",
            r"^(?:Or|Especially|Plus|Namely|Alternatively|Conversely|Otherwise|Not just|Ditto)\b(?! (?:else|size))"
            r"|^In (?:either|both|each|such) cases?\b|^(?:In|By) contrast,|^On the (?:other|one) hand\b",
        ),
        (
            "a count of things that are told elsewhere",
            rf"^(?:\S+ ){{1,20}}?(?:{_NUMBER}|several|various|certain|a number of) (?:[a-z-]+ ){{0,2}}(?:{_KINDS})"
            r"(?! (?:and|or|such|named|called|like)\b)(?: (?:in|for|of|to|with|at|on|from|by|that|which|why|when|we)\b"
            r"[^,:;(–—]{0,90})?\.?$",
        ),
        (
            "things counted elsewhere",
            rf"^(?![^,]* and )[^,]*\bthe {_NUMBER} (?!(?:{_TIMES})\b)[a-z-]+s"
            rf"(?=[,.]|$| (?:{_IS}|at|and|respectively)\b)"
            rf"|\b(?:each|all|some|most|many|both|none|either|half) of the [a-z]+s\.?$",
        ),
        (
            "what is the same as something told elsewhere",
            rf"\b(?:{_IS}) same\b|^[^,]*\b[Aa]n analogous\b"
            rf"|^(?:We [a-z]+(?: out)?|The|This uses) the same (?!(?:{_TIMES})\b)(?!.*\bas\b)",
        ),
        (
            "what was told before and is left over",
            rf"^(?:The|An?) resulting (?!from)|\bthe (?:respective|corresponding|aforementioned|preceding) [a-z]+"
            rf"|^(?:[\w’'-]+ ){{0,4}}the remaining (?!(?:\S+ )?(?:{_TIMES})\b)"
            rf"(?:[a-z]+ ){{0,2}}[a-z]+(?=[,.]|$| (?:{_IS})\b)",
        ),
        (
            "what only a picture shows",
            r"\b(?:shown|marked|highlighted|answers?|words?|text|numbers?|lines?|bars?|curves?|scores?|ones|choices?"
            r"|nodes?|edges?|tokens?|cells?|phrases?) in (?:red|blue|green|gr[ae]y|yellow|orange|purple|bold(?:face)?"
            r"|italics?)\b|\b[Tt]he (?:underlined|shaded|bold(?:faced)?|dashed|dotted|highlighted) [a-z]+"
            r"|^The (?:left|right|top|bottom)(?: and \w+)? (?:[a-z]+ )?(?:is|are|shows?)\b",
        ),
        (
            "theirs, of somebody else's work",
            r"^(?:We|Our)\b[^,;]*\b(?:outperform\w*|exceed\w*|than|over|follow\w*|use|extend|reproduce|adopt"
            r"|compar\w+ (?:to|with)) their\b",
        ),
        (
            "a measure or aim of something named elsewhere",
            rf"^The (?:(?:{_PLAIN}) )?(?:{_ABSTRACT}) (?:{_IS})\b"
            r"|\b(?:more|even more|equally|another) (?:important|interesting|significant) "
            r"(?:aspects?|hierarch\w+|questions?|points?|issues?|problems?|parts?|factors?)\b",
        ),
        (
            "the outcome of a contest named elsewhere",
            rf"^The (?:[a-z]+ |Group [A-Z] ){{0,2}}(?:victory|win|defeat|tie|draw|teams|sides|pair|duo|hosts|visitors) "
            rf"(?:{_IS}|meant|means|put|leaves?|left|moves?|gave|ended)\b",
        ),
    )
)


def goes_on(text: str) -> str:
    """What a line needs that another sentence says, in words; "" when nothing shows that it needs any."""
    return next(_reasons(text), "")


def _reasons(text: str) -> Iterator[str]:
    for reason, pattern in _LEANINGS:
        if pattern.search(text):
            yield reason
