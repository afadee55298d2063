"""What a user may ask for beside the article and the place of the result."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Wishes for one run; "" and None mean that the article, the storyboard or the template decides.

    ``template`` is a name or a folder, ``base`` a deck whose masters are used, ``paper`` "a4" or "letter", ``encoding``
    the article's; ``keep_noise`` takes back everything that was set aside, ``restore`` what holds one of its words;
    ``keep_storyboard`` writes the two Markdown files beside the results.
    """

    template: str = ""
    base: Path | None = None
    paper: str = ""
    encoding: str = ""
    keep_noise: bool = False
    restore: tuple[str, ...] = ()
    keep_storyboard: bool = False

    @property
    def taken_back(self) -> tuple[str, ...]:
        """Words of what is not set aside; every text holds the empty one."""
        return ("",) if self.keep_noise else self.restore


DEFAULTS = Settings()
