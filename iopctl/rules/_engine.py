"""Run rules over a register: what is wrong, each at its line, whatever a rule does."""

from __future__ import annotations

import traceback
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import Literal

from iopctl.findings import FieldPath, Finding, LocatedFinding, Place, Related, Span
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Entry, Near, Register, dangling
from iopctl.rules import _catalogue
from iopctl.rules._rule import GroupFinding, Rule


def check(
    register: Register, as_of: date, rules: Mapping[str, _catalogue.Entry] | None = None
) -> tuple[LocatedFinding, ...]:
    """Give all findings of a register, by path and place. `as_of` is the day that counts as today."""
    rules = rules or _catalogue.catalogue()
    found = [
        *_told_in_reading(register, rules),
        *(
            located
            for named in rules.values()
            if named.rule.check
            for located in _run(named, register, as_of)
        ),
    ]
    return tuple(sorted(found, key=_order))


def _order(finding: LocatedFinding) -> tuple[object, ...]:
    return finding.place.path, finding.place.range, finding.code, finding.message.en


def _told_in_reading(
    register: Register, rules: Mapping[str, _catalogue.Entry]
) -> Iterator[LocatedFinding]:
    for entry in register.entries.values():
        for finding in entry.findings:
            yield locate(register, entry, finding, rules[finding.rule])
    for entry, finding in dangling(register):
        yield locate(register, entry, finding, rules[finding.rule])


def _run(
    named: _catalogue.Entry, register: Register, as_of: date
) -> Iterator[LocatedFinding]:
    rule = named.rule
    groups: dict[Hashable, list[tuple[object, Near]]] = {}
    for entry in register.entries.values():
        if not isinstance(entry.record, rule.on or ()) or not entry.sound:
            continue
        near = Near(register, entry.ref, rule.with_, as_of if rule.dated else None)
        if rule.with_ and not near.sound():
            continue
        try:
            if rule.group_by:
                key = rule.group_by(entry.record, near)
                if key is not None:
                    groups.setdefault(key, []).append((entry.record, near))
                continue
            for finding in _findings(rule, entry, near):
                yield locate(register, entry, finding, named)
        except Exception as error:  # noqa: BLE001 - a rule's defect must not hide what the others find
            yield _crashed(register, entry, named, error)
    for group in groups.values():
        yield from _over_group(named, register, group)


def _findings(rule: Rule, entry: Entry, near: Near) -> Iterator[Finding]:
    assert rule.check is not None
    arguments = (entry.record, near) if rule.with_ or rule.dated else (entry.record,)
    yield from rule.check(*arguments)  # type: ignore[misc]


def _over_group(
    named: _catalogue.Entry, register: Register, group: list[tuple[object, Near]]
) -> Iterator[LocatedFinding]:
    assert named.rule.check is not None
    try:
        for told in named.rule.check(tuple(group)):
            assert isinstance(told, GroupFinding)
            yield locate(register, register.entries[told.ref], told.finding, named)
    except Exception as error:  # noqa: BLE001 - as above
        entry = register.entries[group[0][0].ref]  # type: ignore[attr-defined]
        yield _crashed(register, entry, named, error)


def _crashed(
    register: Register, entry: Entry, named: _catalogue.Entry, error: Exception
) -> LocatedFinding:
    """Tell of a rule that failed, naming it and where, but nothing of the record's text."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    finding = Finding(
        Text(
            "regeln {rule} gick sönder ({error}, rad {line} i {file}); övriga regler kördes",
            "the rule {rule} broke ({error}, line {line} of {file}); the other rules were run",
        ),
        part="key",
        values={
            "rule": named.rule.code,
            "error": type(error).__name__,
            "line": last.lineno,
            "file": last.filename.replace("\\", "/").rpartition("/")[2],
        },
        help=Text(
            "det är ett fel i iopctl, inte i posten: skicka raden ovan till den som underhåller iopctl",
            "it is a defect in iopctl, not in the record: send the line above to iopctl's maintainers",
        ),
    )
    return locate(register, entry, finding, _catalogue.catalogue()["rule_crashed"])


def locate(
    register: Register, entry: Entry, finding: Finding, named: _catalogue.Entry
) -> LocatedFinding:
    """Turn what a rule says of a field into a place in a file."""
    related = []
    for also in finding.also:
        other = entry
        if also.record:
            folder, _, stem = also.record.partition("/")
            other = register.entries.get(Ref(folder, stem), entry)
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
        field=() if isinstance(finding.at, Span) else finding.at
        related=tuple(related),
    )


def _place(entry: Entry, at: FieldPath | Span, part: Literal["key", "value"]) -> Place:
    range_ = entry.file.range_of(at, part)
    return Place(entry.path, range_, entry.file.line(range_.start.line))
