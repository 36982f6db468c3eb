"""A letterhead gives documents its look, its fields are filled, and nothing unwanted comes along."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import make_letterhead
import pytest
from odf_faults import NAMES, faults, parts, tree

from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.writer import write
from iopctl.documents.properties import Properties
from iopctl.errors import PersonError

SHIPPED = make_letterhead.SHIPPED.read_bytes()
VALUES = {
    "Kommun": "Ängköpings kommun",
    "Organ": "Kommunstyrelsen",
    "Dokument": "Kallelse",
    "Datum": "2026-11-24",
    "Diarienummer": "KS 2026/0417",
    "Kontakt": "0123-45 60 00",
}
OPEN_TAG = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
STYLES = f'<office:document-styles {OPEN_TAG} office:version="1.3">{{}}</office:document-styles>'
CONTENT = (
    f'<office:document-content {OPEN_TAG} office:version="1.3">{{}}<office:body><office:text>{{}}'
    "</office:text></office:body></office:document-content>"
)
MIMETYPE = "application/vnd.oasis.opendocument.text"


def packed(**members: str | bytes) -> bytes:
    """Pack a letterhead of the given parts: `styles` is styles.xml, `mimetype` the mimetype."""
    file = io.BytesIO()
    given = {
        "mimetype": MIMETYPE,
        "styles": STYLES.format(""),
        "content": CONTENT.format("", ""),
        **members,
    }
    with zipfile.ZipFile(file, "w") as archive:
        for name, held in given.items():
            archive.writestr(name if name == "mimetype" or "/" in name else f"{name}.xml", held)
    return file.getvalue()


def with_part(part: str, old: str, new: str) -> bytes:
    """Change a part of the shipped letterhead."""
    members = parts(SHIPPED)
    assert old.encode() in members[part]
    members[part] = members[part].replace(old.encode(), new.encode())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, held in members.items():
            archive.writestr(name, held)
    return file.getvalue()


def made(letterhead: bytes, markdown: str = "# Rubrik\n", **custom: str) -> bytes:
    properties = Properties(title="Kallelse till sammanträde", custom=custom or VALUES)
    odt = write(markdown, Letterhead.read("letterhead.odt", letterhead), properties)
    assert faults(odt) == []
    return odt


def shown(odt: bytes, part: str) -> list[str]:
    found = tree(odt, "styles.xml").findall(f".//style:{part}//text:p", NAMES)
    return ["".join(line.xpath("text() | text:*//text()", namespaces=NAMES)) for line in found]


def refusal(content: bytes) -> str:
    with pytest.raises(PersonError) as caught:
        Letterhead.read("brev.odt", content)
    assert caught.value.help
    return caught.value.message.said("sv", caught.value.values)


def test_the_shipped_letterhead_is_made_from_its_parts_and_valid() -> None:
    shipped, parts_now = parts(SHIPPED), parts(make_letterhead.letterhead())
    for part in ("content.xml", "styles.xml", "meta.xml"):
        assert shipped[part] == parts_now[part]
    assert faults(SHIPPED) == []


def test_the_shipped_letterhead_shows_every_field() -> None:
    odt = made(SHIPPED)
    assert shown(odt, "header-first") == [
        *("", "Ängköpings kommun", "Kommunstyrelsen"),
        *("Kallelse", "Datum: 2026-11-24", "Diarienummer: KS 2026/0417", ""),
    ]
    assert shown(odt, "header") == ["Kallelse till sammanträdeKS 2026/0417"]
    assert shown(odt, "footer") == ["0123-45 60 00Sida 1 av 1"]
    assert shown(odt, "footer-first") == shown(odt, "footer")


def test_a_line_without_values_is_left_out_and_page_numbers_stay() -> None:
    odt = made(SHIPPED, Organ="Nämnden")
    assert shown(odt, "header-first") == ["", "Nämnden", "", ""]
    assert shown(odt, "footer") == ["Sida 1 av 1"]
    assert "Diarienummer" not in parts(odt)["styles.xml"].decode()


def test_the_mark_has_a_text_for_those_who_cannot_see_it() -> None:
    described = tree(made(SHIPPED), "styles.xml").xpath("//*[local-name()='desc']/text()")
    assert described == ["Blå sköld med två ringar som griper i varandra"]


def test_a_title_stays_a_field_and_others_become_text() -> None:
    styles = tree(made(SHIPPED), "styles.xml")
    assert [field.text for field in styles.iterfind(".//text:title", NAMES)] == [
        "Kallelse till sammanträde"
    ]
    assert styles.find(".//text:user-defined", NAMES) is None


def test_fields_that_only_writer_knows_are_left_out() -> None:
    changed = with_part(
        "styles.xml", "<text:title>", "<text:initial-creator>Kim</text:initial-creator><text:title>"
    )
    assert b"Kim" not in parts(made(changed))["styles.xml"]


def test_documents_are_in_swedish_whatever_the_letterhead_says() -> None:
    changed = with_part("styles.xml", 'fo:language="sv"', 'fo:language="en"')
    assert b'fo:language="sv"' in parts(made(changed))["styles.xml"]


def test_nothing_but_the_look_comes_along() -> None:
    members = parts(made(SHIPPED))
    assert sorted(members) == [
        *("META-INF/manifest.xml", "Pictures/mark.png", "content.xml"),
        *("meta.xml", "mimetype", "settings.xml", "styles.xml"),
    ]
    assert b"Brevpapper" not in b"".join(members.values())


def test_a_bare_letterhead_gets_every_style_and_plain_tables() -> None:
    odt = made(packed(), "# R\n\n- a\n  1. b\n\n| a | b |\n|---|--:|\n| *c* | `d` |\n\n---\n")
    borders = tree(odt, "content.xml").xpath("//@*[local-name()='border-bottom']")
    assert set(borders) == {"0.5pt solid #a0a0a0"}


def test_foreign_names_scripts_and_settings_of_a_person_are_left_out() -> None:
    styles = STYLES.format(
        '<office:styles xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
        ' xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0">'
        '<style:style style:name="Egen" style:family="paragraph" loext:hidden="true"/>'
        "<loext:thing><style:style/></loext:thing><script:event-listener/></office:styles>"
    )
    settings = (
        '<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3">'
        "<office:settings>"
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item config:name="ViewTop" config:type="long">1</config:config-item>'
        "</config:config-item-set>"
        '<config:config-item-set config:name="ooo:configuration-settings">'
        '<config:config-item config:name="PrinterName" config:type="string">Rum 3</config:config-item>'
        '<config:config-item config:name="AddParaTableSpacing" config:type="boolean">true'
        "</config:config-item></config:config-item-set></office:settings></office:document-settings>"
    )
    odt = made(packed(styles=styles, settings=settings, Basic="<a/>"))
    assert b"loext" not in parts(odt)["styles.xml"]
    assert b"Egen" in parts(odt)["styles.xml"]
    kept = tree(odt, "settings.xml").xpath("//@*[local-name()='name']")
    assert kept == ["ooo:configuration-settings", "AddParaTableSpacing"]


@pytest.mark.parametrize("markdown", ["# R\n", "Text\n", "- punkt\n", "| a |\n|---|\n| b |\n"])
def test_documents_begin_on_the_page_style_that_the_letterhead_begins_on(markdown: str) -> None:
    first = (
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"'
        ' style:master-page-name="First_20_Page"/></office:automatic-styles>'
    )
    content = CONTENT.format(first, '<text:p text:style-name="P1"/>')
    written = tree(made(packed(content=content), markdown), "content.xml")
    begins = written.find(".//office:text", NAMES)[0].get(f"{{{NAMES['text']}}}style-name")
    style = written.find(f".//style:style[@style:name='{begins}']", NAMES)
    assert style.get(f"{{{NAMES['style']}}}master-page-name") == "First_20_Page"


def test_tables_fill_the_width_between_the_margins() -> None:
    pages = (
        '<office:automatic-styles><style:page-layout style:name="A">'
        '<style:page-layout-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
        ' fo:page-width="210mm" fo:margin-left="1in" fo:margin-right="2.46cm"/></style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="A"/></office:master-styles>'
    )
    letterhead = Letterhead.read("brev.odt", packed(styles=STYLES.format(pages)))
    assert letterhead.text_width == pytest.approx(16)


NOT_A_DOCUMENT = "brev.odt går inte att läsa som ett dokument från Writer"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 not a zip",
        SHIPPED[:4000],
        packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        packed(styles="<office:document-styles"),
        packed(styles="<styles/>"),
        packed(styles='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        packed(styles="<a>" * 5000 + "</a>" * 5000),
        packed(styles=b"\xff\xfe\x00"),
        packed(mimetype=b"\xff\xff"),
    ],
    ids=["empty", "broken", "cut", "sheet", "unclosed", "other", "entity", "deep", "bytes", "kind"],
)
def test_what_is_not_a_letterhead_is_told(content: bytes) -> None:
    assert refusal(content) == NOT_A_DOCUMENT


def test_a_letterhead_without_styles_is_told() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
    assert refusal(file.getvalue()) == NOT_A_DOCUMENT


def test_a_letterhead_that_swells_is_refused_unread() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("styles.xml", b" " * 30_000_000)
    assert len(file.getvalue()) < 100_000
    assert refusal(file.getvalue()) == "brev.odt är för stor"


@pytest.mark.parametrize(
    "address",
    ["https://exempel.se/mark.png", "../mark.png", "Pictures/gone.png", "file:///C:/mark.png"],
)
def test_a_picture_outside_the_letterhead_is_told(address: str) -> None:
    changed = with_part("styles.xml", "Pictures/mark.png", address)
    assert refusal(changed) == f"brev.odt visar en bild som inte kan följa med: {address}"


def cell_look(written: Any, style: str) -> dict[str, str]:
    found = written.find(
        f".//style:style[@style:name='{style}']/style:table-cell-properties", NAMES
    )
    return {key.rpartition("}")[2]: value for key, value in found.items()}


def test_tables_look_as_the_samples_in_the_letterhead() -> None:
    changed = with_part(
        "content.xml", 'fo:background-color="#00528f"', 'fo:background-color="#123456"'
    )
    odt = made(changed, "| a | b |\n|---|---|\n| c | d |\n\n|  |  |\n|---|---|\n| e | f |\n")
    written = tree(odt, "content.xml")
    assert cell_look(written, "HeadingCell")["background-color"] == "#123456"
    assert "background-color" not in cell_look(written, "Cell")
    assert cell_look(written, "LabelCell")["border-bottom"] == "0.5pt solid #a0a0a0"
