"""Several files written together or not at all, also when the process is killed in the middle.

What is to be written is first put beside the records, in a journal; the journal's plan is the one file
that makes it hold. Killed before the plan stands, nothing has happened; killed after, the next command
carries the plan out. Whoever writes holds the register's lock.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.workspace._lock import OWN_FOLDER, locked, own_folder

_JOURNAL, _PLAN = "journal", "plan.json"


class Write(NamedTuple):
    """One file, by its path from the root: the bytes it had when it was read, and those it gets.

    None before: there was no such file. None after: it goes.
    """

    path: str
    before: bytes | None
    after: bytes | None


class _Step(NamedTuple):
    """A write as the plan tells it: the digests of the bytes, which themselves lie beside the plan."""

    path: str
    before: str | None
    after: str | None


def write_together(root: Path, writes: Sequence[Write]) -> None:
    """Write all the files, or none. The caller holds the lock.

    PersonError when one of them is no longer what it was when it was read, or cannot be written.
    """
    for write in writes:
        if _bytes(root / write.path) != write.before:
            raise PersonError(
                Text(
                    "{path} har ändrats sedan den lästes; ingenting är sparat",
                    "{path} has been changed since it was read; nothing is saved",
                ),
                Text("kör kommandot en gång till", "run the command once more"),
                {"path": write.path},
            )
    try:
        journal = own_folder(root) / _JOURNAL
        _clear(journal)
        journal.mkdir()
        for number, write in enumerate(writes):
            if write.after is not None:
                _put(journal / str(number), write.after)
        steps = [_Step(one.path, _digest(one.before), _digest(one.after)) for one in writes]
        _put(journal / _PLAN, json.dumps(steps).encode())
    except OSError as error:
        raise _not_written(
            error, Text("ingenting är sparat", "nothing is saved"), f"{root}/{OWN_FOLDER}"
        ) from error
    _carry_out(root, journal, list(enumerate(steps)))


def finish(root: Path) -> int:
    """Carry out what a killed command had begun to write; give how many files that were not written yet.

    PersonError when somebody has changed one of those files since, or it cannot be written.
    """
    journal = root / OWN_FOLDER / _JOURNAL
    if not journal.is_dir():
        return 0
    with locked(root):
        plan = _bytes(journal / _PLAN)
        steps = [_Step(*step) for step in json.loads(plan)] if plan else []
        there = [_digest(_bytes(root / step.path)) for step in steps]
        for number, (step, digest) in enumerate(zip(steps, there, strict=True)):
            if digest not in (step.before, step.after):
                raise PersonError(
                    Text(
                        "ett kommando avbröts innan {path} hade sparats, och filen har ändrats sedan dess",
                        "a command was broken off before {path} was saved, and the file has been changed since",
                    ),
                    Text(
                        "jämför den med {new}, som är vad kommandot skulle spara; "
                        "gör filen som den ska vara och ta bort mappen {journal}",
                        "compare it with {new}, which is what the command was to save; "
                        "make the file as it should be, and remove the folder {journal}",
                    ),
                    {
                        "path": step.path,
                        "new": f"{OWN_FOLDER}/{_JOURNAL}/{number}",
                        "journal": f"{OWN_FOLDER}/{_JOURNAL}",
                    },
                )
        left = [
            (number, step)
            for number, (step, digest) in enumerate(zip(steps, there, strict=True))
            if digest != step.after
        ]
        _carry_out(root, journal, left)
    return len(left)


def _carry_out(root: Path, journal: Path, steps: Sequence[tuple[int, _Step]]) -> None:
    """Write what the plan says; what cannot be written now, the next command writes."""
    path = ""
    try:
        for number, step in steps:
            path = step.path
            target = (root / path).resolve()
            if step.after is None:
                target.unlink(missing_ok=True)
                _sync(target.parent)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                _put(target, (journal / str(number)).read_bytes())
        _clear(journal)
    except OSError as error:
        rest = Text(
            "är den öppen i ett annat program? stäng det och kör iopctl validate, så sparas resten",
            "is it open in another program? close it and run iopctl validate, and the rest is saved",
        )
        raise _not_written(error, rest, path) from error


def _not_written(error: OSError, help: Text, path: str) -> PersonError:
    return PersonError(
        Text("{path} kan inte skrivas ({why})", "{path} cannot be written ({why})"),
        help,
        {"path": path, "why": error.strerror or ""},
    )


def _put(path: Path, content: bytes) -> None:
    """Write a file so that a reader meets the old or the new; under the lock the name beside it is free."""
    beside = path.with_name(f".{path.name}.iopctl")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        beside.chmod(path.stat().st_mode & 0o777)
    beside.replace(path)
    _sync(path.parent)


def _clear(journal: Path) -> None:
    """Take the journal away, its plan first: without it the rest means nothing."""
    (journal / _PLAN).unlink(missing_ok=True)
    if journal.is_dir():
        for left in journal.iterdir():
            left.unlink()
        journal.rmdir()


def _sync(folder: Path) -> None:
    """Have a folder's entries reach the disk, where folders can be opened for that."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _digest(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()
