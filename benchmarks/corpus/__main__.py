"""`python benchmarks/corpus FOLDER COUNT`: an invented register of so many records, in a git repository of its own.

The same count gives the same bytes on every machine.
"""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import municipal_block
import swedish

SETTINGS = (
    "format: 1\nlanguage: sv\nmunicipality: Provköping\nregister_since: 2024-01-01\n"
    "reminders: [30, 7]\n"
    "standing_items:\n  namnd:\n    - {title: Upprop, kind: formality}\n"
    "    - {title: Val av justerare, kind: election}\n"
    "parties:\n"
    + "".join(f"  {party}: {{}}\n" for party in swedish.POLITICAL_PARTIES)
    + "criteria:\n"
    "  riktlinjer:\n    title: Riktlinjer för idéburna offentliga partnerskap\n    criteria:\n"
    + "".join(f"      - name: {name}\n        text: {text}\n" for name, text in swedish.CRITERIA)
)


def records(count: int) -> Iterator[tuple[str, str]]:
    """Give the first `count` records of the endless register, as path and text.

    Whole blocks have no error; a count that cuts one leaves references to what was cut off.
    """
    blocks = map(municipal_block.block, itertools.count())
    return itertools.islice(itertools.chain.from_iterable(blocks), count)


def write(folder: Path, count: int) -> None:
    """Write the register into `folder`, a new git repository with all of it committed."""
    folder.mkdir(parents=True)
    _git(folder, "init", "--quiet", "--initial-branch=main")
    # One stream into one pack, and the index from a list: a hundred thousand loose objects would take
    # minutes, and fast-import by itself looks through a whole folder for every file that it adds.
    marks = folder.resolve() / ".git" / "marks"
    importing = ["git", "-c", "pack.compression=0", "fast-import", "--quiet", "--depth=0"]
    with subprocess.Popen(
        [*importing, f"--export-marks={marks}"],
        cwd=folder,
        stdin=subprocess.PIPE,
        bufsize=1 << 20,
    ) as stream:
        paths = _stream(stream.stdin, count)
    if stream.returncode:
        raise SystemExit("git fast-import did not take the records")
    names = dict(line.split() for line in marks.read_text("ascii").splitlines())
    listed = "".join(f"100644 {names[f':{mark}']}\t{path}\n" for mark, path in enumerate(paths, 1))
    _git(folder, "update-index", "--index-info", text=listed)
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    _git(folder, *who, "commit", "--quiet", "--message", f"{count} records")
    _git(folder, "reset", "--quiet", "--hard")


def _stream(pipe: IO[bytes] | None, count: int) -> Sequence[str]:
    """Write every file as a numbered blob, and give their paths in that order."""
    if pipe is None:
        raise SystemExit("git fast-import takes no input")
    paths = []
    for path, text in itertools.chain([("iopctl.yaml", SETTINGS)], records(count)):
        paths.append(path)
        content = text.encode()
        pipe.write(b"blob\nmark :%d\ndata %d\n%b\n" % (len(paths), len(content), content))
    return paths


def _git(folder: Path, *command: str, text: str = "") -> None:
    subprocess.run(["git", *command], cwd=folder, check=True, input=text.encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
