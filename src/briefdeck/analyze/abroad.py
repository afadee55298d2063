"""Lines in some other languages that cannot be understood alone: they open with a tie, or point back.

German, French, Spanish, Portuguese, Italian and Dutch have no word lists of the analysis; these few words are enough to
tell that a sentence goes on from the one before it.
"""

import re

_OPENING = {
    "de": (
        "Er|Sie|Dies|Diese[rsmn]?|Jene[rsmn]?|Dort|Ihr|Ihm|Ihnen|Sein|Seine|Deren|Dessen|Auch|Zudem|Außerdem|Ferner"
        "|Daher|Deshalb|Deswegen|Dadurch|Somit|Dennoch|Trotzdem|Allerdings|Jedoch|Andererseits|Einerseits|Ebenso"
        "|Gleichzeitig|Zusätzlich|(?:Letzt|Erst)ere[rsmn]?|Hier(?:bei|zu|mit|durch|für)?|Anders als|Stattdessen|Aber"
        "|Und|Oder|Denn|Beide[rsn]?|Weitere|Anschließend|Danach|Dann|Damals"
    ),
    "fr": (
        "Elles?|Ils|Il(?! y a| faut| est \\w+ (?:de|que))|Cela|Ça|Ce|Cette|Cet|Ces|Celui|Celle|Ceux|Leurs?|Son|Sa|Ses"
        "|Ainsi|Cependant|Toutefois|Pourtant|Néanmoins|De plus|En outre|Par ailleurs|Mais|Et|Ou|Donc|Or|Car|Également"
        "|En effet|D[’']autre part|Ensuite|Puis|Là|Ici|Les deux|C[’']\\w+"
    ),
    "es": (
        "Él|Ellas?|Ellos|Est[aeo]s?|Es[aeo]s?|Aquell?[ao]?s?|Sus?|Allí|Ahí|Aquí|Además|También|Sin embargo|No obstante"
        "|Así|Por (?:eso|ello|tanto|lo tanto|otro lado|otra parte)|Pero|Entonces|Luego|Ambos|Ambas|En cambio|Y|O"
    ),
    "pt": (
        "El[ae]s?|Est[ae]s?|Ess[ae]s?|Iss?to|Isso|Aquel[ae]s?|Seus?|Suas?|Ali|Aí|Lá|Aqui|Também|No entanto|Porém"
        "|Contudo|Entretanto|Todavia|Além disso|Assim|Por isso|Portanto|Mas|Então|Depois|Ambos|Ambas|E|Ou"
    ),
    "it": (
        "Egli|Lui|Lei|Loro|Ess[oaie]|Quest[oaie]|Ciò|Quell[oaie]|Suoi?|Su[ae]|Inoltre|Anche|Tuttavia|Però|Ma|Quindi"
        "|Dunque|Così|Infatti|Invece|Poi|Entramb[ie]|Lì|Qui|E|O"
    ),
    "nl": (
        "Hij|Zij|Ze|Dit|Dat|Deze|Daar\\w*|Hier\\w*|Zijn|Haar|Hun|Ook|Echter|Maar|En|Of|Dus|Bovendien|Toch|Verder|Beide"
        "|Dan"
    ),
}
_WITHIN = {
    "de": (
        r"\b[Dd]a(?:rauf|bei|mit|zu|raus|von|durch|für|gegen|rin|nach|rüber|runter|vor)\b(?!, (?:dass|ob|wie))"
        r"|\b(?:auch hier|eine? ähnliche[rs]?)\b"
        r"|\bdies(?:e|er|es|em|en) (?!Jahr|Woche|Monat|Quartal|Sommer|Winter)[A-ZÄÖÜ]"
    ),
    "fr": r"\b(?:cette|cet|ces) (?!année|semaine|mois|fois|été|hiver)",
    "es": r"\b(?:dich[ao]s?|es[eao]s?|aquell[ao]s?) [a-záéíóú]",
    "pt": r"\b(?:[dn]?(?:ess[ae]s?|aquel[ae]s?)|[dn]el[ae]s?|[dn]?isso)\b",
    "it": r"\b(?:quest[oaie]|quell[aoie]) (?!anno|settimana|mese|volta|estate)[a-zàèéìòù]",
    "nl": r"\b(?:deze|dit) (?!jaar|week|maand|zomer|winter)[a-z]",
}
_REPLY = {
    "fr": r"(?:Oui|Non|Parce que|À cause)\b",
    "es": r"(?:Sí|No,|Porque|Por )\b",
    "pt": r"(?:Sim|Não,|Porque|Por |D(?:aquel|ess)[ae]s?)\b",
    "it": r"(?:Sì|No,|Perché|Per )\b",
    "de": r"(?:Ja|Nein|Weil|Wegen)\b",
    "nl": r"(?:Ja|Nee|Omdat|Vanwege)\b",
}
"""Behind somebody's name these answer a question that is not there."""
_PATTERNS = {
    code: re.compile(
        "|".join(filter(None, (rf"^(?:{opening})(?!\w)", _WITHIN.get(code, ""), rf"^[^:]{{2,30}}: {_REPLY[code]}")))
    )
    for code, opening in _OPENING.items()
}


def points_abroad(text: str, language: str) -> bool:
    """Whether a line in one of some other languages opens with a word that points back, or has one ("darauf")."""
    pattern = _PATTERNS.get(language.split("-")[0].casefold())
    return pattern is not None and bool(pattern.search(text))
