"""Whatever a record states is shown: of every field of every type, also those that are yet to come."""

import itertools
import re
import typing
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from iopctl.models import record_types
from iopctl.models._reading import Field, Reference, fields
from iopctl.models._settings import Settings
from iopctl.models._shape import Items, More, Part, Ref, Word
from iopctl.register import Entry, Register
from iopctl.reporters.records.text import text
from iopctl.summaries._facts import View, flat
from iopctl.summaries._summarize import TELLERS, summarize
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share
from iopctl.yamlfile import read as read_yaml

TODAY = date(2026, 1, 1)
SIMPLE = {
    str: lambda n: f"prov{n}x",
    bool: lambda n: n % 2 == 0,
    int: lambda n: n,
    Decimal: Decimal,
    UncertainDate: lambda n: UncertainDate.on(date(1900, 1, 1) + timedelta(days=n)),
    Period: lambda n: Period.read(str(1800 + n % 400)),
    DueTime: lambda n: DueTime.read((date(1900, 1, 1) + timedelta(days=n)).isoformat()),
    Kronor: Kronor,
    ClockTime: lambda n: ClockTime(n // 60 % 24, n % 60),
    Paragraphs: lambda n: Paragraphs(((n, n),)),
    Share: lambda n: Share(Decimal(n % 100)),
    Length: lambda n: Length(n, "days"),
    OrganisationNumber: lambda n: OrganisationNumber(f"{n:06}-0000"),
}
RECORDS = sorted(record_types())


def made(
    hint: Any, count: Iterator[int], targets: tuple[str, ...] = (), *, open_list: bool = False
) -> Any:
    """Make a value of a declared type, unlike every other that is made with the same counter."""
    if typing.get_origin(hint) is Items:
        item = typing.get_args(hint)[0]
        return Items((made(item, count, targets),), More(next(count)) if open_list else None)
    if typing.get_origin(hint) is dict:
        return {made(str, count): made(typing.get_args(hint)[1], count)}
    if hint is Ref:
        return Ref(targets[0], f"prov{next(count)}x")
    if issubclass(hint, Word):
        return list(hint)[next(count) % len(hint)]
    if issubclass(hint, Part):
        return hint(
            **{field.attribute: made(field.type, count, field.targets) for field in fields(hint)}
        )
    return SIMPLE[hint](next(count))


def parts() -> list[type[Part]]:
    """Give every group of fields that a record can hold, however deep."""
    found: dict[type[Part], None] = {}
    wanted = [field.type for kind in record_types().values() for field in fields(kind)]
    while wanted:
        hint = wanted.pop()
        hint = next(iter(typing.get_args(hint)), hint)
        if isinstance(hint, type) and issubclass(hint, Part) and hint not in found:
            found[hint] = None
            wanted += [field.type for field in fields(hint)]
    return sorted(found, key=lambda kind: kind.__name__)


def changed(part: msgspec.Struct, field: Field) -> msgspec.Struct:
    """Give the same part with another value in one field."""
    old = getattr(part, field.attribute)
    for start in itertools.count(9000):
        new = made(field.type, itertools.count(start), field.targets)
        if new != old:
            return msgspec.structs.replace(part, **{field.attribute: new})
    raise AssertionError


def shown(record: Any, language: Any = "sv") -> str:
    """Show a record that stands alone in its register."""
    references = tuple(Reference(("points",), ref) for ref in refs(record))
    entry = Entry(record.ref, "", read_yaml(b"-"), record, (), references)
    register = Register({record.ref: entry}, Settings(format=1))
    return text(summarize(register, record.ref, TODAY), language)


def refs(value: Any) -> Iterator[Ref]:
    match value:
        case Ref():
            yield value
        case tuple():
            for item in value:
                yield from refs(item)
        case msgspec.Struct():
            for name in value.__struct_fields__:
                if name != "ref":
                    yield from refs(getattr(value, name))


def sample(name: str) -> Any:
    kind = record_types()[name]
    count = itertools.count(2)
    return kind(
        ref=Ref(name, "sample"),
        **{field.attribute: made(field.type, count, field.targets) for field in fields(kind)},
    )


@pytest.mark.parametrize("kind", parts(), ids=lambda kind: kind.__name__)
def test_every_field_of_a_part_is_told(kind: type[Part]) -> None:
    view = View(Register({}, Settings(format=1)), TODAY, TELLERS)
    part = made(kind, itertools.count(2))
    told = flat(view.tell(part))
    untold = [field.key for field in fields(kind) if flat(view.tell(changed(part, field))) == told]
    assert untold == []


@pytest.mark.parametrize("kind", parts(), ids=lambda kind: kind.__name__)
def test_a_field_of_a_part_that_stands_alone_is_told(kind: type[Part]) -> None:
    view = View(Register({}, Settings(format=1)), TODAY, TELLERS)
    required = {
        field.attribute: made(field.type, itertools.count(2), field.targets)
        for field in fields(kind)
        if field.required
    }
    told = flat(view.tell(kind(**required)))
    untold = [
        field.key
        for field in fields(kind)
        if not field.required
        for value in (made(field.type, itertools.count(300), field.targets), None)
        if flat(view.tell(kind(**required, **{field.attribute: value}))) == told
    ]
    assert untold == []


@pytest.mark.parametrize("name", RECORDS)
def test_every_text_of_a_record_is_shown(name: str) -> None:
    record = sample(name)
    output = shown(record)
    written = set(re.findall(r"prov\d+x", repr(record)))
    assert written - set(re.findall(r"prov\d+x", output)) == set()


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_field_of_a_record_is_shown(name: str, language: str) -> None:
    record = sample(name)
    output = shown(record, language)
    missing = [
        field.key
        for field in fields(type(record))
        if shown(changed(record, field), language) == output
    ]
    assert missing == []


@pytest.mark.parametrize("name", RECORDS)
def test_a_field_stated_to_be_none_is_shown(name: str) -> None:
    kind = record_types()[name]
    required = {
        field.attribute: made(field.type, itertools.count(2), field.targets)
        for field in fields(kind)
        if field.required
    }
    bare = shown(kind(ref=Ref(name, "sample"), **required))
    missing = [
        field.key
        for field in fields(kind)
        if not field.required
        for none in [Items() if typing.get_origin(field.type) is Items else None]
        if shown(kind(ref=Ref(name, "sample"), **required, **{field.attribute: none})) == bare
    ]
    assert missing == []


@pytest.mark.parametrize("name", RECORDS)
def test_an_open_list_says_that_there_are_others(name: str) -> None:
    kind = record_types()[name]
    required = {
        field.attribute: made(field.type, itertools.count(2), field.targets)
        for field in fields(kind)
        if field.required
    }
    silent = [
        field.key
        for field in fields(kind)
        if typing.get_origin(field.type) is Items
        for listed in [Items(made(field.type, itertools.count(300), field.targets), More(None))]
        if "fler, okänt hur många"
        not in shown(kind(ref=Ref(name, "sample"), **(required | {field.attribute: listed})))
    ]
    assert silent == []
