"""Names of months and days, as patterns and numbers."""

YEAR = r"(?:1[5-9]|20)\d\d"
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = "(?:" + "|".join(MONTHS) + r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
FULL_MONTH = "(?:" + "|".join(MONTHS) + ")"
DAY = "(?:" + "|".join(DAYS) + ")"
HEADS = r"\w*(?:ers|ors|ists|ents|ants|ees|children|people|men|women|adults|households|homes|firms|companies)\b"
"""Who or what is counted: "1709 schoolchildren" is no year."""
COUNTS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def month_number(name: str) -> int:
    """1 for "January" or "Jan."."""
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def count_of(word: str) -> int:
    """3 for "three" or "3", 1 for "a"; 0 for a word that is no number."""
    plain = word.lower()
    if plain.isdigit():
        return int(plain)
    return 1 if plain in ("a", "an") else COUNTS.index(plain) if plain in COUNTS else 0
