"""Follows a page of the docs as a new user would: saves its files, types its commands."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"file=(\S+)( append)?")


def followed(page: Path, folder: Path, briefdeck: Callable[[list[str]], int]) -> Iterator[tuple[str, int]]:
    """Each command of the page with its exit code, carried out in ``folder``; ``briefdeck`` runs those of ours."""
    for language, said, body in BLOCK.findall(page.read_text("utf-8")):
        named = FILE.search(said)
        if named:
            target = folder / named[1]
            target.parent.mkdir(parents=True, exist_ok=True)
            before = target.read_text("utf-8") + "\n" if named[2] else ""
            target.write_text(before + body, "utf-8")
        elif language == "sh":
            for line in body.strip().split("\n"):
                yield line, _typed(line, folder, briefdeck)


def _typed(line: str, folder: Path, briefdeck: Callable[[list[str]], int]) -> int:
    program, *arguments = shlex.split(line)
    if program == "briefdeck":
        return briefdeck(arguments)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return subprocess.run(["bash", "-c", line], cwd=folder, check=False, env={**os.environ, "PATH": path}).returncode
