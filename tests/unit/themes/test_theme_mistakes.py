"""Mistakes that people make in a theme: each names its line and says what to do."""

from pathlib import Path

import pytest

from briefdeck.errors import BriefdeckError
from briefdeck.themes import load_theme
from tests.outcome import assert_told

HEAD = 'name = "mine"\nextends = "executive"\n'
MISTAKES = {
    "a misspelled color": (HEAD + '[deck.colors]\nacent1 = "#102030"', "4:1", "did you mean 'accent1'?"),
    "a misspelled table": (HEAD + '[deck.colours]\naccent1 = "#102030"', "3:1", "did you mean 'colors'?"),
    "a table at the wrong place": (HEAD + '[colors]\naccent1 = "#102030"', "3:1", "known keys"),
    "a key in the wrong table": (HEAD + '[deck]\npaper = "a4"', "4:1", "the top of the file"),
    "a color by its name": (HEAD + '[deck.colors]\naccent1 = "blue"', "4:1", "#0B5CAD"),
    "a short color": (HEAD + '[deck.colors]\naccent1 = "#12A"', "4:1", "#0B5CAD"),
    "a color as a number": (HEAD + "[deck.colors]\naccent1 = 123456", "4:1", "#0B5CAD"),
    "text that cannot be read": (HEAD + '[deck.colors]\nmuted = "#D0D0D0"', "4:1", "would do"),
    "a ground on which text cannot be read": (HEAD + '[deck.colors]\ncard = "#203040"', "4:1", "change text as well"),
    "a pale accent on paper": (HEAD + '\n[briefing.colors]\n\naccent1 = "#FFD000"', "6:1", "4.5 : 1"),
    "a size in words": (HEAD + '[deck.sizes]\ntitle = "big"', "4:1", "4 to 400"),
    "a negative size": (HEAD + "[deck.sizes]\nbody = -5", "4:1", "4 to 400"),
    "a size that is no number": (HEAD + "[deck.sizes]\nbody = nan", "4:1", "4 to 400"),
    "a margin wider than a slide": (HEAD + "[deck.spacing]\nmargin = 10000", "4:1", "0 to 200"),
    "a font by its path": (HEAD + '[deck.faces]\nbody = "/etc/passwd"', "4:1", "Calibri"),
    "an empty font": (HEAD + '[deck.faces]\nbody = ""', "4:1", "Calibri"),
    "a slide of one number": (HEAD + "[deck]\nslide = 960", "4:1", "[width, height]"),
    "a slide as small as a stamp": (HEAD + "[deck]\nslide = [20, 20]", "4:1", "[width, height]"),
    "an unknown style": (HEAD + '[deck.style]\ncards = "round"', "4:1", '"filled" or "ruled"'),
    "an unknown paper": (HEAD + 'paper = "a5"', "3:1", '"a4" or "letter"'),
    "a logo elsewhere": (HEAD + '[logo]\nfile = "../logo.png"', "4:1", "template's folder"),
    "a logo on the web": (HEAD + '[logo]\nfile = "https://example.org/logo.png"', "4:1", "template's folder"),
    "a logo that is not there": (HEAD + '[logo]\nfile = "logo.png"', "4:1", "copy the logo there"),
    "a logo that is no picture": (HEAD + '[logo]\nfile = "theme.toml"', "4:1", "PNG"),
    "a base deck that is not there": (HEAD + '[deck]\nbase = "company.pptx"', "4:1", "copy the deck there"),
    "a template to extend that is not there": ('name = "mine"\nextends = "exective"\n', "", "known templates"),
    "a name that is no name": ('name = "../mine"\nextends = "executive"\n', "1:1", "acme"),
    "a key that is there twice": (HEAD + 'paper = "a4"\npaper = "letter"', "4:", "twice"),
    "a missing quotation mark": (HEAD + 'paper = "a4', "3:", "value"),
    "no value": (HEAD + "paper =\n", "3:", "value"),
    "a YAML line": ("name: mine\n", "1:", "value"),
    "a value of thousands of digits": (HEAD + "[deck.sizes]\nbody = 1" + "0" * 5000, "", "value"),
    "a dotted key that is wrong": (HEAD + "deck.sizes.bodi = 12", "3:1", "did you mean 'body'?"),
    "nothing to stand on": ('name = "mine"\nfooter = ""\npaper = "a4"\n', "", 'extends = "executive"'),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_a_theme_names_its_place_and_what_to_do(name: str, tmp_path: Path) -> None:
    text, place, advice = MISTAKES[name]
    folder = tmp_path / "mine"
    folder.mkdir()
    file = folder / "theme.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(BriefdeckError) as caught:
        load_theme(folder)
    assert_told(caught.value, f"{file}:{place}" if place else str(folder), advice)


def test_a_theme_given_apart_changes_only_what_it_says(tmp_path: Path) -> None:
    from briefdeck.resources import templates_folder

    more = tmp_path / "more.toml"
    more.write_text('[deck.colors]\naccent1 = "#7A1FA2"\n', "utf-8")
    folder = templates_folder() / "editorial"
    ours, theirs = load_theme(folder, more=more), load_theme(folder)
    assert ours.deck.colors["accent1"] == "7A1FA2"
    assert dict(ours.deck.colors, accent1="") == dict(theirs.deck.colors, accent1="")
