"""The system's printer: PDF bytes handed to lp."""

import shutil
import subprocess

from briefdeck.errors import OutputError

_SECONDS = 60
_PIPE = subprocess.PIPE


def send(pdf: bytes, title: str, printer: str = "") -> str:
    """What lp answers ("request id is …"). OutputError when there is no lp, no such printer, or it refuses."""
    program = shutil.which("lp")
    if program is None:
        hint = "install CUPS (the package cups-client), or open the PDF of briefdeck brief and print it there"
        raise OutputError("this system has no lp to print with", hint=hint)
    command = [program, "-t", title, *(("-d", printer) if printer else ()), "-"]
    try:
        with subprocess.Popen(command, stdin=_PIPE, stdout=_PIPE, stderr=_PIPE) as lp:
            answer, trouble = lp.communicate(pdf, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OutputError(f"lp did not take the briefing: {error}", hint="see lpstat -t") from error
    if lp.returncode:
        said = " ".join(trouble.decode("utf-8", "replace").split()) or f"exit code {lp.returncode}"
        raise OutputError(f"lp did not take the briefing: {said}", where=printer, hint="lpstat -e lists the printers")
    return answer.decode("utf-8", "replace").strip()
