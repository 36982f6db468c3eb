"""What the sections say that follows from other records, case by case."""

from datetime import date

import pytest

from iopctl.deadlines._due import Binding, Due, Listed, State
from iopctl.language import Said, Text
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.summaries._open import deadline_line
from iopctl.summaries._summarize import summarize
from iopctl.values.dates import UncertainDate

MAY = date(2026, 5, 4)

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


def test_a_motion_that_is_postponed_has_been_dealt_with_but_not_answered():
    records = {
        "motions/x": MOTION,
        "decisions/a": "{title: A, meeting: n-mars, matters: [motions/x], outcome: [postponed]}",
        "decisions/b": "{title: B, meeting: kf-maj, matters: [motions/x], outcome: [rejected]}",
    }
    assert told(records, "motions/x", "points") == [
        "1.: Ett",
        "  Behandlat: Nämnden 2026-03-10: bordlagd",
        "  Svar: Kommunfullmäktige 2026-05-04: avslag",
        "2.: Två",
        "  Behandlat: Nämnden 2026-03-10: bordlagd",
        "  Svar: Kommunfullmäktige 2026-05-04: avslag",
    ]
    assert "Punkt 1 är inte besvarad" in told(records, "motions/x", "open", "2026-04-01")
    assert "Punkt 1 är inte besvarad" not in told(records, "motions/x", "open")


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


def test_without_days_treatments_stand_after_the_decisions_that_they_build_on():
    records = {
        "matters/x": "{kind: proposal, title: X}",
        "meetings/kf-1": "{committee: kf}",
        "meetings/kf-2": "{committee: kf, date: {as_written: två månader senare}}",
        "decisions/b": "{title: X, meeting: kf-1, matters: [matters/x], outcome: [referred-back]}",
        "decisions/a": "{title: X, meeting: kf-2, matters: [matters/x], follows: [b], outcome: [approved]}",
    }
    assert told(records, "matters/x", "treatments") == [
        "dag inte angiven: Kommunfullmäktige: återremitterad",
        "två månader senare, okänt vilken dag: Kommunfullmäktige: bifall",
    ]


def test_a_decision_of_no_known_day_and_paragraph_is_named_by_its_id():
    records = {
        "meetings/kf-1": "{committee: kf}",
        "decisions/a": "{title: A, meeting: kf-1}",
        "decisions/b": "{title: B, meeting: kf-maj, follows: [a]}",
    }
    assert told(records, "decisions/b", "relations") == ["Följer: Kommunfullmäktige (decisions/a)"]


def test_a_decision_tells_what_closed_its_assignment():
    records = {
        "decisions/a": "{title: A, meeting: n-mars, points: [{text: Utred., assignment: {to: {group: alla}}}]}",
        "decisions/b": "{title: B, meeting: kf-maj, paragraph: 9, points: [{text: Klart., closes: [a]}]}",
    }
    assert told(records, "decisions/a", "relations") == [
        "Uppdraget avslutat genom: Kommunfullmäktige 2026-05-04 § 9"
    ]


def test_paragraphs_are_written_as_the_body_writes_them():
    records = {
        "committees/kf": "{name: Kommunfullmäktige, paragraph_format: 'Kf § {number}/{yy}'}",
        "meetings/kf-maj": (
            "{committee: kf, date: 2026-05-04, agenda: [{id: b, title: Bidrag, paragraph: 9},"
            " {title: Bidrag, paragraph_of: b}], attestations: [{paragraphs: [1-8, 9], time: 10.30}]}"
        ),
        "motions/x": MOTION,
        "decisions/a": "{title: A, meeting: kf-maj, item: b, paragraph: 9, matters: [motions/x], outcome: [rejected]}",
        "decisions/b": "{title: B, meeting: n-mars, follows: [a]}",
    }
    assert told(records, "meetings/kf-maj", "agenda") == [
        "1.: Kf § 9/26, Bidrag (b)",
        "  Beslut: Kf § 9/26 A: avslag (decisions/a)",
        "2.: Kf § 9/26 (samma som b), Bidrag",
    ]
    assert told(records, "meetings/kf-maj", "attestations") == [
        "Kf § 1/26–Kf § 8/26, Kf § 9/26, kl. 10.30"
    ]
    assert "Paragraf: Kf § 9/26" in told(records, "decisions/a", "decided")
    assert told(records, "motions/x", "treatments") == [
        "2026-05-04: Kommunfullmäktige Kf § 9/26: avslag"
    ]
    assert told(records, "decisions/b", "relations") == [
        "Följer: Kommunfullmäktige 2026-05-04 Kf § 9/26"
    ]


def test_a_paragraph_with_its_year_is_written_plainly_where_no_year_is_known():
    records = {
        "committees/kf": "{name: Kommunfullmäktige, paragraph_format: '{year}-{number}'}",
        "meetings/kf-1": "{committee: kf}",
        "decisions/a": "{title: A, meeting: kf-1, paragraph: 9}",
    }
    assert "Paragraf: § 9" in told(records, "decisions/a", "decided")


def test_a_meeting_tells_its_last_day_its_pauses_and_who_attests():
    records = {
        "meetings/kf-maj": (
            "{committee: kf, date: 2026-05-04, until: 2026-05-05, attesters: [{name: A, party: S}],"
            " adjournments: [{start: 14.30, end: 14.45, paragraph: 7}]}"
        ),
    }
    assert told(records, "meetings/kf-maj", "meeting") == [
        "Organ: Kommunfullmäktige",
        "Dag: 2026-05-04",
        "Till och med: 2026-05-05",
        "Ajournerat: från 14.30 till 14.45, vid § 7",
        "Justerare: A (S)",
    ]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (
            {"basis": "beslut ks-1", "binding": Binding.DECIDED},
            "okänt när: Utred; alla; beslut ks-1",
        ),
        (
            {"basis": "Anna Eks beslut", "binding": Binding.DECIDED},
            "okänt när: Utred; alla; beslut: Anna Eks beslut",
        ),
        (
            {"basis": "föreslaget", "binding": Binding.PROPOSED},
            "okänt när: Utred; alla; föreslaget",
        ),
        (
            {"basis": "förslag", "binding": Binding.LAW, "when": UncertainDate("x", None, None)},
            "okänt när: Utred; alla; lag: förslag",
        ),
        (
            {"basis": "KL", "binding": Binding.LAW, "when": UncertainDate("x", MAY, None)},
            "tidigast 2026-05-04: Utred; alla; lag: KL",
        ),
        (
            {"basis": "KL", "binding": Binding.LAW, "when": UncertainDate("x", None, MAY)},
            "senast 2026-05-04: Utred; alla; lag: KL",
        ),
        (
            {
                "basis": "KL",
                "binding": Binding.LAW,
                "missing": Said(Text("mötets dag saknas", "the meeting's day is missing")),
            },
            "okänt när: Utred; alla; lag: KL; mötets dag saknas",
        ),
    ],
)
def test_what_is_open_says_once_by_what_right_and_whether_the_day_is_known(due, said):
    ref = Ref("decisions", "ks-1")
    basis = Text(due["basis"], due["basis"])
    made = Due(
        at=(), title=Said(Text("utred.", "look into it.")), who="alla", **(due | {"basis": basis})
    )
    line = deadline_line(Listed("assignment_done", ref, made, State.UNKNOWN), ref)
    assert list(flattened([line])) == [said]


PARTNERSHIP = "{{title: P, {}}}"


@pytest.mark.parametrize(
    ("fields", "section", "said"),
    [
        (
            "follow_up: [{what: Rapport, due: senast den sista februari}]",
            "follow-up",
            ["Rapport: senast den sista februari"],
        ),
        (
            "follow_up: [{what: Rapport, due: 31 mars, independent: true}]",
            "follow-up",
            ["Rapport: oberoende av parterna, senast 31 mars"],
        ),
        (
            "trial: {of: Formen, decide_by: till nästkommande sammanträde}",
            "beginnings",
            ["Försök: Formen: beslut till nästkommande sammanträde"],
        ),
        (
            "based_on: [{title: Rapport, attachment: Bilaga 2}]",
            "beginnings",
            ["Underlag: Rapport, Bilaga 2"],
        ),
        (
            "open_call: {published: 2026-02-01, closes: senast 1 mars 2026, text: Läxhjälp}",
            "beginnings",
            ["Öppen inbjudan: gick ut 2026-02-01, svar senast 1 mars 2026", "  Söker: Läxhjälp"],
        ),
        (
            "commitments: [{what: Lokal, worth: 120000, recurrence: every-year}]",
            "commitments",
            ["Lokal, värt 120\N{NO-BREAK SPACE}000 kr per år"],
        ),
        (
            "commitments: [{by: [{party: Y, and_others: true}], what: Lokal}]",
            "commitments",
            ["Y m.fl.: Lokal"],
        ),
        ("activities: [{more: 4}]", "about", ["Verksamhet: 4, inte angivna"]),
        ("activities: [Läxor, {more: 4}]", "about", ["Verksamhet: Läxor och 4 till"]),
        (
            "funding: [{instalments: [{every: quarter, in_advance: true}], repaid: Resten}]",
            "money",
            [
                "tid inte angiven: inte angivet hur säkert: en rad utan belopp",
                "Rad för rad:",
                "  betalas tillbaka: Resten",
                "    Delbetalningar: varje kvartal: i förskott",
            ],
        ),
    ],
)
def test_what_is_stated_reads_as_a_sentence(fields, section, said):
    assert told({"partnerships/p": PARTNERSHIP.format(fields)}, "partnerships/p", section) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("share-of-cost", "80\N{NO-BREAK SPACE}% av kostnaden"),
        ("index", "uppräkning med index, 80\N{NO-BREAK SPACE}% av förändringen"),
        ("accounts", "enligt bokslut, 80\N{NO-BREAK SPACE}%"),
    ],
)
def test_the_share_of_a_rule_is_of_what_the_rule_is_about(kind, said):
    rule = f"funding: [{{rule: {{text: Regeln, kind: {kind}, share: 80 %}}}}]"
    lines = told({"partnerships/p": PARTNERSHIP.format(rule)}, "partnerships/p", "money")
    assert lines[-1] == f"    Regel: Regeln; {said}"


def test_an_agreement_until_further_notice_says_so_and_one_renewal_is_once():
    papers = (
        "instruments: [{kind: agreement, term: {from: 2024-01-01, until: none},"
        " renewal: {kind: option, times: 1}}]"
    )
    records = {"partnerships/p": PARTNERSHIP.format(papers)}
    assert told(records, "partnerships/p", "term")[0] == "Avtalad tid: från 2024-01-01 tills vidare"
    assert told(records, "partnerships/p", "instruments") == [
        "1.: Överenskommelse",
        "  Tid: från 2024-01-01, tills vidare",
        "  Efter avtalstiden: kan förlängas, högst en gång",
    ]


def test_votes_are_counted_by_one_and_by_several():
    records = {
        "decisions/a": (
            "{title: A, meeting: kf-maj, votes: [{count: {ja: 2, nej: 1, not_taking_part: 2,"
            " disqualified: 1, blank: 1}}], reservations: [{by: [{party: X}], attachment: bilaga A}]}"
        ),
    }
    assert told(records, "decisions/a", "voting") == [
        "Omröstning: Votering: 2 ja, 1 nej, 2 deltog inte, 1 jävig, 1 blank"
    ]
    assert told(records, "decisions/a", "reservations") == ["X: bilaga A"]


def test_an_organisation_tells_who_took_over_both_ways():
    records = {
        "organisations/gamla": "{name: Gamla, successor: {organisation: nya, from: 2025-01-01}}",
        "organisations/nya": "name: Nya",
    }
    assert told(records, "organisations/gamla", "organisation") == [
        "Efterträds av: Nya, från 2025-01-01"
    ]
    assert told(records, "organisations/nya", "organisation") == ["Har tagit över från: Gamla"]


def test_a_body_tells_its_own_rules():
    records = {
        "committees/n": (
            "{name: Nämnden, initiatives: {by: [member], joint: true},"
            " remote_attendance: {allowed: true, announced: 3 dagar}, material_days: 14}"
        ),
    }
    assert told(records, "committees/n", "rules") == [
        "Handlingar, dagar före: 14",
        "Nämndinitiativ: väcks av ledamot; flera får väcka ett gemensamt",
        "På distans: tillåtet, anmäls senast 3 dagar före",
    ]


def test_records_that_are_called_the_same_are_told_apart():
    records = {
        "motions/x": MOTION,
        "motions/y": MOTION,
        "decisions/a": "{title: A, meeting: kf-maj, matters: [motions/x, motions/y, committees/n]}",
    }
    assert told(records, "decisions/a", "relations") == [
        "Handlar om: Motion (motions/x), Motion (motions/y) och Nämnden"
    ]


def test_what_is_stated_not_to_have_happened_is_said_so():
    records = {
        "decisions/a": (
            "{title: A, meeting: kf-maj, points: [{text: Utred., assignment: {to: {group: alla}, done: none},"
            " condition: {text: medel finns, met: none}}]}"
        ),
        "partnerships/p": "{title: P, parties: [{group: Föreningen, joined: none}]}",
    }
    assert told(records, "decisions/a", "points") == [
        "1.: Utred.",
        "  Uppdrag: alla, inte utfört",
        "  Villkor: medel finns; inte uppfyllt",
    ]
    assert told(records, "partnerships/p", "parties") == ["Föreningen: kom aldrig med"]
