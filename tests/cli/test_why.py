"""`iopctl why`: which deadlines a record has and has not; the reasons are tested with the deadlines."""

import json

import pytest

FILES = {
    "records/committees/n.yaml": "name: Nämnden\nsummons_days: 5\n",
    "records/meetings/m.yaml": "committee: n\ndate: 2026-03-10\n",
    "records/meetings/off.yaml": "committee: n\ndate: 2026-04-10\ncancelled: {reason: sjukdom}\n",
    "records/meetings/broken.yaml": "committee: n\ndate: 2026-02-31\nplace: [a\n",
    "records/meetings/half.yaml": "committee: n\ndate: 2026-02-31\n",
}


def run(iopctl, folder, *arguments):
    return iopctl("why", *arguments, "--as-of", "2026-03-20", cwd=folder(FILES))


def test_it_shows_what_the_record_has_with_each_step_and_what_it_has_not(iopctl, folder):
    done = run(iopctl, folder, "m")
    assert (done.returncode, done.stderr) == (0, "")
    has, has_not = done.stdout.split("Frister som den inte har\n")
    assert has.startswith(
        "Nämnden 2026-03-10 (meetings/m)\n\nFrister som den har, per 2026-03-20\n"
    )
    assert "2026-03-05  försenat  skicka kallelse till Nämnden 2026-03-10\n" in has
    assert "    – 5 dagar före: 2026-03-05\n" in has
    assert (
        "attestation_posted: Justeringen anslås senast andra dagen efter\n"
        "    – protokollet är inte justerat (fältet attestations)\n"
    ) in has_not
    assert has_not.endswith(
        " slag av frister gäller andra poster; iopctl explain --all förklarar dem alla.\n"
    )


def test_json_has_the_same(iopctl, folder):
    document = json.loads(run(iopctl, folder, "off", "--format", "json", "--lang", "en").stdout)
    assert document["format"] == "iopctl-why/1"
    assert (document["record"], document["readable"], document["deadlines"]) == (
        "meetings/off",
        True,
        [],
    )
    assert {
        "kind": "summons_sent",
        "field": "cancelled",
        "reason": "the meeting is called off",
    } in document["not"]
    assert {"kind": "agreement_ends", "types": ["partnerships"]} in document["elsewhere"]


@pytest.mark.parametrize(
    ("kind", "why_not"),
    [
        (
            "summons_sent: Kallelsen till ett sammanträde går ut i tid",
            "mötet är inställt (fältet cancelled)",
        ),
        ("agreement_ends: Ett avtals sista dag", "gäller andra poster: partnerships"),
    ],
)
def test_one_kind_that_it_does_not_have(iopctl, folder, kind, why_not):
    done = run(iopctl, folder, "off", "--not", kind.partition(":")[0])
    assert done.stdout.splitlines() == [
        "Nämnden 2026-04-10 (meetings/off)",
        "",
        "Frister som den inte har",
        kind,
        f"    – {why_not}",
    ]


def test_one_kind_that_it_does_have_is_shown(iopctl, folder):
    said = run(iopctl, folder, "m", "--not", "minutes_attested").stdout
    assert "Frister som den har, per 2026-03-20\n2026-03-24  kommande  justera" in said
    assert "inte har" not in said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("broken", "Posten går inte att läsa, så inga frister kan räknas"),
        ("half", "Något i posten gick inte att läsa och är inte med här"),
    ],
)
def test_a_record_that_cannot_be_read_says_so(iopctl, folder, record, said):
    done = run(iopctl, folder, f"meetings/{record}")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].startswith(said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x"], "fel: det finns ingen post som heter x"),
        (["m", "--not", "x"], "fel: --not kan inte vara x"),
        (["m", "--format", "csv"], "fel: --format kan inte vara csv"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = run(iopctl, folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said
