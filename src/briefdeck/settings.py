"""What a user may ask for beside the article and the place of the result."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Wishes for one run; "" and None mean that the article, the storyboard or the template decides.

    ``template`` is a name or a folder, ``theme`` a theme.toml that changes some of its look, ``base`` a deck whose
    masters are used, ``paper`` "a4" or "letter", ``encoding`` the article's; ``keep_noise`` takes back everything that
    was set aside, ``restore`` what holds one of its words; ``keep_storyboard`` writes the two Markdown files beside the
    results. ``points`` is how many the summary has (0: up to five), ``length`` "short", "normal" or "long"; sentences
    that touch the words of ``focus`` come first, those with numbers in ``keep`` are shown, those in ``drop`` are not
    used. ``strict`` writes nothing when something had to give way. ``slide_level``, ``toc``, ``incremental`` and
    ``monofont`` overrule the storyboard's front matter.
    """

    template: str = ""
    theme: Path | None = None
    base: Path | None = None
    paper: str = ""
    encoding: str = ""
    keep_noise: bool = False
    restore: tuple[str, ...] = ()
    keep_storyboard: bool = False
    points: int = 0
    length: str = "normal"
    focus: str = ""
    keep: tuple[int, ...] = ()
    drop: tuple[int, ...] = ()
    strict: bool = False
    slide_level: str = ""
    toc: bool = False
    incremental: bool = False
    monofont: str = ""

    @property
    def taken_back(self) -> tuple[str, ...]:
        """Words of what is not set aside; every text holds the empty one."""
        return ("",) if self.keep_noise else self.restore

    @property
    def wishes(self) -> tuple[int, str, str, tuple[int, ...], tuple[int, ...]]:
        """What steers the choice of points: how many, how long, about what, which sentences in and out."""
        return self.points, self.length, self.focus, self.keep, self.drop

    @property
    def overruling(self) -> tuple[tuple[str, str], ...]:
        """The keys of the front matter that the user sets on the command line."""
        flags = (("toc", self.toc), ("incremental", self.incremental))
        texts = (("slide-level", self.slide_level), ("monofont", self.monofont))
        return (*((key, "true") for key, on in flags if on), *((key, text) for key, text in texts if text))


DEFAULTS = Settings()
