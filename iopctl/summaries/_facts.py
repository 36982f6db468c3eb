"""The fields of a record or of a part of it, told one at a time, so that none is forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._reading import fields
from iopctl.models._shape import Items, More, Part, Ref, Word
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Register, decided_on
from iopctl.summaries._phrases import (
    NO,
    NOTHING,
    YES,
    capital,
    day,
    enumerated,
    filled,
    followed,
    number,
    phrase,
    sentence,
    spoken,
    timed,
)
from iopctl.summaries._values import Line
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.paragraphs import Paragraphs

P = TypeVar("P", bound=msgspec.Struct)

NONE, NO_ITEMS = Text("finns inte", "none"), Text("inga", "none")
_PLAIN = {None: NONE, True: YES, False: NO}
_PARTED = re.compile("[,:;] ").search
LONG = 60
"""Texts longer than this stand on lines of their own, not in a row with others."""


Tellers: TypeAlias = "Mapping[type, Callable[[Facts[Any]], Line]]"
"""How each kind of part is told, by its class."""


class View(NamedTuple):
    """The register as it is looked at: on which day, how each kind of part is told, and whose paragraphs it shows.

    `meeting` is the one that paragraphs in the record are of, where the record is a meeting.
    """

    register: Register
    as_of: date
    tellers: Tellers
    meeting: Meeting | None = None

    def name(self, ref: Ref) -> Text:
        """Give what a record is called; a decision by body, day and paragraph, or by its id without them."""
        decision = self.register.get(ref, Decision)
        committee = self.register.committee_of(decision) if decision else None
        if decision and committee:
            when = decided_on(self.register, decision)
            paragraph = decision.paragraph or None
            return sentence(
                spoken(self.register.title(committee)),
                spoken(when) if when else None,
                self.paragraph(paragraph, committee, when) if paragraph else None,
                None if when or paragraph else spoken(f"({ref})"),
                by=" ",
            )
        return spoken(self.register.title(ref))

    def paragraph(
        self, number: int | str, committee: Ref | None, when: UncertainDate | None
    ) -> Text:
        """Say a paragraph of the minutes as the body writes it, else as `§ 12`."""
        body = self.register.get(committee, Committee)
        written = (body.paragraph_format if body else None) or "§ {number}"
        year = str(when.earliest.year) if when and when.earliest else ""
        if not year and ("{year}" in written or "{yy}" in written):
            written = "§ {number}"
        for name, value in (("number", str(number)), ("year", year), ("yy", year[-2:])):
            written = written.replace(f"{{{name}}}", value)
        return spoken(written)

    def own_paragraph(self, number: int) -> Text:
        """Say a paragraph of the meeting that is shown."""
        meeting = self.meeting
        return self.paragraph(
            number,
            meeting.committee if meeting else None,
            (meeting.date if meeting else None) or None,
        )

    def tell(self, value: Any) -> Line:
        """Tell a value; of a part, what its own teller says, and then every field that it left out."""
        if not isinstance(value, Part):
            return Line(self.say(value))
        return self.told(Facts(value, self))

    def told(self, facts: Facts[Any]) -> Line:
        """Tell what is left to tell of a part."""
        kinds = type(facts.part).__mro__
        teller = next((self.tellers[kind] for kind in kinds if kind in self.tellers), None)
        line = teller(facts) if teller else Line(NOTHING)
        return line._replace(below=(*line.below, *facts.rest()))

    def tell_all(self, items: Items[Any]) -> tuple[Line, ...]:
        """Tell the items of a list, a line each, and that there are others where it is open."""
        others = (Line(self.and_others(items.more, items)),) if items.more else ()
        return (*self._each(items), *others)

    def say(self, value: Any) -> Text:
        """Say a value in running text."""
        match value:
            case None | True | False:
                return _PLAIN[value]
            case Word():
                return value.text
            case Ref():
                return self.name(value)
            case Decimal():
                return number(value)
            case UncertainDate():
                return day(value)
            case Paragraphs() if self.meeting:
                return self._paragraphs(value)
            case Items():
                others = (self.others(value.more, value),) if value.more else ()
                return enumerated(
                    (*(flat(line) for line in self._each(value)), *others) or (NO_ITEMS,)
                )
            case dict():
                return sentence(
                    *(
                        phrase("{old} blir {new}", "{old} becomes {new}", old=old, new=new)
                        for old, new in value.items()
                    )
                )
            case Part():
                return flat(self.tell(value))
            case _:
                return spoken(value)

    def and_others(self, more: More, named: Sequence[object]) -> Text:
        """Say on a line of its own that there are others than those who are `named`."""
        others = self.others(more, named)
        return phrase("och {others}", "and {others}", others=others) if named else others

    def others(self, more: More, named: Sequence[object]) -> Text:
        """Say that there are others than those who are `named`, and what holds for them all."""
        match more.number:
            case None if named:
                said = Text("fler, okänt hur många", "more, how many is not known")
            case None:
                said = Text("inte angivna, okänt hur många", "not named, how many is not known")
            case number if named:
                said = phrase("{n} till", "{n} more", n=number)
            case 1:
                said = Text("1, inte angiven", "1, not named")
            case number:
                said = phrase("{n}, inte angivna", "{n}, not named", n=number)
        return followed(said, self.say(more.like)) if more.like is not None else said

    def _each(self, items: Items[Any]) -> Iterator[Line]:
        """Tell each item; records that are called the same, also by their references."""
        lines = [self.tell(item) for item in items]
        for item, line in zip(items, lines, strict=True):
            same = isinstance(item, Ref) and lines.count(line) > 1
            ref = spoken(f"({item})") if same else None
            yield line._replace(value=sentence(line.value, ref, by=" "))

    def _paragraphs(self, paragraphs: Paragraphs) -> Text:
        """Say the paragraphs of the meeting that is shown as its body writes them."""
        if self.own_paragraph(1).sv == "§ 1":
            return spoken(paragraphs)
        return sentence(
            *(
                sentence(*(self.own_paragraph(n) for n in dict.fromkeys(ends)), by="–")
                for ends in paragraphs.ranges
            )
        )


class Facts(Generic[P]):
    """The fields of one part, each told when it is asked for; `rest` tells those that nobody asked for."""

    def __init__(self, part: P, view: View) -> None:
        self.part = part
        self.view = view
        self._untold = {
            field.attribute: field
            for field in fields(type(part))
            if getattr(part, field.attribute) is not UNSET
        }

    def take(self, attribute: str) -> Any:
        """Give a field's value as told; None where it is not stated or stated to be none, which is told later."""
        value = getattr(self.part, attribute)
        if value is UNSET or is_none(value):
            return None
        self._untold.pop(attribute, None)
        return value

    def say(self, attribute: str, sv: str = "{it}", en: str = "{it}") -> Text | None:
        """Say a field in running text, in a phrase with `{it}`; None where it has no value."""
        match self.take(attribute):
            case None:
                return None
            case UncertainDate() | DueTime() as when:
                return timed(sv, en, when)
            case value:
                return filled(sv, en, self.view.say(value))

    def truth(self, attribute: str, true: Text, false: Text) -> Text | None:
        """Say a yes or no in words; None where it is not stated."""
        value = self.take(attribute)
        return None if value is None else true if value else false

    def none(self, attribute: str, text: Text) -> Text | None:
        """Give the words for a field that is stated to be none; None where it is not."""
        if getattr(self.part, attribute) is not None:
            return None
        self._untold.pop(attribute, None)
        return text

    def line(self, attribute: str, label: Text | None = None) -> tuple[Line, ...]:
        """Tell a field on a line of its own, also that it is stated to be none.

        Without a label the field's description stands. Nothing if the field is not stated, or if
        this type of record has no such field.
        """
        if attribute not in self._untold:
            return ()
        value = getattr(self.part, attribute)
        field = self._untold.pop(attribute)
        label = label or Text(*(said.rstrip(".") for said in field.description))
        if is_none(value) or not isinstance(value, Items | Part):
            return (Line(self.view.say(value), label),)
        if isinstance(value, Part):
            return (self.view.tell(value)._replace(label=label),)
        lines = self.view.tell_all(value)
        if len(lines) == 1:
            return (lines[0]._replace(label=label),)
        if any(line.below or len(line.value.sv) > LONG or _PARTED(line.value.sv) for line in lines):
            return (Line(NOTHING, label, lines),)
        return (Line(self.view.say(value), label),)

    def items(self, attribute: str) -> tuple[Line, ...]:
        """Tell a list, a line for each item, also that it is stated to be empty."""
        if attribute in self._untold and (value := self.take(attribute)) is not None:
            return (
                self.view.tell_all(value) if isinstance(value, Items) else (self.view.tell(value),)
            )
        return tuple(line._replace(label=None) for line in self.line(attribute))

    def numbered(self, attribute: str) -> tuple[Line, ...]:
        """Tell a list as `items` does, its items numbered from 1."""
        count = len(getattr(self.part, attribute) or ())
        return tuple(
            line._replace(label=spoken(f"{n}."), value=capital(line.value)) if n <= count else line
            for n, line in enumerate(self.items(attribute), 1)
        )

    def rest(self) -> tuple[Line, ...]:
        """Tell the fields that nobody asked for, each under its own description."""
        return tuple(line for attribute in tuple(self._untold) for line in self.line(attribute))


def is_none(value: Any) -> bool:
    """Tell whether a field states that there is none."""
    return value is None or (isinstance(value, Items) and not value and not value.more)


def flat(line: Line) -> Text:
    """Say a line and what belongs under it in a row."""
    return followed(
        line.label, sentence(line.value, *(flat(below) for below in line.below), by="; ")
    )
