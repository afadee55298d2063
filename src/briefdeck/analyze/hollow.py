"""Statements that say nothing: something is announced and not told, somebody is pleased, a test was only run."""

import re

_COUNT = (
    "two|three|four|five|six|several|many|some|various|multiple|numerous"
    "|a (?:large |small |great )?(?:number|variety) of"
)
_PARTS = (
    "problems?|aspects?|components?|reasons?|ways|factors?|issues?|points?|questions?|things|details|challenges?|elements?"
    "|considerations?|attempts?|approaches|advantages?|drawbacks?|limitations?|differences|options|examples?|hierarch(?:y|ies)|practicalities|caveats?|subtleties"
)
_UNTOLD = re.compile(
    rf"^(?:[\w’'(),-]+ ){{0,12}}[Tt]here (?:are|were|is|have been|has been|remain)(?:,? (?:still|also|however),?)?"
    rf" (?:{_COUNT}"
    rf"|an?|more|other|plenty of)"
    rf" (?:[\w’'-]+ ){{0,3}}(?:{_PARTS})\b"
    rf"|^(?:[\w’'-]+ ){{1,7}}(?:has|have|depends? on|involves?|consists? of|poses?"
    rf"|raises?) (?:{_COUNT}) (?:[\w’'-]+ ){{0,2}}"
    rf"(?:{_PARTS})\b"
)
"""Problems or parts are counted, and what they are stands elsewhere."""
_TOLD = re.compile(
    r":|—| [-–] |\b(?:because|such as|like|including|namely|whose|that (?:is|are)|which|who)\b|,.*,.*\band\b"
    r"|\b\d{2,}(?![-\w])"
)
_RUN = re.compile(
    r"\b[Ww]e (?:then |also |again |first )?(?:ran|turned|used|tried|performed|conducted|carried out)\b"
    r"(?!.*\b(?:found|showed?n?|scor\w+|result\w*|while|but|which|where|to (?:show|prove))\b)"
)
"""A test was run, and what came of it stands elsewhere."""
_TEST = re.compile(r"\b(?:[Bb]enchmarks?|[Tt]ests?)\b")
_TO_DO = re.compile(
    r"\b(?:[Aa]n? (?:important|interesting|open|key) (?:aspect|question|point|issue) (?:to \w+ )?is\b|try to estimate\b"
    r"|will be (?:interesting|important) to (?:see|know|study)\b)|^As (?:usual|always),? (?:we|I)\b"
    r"|^We also (?:include|report|list|give) (?:the |our )?(?:results|numbers|scores)\b(?!.*\d\.\d)"
    r"|\bwe (?:provide|report|include|list) (?:the |our )?(?:original )?results (?:reported|of|from)\b(?!.*\d\.\d)"
    r"|^We (?:first )?conduct(?:ed)? experiments to (?:demonstrate|verify|evaluate|validate) [^,;]*$"
)
_FEELS = (
    "pleased|proud|confident|excited|thrilled|encouraged|humbled|optimistic|grateful|delighted|honou?red|happy|thankful"
    "|enthusiastic|fortunate|committed|focused|well[- ]positioned|bullish|mindful|convinced"
)
_GROUP = (
    "teams?|employees|associates|people|colleagues|partners|workforce|staff|members|leaders|organization|company"
    "|business"
)
_PLEASED = re.compile(
    rf"\b(?:[Ww]e|I)(?:[’'](?:re|m|ve been)| are| am| were| was| remain| feel| have been| continue to (?:be|feel))?"
    rf"(?: (?:very|so|all|also|more|quite|both|(?:extreme|incredib|real|tru|particular|especial|high|exceptional"
    rf"|tremendous|genuine|personal|absolute"
    rf"|steadfast|immense|deep|firm)ly)){{0,2}} (?:{_FEELS})\b(?! (?:that|enough|we|our|the|this|to"
    rf" (?:report|share|announce|say|see|have"
    rf"|welcome|add|introduce|launch)) )"
    r"|\b(?:hard work|dedication|resilience|tireless|admiration|humbling|passion)\b.*\b(?:teams?|employees"
    r"|associates|people|colleagues"
    r"|partners|customers)\b|\b(?:teams?|employees|associates|people|colleagues|partners"
    r"|customers)[’']?s?\b.*\b(?:hard work"
    r"|dedication|resilience|tireless|admiration|passion)\b"
    rf"|\b[Oo]ur (?:[\w-]+ ){{0,3}}(?:{_GROUP}) (?:continues?|remains?|remained|is|are|has|have)(?: to)?"
    r"(?: (?:be|been|done|doing|stay))? (?:[\w-]+ ){0,2}"
    r"(?:execut\w+|deliver\w*|work\w*|perform\w*|resilient|focused|committed|engaged|drive\b|build\b|strong|incredible"
    r"|outstanding|tremendous|amazing|great|excellent|exceptional|phenomenal|fantastic|serve\b)"
    r"|\b(?:[Tt]he|[Oo]ur) teams? (?:continues?|is|are) (?:to )?(?:execut|deliver|drive|build|driving|building)\w*\b"
    r"|\b(?:strategy|results?|model|performance|position|priorities|approach)\b[^,]* (?:continues? to"
    r"|continued to) (?:serve us well"
    r"|validate|demonstrate|speak|reflect|work)\b"
    r"|\bserves? us well\b|\bproudest\b|\btestament to\b|\b(?:deeply|truly|greatly|really) appreciate\b"
    r"|\bextraordinary efforts?\b"
    r"|\blook(?:ing)? forward to (?:your|our next|(?:report|speak|talk|updat|shar|see|answer|continu|work|provid"
    r"|discuss)\w*ing)\b"
    r"|\b(?:solid|strong|great|excellent|continued) execution\b|\bgratitude\b|\b(?:thank|thanks|condolences"
    r"|congratulat\w+)\b|\bprovide value\b"
    r"|\bat the forefront\b|\b(?:clear|undisputed|recognized) leader\b|\bsets? us apart\b"
    r"|\bplay(?:s|ed)? an? (?:[\w-]+ ){0,2}role in our (?:overall |continued |future |long-term )?(?:success|vision"
    r"|mission|strategy|growth|business"
    r"|performance|ability)\b|\bat the (?:center|heart|core) of (?:everything|all|every"
    r" \w+) (?:that )?we\b"
    r"|\baccomplished (?:a great deal|a lot|so much|much)\b|\b(?:proven|great|unbelievable|excellent|outstanding)"
    r" track record\b"
    r"|\bcontinue to outperform our peers\b"
    r"|\b(?:create|deliver|drive|generate|build)\w* (?:[\w-]+ ){0,3}(?:long-term|sustainable|shareholder"
    r"|stakeholder|stockholder)"
    r" (?:[\w-]+ )?(?:value|returns)\b"
)
"""What every company says of itself, whatever the year was like."""
_SAME = re.compile(r"^(?:The |An? |Our )?([\w-]+) (?:is|are|remains?) (?:the |an? )?\1[.!]?$", re.IGNORECASE)
_WORK_IS_LIKE = re.compile(
    r"^(?:Our|This) (?:work|approach|paper|study|task|method) is (?:also )?(?:closely |most |very )*related to [^,;]*$"
    r"|^(?:Many|Several|Various|Numerous|A (?:number|variety) of) [^,;]* have been (?:proposed|developed|introduced"
    r"|studied|explored|suggested|defined|published|presented)(?: (?:recently|so far|before|in the (?:past"
    r"|literature)))?[.]?$"
    r"|^Like (?:any|all|every|most) [^,]{3,40}(?<!\d)(?:,| \w+ has) .*\b(?:drawbacks|limitations|assumptions"
    r"|weaknesses)\b[^,;:]*$"
)
"""Something is itself; a paper's work is like other work, others have done much, and all has its drawbacks."""
_FIGURE = re.compile(
    r"[$€£%]|\bpercent\b|\b\d{1,3}(?:,\d{3})+\b|\b\d+\.\d+\b|\b(?:m|b)illion\b|\b(?!20\d\d\b|19\d\d\b)\d{2,}\b"
)


def is_hollow(text: str, *, is_report: bool) -> bool:
    """Whether a whole sentence tells nothing; what people feel counts only in a report, where a "we" speaks."""
    if _TO_DO.search(text) or (_RUN.search(text) and _TEST.search(text) and not _FIGURE.search(text)):
        return True
    if _UNTOLD.search(text) and not _TOLD.search(text):
        return True
    if _SAME.match(text) or _WORK_IS_LIKE.match(text):
        return True
    return is_report and bool(_PLEASED.search(text)) and not _FIGURE.search(text)
