"""`iopctl templates`: list, fields, try and check."""

import pytest

HEAD = "---\nname: {sv: Egen, en: Own}\nrecord: meetings\nfile: e\ntitle: T\n---\n"


def own(folder, body, head=HEAD):
    return folder({"templates/egen.md.j2": f"{head}{body}\n"})


def test_list_has_the_shipped_and_the_register_s_own(iopctl, folder):
    done = iopctl("templates", "list", cwd=own(folder, "# T"))
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == ["mall", "heter", "till", "kräver", "dag", "fil"]
    assert ["egen", "Egen", "meetings", "templates/egen.md.j2"] in rows
    assert ["partnerskapsregister", "Partnerskapsregister", "committees", "ja"] in [
        row[:4] for row in rows
    ]


def test_fields_have_every_name_with_what_it_is_and_a_sample(iopctl, folder):
    done = iopctl("templates", "fields", "meetings", "--lang", "en", cwd=folder({}))
    rows = [tuple(part for part in line.split("  ") if part) for line in done.stdout.splitlines()]
    named = {row[0].strip(): [part.strip() for part in row[1:]] for row in rows}
    assert named["meeting.place"] == ["Place.", "Exempel"]
    assert named["meeting.agenda[].title"][-1] == "Exempel"
    assert named["meeting.paragraphs"] == ["The paragraphs of the minutes, in order."]
    assert named["meeting.decisions"] == ["The records of that type that refer to it."]
    assert not any(name.endswith((".note", ".inferred")) for name in named)


def test_try_shows_a_template_with_made_up_data(iopctl, folder):
    root = own(folder, "# {{ meeting.place or 'utan plats' }}")
    for data, shown in (("full", "# Exempel\n"), ("bare", "# utan plats\n")):
        done = iopctl("templates", "try", "egen", "--data", data, cwd=root)
        assert (done.returncode, done.stdout) == (0, shown)


def test_check_finds_nothing_in_the_shipped_templates(iopctl, folder):
    done = iopctl("templates", "check", cwd=folder({}))
    assert (done.returncode, done.stdout) == (0, "16 mallar provade, 0 att rätta\n")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "{{ meeting.plats }}",
            "rad 7: det finns inget som heter plats (provad på meetings, alla fält angivna)",
        ),
        (
            "\n{{ meeting.place }}",
            "rad 8: här skrivs något ut som inte är angivet (provad på meetings, bara det som måste stå)",
        ),
        (
            "{% if meeting.id == 'x' %}\n{{ gone }}{% endif %}",
            "rad 8: det finns inget som heter gone",
        ),
        ("{{ as_of }}", "rad 7: det finns inget som heter as_of"),
        ("{% set a = 1 %}", "rad 7: a sätts men används aldrig"),
        ("{% import 'paragraf.jinja' as p %}", "rad 7: p sätts men används aldrig"),
        ("{% macro m() %}{% endmacro %}", "rad 7: m sätts men används aldrig"),
        (
            "{% if %}",
            "rad 7: mallens kod går inte att läsa (Expected an expression, got 'end of statement block')",
        ),
    ],
)
def test_check_says_what_to_mend_with_the_template_s_line(iopctl, folder, body, said):
    done = iopctl("templates", "check", "egen", cwd=own(folder, body))
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == f"templates/egen.md.j2, {said}"
    assert lines[1].startswith("  gör så här: ")
    assert lines[-1].startswith("1 mallar provade, ")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (
            "meeting.plats",
            "det finns inget som heter plats (provad på meetings, alla fält angivna)",
        ),
        ("meeting.id == 'x' and gone", "det finns inget som heter gone"),
        (
            "meeting.id ==",
            "mallens kod går inte att läsa (unexpected 'end of statement block')",
        ),
    ],
)
def test_check_says_what_to_mend_in_the_condition(iopctl, folder, when, said):
    head = HEAD.replace("file: e\n", f"file: e\nwhen: {when}\n")
    done = iopctl("templates", "check", "egen", cwd=own(folder, "# T", head))
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == f"templates/egen.md.j2, rad 5: {said}"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("{% if %}", "se efter att varje {{ har sitt }}, varje {% sitt %}, och varje"),
        (
            "{{ meeting.committee.assignments }}",
            "skriv dated: true i mallens huvud och {{ as_of }} i texten",
        ),
    ],
)
def test_what_to_do_shows_code_as_it_is_written(iopctl, folder, body, wanted):
    root = own(folder, body)
    (root / "records/meetings").mkdir(parents=True)
    (root / "records/committees").mkdir()
    (root / "records/committees/n.yaml").write_text("name: N\n")
    (root / "records/meetings/m.yaml").write_text("committee: n\n")
    done = iopctl("render", "egen", "m", cwd=root)
    assert done.returncode == 2
    assert wanted in done.stderr


def test_a_type_that_there_is_not(iopctl, folder):
    done = iopctl(
        "templates", "check", "egen", cwd=own(folder, "x", HEAD.replace("meetings", "mote"))
    )
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "templates/egen.md.j2: mote är inget slag av post"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x"], "fel: templates kan inte vara x"),
        (["fields"], "fel: NAME saknas"),
        (["fields", "x"], "fel: TYPE kan inte vara x"),
        (["try", "x"], "fel: det finns ingen mall som heter x"),
        (["try", "kallelse", "--data", "x"], "fel: --data kan inte vara x"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = iopctl("templates", *arguments, cwd=folder({}))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said
