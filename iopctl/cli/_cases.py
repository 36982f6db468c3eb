"""A rule's own test cases, which come with iopctl: what is wrong and what is right, as tried."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parent.parent
_SECTION = re.compile(r"^## .*\n", re.MULTILINE)
_BLOCK = re.compile(r"^```(\w+) ?(\S*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    """The records of a case as Markdown, and the lines that say where each mistake in them is."""

    records: str
    found: tuple[str, ...]


def wrong_and_right(rule: str, code: str) -> tuple[Case | None, Case | None]:
    """Give the first case that a rule finds fault with, and the first that no rule does; None where there is none.

    Cases whose files cannot be shown as text are passed over.
    """
    cases = _cases(rule)
    wrong = next((case for case in cases if any(code in line for line in case.found)), None)
    return wrong, next((case for case in cases if not case.found), None)


def _cases(rule: str) -> list[Case]:
    folders = (PACKAGE / "cases", PACKAGE.parent / "tests" / "rules")
    path = next((folder / f"{rule}.md" for folder in folders if folder.is_dir()), None)
    if path is None or not path.is_file():
        return []
    sections = _SECTION.split(path.read_text(encoding="utf-8"))[1:]
    return [case for section in sections if (case := _case(section))]


def _case(section: str) -> Case | None:
    records, found = [], ""
    for kind, name, content in _BLOCK.findall(section):
        if kind == "findings":
            found = content
        elif kind == "yaml":
            records.append(f"`{name}`:\n\n```yaml\n{content}```\n")
        else:
            return None
    return Case("\n".join(records), tuple(found.splitlines())) if records else None
