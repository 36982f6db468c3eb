"""What a report of findings is made from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from iopctl.findings import LocatedFinding
from iopctl.language import Language


class Report(NamedTuple):
    """Findings, what they were looked for in, and how they are to be shown.

    `shown` turns a path from the register's root into one from where the person stands.
    """

    findings: tuple[LocatedFinding, ...]
    records: int
    files: int
    as_of: date
    language: Language
    version: str
    color: bool = False
    shown: Callable[[str], str] = str
