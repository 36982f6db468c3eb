"""How each kind of line is measured: iopctl as installed in `programs`, beside its peer."""

from __future__ import annotations

import json
import math
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import registers
from environment import BUILD, ROOT, peer
from measuring import MissingError, Result, Run, compare, output, run

HERE = Path(__file__).resolve().parent
SECONDS = 45.0
"""For the pairs of one line; with what goes before them it stays under a minute."""

FILLING = 600.0
"""Seconds that the first run over a register may take, which is not measured."""

GIT_STATUS = ("git", "status", "--porcelain")
CACHE = ".git/iopctl"
"""Where iopctl keeps what it remembers of a register in git: what a cold run does not have."""

RULES_OF_A_LINTER = "{extends: relaxed, rules: {line-length: disable}}"


class Number(NamedTuple):
    """Something counted or worked out, where there is no peer."""

    value: float
    about: str


def cold(size: int, against: str, programs: Path) -> Result:
    """Validate a register that nothing is remembered of, beside a peer over the same files."""
    folder = registers.corpus(size)
    command, where = _validator(against, size, programs)

    def ours() -> Run:
        _forget(folder)
        return run([programs / "iopctl", "validate"], folder=folder)

    return compare(lambda: run(command, folder=where), ours, SECONDS)


def warm(size: int, programs: Path, *, with_typer: bool) -> Result:
    """Validate a register in which nothing changed, beside git's own look at it."""
    folder = _remembered(size, programs)
    typer = [[programs / "python", HERE / "peers" / "typer_app.py"]] if with_typer else []
    return compare(
        lambda: run(*typer, GIT_STATUS, folder=folder),
        lambda: run([programs / "iopctl", "validate"], folder=folder),
        SECONDS,
    )


def one_changed(size: int, than: int, programs: Path) -> Result:
    """Validate after one file changed, in a large register beside a small one."""
    with _changing(than, programs) as smaller, _changing(size, programs) as larger:

        def after(change: Callable[[], Path]) -> Run:
            return run([programs / "iopctl", "validate"], folder=change())

        return compare(partial(after, smaller), partial(after, larger), SECONDS)


def parsed_warm(size: int, programs: Path) -> Number:
    """Count the files that are parsed where nothing changed."""
    return _parsed(_remembered(size, programs), programs)


def parsed_after_change(size: int, programs: Path) -> Number:
    """Count the files that are parsed where one changed."""
    with _changing(size, programs) as change:
        return _parsed(change(), programs)


def command(size: int, arguments: Sequence[str], programs: Path) -> Result:
    """Run a command in a register in which nothing changed, beside the import of Typer."""
    output(programs / "iopctl", arguments[0], "--help")
    folder = _remembered(size, programs)
    return _beside_typer([programs / "iopctl", *arguments], folder, programs)


def own_records(arguments: Sequence[str], programs: Path) -> Result:
    """Run a command over this repository's own few records, beside the import of Typer."""
    return _beside_typer([programs / "iopctl", *arguments], ROOT, programs)


def completion(size: int, words: Sequence[str], programs: Path) -> Result:
    """Complete the last word, as a shell asks for it, beside the import of Typer."""
    folder = _remembered(size, programs)
    ours: Sequence[str | Path] = [programs / "iopctl", "--complete", *words]
    if not output(*ours, folder=folder):
        raise MissingError("iopctl completes nothing here")
    return _beside_typer(ours, folder, programs)


def agenda(size: int, programs: Path) -> Result:
    """Make an agenda as ODT, beside a process in which Jinja alone makes its text."""
    folder = _remembered(size, programs)
    meeting = registers.called_meeting(folder)
    data = registers.as_json(meeting, programs)
    odt = BUILD / "out" / "agenda.odt"
    odt.unlink(missing_ok=True)
    return compare(
        lambda: run([programs / "python", HERE / "peers" / "bare_agenda.py", data]),
        lambda: run([programs / "iopctl", "agenda", meeting.stem, "--output", odt], folder=folder),
        SECONDS,
    )


def documents(what: str, programs: Path) -> Result:
    """Make documents within a process that is already running."""
    pandoc = [peer("pandoc")] if what == "pandoc" else []
    measured = output(programs / "python", HERE / "documents.py", what, *pandoc)
    its_peer, ours, *rest = json.loads(measured)
    return Result(Run(*its_peer), Run(*ours), *rest)


def growth(sizes: Sequence[int], programs: Path) -> Number:
    """Fit how the cold time grows: the exponent b of time = a · records to the power of b."""
    taken: dict[int, float] = {}
    for size in sizes:
        if taken and max(taken.values()) * size / max(taken) > SECONDS:
            break
        folder = registers.corpus(size)
        runs: list[float] = []
        end = time.perf_counter() + SECONDS / 10
        while not runs or time.perf_counter() < end:
            _forget(folder)
            runs.append(run([programs / "iopctl", "validate"], folder=folder).seconds)
        taken[size] = statistics.median(runs)
    if len(taken) == 1:
        raise MissingError("one size alone shows no growth")
    exponent = statistics.linear_regression(
        [math.log(size) for size in taken], [math.log(seconds) for seconds in taken.values()]
    ).slope
    return Number(exponent, " · ".join(f"{size:,}: {taken[size]:.2f} s" for size in taken))


def _validator(name: str, size: int, programs: Path) -> tuple[Sequence[str | Path], Path]:
    """Give the command by which a peer validates a corpus, and the folder to run it in."""
    program, folder = peer(name), registers.corpus(size)
    if name in ("yamllint", "ryl"):
        cache = () if name == "yamllint" else ("--no-cache",)
        return [program, *cache, "-d", RULES_OF_A_LINTER, "records"], folder
    if name == "yamale":
        return [program, "-n", "auto", registers.for_yamale(size, programs)], folder
    schema = registers.schema(programs)
    commands: Mapping[str, Sequence[str | Path]] = {
        "check-jsonschema": [program, "--schemafile", schema, *registers.files(folder)],
        "ajv-cli": [program, "--strict=false", "-s", schema, "-d", "records/*/*.yaml"],
        "@jirutka/ajv-cli": [
            program,
            "validate",
            "--strict=false",
            "-s",
            schema,
            "records/*/*.yaml",
        ],
        "sourcemeta": [program, "validate", schema, "records", "--extension", ".yaml"],
    }
    return commands[name], folder


def _forget(folder: Path) -> None:
    shutil.rmtree(folder / CACHE, ignore_errors=True)


def _remembered(size: int, programs: Path) -> Path:
    """Give a register that was validated, in which nothing changed since."""
    folder = registers.corpus(size)
    for _ in range(2):
        run(GIT_STATUS, [programs / "iopctl", "validate"], folder=folder, longest=FILLING)
        time.sleep(registers.SETTLES)
    return folder


@contextmanager
def _changing(size: int, programs: Path) -> Iterator[Callable[[], Path]]:
    """Give what changes one decision in a register, its comment and its title by turns; undone at the end."""
    folder = _remembered(size, programs)
    path = folder / registers.A_DECISION
    before = path.read_text("utf-8")
    times = 0

    def change() -> Path:
        nonlocal times
        times += 1
        comment = f"# rad {times}\n"
        retitled = before.replace("\n", f", ändrad {times}\n", 1)
        path.write_text(before + comment if times % 2 else retitled, "utf-8", newline="\n")
        return folder

    try:
        yield change
    finally:
        path.write_text(before, "utf-8", newline="\n")


def _parsed(folder: Path, programs: Path) -> Number:
    said = output(programs / "python", HERE / "parsed.py", folder=folder)
    return Number(int(said), "")


def _beside_typer(
    ours: Sequence[str | Path],
    folder: Path,
    programs: Path,
) -> Result:
    return compare(
        lambda: run([programs / "python", "-c", "import typer"]),
        lambda: run(ours, folder=folder),
        SECONDS,
    )
