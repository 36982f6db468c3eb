"""Organisation numbers."""

import pytest

from iopctl.values.misread import Misread
from iopctl.values.organisation_number import OrganisationNumber


@pytest.mark.parametrize("number", ["212000-0142", "212000-1355"])
def test_the_numbers_of_two_cities(number):
    read = OrganisationNumber.read(number)
    assert read.number == read.said("sv") == read.said("en") == number


@pytest.mark.parametrize(
    ("written", "help"),
    [
        (
            "212000-0143",
            "kontrollsiffran, den sista, stämmer inte med de andra; jämför siffrorna med källan",
        ),
        ("2120000142", "skriv 212000-0142"),
        ("16212000-0142", "skriv 212000-0142"),
        ("212000 0142", "skriv 212000-0142"),
        ("okänt", "skriv sex siffror, bindestreck och fyra siffror, till exempel 212000-0142"),
        (
            "412000-0142",
            "inget organisationsnummer börjar med 0 eller 4; jämför siffrorna med källan",
        ),
    ],
)
def test_what_is_no_organisation_number_is_told_with_its_reason(written, help):
    with pytest.raises(Misread) as told:
        OrganisationNumber.read(written)
    misread = told.value
    assert misread.rule == "wrong_organisation_number"
    assert misread.message.said("sv", misread.values) == f"{written} är inget organisationsnummer"
    assert misread.help.said("sv", misread.help_values) == help


def test_a_persons_number_is_refused_and_not_repeated(identity_number):
    with pytest.raises(Misread) as told:
        OrganisationNumber.read(identity_number("850101", "123"))
    misread = told.value
    assert misread.message.said("sv", misread.values) == "XXXXXX-XXXX är inget organisationsnummer"
    assert misread.help.said("sv", misread.help_values) == (
        "tredje siffran är minst 2 i ett organisationsnummer; "
        "en persons nummer ska inte stå i registret"
    )
