"""Paragraphs (§§) of minutes, written as numbers and ranges: `[1-4, 6-20]`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from iopctl.language import Language, Text
from iopctl.values.misread import Misread
from iopctl.yamlfile import Data

_RANGE = re.compile(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?")


class Paragraphs(msgspec.Struct, frozen=True):
    """A set of paragraph numbers, kept as the ranges that were written, first and last included."""

    ranges: tuple[tuple[int, int], ...]

    @classmethod
    def read(cls, data: Data) -> Paragraphs:
        """Read one number, one range, or a list of them; Misread when it is something else."""
        ranges = []
        for n, item in enumerate(data if isinstance(data, list) else [data]):
            found = _RANGE.fullmatch(item.strip()) if isinstance(item, str) else None
            first = int(found[1]) if found else 1
            last = int(found[2] or first) if found else 0
            if not found or last < first:
                raise Misread(
                    Text(
                        "{value} är varken en paragraf eller ett spann av paragrafer",
                        "{value} is neither a paragraph nor a range of paragraphs",
                    ),
                    rule="wrong_number",
                    values={"value": item if isinstance(item, str) else ""},
                    help=Text("skriv till exempel [1-4, 6]", "write for example [1-4, 6]"),
                    at=(n,) if isinstance(data, list) else (),
                )
            ranges.append((first, last))
        return cls(tuple(ranges))

    @classmethod
    def of(cls, numbers: Iterable[int]) -> Paragraphs:
        """Give the set of some numbers, with as few ranges as there can be."""
        ranges: list[tuple[int, int]] = []
        for number in sorted(set(numbers)):
            if ranges and ranges[-1][1] == number - 1:
                ranges[-1] = (ranges[-1][0], number)
            else:
                ranges.append((number, number))
        return cls(tuple(ranges))

    def __contains__(self, number: int) -> bool:
        return any(first <= number <= last for first, last in self.ranges)

    def __iter__(self) -> Iterator[int]:
        for first, last in self.ranges:
            yield from range(first, last + 1)

    def said(self, language: Language) -> str:  # noqa: ARG002 - numbers are said alike
        """Say the ranges as minutes do: `§§ 1–4, 6`."""
        several = len(self.ranges) > 1 or any(first != last for first, last in self.ranges)
        parts = (str(first) if first == last else f"{first}–{last}" for first, last in self.ranges)
        return f"{'§§' if several else '§'} {', '.join(parts)}"
