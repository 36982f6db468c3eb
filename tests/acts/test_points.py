"""Assignments and their times, recognised where the words leave no doubt."""

import pytest

from iopctl.acts._points import point_of
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.register import read

REGISTER = read(
    {
        "committees/sn.yaml": "name: Socialnämnden\nadministration: Socialförvaltningen\n".encode(),
        "committees/ks.yaml": b"name: Kommunstyrelsen\n",
    },
    Settings(format=1),
)
COMMITTEE = REGISTER.get(Ref("committees", "sn"), Committee)


@pytest.mark.parametrize(
    ("clause", "assignment"),
    [
        (
            "Arbetsmarknads- och socialförvaltningen får i uppdrag att återkomma till nästkommande sammanträde.",
            {
                "to": {"public_body": "Arbetsmarknads- och socialförvaltningen"},
                "due": "nästkommande sammanträde",
            },
        ),
        (
            "ge förvaltningen i uppdrag att utreda frågan och redovisa den senast den 31 mars 2027",
            {"to": {"public_body": "Socialförvaltningen"}, "due": "den 31 mars 2027"},
        ),
        (
            "nämnden ger kommunstyrelsen i uppdrag att återkomma till sammanträdet i maj 2027",
            {"to": {"committee": "ks"}, "due": "sammanträdet i maj 2027"},
        ),
        (
            "uppdra åt kommunstyrelsen att återkomma till nämndens möte den 4 maj 2027",
            {"to": {"committee": "ks"}, "due": "nämndens möte den 4 maj 2027"},
        ),
        (
            "ge stadsledningskontoret i uppdrag att utreda frågan till sommaren 2027",
            {"to": {"public_body": "Stadsledningskontoret"}},
        ),
        ("Socialnämnden ges i uppdrag att senast i maj göra det", {"to": {"committee": "sn"}}),
    ],
)
def test_an_assignment_is_recognised(clause, assignment):
    assert point_of(clause, REGISTER, COMMITTEE) == {"text": clause, "assignment": assignment}


@pytest.mark.parametrize(
    "clause",
    [
        "utreda frågan till nästa sammanträde",
        "vi ger barnen rätt att leka",
        "ge alla som vill i uppdrag att städa",
        "kommunen och föreningen får i uppdrag att samarbeta",
    ],
)
def test_what_is_not_certain_is_let_be(clause):
    assert point_of(clause, REGISTER, COMMITTEE) == {"text": clause}


def test_what_is_to_be_dealt_with_at_once_is_urgent():
    for clause in ("Nämnden hanterar ärendet omedelbart.", "Ärendet behandlas skyndsamt"):
        assert point_of(clause, REGISTER, COMMITTEE) == {"text": clause, "urgent": "true"}
    clause = "omedelbart införa läxhjälp"
    assert point_of(clause, REGISTER, COMMITTEE) == {"text": clause}
