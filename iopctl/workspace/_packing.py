"""What was worked out, packed for the cache: plain JSON, with every value as it is said in both languages."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

import msgspec

from iopctl.findings import (
    Fix,
    LocatedEdit,
    LocatedFinding,
    LocatedFix,
    Place,
    Position,
    Range,
    Related,
    Severity,
)
from iopctl.language import Text, say
from iopctl.workspace._store_error import StoreError

_CHECK = 4


def encode(value: object) -> bytes:
    """Pack plain values, with a sum by which it is seen when the disk has not kept them."""
    data = msgspec.json.encode(value)
    return data + zlib.crc32(data).to_bytes(_CHECK)


def decode(packed: bytes) -> Any:
    """Unpack what `encode` gave. Raises StoreError of what it did not give."""
    data, check = packed[:-_CHECK], packed[-_CHECK:]
    if zlib.crc32(data).to_bytes(_CHECK) != check:
        raise StoreError("what is kept is broken")
    return msgspec.json.decode(data)


def packed_finding(finding: LocatedFinding) -> bytes:
    """Pack a finding. Of a repair, what an editor needs is kept, not what `iopctl fix` does."""
    fix = finding.fix
    return encode(
        (
            finding.code,
            finding.rule,
            finding.severity,
            finding.message,
            _place(finding.place),
            said_values(finding.values),
            finding.help,
            said_values(finding.help_values),
            finding.record,
            finding.field,
            [(_place(it.place), it.message, said_values(it.values)) for it in finding.related],
            fix and (fix.fix.text, said_values(fix.fix.values), fix.edits),
        )
    )


def finding_of(body: bytes) -> LocatedFinding:
    """Unpack a finding."""
    code, rule, severity, message, place, values, help_, help_values, *rest = decode(body)
    record, field, related, fix = rest
    return LocatedFinding(
        code,
        rule,
        Severity(severity),
        Text(*message),
        _place_of(place),
        _values_of(values),
        help_ and Text(*help_),
        _values_of(help_values),
        record,
        tuple(field),
        tuple(Related(_place_of(at), Text(*said), _values_of(it)) for at, said, it in related),
        fix and _fix_of(*fix),
    )


def said_values(values: Mapping[str, object]) -> dict[str, Any]:
    """Give values as they are said: one text, or the Swedish and the English one."""
    return {name: said(value) for name, value in values.items()}


def said(value: object) -> Any:
    """Say a value in both languages: one text where that is the same."""
    if type(value) is str:
        return value
    swedish, english = say(value, "sv"), say(value, "en")
    return swedish if swedish == english else (swedish, english)


def value_of(packed: Any) -> str | Text:
    """Give what `said` gave, as something that is said so."""
    return packed if isinstance(packed, str) else Text(*packed)


def _values_of(packed: dict[str, Any]) -> dict[str, object]:
    return {name: value_of(value) for name, value in packed.items()}


def _place(place: Place) -> tuple[Any, ...]:
    return place.path, place.range, place.line


def _place_of(packed: Any) -> Place:
    path, range_, line = packed
    return Place(path, _range_of(range_), line)


def _range_of(packed: Any) -> Range:
    start, end = packed
    return Range(Position(*start), Position(*end))


def _fix_of(text: Any, values: Any, edits: Any) -> LocatedFix:
    return LocatedFix(
        Fix(Text(*text), (), _values_of(values)),
        tuple(LocatedEdit(_range_of(range_), new) for range_, new in edits),
    )
