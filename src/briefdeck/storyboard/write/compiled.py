"""Templates that were compiled before: whoever has a template's files may keep what Jinja made of them."""

import hashlib
import sys
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from briefdeck.untrusted import read_file

_DIGEST = 64


class Memory(Protocol):
    """Keeps bytes under a key, and gives them back or nothing."""

    def recall(self, key: str, /) -> bytes:
        """What was kept under the key; no bytes for nothing."""
        ...

    def remember(self, key: str, data: bytes, /) -> None:
        """Keeps bytes under the key, if it may."""
        ...


class Compiled(BytecodeCache):
    """What Jinja compiled, behind a checksum that only fits its file, its text, and the programs that made it."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket when there is something sound for it."""
        key = _key(bucket)
        found = self._memory.recall(f"{key}.template")
        code = found[_DIGEST:]
        if code and found[:_DIGEST] == _digest(key, code):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket."""
        key, code = _key(bucket), bucket.bytecode_to_string()
        self._memory.remember(f"{key}.template", _digest(key, code) + code)


def _key(bucket: Bucket) -> str:
    """Names a template by its file, its text, and all that has a say in what is made of it."""
    return hashlib.sha256(f"{_makers()} {bucket.key} {bucket.checksum}".encode()).hexdigest()


@lru_cache(maxsize=1)
def _makers() -> str:
    """Python, Jinja and the code here."""
    summed = hashlib.sha256(f"{sys.version} {jinja2.__version__}".encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        summed.update(read_file(file))
    return summed.hexdigest()


def _digest(key: str, code: bytes) -> bytes:
    return hashlib.sha256(key.encode() + code).hexdigest().encode()
