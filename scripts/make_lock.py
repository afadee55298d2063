#!/usr/bin/env python3
"""Writes requirements/ci.lock: the versions and hashes that pip chooses for briefdeck and its tests on this machine."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = ["-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-", f"{ROOT}[dev]"]
HEAD = (
    "# pip install --require-hashes -r requirements/ci.lock && pip install --no-deps -e .\n"
    "# CPython 3.11 on Linux; made by scripts/make_lock.py\n"
)


def main() -> None:
    """Ask pip, and write one line for each package but our own."""
    report = json.loads(subprocess.run([sys.executable, *COMMAND], check=True, capture_output=True).stdout)
    (ROOT / "requirements" / "ci.lock").write_text(HEAD + "\n".join(lines(report)) + "\n", "utf-8")


def lines(report: dict[str, list[dict[str, dict[str, dict[str, dict[str, str]]]]]]) -> list[str]:
    """ "name==version --hash=sha256:…" for each package, sorted."""
    found = list[str]()
    for package in report["install"]:
        hashes = package["download_info"].get("archive_info", {}).get("hashes", {})
        if "sha256" in hashes:
            about = package["metadata"]
            found.append(f"{about['name']}=={about['version']} --hash=sha256:{hashes['sha256']}")
    return sorted(found, key=str.casefold)


if __name__ == "__main__":
    main()
