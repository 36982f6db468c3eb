"""What is found in texts as people paste them: each in the form of a real one."""

import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl import yamlfile
from iopctl.acts._att_clauses import clauses
from iopctl.acts._submission import Signer, Submission, submission
from iopctl.models.motions import MotionKind
from iopctl.values.pasted import Line, lines

ROOT = Path(__file__).parents[2]


def pasted(text):
    return submission(textwrap.dedent(text))


def test_the_first_seed_is_found_as_its_record_has_it():
    found = submission((ROOT / "tests/seeds/000_ce9a730e6ae68929.txt").read_text("utf-8"))
    record = yamlfile.read(
        (ROOT / "records/motions/malmo-2025-02-24-iogt-nto.yaml").read_bytes()
    ).data
    assert found == Submission(
        MotionKind.COMMITTEE_INITIATIVE,
        record["title"],
        record["heading"],
        record["text"],
        tuple(point["text"] for point in record["points"]),
        record["place"],
        date.fromisoformat(record["submitted"]),
        (Signer("Farishta Sulaiman", "M"),),
    )


def test_a_motion_with_bullets_from_word():
    found = pasted("""
        Motion till kommunfullmäktige

        Motion: Fler odlings\u00adlotter i\u00a0kommunen

        Kön till odlingslotter är lång.
        Vi vill att fler ska kunna odla.

        Mot bakgrund av ovanstående föreslår vi kommunfullmäktige besluta
        \uf0b7\tatt\u00a0ge samhällsbyggnadsnämnden i uppdrag att inventera mark, samt
        \uf0b7\tatt resultatet redovisas senast i maj 2027.

        Lysekil den 3 mars 2026

        Anna Berg (S), Bo von Ek (V) och Cilla Åkesson-Ö (MP)
    """)
    assert found == Submission(
        MotionKind.MOTION,
        "Fler odlingslotter i kommunen",
        "",
        "Kön till odlingslotter är lång.\n\nVi vill att fler ska kunna odla.\n",
        (
            "ge samhällsbyggnadsnämnden i uppdrag att inventera mark",
            "resultatet redovisas senast i maj 2027.",
        ),
        "Lysekil",
        date(2026, 3, 3),
        (Signer("Anna Berg", "S"), Signer("Bo von Ek", "V"), Signer("Cilla Åkesson-Ö", "MP")),
    )


def test_a_mail_with_broken_lines_and_running_text():
    found = pasted("""
        Från: anna.berg@example.org
        Skickat: den 3 mars 2026 10:12
        Ämne: VB: Läxhjälp i Berga

        Hej! Många barn i Berga får ingen hjälp med läxorna, och skolan hinner
        inte med. Föreningen Läxan har lokaler som står tomma om kvällarna och
        ledare som gärna ställer upp.

        Jag yrkar därför att nämnden beslutar att ingå ett partnerskap med
        Föreningen Läxan, att avsätta 200 000 kr per år samt att följa upp
        samarbetet årligen.

        Med vänlig hälsning
        Anna Berg (S)
    """)
    assert found == Submission(
        None,
        "Läxhjälp i Berga",
        "",
        "Hej! Många barn i Berga får ingen hjälp med läxorna, och skolan hinner inte med. "
        "Föreningen Läxan har lokaler som står tomma om kvällarna och ledare som gärna ställer upp.\n",
        (
            "ingå ett partnerskap med Föreningen Läxan",
            "avsätta 200 000 kr per år",
            "följa upp samarbetet årligen.",
        ),
        by=(Signer("Anna Berg", "S"),),
    )


def test_a_quoted_mail_loses_its_marks():
    assert pasted("""
        > Rubriken
        >
        > Texten är kort.
    """) == Submission(title="Rubriken", text="Texten är kort.\n")


def test_nothing_is_proposed_in_a_text_that_only_tells():
    found = pasted("""
        Rapport om läxhjälp

        Utredningen föreslår att frågan bereds vidare. Det är bra att den gör det.
        - en lista
        - i texten

        Malmö, 2026-03-03
    """)
    assert found == Submission(
        title="Rapport om läxhjälp",
        text="Utredningen föreslår att frågan bereds vidare. Det är bra att den gör det.\n\n"
        "- en lista\n- i texten\n",
        place="Malmö",
        submitted=date(2026, 3, 3),
    )


def test_what_is_not_understood_after_the_points_stays_in_the_text():
    found = pasted("""
        Gång på gång

        Jag yrkar
        att gången byggs.

        För Gångpartiet i Berga kommun
        Anna Berg, gruppledare
    """)
    assert found.points == ("gången byggs.",)
    assert found.text == ("För Gångpartiet i Berga kommun\n\nAnna Berg, gruppledare\n")


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (["Jag yrkar att kommunen utreder frågan och att det redovisas i maj."], 2),
        (["Jag yrkar att kommunen får i uppdrag att utreda frågan och att återkomma."], 1),
        (["Vi föreslår därför att kommunfullmäktige beslutar att utreda frågan."], 1),
        (["Undertecknad hemställer dels att A utreds, dels att B byggs."], 2),
        (["Vi yrkar:", "1. Skolan byggs ut.", "2. Matsalen rustas upp."], 2),
        (["Nämnden föreslås besluta:", "a) Skolan byggs ut."], 1),
        (["Därför föreslår jag att nämnden beslutar:", "• att gå", "• att stå"], 2),
        (["Därför föreslår Gångpartiet", "ATT gången byggs", "ATT den asfalteras"], 2),
        (["Jag yrkar att gången byggs,", "att den asfalteras."], 2),
        (["att det är så är känt.", "Men det hjälper inte.", "Jag yrkar att den byggs."], 1),
        (["Utredningen föreslår att gången byggs."], 0),
        (["Man föreslog att gången skulle byggas."], 0),
        (["Det finns tre skäl:", "1. Barnen", "2. Tiden", "3. Pengarna"], 0),
    ],
)
def test_what_is_proposed_is_found_as_it_is_written(said, points):
    found = clauses(lines("\n".join(said)))
    assert len(found.clauses) == points
    assert not any(clause.casefold().startswith("att ") for clause in found.clauses)


def test_each_clause_is_bare_of_what_leads_on():
    found = clauses(lines("Vi yrkar\natt A byggs, samt\natt B rivs; och\natt C blir kvar."))
    assert found.clauses == ("A byggs", "B rivs", "C blir kvar.")


def test_lines_that_a_person_ended_are_let_be():
    assert lines("En rad\r\nTvå rader\x0bTre rader\n\n\u200bFyra") == (
        Line("En rad"),
        Line("Två rader"),
        Line("Tre rader"),
        Line("Fyra"),
    )


@given(st.text(), st.text())
def test_whatever_is_pasted_nothing_breaks_and_the_text_stays_readable(one, other):
    found = submission(f"{one}\n{other}")
    for text in (found.title, found.heading, found.text, *found.points):
        assert not {"\r", "\x1b", "\x00", "\u202e", "\u200b"} & set(text)


def test_a_very_long_line_takes_no_time():
    submission("att " * 20_000 + "\nföreslår att " * 2_000 + ": " * 20_000)
