"""Which rules have something to tell of which records, from the beginning: on all cores where that pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from iopctl.models import record_types
from iopctl.models._shape import Record
from iopctl.register import Entry, Register
from iopctl.rules._catalogue import Entry as Named
from iopctl.rules._catalogue import catalogue
from iopctl.rules._engine import judge
from iopctl.workspace._many import each_of_many


class Telling(NamedTuple):
    """Of one record: the rules that tell something, the groups that it is in, and who asked for the day.

    A group is a rule's name, and what is written of its key. What the rules tell is not here: it is
    little, and asked for anew where it is kept.
    """

    telling: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()


def what_tells(register: Register, as_of: date) -> Iterator[tuple[Entry, Telling]]:
    """Judge all records by all rules, one record after the other: so what lies near is walked to but once."""
    entries = tuple(register.entries.values())
    # All that may be asked is at hand: processes cannot share what a cache would be asked.
    whole = Register({entry.ref: entry for entry in entries}, register.settings)
    rules = _rules_on_types()

    def work(entry: Entry) -> bytes:
        return msgspec.msgpack.encode(_telling(rules, whole, entry, as_of))

    given = each_of_many(work, entries)
    return zip(entries, map(msgspec.msgpack.Decoder(Telling).decode, given), strict=True)


def _rules_on_types() -> Mapping[type[Record], Sequence[Named]]:
    checked = [named for named in catalogue().values() if named.rule.check]
    return {
        model: [named for named in checked if issubclass(model, named.rule.on)]
        for model in record_types().values()
    }


def _telling(
    rules: Mapping[type[Record], Sequence[Named]], register: Register, entry: Entry, as_of: date
) -> Telling:
    if entry.record is None:
        return Telling()
    telling, groups, asked = [], [], []
    for named in rules[type(entry.record)]:
        told, key, asked_the_day = judge(named, register, entry, as_of)
        if told:
            telling.append(named.name)
        if key is not None:
            groups.append((named.name, repr(key)))
        if asked_the_day:
            asked.append(named.name)
    return Telling(tuple(telling), tuple(groups), tuple(asked))
