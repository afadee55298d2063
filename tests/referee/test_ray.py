"""Ray's workers make what the processes of this machine make, as the docs show it."""

import re
from pathlib import Path

import pytest

from briefdeck.batch import Summary, Wishes, Workers, run
from briefdeck.settings import DEFAULTS
from tests.outcome import ROOT

TEXT = "Harbors\n\nTrade grew after the war, and the town built harbor number 7 for it in 1950.\n\nIt helped.\n"
HOW_TO = ROOT / "docs" / "how-to" / "many-articles.md"


def quiet(summary: Summary, total: int) -> None:
    assert total


@pytest.mark.filterwarnings("ignore")
def test_ray_gives_the_same_bytes(tmp_path: Path) -> None:
    ray = pytest.importorskip("ray", reason="Ray is missing: pip install ray")
    articles, here, there = tmp_path / "articles", tmp_path / "here", tmp_path / "there"
    articles.mkdir()
    (articles / "a.txt").write_text(TEXT)
    run((str(articles),), str(here), DEFAULTS, Wishes(Workers(1, 60, 4096)), quiet)
    (shown,) = re.findall(r"```python\n(.*?)```", HOW_TO.read_text("utf-8"), re.DOTALL)
    shown = shown.replace("s3://bucket/articles", str(articles)).replace("s3://bucket/briefings", str(there))
    ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
    try:
        exec(shown, {})
    finally:
        ray.shutdown()
    made = {file.name: file.read_bytes() for file in there.iterdir()}
    assert made == {name: (here / name).read_bytes() for name in ("a.pdf", "a.pptx")}
