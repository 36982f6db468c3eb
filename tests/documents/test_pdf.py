"""A PDF is made by LibreOffice, tagged and fit for the archive, or it is said why not."""

import shutil
import subprocess

import pytest
from test_odt import LETTERHEAD

from iopctl.documents.odt.writer import write
from iopctl.documents.properties import Properties
from iopctl.errors import PersonError
from iopctl.workspace import _libreoffice, as_pdf

ODT = write("# Rubrik\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", LETTERHEAD, Properties(title="Prov"))

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed"
)


def said(caught):
    return caught.value.message.said("sv", caught.value.values)


@needs_libreoffice
def test_it_is_tagged_has_its_language_and_title_and_says_that_it_is_for_archives():
    pdf = as_pdf(ODT)
    assert pdf.startswith(b"%PDF-")
    assert b"/MarkInfo<</Marked true>>" in pdf.replace(b" <<", b"<<")
    assert b"/Lang(sv-SE)" in pdf
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/DisplayDocTitle true" in pdf


@needs_libreoffice
def test_it_takes_no_longer_than_it_may():
    with pytest.raises(PersonError) as caught:
        as_pdf(ODT, seconds=0.05)
    assert said(caught) == "LibreOffice blev inte klart på 0.05 sekunder"


@needs_libreoffice
def test_a_program_that_makes_nothing_is_told(monkeypatch):
    monkeypatch.setattr(_libreoffice, "_program", lambda: shutil.which("false"))
    with pytest.raises(PersonError) as caught:
        as_pdf(ODT)
    assert said(caught) == "LibreOffice gjorde ingen PDF (?)"


def test_without_libreoffice_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(_libreoffice, "PLACES", ())
    with pytest.raises(PersonError) as caught:
        as_pdf(ODT)
    assert said(caught) == "LibreOffice är inte installerat, och PDF görs med det"
    assert "libreoffice-writer-nogui" in caught.value.help.said("sv")


def test_the_program_runs_within_a_time_and_with_all_that_it_starts():
    sleeping = shutil.which("sh")
    with pytest.raises(PersonError):
        _libreoffice._run([sleeping, "-c", "sleep 871 & sleep 871"], 0.2)
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert "sleep 871" not in running.stdout
