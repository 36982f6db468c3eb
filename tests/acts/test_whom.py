"""Who is meant by a name: what the register knows, else a public body by that name."""

import pytest

from iopctl.acts._whom import meant, who_written
from iopctl.models._settings import Settings
from iopctl.register import read

RECORDS = {
    "organisations/iogt-nto.yaml": b"name: IOGT-NTO\nalso_known_as: [IOGT]\n",
    "committees/ks.yaml": b"name: Kommunstyrelsen\nkind: executive-board\n",
    "committees/n.yaml": "name: Nämnden\nkind: committee\n".encode(),
    "committees/m.yaml": "name: Nämnden\nkind: committee\n".encode(),
}


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("IOGT-NTO", {"organisation": "iogt-nto"}),
        ("iogt", {"organisation": "iogt-nto"}),
        ("kommunstyrelsen", {"committee": "ks"}),
        ("Nämnden", {"public_body": "Nämnden"}),  # two are called so
        ("  Social  förvaltningen ", {"public_body": "Social förvaltningen"}),
    ],
)
def test_who_is_meant(name, who):
    assert who_written(meant(read(RECORDS, Settings(format=1)), name)) == who
