"""A time of day, as in when a meeting starts."""

from __future__ import annotations

import re
from typing import Self

import msgspec

from iopctl.language import Language, Text
from iopctl.values.fields import text_of
from iopctl.values.misread import Misread
from iopctl.yamlfile import Data

_WRITTEN = re.compile(r"(?:kl\.? ?)?([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")


class ClockTime(msgspec.Struct, frozen=True, order=True):
    """A time of day, to the minute: `13:00`, `13.00`, `8:30`."""

    hour: int
    minute: int

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read a time of day; raises Misread when it is not one."""
        written = text_of(data, Text(sv="ett klockslag", en="a time of day"))
        if found := _WRITTEN.fullmatch(written.strip().casefold()):
            return cls(int(found[1]), int(found[2]))
        raise Misread(
            Text(sv="{written} är inget klockslag", en="{written} is not a time of day"),
            "wrong_type",
            values={"written": written},
            help=Text(
                sv="skriv timme och minut, till exempel 13:00",
                en="write hour and minute, for example 13:00",
            ),
        )

    def said(self, language: Language) -> str:
        """Say the time: `13.00` in Swedish, `13:00` in English."""
        return f"{self.hour:02}{'.' if language == 'sv' else ':'}{self.minute:02}"
