"""Ids made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import new_id, read
from iopctl.register._new_ids import LONGEST

EMPTY = read({}, Settings(format=1))


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Socialnämnden Öster", "socialnamnden-oster"),
        ("Kooperativet Fjället, ek. för.", "kooperativet-fjallet-ek-for"),
        ("Café Ångström & Søn", "cafe-angstrom-son"),
        ("IOP med IOGT – NTO", "iop-med-iogt-nto"),
        ("KS/2026:248", "ks-2026-248"),
        ("…", "motions"),
        (
            "Motion om att kommunen ska utreda läxhjälp i samtliga stadsdelar",
            "motion-om-att-kommunen-ska-utreda-laxhjalp-i-samtliga",
        ),
        ("x" * 100, "x" * LONGEST),
    ],
)
def test_a_name_becomes_an_id(name, id_):
    assert new_id(EMPTY, "motions", name) == Ref("motions", id_)


def test_an_id_that_is_taken_gets_a_number():
    register = read({"motions/a.yaml": b"", "motions/a-2.yaml": b""}, Settings(format=1))
    assert new_id(register, "motions", "A").id == "a-3"
    assert new_id(register, "matters", "Å").id == "a"
    assert new_id(register, "motions", "A", {Ref("motions", "a-3")}).id == "a-4"


@given(st.text())
def test_whatever_the_name_the_id_can_be_a_file(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", new_id(EMPTY, "motions", name).id)
