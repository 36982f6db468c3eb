"""Run rules over a register: what is wrong, each at its line, whatever a rule does."""

from __future__ import annotations

import traceback
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import Literal

from iopctl.findings import FieldPath, Finding, LocatedFinding, Place, Related, Span
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.register import Entry, Near, Register, dangling
from iopctl.rules._catalogue import Entry as Named
from iopctl.rules._catalogue import catalogue
from iopctl.rules._ignoring import Heard, Ignored, asked_for
from iopctl.rules._rule import Rule
from iopctl.yamlfile.splicing import located


def check(
    register: Register, as_of: date, rules: Mapping[str, Named] | None = None
) -> tuple[LocatedFinding, ...]:
    """Give all findings of a register, by path and place.

    `as_of` is the day that counts as today. `rules` are those that run, by default all; what was
    told in reading is always given.
    """
    running = catalogue() if rules is None else rules
    found = [
        *_told_in_reading(register),
        *(one for named in running.values() for one in _run(named, register, as_of)),
    ]
    asked = [ignored for entry in register.entries.values() for ignored in asked_for(entry)]
    if asked:
        found = list(_without_ignored(register, found, asked, running))
    return tuple(sorted(found, key=_order))


def _without_ignored(
    register: Register,
    found: list[LocatedFinding],
    asked: list[Ignored],
    running: Mapping[str, Named],
) -> Iterator[LocatedFinding]:
    """Leave out what comments ask not to hear, and tell what is wrong with those comments."""
    silenced = {heard for ignored in asked for heard in ignored.silences()}
    heard = {_heard(finding) for finding in found}
    could_run = {named.rule.code for named in running.values()}
    yield from (finding for finding in found if _heard(finding) not in silenced)
    for ignored in asked:
        for finding in ignored.mistakes(heard, could_run):
            yield _located(register, ignored.entry, finding, catalogue()[finding.rule])


def _heard(finding: LocatedFinding) -> Heard:
    return Heard(finding.place.path, finding.place.range.start.line, finding.code)


def _order(finding: LocatedFinding) -> tuple[object, ...]:
    return finding.place.path, finding.place.range, finding.code, finding.message.en


def _told_in_reading(register: Register) -> Iterator[LocatedFinding]:
    for entry in register.entries.values():
        for finding in entry.findings:
            yield _located(register, entry, finding, catalogue()[finding.rule])
    for entry, finding in dangling(register):
        yield _located(register, entry, finding, catalogue()[finding.rule])


def _run(named: Named, register: Register, as_of: date) -> Iterator[LocatedFinding]:
    check, group_by = named.rule.check, named.rule.group_by
    if check is None:
        return
    groups: dict[Hashable, list[tuple[Record, Near]]] = {}
    for entry, record, near in _judged(named.rule, register, as_of):
        try:
            if group_by is None:
                for finding in check(record, near):
                    yield _located(register, entry, finding, named)
            elif (key := group_by(record, near)) is not None:
                groups.setdefault(key, []).append((record, near))
        except Exception as error:  # noqa: BLE001 - a rule's defect must not hide what the others find
            yield _crashed(register, entry, named, error)
    for group in groups.values():
        try:
            for ref, finding in check(tuple(group)):
                yield _located(register, register.entries[ref], finding, named)
        except Exception as error:  # noqa: BLE001 - as above
            yield _crashed(register, register.entries[group[0][0].ref], named, error)


def _judged(rule: Rule, register: Register, as_of: date) -> Iterator[tuple[Entry, Record, Near]]:
    """Give the records that a rule is on, where they and all that it looks at were read in full."""
    for entry in register.entries.values():
        if isinstance(entry.record, rule.on) and entry.sound:
            near = Near(register, entry.ref, rule.with_, as_of if rule.dated else None)
            if near.sound():
                yield entry, entry.record, near


def _crashed(register: Register, entry: Entry, named: Named, error: Exception) -> LocatedFinding:
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
    return _located(register, entry, finding, catalogue()["rule_crashed"])


def _located(register: Register, entry: Entry, finding: Finding, named: Named) -> LocatedFinding:
    """Turn what is said of a field into a place in a file."""
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
        fix=located(entry.file, finding.fix),
    )


def _place(entry: Entry, at: FieldPath | Span, part: Literal["key", "value"]) -> Place:
    range_ = entry.file.range_of(at, part)
    return Place(entry.path, range_, entry.file.line(range_.start.line))
