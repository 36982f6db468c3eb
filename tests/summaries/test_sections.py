"""What the sections say that follows from other records, case by case."""

from datetime import date

import pytest

from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.summaries import summarize

BODY = {
    "committees/kf": "name: Kommunfullmäktige",
    "committees/n": "name: Nämnden",
    "meetings/n-mars": "{committee: n, date: 2026-03-10}",
    "meetings/kf-maj": "{committee: kf, date: 2026-05-04}",
}
MOTION = """
kind: motion
title: Motion
points: [{text: ett}, {text: två}]
"""


def told(records, name, section, as_of="2026-06-01"):
    """Give the lines of one section, each with its label, and those below it indented."""
    register = read(
        {f"{path}.yaml": text.encode() for path, text in (BODY | records).items()},
        Settings(format=1),
    )
    assert [(e.path, f.rule, f.at) for e in register.entries.values() for f in e.findings] == []
    summary = summarize(register, Ref(*name.split("/")), date.fromisoformat(as_of))
    sections = {section.name: section.lines for section in summary.sections}
    return list(flattened(sections.get(section, ())))


def flattened(lines, indent=""):
    for line in lines:
        label = f"{line.label.sv}: " if line.label and line.label.sv else ""
        yield f"{indent}{label}{line.value.sv}".rstrip()
        yield from flattened(line.below, indent + "  ")


def test_treatments_stand_in_the_order_of_their_days_and_what_has_none_last():
    records = {
        "motions/x": MOTION,
        "decisions/a-kf": "{title: A, meeting: kf-maj, paragraph: 7, matters: [motions/x], outcome: [rejected]}",
        "decisions/b-n": (
            "{title: B, meeting: n-mars, matters: [motions/x], treatment: opinion, outcome: [approved],"
            " votes: [{count: {ja: 19, nej: 19}, won_by: casting-vote}], reservations: [{by: {party: S}}]}"
        ),
        "decisions/c": "{title: C, matters: [motions/x], wording: delas ut}",
    }
    assert told(records, "motions/x", "treatments") == [
        "2026-03-10: Nämnden: bifall; yttrande; 19–19, ordförandens utslagsröst; reservation av S",
        "2026-05-04: Kommunfullmäktige § 7: avslag",
        "dag inte angiven: delas ut",
    ]


def test_what_came_later_than_the_day_asked_is_marked():
    records = {
        "motions/x": MOTION,
        "decisions/a": "{title: A, meeting: kf-maj, matters: [motions/x], outcome: [rejected]}",
    }
    assert told(records, "motions/x", "treatments", "2026-04-01") == [
        "2026-05-04: Kommunfullmäktige: avslag; senare än 2026-04-01"
    ]


def test_an_agenda_item_without_a_decision_is_a_treatment_and_one_with_is_told_once():
    records = {
        "motions/x": MOTION,
        "meetings/n-mars": "{committee: n, date: 2026-03-10, agenda: [{title: Svar på motion, matters: [motions/x]}]}",
        "meetings/kf-maj": "{committee: kf, date: 2026-05-04, agenda: [{id: m, title: Motion, matters: [motions/x]}]}",
        "decisions/a": "{title: A, meeting: kf-maj, item: m, matters: [motions/x], outcome: [rejected]}",
    }
    assert told(records, "motions/x", "treatments") == [
        "2026-03-10: Nämnden: på föredragningslistan: Svar på motion",
        "2026-05-04: Kommunfullmäktige: avslag",
    ]


def test_each_point_has_its_own_answer_and_what_has_none_is_open():
    records = {
        "motions/x": MOTION,
        "decisions/a": (
            "{title: A, meeting: kf-maj, points: [{text: bifalla punkt 1,"
            " answers: {motion: motions/x, point: 1}, outcome: approved}]}"
        ),
    }
    assert told(records, "motions/x", "points") == [
        "1.: Ett",
        "  Svar: Kommunfullmäktige 2026-05-04: bifall; bifalla punkt 1",
        "2.: Två",
    ]
    assert "Punkt 2 är inte besvarad" in told(records, "motions/x", "open")
    assert "Punkt 1 är inte besvarad" not in told(records, "motions/x", "open")
    assert "Punkt 1 är inte besvarad" in told(records, "motions/x", "open", "2026-05-01")


def test_what_is_to_come_back_is_open():
    records = {
        "matters/x": "{kind: other, title: X}",
        "decisions/a": (
            "{title: A, meeting: kf-maj, matters: [matters/x], outcome: [referred-back],"
            " returns: {due: nästa sammanträde, reason: mer underlag}}"
        ),
    }
    assert "Ärendet ska tillbaka: nästa sammanträde, skäl: mer underlag" in told(
        records, "matters/x", "open"
    )


def test_an_assignment_that_a_decision_on_the_matter_gave_is_open_until_it_is_done():
    decision = (
        "{{title: A, meeting: n-mars, matters: [partnerships/p], points: [{{text: utvärdera,"
        " assignment: {{to: {{public_body: Förvaltningen}}, due: 2026-05-20{done}}}}}]}}"
    )
    records = {"partnerships/p": "title: P", "decisions/a": decision.format(done="")}
    (said,) = (line for line in told(records, "partnerships/p", "open") if "tvärdera" in line)
    assert said.startswith("2026-05-20, försenat: Utvärdera; Förvaltningen; beslut: ")
    records["decisions/a"] = decision.format(done=", done: {date: 2026-05-19}")
    assert [it for it in told(records, "partnerships/p", "open") if "tvärdera" in it] == []


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("{from: 2026-01-01, until: 2026-12-31}", "från 2026-01-01 till och med 2026-12-31"),
        (
            "{until: fram till 2024}",
            "fram till 2024, alltså 2023-12-31 till 2024-12-31; startdag inte angiven",
        ),
        ("{from: 2026-01-01, years: 2}", "från 2026-01-01 till och med 2027-12-31"),
        (
            "{from: årsskiftet 2019/2020, months: 12}",
            (
                "börjar årsskiftet 2019/2020, alltså 2019-12-31 till 2020-01-01;"
                " till en dag mellan 2020-12-30 och 2020-12-31"
            ),
        ),
        ("{from: 2026}", "från 2026; slutdag inte angiven"),
        (
            "{from: 2026-01-01, until: t.o.m. 31 december 2026}",
            "från 2026-01-01 till och med 2026-12-31 (”t.o.m. 31 december 2026”)",
        ),
    ],
)
def test_a_term_is_told_with_its_uncertainty_and_its_wording(term, said):
    partnership = f"{{title: P, instruments: [{{kind: agreement, term: {term}}}]}}"
    lines = told({"partnerships/p": partnership}, "partnerships/p", "term")
    assert lines == [f"Avtalad tid: {said}", "Efter avtalstiden: inte angivet"]


def test_of_many_renewals_the_last_is_told_and_the_day_to_give_notice():
    partnership = (
        "{title: P, instruments: [{kind: agreement, term: {from: 2010-01-01, until: 2010-12-31},"
        " renewal: {kind: tacit, years: 1, termination: {months: 6, by: either}}}]}"
    )
    assert told({"partnerships/p": partnership}, "partnerships/p", "term", "2014-02-01") == [
        "Avtalad tid: från 2010-01-01 till och med 2010-12-31",
        "Förlängt: från 2014-01-01 till och med 2014-12-31; 4 gånger utan uppsägning",
        "Efter avtalstiden: förlängs om ingen säger upp, 1 år i taget",
        "  Uppsägningstid: båda parter: 6 månader",
        "Sista dag att säga upp: 2014-06-30, båda parter",
    ]


def test_nothing_stated_and_none_stated_are_told_apart():
    said = "{title: P, parties: none, funding: none}"
    assert told({"partnerships/p": said}, "partnerships/p", "parties") == ["inga"]
    assert told({"partnerships/p": said}, "partnerships/p", "money") == ["Pengar: inga"]
    assert told({"partnerships/p": "title: P"}, "partnerships/p", "parties") == ["inte angivet"]
    assert told({"partnerships/p": "title: P"}, "partnerships/p", "money") == ["inte angivet"]


def test_partnerships_are_tied_both_ways():
    records = {
        "partnerships/gammalt": "title: Gammalt",
        "partnerships/nytt": "{title: Nytt, relations: [{kind: follows, partnership: gammalt}]}",
    }
    assert told(records, "partnerships/nytt", "relations") == ["efterföljer Gammalt"]
    assert told(records, "partnerships/gammalt", "relations") == ["Nytt efterföljer detta"]


def test_a_decision_tells_what_later_corrects_it():
    records = {
        "decisions/a": "{title: A, meeting: n-mars}",
        "decisions/b": "{title: B, meeting: kf-maj, paragraph: 9, corrects: a}",
    }
    assert told(records, "decisions/a", "relations") == [
        "Rättas av: Kommunfullmäktige 2026-05-04 § 9"
    ]


def test_an_organisation_tells_its_partnerships_and_how_they_stand():
    records = {
        "organisations/o": "name: O",
        "partnerships/p": (
            "{title: P, parties: [{organisation: o, roles: [coordinator]}],"
            " instruments: [{kind: agreement, term: {from: 2025-01-01, until: 2025-12-31}}]}"
        ),
    }
    assert told(records, "organisations/o", "partnerships") == [
        "Samordnare: P (partnerships/p); avslutat; sista dag: 2025-12-31"
    ]
