"""What `iopctl letterhead check` tells of a letterhead, each fault planted in the shipped one."""

from __future__ import annotations

import pytest
from test_odt_letterhead import SHIPPED, packed, with_part

from iopctl.documents.odt.letterhead_check import check
from iopctl.errors import PersonError

KNOWN = frozenset({"Datum", "Diarienummer", "Dokument", "Kommun", "Kontakt", "Organ"})
DESCRIPTION = "<svg:title>Märke</svg:title><svg:desc>Blå sköld med två ringar som griper i varandra</svg:desc>"
ALL_WELL = [
    "fält som fylls i: Datum, Diarienummer, Dokument, Kommun, Kontakt, Organ och Titel",
    "mallarna ger också: Ämne",
    "sidnummer: sida och antal sidor",
    "språk: svenska",
    "exempel på tabell med rubrikrad",
    "exempel på tabell med uppgifter",
    "bild med beskrivning: Blå sköld med två ringar som griper i varandra",
]


def to_mend(content: bytes) -> list[str]:
    return [remark.said("sv") for remark in check("brev.odt", content, KNOWN) if remark.help]


def test_the_shipped_letterhead_has_everything() -> None:
    remarks = check("brev.odt", SHIPPED, KNOWN)
    assert [remark.said("sv") for remark in remarks] == ALL_WELL
    assert to_mend(SHIPPED) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        (
            "styles.xml",
            'text:name="Organ"',
            'text:name="Nämnd"',
            "fält som ingen mall fyller i: Nämnd",
        ),
        (
            "styles.xml",
            "<text:title>",
            "<text:initial-creator>Kim</text:initial-creator><text:title>",
            "fältet initial-creator töms i dokumenten",
        ),
        ("styles.xml", "text:page-count", "text:span", "sidnummer saknas, eller antalet sidor"),
        ("styles.xml", 'fo:language="sv"', 'fo:language="en"', "språket är inte svenska"),
        (
            "content.xml",
            "table:table-header-rows",
            "table:table-rows",
            "saknas: exempel på tabell med rubrikrad",
        ),
        ("styles.xml", DESCRIPTION, "", "en bild saknar beskrivning"),
        (
            "content.xml",
            "Ett citat.",
            '<text:a xlink:type="simple" xlink:href="https://a.se">a</text:a>',
            "länk ut ur dokumentet: https://a.se",
        ),
    ],
)
def test_a_planted_fault_is_told_and_nothing_else(part: str, old: str, new: str, told: str) -> None:
    assert to_mend(with_part(part, old, new)) == [told]


def test_a_bare_letterhead_lacks_nearly_everything() -> None:
    remarks = [remark.said("sv") for remark in check("brev.odt", packed(), KNOWN)]
    assert remarks[:6] == [
        "mallarna ger också: Datum, Diarienummer, Dokument, Kommun, Kontakt, Organ, Titel och Ämne",
        "sidnummer saknas, eller antalet sidor",
        "språket är inte svenska",
        "saknas: exempel på tabell med rubrikrad",
        "saknas: exempel på tabell med uppgifter",
        remarks[5],
    ]
    assert remarks[5].startswith(
        "formatmallar som saknas och får iopctls utseende: Standard, Text body, "
    )
    assert len(remarks) == 6


def test_what_is_no_letterhead_is_refused() -> None:
    with pytest.raises(PersonError):
        check("brev.odt", b"PK", KNOWN)
