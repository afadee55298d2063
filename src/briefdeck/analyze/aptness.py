"""How fit a statement is to stand for others: background, announcements, the work of others and settings come last."""

import re
from functools import lru_cache

_OPENERS = (
    "recently typically also additionally moreover furthermore meanwhile earlier later then here overall following "
    "call see keep born whether thanks just yes well oh hi hello ok okay again elsewhere finally lastly secondly "
    "thirdly instead still nevertheless nonetheless previously traditionally historically usually sometimes similarly "
    "likewise interestingly note remember recall suppose imagine perhaps maybe"
)
_PHRASES = (
    "once again|in addition|for (?:example|instance|reference)|at the time|next up|number \\w+|before turning|not if"
    "|as (?:I|we|you|(?-i:[A-Z])\\w+ (?:mentioned|indicated|noted|said|discussed|described|outlined)|discussed|noted"
    "|mentioned|announced|previously|always|a (?:reminder|result|consequence)|such)"
)
_ASIDE = re.compile(rf"^(?:{_OPENERS.replace(' ', '|')}|{_PHRASES})\b", re.IGNORECASE)
_STATES = (
    "located based situated born founded named known married aged released buried educated raised listed published home"
).replace(" ", "|")
_ROLES = (
    "based capital town city village suburb member professor author editor fellow director photographer writer "
    "journalist native resident graduate subsidiary branch lecturer contributor columnist reporter correspondent"
).replace(" ", "|")
_BACKGROUND = re.compile(
    rf"^(?:[\w’'.&-]+,? ){{1,8}}(?:is|was|are|were|has been)(?: also| now| currently)? (?:{_STATES})\b"
    rf"|\b(?:is|was|are|were) (?:an?|the|one of the) (?:[\w’'-]+ ){{0,4}}(?:{_ROLES}|spokes\w+)\b"
)
_CITING = re.compile(r"\bet al\b|\((?:19|20)\d\d[a-z]?\)|\[\d+\]")
_ANNOUNCED = re.compile(
    r"\b(?:will|would|going to|like to|want to) (?:now |also |then |first )?(?:cover|discuss|review|comment|talk about"
    r"|join us|walk (?:you|us|through)|turn (?:it|to|the)|touch (?:up)?on|hand (?:it|the|over)|take questions)\b"
    r"|\bwill (?:now |also |then )?(?:provide|give|share) (?:you )?(?:with )?(?:an?|some|more|further)\b[^,]*"
    r"\b(?:details?|overview|updates?|colou?r|insights?|commentary)\b|\b(?:end|open|close|conclude|begin) the call\b"
    r"|\b(?:is|was|are|were) speaking\b|\btold reporters\b|\b(?:un|not (?:immediately )?)available for comment\b"
    r"|\bdeclined to comment\b|\breplay of\b|\b(?:did|could)(?: not|n[’']t) (?:immediately )?(?:respond|be reached)\b"
    r"|\b(?:sections?|paper) (?:describes?|discusses|reviews)\b|\b[Ii]n what follows\b|\bsupplementary\b"
    r"|\b[Ww]e (?:now |then |next |first |also |briefly |will )*(?:begin|start|turn|discuss|describe|review)\b"
    r"|\b(?:join(?:ing|ed)|thank)(?: \w+)? (?:us|me|you)\b"
)
_SETTING = re.compile(
    r"\b(?:is|are|was|were) (?:implemented|trained|extracted|initialized|tokenized|set to|optimized|evaluated|tuned"
    r"|split|annotated|downloaded|computed|denoted)\b|\b(?:vocabulary|batch|hidden|embedding) (?:size|dimension)s?\b"
    r"|\b[Ww]e (?:use|used|follow|set|train|adopt|denote|evaluate|tune|initialize)\b|\b(?:learning rate|hyperparameter)"
)
_HEADLESS = re.compile(
    r"^(?:(?:Gives?|Gave|Brings?|Leaves?|Raises?|Makes?) "
    r"|(?:Giving|Bringing|Leaving|Resulting|Reflecting|Turning|Moving)\b"
    r"(?![^,]*, (?:we|our|the|it|they|he|she|an?|[A-Z]\w+)\b))"
)
"""The end of somebody's last sentence."""
_COMMONPLACE = re.compile(
    r"\b(?:is|are|has been|have been|remains?) (?:an? |one of the )?(?:very |most )?(?:important|attractive|popular"
    r"|fundamental|challenging|common|widely|active|crucial|essential|well-known|ubiquitous|gaining|increasingly"
    r"|often)\b"
    r"|\bhave been (?:proposed|developed|introduced|studied|explored|suggested)\b"
)
_AIM = re.compile(
    r"\b(?:[Ww]e|[Tt]his (?:paper|work|study|article|thesis)) (?:also )?(?:propose|present|introduce|show|demonstrate"
    r"|find|found|argue|develop|report that)s?\b"
)
AIMED = 1.25
"""What a statement of a paper's own doing counts beside others."""
_REPORTED = re.compile(
    r"^(?:(?:Finally|Additionally|In addition|Here),? )?[Ww]e (?:also |further |then |first |next |additionally"
    r" )?(?:reports?|includes?|list|give"
    r"|conduct(?:ed)?|perform(?:ed)?|carr(?:y|ied) out|run|ran)\b(?: [\w-]+){0,3} (?:results?|experiments?|scores?"
    r"|means?|averages?"
    r"|perplexit\w+|performance|evaluations?|analys[ie]s|comparisons?)\b(?!.*(?:\b(?:show|find|found|achiev"
    r"|outperform|improv"
    r"|suggest|indicat|demonstrat|reveal|that)|\d\.\d))"
    r"|^[Ww]e (?:also |further |then |first |additionally )?(?:compare|contrast|evaluate|test) (?:our|the)\b"
    r"(?!.*(?:\b(?:show|find|found|achiev|outperform|improv|and (?:observe|see)|better|worse|higher|lower)|\d\.\d)).*$"
    r"|^(?:All|The|Our) (?:[\w-]+ ){0,3}(?:systems?|models?|methods?|approach(?:es)?|algorithms?) (?:is|are|was|were)"
    r" (?:tested|evaluated|compared) (?:on|with|against|to)\b[^,]*$"
)
"""An experiment is announced, and what came of it stands elsewhere."""
_GOES_ON = re.compile(
    r", (?:for (?:example|instance)|in turn|(?:in|by) contrast|on the other hand|conversely|alternatively)(?:,|\.|$)"
    r"|^(?:Conversely|Alternatively|By contrast|In contrast|In turn|In answer|In response,|Accordingly|As such"
    r"|To this end|To that end|To start|Yet that|But that|One (?:[a-z]+ )?alternative)\b"
)
"""A word that ties a line to the one before it."""
_ALSO = re.compile(r"^(?:[\w’'.&-]+ ){1,6}(?:also|further|then)\b|\b(?:as well|too)$")
_SPOKEN = re.compile(r"^[\"“]|[\"“][^\"“”]{45,}[\"”]")
_PERSONAL = re.compile(r"\b(?:I|I[’'][a-z]+|me|my|you|your|you[’'][a-z]+)\b", re.IGNORECASE)
_NARRATED = re.compile(r"^(?:[^\"“”]*[^\"“”\w])?(?:I|I[’'][a-z]+|my|My|me)\b[^\"“”]*$")
"""Somebody speaks of himself, and not in a quotation: a slide does not say who."""
_THINGS = (
    "company|firm|team|group|couple|pair|man|woman|girls?|boys?|children|suspects?|victims?|official|newspaper|committee"
    "|campaign|business|segment|transaction|deal|agreement|loan|plan|decision|move|attack|incident|case|footage|video"
    "|letter|flight|fund|bill|ruling|test|experiment|algorithm|authors|set|results?|output|elements|drug|figures?|list"
    "|latter|former|intervention|posterior|probabilities|offer|statement|document|pictures?|photos?|site|program|project"
)
_LEANS = re.compile(
    rf"^(?:[A-Z][a-z]+,? |In \w+,? |On \w+,? )?(?:[Tt]he|[Tt]hese|[Tt]hose|[Ss]uch|[Bb]oth) (?:[a-z]+ )?(?:{_THINGS}) "
    r"(?!of |for |that |in |between |by |with |to |against |on |from )"
    r"|^(?:As before|By the way|For one thing|For those of you|Alright|Talking of|One,|Certainly|Yes|Whatever|In return"
    r"|As (?:he|she|it|that|this|they)|Other|Another|Only (?:founded|one|\d)|Days? (?:before|after|later)|At first)\b"
    r"|\b(?:another|further|the other|similar|the same|mentioned|aforementioned|respective)\b"
)
"""What was named before: the deck may not have named it."""
_UNSCOPED = re.compile(
    r"^(?:Adjusted )?(?:Segment|Sales of|Margins?|Volumes?|Orders|Bookings|Profitability|Integration|Global sales|Sales"
    r"|International sales|Activity|Operating (?:margins?|profit|income))\b"
    r"|\bsegment (?:operating|adjusted|margin|EBITDA)\b"
)
"""In an account of results: a figure of some part of the company that was named before."""
_UNPLACED = re.compile(
    r"^(?:In|On|At|With|After) (?:the )?\d+(?:st|nd|rd|th) (?:minute|lap|inning|round|hole|over)\b"
    r"|^In (?:the )?(?:injury|stoppage|added|extra) time\b"
    r"|\b(?:about|in|on|to|from|of|with|improved|changed) the (?:case|situation|matter|issue|incident|controversy)"
    r"(?=[.,]|$| greatly\b| much\b)"
    r"|^The (?:findings?|move|news|announcement|decision|remarks|comments|warning|ruling) (?:comes?|came|follows?)\b"
    r"|, the (?:sources?|newspaper|paper|magazine|report|website|agency|group|firms?|officials?|prosecutor|statement)"
    r" (?:said|says|told|added|reported|wrote|noted|stated)\b"
)
"""Of a contest, a case or a source that was named before."""
_PERIOD = (
    r"(?:year|quarter|half|\bQ[1-4]|\b(?:19|20)\d\d|month|annual|fiscal|long[- ]term|next|by the end|season|week|today"
    r"|ahead|over time|decade)"
)
_UNDATED = re.compile(rf"^(?!.*{_PERIOD})(?:We|Our)\b.*\b(?:expects?|anticipates?|guidance|outlook|estimate) .*\d")
"""A forecast of a figure that does not say for when."""
_WEIGHTS = (
    (_UNPLACED, 0.5),
    (_UNDATED, 0.6),
    (_LEANS, 0.5),
    (_UNSCOPED, 0.55),
    (_PERSONAL, 0.7),
    (_NARRATED, 0.75),
    (_HEADLESS, 0.3),
    (_ASIDE, 0.45),
    (_BACKGROUND, 0.4),
    (_CITING, 0.45),
    (_ANNOUNCED, 0.35),
    (_REPORTED, 0.45),
    (_SETTING, 0.6),
    (_COMMONPLACE, 0.6),
    (_ALSO, 0.75),
    (_GOES_ON, 0.5),
    (_SPOKEN, 0.75),
)
_REMEMBERED = 4096
"""Lines whose worth is kept: each is asked for as a title, as a point and for the summary."""
EMPTY = 0.4
"""Statements below this say nothing that a slide could show."""
PLAIN = 0.6
"""Statements below this are beside the point."""


@lru_cache(maxsize=_REMEMBERED)
def aptness(text: str) -> float:
    """1.0 for a plain statement, down to 0.3 for one that seldom is what an article, or a part of it, has to say."""
    found = 1.0
    for pattern, weight in _WEIGHTS:
        if pattern.search(text):
            found *= weight
    return round(max(0.3, found), 4)


@lru_cache(maxsize=_REMEMBERED)
def aimed(text: str) -> float:
    """More than 1.0 for what a paper says that it does or finds."""
    return AIMED if _AIM.search(text) else 1.0
