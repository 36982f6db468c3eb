"""A document as PDF, made by the LibreOffice that is installed, apart from whatever else it is doing."""

from __future__ import annotations

from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Text

NAMES = ("soffice", "libreoffice")
PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
"""Where its installer puts it on Windows and macOS, outside the search path."""

SECONDS = 120
PDF_A_2B = "2"
OPTIONS = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "SelectPdfVersion": {"type": "long", "value": PDF_A_2B},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
"""Tagged, for screen readers (PDF/UA, ISO 14289-1), and fit for the archive (PDF/A-2b, ISO 19005-2)."""


def as_pdf(odt: bytes, seconds: float = SECONDS) -> bytes:
    """Convert an ODT; PersonError when LibreOffice is not installed, fails, or takes longer than `seconds`.

    It runs with a profile of its own, thrown away afterwards: an open Writer does not hinder it, and
    no macro or setting of a person's comes into the document.
    """
    import json
    import tempfile

    program = _program()
    with tempfile.TemporaryDirectory(prefix="iopctl-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "document.odt").write_bytes(odt)
        told = _run(
            [
                program,
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
                *("--convert-to", f"pdf:writer_pdf_Export:{json.dumps(OPTIONS)}"),
                *("--outdir", str(folder), str(folder / "document.odt")),
            ],
            seconds,
        )
        made = folder / "document.pdf"
        if not made.is_file():
            raise PersonError(
                Text(
                    "LibreOffice gjorde ingen PDF ({why})",
                    "LibreOffice made no PDF ({why})",
                ),
                Text(
                    "skriv en .odt i stället, öppna den i LibreOffice och välj Arkiv, Exportera som PDF",
                    "write an .odt instead, open it in LibreOffice and choose File, Export as PDF",
                ),
                {"why": told or "?"},
            )
        return made.read_bytes()


def _program() -> str:
    import shutil

    for name in NAMES:
        found = shutil.which(name)
        # On Windows a program of that name in the folder where one stands would win: it may be anybody's.
        if found and Path(found).is_absolute():
            return found
    for place in PLACES:
        if Path(place).is_file():
            return place
    raise PersonError(
        Text(
            "LibreOffice är inte installerat, och PDF görs med det",
            "LibreOffice is not installed, and PDF is made with it",
        ),
        Text(
            "installera LibreOffice från libreoffice.org (i Debian och Ubuntu: libreoffice-writer-nogui), eller skriv en .odt",
            "install LibreOffice from libreoffice.org (in Debian and Ubuntu: libreoffice-writer-nogui), or write an .odt",
        ),
    )


def _run(command: list[str], seconds: float) -> str:
    """Run a program and all that it starts, within a time; give the last line that it says."""
    import subprocess

    with subprocess.Popen(  # noqa: S603 - no shell, and the arguments are ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as running:
        try:
            out, _ = running.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise PersonError(
                Text(
                    "LibreOffice blev inte klart på {seconds} sekunder",
                    "LibreOffice was not done in {seconds} seconds",
                ),
                Text("försök en gång till, eller skriv en .odt", "try again, or write an .odt"),
                {"seconds": f"{seconds:g}"},
            ) from error
        finally:
            if running.poll() is None:
                _end(running.pid)
                running.kill()
    lines = out.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""


def _end(process: int) -> None:
    """End a program with those that it started; on Windows the program alone, which has no such group."""
    import contextlib
    import os
    import signal

    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)
