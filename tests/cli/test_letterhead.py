"""`iopctl letterhead check`: arguments, where it is said, and exit codes."""

import zipfile


def test_a_letterhead_that_lacks_nothing_is_exit_code_0(iopctl):
    done = iopctl("letterhead", "check", "templates/letterhead.odt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("fält som fylls i: Datum, Diarienummer, ")


def test_what_ought_to_be_mended_is_said_with_what_to_do(iopctl, folder):
    root = folder({})
    with (
        zipfile.ZipFile("templates/letterhead.odt") as shipped,
        zipfile.ZipFile(root / "brev.odt", "w") as changed,
    ):
        for name in shipped.namelist():
            changed.writestr(
                name, shipped.read(name).replace(b'text:name="Organ"', b'text:name="Enhet"')
            )
    done = iopctl("letterhead", "check", "brev.odt", "--lang", "en", cwd=root)
    assert done.returncode == 1
    assert (
        "to mend: fields that no template fills in: Enhet\n  help: change to a name" in done.stdout
    )


def test_wrong_use_is_exit_code_2(iopctl, folder):
    root = folder({"brev.odt": "inget"})
    for arguments, said in (
        (["make", "brev.odt"], "fel: letterhead kan inte vara make"),
        (["check", "borta.odt"], "fel: borta.odt går inte att läsa"),
        (["check", "brev.odt"], "fel: brev.odt går inte att läsa som ett dokument från Writer"),
    ):
        done = iopctl("letterhead", *arguments, cwd=root)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[0] == said
