"""An archive of ours is read by others as it was meant."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.paint.pptx.archive import Entry, zipped

names = st.text("abcdefgäé/._", min_size=1, max_size=12)


@given(st.dictionaries(names, st.binary(max_size=2000), max_size=6))
def test_what_goes_in_comes_out_in_the_same_order(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(Entry(n, d) for n, d in files.items()))) as archive:
        assert archive.testzip() is None
        assert [(n, archive.read(n)) for n in archive.namelist()] == list(files.items())


def test_remembering_packed_bytes_changes_nothing() -> None:
    assert zipped([Entry("a", b"x" * 999, kept=True)]) == zipped([Entry("a", b"x" * 999)])


def test_two_entries_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two entries"):
        zipped([Entry("a.xml", b""), Entry("A.xml", b"")])
