"""The number that a Swedish organisation is registered under."""

from __future__ import annotations

import re
from typing import Self

import msgspec

from iopctl.language import Language, Text
from iopctl.values.fields import text_of
from iopctl.values.misread import Misread
from iopctl.values.personal_identity_number import check_digit_holds
from iopctl.yamlfile import Data

_TEN_DIGITS = re.compile(r"(?:16)?([0-9]{6})[- ]?([0-9]{4})")


class OrganisationNumber(msgspec.Struct, frozen=True):
    """An organisation number, `NNNNNN-NNNN`.

    Lag (1974:174) om identitetsbeteckning för juridiska personer m.fl. The first digit is the kind
    of legal person, of which there is no 0 and no 4; the third is at least 2, so that the number is
    nobody's birthday; the last is a check digit.
    """

    number: str

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read an organisation number; raises Misread when it is not one, with its hyphen."""
        written = text_of(data, Text(sv="ett organisationsnummer", en="an organisation number"))
        found = _TEN_DIGITS.fullmatch(written.strip())
        number = "-".join(found.groups()) if found else ""
        wrong = _what_is_wrong(number) if number else _FORM
        if number == written.strip() and not wrong:
            return cls(number)
        raise Misread(
            Text(
                sv="{written} är inget organisationsnummer",
                en="{written} is not an organisation number",
            ),
            "wrong_organisation_number",
            values={"written": written},
            help=wrong or _MEANT,
            help_values={"number": number},
            meant=None if wrong else number,
        )

    def said(self, language: Language) -> str:  # noqa: ARG002 - the number is the same in both
        """Say the number as it is written."""
        return self.number


_FORM = Text(
    sv="skriv sex siffror, bindestreck och fyra siffror, till exempel 212000-0142",
    en="write six digits, a hyphen and four digits, for example 212000-0142",
)
_MEANT = Text(sv="skriv {number}", en="write {number}")


def _what_is_wrong(number: str) -> Text | None:
    if number[2] < "2":
        return Text(
            sv="tredje siffran är minst 2 i ett organisationsnummer; "
            "en persons nummer ska inte stå i registret",
            en="the third digit of an organisation number is at least 2; "
            "a person's number must not be in the register",
        )
    if number[0] in "04":
        return Text(
            sv="inget organisationsnummer börjar med 0 eller 4; jämför siffrorna med källan",
            en="no organisation number begins with 0 or 4; compare the digits with the source",
        )
    if not check_digit_holds(number.replace("-", "")):
        return Text(
            sv="kontrollsiffran, den sista, stämmer inte med de andra; jämför siffrorna med källan",
            en="the last digit, the check digit, does not agree with the others; "
            "compare the digits with the source",
        )
    return None
