"""Other engines and other places give the same bytes."""

from pathlib import Path

import pytest

from briefdeck.batch import Job, Order, Summary, Task, Wishes, Workers, run, run_shard
from briefdeck.settings import DEFAULTS

TEXT = "Harbors\n\nTrade grew after the war, and the town built harbor number {0} for it in 1950.\n\nIt helped.\n"


def quiet(summary: Summary, total: int) -> None:
    assert total


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / f"a{number}.txt").write_text(TEXT.format(number))
    return tmp_path / "in"


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


@pytest.mark.filterwarnings("ignore")
def test_dask_gives_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="Dask is missing: pip install 'briefdeck[dask]'")
    workers = Workers(1, 60, 4096)
    run((str(articles),), str(tmp_path / "here"), DEFAULTS, Wishes(workers), quiet)
    run((str(articles),), str(tmp_path / "dask"), DEFAULTS, Wishes(workers, engine="dask"), quiet)
    assert files(tmp_path / "here") == files(tmp_path / "dask")


def test_results_may_go_to_an_address(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fsspec", reason="fsspec is missing: pip install 'briefdeck[remote]'")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    wishes = Wishes(Workers(1, 60, 4096))
    run((f"file://{articles}",), f"file://{tmp_path}/out", DEFAULTS, wishes, quiet)
    again = run((f"file://{articles}",), f"file://{tmp_path}/out", DEFAULTS, wishes, quiet)
    assert (again.made, again.unchanged) == (0, 3)
    assert sorted(files(tmp_path / "out")) == sorted(
        ["index.html", "index.jsonl", *(f"a{n}.{end}" for n in range(3) for end in ("pdf", "pptx"))]
    )


def test_a_shard_is_a_plain_function(articles: Path, tmp_path: Path) -> None:
    job = Job("a", str(articles / "a0.txt"))
    (record,) = run_shard(Task(0, (job,), (None,), Order(str(tmp_path / "out"), DEFAULTS)))
    assert record.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.pdf", "a.pptx"]
