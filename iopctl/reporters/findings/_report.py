"""What a report of findings is made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from iopctl.findings import LocatedFinding
from iopctl.language import Language


class Report(NamedTuple):
    """Findings, what they were looked for in, and how they are to be shown.

    `shown` turns a path from the register's root into one from where the person stands,
    `in_repository` into one from the root of the git repository that the register lies in.
    `since` is the git revision whose findings were left out.
    """

    findings: tuple[LocatedFinding, ...]
    records: int
    files: int
    as_of: date
    language: Language
    version: str
    color: bool = False
    shown: Callable[[str], str] = str
    in_repository: Callable[[str], str] = str
    since: str = ""


def advised(finding: LocatedFinding, language: Language) -> str:
    """Say what is wrong and what to do, in one text, for what shows no more than that."""
    said = finding.message.said(language, finding.values)
    if finding.help is None:
        return said
    return f"{said}; {finding.help.said(language, finding.help_values)}"
