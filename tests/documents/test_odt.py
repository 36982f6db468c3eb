"""What is written is valid OpenDocument with the text that the record holds, and the same each time."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odf_faults import NAMES, faults, parts, tree

from iopctl.documents.literal import folded
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.writer import write
from iopctl.documents.properties import Properties
from iopctl.documents.template import Template
from iopctl.errors import PersonError

ROOT = Path(__file__).parents[2]
LETTERHEAD = Letterhead.read("letterhead.odt", (ROOT / "templates" / "letterhead.odt").read_bytes())
TRIAL = Template.read("trial.md.j2", (Path(__file__).parent / "trial.md.j2").read_text("utf-8"))
PROPERTIES = Properties(title="Prov", custom={"Organ": "Nämnden"})


def trial(value: str, *, numbered: bool = True) -> bytes:
    document = TRIAL.render({"value": value, "numbered": numbered})
    return write(document.markdown, LETTERHEAD, document.properties)


def content(markdown: str) -> Any:
    odt = write(markdown, LETTERHEAD, PROPERTIES)
    assert faults(odt) == []
    return tree(odt, "content.xml")


def lines(root: Any) -> list[str]:
    found = root.xpath(".//text:p | .//text:h", namespaces=NAMES)
    return [_text(line) for line in found if _text(line)]


def _text(line: Any) -> str:
    for line_break in line.iterfind("text:line-break", NAMES):
        line_break.text = "\n"
    return "".join(line.itertext())


def styled(root: Any) -> list[tuple[str, str]]:
    style = f"{{{NAMES['text']}}}style-name"
    found = root.xpath("//office:text//text:p | //office:text//text:h", namespaces=NAMES)
    return [(line.get(style), _text(line)) for line in found]


def test_headings_paragraphs_and_letters_have_named_styles() -> None:
    root = content(
        "# Ett\n\n### Tre\n\nText **fet** *kursiv* `kod  x` [länk](https://a.se/?b=1&c)\n"
    )
    assert styled(root) == [
        ("Heading_20_1", "Ett"),
        ("Heading_20_3", "Tre"),
        ("Text_20_body", "Text fet kursiv kodx länk"),
    ]
    spans = root.xpath("//text:span/@text:style-name", namespaces=NAMES)
    assert spans == ["Strong_20_Emphasis", "Emphasis", "Source_20_Text"]
    assert root.xpath("//text:a/@xlink:href", namespaces=NAMES) == ["https://a.se/?b=1&c"]
    assert root.xpath("//text:s/@text:c", namespaces=NAMES) == ["2"]


def test_lists_nest_and_keep_their_numbers() -> None:
    root = content("3. ett\n4. två\n   - under\n     1. djupast\n\n   text\n")
    assert styled(root) == [
        ("Text_20_body", "ett"),
        ("Text_20_body", "två"),
        ("List", "under"),
        ("List", "djupast"),
        ("Text_20_body", "text"),
    ]
    kinds = root.xpath("//text:list/@text:style-name", namespaces=NAMES)
    assert kinds == ["Numbering_20_123", "List_20_1", "Numbering_20_123"]
    assert root.xpath("//text:list-item/@text:start-value", namespaces=NAMES) == ["3"]


def test_quotes_lines_and_line_breaks() -> None:
    root = content("> citat\n>\n> - punkt\n\n---\n\nAnna\\\nBo\n\n-\n")
    assert styled(root) == [
        ("Quotations", "citat"),
        ("List", "punkt"),
        ("Horizontal_20_Line", ""),
        ("Text_20_body", "Anna\nBo"),
        ("List", ""),
    ]


def test_a_table_has_a_repeated_header_whole_rows_and_widths_by_its_dashes() -> None:
    root = content("> | A | B | C |\n> |:-|:------:|---:|\n> | 1 | 2 |\n")
    header = root.find(".//table:table-header-rows", NAMES)
    assert lines(header.getparent()) == ["A", "B", "C", "1", "2"]
    assert len(header) == 1
    assert root.xpath("//@fo:keep-together", namespaces=FO) == ["always"]
    widths = root.xpath("//@style:column-width", namespaces=NAMES)
    assert widths == ["1.700cm", "10.201cm", "5.100cm"]
    assert [style for style, _ in styled(root)] == [
        *("Table_20_Heading", "Table_20_Heading_20_Centered", "Table_20_Heading_20_Right"),
        *("Table_20_Contents", "Table_20_Contents_20_Centered", "Table_20_Contents_20_Right"),
    ]


def test_equal_dashes_are_equal_widths() -> None:
    widths = content("| a | b |\n|---|---|\n| c | d |\n").xpath(
        "//@style:rel-column-width", namespaces=NAMES
    )
    assert widths == ["32768*", "32768*"]


def test_a_table_with_an_empty_header_has_labels_and_no_header_row() -> None:
    root = content("|  |  |\n|---|---|\n| **Tid** | kl. 13 |\n| Plats | Malmö |\n")
    assert root.find(".//table:table-header-rows", NAMES) is None
    assert styled(root) == [
        ("Table_20_Label", "Tid"),
        ("Table_20_Contents", "kl. 13"),
        ("Table_20_Label", "Plats"),
        ("Table_20_Contents", "Malmö"),
    ]


def test_a_table_without_anything_in_it_is_left_out() -> None:
    root = content("# R\n\n|  |  |\n|---|---|\n\nText\n")
    assert styled(root) == [("Heading_20_1", "R"), ("Text_20_body", "Text")]


def test_a_place_to_sign_has_lines_where_names_are() -> None:
    root = content("|  |  |\n|---|---|\n|  |  |\n| A |  |\n")
    assert styled(root) == [
        *(("Signature_20_Line", ""), ("Signature", "")),
        *(("Signature", "A"), ("Signature", "")),
    ]


def test_a_link_to_a_heading_leads_to_a_mark_in_it() -> None:
    root = content("[ett](#§-1-åäö) [två](#-1-åäö-1)\n\n# § 1 Åäö\n\n## § 1 Åäö\n\n## Tre\n")
    marks = root.xpath("//text:h/text:bookmark/@text:name", namespaces=NAMES)
    assert marks == ["-1-åäö-1"]  # as git hosts name headings: without §, a second one numbered
    assert root.xpath("//text:a/@xlink:href", namespaces=NAMES) == ["#§-1-åäö", "#-1-åäö-1"]


def test_a_table_in_a_list_is_told() -> None:
    with pytest.raises(PersonError) as caught:
        write("# R\n\n- a\n\n  | a |\n  |---|\n  | b |\n", LETTERHEAD, PROPERTIES)
    assert caught.value.values == {"line": 5}


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>x</script>\n\n<b>fet</b>",
        "![bild](https://a.se/b.png)",
        "[a](javascript:alert)",
        "[a](file:///etc/passwd)",
        "[a][b]\n\n[b]: https://a.se",
        "    indragen\n\n```\nstängslad\n```",
        "rubrik\n===",
    ],
)
def test_what_documents_do_without_is_text(markdown: str) -> None:
    root = content(markdown)
    assert {style for style, _ in styled(root)} == {"Text_20_body"}
    assert root.find(".//text:a", NAMES) is None or "bild" in markdown


def test_metadata_says_title_language_and_values_and_no_time() -> None:
    properties = Properties(title="T <&>", subject="Ämne", custom={"Organ": "N", "Tom": ""})
    meta = parts(write("x", LETTERHEAD, properties))["meta.xml"].decode()
    said, seal = meta.split("<office:meta>")[1].split("</office:meta>")[0].rsplit("<meta:user", 1)
    assert re.fullmatch('.*name="iopctl seal".*>sha256:[0-9a-f]{64}</meta:user-defined>', seal)
    assert said == (
        "<meta:generator>iopctl</meta:generator><dc:title>T &lt;&amp;&gt;</dc:title>"
        "<dc:subject>Ämne</dc:subject><dc:language>sv-SE</dc:language>"
        '<meta:user-defined meta:name="Organ" meta:value-type="string">N</meta:user-defined>'
    )


HOSTILE = st.text(
    st.sampled_from(
        "ab1å .,)(-+*_#>|\\`[]<>&;:/!~=^\"'{}%$@\t\n\N{NO-BREAK SPACE}\x00\x02\ud800\u2028"
    ),
    max_size=12,
) | st.text(max_size=8)


@settings(deadline=None, max_examples=60)
@given(value=HOSTILE)
def test_any_text_comes_back_from_any_place_of_the_document(value: str) -> None:
    value = folded(value) or "x"
    odt = trial(value)
    assert faults(odt) == []
    written = tree(odt, "content.xml")
    assert lines(written.find(".//office:text", NAMES)) == [
        *(value, value, f"Före {value} och {value} {value} efter"),
        *(value, "Punkt", value, value, "Nästa", value, value),
        *(value, "Rubrik", "Tal", "1", value, value, "2", value, value),
        *(value, value, f"{value} och {value}\n{value}", value),
    ]
    meta = [each.text for each in tree(odt, "meta.xml")[0]]
    assert meta[1:3] == [value, f"Ett prov med {value}"]
    assert meta[4:-1] == ["Provdokument", value, value]
    header = tree(odt, "styles.xml").find(".//style:header-first", NAMES)
    assert lines(header)[1:] == [value, "Provdokument", f"Diarienummer: {value}"]


@given(value=HOSTILE)
@settings(deadline=None, max_examples=60)
def test_properties_hold_any_text(value: str) -> None:
    odt = write("x", LETTERHEAD, Properties(title=value, subject=value, custom={value: value}))
    assert faults(odt) == []
    held = [each.text for each in tree(odt, "meta.xml")[0]]
    once = [folded(value)] if folded(value) else []
    assert held[:-1] == ["iopctl", *once, *once, "sv-SE", *once]


def test_the_same_bytes_twice_and_wherever_it_is_made() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, 'tests/documents');"
        "from test_odt import trial; print(hashlib.sha256(trial('åäö | *')).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
        ).stdout
        for surroundings in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "sv_SE.UTF-8"},
        )
    }
    assert len(made) == 1


def changed(part: str, old: str, new: str, times: int = 1) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        assert old.encode() in members[part]
        members[part] = members[part].replace(old.encode(), new.encode(), times)

    return change


def removed(part: str) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.pop(part) and None


def extra(members: dict[str, bytes]) -> None:
    members["extra.xml"] = b"<a/>"


@pytest.mark.parametrize(
    "plant",
    [
        changed("mimetype", "text", "tent"),
        changed("META-INF/manifest.xml", "styles.xml", "stiles.xml"),
        removed("Pictures/mark.png"),
        extra,
        changed("content.xml", "<text:h ", "<text:hh "),
        changed("content.xml", 'text:outline-level="1"', 'text:outline-level="one"'),
        changed("content.xml", 'text:style-name="Heading_20_1"', 'text:style-name="Gone"'),
        changed("content.xml", 'table:style-name="Cell"', 'table:style-name="Gone"'),
        changed("content.xml", "<table:table-column ", "<table:table-column/><table:table-column "),
        changed("content.xml", "<text:list ", '<text:list xml:id="a" ', times=2),
        changed(
            "styles.xml", 'style:parent-style-name="Heading"', 'style:parent-style-name="Gone"'
        ),
        changed("styles.xml", 'style:name="Strong_20_Emphasis"', 'style:name="Other"'),
        changed("meta.xml", 'meta:value-type="string"', 'meta:value-type="strong"'),
        changed("settings.xml", 'office:version="1.3"', 'office:version="9"'),
    ],
)
def test_the_checks_notice_a_planted_fault(plant: Callable[[dict[str, bytes]], None]) -> None:
    members = parts(trial("x"))
    plant(members)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, held in members.items():
            archive.writestr(name, held)
    assert faults(file.getvalue())


FO = {"fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"}
