"""A Writer document that a lawyer drafted: only its fields are filled, and every other byte stays."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from iopctl.documents import rendering
from iopctl.documents.odt.package import repack, unpack
from iopctl.documents.verifying import State, verify
from iopctl.errors import PersonError
from iopctl.models._shape import Ref
from iopctl.workspace import open_workspace

LETTERHEAD = Path(__file__).parent.parent.parent / "templates" / "letterhead.odt"
FIELD = '<text:user-defined text:name="{name}">[{name}]</text:user-defined>'
TEMPLATE = """\
---
name: {sv: Avtal, en: Agreement}
record: partnerships
file: avtal-{{ partnership.id }}
title: "{{ partnership.title }}"
form: avtal.odt
fields:
  Part: "{{ partnership.parties[0].organisation.name }}"
  Belopp: ""
---
"""
HOSTILE = "A&B <text:p/> \"citat\" 'å' ]]> &amp;"


def form(change=lambda parts: parts):
    """Make a drafted document of the shipped letterhead: a clause with fields in its body."""
    parts = dict(unpack(LETTERHEAD.read_bytes()))
    clause = (
        "<text:p>Mellan kommunen och "
        + FIELD.format(name="Part")
        + " om <text:title>titeln</text:title>, "
        + FIELD.format(name="Belopp")
        + ' och <text:user-defined text:name="Okänt"/>.</text:p>'
    )
    body = parts["content.xml"].decode()
    parts["content.xml"] = body.replace("</office:text>", clause + "</office:text>").encode()
    return repack(change(parts))


@pytest.fixture(name="register")
def _register(folder):
    def write(name="Föreningen", content=None):
        return folder(
            {
                "records/organisations/o.yaml": f"name: '{name.replace(chr(39), chr(39) * 2)}'\n",
                "records/partnerships/p.yaml": "title: IOP om läxhjälp\nparties: [{organisation: o}]\n",
                "templates/avtal.md.j2": TEMPLATE,
                "templates/avtal.odt": content or form(),
            }
        )

    return write


def made(root):
    workspace = open_workspace(root)
    template = rendering.find_template(workspace, "avtal")
    return rendering.as_odt(
        workspace, rendering.render(workspace, template, Ref("partnerships", "p"))
    )


def test_the_fields_are_filled_and_what_has_no_value_can_be_seen(register):
    content = unpack(made(register()))["content.xml"].decode()
    assert '<text:user-defined text:name="Part">Föreningen</text:user-defined>' in content
    assert "<text:title>IOP om läxhjälp</text:title>" in content
    assert FIELD.format(name="Belopp") in content
    assert '<text:user-defined text:name="Okänt"/>' in content


def test_nothing_else_is_touched(register):
    drafted, filled = unpack(form()), unpack(made(register()))
    assert set(drafted) == set(filled)
    same = {name for name in drafted if drafted[name] == filled[name]}
    assert set(drafted) - same <= {"content.xml", "styles.xml", "meta.xml"}
    undone = filled["content.xml"].decode().replace(">Föreningen<", ">[Part]<")
    assert undone.replace(">IOP om läxhjälp<", ">titeln<").encode() == drafted["content.xml"]


def test_writer_works_out_the_same_values_again(register):
    meta = unpack(made(register()))["meta.xml"].decode()
    assert 'meta:name="Part" meta:value-type="string">Föreningen<' in meta
    assert 'meta:name="iopctl form avtal.odt"' in meta


def test_the_same_records_give_the_same_bytes_and_can_be_verified(register):
    root = register()
    content = made(root)
    assert content == made(root)
    with zipfile.ZipFile(BytesIO(content)) as package:
        assert package.namelist()[0] == "mimetype"
    workspace = open_workspace(root)
    assert verify(workspace, "a.odt", content, ".odt").state is State.UNCHANGED
    (root / "records/organisations/o.yaml").write_text("name: En annan\n", "utf-8")
    assert verify(open_workspace(root), "a.odt", content, ".odt").state is State.STALE


def test_hostile_text_stays_text(register):
    content = unpack(made(register(HOSTILE)))["content.xml"].decode()
    assert "A&amp;B &lt;text:p/&gt;" in content
    assert "&amp;amp;" in content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"ingen zip", "templates/avtal.odt är inget dokument från Writer"),
        (
            form(lambda parts: {**parts, "Basic/script.xml": b"<x/>"}),
            "templates/avtal.odt innehåller makron eller annat som kan köras",
        ),
        (
            form(lambda parts: {**parts, "styles.xml": b"<!DOCTYPE x><x/>"}),
            "templates/avtal.odt innehåller makron eller annat som kan köras",
        ),
    ],
)
def test_what_cannot_be_filled_is_refused(register, content, said):
    with pytest.raises(PersonError) as told:
        made(register(content=content))
    assert told.value.message.said("sv", told.value.values) == said


def test_a_form_that_is_not_there_is_said(register):
    root = register()
    (root / "templates/avtal.odt").unlink()
    with pytest.raises(PersonError) as told:
        made(root)
    assert told.value.message.said("sv", told.value.values) == (
        "dokumentet avtal.odt finns inte bland mallarna"
    )
