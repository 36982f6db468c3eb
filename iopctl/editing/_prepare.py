"""Changes made and judged before anything is written: what the files would be, and what would be wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from iopctl import yamlfile
from iopctl.editing._apply import Change, Move, Refusal, apply
from iopctl.findings import LocatedFinding, Replace, Severity, Span
from iopctl.models._shape import Ref
from iopctl.register import Register


class Judged(NamedTuple):
    """A register and what is wrong in it."""

    register: Register
    findings: tuple[LocatedFinding, ...]


Files = Mapping[Ref, bytes | None]
"""Files that are other than those read; None where one is gone."""

Judge = Callable[[Files], Judged]
"""Reads the register with other files in the place of some, and runs the rules."""


class Prepared(NamedTuple):
    """The files as they would be, and the findings that the register did not have before."""

    files: Files
    new: tuple[LocatedFinding, ...]

    @property
    def errors(self) -> tuple[LocatedFinding, ...]:
        """The new findings that stop a write."""
        return tuple(finding for finding in self.new if finding.severity is Severity.ERROR)


def prepare(
    files: Mapping[Ref, bytes], changes: Sequence[Change], judge: Judge, anyway: str = ""
) -> Prepared | Refusal:
    """Make changes and judge what comes of them. Nothing is written.

    With `anyway`, a reason, what would be wrong is silenced where it stands by a comment that gives
    the reason; what no comment can silence is among the new findings still.
    """
    made = apply(files, changes)
    if isinstance(made, Refusal):
        return made
    before = _identities(judge({}).findings, changes)
    prepared = Prepared(made, _new(judge(made), before))
    if not (anyway and prepared.errors):
        return prepared
    silenced = apply(
        {**files, **{ref: data for ref, data in made.items() if data is not None}},
        [*_comments({**files, **made}, prepared.errors, anyway)],
    )
    if isinstance(silenced, Refusal):
        return silenced
    result = {**made, **silenced}
    return Prepared(result, _new(judge(result), before))


def _identities(
    findings: Iterable[LocatedFinding], changes: Sequence[Change]
) -> Counter[tuple[object, ...]]:
    """Count what is wrong as it is, under the ids that records will have."""
    moved = {str(it.ref): str(it.edit.to) for it in changes if isinstance(it.edit, Move)}
    identities = (finding.identity for finding in findings)
    return Counter(
        (code, moved.get(str(record), record), *rest) for code, record, *rest in identities
    )


def _new(judged: Judged, before: Counter[tuple[object, ...]]) -> tuple[LocatedFinding, ...]:
    left = before.copy()
    new = []
    for finding in judged.findings:
        left[finding.identity] -= 1
        if left[finding.identity] < 0:
            new.append(finding)
    return tuple(new)


def _comments(files: Files, findings: Sequence[LocatedFinding], reason: str) -> Iterator[Change]:
    """Write a comment on a line of its own above each line that something is wrong on."""
    codes: dict[tuple[Ref, int], list[str]] = {}
    for finding in findings:
        ref = Ref(*(finding.record or "/").rsplit("/", 1))
        codes.setdefault((ref, finding.place.range.start.line), []).append(finding.code)
    for (ref, line), told in codes.items():
        text = yamlfile.read(files[ref] or b"").text
        lines = text.splitlines(keepends=True)[:line]
        start = sum(map(len, lines[:-1]))
        indent = lines[-1][: len(lines[-1]) - len(lines[-1].lstrip(" "))]
        newline = "\r\n" if "\r\n" in text else "\n"
        written = f"{indent}# iopctl: ignore[{', '.join(told)}] {' '.join(reason.split())}{newline}"
        yield Change(ref, Replace(Span(start, start), written))
