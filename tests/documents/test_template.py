"""A template is read, run on a record, and tells by line what is wrong with it."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from iopctl.documents.template import Template
from iopctl.errors import PersonError
from iopctl.language import Text

HEAD = """---
name: {sv: Kallelse, en: Summons}
record: meetings
file: kallelse-{{ meeting.date }}
title: Kallelse till {{ meeting.committee }}
fields:
  Organ: "{{ meeting.committee }}"
  Diarienummer: "{{ meeting.case if meeting.case else '' }}"
---
"""
MEETING = {"committee": "Nämnden *för allt*", "date": date(2026, 12, 8), "case": ""}


def rendered(body: str, **context: object) -> str:
    return Template.read("k.md.j2", HEAD + body).render({"meeting": MEETING, **context}).markdown


def error_in(text: str, **context: object) -> PersonError:
    with pytest.raises(PersonError) as caught:
        Template.read("k.md.j2", text).render({"meeting": MEETING, **context})
    return caught.value


def said(error: PersonError) -> str:
    return error.message.said("sv", error.values)


def test_front_matter_says_what_the_template_is() -> None:
    template = Template.read("k.md.j2", HEAD)
    assert template.name == Text(sv="Kallelse", en="Summons")
    assert template.records == ("meetings",)


def test_properties_are_plain_text_and_empty_ones_are_left_out() -> None:
    document = Template.read("k.md.j2", HEAD).render({"meeting": MEETING})
    assert document.properties.title == "Kallelse till Nämnden *för allt*"
    assert document.properties.custom == {"Dokument": "Kallelse", "Organ": "Nämnden *för allt*"}
    assert document.file == "kallelse-2026-12-08"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a/b\\c: d?", "a-b-c-d"),
        ("../../etc", "etc"),
        ("CON.x", "CON-.x"),
        ("{{ nothing }}", "meetings"),
        ("a\u030a", "å"),
        ("x" * 300, "x" * 120),
    ],
)
def test_a_file_name_is_one_that_windows_takes(file: str, name: str) -> None:
    text = HEAD.replace("kallelse-{{ meeting.date }}", f'"{file}"'.replace("\\", "\\\\"))
    assert Template.read("k.md.j2", text).render({"meeting": MEETING, "nothing": ""}).file == name


def test_values_are_said_in_swedish_and_escaped_once() -> None:
    body = "{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m('_a_') }} {{ n }} {{ ['a', 'b', 'c'] }} {{ t }}"
    assert rendered(body, n=3, t=Text(sv="<svenska>", en="english")) == (
        "*\\_a\\_* 3 a, b och c \\<svenska>\n"
    )


def test_constants_of_a_template_are_values_too() -> None:
    assert rendered("{{ 'A & <b>' }} {{ '*' ~ 1 }}") == "A & \\<b> \\*1\n"


def test_statements_leave_no_lines_and_blank_lines_are_one() -> None:
    body = "\n\n# Rubrik\n\n\n\n{% for x in [1, 2] %}\n  {% if x == 2 %}\n- {{ x }}  \n  {% endif %}\n{% endfor %}\n\n"
    assert rendered(body) == "# Rubrik\n\n- 2\n"


def test_a_paragraph_text_can_be_indented_into_a_list() -> None:
    assert rendered("1. {{ text | paragraphs | indent(3) }}", text="ett\n\ntvå") == (
        "1. ett\n\n   två\n"
    )


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("ett\n{{ meting.date }}\n", "k.md.j2, rad 11: det finns inget som heter meting"),
        ("{{ meeting.dat }}\n", "k.md.j2, rad 10: det finns inget som heter dat"),
        ("ett\n\n{{ gone }}\n", "k.md.j2, rad 12: här skrivs något ut som inte är angivet"),
        ("ett\n{{ None }}\n", "k.md.j2, rad 11: här skrivs något ut som inte är angivet"),
        ("ett\n{{ unset }}\n", "k.md.j2, rad 11: här skrivs något ut som inte är angivet"),
    ],
)
def test_what_is_not_there_is_told_by_line(body: str, message: str) -> None:
    assert said(error_in(HEAD + body, gone=None, unset=msgspec.UNSET)) == message


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("ett\n{% if meeting %}\ntvå\n", 12),
        ("{{ meeting.date | nothing }}\n", 10),
        ("{{ 1 / 0 }}\n", 10),
        ("\n{{ 1 + 'a' }}\n", 11),
        ("{{ meeting.__class__.__mro__ }}\n", 10),
        ("{% for x in 3 %}\n{% endfor %}\n", 10),
        ("{% macro m(x) %}\n{{ x.y }}\n{% endmacro %}\n\n{{ m(1) }}\n", 11),
        ("{{ meeting.committee | safe }}\n", 10),
        ("{{ range(1000000000) | list }}\n", 10),
    ],
)
def test_every_mistake_in_a_template_is_told_by_line(body: str, line: int) -> None:
    error = error_in(HEAD + body)
    assert (error.values["template"], error.values["line"]) == ("k.md.j2", line)
    assert error.help


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Kallelse\n", 1),
        (HEAD.replace("record: meetings\n", ""), 1),
        (HEAD.replace("record:", "records:"), 3),
        (HEAD.replace('"{{ meeting.committee }}"', "{{ meeting.committee }}"), 7),
        (HEAD.replace("record: meetings", "record: [meetings]"), 3),
        (HEAD.replace("record: meetings", "record: 'meetings"), 9),
        (HEAD.replace("till {{ meeting.committee }}", "{{ meeting."), 5),
        (HEAD.replace("meeting.committee }}\nfields", "nobody }}\nfields"), 5),
        ("---\n- a\n---\n", 2),
        ("---\n\n---\n", 1),
    ],
)
def test_mistakes_in_front_matter_are_told_by_line(text: str, line: int) -> None:
    error = error_in(text)
    assert error.values["line"] == line
    assert error.help


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference() -> None:
    body = "# {{ meeting.date }}\n\n- ett\n"
    text = "\ufeff" + (HEAD + body).replace("\n", "\r\n")
    assert Template.read("k.md.j2", text).render({"meeting": MEETING}).markdown == rendered(body)
