"""The plan of a meeting: exact days, from which day each is counted, and what moves with it."""

from datetime import date

import pytest

from iopctl import plans, yamlfile
from iopctl.deadlines._list import kinds
from iopctl.models._settings import read_settings
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.plans._last_days import NO_DECISION, Verdict
from iopctl.plans._steps import APPEAL, ATTESTED, LEGAL_FORCE, POSTED, TAKEN_DOWN
from iopctl.register import read

COMMITTEE = "name: Nämnden\nsummons_days: 7\nmaterial_days: 14\n"
AGREEMENT = """\
title: {title}
committees: [n]
instruments:
  - kind: agreement
    term: {{from: 2023-05-01, until: {until}}}
"""


def planned(asked, records, as_of="2026-04-01", settings="format: 1\n"):
    register = read(
        {f"{name}.yaml": text.encode() for name, text in records.items()},
        read_settings(yamlfile.read(settings.encode()).data).settings,
    )
    assert [entry.findings for entry in register.entries.values() if entry.findings] == []
    meeting = register.get(Ref("meetings", asked), Meeting)
    return plans.plan(register, meeting, date.fromisoformat(as_of))


def days(plan):
    return {
        step.listed.kind: (
            str(step.listed.due.when.day) if step.listed.due.when else None,
            step.planned.said("sv") if step.planned else "",
        )
        for step in plan.steps
    }


def said(plan):
    return [(one.item.title, one.verdict, one.said.said("sv")) for one in plan.last_days]


def moved(plan):
    return [
        (
            (shift.before or shift.after).kind,
            *(str(it.due.when.day) if it and it.due.when else None for it in shift),
        )
        for shift in plan.moved
    ]


def test_the_kinds_it_builds_on_exist():
    assert {ATTESTED, POSTED, APPEAL, TAKEN_DOWN, LEGAL_FORCE} | NO_DECISION <= set(kinds())


def test_every_step_is_counted_from_the_meeting_or_from_a_planned_day_that_it_names():
    plan = planned(
        "m", {"committees/n": COMMITTEE, "meetings/m": "committee: n\ndate: 2026-04-16\n"}
    )
    assert days(plan) == {
        "material": ("2026-04-02", ""),
        "summons_sent": ("2026-04-09", ""),
        "meeting": ("2026-04-16", ""),
        "minutes_attested": ("2026-04-30", ""),
        "attestation_posted": ("2026-05-02", "planerad justering 2026-04-30"),
        "appeal_ends": ("2026-05-25", "planerat anslag 2026-05-02"),
        "posting_taken_down": ("2026-05-26", "planerat anslag 2026-05-02"),
        "legal_force": ("2026-05-26", "planerat anslag 2026-05-02"),
    }
    assert [step.listed.kind for step in plan.steps][:3] == ["material", "summons_sent", "meeting"]


def test_what_is_done_gives_the_days_that_follow():
    minutes = """\
committee: n
date: 2026-04-16
attestations:
  - {date: 2026-04-20, postings: [{posted: 2026-04-21, kept_at: Stadshuset}]}
"""
    plan = planned("m", {"committees/n": COMMITTEE, "meetings/m": minutes}, as_of="2026-04-22")
    assert days(plan)["attestation_posted"] == ("2026-04-22", "")
    assert days(plan)["appeal_ends"] == ("2026-05-12", "")
    assert days(plan)["legal_force"] == ("2026-05-13", "")


def test_attested_and_not_posted_is_posted_at_the_earliest_today():
    minutes = "committee: n\ndate: 2026-04-16\nattestations: [{date: 2026-04-20}]\n"
    plan = planned("m", {"committees/n": COMMITTEE, "meetings/m": minutes}, as_of="2026-05-04")
    assert days(plan)["attestation_posted"] == ("2026-04-22", "")
    assert days(plan)["appeal_ends"] == ("2026-05-25", "planerat anslag 2026-05-04")


def test_paragraphs_attested_at_once_and_the_rest_are_planned_apart():
    minutes = """\
committee: n
date: 2026-04-16
agenda: [{title: A, paragraph: 30}, {title: B, paragraph: 31}]
attestations:
  - {paragraphs: [31], date: 2026-04-16, immediate: true, postings: [{posted: 2026-04-16}]}
"""
    plan = planned("m", {"committees/n": COMMITTEE, "meetings/m": minutes}, as_of="2026-04-17")
    appeals = [
        (str(step.listed.due.when.day), step.planned is not None)
        for step in plan.steps
        if step.listed.kind == "appeal_ends"
    ]
    assert appeals == [("2026-05-07", False), ("2026-05-25", True)]


def test_a_joint_committee_posts_in_every_municipality():
    joint = COMMITTEE + "municipality: Aby\njoint_municipalities: [Beby]\n"
    plan = planned("m", {"committees/n": joint, "meetings/m": "committee: n\ndate: 2026-04-16\n"})
    kinds_ = [step.listed.kind for step in plan.steps]
    assert kinds_.count("attestation_posted") == 2
    assert days(plan)["appeal_ends"][0] == "2026-05-25"


def test_what_no_setting_says_is_unknown_and_says_so():
    plan = planned("m", {"committees/n": "name: Nämnden\n", "meetings/m": "committee: n\n"})
    missing = {step.listed.kind: step.listed.due.missing.said("sv") for step in plan.steps}
    assert missing == dict.fromkeys(
        ["material", "meeting", "summons_sent", "minutes_attested"], "mötets dag saknas"
    )
    dated = planned(
        "m", {"committees/n": "name: Nämnden\n", "meetings/m": "committee: n\ndate: 2026-04-16\n"}
    )
    assert dated.steps[0].listed.due.missing.said("sv") == (
        "material_days står varken hos nämnden eller i iopctl.yaml;"
        " skriv in det: iopctl set committees/n material_days DAGAR"
    )


def test_the_committees_own_days_win_over_those_of_the_municipality():
    records = {"committees/n": COMMITTEE, "meetings/m": "committee: n\ndate: 2026-04-16\n"}
    assert days(planned("m", records, settings="format: 1\nmaterial_days: 20\n"))["material"] == (
        "2026-04-02",
        "",
    )
    records["committees/n"] = "name: Nämnden\n"
    assert days(planned("m", records, settings="format: 1\nmaterial_days: 20\n"))["material"] == (
        "2026-03-27",
        "",
    )


AGENDA = "agenda: [{title: Avtalet, matters: [partnerships/p]}]\n"


@pytest.mark.parametrize(
    ("until", "verdict", "words"),
    [
        (
            "2026-05-20",
            Verdict.LAST_CHANCE,
            "måste tas upp på det här mötet, annars passerar dagen: ",
        ),
        ("2026-05-21", Verdict.IN_TIME, "måste tas upp senast 2026-05-21, annars passerar dagen: "),
        (
            "2026-04-15",
            Verdict.TOO_LATE,
            "det här mötet är för sent, det senaste som hinner är 2026-04-09: ",
        ),
        ("2026-04-08", Verdict.TOO_LATE, "inget möte med Nämnden i registret hinner före dagen: "),
        ("2026-03-31", Verdict.TOO_LATE, "dagen har redan passerat: "),
    ],
)
def test_the_latest_meeting_that_still_makes_a_last_day(until, verdict, words):
    plan = planned(
        "m",
        {
            "committees/n": COMMITTEE,
            "meetings/early": "committee: n\ndate: 2026-04-09\n",
            "meetings/m": f"committee: n\ndate: 2026-04-16\n{AGENDA}",
            "meetings/off": "committee: n\ndate: 2026-05-19\ncancelled: {reason: sjukdom}\n",
            "meetings/next": "committee: n\ndate: 2026-05-21\n",
            "meetings/last": "committee: n\ndate: 2026-06-18\n",
            "meetings/other": "committee: o\ndate: 2026-05-15\n",
            "committees/o": "name: Annan\n",
            "partnerships/p": AGREEMENT.format(title="Läxhjälp", until=until),
        },
    )
    ((item, found, text),) = said(plan)
    assert (item, found) == ("Avtalet", verdict)
    assert text.startswith(words)
    assert text.endswith(f"Läxhjälp ({until})")


def test_when_no_later_meeting_is_recorded_that_is_said():
    plan = planned(
        "m",
        {
            "committees/n": COMMITTEE,
            "meetings/m": f"committee: n\ndate: 2026-04-16\n{AGENDA}",
            "partnerships/p": AGREEMENT.format(title="Läxhjälp", until="2027-12-31"),
        },
    )
    assert said(plan)[0][2].endswith("(2027-12-31); inget senare möte finns i registret")


def test_of_a_vague_last_day_the_first_counts_and_one_that_is_not_known_says_why():
    records = {
        "committees/n": COMMITTEE,
        "meetings/m": f"committee: n\ndate: 2026-04-16\n{AGENDA}",
        "partnerships/p": AGREEMENT.format(title="Läxhjälp", until="våren 2027"),
    }
    assert "(2027-01-01)" in said(planned("m", records))[0][2]
    ((_, verdict, text),) = said(planned("m", records, as_of="2027-02-01"))
    assert verdict is Verdict.UNKNOWN
    assert text.startswith("dagen kan redan ha passerat, den är tidigast 2027-01-01: ")
    records["partnerships/p"] = (
        "title: Läxhjälp\ncommittees: [n]\ninstruments: [{kind: agreement}]\n"
    )
    unknown = [one for one in said(planned("m", records)) if one[1] is Verdict.UNKNOWN]
    assert (
        "Avtalet",
        Verdict.UNKNOWN,
        "sista dagen är inte känd: avtalstiden är inte angiven",
    ) in unknown


def test_what_is_only_proposed_or_taken_off_the_agenda_presses_no_meeting():
    motion = """\
kind: committee-initiative
title: Initiativ
committee: n
submitted: 2026-04-01
points: [{text: Återkom., assignment: {due: 2026-05-01}}]
"""
    plan = planned(
        "m",
        {
            "committees/n": COMMITTEE,
            "meetings/m": "committee: n\ndate: 2026-04-16\nagenda:\n"
            "  - {title: Initiativet, matters: [motions/i]}\n"
            "  - {title: Avtalet, matters: [partnerships/p], removed: utgick}\n",
            "motions/i": motion,
            "partnerships/p": AGREEMENT.format(title="Läxhjälp", until="2026-05-01"),
        },
    )
    assert [one.listed.kind for one in plan.last_days if one.listed.kind != "motion_decided"] == []


MOVED = {
    "committees/n": COMMITTEE,
    "meetings/old": "committee: n\ndate: 2026-04-16\ncancelled: {moved_to: new}\nagenda:\n"
    "  - {title: Upprop, kind: formality}\n"
    "  - {title: Avtalet, matters: [partnerships/p]}\n"
    "  - {title: Glömt, matters: [partnerships/q]}\n",
    "meetings/new": f"committee: n\ndate: 2026-04-30\n{AGENDA}",
    "meetings/next": "committee: n\ndate: 2026-05-21\n",
    "meetings/before": "committee: n\ndate: 2026-03-12\n",
    "partnerships/p": AGREEMENT.format(title="Läxhjälp", until="2026-12-31"),
    "partnerships/q": AGREEMENT.format(title="Natthärbärge", until="2026-05-10"),
    "decisions/d": "title: Uppdrag\nmeeting: before\n"
    "points: [{text: Återkom., assignment: {due: nästa sammanträde}}]\n",
}


@pytest.mark.parametrize("asked", ["old", "new"])
def test_a_moved_meeting_takes_its_steps_with_it_and_what_was_counted_to_it(asked):
    plan = planned(asked, MOVED)
    assert (plan.replaced.ref.id, plan.meeting.ref.id) == ("old", "new")
    assert days(plan)["meeting"] == ("2026-04-30", "")
    assert sorted(moved(plan)) == [
        ("appeal_ends", "2026-05-25", "2026-06-08"),
        ("assignment_done", "2026-04-16", "2026-04-30"),
        ("attestation_posted", "2026-05-02", "2026-05-16"),
        ("legal_force", "2026-05-26", "2026-06-09"),
        ("material", "2026-04-02", "2026-04-16"),
        ("meeting", "2026-04-16", "2026-04-30"),
        ("minutes_attested", "2026-04-30", "2026-05-14"),
        ("posting_taken_down", "2026-05-26", "2026-06-09"),
        ("summons_sent", "2026-04-09", "2026-04-23"),
    ]


def test_what_the_new_meeting_has_not_taken_over_is_told_with_its_last_day():
    plan = planned("new", MOVED)
    assert [item.title for item in plan.left_behind] == ["Glömt"]
    assert ("Glömt", Verdict.LAST_CHANCE) in [one[:2] for one in said(plan)]


def test_a_meeting_that_is_called_off_and_not_moved_has_no_steps_and_its_matters_stand():
    records = {
        **MOVED,
        "meetings/old": MOVED["meetings/old"].replace("moved_to: new", "reason: sjukdom"),
    }
    del records["meetings/new"]
    plan = planned("old", records)
    assert (plan.meeting, plan.steps) == (None, ())
    assert ("assignment_done", "2026-04-16", "2026-05-21") in moved(plan)
    assert ("summons_sent", "2026-04-09", None) in moved(plan)
    assert [item.title for item in plan.left_behind] == ["Avtalet", "Glömt"]
    assert {one[0] for one in said(plan)} == {"Avtalet", "Glömt"}


def test_nothing_moves_with_a_meeting_that_stands():
    plan = planned("before", MOVED)
    assert (plan.replaced, plan.moved, plan.left_behind) == (None, (), ())


def test_a_matter_of_a_committee_without_any_meeting_left_is_told_as_too_late():
    records = {
        "committees/n": COMMITTEE,
        "meetings/m": f"committee: n\ndate: 2026-04-16\ncancelled: {{reason: sjukdom}}\n{AGENDA}",
        "partnerships/p": AGREEMENT.format(title="Läxhjälp", until="2026-05-01"),
    }
    ((_, verdict, text),) = said(planned("m", records))
    assert verdict is Verdict.TOO_LATE
    assert text.startswith("inget möte med Nämnden i registret hinner före dagen: ")
