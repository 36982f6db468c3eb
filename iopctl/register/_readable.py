"""A record that a person has named and that must be read before anything can be done with it."""

from __future__ import annotations

from typing import TypeVar

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.register._register import Register

R = TypeVar("R", bound=Record)
_HELP = Text(
    "iopctl validate visar vad som är fel; iopctl edit {record} öppnar posten",
    "iopctl validate shows what is wrong; iopctl edit {record} opens the record",
)


def readable(register: Register, ref: Ref, kind: type[R]) -> R:
    """Give a record of a type; PersonError when its file cannot be read as one."""
    record = register.get(ref, kind)
    if record is None:
        raise unreadable(ref)
    return record


def unreadable(ref: Ref) -> PersonError:
    """Say that a record's file cannot be read."""
    text = Text("{record} går inte att läsa", "{record} cannot be read")
    return PersonError(text, _HELP, {"record": ref})


def sound(register: Register, ref: Ref, kind: type[R]) -> R:
    """Give a record of a type in which no field is wrong; PersonError when one is."""
    record = readable(register, ref, kind)
    if not register.entries[ref].sound:
        text = Text(
            "{record} har fel som måste rättas först",
            "{record} has mistakes that must be put right first",
        )
        raise PersonError(text, _HELP, {"record": ref})
    return record
