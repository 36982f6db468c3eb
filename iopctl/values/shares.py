"""A share of something, in per cent, as people write it: `80 %`."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from iopctl.language import Language, Text
from iopctl.values.misread import Misread
from iopctl.yamlfile import Data

_PER_CENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|procent)")


class Share(msgspec.Struct, frozen=True):
    """A share of 0–100 per cent."""

    percent: Decimal

    @classmethod
    def read(cls, data: Data) -> Share:
        """Read `80 %`, `80%`, `12,5 procent`; Misread when it is not a share."""
        found = _PER_CENT.fullmatch(data.strip()) if isinstance(data, str) else None
        percent = Decimal(found[1].replace(",", ".")) if found else Decimal(-1)
        if not 0 <= percent <= 100:
            raise Misread(
                Text("{value} är ingen andel i procent", "{value} is not a share in per cent"),
                rule="wrong_number",
                values={"value": data if isinstance(data, str) else ""},
                help=Text("skriv till exempel 80 %", "write for example 80 %"),
            )
        return cls(percent)

    def said(self, language: Language) -> str:
        """Say the share: `12,5 %` in Swedish, `12.5%` in English."""
        number = str(self.percent)
        return (
            f"{number.replace('.', ',')}\N{NO-BREAK SPACE}%" if language == "sv" else f"{number}%"
        )
