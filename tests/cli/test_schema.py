"""`iopctl schema`: arguments, channels and exit codes; what the schemas take is tested with the editors."""

import json

import pytest

from iopctl.reporters.schema import names

RECORDS = {"records/committees/n.yaml": "name: Nämnden\n"}


def test_one_schema_is_shown_and_needs_no_register(iopctl, tmp_path):
    done = iopctl("schema", "meetings", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = json.loads(done.stdout)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert made["properties"]["agenda"]["markdownDescription"] == "Föredragningslista."


def test_in_english(iopctl, tmp_path):
    done = iopctl("schema", "meetings", "--lang", "en", cwd=tmp_path)
    assert json.loads(done.stdout)["properties"]["agenda"]["markdownDescription"] == "The agenda."


def test_all_are_written_into_a_folder(iopctl, tmp_path):
    done = iopctl("schema", "--output", "made/schema", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    written = sorted(path.stem for path in (tmp_path / "made" / "schema").iterdir())
    assert written == sorted(names())
    assert "made/schema/meetings.json" in done.stderr


def test_with_the_register_s_ids(iopctl, folder):
    root = folder(RECORDS)
    done = iopctl("schema", "meetings", "--with-ids", cwd=root)
    committee = json.loads(done.stdout)["properties"]["committee"]["anyOf"][0]
    assert (committee["enum"], committee["enumDescriptions"]) == (["n"], ["Nämnden"])


def test_an_identity_number_is_in_no_schema(iopctl, folder):
    number = "850709-980" + "5"
    root = folder({"records/committees/n.yaml": f"name: N {number}\n"})
    iopctl("schema", "--with-ids", "--output", "schema", cwd=root)
    written = (root / "schema" / "meetings.json").read_text("utf-8")
    assert "N XXXXXX-XXXX" in written
    assert number not in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "fel: vilka poster gäller det?"),
        (["meeting"], "fel: TYPE kan inte vara meeting"),
        (["meetings", "--with-ids"], "fel: det finns ingen iopctl.yaml"),
    ],
)
def test_wrong_use_is_exit_code_2_and_one_message(iopctl, tmp_path, arguments, said):
    done = iopctl("schema", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
