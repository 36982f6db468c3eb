"""What a rule is: declared by a decorator, which makes a value and registers nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from iopctl.findings import Finding, Severity
from iopctl.models._shape import Record, Ref

Class = Literal["valid", "correct", "useful"]
"""What a rule is for: what must hold, what is likely wrong, what the register could say more of."""

Check = Callable[..., Iterator[Finding] | Iterator["GroupFinding"]]


class GroupFinding(NamedTuple):
    """A finding of a rule over a group of records, with the record that it is told of."""

    ref: Ref
    finding: Finding


class Rule(NamedTuple):
    """One rule. Without a `check` it is told by those who read files and records, by its name."""

    code: str
    severity: Severity
    kind: Class
    on: type[Record] | None = None
    with_: tuple[str, ...] = ()
    group_by: Callable[..., Hashable] | None = None
    dated: bool = False
    check: Check | None = None


def rule(
    code: str,
    *,
    on: type[Record],
    severity: Literal["error", "warning", "note"],
    with_: Sequence[str] = (),
    group_by: Callable[..., Hashable] | None = None,
    dated: bool = False,
    kind: Class = "valid",
) -> Callable[[Callable[..., Iterable[Any]]], Rule]:
    """Declare a rule: on a record alone, with neighbours (`with_`), or over a group of records.

    The check takes the record; with `with_` also a `Near`; with `group_by` (a key of record and
    `Near`, None to leave it out) a tuple of `(record, near)` pairs. `dated` rules may ask the day.
    """
    if dated and severity == "error":
        raise ValueError(f"{code}: no error depends on the day")

    def declare(check: Callable[..., Iterable[Any]]) -> Rule:
        return Rule(
            code, Severity[severity.upper()], kind, on, tuple(with_), group_by, dated, check  # type: ignore[arg-type]
        )

    return declare


def told_elsewhere(code: str, severity: Literal["error", "warning", "note"], kind: Class = "valid") -> Rule:
    """Declare a rule that readers tell of by its name: its manual and severity stand here."""
    return Rule(code, Severity[severity.upper()], kind)
