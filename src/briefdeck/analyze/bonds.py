"""What two names are to each other by a noun: "A's stake in B", "B, a unit of A", "the merger between A and B"."""

import re
from collections.abc import Iterator
from functools import cache

from briefdeck.analyze.masks import ASIDE, CLOSE, MARK, Masked

Told = tuple[str, str, str]
_PARTNERSHIP = r"(?:partnership|alliance|collaboration|cooperation|joint venture)"
_DEALINGS = r"(merger|deal|agreement|pact|treaty|contract|dispute|feud|rivalry|ceasefire|truce)"
_KIN = (
    r"((?:[a-z-]+ )?(?:unit|subsidiary|division|arm|owner|parent|parent company|supplier|customer|client"
    r"|partner|competitor|rival"
    r"|sponsor|publisher|operator|shareholder|investor|ally|affiliate|brainchild|successor|predecessor))"
)
_WORDS = (
    r"(?:(?!(?:of|in|for|by|to|and|with|from|at|on|as|that|which|who|over|against|about|between"
    r"|once)\b)[\w’'$%.-]+ ){0,3}?"
)
_THE = r"(?:[Tt]he |its |an? )?"
_BY = {
    "owned": "owns",
    "co-owned": "co-owns",
    "backed": "backs",
    "led": "leads",
    "headed": "heads",
    "run": "runs",
    "founded": "founded",
    "co-founded": "co-founded",
    "funded": "funds",
    "controlled": "controls",
    "created": "created",
    "developed": "developed",
    "designed": "designed",
    "published": "published",
    "written": "wrote",
    "co-written": "co-wrote",
    "invented": "invented",
    "coined": "coined",
    "directed": "directed",
    "composed": "composed",
    "painted": "painted",
    "started": "started",
    "launched": "launched",
    "introduced": "introduced",
    "popularized": "popularized",
    "produced": "produces",
    "made": "makes",
    "built": "built",
    "proposed": "proposed",
    "organized": "organized",
    "organised": "organised",
    "hosted": "hosts",
    "sponsored": "sponsors",
    "discovered": "discovered",
    "operated": "operates",
}
_DONE = f"(?P<done>{'|'.join(sorted(_BY, key=lambda word: -len(word)))})"
_SMALL = (
    "of|in|for|by|to|and|or|with|from|at|on|as|that|which|who|has|have|had|is|was|are|were"
    "|will|would|over|after|before|like"
)
_ENDS = rf"(?=$|[,.;:)]| (?:{_SMALL}|but|said|says|grew|rose|fell|[a-z]+ed|this|last|since|during|under)\b)"
_END = (
    rf"(?![\w’'-])(?! (?!(?:{_SMALL})\b)[a-z]+ {MARK})"
    r"(?! (?:studio|company|firm|group|bank|unit|chairman|chief|president|coach)\b)"
    r"(?! (?:would|could|may|might|will|can|failed|collapsed|fell through|was supposed|is supposed|is expected)\b)"
)
_ALONE = r"(?<![\w’'–-])"
_ONE, _TWO = rf"{_ALONE}(?P<one>{MARK})", rf"{_ALONE}(?P<two>{MARK})"
_MAKES = (
    r"(?:has |have |had |also )?(?:announced?s?|sign(?:ed|s)?|form(?:ed|s)?|enter(?:ed|s)?(?: into)?"
    r"|struck|strikes?|forged?s?|launche?[ds]?"
    r"|has|have|reach(?:ed|es)?|inked|set up|extend(?:ed|s)?|created?s?|agreed(?: on| to)?|expand(?:ed|s)?)"
)
_KIND = r"(?: (?:models?|services|software|technology|products|platform|systems?|tools|apps?|data)\b)?"
_GIVES = r"(?:suppl(?:ies|ied)|provide[ds]|sells|sold|license[ds]|deliver(?:s|ed)|lends|lent|donated)"
_DEAL = rf"(?:an? |its |the |their ){_WORDS}(?P<noun>{_DEALINGS})"
_BOND = rf"(?:an? |its |the |their ){_WORDS}{_PARTNERSHIP}"
_BUYING = r"(?:acquisition|takeover|purchase)"
_OVER = r"(?P<over>win|victory|triumph|lead|edge|advantage) over"
_WON, _LED = ("win", "victory", "triumph"), ("leads over", "seeks a lead over")
_ITS = r"(?:an? |the |their |his |her |its )"
_SCORES = (
    r"(?:secured|scored|recorded|claimed|earned|posted|clinched|registered|pulled off|completed|enjoyed|celebrated|has"
    r"|had|have|holds?|held|took|takes?|extend(?:s|ed)|maintain(?:s|ed)|open(?:s|ed)(?: up)?|built"
    r"|gain(?:s|ed)|retain(?:s|ed)|(?:eased|cruised|romped|swept|raced|battled) to|came away with)"
)
_HAD = r"(?:has |have |had |is |are |also |now )*"
_JOINTLY = ("partner", "allian", "collaborat", "cooperation", "joint venture", "team", "joined forces", "work together")
_DEALT = (
    "merger",
    "deal",
    "agreement",
    "pact",
    "treaty",
    "contract",
    "dispute",
    "feud",
    "rivalry",
    "ceasefire",
    "truce",
)
_CUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("partners with", _JOINTLY),
    ("merged with", ("merged",)),
    ("{noun} with", _DEALT),
    ("competes with", ("competitor", "rival", "compete")),
    ("integrated into", ("integration of",)),
    ("sues", ("suit against",)),
    ("acquires", ("acquisition of", "takeover of", "purchase of")),
    ("bids for", ("bid for",)),
    ("invests in", ("investment in",)),
    ("has a stake in", ("stake in", "holding in")),
    ("{over}", ("win over", "victory over", "triumph over", "lead over", "edge over", "advantage over")),
    ("{by}", (" by ", f"{CLOSE}-")),
    ("{noun} of", (" of ", " to ", "’s ", "'s ", "’ ", "' ")),
    ("{how}", (" to ",)),
)
"""Words that a sentence has whenever a pattern of the label fits: only then the pattern is made."""
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("partners with", rf"\b{_PARTNERSHIP} between {_THE}{_ONE} and {_THE}{_TWO}{_END}"),
    ("partners with", rf"{_ONE}(?:[-–]| and )(?P<two>{MARK}) {_PARTNERSHIP}\b"),
    ("partners with", rf"{_ONE}[’']s? {_WORDS}{_PARTNERSHIP} with {_THE}{_TWO}{_END}"),
    ("partners with", rf"{_ONE}{ASIDE} {_MAKES} {_BOND} with {_THE}{_WORDS}{_TWO}{_END}"),
    ("partners with", rf"{_ONE} and {_TWO} {_MAKES} {_BOND}\b"),
    (
        "partners with",
        rf"{_ONE} and {_TWO} (?:have |had )?(?:partner(?:ed)?|team(?:ed)? up|join(?:ed)? forces"
        rf"|collaborated?|work(?:ed)? together)\b",
    ),
    ("merged with", rf"{_ONE} and {_TWO} (?:have |had )?merged\b"),
    ("{noun} with", rf"\b(?P<noun>{_DEALINGS}) between {_THE}{_ONE} and {_THE}{_TWO}{_END}"),
    ("{noun} with", rf"{_ONE}{ASIDE} {_MAKES} {_DEAL} with {_THE}{_WORDS}{_TWO}{_END}"),
    ("{noun} with", rf"{_ONE} and {_TWO} {_MAKES} {_DEAL}\b"),
    (
        "competes with",
        rf"{_ONE} (?:announced|said|declared) that {_TWO} is (?:now )?a (?:[a-z]+ )?(?:competitor|rival)\b",
    ),
    ("competes with", rf"{_ONE}, (?:which|that) [^,.;]*?\bcompetes? (?:directly )?with {_TWO}"),
    ("integrated into", rf"\bintegration of (?P<one>{MARK}{_KIND}) into (?P<two>{MARK}{_KIND}){_END}"),
    ("sues", rf"{_ONE}[’']s? {_WORDS}(?:lawsuit|suit) against {_THE}{_TWO}{_END}"),
    ("acquires", rf"{_ONE}[’']s? {_WORDS}{_BUYING} of {_THE}{_TWO}{_END}"),
    (
        "acquires",
        rf"{_ONE}{ASIDE} (?:has |had )?(?:completed|closed|finali[sz]ed) (?:its|the) {_WORDS}{_BUYING} of"
        rf" {_THE}{_WORDS}{_TWO}{_END}",
    ),
    ("bids for", rf"{_ONE}[’']s? {_WORDS}(?:takeover )?bid for {_THE}{_WORDS}{_TWO}{_END}"),
    ("invests in", rf"{_ONE}[’']s? {_WORDS}investment in {_THE}{_TWO}{_END}"),
    ("has a stake in", rf"{_ONE}[’']s? {_WORDS}(?:stake|shareholding) in {_THE}{_TWO}{_END}"),
    ("{over}", rf"{_ONE}[’']s? {_WORDS}{_OVER} {_THE}{_WORDS}{_TWO}{_END}"),
    ("{over}", rf"{_ONE}{ASIDE} {_HAD}{_SCORES} {_ITS}{_WORDS}{_OVER} {_THE}{_WORDS}{_TWO}{_END}"),
    ("{over}", rf"{_ONE}(?: [a-z]+)? to {_ITS}{_WORDS}{_OVER} {_THE}{_WORDS}{_TWO}{_END}"),
    (
        "{over}",
        rf"(?:^|[;,] |\b(?:[Ww]hile|[Aa]lthough|[Aa]s) )(?:The )?{_ONE}{ASIDE} [^;:.“”\"]*? (?:with|by virtue of"
        rf"|(?P<aim>to|and) (?:gain|secure|get|build|win|maintain|extend|take)) {_ITS}{_WORDS}{_OVER}"
        rf" {_THE}{_WORDS}{_TWO}{_END}",
    ),
    ("{by}", rf"{_ONE}-{_DONE} {_WORDS}{_TWO}{_ENDS}"),
    (
        "{by}",
        rf"{_TWO}(?:, (?:which (?:is|was) |an? {_WORDS}[a-z]+ )?| (?:is|was|are|were|has been|had been) )(?:\w+ly )?"
        rf"{_DONE} by {_THE}{_WORDS}{_ONE}{_END}(?! (?:[a-z]+s|[a-z]+ers?)\b)",
    ),
    ("{noun} of", rf"{_ONE}, (?:an? |the |now (?:an? )?)?{_WORDS}(?P<noun>{_KIN}) of {_THE}{_TWO}{_END}"),
    ("{noun} of", rf"{_ONE} is (?:now )?(?:an? |the |part ){_WORDS}(?P<noun>{_KIN}) (?:of|to) {_THE}{_TWO}{_END}"),
    ("{noun} of", rf"{_TWO}[’']s? {_WORDS}(?P<noun>{_KIN}),? {_ONE}{_END}"),
    (
        "{how}",
        rf"{_ONE}{ASIDE} (?P<how>{_GIVES} (?:(?!its\b|their\b|it\b|them\b)[a-z-]+ ){{1,4}}to) {_THE}{_TWO}{_ENDS}",
    ),
)

_MADE = rf"(?:\w+ly )?(?P<done>{'|'.join(_BY)}) by"
_WORKS = (
    rf"[“\"](?P<work>[^“”\"]{{3,60}}?),?[”\"],?"
    rf" (?:(?:(?:an? |the |his |her ){_WORDS}[a-z]+ |which (?:is|was) |is |was )?{_MADE}"
    rf"|(?:an? |the |his |her ){_WORDS}(?:book|novel|memoir|poem|essay|play) by) {_THE}{_WORDS}{_ONE}{_END}",
    rf"^(?P<work>[^“”\",;:.]{{3,40}}), an? (?:[a-z]+ )?(?:phrase|term|slogan|saying|expression|motto|nickname) {_MADE}"
    rf" {_THE}{_WORDS}{_ONE}{_END}",
)


def bonds_in(sentence: Masked) -> Iterator[Told]:
    """Subject, verb and object of each bond that a sentence tells."""
    cued = [label for label, cues in _CUES if any(cue in sentence.text for cue in cues)]
    for label, pattern in _PATTERNS if cued else ():
        for found in _compiled(pattern).finditer(sentence.text) if label in cued else ():
            end = found.start("one") if label == "{how}" else found.end()
            if sentence.is_told(found.start("one"), end):
                yield _plain(found["one"], sentence), _labeled(label, found), _plain(found["two"], sentence)


def works_in(sentence: Masked) -> Iterator[Told]:
    """Who made a work that the sentence names by its title in quotation marks, or a saying that opens it."""
    for pattern in _WORKS if " by " in sentence.text else ():
        for found in _compiled(pattern).finditer(sentence.text):
            if sentence.is_told(found.start("one"), found.end()):
                made = _BY.get(found["done"] or "", "wrote")
                yield _plain(found["one"], sentence), made, _plain(found["work"], sentence)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _labeled(label: str, found: re.Match[str]) -> str:
    groups = found.groupdict()
    by = _BY.get(groups.get("done") or "", "")
    over = "" if not groups.get("over") else "defeats" if groups["over"] in _WON else _LED[bool(groups.get("aim"))]
    return label.format(over=over, noun=groups.get("noun") or "", how=groups.get("how") or "", by=by)


def _plain(words: str, sentence: Masked) -> str:
    return re.sub(MARK, lambda mark: sentence.name(mark[0]), words)
