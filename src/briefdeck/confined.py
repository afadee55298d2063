"""Work in a child process that may take only so much time and memory, for what comes from strangers."""

import os
import resource
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

from briefdeck.errors import BriefdeckError, LimitError
from briefdeck.nouns import noun

T = TypeVar("T")
_MEBIBYTE = 1024 * 1024
_PAGES_FILE = Path("/proc/self/statm")


@noun
class Limits:
    """What a child may take: seconds of processor time, seconds by the clock, mebibytes beyond what it is born with."""

    seconds: int = 5
    clock: float = 20.0
    mebibytes: int = 256


def confined(work: Callable[[], T], limits: Limits, where: str, hint: str) -> T:
    """What ``work`` gives, done in a child process; its BriefdeckError is raised here.

    LimitError, with ``where`` and ``hint``, when it takes more than the limits allow. What it gives must be picklable.
    """
    import pickle  # before the child is born, which may take only so much memory

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(work, limits, writing)
    os.close(writing)
    try:
        answer = _heard(reading, limits.clock)
    finally:
        os.close(reading)
        status = _buried(child)
    if answer is None or not answer:
        raise LimitError(_cause(status, limits, late=answer is None), where=where, hint=hint)
    kind, value = pickle.loads(answer)
    if kind == "memory":
        raise LimitError(f"it takes more than {limits.mebibytes} MiB", where=where, hint=hint)
    if kind == "error":
        family, message, said = value
        error = family(message)
        vars(error).update(said)
        raise error
    if kind == "defect":
        raise RuntimeError(value)
    given: T = value
    return given


def _live(work: Callable[[], T], limits: Limits, writing: int) -> NoReturn:
    """The child's life: limits, work, answer, end. It never returns into the parent's code."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _limit(limits)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_answer(work))
    finally:
        os._exit(0)


def _answer(work: Callable[[], T]) -> bytes:
    import pickle

    try:
        return pickle.dumps(("done", work()))
    except BriefdeckError as error:
        # In parts: other packages change how exceptions are pickled, and what caused one may not be picklable.
        return pickle.dumps(("error", (type(error), error.message, vars(error))))
    except MemoryError:
        return pickle.dumps(("memory", None))
    except BaseException as error:
        return pickle.dumps(("defect", repr(error)))


def _limit(limits: Limits) -> None:
    room = _born_with() + limits.mebibytes * _MEBIBYTE
    wanted = ((resource.RLIMIT_AS, room), (resource.RLIMIT_CPU, limits.seconds), (resource.RLIMIT_CORE, 0))
    for kind, most in wanted:
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, allowed))


def _born_with() -> int:
    """Bytes of address space that the process has, as far as the system tells."""
    try:
        return int(_PAGES_FILE.read_text("ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 512 * _MEBIBYTE


def _heard(reading: int, seconds: float) -> bytes | None:
    """All that the child writes until it ends; None when it takes too long."""
    end = time.monotonic() + seconds
    heard = bytearray()
    while True:
        ready, _, _ = select.select([reading], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return None
        piece = os.read(reading, _MEBIBYTE)
        if not piece:
            return bytes(heard)
        heard += piece


def _buried(child: int) -> int:
    """The child's end, brought about when it has not come by itself: the signal that ended it, or 0."""
    done, status = os.waitpid(child, os.WNOHANG)
    if not done:
        time.sleep(0.002)
        done, status = os.waitpid(child, os.WNOHANG)
    if not done:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _cause(ended_by: int, limits: Limits, *, late: bool) -> str:
    if late:
        return f"it takes longer than {limits.clock:g} s"
    if ended_by in (signal.SIGXCPU, signal.SIGKILL):
        return f"it takes more than {limits.seconds} s of processor time"
    return "it needs more memory than allowed, or it broke the interpreter"
