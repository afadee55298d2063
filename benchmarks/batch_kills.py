"""Killed at random moments, continued, and compared with a run that nobody disturbed.

``python -m benchmarks.batch_kills [DOCUMENTS [MOMENTS [SEED]]]`` (200, 50, 1). Half of the moments kill the whole run
with SIGKILL, half kill one worker of it. Exits with 1 when a tree differs, or something is left behind.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from benchmarks.articles import write_articles

_COMMAND = [sys.executable, "-m", "briefdeck", "batch", "--jobs", "2", "--quiet", "--to"]


def main(arguments: list[str]) -> int:
    """Kill and continue; a row for each kind of victim."""
    documents, moments, seed = (int(each) for each in (*arguments, *("200", "50", "1")[len(arguments) :]))
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        write_articles(home / "in", documents)
        started = time.perf_counter()
        subprocess.run([*_COMMAND, str(home / "whole"), str(home / "in")], check=True)
        length = time.perf_counter() - started
        whole = tree(home / "whole")
        print(f"{documents} documents, {length:.1f} s undisturbed, {len(whole)} files")
        bad = 0
        for victim in ("the run", "a worker"):
            count = moments // 2
            wrong = sum(
                not _same(home, home / f"{victim[-3:].strip()}{at}", victim, chance.uniform(0, length), whole)
                for at in range(count)
            )
            print(f"{victim:<10} killed at {count} moments: {count - wrong} trees the same")
            bad += wrong
    return int(bad > 0)


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones too, with its hash."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


def _same(home: Path, out: Path, victim: str, moment: float, whole: dict[str, str]) -> bool:
    """Whether the tree is that of an undisturbed run after a kill and, where the run itself died, a second run."""
    run = subprocess.Popen([*_COMMAND, str(out), str(home / "in")], start_new_session=True)
    time.sleep(moment)
    workers = _grandchildren(run.pid)
    with suppress(ProcessLookupError):
        if victim == "the run":
            os.killpg(run.pid, signal.SIGKILL)
        elif workers:
            os.kill(workers[-1], signal.SIGKILL)
    run.wait()
    if run.returncode:
        is_unfinished = (out / ".briefdeck-journal.jsonl").exists()
        subprocess.run([*_COMMAND, str(out), "--resume" if is_unfinished else str(home / "in")], check=True)
    return tree(out) == whole


def _grandchildren(pid: int) -> list[int]:
    return [each for child in _children(pid) for each in _children(child)]


def _children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
