"""Run rules over a register: what is wrong, each at its line, whatever a rule does."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from iopctl.findings import (
    FieldPath,
    Finding,
    Fix,
    LocatedFinding,
    LocatedFix,
    Place,
    Related,
    Span,
)
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._shape import Ref
from iopctl.register import Entry, Near, Register, dangling
from iopctl.rules._catalogue import Entry as Named
from iopctl.rules._catalogue import catalogue
from iopctl.rules._ignoring import Heard, asked_for

MOST_OF_A_LINE = 10_000
"""Letters of a line that a place has with it; no line that a person wrote is so long."""


class Told(NamedTuple):
    """What a rule says of a record, before its place is sought."""

    named: Named
    entry: Entry
    finding: Finding


class Judgement(NamedTuple):
    """What one rule makes of one record: what it says, or the key of the group that it is judged in.

    `asked_the_day` is whether another day may give another judgement.
    """

    told: tuple[Told, ...] = ()
    key: Hashable | None = None
    asked_the_day: bool = False


_NOTHING, _ASKED = Judgement(), Judgement(asked_the_day=True)


def check(
    register: Register, as_of: date, rules: Mapping[str, Named] | None = None
) -> tuple[LocatedFinding, ...]:
    """Give all findings of a register, by path and place.

    `as_of` is the day that counts as today. `rules` are those that run, by default all; what was
    told in reading is always given.
    """
    running = catalogue() if rules is None else rules
    told = [
        *(one for entry in register.entries.values() for one in in_reading(entry)),
        *(one for entry in register.entries.values() for one in leading_nowhere(register, entry)),
        *_judged(register, as_of, running),
    ]
    found: dict[str, list[LocatedFinding]] = {}
    for one in told:
        found.setdefault(one.entry.path, []).append(locate(register, one))
    for entry in register.entries.values():
        if entry.has_requests:
            found[entry.path] = heard(register, entry, found.get(entry.path, ()), running)
    return tuple(
        sorted((one for those in found.values() for one in those), key=lambda it: it.order)
    )


def in_reading(entry: Entry) -> Iterator[Told]:
    """Give what was told when a file was read."""
    return (Told(catalogue()[finding.rule], entry, finding) for finding in entry.findings)


def leading_nowhere(register: Register, entry: Entry) -> Iterator[Told]:
    """Give what is told of an entry's references to records that are not there."""
    named = catalogue()["missing_reference"]
    return (Told(named, entry, finding) for finding in dangling(register, entry))


def judge(named: Named, register: Register, entry: Entry, as_of: date) -> Judgement:
    """Run one rule on one record, where it and all that the rule looks at were read in full."""
    rule = named.rule
    if rule.check is None or not isinstance(entry.record, rule.on) or not entry.sound:
        return _NOTHING
    near = Near(register, entry.ref, rule.with_, as_of if rule.dated else None)
    told: list[Told] = []
    key = None
    try:
        if rule.group_by is None:
            for finding in rule.check(entry.record, near):
                told.append(Told(named, entry, finding))  # noqa: PERF401 - what came before a crash stands
        else:
            key = rule.group_by(entry.record, near)
    except Exception as error:  # noqa: BLE001 - a rule's defect must not hide what the others find
        told.append(_crashed(entry, named, error))
    if not told and key is None:
        return _ASKED if near.asked_the_day else _NOTHING
    if not near.sound():  # asked last: most rules have nothing to say long before they look at all
        return _NOTHING
    return Judgement(tuple(told), key, near.asked_the_day)


def judge_group(
    named: Named, register: Register, entries: Sequence[Entry], as_of: date
) -> Judgement:
    """Run a rule on the records that share a key, in the order of their paths."""
    rule = named.rule
    assert rule.check  # noqa: S101 - a rule that groups checks
    group = tuple(
        (entry.record, Near(register, entry.ref, rule.with_, as_of if rule.dated else None))
        for entry in entries
    )
    told: list[Told] = []
    try:
        for ref, finding in rule.check(group):
            told.append(Told(named, register.entries[ref], finding))
    except Exception as error:  # noqa: BLE001 - as above
        told.append(_crashed(entries[0], named, error))
    return Judgement(tuple(told), None, any(near.asked_the_day for _, near in group))


def heard(
    register: Register,
    entry: Entry,
    found: Collection[LocatedFinding],
    rules: Mapping[str, Named],
) -> list[LocatedFinding]:
    """Leave out what comments in a file ask not to hear, and tell what is wrong with those comments.

    `found` is all that `rules` found in that file.
    """
    asked = tuple(asked_for(entry))
    silenced = {heard for ignored in asked for heard in ignored.silences()}
    could_run = {named.rule.code for named in rules.values()}
    known = {_heard(finding) for finding in found}
    mistakes = [
        locate(register, Told(catalogue()[finding.rule], entry, finding))
        for ignored in asked
        for finding in ignored.mistakes(known, could_run)
    ]
    return [*(finding for finding in found if _heard(finding) not in silenced), *mistakes]


def locate(register: Register, told: Told) -> LocatedFinding:
    """Turn what is said of a field into a place in a file."""
    try:
        return _located(register, told)
    except Exception as error:  # noqa: BLE001 - a rule may speak of a record that is not there
        return _located(register, _crashed(told.entry, told.named, error))


def _located(register: Register, told: Told) -> LocatedFinding:
    named, entry, finding = told
    related = []
    for also in finding.also:
        other = register.entries[Ref(*also.record.split("/"))] if also.record else entry
        related.append(Related(_place(other, also.at, also.part), also.message, also.values))
    return LocatedFinding(
        code=named.rule.code,
        rule=named.name,
        severity=named.rule.severity,
        message=finding.message,
        place=_place(entry, finding.at, finding.part),
        values=finding.values,
        help=finding.help,
        help_values=finding.help_values,
        record=str(entry.ref),
        field=() if isinstance(finding.at, Span) else finding.at,
        related=tuple(related),
        fix=_located_fix(entry, finding.fix) if finding.fix else None,
    )


def _heard(finding: LocatedFinding) -> Heard:
    return Heard(finding.place.path, finding.place.range.start.line, finding.code)


def _judged(register: Register, as_of: date, rules: Mapping[str, Named]) -> Iterator[Told]:
    """Run all rules on one record after the other: what lies near a record is walked to but once."""
    on_type = {
        model: [one for one in rules.values() if one.rule.check and issubclass(model, one.rule.on)]
        for model in record_types().values()
    }
    groups: dict[str, dict[Hashable, list[Entry]]] = {}
    for entry in register.entries.values():
        for named in on_type.get(type(entry.record), ()) if entry.record else ():
            told, key, _ = judge(named, register, entry, as_of)
            yield from told
            if key is not None:
                groups.setdefault(named.name, {}).setdefault(key, []).append(entry)
    for name, of_rule in groups.items():
        for entries in of_rule.values():
            yield from judge_group(rules[name], register, entries, as_of).told


def _crashed(entry: Entry, named: Named, error: Exception) -> Told:
    """Tell of a rule that failed, naming it and where, but nothing of the record's text."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    finding = Finding(
        Text(
            sv="regeln {rule} gick sönder ({error}, rad {line} i {file}); övriga regler kördes",
            en="the rule {rule} broke ({error}, line {line} of {file}); the other rules were run",
        ),
        part="key",
        values={
            "rule": named.rule.code,
            "error": type(error).__name__,
            "line": last.lineno,
            "file": last.filename.replace("\\", "/").rpartition("/")[2],
        },
        help=Text(
            sv="det är ett fel i iopctl, inte i posten: skicka raden ovan till den som sköter iopctl",
            en="it is a defect in iopctl, not in the record: send the line above to iopctl's keeper",
        ),
    )
    return Told(catalogue()["rule_crashed"], entry, finding)


def _located_fix(entry: Entry, fix: Fix) -> LocatedFix | None:
    from iopctl.yamlfile.splicing import located  # noqa: PLC0415 - most findings have no sure repair

    return located(entry.file, fix)


def _place(entry: Entry, at: FieldPath | Span, part: Literal["key", "value"]) -> Place:
    range_ = entry.file.range_of(at, part)
    return Place(entry.path, range_, entry.file.line(range_.start.line)[:MOST_OF_A_LINE])
