"""Lines that go on from one that the deck may not have: "a second aspect", "the remaining ones", "in two steps"."""

from functools import lru_cache

from briefdeck.analyze.aptness import aimed
from briefdeck.analyze.wordings import any_of
from briefdeck.patterns import pattern

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|[2-9]|[1-9]\d)"
_NTH = "second|third|fourth|fifth|sixth"
_TIMES = (
    "quarters?|half|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|seasons?|times?|periods?|centur(?:y|ies)"
    "|nights?|weekends?|world|generations?|rounds?|seeds?|people|points|percent|goals|countries|sides|languages?"
)
_FEW = "aspects|factors|reasons|ways|components|things"
_KINDS = (
    f"{_FEW}|problems|solutions|phases|settings|steps|setups|lessons|options|objectives|priorities|principles"
    "|pillars|elements|stages|scenarios|criteria|conditions|issues|challenges|themes|advantages|limitations|drivers"
    "|hypotheses|buckets"
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
    "annual|basic|main|overall|total|key|shared|only|average|monthly|yearly|net|real|ultimate|whole|general"
    "|other|underlying|central|experimental|second|third"
)
_PICTURED = (
    "answers?|words?|text|numbers?|lines?|bars?|curves?|scores?|ones|choices?|nodes?|edges?|tokens?|cells?|phrases?"
    "|boxes"
)
_COLORS = "red|blue|green|gr[ae]y|yellow|orange|purple|bold(?:face)?|italics?"
_UTMOST = (
    "best|worst|largest|biggest|smallest|oldest|newest|latest|youngest|highest|lowest|easiest|hardest|richest|poorest"
    "|longest|shortest|fastest|slowest|earliest|greatest|simplest|strongest|weakest"
)
_COUNTED = "a count of things that are told elsewhere"
_PATTERNS = {
    "one of a series whose first is elsewhere": (
        rf"^(?:An?|One) (?:{_NTH}|final|last|further|other|related|separate) (?!(?:{_TIMES})\b)"
        rf"(?:[a-z-]+ ){{0,3}}[a-z-]+(?:,| (?:{_IS}|concerns?|involves?)\b)",
        rf"^(?:The|Our|Their|Its) (?:(?:latter|former)(?= (?:{_PARTS}|one)s?\b)|other|same|following|remaining|{_NTH})"
        rf" (?!(?:{_TIMES})\b)(?:[a-z-]+ ){{1,3}}(?:{_IS}|concerns?|involves?)\b",
        rf"^(?:In|During|For|At|After|Under) the (?:first|{_NTH}|final|last|other|next|latter|former|previous|same"
        rf"|following|remaining) (?:[a-z]+ )?(?:{_PARTS})s?\b",
        r"^Other (?![^,.]*\bthan\b|[A-Z])|^Similar (?!to\b)[a-z]+",
        r"^(?:In|On|At|For|As|By|Under|With|From) another \w+",
        rf"^(?:[^,]+, )?(?:{_NUMBER}|[Ss]everal|[Mm]any) others (?:{_IS})\b"
        r"|\b[Tt]here (?:are|were|is|was) (?:\w+ )?others\b",
        r"^(?:First|Second|Third|Fourth|Last|Next) (?:is|are|was|were|comes?)\b",
        rf"^The (?:(?:most|least) [a-z]+|{_UTMOST}) (?:is|was|are|were)\b",
        r"^One (?:possible |main |key |major |potential |likely )?"
        r"(?:reason|explanation|difference|advantage|solution|example|limitation) (?:is|was|would|may|could|might)\b",
        r"^(?:The )?(?:[Ss]econd|[Tt]hird|[Nn]ext|[Ll]ast) (?:area|part|piece|point|item|factor|driver|bucket)\b",
        r"^Number (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:is|are|was|on)\b",
        r"^(?:[\w-]+ ){1,3}(?:minutes|hours|days|weeks|months|years) later\b",
        r"^(?:Soon|Shortly|Immediately) (?:after|before|afterwards|thereafter),|^(?:There)?[Aa]fter(?:wards)?, ",
    ),
    "what a word such as that, there or both means": (
        r"^(?:Among|Of|Between|From|Unlike|Like|With) (?:them|those)\b|^\w+ of (?:them|these|those)\b",
        r"\b(?:[a-z]+s|than|over|of|for|with|by) both(?=[,.]|$)"
        r"|\b(?:by|of|from|to|in|for|with) all (?:two|three|four|five)\.?$",
        r"\bthe (?:exact |complete |very )?(?:opposite|reverse|contrary)\b(?! (?:of|side|direction|end))"
        r"|^(?:First|Next) up\b|^(?:One|Another|Others) (?:had|has|was|were|have|did|said) (?!to\b|no\b)[a-z]"
        r"|\bthe (?:previous|preceding) (?:day|week|month|night|evening)\b",
        r"\b(?:expect|see|saw|want|view) that [a-z]+ (?:to|as)\b",
        r"\bboth (?:options|cases|settings|approaches|methods|variants|possibilities)\.?$",
        r"\b(?:have|has|had) such [a-z]+s\b|\bit(?:[’']s| is| was) all about\b",
        r"^(?:Because of|Despite|Due to|Given|After|Before|Besides|Beyond|In spite of|On top of) (?:that|it|them),",
        r"\b(?:[Dd]uring|[Tt]hroughout|[Uu]nder|[Ww]ithin|[Bb]ehind|[Aa]gainst|[Ii]nto|[Bb]efore|[Tt]hrough|[Aa]cross"
        r"|[Tt]owards?|[Dd]espite|fund|support|handle|offset|counter|match) that (?!happen|is\b|was\b|can\b)[a-z]+",
        r"\b(?:add|put|take|bring|pull) (?:that|it|them|this|these|those|[a-z]+ of (?:that|it|them))"
        r" (?:all )?together\b"
        r"|^(?:Put|Taken|All) together, (?:it|they|this|that|these)\b",
        r"^(?:We|I|They) [a-z]+(?:ed|d|t) that(?: and|[.,]|$)",
        r"^[A-Z][\w.’-]+(?: [A-Z][\w.’-]+)?(?: [a-z]+){1,6} (?:before|than|like|by) (?:him|her)\b(?!self)",
        r"\b(?:about|after|before|around|over|near|since) that (?!happen)[a-z]+\.?$",
        r"^(?:Removing|Using|Adding|Taking|Applying|Changing|Replacing|Making|Having|Ignoring|Solving|Fixing|Meeting"
        r"|Achieving|Reaching|Winning|Losing) that\b",
        r"\b(?:estimate|believe|think|expect|hope|say|says|said|know|feel|assume|suggests?|means?|ensures?) that "
        r"(?:should|will|would|could|may|might|can|is|was|has|had|does|did)\b",
        r"^(?!Sometimes|Besides|Nowadays|Always|Perhaps|\S+ (?:says|believes|thinks|knows|hopes|claims|argues))"
        r"(?:The |Our |Their )?(?:[A-Za-z-]+ )?[A-Za-z-]{3,}s there (?:is|are|was|were|has|have)\b",
        r"\b(?:brought|pushed|raised|cut|reduced|took|put|keep|kept|got|drove|bring|changed|lowered) that"
        r" (?:up|down|to|by|from|into|out|back|off)\b|\bin that \d|\bdone so\b",
        r"^(?:In|For|With|On|Unlike|Like) (?:ours|theirs|mine|hers)\b|\bthis (?:work|paper|study)\b.*\bours\b",
        r"^(?:In|By|Since|During|Until) (?:the )?(?:[\w-]+ )?\d{4}s? (?:it|they|he|she)\b|\b(?:dis)?agreed\.?$",
        r"\ball that(?: as well| too)?(?=[,.]|$)|\b(?:change|fix|stop|prevent|avoid|do) that(?=[.;]|$)",
        r"\b(?:into|about|of|with|from) (?:it|them)(?=, (?:an?|the|[A-Z])[^,]*\b(?:said|says|told)\b)",
        r"^We (?:went|moved|came|go) from (?:about |nearly |over )?[$€£]?\d",
        r", (?:either|neither|likewise)\.?$",
        r"\b(?:that again|(?:highlight|emphasize|mention|repeat|do|did|see|discuss) that)\.?$",
        r"\b(?:knows?|knew|understands?|proved?|learned) (?:that|this|it) (?:all|only) too\b"
        r"|\b(?:knows?|knew|understands?|says?|said|believes?) that(?=[.;]|$)",
        r"^The (?:good|bad|great|best|worst|only) (?:news|thing|part) (?:is|was)(?: that)?,? (?:it|they|he|she)\b",
        r"n[’']t (?:all )?that (?!many|much|far)[a-z]+\.?$|\bnot (?:all )?that [a-z]+\.?$",
        r"(?:^|, )[Tt]hat (?:[a-z]+ )?(?:number|figure|total|amount|percentage|rate|share|sum|price|cost|gap)"
        r" (?:is|was|has|had|will|would|rose|fell|grew)\b"
        r"|^(?!.*\b(?P<noun>[a-z]+)\b.*, that (?P=noun)\b)(?:.*, )?[Tt]hat (?!(?:is|was|has|would)\b)[a-z]+ "
        r"(?:(?:did|does|is|was|has|had|would|could|will)(?:n[’']t)?|can|won[’']t|can[’']t)\b",
        r"^(?!We (?:present|propose|introduce)\b)(?:(?![^,;]* (?:--?|[–—]) )[^,;–—]* )?[Ss]uch "
        r"(?!(?:as|an?|that|things?|is|was)\b)[a-z]+\b"
        r"(?! as\b)",
        r"^(?!.*\b(?:they|we|who)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:said|says) their\b",
        r"^[A-Z][a-z]+ly, (?:that|this) |^(?:[A-Z][a-z]+ly|As expected|In general|Overall|Again), both (?!.* and )",
        r"^[^,]{3,50}, both (?:[a-z-]+ )?[a-z]+s (?:are|were|have|had|will|can|could|would|may|[a-z]+ed) |^Thereby,",
        r"\b(?:solves?|overcomes?|alleviates?|tackles?|mitigates?) (?:the|these) (?:problem|issue|challenge)s?"
        r"(?: by\b|\.?$)",
        r"^(?:Dubbed|Called|Named|Known|Billed|Nicknamed)\b[^,]*, (?:it|they|he|she)\b",
        r"^(?:An?|The) (?:[\w&’'-]+ ){1,7}(?:soon |quickly |then |duly )?followed\.?$",
        r"\b(?:has|have|had|need|needs|needed|must) (?:to )?(?:be )?[^,]* (?:ironed out|solved|settled|done|resolved"
        r"|dealt with|addressed|fixed) first\.?$",
        r"^[^,;\"“]* (?<!over )(?<!right )(?<!is )(?<!are )(?<!was )here\.?$|\b(?:do|did|done|doing) it yourself\b",
        r"\bthe way (?:I|we)(?:[’']m|[’']re|[’']ve| am| are| have| just)? (?:describ|explain|discuss|said)",
    ),
    "those of whom so many are told": (
        r"^(?:(?:About|Nearly|Almost|Roughly|Around|Some|More than|At least|Over|Only|Just|Approximately) )?"
        rf"(?i:half|(?:one|two|three)[ -](?:third|quarter|half)s?|a (?:third|quarter)|{_NUMBER}|ten|most|many|several"
        r"|(?!(?:19|20)\d\d\b)\d[\d,.]*%?) (?:were|was|are|is|had|have|did|died|came|went)\b",
    ),
    "what a comparison compares with": (
        rf"^(?!.*\b(?:than|compar\w+|versus|vs|both|each|every|the more|as)\b).*\b(?:{_IS}|remains?|seems?|becomes?)"
        r" (?:much |slightly |even |also |far |significantly )?(?:smaller|larger|lower|higher|better|worse"
        r"|greater|bigger|fewer|faster|slower|easier|harder|stronger|weaker|longer|shorter|similar|different|comparable"
        r"|identical|analogous|less [a-z]+)\.?$",
        r"^(?!.*\b(?:than|compar\w+|versus|vs|both|each|every|the more|as)\b).*\b(?:is|are|was|were) (?:[a-z]+ly )?"
        r"(?:much|far|slightly) (?:easier|harder|simpler|cheaper|faster|better|worse)\b",
    ),
    "what was said before": (
        r"\b(?:I|[Ww]e)(?:[’']ve| have)?(?: just| already)? (?:talked|wrote|written|spoke|spoken) about"
        r" (?:how|it|that|this|what)\b"
        r"|\b[Ii]n (?:the|my|our) (?:first|last|previous|next|other) (?:article|post|video|lesson|chapter|section)\b",
        r"\b(?:indicated|mentioned|discussed|described|noted|referenced|highlighted|outlined|stated|introduced|presented"
        r"|defined) (?:before|earlier|above|previously)\b",
        r"\b(?:earlier|previously|above)[- ](?:mentioned|described|introduced|defined|discussed|named)\b",
        r"\bthe (?:first|second|third|fourth) (?:hypothesis|research question|assumption|objective|contribution)\b"
        r"|\bRQ ?\d",
        r"\b(?:is|are|was|were) (?:just )?(?:another|one more) (?:[a-z]+ )?"
        r"(?:examples?|cases?|reasons?|way|proof|sign)\b",
    ),
    "the opening of somebody's next sentence": (
        r"^(?:E\.g\.|I\.e\.|e\.g\.|i\.e\.)",
        r"^Next (?:to|came|up|was|is|comes)\b|^By (?:now|then)\b|^Not really\b|^Compare (?:that|this|it|these)\b",
        r"^Rather (?!than\b)[a-z]|^(?:All the while|In so)\b|^Even more [a-z]+ (?:is|are|was|were)\b",
        r"^(?:Even then|Even so|Here(?:[’']s| is| are) (?:how|what|why|where|the|an?|some))\b",
        r"^(?:Or|Nor|Especially|Plus|Namely|Alternatively|Conversely|Otherwise|Not just|Ditto)\b(?! (?:else|size))",
        r"^In (?:either|both|each|such) cases?\b|^(?:In|By) contrast,|^By comparison,|^On the (?:other|one) hand\b",
    ),
    _COUNTED: (
        rf"^(?!.* and .*\b(?:is|are|was|were) {_NUMBER}\b)(?:There (?:are|were|is|exist)(?: \w+)? "
        rf"(?:{_NUMBER}|several|a number of) (?:[a-z-]+ ){{0,2}}(?:{_KINDS}|approaches|strategies|methods|types|kinds)"
        rf"|(?:(?!(?i:the) {_NUMBER})\S+ ){{1,20}}?"
        rf"(?:{_NUMBER} (?:[a-z-]+ ){{0,2}}(?:{_KINDS})|several (?:[a-z-]+ ){{0,2}}(?:{_FEW})))"
        r"(?! (?:and|or|such|named|called|like)\b)(?: (?:in|for|of|to|with|at|on|from|by|why|when)\b"
        r"[^,:;(–—]{0,90})?\.?$",
    ),
    "things counted elsewhere": (
        r"^(?=.*\((?:1|i|a)\) )(?!.*\((?:2|ii|b)\) )",
        r"\ball the (?:two|three|four|five) [a-z]+|^(?:All|Each|Some|Most|Many|Both) of (?:which|whom)\b",
        r"\b(?:is|are|was|were) (?:two|three|four)-?fold\b(?! (?:increase|higher|more))",
        rf"\b{_NUMBER} (?:[a-z-]+ ){{0,2}}[a-z]+s\b[^:;,]*: (?!.* (?:and|or) )[^,;:]*$",
        rf"^(?!.*[A-Z0-9][\w’.-]*,? and \S.*\bthe {_NUMBER}).*\bthe {_NUMBER} (?!(?:\S+ )?(?:{_TIMES})\b)"
        rf"(?:[a-z-]+ )?(?:[a-z-]+s|men|women|children)(?=[,.]|$| (?:{_IS}|at|and|respectively)\b)",
        rf"^All {_NUMBER} [a-z-]+s\b(?! of\b)",
        r"^(?:For|In|On|With|From) (?:some|each|most|many|all|both|either|none|one) of the [a-z]+s,",
        r"\b(?:each|all|some|most|many|both|none|either|half) of the [a-z]+s\.?$",
    ),
    "what is the same as something told elsewhere": (
        r"\b(?:is|are|was|were|has|have|had) (?:similarly|likewise)\b(?!.* (?:to|and) )",
        rf"\b(?:{_IS}) same\b|^[^,]*\b[Aa]n analogous\b",
        r"^We [^,;]*\banalogous [a-z]+s\b",
        r"^(?!.*(?:\bQ[1-4]|quarter|month|year|half|week|season|summer|winter|\b(?:vs|since)\b|\bin 20).*the same)"
        r".*\bthe same (?:period|quarter) (?:in|of) (?:19|20)\d\d\b",
        r"\b(?:on|of|in|for|with|by|to|from) the same\.?$",
        rf"^(?:We [a-z]+(?: out)?|The|This uses) the same (?!(?:{_TIMES})\b)(?!.*\bas\b)",
    ),
    "what was told before and is left over": (
        r"^The (?:resulting|resultant|corresponding|respective) (?!from)",
        r"\bthe (?:aforementioned|mentioned|preceding) [a-z]+",
        r"^[Tt]he (?:remaining|other|rest of the) [\d.]+ ?%",
        rf"^(?:[\w’'-]+ ){{0,8}}[Tt]he remaining (?!(?:\S+ )?(?:{_TIMES})\b)"
        rf"(?:[\w,]+ ){{0,2}}[a-z]+(?=[,.]|$| (?:{_IS})\b)",
        r"^All (?:subsequent|further|additional|remaining|later|previous|preceding) [a-z]+s\b",
    ),
    "what comes later": (
        r"\b(?:[Ww]e|I)(?: will| shall| also| briefly)* (?:explain|describe|discuss|present|introduce|detail|return to)"
        r" .* (?:later|below|next)\.?$",
        r"^We refer (?:the (?:interested )?reader )?to\b(?!.* as\b)",
        r"^(?:In|At|For) (?:step|stage|phase|round|level) \d|^At the next (?:level|step|stage)\b",
        rf"\bthe following (?!(?:{_TIMES}|morning|day|summer|winter|spring)\b)[a-z-]+(?!.*[:,;(])",
        r"\b(?:items?|steps?|lists?|examples?|tips|links?|image|photo|table|chart|equation) (?:above|below)\b",
    ),
    "what only a picture shows": (
        r"\b(?:[Ss]entence|[Ee]xample|[Ee]quation|[Pp]hrase|[Ff]ormula|Theorem|Lemma|[Rr]ow|[Cc]olumn)s? \(?\d",
        r"[†‡]|\bnot (?:explicitly )?shown\.?$",
        rf"\b(?:shown|marked|highlighted|{_PICTURED}) in (?:{_COLORS})\b",
        r"^(?:The|Our) (?:[a-z]+ )?(?:graph|chart|plot|diagram|histogram|table|slide|screenshot)s? "
        r"(?:also |clearly |above |below |here )?(?:shows?|indicates?|depicts?|illustrates?|demonstrates?|suggests?"
        r"|reveals?|presents?|gives?|represents?|lists?|summarizes?)\b",
        r"\b[Tt]he (?:underlined|shaded|bold(?:faced)?|dashed|dotted|highlighted) [a-z]+",
        rf"^The (?:{_COLORS}) (?:{_PICTURED})\b"
        r"|\b(?:is|are) (?:underlined|shaded|bolded|shown in)\b",
        r"^The (?:left|right|top|bottom)(?: and \w+)? "
        r"(?:(?:panel|column|figure|side|part|image|graph|plot|box|row)s? )?(?:is|are|shows?)\b",
        r"^The (?:(?:top|bottom|left|right|first|second|third|last|next) (?:row|column|panel|block)"
        r"|(?:first|second|third|last|next) line)s?\b",
    ),
    "what a figure is higher or lower than": (
        r"^(?!.*\b(?:than|vs|versus|compared|relative|year|prior|last|from)\b)"
        r".*\b(?:was|were|is|are|came in|ended) (?:[\w.$%,]+ ){0,4}(?:lower|higher)"
        r"(?=[,.]|$| (?:driven|due|primarily|mainly|largely|mostly|because|reflecting|as a result)\b)",
        r"^(?!.*\b(?:than|vs|versus|compared|prior|last|from|in (?:19|20)\d\d)\b)"
        r".*\b(?:better|worse) by (?:about |over |nearly )?[$€£]?\d",
        r"^(?!.*\b(?:than|vs|versus|compared|prior|last)\b).*\b(?:basis points|%|million|billion) (?:lower|higher) "
        r"(?:driven|due|primarily|mainly|largely|because|reflecting)\b",
    ),
    "theirs, of somebody else's work": (
        r"^(?:We|Our) (?:[a-z]+(?<!s) ){1,5}their\b|\btheir\b.*\bours\b",
        r"\b(?:differ\w*|similar|compar\w+|contrast) .{0,20}\btheirs\b",
        r"^(?:We|Our)\b[^,;]*\b(?:outperform\w*|exceed\w*|than|over|follow\w*|use|extend|reproduce|adopt"
        r"|compar\w+ (?:to|with)) their\b",
        r"^(?:We|Our) [^,;]*,? although their\b"
        r"|^(?:We|Our)\b(?!.*\b(?:et al|authors|researchers|they)\b).*\btheir (?:method|approach|results?|rating)\b",
    ),
    "a measure or aim of something named elsewhere": (
        rf"^The (?:(?:{_PLAIN}) )?(?:{_ABSTRACT}) (?:{_IS}|(?:then )?(?:lies|lay|stems?|arises?"
        r"|remains?|seems?|appears?|bec[oa]mes?))\b"
        rf"|^The (?:{_ABSTRACT}), (?:says?|said|according)\b"
        rf"|^The (?:quarter|year)[’']s (?:{_ABSTRACT}) (?:{_IS})\b",
        rf"^Part of the (?:{_ABSTRACT}|issue|explanation) (?:{_IS}|lies)\b",
        r"^The (?:[\w/-]+ )?(?:analys[ie]s|experiments?|classification|annotations?|evaluation|comparison|study|tests?"
        r"|survey|trials?) (?:was|were) (?:performed|conducted|done|carried out|run|repeated|collected)\b",
        r"^(?:An?|One)(?: more)? [a-z]+ (?:alternative|relaxation|variation|variant|extension|approach|option)"
        r" (?:is|was|would be)\b",
        r"^(?:Our |The )?(?:[Ff]ull[- ]year |[Aa]nnual )?[Gg]uidance (?:remains|remained|is|was|stays)\b",
        r"^(?:We|They)(?: have| only| also| just)* (?:spent|invested) (?:only |just |about |nearly )?[$€£][\d.]+"
        r"(?: (?:thousand|million|billion))?(?=\.|$| (?:during|in the|last|this)\b[^,]*$)"
        r"(?!.*\b(?:on|into|for|of capital) )",
        r"\b(?:more|even more|equally|another) (?:important|interesting|significant) "
        r"(?:aspects?|hierarch\w+|questions?|points?|issues?|problems?|parts?|factors?)\b",
    ),
    "what a concession gives way to": (
        r"^(?:To be sure|Granted|Admittedly|It is true),?(?! that)(?!.*\b(?:but|yet|however|still|nevertheless)\b)",
    ),
    "the outcome of a contest named elsewhere": (
        rf"^The (?:[a-z]+ |Group [A-Z] ){{0,2}}(?:victory|win|defeat|tie|draw|teams|sides|pair|duo|hosts|visitors) "
        rf"(?:{_IS}|meant|means|put|leaves?|left|moves?|gave|ended)\b",
        r"\bin the (?:constituency|district|ward|heat|category)(?=[,.]|$| (?:with|by)\b)",
        r"^[A-Z]\S+(?: [A-Z]\S+)? had (?:beaten|defeated|drawn|lost to)\b"
        r"(?!.*\b(?:before|after|when|until|by the time|in (?:19|20)\d\d|on [A-Z]))",
        r"^[A-Z]\S+(?: [A-Z]\S+)? (?:came through|prevailed|advanced|won|lost) \d{1,2}-\d",
        r"^The (?:[a-z]+ )?(?:match|game|bout|fight|contest|race|clash) "
        r"(?:lasted|ended|finished|started|began|featured|was|came|had|turned|went)\b",
    ),
}
_LEANINGS = {reason: pattern("|".join(patterns)) for reason, patterns in _PATTERNS.items()}
_LEANS = any_of(*_LEANINGS.values())


@lru_cache(maxsize=4096)
def goes_on(text: str) -> str:
    """What a line needs that another sentence says, in words; "" when nothing shows that it needs any.

    What a paper says that it does may count the things it tells of later: it is the main thing all the same.
    """
    if not _LEANS(text):
        return ""
    found = (reason for reason, pattern in _LEANINGS.items() if pattern.search(text))
    return next((reason for reason in found if reason != _COUNTED or aimed(text) <= 1.0), "")
