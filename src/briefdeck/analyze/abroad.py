"""Lines in some other languages that cannot be understood alone: they open with a tie, or point back.

The analysis has no word lists of these languages; a few words are enough to tell that a sentence goes on from the one
before it.
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
    "ru": (
        "Он|Она|Они|Оно|Его|Её|Ее|Их|Это|Этот|Эта|Эти|Этого|Тот|Та|Те|Такой|Такая|Такое|Такие|Так|Также|Тоже|Там|Здесь"
        "|Тут|Туда|Тогда|Потом|Затем|Далее|Поэтому|Однако|Но|А|И|Или|Зато|Впрочем|Причем|При этом|Кроме того|Например"
        "|Оба|Обе|Да|Нет|Вот|Ведь|Нужно|По желанию|В общем|Наоборот|Значит|Итак|После этого|До этого|Из-за этого"
    ),
    "id": (
        "Jadi|Maka|Itu|Ini|Dia|Ia|Mereka|Beliau|Namun|Tetapi|Tapi|Dan|Atau|Kemudian|Lalu|Sehingga|Begitu|Padahal"
        "|Sedangkan|Cuma|Contohnya|Misalnya|Nah|Di (?:sini|sana|situ)|Dari (?:sini|sana|situ)|Juga|Hal (?:ini|itu)"
        "|(?:Selain|Karena|Oleh karena|Setelah|Sebelum|Untuk|Dengan|Sementara|Akibat) (?:itu|ini)"
    ),
    "pl": (
        "On|Ona|Ono|Oni|One|To|Ten|Ta|Te|Tam|Tu|Tak|Taki|Taka|Takie|Jego|Jej|Ich|Także|Też|Również|Jednak|Ale|A|I|Lub"
        "|Więc|Dlatego|Potem|Następnie|Ponadto|Poza tym|Natomiast|Wtedy|Na przykład|Oba|Obie|Obaj"
    ),
}
_UNSPACED = {
    "zh": (
        "这|那|此|该|其|他|她|它|但|而|因此|所以|于是|然后|此外|另外|同时|例如|比如|不过|然而|也|又|這|該|於是|然後"
        "|同時"
    ),
    "ja": (
        "これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|彼|しかし|また|そして|だから|でも|ただ|さらに|なお|例えば"
        "|つまり"
    ),
}
"""Openings in scripts that part no words."""
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
    "ru": r"\b(?:этот|этого|этой|этом|этих|этим|эту|такого|такой|таких|того же|оттуда|туда)\b(?! (?:год|недел|месяц))",
    "id": r"\b(?:tersebut|demikian)\b|\b(?!hari|minggu|bulan|tahun|saat|kali|pagi|malam)\w+ (?:itu|ini)\b",
    "pl": r"\b(?:tego|tej|tych|tym|temu|takiego|takiej)\b(?! (?:roku|tygodnia|miesiąca|lata))",
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


def _pattern(code: str) -> re.Pattern[str]:
    """What tells in a language that a line goes on: its opening, a word within, an answer behind somebody's name."""
    if code in _UNSPACED:
        return re.compile(rf"^(?:{_UNSPACED[code]})")
    answer = rf"^[^:]{{2,30}}: {_REPLY[code]}" if code in _REPLY else ""
    return re.compile("|".join(filter(None, (rf"^(?:{_OPENING[code]})(?!\w)", _WITHIN[code], answer))))


_PATTERNS = {code: _pattern(code) for code in (*_OPENING, *_UNSPACED)}


def points_abroad(text: str, language: str) -> bool:
    """Whether a line in one of some other languages opens with a word that points back, or has one ("darauf")."""
    pattern = _PATTERNS.get(language.split("-")[0].casefold())
    return pattern is not None and bool(pattern.search(text))
