"""Which quotations say something on their own, and how much."""

import re

from briefdeck.analyze.article import Article
from briefdeck.analyze.hollow import is_hollow
from briefdeck.analyze.words import count_words, folded_words
from briefdeck.model.brief import Quote

_NO_ANSWER = re.compile(
    r"\bcomment(?:ing)? (?:on|further|at)\b|\bno comment\b|\bdeclin\w+ to\b|\bI (?:don[’']t|do not) (?:know"
    r"|remember|recall)\b"
    r"|\b(?:in touch|in contact) with\b|\b(?:can[’']t|cannot|won[’']t|can not|not able to|unable to) (?:say"
    r"|tell|give|answer|discuss|confirm)"
    r"|\bthank (?:you|God)\b|\bcongratulat|\b(?:police|investigation) (?:is"
    r"|are|has|have)\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"^(?:That|They|He|She|Those|These|Him|Them|And|But|So|Then|Or|Well|Yes|No|Oh|Of course|Because|Which"
    r"|Furthermore|Moreover|However|Therefore|Additionally|Besides|Meanwhile|Apparently|There you|Nor|Instead"
    r"|Anyway|Okay|OK|You know|Hey|Hi|Hello|Look|Now|Also|Again|Maybe|Here|Dear|Sure|To me|Both|Neither|Either)\b",
)
_POINTS_BACK = re.compile(
    r"^(?:It|This)\b(?![’']s (?:very |so |not |really )*\w+ (?:that|to|for)\b| is (?:\w+ )?\w+ (?:that|to|for)\b)"
)
_OTHERS = re.compile(
    r"(?<![\w’'])(?:he|she|him|they|them|it|this|these|those"
    r"|(?:like|for|in|of|do|on"
    r"|with|at|about) that(?! [a-z]))\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:her|his|their|its)\b", re.IGNORECASE)
_EMPTY_IT = re.compile(r"\b[Ii]t(?:[’']s| is| was| will be| would be) (?:\w+ )?\w+ (?:that|to|for|when|if)\b")
_TELLS_A_TALE = re.compile(
    r"^I (?:am|was|had|felt|saw|went|got|came|come|started|thought|did|didn|could|couldn|remember|have been"
    r"|just|looked|heard|said)"
    r"|^I[’']m (?:just|so|very|really|not)\b|^(?:My|When I|As I|One day|A (?:week|month|year) ago|The (?:first"
    r"|last) time I)\b"
)
_MENDED = re.compile(r"[\[(|]|\.\.\.|…|--| — | \| ")
_CLAIMS = re.compile(
    r"\b(?:must|should|need(?:s|ed)?|never|always|only|every|everyone|nobody|nothing|world|future|because|most"
    r"|best|worst|more than"
    r"|cannot|can[’']t|will|problems?|challenges?|important|crisis|risks?|dangers?|chance|opportunit\w+"
    r"|difference|truth|changed?s?"
    r"|responsibility|right to|rights|instead of|rather than|unless|without)\b|\d",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 6, 35
_ALL_OF_IT = 6.0
"""So many points of weight among its words make a quotation wholly about the article's matter."""
_LEAST = 0.75


def worth_of(quote: Quote, article: Article) -> float:
    """How much a quotation says on its own (up to about 1.5); 0 where it leans on the unquoted or says nothing."""
    text = quote.text
    words = count_words(text)
    if is_hollow(text, is_report=True):
        return 0.0
    if not _SHORTEST <= words <= _LONGEST or _NO_ANSWER.search(text) or _LEANS.match(text) or text.endswith("?"):
        return 0.0
    others = len(_OTHERS.findall(_EMPTY_IT.sub("", text)))
    matter = sum(article.weights.get(stem, 0.0) for stem in dict.fromkeys(article.content(text)))
    score = 0.4 + 0.6 * min(1.0, matter / _ALL_OF_IT)
    score += min(0.3, 0.1 * len(_CLAIMS.findall(text)))
    score -= 0.3 * bool(_POINTS_BACK.match(text)) + 0.18 * min(others, 4) + 0.06 * len(_OWN.findall(text))
    score -= 0.25 * bool(_TELLS_A_TALE.match(text)) + 0.3 * bool(_MENDED.search(text)) + 0.2 * text.count("?")
    score -= 0.05 * sum(word in ("you", "i", "me", "my") for word in folded_words(text))
    score += 0.1 * (" " in quote.speaker)
    return round(score, 4) if score >= _LEAST else 0.0
