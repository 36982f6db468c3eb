"""A line is added to a list however the list was written, and everything else stays."""

import pytest

from iopctl.acts._lines import add_line, line_at
from iopctl.editing import Change, apply
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read

REF = Ref("partnerships", "p")


def added(text):
    data = f"title: P\n{text}form: iop   # sist\n".encode()
    register = read({"partnerships/p.yaml": data}, Settings(format=1))
    edit = add_line(register, REF, ("follow_up",), {"what": "Ny"})
    return apply({REF: data}, [Change(REF, edit)])[REF].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("follow_up: none\n", "follow_up:\n  - what: Ny\n"),
        ("follow_up: []\n", "follow_up: [{what: Ny}]\n"),
        (
            "follow_up:\n  - {what: Först}  # kvar\n",
            "follow_up:\n  - {what: Först}  # kvar\n  - what: Ny\n",
        ),
        (
            "follow_up:\n  - {what: Först}\n  - {more: 2}\n",
            "follow_up:\n  - {what: Först}\n  - what: Ny\n  - {more: 2}\n",
        ),
        ("follow_up: {what: Först}\n", "follow_up: [{what: Först}, {what: Ny}]\n"),
    ],
)
def test_a_line_is_added_last_ahead_of_those_not_named(before, after):
    assert added(before) == f"title: P\n{after}form: iop   # sist\n"


def test_a_list_that_is_not_there_is_begun_at_its_place():
    assert added("") == "title: P\nform: iop   # sist\nfollow_up:\n  - what: Ny\n"


def test_the_only_item_without_a_dash_is_the_field_itself():
    files = {
        "partnerships/p.yaml": b"title: P\nparties: {group: A}\ninstruments: [{kind: agreement}]\n"
    }
    register = read(files, Settings(format=1))
    assert line_at(register, REF, ("parties",), 0) == ("parties",)
    assert line_at(register, REF, ("instruments",), 0) == ("instruments", 0)
