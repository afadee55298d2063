"""What a user sees when nobody listens."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = str(Path(sys.executable).with_name("briefdeck"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_results_count_where_remarks_cannot_be_written(article: Path, tmp_path: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    done = subprocess.run(
        [PROGRAM, "build", article, "--out", tmp_path], stdout=subprocess.DEVNULL, stderr=full, check=False
    )
    os.close(full)
    assert done.returncode == 0
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".pdf", ".pptx"]
