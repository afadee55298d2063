"""What matters is listed with its sentences and its reasons."""

import json

from briefdeck.listing import points_json, points_listing
from briefdeck.model.brief import Brief, Point, Topic
from briefdeck.model.source import Source

BRIEF = Brief(
    source=Source("dam.txt", "text/plain", "0" * 64, "The dam holds.", "utf-8"),
    title="The dam",
    subtitle="",
    language="en",
    sentences=(),
    summary=(Point("The dam holds.", (1, 2), why=("it stands first",)),),
    topics=(Topic("Water", Point("Water rises.", (3,)), (Point("It rose by 3 m.", (4,)),)),),
)


def test_every_point_is_listed_with_its_marks_and_reasons() -> None:
    lines = list(points_listing(BRIEF))
    assert lines[0] == "The dam"
    assert "  §1 §2  The dam holds." in lines
    assert "      because it stands first" in lines
    assert lines.index("Water rises.") < lines.index("  §4  It rose by 3 m.")


def test_the_json_says_the_same() -> None:
    content = json.loads(points_json(BRIEF))
    assert content["summary"][0]["evidence"] == [1, 2]
    assert content["topics"][0]["points"][0]["text"] == "It rose by 3 m."
