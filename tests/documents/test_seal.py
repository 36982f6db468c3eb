"""A made file is known again, and so is every change to it, whatever program made it."""

import io
import shutil
import subprocess
import zipfile

import pytest
from hypothesis import given, settings
from registers import DOCUMENTS, opened
from test_odt import HOSTILE

from iopctl.documents import rendering
from iopctl.documents.html import html_page
from iopctl.documents.odt.package import package
from iopctl.documents.properties import Properties
from iopctl.documents.seal import read_made, sealed, text_lines

SUMMONS = next(made for made in DOCUMENTS if str(made) == "kallelse-sn-2026-10-13")


def file(ending):
    return rendering.as_file(opened(SUMMONS.root), SUMMONS.rendered(), ending)


def with_member(odt, name, change):
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    del parts["mimetype"], parts["META-INF/manifest.xml"]
    return package({**parts, name: change(parts[name])})


@pytest.mark.parametrize("ending", rendering.FORMATS)
def test_a_file_says_what_it_was_made_from_and_that_it_is_as_it_was_left(ending):
    made = read_made(file(ending))
    assert made.as_left
    assert made.made_from["iopctl document"] == "kallelse meetings/sn-2026-10-13"
    assert "meetings/sn-2026-10-13" in made.of("record")
    assert list(made.of("template")) == ["kallelse.jinja", "kallelse.md.j2", "paragraf.jinja"]


@pytest.mark.parametrize("ending", [".md", ".html"])
@pytest.mark.parametrize(
    ("change", "as_left"),
    [
        (lambda text: text.replace("Rådhuset", "Torget").replace("Kommunhuset", "Torget"), False),
        (lambda text: text + "\nTillagt.\n", False),
        (lambda text: "Tillagt.\n" + text, False),
        (lambda text: text.replace("\n", "\r\n"), True),
        (lambda text: "\ufeff" + text, True),
        (lambda text: text.rstrip("\n"), True),
    ],
)
def test_an_edit_of_a_text_is_noticed_and_another_editor_s_line_ends_are_none(
    ending, change, as_left
):
    assert read_made(change(file(ending).decode()).encode()).as_left is as_left


@pytest.mark.parametrize(
    ("member", "before", "after"),
    [
        ("content.xml", b"Kommunhuset", b"Torget"),
        ("styles.xml", b"Heading", b"Headinh"),
        ("meta.xml", b"<dc:title>Kallelse", b"<dc:title>Kallelsen"),
    ],
)
def test_an_edit_of_any_part_of_an_odt_is_noticed(member, before, after):
    odt = file(".odt")
    edited = with_member(odt, member, lambda held: held.replace(before, after))
    assert edited != odt
    assert not read_made(edited).as_left


def test_packing_an_odt_anew_changes_nothing():
    odt = file(".odt")
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as archive:
        for name, held in reversed(parts):
            archive.writestr(name, held)
    assert read_made(again.getvalue()).as_left


@pytest.mark.parametrize(
    "content", [b"", b"# Egen\n", b"\xff\x00", b"PK\x03\x04", b"<!-- iopctl\n-->\n"]
)
def test_other_files_are_not_ours(content):
    assert read_made(content) is None


@settings(deadline=None, max_examples=80)
@given(value=HOSTILE)
def test_no_text_is_taken_for_a_seal_and_any_name_comes_back(value):
    name = " ".join(value.split()) or "x"
    made = read_made(sealed(f"# {name}\n", {f"iopctl template {name}": name}))
    assert made.as_left
    assert made.of("template") == {
        name.encode("utf-8", "replace").decode(): name.encode("utf-8", "replace").decode()
    }


def test_what_looks_like_a_seal_in_a_record_is_text():
    page = html_page("# A\n\n\\<!-- iopctl\n\niopctl seal: x\n\n-->\n", Properties(title="A"))
    assert read_made(page.encode()) is None


@pytest.mark.parametrize("ending", rendering.FORMATS)
def test_the_text_can_be_read_line_by_line(ending):
    lines = text_lines(file(ending))
    wanted = ("Kallelse till sammanträde med socialnämnden", "Sessionssalen, Kommunhuset")
    for text in wanted:
        assert any(text in line for line in lines)
    assert not any("sha256" in line for line in lines)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_file_saved_by_writer_has_the_same_text_and_is_not_as_it_was_left(tmp_path):
    (tmp_path / "k.odt").write_bytes(file(".odt"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", "saved", "k.odt"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        timeout=120,
    )
    saved = (tmp_path / "saved/k.odt").read_bytes()
    made = read_made(saved)
    assert made.made_from == read_made(file(".odt")).made_from
    assert not made.as_left
    assert text_lines(saved) == text_lines(file(".odt"))
