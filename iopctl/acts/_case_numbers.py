"""A body's case numbers: the pattern that an example shows, and the next number in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.meetings import Meeting
from iopctl.register import Register, case_numbers_of
from iopctl.rules._pattern import compiled, fits

NEXT = "next"
"""Asks for the next number in order, whatever it is when the record is written."""

_DIGITS = re.compile(r"[0-9]+")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_OF_PATTERN = re.compile(r"(?:\\d|\[0-9\])(?:\{(?P<least>[0-9]+)(?:,[0-9]*)?\}|\+)?")


def pattern_of(example: str) -> str:
    r"""Give the pattern that case numbers like an example follow: of `SN 2026/0123`, `SN [0-9]{4}/[0-9]{4}`.

    A number with leading noughts keeps its length; another may have one to six digits.
    """
    year = _YEAR.search(example)
    pattern, at = "", 0
    for found in _DIGITS.finditer(example):
        is_year = year is not None and found.span() == year.span()
        length = len(found[0])
        digits = f"{{{length}}}" if is_year or found[0][0] == "0" else f"{{1,{max(length, 6)}}}"
        pattern += f"{_escaped(example[at : found.start()])}[0-9]{digits}"
        at = found.end()
    return pattern + _escaped(example[at:])


def next_number(register: Register, committee: Ref | None, day: date) -> str | None:
    """Give the number that follows the greatest one of the year, as the body's pattern has it.

    None where the body has no pattern, or none that says where the year and the number stand.
    """
    body = register.get(committee, Committee)
    pattern = compiled(body.case_number_pattern or "") if body else None
    if committee is None or pattern is None or not pattern.pattern:
        return None
    used = sorted({it for it in _used(register, committee) if fits(pattern, it)})
    suggested = _following(used, day.year) if used else _first(pattern.pattern, day.year)
    return suggested if suggested and fits(pattern, suggested) else None


def stated_number(
    register: Register, committee: Ref | None, given: str | None, day: date
) -> str | None:
    """Give the case number that is stated, or the next in order where that is asked for."""
    return next_number(register, committee, day) if given == NEXT else given


def _used(register: Register, committee: Ref) -> Iterator[str]:
    """Give the case numbers of what belongs to a body, and of the items on its agendas."""
    for ref in register.index.referring(committee):
        record = register.entries[ref].record
        yield from case_numbers_of(record)
        if isinstance(record, Meeting):
            for item in record.agenda or ():
                yield from item.case_numbers or ()


class _Run(NamedTuple):
    """A run of digits, and where it begins."""

    digits: str
    start: int

    def put(self, text: str, digits: str) -> str:
        """Put other digits in its place."""
        return text[: self.start] + digits + text[self.start + len(self.digits) :]


class _Number(NamedTuple):
    """A case number taken apart: the year that stands in it, and its other runs of digits."""

    written: str
    year: _Run
    others: tuple[_Run, ...]


def _following(used: Sequence[str], year: int) -> str | None:
    """Give the number after the greatest of a year; of a year that has none, its first."""
    numbers = [number for number in map(_taken_apart, used) if number]
    if not numbers:
        return None
    place = _running(numbers)
    last = max(numbers, key=lambda it: (it.year.digits, int(it.others[place].digits)))
    counted = last.others[place]
    count = int(counted.digits) + 1 if last.year.digits == str(year) else 1
    padded = any(it.others[place].digits.startswith("0") for it in numbers)
    changes = [(counted, str(count).zfill(len(counted.digits) if padded else 1))]
    written = last.written
    for run, digits in sorted([*changes, (last.year, str(year))], reverse=True, key=_place):
        written = run.put(written, digits)
    return written


def _place(change: tuple[_Run, str]) -> int:
    return change[0].start


def _taken_apart(written: str) -> _Number | None:
    """Take a number apart; None without a year, or without anything beside it."""
    found = _YEAR.search(written)
    runs = [_Run(it[0], it.start()) for it in _DIGITS.finditer(written)]
    others = tuple(run for run in runs if found and run.start != found.start())
    return _Number(written, _Run(found[0], found.start()), others) if found and others else None


def _running(numbers: Sequence[_Number]) -> int:
    """Give which run of digits counts: the one that differs most between the numbers, else the first."""
    columns = list(zip(*([run.digits for run in it.others] for it in numbers), strict=False))
    return max(range(len(columns)), key=lambda n: (len(set(columns[n])), -n))


def _first(pattern: str, year: int) -> str | None:
    """Make a pattern's first number of a year, where it has a year and one number beside it."""
    runs = list(_OF_PATTERN.finditer(pattern))
    years = [run for run in runs if run["least"] == "4" and "," not in run[0]][:1]
    others = [run for run in runs if run not in years]
    if not years or len(others) != 1:
        return None
    first = "1".zfill(int(others[0]["least"] or 1))
    filled = {years[0].start(): str(year), others[0].start(): first}
    written = _OF_PATTERN.sub(lambda found: filled[found.start()], pattern)
    return re.sub(r"\\(.)", r"\1", written)


def _escaped(text: str) -> str:
    r"""Make a text stand for itself in a pattern; a blank and a hyphen need nothing for that."""
    return re.sub(r"[.^$*+?{}\[\]\\|()]", r"\\\g<0>", text)
