"""Amounts of money, in whole kronor."""

from __future__ import annotations

import re
from typing import Self

import msgspec

from iopctl.language import Language, Text, amount
from iopctl.values.fields import text_of
from iopctl.values.misread import Misread
from iopctl.yamlfile import Data

_DIGITS = r"([0-9]{1,12}|[0-9]{1,3}(?: [0-9]{3}){1,3})"
_KRONOR = r"(?: ?(?:kr|kronor|:-))?"
_WHOLE = re.compile(_DIGITS + _KRONOR)
# Of what is written otherwise, and compiled by `re` only when it is.
_WITH_ORE = _DIGITS + r"[.,:][0-9]{2}" + _KRONOR
_WITH_POINTS = r"([0-9]{1,3}(?:[.,][0-9]{3}){1,3})" + _KRONOR
_IN_LARGE = (
    r"([0-9]{1,6})(?:[.,]([0-9]{1,3}))? ?"
    r"(?:(tkr|tusen|tusental)|(mkr|mnkr|milj\.?|miljon|miljoner))(?: kr| kronor)?"
)


class Kronor(msgspec.Struct, frozen=True, order=True):
    """An amount in whole Swedish kronor, not negative: `400000`, `400 000`, `400 000 kr`."""

    amount: int

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read an amount; raises Misread when it is not one in whole kronor, written out."""
        written = text_of(data, Text(sv="ett belopp", en="an amount"))
        plain = " ".join(written.casefold().split())
        if whole := _WHOLE.fullmatch(plain):
            return cls(_number(whole[1]))
        meant = _meant(plain)
        raise Misread(
            Text(
                sv="{written} är inget belopp i hela kronor",
                en="{written} is not an amount in whole kronor",
            ),
            "wrong_number",
            values={"written": written},
            help=_MEANT if meant else _WITHOUT_ORE if re.fullmatch(_WITH_ORE, plain) else _FORM,
            help_values={"meant": meant} if meant else {},
            meant=str(meant) if meant else None,
        )

    def said(self, language: Language) -> str:
        """Say the amount: `400 000 kr`, `SEK 400,000`."""
        return amount(self.amount, language)


_MEANT = Text(sv="menade du {meant}?", en="did you mean {meant}?")
_WITHOUT_ORE = Text(
    sv="öre skrivs inte här: avrunda till hela kronor",
    en="öre are not written here: round to whole kronor",
)
_FORM = Text(
    sv="skriv hela kronor med siffror, till exempel 400000; en regel i ord har ett eget fält",
    en="write whole kronor in digits, for example 400000; a rule in words has a field of its own",
)


def _meant(plain: str) -> int | None:
    if points := re.fullmatch(_WITH_POINTS, plain):
        return _number(points[1])
    if large := re.fullmatch(_IN_LARGE, plain):
        whole, decimals, thousands, _ = large.groups(default="")
        zeros = 3 if thousands else 6
        return int(whole + decimals.ljust(zeros, "0"))
    return None


def _number(digits: str) -> int:
    return int(re.sub("[^0-9]", "", digits))
