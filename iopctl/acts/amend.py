"""Changing a partnership by a supplementary agreement (tilläggsavtal): old wording and new, from its day.

What stands at the top of the record, and in earlier papers, is not touched.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line, there
from iopctl.acts._partnerships import (
    Decisions,
    changed,
    decisions_written,
    overtaken,
    papers_of,
)
from iopctl.acts._places import field_path
from iopctl.agreements import courses, last_day
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, FieldPath, SetField
from iopctl.language import Said, Text
from iopctl.models._field_names import field_name
from iopctl.models._instruments import InstrumentKind
from iopctl.models._reading import declared_at
from iopctl.models._shape import Items, Part, Ref
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable
from iopctl.yamlfile.meaning import meant

CLAUSES = ("renewal", "termination")
"""Clauses of a paper: what a later one says of them holds from then on, as a whole."""
LAST_DAY = "term.until"
_FIELD = re.compile(r"[a-z_]+(\.[\w-]+)*")


class Wording(NamedTuple):
    """What changes, a field or a clause, and its new wording; the old one where the register has none."""

    what: str
    new: str
    old: str | None = None


class Amendment(NamedTuple):
    """A supplementary agreement: what it changes, from which day, and the paper's own facts."""

    wordings: Sequence[Wording]
    first: date | None = None
    title: str | None = None
    signed: date | None = None
    reason: str | None = None
    decisions: Decisions = None


def amend(register: Register, ref: Ref, amendment: Amendment, as_of: date) -> Act:
    """Add a supplementary agreement with its changes.

    The old wording is what holds on the day from which the new one does. PersonError when a field does
    not exist, cannot hold what is new, or has that wording already.
    """
    partnership = readable(register, ref, Partnership)
    day = amendment.first or as_of
    changes = [change(register, ref, wording, day) for wording in amendment.wordings]
    paper = {
        **stated(
            kind=str(InstrumentKind.SUPPLEMENTARY_AGREEMENT),
            title=amendment.title,
            decisions=decisions_written(amendment.decisions),
            signed=amendment.signed,
        ),
        **_own_clauses(register, ref, amendment.wordings),
        **stated(
            changes=[stated(**it, from_=amendment.first) for it in changes],
            reason=amendment.reason,
        ),
    }
    edit = add_line(register, ref, ("instruments",), paper)
    changed(register, ref, edit)
    return Act(
        Said(
            Text(
                "tilläggsavtal till {title}: {what}", "supplementary agreement to {title}: {what}"
            ),
            {
                "title": partnership.title,
                "what": [field_name(it.what) for it in amendment.wordings],
            },
        ),
        (Change(ref, edit),),
        (
            *_told(changes),
            *(overtaken(courses(partnership)[0]) if "term" in paper else ()),
        ),
    )


def holds(register: Register, ref: Ref, what: str, day: date) -> str | None:
    """Give the wording of a field or clause that holds on a day: by the latest change of it, else by the record."""
    partnership = readable(register, ref, Partnership)
    if what == LAST_DAY:
        last = last_day(partnership, day)
        return last.said("sv") if last else None
    for paper in reversed(papers_of(partnership)):
        for change in paper.changes or ():
            first = change.from_ or paper.signed or paper.date
            if change.what == what and not (first and first.after(day)):
                return change.new or None
    clause, _, rest = what.partition(".")
    if clause in CLAUSES:
        found = _clause(register, ref, clause)
        return _in_words(register, _deep(found, _path(found, rest)) if rest else found)
    if not _FIELD.fullmatch(what):
        return None
    return _in_words(register, there(register, ref, _path(register.entries[ref].data, what)))


def change(register: Register, ref: Ref, wording: Wording, day: date) -> dict[str, str | None]:
    """Give a change with its old wording.

    PersonError when the field does not exist, cannot hold what is new, or has that wording already.
    """
    if _FIELD.fullmatch(wording.what):
        _must_be_a_field(register, ref, wording)
    held = holds(register, ref, wording.what, day)
    old = held or wording.old
    if old == wording.new:
        raise PersonError(
            Text("{what} är redan {new}", "{what} is {new} already"),
            Text(
                "ange den nya lydelsen, eller ta bort ändringen",
                "give the new wording, or leave the change out",
            ),
            {"what": wording.what, "new": wording.new},
        )
    return {"what": wording.what, "old": old, "new": wording.new}


def _must_be_a_field(register: Register, ref: Ref, wording: Wording) -> None:
    """Refuse a field that does not exist, or that cannot hold the new wording; clauses are read with the paper."""
    what = wording.what
    if what.partition(".")[0] in CLAUSES or what == LAST_DAY:
        return
    if what.partition(".")[0] in ("term", "instruments"):
        raise PersonError(
            Text("{what} ändras inte så", "{what} is not changed so"),
            Text(
                "en ny sista dag är term.until; villkor för förlängning och uppsägning är renewal och termination",
                "a new last day is term.until; terms of renewal and notice are renewal and termination",
            ),
            {"what": what},
        )
    at = _path(register.entries[ref].data, what)
    declared = declared_at(Partnership, at)
    named = [step for step in at if isinstance(step, str)][-1]
    kind = declared.field.type if declared and declared.field.key == named else None
    if isinstance(kind, type) and issubclass(kind, Part):
        return  # the wording of several fields together is in words
    is_list = typing.get_origin(kind) is Items
    changed(register, ref, SetField(at, [] if is_list else wording.new))


def _own_clauses(register: Register, ref: Ref, wordings: Sequence[Wording]) -> dict[str, Data]:
    """Give the paper's own term, renewal and notice: what changes of them, with the rest as it was."""
    own: dict[str, Data] = {}
    for wording in wordings:
        clause, _, rest = wording.what.partition(".")
        if wording.what == LAST_DAY:
            own["term"] = {rest: wording.new}
        elif clause in CLAUSES:
            held = own[clause] if clause in own else _clause(register, ref, clause) or ""
            at = _path(held, rest) if rest else ()
            own[clause] = meant(held, SetField(at, wording.new))
    return {name: own[name] for name in ("term", *CLAUSES) if name in own}


def _clause(register: Register, ref: Ref, clause: str) -> Data | None:
    """Give what the latest paper that says anything of a clause says, as it stands in the file."""
    papers = there(register, ref, ("instruments",))
    lines = papers if isinstance(papers, list) else [papers]
    stating = (one[clause] for one in reversed(lines) if isinstance(one, Mapping) and clause in one)
    return next(stating, None)


def _path(data: Data | None, named: str) -> FieldPath:
    """Give the path to a field by its name; in a list with one item, that item's place need not be said."""
    path: list[str | int] = []
    here = data
    for step in named.split("."):
        if isinstance(here, list) and len(here) == 1 and not step.isdecimal():
            path.append(0)
            here = here[0]
        found = field_path(here or "", step)
        path += found
        here = _deep(here, found)
    return tuple(path)


def _deep(data: Data | None, at: FieldPath) -> Data | None:
    for step in at:
        match data, step:
            case dict(), str():
                data = data.get(step)
            case list(), int() if step < len(data):
                data = data[step]
            case _:
                return None
    return data


def _in_words(register: Register, data: Data | None) -> str | None:
    """Say what a file holds in a field on one line; of one who takes part, what it is called."""
    match data:
        case str():
            return " ".join(data.split())
        case list():
            return ", ".join(filter(None, (_in_words(register, one) for one in data)))
        case {"organisation": str(id_)}:
            return register.title(Ref("organisations", id_))
        case {"committee": str(id_)}:
            return register.title(Ref("committees", id_))
        case {"public_body": str(name)}:
            return name
        case dict():
            return " ".join(filter(None, (_in_words(register, it) for it in data.values())))
        case _:
            return None


def _told(changes: Sequence[Mapping[str, str | None]]) -> Iterator[Said]:
    """Tell each change, old wording and new."""
    for change in changes:
        text = (
            Text("{what}: ny lydelse {new}", "{what}: new wording {new}")
            if change["old"] is None
            else Text("{what}: {old} → {new}", "{what}: {old} → {new}")
        )
        yield Said(text, {**change, "what": field_name(change["what"] or "")})
