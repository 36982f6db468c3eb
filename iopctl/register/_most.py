"""How much of one file is told: a file that is broken all through must not hide what else is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from iopctl.findings import Finding
from iopctl.language import Text

MOST_OF_A_KIND = 100
"""Findings of one rule in one file that are told one by one."""

MOST_LINES = 6_000
"""Lines and commas in a file that is read: each may begin a field. Real records have some hundred."""


def at_most(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep the first findings of each rule; for the rest, one finding that says how many they are."""
    told: list[Finding] = []
    first_left_out: dict[str, Finding] = {}
    count: Counter[str] = Counter()
    for finding in findings:
        count[finding.rule] += 1
        if count[finding.rule] <= MOST_OF_A_KIND:
            told.append(finding)
        else:
            first_left_out.setdefault(finding.rule, finding)
    return (
        *told,
        *(more(finding, count[rule] - MOST_OF_A_KIND) for rule, finding in first_left_out.items()),
    )


def more(first: Finding, count: int) -> Finding:
    """Tell that there are `count` more of a finding's kind, of which `first` is the first."""
    return Finding(
        Text(
            "härifrån och ned finns {count} till av samma slag",
            "from here on there are {count} more of the same kind",
        ),
        at=first.at,
        part=first.part,
        values={"count": count},
        help=Text(
            "rätta dem som står uppräknade, och kontrollera igen",
            "put right those that are listed, and check again",
        ),
        rule=first.rule,
    )


def too_many_lines(data: bytes) -> Finding | None:
    """Find a file that holds more than any record does, before it takes time and memory to read."""
    count = data.count(b"\n") + data.count(b",")
    if count <= MOST_LINES:
        return None
    return Finding(
        Text(
            "filen har {count} rader och kommatecken; mer än {most} läses inte",
            "the file has {count} lines and commas; more than {most} are not read",
        ),
        at=(),
        part="key",
        values={"count": count, "most": MOST_LINES},
        help=Text(
            "dela upp innehållet på flera filer, eller lägg det stora i en bilaga",
            "divide what it holds among several files, or put what is large in an annex",
        ),
        rule="too_large",
    )
