"""What an editor may take for each kind of value: at least all that iopctl reads, and little more."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from iopctl.language import Text
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import EVENTS, DueTime
from iopctl.values.lengths import UNITS, Length
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share

Schema: TypeAlias = dict[str, Any]

# Patterns are of the kind that JavaScript and Python read alike; case stands written out.
_YEAR = "(?:1[89][0-9]{2}|2[01][0-9]{2}|2200)"
_MONTH_AND_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|[12][0-9]))"
)
_FIGURES = rf"[\s,]*{_YEAR}(?:-(?:0[1-9]|1[0-2])|-{_MONTH_AND_DAY})?[\s,]*"
_LETTER = r"[^\s0-9!-@\[-`{-~–—]"
_WORDS_WITH_YEAR = rf"(?=[\s\S]*{_LETTER})[\s\S]*[0-9]{{4}}[\s\S]*"
_WORDS = rf"[\s\S]*{_LETTER}[\s\S]*"
_KRONOR = r"(?:\s*(?:[kK][rR]|[kK][rR][oO][nN][oO][rR]|:-))?"


class Kind(NamedTuple):
    """A kind of value: what its text looks like, whether it may be fields too, and what to write.

    YAML takes a text of digits for a number, and so do editors; `numbers` says which are let through.
    """

    pattern: str
    wanted: Text
    numbers: Schema | None = None
    fields: Schema | None = None


_WHOLE: Schema = {"type": "integer"}
_UNITS: Schema = {
    unit: {"type": ["integer", "string"], "minimum": 1, "pattern": r"^\s*[0-9]+\s*$"}
    for unit in UNITS
}


_YEARS: Schema = {"type": "integer", "minimum": 1800, "maximum": 2200}
_DAY: Schema = _YEARS | {
    "type": ["integer", "string"],
    "pattern": f"^(?:{_FIGURES}|{_WORDS_WITH_YEAR})$",
}
_BOUNDS: Schema = {"as_written": {"type": ["string", "number"]}, "earliest": _DAY, "latest": _DAY}

KINDS: Mapping[Any, Kind] = {
    str: Kind(r"[\s\S]*\S[\s\S]*", Text("skriv en text", "write a text"), {"type": "number"}),
    int: Kind("-?[0-9]{1,15}", Text("skriv ett helt tal", "write a whole number"), _WHOLE),
    Decimal: Kind(
        "-?[0-9]+(?:[.,][0-9]+)?",
        Text("skriv ett tal, till exempel 2,5", "write a number, for example 2.5"),
        {"type": "number"},
    ),
    bool: Kind(
        "true|false", Text("skriv true eller false", "write true or false"), {"type": "boolean"}
    ),
    UncertainDate: Kind(
        f"{_FIGURES}|{_WORDS_WITH_YEAR}",
        Text(
            "skriv en dag som finns, 2026-03-12, eller så exakt som källan säger: 2026-03, våren 2026",
            "write a day that exists, 2026-03-12, or as exactly as the source says: 2026-03, våren 2026",
        ),
        _YEARS,
        {"properties": _BOUNDS, "required": ["as_written"]},
    ),
    DueTime: Kind(
        f"{_FIGURES}|{_WORDS}",
        Text(
            "skriv en dag, nästa sammanträde, sammanträdet i mars 2026, 31 mars eller inom sex månader från beslut",
            "write a day, nästa sammanträde, sammanträdet i mars 2026, 31 mars or inom sex månader från beslut",
        ),
        _YEARS,
        {
            "properties": _BOUNDS
            | _UNITS
            | {way: {"enum": list(EVENTS)} for way in ("after", "before")},
            "oneOf": [{"required": [name]} for name in ("as_written", *UNITS)],
            "dependencies": {
                unit: {"oneOf": [{"required": ["after"]}, {"required": ["before"]}]}
                for unit in UNITS
            },
        },
    ),
    Period: Kind(
        rf"[\s,]*{_YEAR}[0-9\s,/–—-]*|{_WORDS_WITH_YEAR}",
        Text(
            "skriv till exempel 2026, 2026-07, våren 2026 eller 2025–2026",
            "write for example 2026, 2026-07, våren 2026 or 2025–2026",
        ),
        _YEARS,
        {"properties": {"from": _DAY, "until": _DAY}, "minProperties": 1},
    ),
    Length: Kind(
        rf"\s*\S+\s+{_LETTER}+\s*",
        Text("skriv till exempel tre år eller 14 dagar", "write for example tre år or 14 dagar"),
        None,
        {"properties": _UNITS, "minProperties": 1, "maxProperties": 1},
    ),
    ClockTime: Kind(
        r"\s*(?:[kK][lL]\.? ?)?(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\s*",
        Text("skriv timme och minut, till exempel 13:00", "write hour and minute, such as 13:00"),
        {"type": "number", "minimum": 0, "exclusiveMaximum": 24},
    ),
    Kronor: Kind(
        rf"\s*(?:[0-9]{{1,12}}|[0-9]{{1,3}}(?:\s+[0-9]{{3}}){{1,3}}){_KRONOR}\s*",
        Text(
            "skriv hela kronor med siffror, till exempel 400000",
            "write whole kronor in digits, for example 400000",
        ),
        {"type": "integer", "minimum": 0},
    ),
    Share: Kind(
        r"\s*[0-9]{1,3}(?:[.,][0-9]{1,4})?\s*(?:%|procent)\s*",
        Text("skriv till exempel 80 %", "write for example 80 %"),
    ),
    Paragraphs: Kind(
        r"\s*[0-9]{1,5}(?:\s*[-–]\s*[0-9]{1,5})?\s*",
        Text("skriv till exempel [1-4, 6]", "write for example [1-4, 6]"),
        {"type": "integer", "minimum": 0},
    ),
    OrganisationNumber: Kind(
        r"\s*[1-35-9][0-9][2-9][0-9]{3}-[0-9]{4}\s*",
        Text(
            "skriv sex siffror, bindestreck och fyra siffror, till exempel 212000-0142",
            "write six digits, a hyphen and four digits, for example 212000-0142",
        ),
    ),
}
