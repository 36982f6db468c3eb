"""What a rule is: declared by a decorator, which makes a value and registers nothing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from iopctl.findings import Finding, Severity
from iopctl.models._shape import Record, Ref
from iopctl.register import Near

Class: TypeAlias = Literal["valid", "correct", "useful"]
"""What a rule is for: what must hold, what is likely wrong, what the register could say more of."""

Level: TypeAlias = Literal["error", "warning", "note"]

Check: TypeAlias = Callable[..., Iterable[Any]]
"""Gives the findings of a record and what is near it, or the `GroupFinding`s of a group."""


class GroupFinding(NamedTuple):
    """A finding of a rule over a group of records, with the record that it is told of."""

    ref: Ref
    finding: Finding


class Rule(NamedTuple):
    """One rule. Without a `check` it is told by those who read files and records, by its name."""

    code: str
    severity: Severity
    kind: Class
    on: type[Record] = Record
    with_: tuple[str, ...] = ()
    group_by: Callable[[Any, Near], Hashable] | None = None
    dated: bool = False
    check: Check | None = None
    fields: tuple[str, ...] = ()


def rule(  # noqa: PLR0913 - a declaration names all that a rule looks at
    code: str,
    *,
    on: type[Record],
    severity: Level,
    with_: Sequence[str] = (),
    group_by: Callable[[Any, Near], Hashable] | None = None,
    dated: bool = False,
    kind: Class = "valid",
    fields: Sequence[str] = (),
) -> Callable[[Check], Rule]:
    """Declare a rule: on a record alone, with neighbours (`with_`), or over a group of records.

    The check takes the record; with `with_` or `dated` also a `Near`, which a `dated` rule may ask
    for the day. With `group_by` (a key of record and `Near`, None to leave the record out) it takes
    a tuple of `(record, near)` pairs. `fields` are those that it speaks of, such as `Term.until`.
    ValueError when an error would depend on the day.
    """
    if dated and severity == "error":
        raise ValueError(f"{code}: no error depends on the day")

    def declare(check: Check) -> Rule:
        alone = not (with_ or dated or group_by)
        return Rule(
            code,
            Severity[severity.upper()],
            kind,
            on,
            tuple(with_),
            group_by,
            dated,
            (lambda record, _: check(record)) if alone else check,
            tuple(fields),
        )

    return declare


def told_elsewhere(code: str, severity: Level, kind: Class = "valid") -> Rule:
    """Declare a rule that readers tell of by its name: its manual and severity stand in its file."""
    return Rule(code, Severity[severity.upper()], kind)
