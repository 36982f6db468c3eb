"""The Typer application, and the one boundary where what went wrong becomes a message and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from typer.exceptions import TyperException

from iopctl.cli._commands import command_line
from iopctl.cli._language import chosen
from iopctl.cli._session import tell
from iopctl.cli._usage import as_person_error
from iopctl.errors import PersonError
from iopctl.language import Language, Text
from iopctl.reporters._lines import painted
from iopctl.values.personal_identity_number import masked
from iopctl.workspace import StoreError

WELL, FOUND, WRONG_USE, DEFECT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: all well; findings at or above --fail-on; wrong use or settings; a defect in iopctl; Ctrl-C."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A clerk's Windows pipes in another encoding than UTF-8 otherwise, and å becomes a question mark;
        # and it doubles the line ends of the formats that bring their own.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]
    language = chosen(arguments, os.environ)
    try:
        code = int(
            command_line(language).main(list(arguments), "iopctl", standalone_mode=False) or WELL
        )
    except StoreError:
        # What is kept is broken, or the folder changed meanwhile: nothing has been said or written yet.
        if os.environ.get("IOPCTL_NO_CACHE") == "1":
            raise
        os.environ["IOPCTL_NO_CACHE"] = "1"
        return run(arguments)
    except PersonError as error:
        _tell(error, language)
        return WRONG_USE
    except TyperException as error:
        _tell(as_person_error(error, arguments), language)
        return WRONG_USE
    except Exception:  # noqa: BLE001 - whatever it is, it is ours, and the person gets one line
        _tell(_defect(), language)
        return DEFECT
    if code == INTERRUPTED:  # what Typer makes of Ctrl-C
        tell("\n" + Text("avbrutet", "broken off").said(language))
    return code


def _tell(error: PersonError, language: Language) -> None:
    said = [[Text("fel: ", "error: ").said(language), error.message.said(language, error.values)]]
    if error.help:
        said.append(
            [
                Text("  gör så här: ", "  help: ").said(language),
                error.help.said(language, error.values),
            ]
        )
    tell(painted(said, color=False).removesuffix("\n"))


def _defect() -> PersonError:
    """Write the traceback where it can be sent from, without anybody's identity number in it."""
    import tempfile
    import traceback

    handle, path = tempfile.mkstemp(prefix="iopctl-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8") as log:
        log.write(masked(traceback.format_exc()))
    with contextlib.suppress(OSError):
        Path(path).chmod(0o600)
    return PersonError(
        Text("iopctl gick sönder; det är inte ditt fel", "iopctl broke; it is not your fault"),
        Text(
            "skicka filen {path} till den som underhåller iopctl",
            "send the file {path} to iopctl's maintainers",
        ),
        {"path": path},
    )
