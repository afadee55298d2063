"""A batch makes every article once, tells what failed, and a later run does only what is left."""

import json
import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from briefdeck.batch import Job, Order, Summary, Task, Wishes, Workers, run
from briefdeck.batch.journal import JOURNAL, Journal, earlier_records
from briefdeck.batch.pool import run_in_pool
from briefdeck.batch.record import Record
from briefdeck.errors import InputError, OutputError
from briefdeck.settings import DEFAULTS, Settings

TEXT = (
    "Harbors of the north\n\nTrade grew after the war, and the town built harbor number {0} for it in 1950.\n\n"
    "Ships became larger, which made the old quay useless within {0} years.\n"
)
ONE, TWO = (Wishes(Workers(count, 60, 4096)) for count in (1, 2))


def quiet(summary: Summary, total: int) -> None:
    assert summary.done <= total


def tree(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    for number in range(2, 6):
        (folder / ("sub" if number % 2 else ".") / f"a{number}.txt").write_text(TEXT.format(number))
    (folder / "empty.txt").write_text("")
    return folder


def made(articles: Path, out: Path, wishes: Wishes = ONE, settings: Settings = DEFAULTS) -> Summary:
    return run((str(articles),), str(out), settings, wishes, quiet)


def test_a_second_run_does_only_what_changed(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = made(articles, out)
    assert (first.made, first.unchanged, [r.code for r in first.failures]) == (4, 0, [3])
    before = tree(out)
    again = made(articles, out)
    assert (again.made, again.unchanged, tree(out)) == (0, 4, before)
    (articles / "a2.txt").write_text(TEXT.format(9))
    (out / "sub" / "a3.pdf").unlink()
    third = made(articles, out)
    assert (third.made, third.unchanged) == (1, 3)  # what was gone is back, as it was
    assert set(tree(out)) == set(before)
    assert made(articles, out, settings=Settings(paper="letter")).made == 4


def test_workers_and_archives_change_no_byte_of_what_is_made(articles: Path, tmp_path: Path) -> None:
    made(articles, tmp_path / "one")
    made(articles, tmp_path / "two", TWO)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    packed = [Wishes(Workers(count, 60, 4096), pack=True) for count in (1, 2)]
    for number, wishes in enumerate(packed):
        made(articles, tmp_path / f"packed{number}", wishes)
    assert tree(tmp_path / "packed0") == tree(tmp_path / "packed1")
    assert made(articles, tmp_path / "packed0", packed[0]).unchanged == 4


def test_the_index_names_every_result_and_every_failure(articles: Path, tmp_path: Path) -> None:
    made(articles, tmp_path / "out")
    lines = [json.loads(line) for line in (tmp_path / "out" / "index.jsonl").read_text().splitlines()]
    assert [line["name"] for line in lines] == ["a2", "a4", "empty", "sub/a3", "sub/a5"]
    assert [line["code"] for line in lines] == [0, 0, 3, 0, 0]
    page = (tmp_path / "out" / "index.html").read_text()
    assert all(f'href="{name}"' in page for line in lines for name in line["files"])
    assert "the file is empty" in page
    found = tree(tmp_path / "out")
    assert all(found[name] == digest for line in lines for name, digest in line["files"].items())


def test_an_article_that_takes_too_long_costs_only_itself(articles: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "in" / "never.txt"
    os.mkfifo(pipe)
    order = Order(str(tmp_path / "out"), DEFAULTS)
    others = tuple(Job(file.stem, str(file)) for file in sorted(articles.glob("a*.txt")) * 10)
    tasks = [Task(0, (Job("never", str(pipe)),), (None,), order), Task(1, others, (None,) * len(others), order)]
    records = [record for done in run_in_pool(iter(tasks), Workers(1, 2, 4096)) for record in done]
    assert sorted({(record.name, record.code) for record in records}) == [("a2", 0), ("a4", 0), ("never", 6)]


def test_a_killed_run_goes_on_to_the_same_tree(articles: Path, tmp_path: Path) -> None:
    for number in range(20, 50):
        (articles / f"b{number}.txt").write_text(TEXT.format(number))
    made(articles, tmp_path / "whole", TWO)
    command = [sys.executable, "-m", "briefdeck", "batch", "--to", str(tmp_path / "out"), "--jobs", "2"]
    started = subprocess.Popen([*command, str(articles)], start_new_session=True, stdout=subprocess.DEVNULL)
    journal = tmp_path / "out" / JOURNAL
    while not (journal.exists() and len(journal.read_bytes().splitlines()) > 5):
        time.sleep(0.01)
    os.killpg(started.pid, signal.SIGKILL)
    started.wait()
    (tmp_path / "out" / ".briefdeck-torn.tmp").write_bytes(b"half")
    finished = subprocess.run([*command, "--resume"], capture_output=True, text=True, check=False)
    assert finished.returncode == 1, finished.stderr  # the empty article still fails
    assert int(finished.stdout.split(" unchanged")[0].rpartition(" ")[2]) >= 5
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_a_worker_that_is_killed_costs_nothing(articles: Path, tmp_path: Path) -> None:
    for number in range(20, 40):
        (articles / f"b{number}.txt").write_text(TEXT.format(number))
    killed: list[int] = []

    def kill_one(summary: Summary, total: int) -> None:
        workers = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
        forks = workers.read_text().split() if workers.exists() else []
        below = [Path(f"/proc/{each}/task/{each}/children").read_text().split() for each in forks]
        victims = [int(each) for some in below for each in some]
        if victims and not killed:
            killed.append(victims[-1])
            os.kill(victims[-1], signal.SIGKILL)

    made(articles, tmp_path / "whole")
    summary = run((str(articles),), str(tmp_path / "out"), DEFAULTS, TWO, kill_one)
    assert len(summary.failures) == 1
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


def test_two_batches_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with (
        Journal(tmp_path / JOURNAL, {}),
        pytest.raises(OutputError, match="another batch"),
    ):
        Journal(tmp_path / JOURNAL, {})


def test_a_torn_line_of_a_journal_is_passed_over(tmp_path: Path) -> None:
    record = Record("a", "a.txt", "k", title="\udce4", files=(("a.pdf", "0"),))
    with Journal(tmp_path / JOURNAL, {}) as journal:
        journal.add([record])
    with (tmp_path / JOURNAL).open("ab") as file:
        file.write(record.line().encode("utf-8", "surrogateescape")[:40])
    assert earlier_records(tmp_path / JOURNAL) == {"a": record}


def test_there_must_be_something_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no unfinished batch"):
        run((), str(tmp_path / "out"), DEFAULTS, ONE, quiet)
    with pytest.raises(InputError, match="no article"):
        run((str(tmp_path),), str(tmp_path / "out"), DEFAULTS, ONE, quiet)
