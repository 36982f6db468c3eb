"""The invented registers on disk, and what is made of them for the peers; kept from one run to the next."""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import schemas
from environment import BUILD, ROOT
from measuring import output

HERE = Path(__file__).resolve().parent
A_PARTNERSHIP = "partnerships/almberga-0-sn-2"
A_DECISION = "records/decisions/almberga-0-sn-bidrag-4.yaml"
SETTLES = 2.1
"""Seconds after which neither git nor iopctl doubts that a file is as it was."""


def corpus(size: int) -> Path:
    """Give the register of so many records, in a git repository of its own; it is made where it is missing."""
    folder = BUILD / f"corpus-{size}"
    made, wanted = folder.with_suffix(".made"), _fingerprint()
    if not made.exists() or made.read_text() != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        # In a process of its own: the memory of the one that measures has to stay small.
        output(sys.executable, HERE / "corpus", folder, str(size))
        time.sleep(SETTLES)
        made.write_text(wanted)
    return folder


def files(folder: Path) -> Sequence[str]:
    """Give the paths of a register's records, from its folder."""
    return sorted(one.relative_to(folder).as_posix() for one in (folder / "records").glob("*/*"))


def called_meeting(folder: Path) -> Path:
    """Give a meeting that is called but not held."""
    return next((folder / "records" / "meetings").glob("almberga-0-sn-2026-03-*.yaml"))


def as_json(meeting: Path, programs: Path) -> Path:
    """Write a meeting as the JSON that bare Jinja has it from."""
    out = BUILD / "out" / "meeting.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    read = (
        "import json, sys, yaml; print(json.dumps(yaml.load(open(sys.argv[1]), yaml.BaseLoader)))"
    )
    data = output(programs / "python", "-c", read, meeting)
    out.write_text(json.dumps({"meeting": json.loads(data), "committee": "Socialnämnden"}), "utf-8")
    return out


def schema(programs: Path) -> Path:
    """Export our JSON Schemas, and give the one that is made of them."""
    path = BUILD / "schema.json"
    path.write_text(json.dumps(schemas.combined(_exported(programs)), ensure_ascii=False), "utf-8")
    return path


def for_yamale(size: int, programs: Path) -> Path:
    """Give a folder with the same records, as links, beside a schema for each type: yamale finds it there."""
    folder, exported = BUILD / f"yamale-{size}", _exported(programs)
    shutil.rmtree(folder, ignore_errors=True)
    for one in sorted((corpus(size) / "records").iterdir()):
        links = folder / one.name
        links.mkdir(parents=True)
        (links / "schema.yaml").write_text(schemas.for_yamale(exported, one.name), "utf-8")
        for record in one.iterdir():
            (links / record.name).symlink_to(record)
    return folder


def _exported(programs: Path) -> Path:
    folder = BUILD / "schemas"
    folder.mkdir(parents=True, exist_ok=True)
    output(programs / "iopctl", "schema", "--output", folder, folder=ROOT)
    return folder


def _fingerprint() -> str:
    sources = b"".join(one.read_bytes() for one in sorted((HERE / "corpus").glob("*.py")))
    return hashlib.sha256(sources).hexdigest()
