"""Rules, deadlines, statuses and rows look at what they declare and at nothing else: the cache relies on it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from iopctl.deadlines._list import kinds_on, of_kind
from iopctl.register import Register
from iopctl.register._near import steps
from iopctl.rules._catalogue import catalogue
from iopctl.rules._engine import judge
from iopctl.statuses._status import rules as statuses
from iopctl.summaries._rows import RELATIONS, row
from iopctl.workspace import open_workspace

CASES = Path(__file__).parent.parent / "cases"
DAY = date(2026, 3, 12)


class Watched(Mapping):
    """A register's entries and index, which remember what was asked for."""

    def __init__(self, register):
        self.register, self.asked = register, set()

    def __getitem__(self, ref):
        self.asked.add(ref)
        return self.register.entries[ref]

    def __contains__(self, ref):
        return ref in self.register.entries

    def __iter__(self):
        raise AssertionError("all records were looked at")

    def __len__(self):
        raise AssertionError("all records were counted")

    def referring(self, ref):
        return self.register.index.referring(ref)

    def label(self, ref):
        self.asked.add(ref)
        return self.register.index.label(ref)

    def of_types(self, _types):
        raise AssertionError("all records of a type were looked at")

    def with_case_number(self, _number):
        raise AssertionError("a record was looked up by its case number")


def within(register, ref, relations):
    """Give all that lies on the relations, from a record on, and what it refers to: that may be named."""
    found = {ref, *(reference.ref for reference in register.entries[ref].references)}
    for relation in relations:
        here = {ref}
        for way, name in steps(relation):
            if way == "<":
                here = {
                    it for end in here for it in register.index.referring(end) if it.type == name
                }
            else:
                entries = [register.entries[end] for end in here if end in register.entries]
                here = {it for entry in entries for it in entry.by_field.get(name, ())}
            found |= here
    return found


@pytest.mark.parametrize("case", sorted(it.parent.name for it in CASES.glob("*/iopctl.yaml")))
def test_nothing_is_looked_at_that_is_not_declared(case):
    whole = open_workspace(CASES / case).register
    for ref, entry in whole.entries.items():
        if entry.record is None:
            continue
        for name, relations, look in looks(ref, entry):
            watched = Watched(whole)
            look(Register(watched, whole.settings, watched))
            assert watched.asked <= within(whole, ref, relations), f"{name} of {ref}"


def looks(ref, entry):
    """Give each thing that is worked out of a record, with the relations that it declares."""
    for named in catalogue().values():
        yield (
            named.name,
            named.rule.with_,
            lambda register, named=named: judge(named, register, entry, DAY),
        )
    for kind in kinds_on(type(entry.record)):
        yield (
            kind.name,
            kind.deadline.with_,
            lambda register, kind=kind: of_kind(kind, register, entry, DAY),
        )
    status = statuses().get(ref.type)
    relations = (*RELATIONS, *(status.with_ if status else ()))
    yield "row", relations, lambda register: row(register, entry, DAY)
