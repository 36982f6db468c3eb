"""Each format of a plan, as an approved sample beside this file: a meeting that was moved."""

from datetime import date
from pathlib import Path

import icalendar
import pytest

from iopctl import plans, yamlfile
from iopctl.models._settings import read_settings
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import read
from iopctl.reporters.deadlines import ics as deadlines
from iopctl.reporters.deadlines._report import Group
from iopctl.reporters.deadlines._report import Report as Listed
from iopctl.reporters.plans import ics, json, markdown, text
from iopctl.reporters.plans._report import Report

HERE = Path(__file__).parent
AS_OF = date(2026, 4, 1)
AGREEMENT = """\
title: {title}
committees: [n]
instruments: [{{kind: agreement, term: {{from: 2023-05-01, until: 2026-05-10}}}}]
"""
RECORDS = {
    "committees/n": "name: Nämnden\nsummons_days: 7\nmaterial_days: 14\n",
    "meetings/old": """\
committee: n
date: 2026-04-16
cancelled: {moved_to: new}
agenda:
  - {title: Avtal A | B, matters: [partnerships/p]}
  - {title: Bortglömt ärende, kind: decision}
  - {title: Sluten punkt, matters: [partnerships/q], withheld: true}
""",
    "meetings/new": """\
committee: n
date: 2026-04-30
start: 13:00
agenda:
  - {title: Avtal A | B, matters: [partnerships/p]}
  - {title: Ekonomi, matters: [partnerships/p]}
note: intern anteckning
""",
    "partnerships/p": AGREEMENT.format(title="Läxhjälp"),
    "partnerships/q": AGREEMENT.format(title="Skyddat boende"),
}
SAMPLES = {
    "text.txt": (text.text, {}),
    "text-en.txt": (text.text, {"language": "en"}),
    "text-why.txt": (text.text, {"why": True}),
    "markdown.md": (markdown.markdown, {}),
    "markdown-why.md": (markdown.markdown, {"why": True, "language": "en"}),
    "json.json": (json.json, {}),
    "ics.ics": (ics.ics, {}),
    "off.txt": (text.text, {"records": {"meetings/new": ""}}),
}


def report(records=(), **changed):
    kept = {name: content for name, content in {**RECORDS, **dict(records)}.items() if content}
    if "meetings/new" not in kept:
        kept["meetings/old"] = kept["meetings/old"].replace("moved_to: new", "reason: sjukdom")
    register = read(
        {f"{name}.yaml": content.encode() for name, content in kept.items()},
        read_settings(yamlfile.read(b"format: 1\n").data).settings,
    )
    asked = register.get(Ref("meetings", "old"), Meeting)
    plan = plans.plan(register, asked, AS_OF)
    return Report(plan, **{"as_of": AS_OF, "language": "sv", "reminders": (7,), **changed})


@pytest.mark.parametrize("name", SAMPLES)
def test_the_format_is_as_approved(approved, name):
    write, changed = SAMPLES[name]
    approved(HERE / name, write(report(**changed)).replace("\r\n", "\n"))


def test_no_sample_is_left_over():
    assert {path.name for path in HERE.iterdir() if path.suffix not in {".py", ""}} == set(SAMPLES)


@pytest.mark.parametrize("write", [markdown.markdown, ics.ics])
def test_what_leaves_the_house_says_nothing_under_secrecy_and_nothing_internal(write):
    said = write(report())
    for secret in ("Sluten", "Skyddat", "partnerships/q", "intern anteckning"):
        assert secret not in said


def test_the_steps_of_the_meeting_called_off_are_cancelled_in_the_calendar():
    calendar = icalendar.Calendar.from_ical(ics.ics(report()))
    off = [event for event in calendar.walk("VEVENT") if event.get("status") == "CANCELLED"]
    days = {str(event["dtstart"].dt) for event in off}
    assert {"2026-04-02", "2026-04-09", "2026-04-16", "2026-04-30"} <= days
    assert not any(event.walk("VALARM") for event in off)


def test_an_event_has_the_same_name_as_in_the_calendar_of_all_deadlines():
    made = report()
    (summons,) = [step.listed for step in made.plan.steps if step.listed.kind == "summons_sent"]
    listed = deadlines.ics(Listed((Group(None, (summons,)),), AS_OF, "sv"))
    (event,) = icalendar.Calendar.from_ical(listed).walk("VEVENT")
    uids = [one["uid"] for one in icalendar.Calendar.from_ical(ics.ics(made)).walk("VEVENT")]
    assert uids.count(event["uid"]) == 1
    assert len(set(uids)) == len(uids)
