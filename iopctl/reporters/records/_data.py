"""A record as plain data for programs: what it states, with days as intervals and references by `type/id`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
from msgspec import UNSET

from iopctl.models._reading import fields
from iopctl.models._shape import Items, More, Part, Record, Ref, Word
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import After, Before, DueTime
from iopctl.values.money import Kronor
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share


def data(value: Any) -> Any:
    """Give a value as data: a field left out is not stated, null is stated to be none.

    The last of an open list is `{"more": 9}` or `{"more": "unknown"}`, with what holds for them all.
    """
    match value:
        case Items():
            return [*(data(item) for item in value), *_more(value.more)]
        case Ref():
            return str(value)
        case Word():
            return value.value
        case dict():
            return {key: data(item) for key, item in value.items()}
        case Record() | Part():
            return _fields(value)
        case None | bool() | int() | str():
            return value
        case _:
            return _value(value)


def _value(value: Any) -> Any:
    """Give one of the value types as data."""
    match value:
        case UncertainDate():
            return _when(value.written, value)
        case DueTime(when=UncertainDate() as when):
            return _when(value.written, when)
        case DueTime(when=After() as when) if not value.written:
            return {when.length.unit: when.length.amount, "after": when.event}
        case DueTime(when=Before() as when) if not value.written:
            return {when.length.unit: when.length.amount, "before": when.event}
        case DueTime():
            return _when(value.written, NOT_STATED)
        case Period():
            start, end = (
                None if end == NOT_STATED else data(end) for end in (value.start, value.end)
            )
            return {"as_written": value.written or None, "from": start, "until": end}
        case Decimal() | Kronor() | Share():
            return _number(value)
        case ClockTime():
            return f"{value.hour:02}:{value.minute:02}"
        case Paragraphs():
            return [
                str(first) if first == last else f"{first}-{last}" for first, last in value.ranges
            ]
        case _:
            return value.said("en")


def _number(value: Decimal | Kronor | Share) -> int | float:
    """Give an amount in kronor, a share in per cent, or another number as written."""
    match value:
        case Kronor(amount=amount):
            return amount
        case Share(percent=number) | (Decimal() as number):
            return int(number) if number == number.to_integral_value() else float(number)


def _when(written: str, when: UncertainDate) -> dict[str, str | None]:
    return {
        "as_written": written or None,
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
    }


def _fields(part: msgspec.Struct) -> dict[str, Any]:
    return {
        field.key: data(value)
        for field in fields(type(part))
        if (value := getattr(part, field.attribute)) is not UNSET
    }


def _more(more: More | None) -> list[dict[str, Any]]:
    if more is None:
        return []
    like = _fields(more.like) if more.like is not None else {}
    return [{"more": "unknown" if more.number is None else more.number, **like}]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
