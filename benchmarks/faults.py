"""What is left when something goes wrong: never a broken or half-written result.

``python -m benchmarks.faults [KILLS]`` builds the seed article while it is killed, interrupted, run into a full disk,
into places that cannot be written, beside itself, and without a standard output. It prints a table; exit code 1
when a run leaves what it should not.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
KILLS = 50
SEED = 7
SIZES = (0, 1, 1_000, 4_096, 20_000, 60_000)
"""Bytes that a file may have on the "full" disk; both results have more."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended (minus the signal that ended it), and what it said."""

    code: int
    said: str


class Scene:
    """Folders of one run: its home, its temporary folder, its results."""

    def __init__(self, place: Path) -> None:
        self.out, self._temporary, home = place / "out", place / "tmp", place / "home"
        for folder in (self._temporary, home):
            folder.mkdir()
        self._environment = {**os.environ, "TMPDIR": str(self._temporary), "HOME": str(home), "XDG_CACHE_HOME": ""}

    def start(self, out: str = "", **more: object) -> "subprocess.Popen[str]":
        """A build that runs by itself."""
        command = [sys.executable, "-m", "briefdeck", "build", str(ARTICLE), "--out", out or str(self.out)]
        options: dict[str, object] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(command, env=self._environment, **{**options, **more})

    def faults(self, *, was_killed: bool = False) -> list[str]:
        """What is wrong with what there is now; only a run that was killed may leave its unfinished files."""
        found = [f"{path.name} is broken" for path in self._files() if not _is_whole(path)]
        found += [f"{path.name} is left" for path in self._files() if path.suffix == ".tmp" and not was_killed]
        return found + [f"{path.name} is left in the temporary folder" for path in self._temporary.iterdir()]

    def names(self) -> list[str]:
        """The results there are."""
        return sorted(path.name for path in self._files() if path.suffix != ".tmp")

    def _files(self) -> Iterator[Path]:
        return iter(sorted(self.out.iterdir()) if self.out.is_dir() else ())


def main(arguments: list[str]) -> int:
    """Try every fault, print one row each, and say by the exit code whether all ended well."""
    kills = int(arguments[0]) if arguments else KILLS
    chance = random.Random(SEED)
    seconds = usual()
    moments = [chance.uniform(0.02, 1.1) * seconds for _ in range(kills)]
    tries: dict[str, list[Callable[[Scene], list[str]]]] = {
        "killed (SIGKILL) at a random moment": [lambda s, at=at: signaled(s, signal.SIGKILL, at) for at in moments],
        "interrupted (Ctrl+C) at a random moment": [
            lambda s, at=at: signaled(s, signal.SIGINT, at) for at in moments[:10]
        ],
        "no room for a file of so many bytes": [lambda s, size=size: full(s, size) for size in SIZES],
        "a place that cannot be written": [unwritable, occupied],
        "six runs into one folder": [together],
        "standard output closed, full or broken": [closed, stuffed, broken],
    }
    print(f"{'what goes wrong':<42} {'runs':>5} {'fine':>5}")
    return int(sum(tried(name, each) for name, each in tries.items()) > 0)


def tried(name: str, tries: list[Callable[[Scene], list[str]]]) -> bool:
    """Prints a row; True when a try left a fault."""
    faults = list[str]()
    fine = 0
    for attempt in tries:
        with tempfile.TemporaryDirectory() as folder:
            found = attempt(Scene(Path(folder)))
        fine += not found
        faults += found
    print(f"{name:<42} {len(tries):>5} {fine:>5}  {'; '.join(dict.fromkeys(faults))[:100]}", flush=True)
    return bool(faults)


def usual() -> float:
    """Seconds that an undisturbed build takes."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        ended(Scene(Path(folder)).start())
        return time.perf_counter() - started


def ended(process: "subprocess.Popen[str]") -> Ended:
    """How a run ends by itself."""
    _, said = process.communicate(timeout=120)
    return Ended(process.returncode, said or "")


def signaled(scene: Scene, number: signal.Signals, at: float) -> list[str]:
    """A run that gets a signal at a moment; the next run must make the results as if nothing had been."""
    process = scene.start()
    time.sleep(at)
    process.send_signal(number)
    end = ended(process)
    fine = (0, -number) if number == signal.SIGKILL else (0, 130, -number)
    found = scene.faults(was_killed=number == signal.SIGKILL) + _complaints(end, fine)
    if number == signal.SIGKILL:
        return found
    return found if len(scene.names()) in (0, 2) else [*found, "one result without the other"]


def full(scene: Scene, size: int) -> list[str]:
    """A run on a disk that takes only small files."""

    def bound() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    end = ended(scene.start(preexec_fn=bound))
    return scene.faults() + _complaints(end, (5,)) + [f"{name} was written" for name in scene.names()]


def unwritable(scene: Scene) -> list[str]:
    """A folder where nobody can make files."""
    return scene.faults() + _complaints(ended(scene.start("/proc/briefdeck")), (5,))


def occupied(scene: Scene) -> list[str]:
    """A file in the place of the folder."""
    scene.out.write_text("a file")
    end = ended(scene.start())
    kept = scene.out.read_text() == "a file"
    return _complaints(end, (5,)) + ([] if kept else ["the file was changed"])


def together(scene: Scene) -> list[str]:
    """Runs that write the same files at the same time."""
    runs = [scene.start() for _ in range(6)]
    complaints = [said for run in runs for said in _complaints(ended(run), (0,))]
    return scene.faults() + complaints + ([] if len(scene.names()) == 2 else ["results are missing"])


def closed(scene: Scene) -> list[str]:
    """A run that was started without a standard output."""
    end = ended(scene.start(stdout=None, preexec_fn=lambda: os.close(1)))
    return scene.faults() + _complaints(end, range(126))


def stuffed(scene: Scene) -> list[str]:
    """A standard output that takes nothing."""
    with open("/dev/full", "w", encoding="utf-8") as nowhere:
        end = ended(scene.start(stdout=nowhere))
    return scene.faults() + _complaints(end, range(126))


def broken(scene: Scene) -> list[str]:
    """A standard output that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    process = scene.start(stdout=writing)
    os.close(writing)
    return scene.faults() + _complaints(ended(process), range(126))


def _complaints(end: Ended, fine: "range | tuple[int, ...]") -> list[str]:
    found = [] if end.code in fine else [f"exit code {end.code}"]
    return [*found, "a traceback"] if "Traceback" in end.said else found


def _is_whole(path: Path) -> bool:
    """Whether a result is complete; unfinished files are none."""
    if path.suffix == ".tmp":
        return True
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")
    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.testzip() is None
    except BadZipFile:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
