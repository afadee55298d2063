"""A file of options holds options under their own names, and says where it is wrong."""

from dataclasses import fields
from pathlib import Path

import pytest

from briefdeck.cli import main
from briefdeck.configuration import configured
from briefdeck.errors import SettingsError
from briefdeck.settings import Settings


def given(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "briefdeck.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_options_are_read_under_their_own_names(tmp_path: Path) -> None:
    file = given(
        tmp_path, 'template = "dark"\nkeep-storyboard = true\nrestore = ["a b"]\nbase = "x.pptx"\nout = "here"\n'
    )
    assert configured(file) == {
        "template": "dark", "keep_storyboard": True, "restore": ("a b",), "base": Path("x.pptx"), "out": Path("here"),
    }  # fmt: skip


def test_no_file_means_no_wishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert configured(None) == {}
    given(tmp_path, 'paper = "letter"')
    assert configured(None) == {"paper": "letter"}


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ('tempalte = "dark"', "did you mean 'template'?"),
        ("[output]\nname = 'x'", "known keys"),
        ("template = 3", "text in quotation marks"),
        ("template = ''", "text in quotation marks"),
        ("keep-storyboard = 'yes'", "true or false"),
        ("paper = 'a5'", '"a4" or "letter"'),
        ("out = '../elsewhere'", "below this one"),
        ("out = '/tmp'", "below this one"),
        ("restore = 'word'", "a list of texts"),
        ("a = 1\na = 2", "option ="),
        ("template: dark", "option ="),
        ("[]", "option ="),
        (b"template = '\xff'", "UTF-8"),
        ("a = 1" + "0" * 5000, "option ="),
        ("x = '" + "y" * 200_000 + "'", "only options"),
    ],
)
def test_what_is_wrong_is_named(text: str | bytes, advice: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        configured(given(tmp_path, text))
    assert advice in caught.value.hint
    assert str(tmp_path) in caught.value.where


def test_a_wrong_file_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = given(tmp_path, 'tempalte = "dark"')
    assert main(["build", "a.txt", "--config", str(file)]) == 2
    assert "did you mean 'template'?" in capsys.readouterr().err


def test_an_unknown_key_is_answered_with_all_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        configured(given(tmp_path, "x = 1"))
    told = caught.value.hint.partition("known keys: ")[2].split(", ")
    assert set(told) == {"out", *(field.name.replace("_", "-") for field in fields(Settings))}
