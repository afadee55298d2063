"""What betrays that a sentence holds something else than words of its article: formulas, notes, glued headings."""

import re

from briefdeck.analyze.compress import uncited
from briefdeck.analyze.wordings import any_of
from briefdeck.patterns import pattern

_ADDRESS = pattern(r"https?://|\bwww\.|\b[\w-]+\.(?:com|org|net|io|edu)/")
_FORMULA = pattern(
    r"[=|¬α-ωϐ-ϖϰ-϶ΓΔΘΛΞΠΣΦΨΩ√∀-∑∓-∢∤-∻≂-⋿⟨⟩→←↔⇒]|\* \*"
    r"|(?:^|\b(?:of|set|let|where|and|by) )[B-HJ-Z] (?:is|are|as|be|had|has|was|denotes?|represents?)\b"
)
_LETTER = pattern(
    r"(?<![\w’'.&/(-])(?<!\d )[b-z](?![\w’'&/)-]|\.[\w ])|\b[B-HJ-Z] ?\((?!i\.e|e\.g)[a-z\d]|[{}]|^Let [A-Z]\w* "
)
"""A letter alone is a part of a formula."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NOTE = pattern(rf"^\d{{1,2}} (?:\d{{1,2}} )*(?!{_MONTH})[A-Z](?:[a-z]|[A-Z]{{2}})")
_NOTED = pattern(r"[a-z]{3}s \d{1,2} ?\.$|\b(?:GitHub|Github|github|online|website|repository) \d{1,2} ?(?:\.$|and\b)")
"""A footnote's number run into its text, before it or after it."""
_SAY = (
    "offer|finish|go through|move (?:on )?to|review|discuss|touch (?:up)?on|talk|turn (?:to|now|our)|go over"
    "|comment|walk"
    " (?:you|through)"
    "|remind|mention"
    "|outline|summarize|recap|highlight|describe|explain|(?:share|provide|give)(?: you)? (?:an?|some|more|our|my) "
    "|(?:conclude|start|begin|close|open) (?:by|with)|take (?:a|some)|spend (?:a|some)|focus my"
)
_I_WILL = (
    r"\b(?:(?:I|[Ww]e)(?:[’']ll|[’']d like to| will| want to| would like to| need to| am going to| first"
    r"| next| now)"
    r"|[Ll]et (?:me|us)|[Ll]et[’']s)(?: (?:now|briefly|also|then|first|just|quickly|go ahead and))*"
)
_SIGNPOST = pattern(
    rf"{_I_WILL} (?:{_SAY})\b|^We (?:first|next|then|now) (?:introduce|present|provide|describe) (?:[Tt]he|an?|our"
    rf"|some)\b"
    r"|^The (?:abstract|paper|article|report|thesis|chapter|section) is (?:structured|organi[sz]ed)\b|\bany"
    r" questions (?:from|on the line)\b"
    r"|^(?:(?:And|So|Now|With that),? )*[Oo]perator, |^[A-Z]\w+ [A-Z]\w+ will (?:then )?(?:follow|conclude|continue"
    r"|begin|start) with\b"
    r"|\bwill be available (?:to (?:discuss|answer|take|respond)|for"
    r" (?:questions|Q))"
    r"|\bwill follow up with (?:you|invitations|more|further|details?)\b"
    r"|^For (?:later|further|ease of|the sake of|notational|brevity|simplicity|convenience|clarity)\b[^,]*, we"
    r" (?:[\w-]+ )?"
    r"(?:denote|call|refer|omit|write|define|assume)\b"
    r"|\bomit (?:the |further |all |these )*(?:technical |mathematical |further )?(?:details?|proofs?|derivations?)\b"
    r"|\bfor (?:the sake of )?brevity\b|\b(?:for|due to) (?:lack of space|space reasons)\b"
    r"|^Joining (?:the call|me|us)\b|^With me(?: today| here)*,? (?:I have|is|are|we have)\b"
    r"|^(?:Today[’']s|Our|This) (?:[a-z]+ )?call (?:today )?(?:is being|will|features?|contains|may) "
    r"|\b(?:[Ww]e|I)(?: will|[’']ll| expect to| plan to| look forward to| intend to)? (?:continue to )?(?:update|keep)"
    r" (?:you|everyone|investors|the market)(?: all)? (?:updated|informed|posted|as|on|throughout|when|along)\b"
    r"|^(?:[Tt]oday,? )?[Ww]e will be (?:reviewing|discussing|covering|presenting|talking|going (?:over|through))\b"
    r"|\b[Ll]et us (?:now |first )*(?:look|consider|see|examine|assume|suppose|define)\b"
    r"|^(?:One|Another) (?:other |more |last |final )?(?:item|thing|point)s? (?:worth noting|to note|of note|I[’']d"
    r" (?:note|add|mention)) (?:is|are)\b"
    r"|^(?:(?:In|On|During) )?(?:our |the )?[Ll]ast (?:quarter|quarter[’']s call|call),? (?:we|I) (?:highlighted"
    r"|talked|discussed|outlined|shared|mentioned|spoke|told you)\b"
    r"|^(?:For|Given|Using) the (?:following|data|table|list)\b[^,]*, (?:calculate|find|determine|compute|solve|draw"
    r"|construct|explain|list)\b"
    r"|\bwill (?:now )?(?:take|walk) you through\b|\bthe following (?:\w+ )?(?!(?:seasons?|years?|days?|weeks?"
    r"|months?|morning|evening|night|summer|winter|spring|autumn|fall)\b)\w+[.:]?$|\b(?:example|instance|figure"
    r"|table|section|diagram) (?:above|below)\b|\bthat concludes (?:our|my"
    r"|the)\b|\blimit yoursel|^Now (?:some|a few|for"
    r"|to)\b|\bgoing to (?:start|begin) (?:talking|by|with)\b|\b(?:space"
    r"|page) (?:restriction|limit|limitation|constraint)s?\b"
    r"|\b[Ww]e (?:will )?(?:introduce|present|describe) (?:several|some|various)\b|\b[Ww]e briefly (?:present"
    r"|review|describe|introduce"
    r"|recall)\b|^Now,? (?:consider|think|imagine|take|look|let)\b"
    r"|^Finally,? we (?:present|describe|report)\b|^How to (?!.* (?:is"
    r"|are|was|remains) )|^We (?:also |first |then "
    r"|next |now |briefly"
    r" )*(?:(?:begin|start|conclude|close|end)"
    rf" (?:with|by)|discuss|review"
    r"|outline|summarize|report on|turn to)\b|^(?:Next,? we|We next|We now|We briefly) (?:consider|describe|present"
    r"|examine|explain|introduce|report)\b"
    rf"|\b[A-Z][a-z]+ will (?:now|then) (?:{_SAY})\b"
    r"|^(?:Turning|Moving|Looking|Switching|Shifting|Coming) (?:now |back |over |on |ahead )*(?:to|at|on|onto"
    r"|through) [^,]*$"
    r"|\bwill (?:provide|give|share) (?:you )?(?:more|further|additional|some) \w*\s?(?:detail|color|comment)"
    r"|\b(?:following|next|previous|last) (?:(?:sub-?)?sections?|theorem|lemma|proposition)\b"
    r"|\bbefore we (?:move|go|turn|open|get) (?:in)?to\b"
    r"|\b(?:remainder|rest) of (?:this|the) (?:paper|article|report|call|section)\b"
)
"""What only says what will be said."""
_ELSEWHERE = pattern(
    r"\b[Ss]lides?,? (?:[Nn]umber |[Nn]o\. )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:below"
    r"|above)\.$|\bas follows?\b"
    r"|\b(?:[Aa]lgorithm|[Ll]isting|[Tt]heorem|[Ll]emma|[Tt]ables?|[Ff]igures?|[Ff]igs?\.|[Ss]ections?|[Ss]ect?s?\."
    r"|[Aa]ppendix|[Ee]qn?s?\."
    r"|[Ee]quations?|[Ss]ubsections?|[Tt]ab\.|[Aa]lg\.) \(?\d|§|\b[Ee]qn?s?\.$|\bsupplementa(?:l|ry) material\b"
    r"|\bAppendix [A-Z]\b|\b(?:[Ii]n|of|from|see"
    r"|example) \(\d{1,2}[a-z]?\)"
    r"|\b(?:described|shown|given|discussed|listed|defined|presented|mentioned|outlined|summarized|illustrated"
    r"|highlighted|explained|stated|noted|see) "
    r"(?:here )?(?:below|above)\b|\b(?:in|of) the (?:[Tt]able|[Ff]igure|[Aa]ppendix)\b|^The (?:short|long|simple"
    r"|quick) answer\b"
    r"|\b(?:[Ee]xample|[Ss]ample) (?:\d|\([a-z]\))|^Included (?:in|is|are)\b|^(?:Below|Above),? (?:we|the|are|is)\b"
    r"|^[Oo]n (?:page|slide)s? \w+,? (?:we|you|I|is|are)\b|\b[Aa]s you (?:can|will|may) (?:also )?see (?:here|there"
    r"|on|from|at|just|in the (?:\w+ )?(?:charts?|columns?|tables?|graphs?|figures?|pictures?|slides?))\b|, as you"
    r" can see,"
    r"|\b[Oo]n pages? \d+(?:,? (?:we|you)\b| of (?:our|the|this|today[’']s) (?:presentation|deck|slides?|release"
    r"|earnings|materials))"
    r"|\bWe (?:also"
    r" )?refer (?:the|interested) readers?\b|\b(?:passages?"
    r"|sentences?|[Ee]xamples?|questions?|rules?|equations?)"
    r" (?:like )?\(\d"
)
_RUN_IN = pattern(
    r"^((?:[\w-]+ ){1,5})(?:(?:The|A|An) )?\1|^(?:[A-Z][\w-]+ ){1,4}[A-Z][a-z]{6,}ly [a-z]|^(?:[A-Z][\w-]+"
    r" ){1,2}(?:The|In|To|For|At|When) [a-z]|^[A-Z][\w-]+ (?:[\w-]+"
    r" ){0,3}(?:We|This|These|Our|Virtually) [a-z]|^([A-Z][\w-]+) [A-Z][\w-]+(?: [\w-]+){0,2} \2s?\b"
)
"""A heading run into its text."""
_GLUED = pattern(
    r"^(?:[\w’'&/-]+ ){2,5}(?:It|The|An?|In|We|This|These|To|For|Our|There|When|If|As|However|Since|While|Here"
    r"|All|Each)"
    r" (?!la |le )[a-z]"
    r"|[a-z] (?:The|We|This|These|However|There|When|As an?|Based on|Inspired by|Motivated by) [a-z]"
    r"|^(?:[\w’'&/-]+ ){6,8}(?:It|The|In|We|This|These|To|For|Our|There|When|If|As|However|Since|While|Here|All) [a-z]"
    r"|\w (?:Related Work|Future Work|Experimental (?:Setup|Results|Settings?)) [A-Z][a-z]+ [a-z]"
    r"|[a-z] For (?:example|instance)\b|: -[A-Z]"
    r"|^\d+\.\d+ [A-Z][a-z]"
    r"|^[A-Z][a-z]+ (?:Depending on|In order to|Due to|Given (?:an?|the)|Following the|Using (?:an?|the)) [a-z]"
    r"|Corresponding author|^((?:[\w-]+ ){1,4}[\w-]{3,}?)s? \1"
)
"""The same inside: a small word with a capital where no sentence starts."""
_TORN = pattern(
    r"\b(?:proposed|introduced|developed|provided|presented|described|used|suggested|released) by (?:for|to|and|in"
    r"|is|as)\b"
    r"|[A-Za-z\d] -[A-Za-z]|[:;] \(?\d{1,2}\)?\.$|\b(?:in|by|of|from|with|and|see|to|than) ,|^As \w+ (?:in|by|to),"
    r"|[a-z]{3}-(?:but|and|or|which|provided|the|we|they|this|it|is|are) "
    r"|\b(the|an?|of|to|in|and|is|for|with|on|not|be|are|was|we|by|from|at|this|or|will|can) \1(?![\w-])"
    r"|^(?:Similar to|Following|Inspired by|Based on|Building on|In)\b[^,]*,"
    r" (?:proposes|introduces|presents|describes|shows) |\b(?:Nos?|Eqn?s?|Figs?|Ex|vs|Mrs?|approx)\.$"
    r"|^(?:In|At|For) (?:[A-Z]\w+ ){1,3}(?:had|has|have) |\b(?!approx|incl)[A-Za-z]{5,}\. [a-z]{3,}"
    r"|\b(?:method|approach|model|work|system|framework|procedure|algorithm|technique)s? (?:by (?:to|for|and|is|are"
    r"|was|we)"
    r"|(?:of|from) (?:to|is|are|was|were|by)) |\bet al[.,]*$|\bwas [$€£]?\d[\d.,]*(?: (?:m|b)illion)?"
    r" was\b|% and to [$€£]?\d"
    r"|\b[Ll]ike like\b|: \d{1,2} (?:an?|the) |\b\w*[A-Z]{2,}(?:and|which|are|was|with|can)\b"
    r"|\b(?:the|with|by|of|on) [A-Z]\w*!$|, following ?, (?:we|they|the|our)\b"
    r"|^(?:Following|Similar to) ?, (?:we|they|the|our)\b"
    r"|^[A-Z][a-z]+ly, (?:proposed|introduced|presented|developed|extended|adopted|applied|suggested) (?:an?|the)\b"
)
"""A dash glued to a word, the number of an item that comes next, a word said twice, a subject that was lost, a
sentence cut off behind an abbreviation or a name with a mark, and a word glued to capitals."""
_UNHEARD = pattern(r"\[(?:[Ii]naudible|[Tt]echnical|[Ii]ndecipherable|[Uu]nclear|[Cc]rosstalk)[^\]]*\]")
_STAMMER = pattern(
    r"^(?=.* -- ).*?(?:\b(?:the|an?|of|in|to|and|our|we|with|for|from|their|its|I) -- "
    r"|\b(?P<word>(?!(?:the|an?|his|her|its|their"
    r"|our|my|in|on|at|of|to|by|for|with)\b)\w+)(?: [\w-]+){0,2} -- (?P=word)\b|\bin the \w+ -- in "
    r"|\b\d{1,2} -- (?:roughly |about |approximately )?\$?\d+(?:\.\d+)?(?:%| million\b| billion\b)|\d -- or "
    r"|\b(?:we|they|it|I|volumes|sales) (?:have|are|were|will|is|was|can|would|has) -- "
    r"|\bun(?P<rest>\w+) -- (?P=rest)\b|\b(?P<begun>\w{4})\w* -- (?P=begun)"
    r"|\b(?P<again>\w{4,})\b(?: [\w.%$,-]+){0,2} -- (?:[\w-]+ ){0,2}(?P=again)\b"
    r"|\b\d+-\w+ -- \d+-)|^[\w ]{3,25} -- (?:or|core|GAAP|non-GAAP) "
    r"|\d (?:one|two|three|four|five|six|seven|eight|nine) (?:m|b)illion\b|^(?P<topic>\w{4,}), [^,]+, (?i:(?P=topic))\b"
    r"|^Our [^,]*(?<! first), (?:we|we[’']re|we[’']ve) [a-z]+|\b\d+\.\d-\d+ to\b"
    r"|^Remember(?: that)?,? (?:the|our)\b[^,]*, (?:the|our)\b|\b(?:made|makes?|making) (?:a )?reference\b"
)
"""A speaker who starts anew."""
_CITED_AS_NOUN = re.compile(
    r"(?:^|^[A-Z][\w ]+, |\b(?:[Ii]n|[Bb]y|of|[Tt]o|[Ff]rom|[Ww]ith|and|[Aa]s|on|for|than)"
    r" )\((?:[A-Z][\w’'-]+)[^()]*\d{4}[a-z]?[^()]*\)"
)
"""A citation that is a word of its sentence: without it there is no subject, or nothing after a preposition."""
_COUNTED = pattern(r"^(?=.*(?:\(1\)|\(i\)|\(a\)) )(?!.*(?:\(2\)|\(ii\)|\(b\)) )")
"""The first of several things that other sentences hold."""
_PICTURED = pattern(
    r"\b[Tt]he (?:left|right|upper|lower|top|bottom)(?:most)? (?:graph|panel|columns?|rows?|plot|figure|part|side"
    r"|table)\b"
    r"|\b(?:[Cc]olou?red|[Ss]haded|[Dd]ashed|[Dd]otted) (?:grid|cell|area|bar|box|line|arrow|node)s?\b|\b10 [−-]\d"
    r"|^(?:Word|Font|Node|Edge|Bubble|Circle|Bar) (?:sizes?|colou?rs?|widths?) (?:is|are|shows?|indicates?)\b"
    r"|\bfor display only\b"
    r"|\bshown (?:only )?for clarity\b|^(?:Shaded|Solid|Filled|Hollow|Dashed|Dotted|Bold|Thick|Thin) \w+ (?:denote"
    r"|represent|indicate|mark)s? "
    r"|^(?:(?:The )?(?:[Rr]ows?|[Cc]olumns?|[Nn]umbers?|[Vv]alues?|[Ss]cores?|[Bb]ars?|[Ll]ines?|[Dd]ots?|[Cc]ells?"
    r"|[Aa]rrows?|[Ss]tars?|[Ee]ntries|[Ll]etters))(?: \([^)]*\)| in (?:bold|italics?|parenthes[ie]s|(?:square"
    r" )?brackets))? "
    r"(?:corresponds?|represents?|indicates?|denotes?|refers?) |^[A-Z][A-Z-]{0,5} (?:indicates|denotes"
    r"|stands for) "
    r"|\b[Aa]sterisks? (?:indicate|denote|mark)s?\b|\b[Tt]he column (?:label|head|mark)\w*ed\b|_{3,}"
    r"|\b(?:red|green|blue|gr[ae]y|purple|orange|yellow) (?:words?|text|entries|nodes?|arrows?|curves?|answers?)\b"
    r"|\b(?:bold ?faced?|in bold|[Bb]old (?:blue|red|green|numbers|entries|values|figures|font|types))\b"
)
"""What is seen in a picture or table that is not there; a power of ten that lost its height."""
_BIO = re.compile(
    r"^(?:Journalist|Writer|Reporter|Photographer|Author|Columnist|Editor) [A-Z][\w’'-]+ (?:[A-Z][\w.’'-]+"
    r" ){1,2}(?:started|began|has|covers"
    r"|writes|is|was|works|lives)\b|"
    r"^(?:[A-Z][\w.’'-]+ ){1,4}is an? (?:[\w-]+ ){0,5}(?:photographer|journalist|writer|reporter|columnist|author"
    r"|editor"
    r"|freelancer|blogger|producer|correspondent|contributor|commentator|fellow|professor|founder)\b.*"
    r"\b(?:based in|lives in|living in|contribut|writes|author of|blogs|(?:at|for|of) (?:the )?[A-Z])"
)
"""Who wrote the article or took its pictures; only its last sentences tell that."""
_LAW = pattern(
    r"\bsafe harbor\b|\b(?:undertakes?|assumes?) no (?:duty|obligation|responsibility)\b|\bobligation to update\b"
    r"|\bdiffer materially\b|\brisks and uncertainties\b|\b[Ff]orm (?:10-[KQ]|8-K|20-F)\b|\bSEC filings\b"
    r"|\ban? 8-K\b|\b(?:submitted to|filed with|furnished to) the SEC\b"
    r"|\bSecurities Litigation\b|\bSecurities and Exchange Commission\b.*\b(?:file|report)|\breconcil(?:ed|iations?)\b"
    r"|\b(?:is|are|see) (?:\w+ )?(?:in )?(?:the|our) 10-[KQ]s?\b|\b10-[KQ]s? (?:that )?we (?:filed|will file)\b"
    r"|\bwe (?:will|may|might) (?:also )?(?:refer(?:ence)?(?: to)?|discuss|make|use|present)\b.*\bnon-GAAP\b"
)
"""What the lawyers make a company say on a call."""
_FURNITURE = pattern(
    r"^This (?:article|story|post|piece) (?:was|has been|is) (?:first )?(?:reprinted|republished|syndicated)\b"
    r"|^(?:©|\([Cc]\) ?\d|Copyright\b)|^All [Rr]ights [Rr]eserved\b"
    r"|^(?:Editor[’']s [Nn]ote|Programming [Nn]ote|Note to readers)\b ?:"
    r"|^(?:See|Read|Find) the (?:original|full|entire) (?:story|article|post|report|piece) (?:at|on|here|in)\b"
    r"|^(?:See|Read|Watch|Hear|Learn|Find out) (?:more|also"
    r"|next)\b"
    r"|^(?:Related|More|Read|Watch|See|Photos?|Video|Opinion|First Look|Gallery)(?: [a-z]+)?: "
    r"|^Follow (?:us|@|\w+ on)\b"
    r"|^(?:Click|Tap|Subscribe|Sign up)\b|\bcontributed (?:reporting\b|to this (?:report|article|story)\b)"
    r"|^[A-Z]\w+ [Ee]xplains: |^For more (?:information|details|news|stories)\b.*\b(?:visit|see|go to|check|contact"
    r"|call|click)\b|^(?:To|If you want to) (?:find out|learn|read|see|hear) more\b.*, (?:here[’']s|here"
    r" is|visit|see|check|click|go|read|watch|listen|contact|email|call)\b"
    r"|^(?:Images?|Photos?|Pictures?)[;:]|^(?:CNN[’']s|Journalists?|Reporters?) [A-Z][^.]*\b(?:reported|wrote"
    r"|contributed)"
    r"(?: (?:and \w+ )?(?:from|in|to) [^.,]*)?\.$|^(?:[A-Z][\w.’'-]+ ){2,4}(?:contributed|reported"
    r"|wrote)(?: and \w+)? from [A-Z][^.,]{0,40}\.$"
    r"|^[A-Z][^\s.]*(?: [^\s.]+){2,7} \.$|^Limited seating\b|\blicensed under a\b|©|^(?:Question|Answer|[QA]): "
)
_PAGE = pattern(
    r"(?i:\bclick(?:ing)? here\b|\byou guys\b|\b(?:my|this) channel\b|\bmy name is\b)"
    r"|\b(?:Tags?|Categor(?:y|ia|ie|ía)|Publicado por|Posted (?:by|on)) ?: ?"
    r"|[↵]|\b(?:di|su) (?:cult|cient|er(?:ent|s|ed)?)\w*\b"
    r"|\b[A-Za-z]{1,6}- (?!and\b|or\b|to\b|und\b|the\b|but\b)[a-z]{3,}|,(?: and)? \d\.$|^(?:We|The|In|A"
    r"|This) \d (?=[A-Z])"
    r"|\b[xXyY][ -]axis\b|\b(?:black|red|blue|green|dotted|dashed|gray|grey) (?:stars?|lines?|dots?|curves?|bars?)"
    r" (?:shows?|indicates?|represents?|denotes?|marks?|is the|are the)\b"
    r"|\bthe following (?:definitions?|sense|notation|goals?|way|example)\b|\(lines? \d|^Recall (?:that|from)\b|, ?,"
    r"|\bI[’']ll (?:shift|turn|move|start|begin|go|hand|pass|ask|point out|note|add|remind)\b|\b(?:gonna|wanna"
    r"|gotta)\b|\b(?:passcode|dial-in|conference ID)\b|^(?:No|Yes|Yeah), |^Let me\b"
    r"|^(?:(?:And|So|Now|Then),? ){0,2}(?:[Tt]urning|[Mm]oving|[Ss]hifting) (?:now )?to\b"
    r"|\b(?:restart|start|begin)(?:ing)? (?:again |over )?from the (?:top|beginning) ?[.!]$"
)
"""What a page, a picture or a speaker adds to the text, letters that were lost, a line cut off at a number."""
_NUMBERS = pattern(
    r"(?<!\d, )\b\d{1,3}, \d{3}(?= [a-z])(?! (?:and|or)\b)|[$£€]\d{1,3},\d{1,2}(?!\d)|\d/\d{1,3}, \d{3}\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine) \d*\.\d+(?![\d.])|^(?:First|Second|Third|Fourth) quarter,"
    r" we\b"
    r"|\d% an? (?:quarter|month|year) (?:vs|versus|compared)\b"
)
"""Numbers that a scraper or a listener tore: "4, 853 words", "$10,00", "down 3% a quarter compared"."""
_SHOP = pattern(
    r"\b(?:instant|limited-time) (?:discount|rebate|saving)s?\b|\b(?:coupon|promo|discount) codes?\b"
    r"|\baccepting (?:pre-?)?orders\b|\b(?:shoppers|readers|you) can save\b|\bno[- ]interest financing\b"
    r"|\boff (?:retail|select|new|all) (?:models|configurations|systems)\b|\bLimited seating\b|\bRSVP\b"
    r"|\b[Tt]ickets? (?:are (?:available|on sale|free|still)|can be (?:bought|purchased|booked|ordered)|go on sale)\b"
    r"|\b(?:order|buy|shop|book|register|donate|enroll) (?:yours? )?(?:now|today|online)(?: at\b|[.!]|$)"
    r"|\b(?:deals? of the day"
    r"|for a limited time|while supplies last)\b|\bhigh(?:er|est)? commission\b|\baffiliate links?\b"
)
_INVITED = pattern(
    r"^(?:You can (?:also )?(?:follow|find|reach|contact|email|e-mail|read|listen|watch|subscribe)|Please (?!let\b)"
    r"|Stay tuned\b|Check (?:out|back)\b|Join (?:us|our)\b|Contact us\b|Visit (?:us|our|the \w+ website)\b|Share this\b"
    r"|Don[’']t (?:miss|forget)\b|Send (?:us|your)\b|Leave (?:a|your) comment|Thanks? (?:you )?for (?:reading|watching"
    r"|listening|joining|visiting)|Get (?:the|our|your) (?:\w+ )?(?:newsletter|app|quiz|guide|e-?book|free))"
    r"|\b(?:subscribe|sign up|register) (?:to|for|here|now|today)(?: \w+){0,3} (?:newsletter|channel|list"
    r"|updates|alerts|emails?)"
    r"|\bour (?:privacy|cookie) policy\b|\bterms (?:of (?:use|service)"
    r"|and conditions) apply\b"
    r"|\buses? cookies\b|\b(?:Reporting|Editing|Additional reporting|Compiled|Photos?|Photographs?|Illustrations?|Words"
    r"|Interview|Translation|Translated) by [A-Z]|\b(?:originally|first) (?:appeared|published|posted) (?:in|on"
    r"|at|by)\b"
    r"|\bthis (?:article|story|post|piece) (?:was|has been|is) (?:updated|corrected|amended|originally|first"
    r"|adapted|sponsored"
    r"|produced|reprinted)\b|\bopinions expressed\b"
)
"""What a shop or the makers of a page want from a reader, and who did what for it."""
_LABEL_OF = re.compile(r"(?:^|[-–—|•·] )[^\W\d_][\w’' ]{1,24} ?: ?\S")
_DATED = re.compile(
    r"^\W*(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)\b(?:,? \d{1,2}:\d\d)? ?[-–—|•·]"
    r"|^(?:Published|Posted|Updated|Last updated|Modified|Created|Filed|Aktualisiert|Veröffentlicht|Publicado"
    r"|Actualizado"
    r"|Publié|Pubblicato|Gepubliceerd)(?: (?:on|am|em|el|le|il|op|at|by|in))?:? \d"
    r"|^[^\W\d_]+(?:-feira)?,? \d{1,2}\.? (?:de )?[^\W\d_]+ (?:de )?\d{4}\b.{0,12}$"
    r"|^(?:https?://|www\.)\S+$|^(?:Nesta página|En esta página|Auf dieser Seite|Sur cette page|In questa pagina|Op"
    r" deze pagina|On this page)\b"
    r"|^(?P<first>(?=\w*[A-Z])[A-Z\d]{2,}) (?P=first) "
    r"|^\W*(?:Clique|Ha(?:ga|z) clic|Cliquez|Clicca(?:te)?|Klicken Sie|Klik) "
)
_OF_READERS = re.compile(
    r"\b[Cc]oment[áa]rios?\b.*\b(?:pelo moderador|por (?:un|el) moderador|moderação|moderación"
    r"|(?:não|no) ser(?:ão|án) (?:aprovad|aprobad|publicad)[oa]s)\b|\b[Cc]omments (?:are|will be) moderated\b"
    r"|\b[Kk]ommentare?\b.*\b(?:freigeschaltet|moderiert)\b|\b[Cc]ommentaires?\b.*\bmodér(?:ation|és)\b"
    r"|\b(?:nos|en|aos) (?:seus |tus |sus )?favoritos\b|\bum (?:grande )?abraço\b|\bun (?:fuerte )?abrazo\b"
)
_CUES = ("oment", "ommenta", "omments are", "omments will", "favoritos", "abra")
"""One of these stands in whatever the expression above finds, and in few other sentences."""
_CALLED = re.compile(
    r"^\W*(?:(?:Tags|Etiquetas|Palavras-chave|Schlagwörter|Mots-clés)\b[^.]*,|(?:Obrigad[oa]|Gracias|Merci|Danke"
    r"|Grazie) (?:por|a|für"
    r"|pour|per|de)\b.*!$|(?:Deixe|Deja|Dejen?|Laissez|Hinterlassen Sie|Lascia(?:te)?) (?:seus?|suas?|tus?|sus?"
    r"|vos|votre|Ihre\w*"
    r"|un|una|i|il) )"
)
_TRAILS, _MARKS = re.compile(r"…|\.\.\."), re.compile(r"[\"“”„«»]")
"""Points of omission, which only a quotation may have."""
_OPEN_END = re.compile(
    r"(?:…|\.\.)[\"”’']?$|(?:^|\s)(?:bzw|sog|bspw|vgl|inkl|exkl|ggf|evtl|usf|Abs|p\. ?ej|núm|z\. ?B|d\. ?h|u\. ?a)\.$"
)
"""Lines of data about a page, and a sentence cut off behind an abbreviation or left open; in any language."""
_SHOUTED = re.compile(r"^(?:[A-ZÀ-Þ\d’'&-]{2,}[:,!]? ){3,}[A-ZÀ-Þ\d’'&-]+[.!]?$")
_ENTITLED = re.compile(
    r"\) (?:The|An?|In|This|These|It|We|Our|For|To|When|If|As|Die|Der|Das|Bei|Dieses?|Diese[rnm]|Ein|Eine|Im|Mit"
    r"|Les?|La|Il"
    r"|Los|Las|El) [^\W\d_]*[a-zà-ÿ]"
)
"""A heading that ends with an abbreviation in brackets, run into the text: "Water board (WB) The board has"."""
_RUN_ON = pattern(
    r"^(?:[\w-]+ ){2,5}(?:Next|First|Then|Overall|Specifically|Similarly|Here), (?:we|the|our|it|this|an?)\b|"
    r"^(?:[A-Z][A-Z’'-]+ ){3,}[A-Z][a-z]+ [a-z]|^(?:[A-Z][A-Z’'-]+ ){2}(?:The|An?|In|It|This) [a-z]"
    r"|[a-z](?<!in)['’”\"] (?:The|This|It|We|In) [a-z]|"
    r"^(?:[\w-]+ ){1,5}(?:Furthermore|Moreover|Additionally|Regarding|Before|Given|Having|Although|However"
    r"|Finally|Unlike),? "
    r"|^(?:The |An? )?([A-Z][\w-]+) [a-z]+ \1 |\b([A-Z][\w-]+) ([A-Z][\w-]+) \2 (?i:\3)\b|\b([A-Z][a-z]{3,}s) \4\b"
)
_DEBRIS = (
    *(_NUMBERS, _SHOP, _INVITED, _RUN_ON),
    *(_ADDRESS, _FORMULA, _NOTE, _NOTED, _ELSEWHERE, _SIGNPOST),
    *(_FURNITURE, _RUN_IN, _GLUED, _TORN, _UNHEARD, _STAMMER, _LAW),
    *(_COUNTED, _PICTURED, _PAGE, _LETTER),
)
_IS_DEBRIS = any_of(*_DEBRIS)


def is_of_the_page(text: str) -> bool:
    """Whether a sentence in whatever language is data about its page, shouted, headed, or trails off."""
    if _TRAILS.search(text) and not _MARKS.search(text):
        return True
    return _is_data(text) or any(found.search(text) for found in (_OPEN_END, _ENTITLED))


def _is_data(text: str) -> bool:
    """Whether a line holds the date, the labels or the address of a page, or calls out to its readers."""
    labels = 0 if text.endswith((".", "!", "?")) else len(_LABEL_OF.findall(text))
    if any(map(text.__contains__, _CUES)) and _OF_READERS.search(text):
        return True
    return labels > 1 or text.startswith("*") or any(found.search(text) for found in (_DATED, _CALLED, _SHOUTED))


def has_debris(text: str) -> bool:
    """Whether a sentence holds what no reader should see."""
    if _CITED_AS_NOUN.search(text):
        return True
    text = uncited(text)
    return _IS_DEBRIS(text)


def is_bio(text: str) -> bool:
    """Whether a sentence presents an author."""
    return bool(_BIO.search(text))


def is_furniture(text: str) -> bool:
    """Whether a sentence belongs to the page on which the article stood: rights, links to others, data, a call."""
    return _is_data(text) or bool(_FURNITURE.search(text))
