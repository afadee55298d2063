"""What a user may ask for beside the article and the place of the result."""

from pathlib import Path

from briefdeck.errors import SettingsError
from briefdeck.model.limits import Limits
from briefdeck.model.storyboard import Front
from briefdeck.model.theme import Theme
from briefdeck.nouns import noun, replace

DEFAULT_TEMPLATE = "executive"


@noun
class Settings:
    """Wishes for one run; "" and None mean that the article, the storyboard or the template decides.

    ``template`` is a name or a folder, ``theme`` a theme.toml that changes some of its look, ``base`` a deck whose
    masters are used, ``paper`` "a4" or "letter", ``encoding`` the article's; ``keep_noise`` takes back everything that
    was set aside, ``restore`` what holds one of its words; ``keep_storyboard`` writes the two Markdown files beside the
    results. ``points`` is how many the summary has (0: up to five), ``length`` "short", "normal" or "long"; sentences
    that touch the words of ``focus`` come first, those with numbers in ``keep`` are shown, those in ``drop`` are not
    used. ``strict`` writes nothing when something had to give way. ``slide_level``, ``toc``, ``incremental`` and
    ``monofont`` overrule the storyboard's front matter. Without ``marks`` a briefing is a clean copy; ``binding`` is
    how much wider its inner margins are, in millimeters. ``handout`` is a PDF of the slides, ``per_page`` (1, 2 or 6)
    on a page; ``png`` is a folder for pictures of slides or pages, ``fonts`` one with fonts for letters that ours lack.
    ``limit`` changes bounds ("slides=500"); ``isolate`` works in a process that may take only so much time and memory.
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
    marks: bool = True
    binding: float = 0.0
    handout: Path | None = None
    per_page: int = 2
    png: Path | None = None
    fonts: Path | None = None
    limit: tuple[str, ...] = ()
    isolate: bool = False

    def look(self, front: Front | None = None) -> str:
        """The name of the template: the one asked for, else the storyboard's, else the usual one."""
        return self.template or (front.template if front else "") or DEFAULT_TEMPLATE

    def dressed(self, theme: Theme, fonts: tuple[str, ...] = ()) -> Theme:
        """The theme with the paper asked for; ``fonts`` are files for letters that its own faces lack."""
        own = {f"fallback4-{place:02}": file for place, file in enumerate(fonts)}
        briefing = replace(theme.briefing, faces={**theme.briefing.faces, **own}) if own else theme.briefing
        return replace(theme, paper=self.paper or theme.paper, briefing=briefing)

    @property
    def has_extras(self) -> bool:
        """True when something is to be made beside the deck or the briefing."""
        return bool(self.handout or self.png)

    @property
    def limits(self) -> Limits:
        """How much the run may take in and give out. SettingsError when ``limit`` is wrong."""
        try:
            return Limits.of(self.limit)
        except ValueError as error:
            raise SettingsError(str(error), hint="see the bounds in the docs") from error

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
        texts = (("slide-level", self.slide_level), ("monofont", self.monofont), ("marks", "" if self.marks else "no"),
                 ("binding", f"{self.binding:g}" if self.binding else ""))  # fmt: skip
        return (*((key, "true") for key, on in flags if on), *((key, text) for key, text in texts if text))


DEFAULTS = Settings()
