"""What was set before is kept for short texts, and for no others."""

from briefdeck.typeset.remembered import remembered


def test_short_texts_are_kept_and_long_ones_are_not() -> None:
    asked: list[str] = []

    @remembered(len, 2)
    def shout(text: str, /, mark: str) -> str:
        asked.append(text[:9])
        return text.upper() + mark

    assert [shout("one", "!"), shout("one", "!"), shout("one", "?")] == ["ONE!", "ONE!", "ONE?"]
    assert asked == ["one", "one"]
    long = "long text " * 1000
    assert shout(long, "!") == shout(long, "!") == long.upper() + "!"
    assert asked == ["one", "one", "long text", "long text"]


def test_only_the_last_results_are_kept() -> None:
    asked: list[str] = []

    @remembered(len, 2)
    def told(text: str, /) -> str:
        asked.append(text)
        return text

    for text in ("a", "b", "c", "c", "a"):
        told(text)
    assert asked == ["a", "b", "c", "a"]
