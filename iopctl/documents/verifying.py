"""Whether a document is what the records say today, and if not: what changed, the records or the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iopctl.documents.original import (
    commit_of,
    data_then,
    fields_that_differ,
    is_same,
    made_again,
    original,
    template_and_record,
)
from iopctl.documents.rendering import AS_OF
from iopctl.documents.seal import Made, read_made, text_lines
from iopctl.documents.template import content_hash
from iopctl.findings import FieldPath
from iopctl.language import Text
from iopctl.models._shape import Ref, Word
from iopctl.models.meetings import Meeting
from iopctl.workspace import Workspace


class State(Word):
    """What a file is, beside what the records say today."""

    UNCHANGED = "unchanged", "oförändrad", "unchanged"
    SENT = "sent", "som den gick ut", "as it went out"
    STALE = "stale", "inaktuell", "stale"
    EDITED = "edited", "ändrad för hand", "edited by hand"
    NOT_MADE = "not-made", "inte gjord av iopctl", "not made by iopctl"


AS_IT_SHOULD_BE = frozenset({State.UNCHANGED, State.SENT})
"""The states in which nothing need be done about a file."""


class How(Word):
    """What has happened to something that a document was made from."""

    CHANGED = "changed", "ändrad", "changed"
    GONE = "gone", "borta", "gone"
    NEW = "new", "ny", "new"


KINDS = {
    "record": Text("posten", "the record"),
    "template": Text("mallen", "the template"),
    "letterhead": Text("brevpapperet", "the letterhead"),
    "form": Text("dokumentet med fält", "the document with fields"),
}


class Change(NamedTuple):
    """Something a document was made from that is not as it was; of a record, the fields that differ.

    `kind` is one of `KINDS`. `fields` is empty when what the record held then is not known.
    """

    kind: str
    name: str
    how: How
    fields: tuple[FieldPath, ...] = ()


class Line(NamedTuple):
    """A line of text that only one side has: `-` the older, `+` the newer."""

    sign: str
    text: str


class Verified(NamedTuple):
    """What was found of one file.

    `commit` is the latest one whose records say what went into it, None when none is known. `lines`
    is what differs: in an edited file from what iopctl wrote, or, with `from_today`, from what it
    would write now; in a stale one between the file and what iopctl would write now.
    """

    path: str
    state: State
    template: str = ""
    record: str = ""
    as_of: str = ""
    commit: str | None = None
    changes: tuple[Change, ...] = ()
    lines: tuple[Line, ...] = ()
    from_today: bool = False


def verify(workspace: Workspace, path: str, content: bytes, ending: str) -> Verified:
    """Compare a file with the records; `path` is what it is called, `ending` one of `FORMATS`."""
    made = read_made(content)
    of = template_and_record(made) if made else None
    if made is None or of is None:
        return Verified(path, State.NOT_MADE)
    today = made_again(workspace, made, ending)
    lines: tuple[Line, ...] = ()
    from_today = False
    if not made.as_left:
        state = State.EDITED
        lines, from_today = edits(workspace, content, made, ending)
    elif is_same(today, made):
        state = State.UNCHANGED
    elif went_out(workspace, made):
        state = State.SENT
    else:
        state = State.STALE
        lines = differing(text_lines(content), text_lines(today)) if today is not None else ()
    changes = () if is_same(today, made) else tuple(_changes(workspace, made, today))
    template, record = of
    return Verified(
        *(path, state, template, str(record), made.made_from.get(AS_OF, "")),
        *(commit_of(workspace, made), changes, lines, from_today),
    )


def edits(
    workspace: Workspace, content: bytes, made: Made, ending: str
) -> tuple[tuple[Line, ...], bool]:
    """Give the lines edited by hand; True when what iopctl wrote is not known."""
    wrote = original(workspace, made, ending)
    before = wrote.content if wrote else made_again(workspace, made, ending)
    if before is None:
        return (), True
    return differing(text_lines(before), text_lines(content)), wrote is None


def went_out(workspace: Workspace, made: Made) -> bool:
    """Whether a file shows what a meeting's papers say was sent, by its seal."""
    of = template_and_record(made)
    meeting = workspace.register.get(of[1], Meeting) if of else None
    papers = (meeting.papers if meeting else None) or ()
    return any(paper.content_hash == made.seal for paper in papers)


def differing(before: Sequence[str], after: Sequence[str]) -> tuple[Line, ...]:
    """Give the lines that only one side has, in their order."""
    return tuple(
        Line(line[0], line[2:]) for line in difflib.ndiff(before, after) if line[0] in "-+"
    )


def _changes(workspace: Workspace, made: Made, today: bytes | None) -> Iterator[Change]:
    again = read_made(today) if today is not None else None
    for kind in KINDS:
        then = made.of(kind)
        if again:
            now = again.of(kind)
        elif kind == "record":
            now = {name: hash_ for name in then if (hash_ := _hash_now(workspace, name))}
        else:
            continue
        for name in sorted({**then, **now}):
            if name not in now:
                yield Change(kind, name, How.GONE)
            elif name not in then:
                yield Change(kind, name, How.NEW)
            elif then[name] != now[name]:
                fields = _fields(workspace, name, then[name]) if kind == "record" else ()
                yield Change(kind, name, How.CHANGED, fields)


def _hash_now(workspace: Workspace, record: str) -> str | None:
    type_, _, id_ = record.partition("/")
    entry = workspace.register.entries.get(Ref(type_, id_))
    return content_hash(entry.file.text) if entry else None


def _fields(workspace: Workspace, record: str, hash_then: str) -> tuple[FieldPath, ...]:
    type_, _, id_ = record.partition("/")
    entry = workspace.register.entries.get(Ref(type_, id_))
    then = data_then(workspace, record, hash_then)
    if entry is None or then is None:
        return ()
    return tuple(fields_that_differ(then, entry.file.data))
