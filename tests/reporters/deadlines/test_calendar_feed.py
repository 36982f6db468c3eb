"""The calendar of deadlines, as the programs that subscribe to it read it."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest
from msgspec.structs import replace

from iopctl.reporters.deadlines.ics import ics
from iopctl.values.dates import UncertainDate

AS_OF = date(2026, 3, 20)

KHAL = """
[calendars]
[[iopctl]]
path = {folder}/calendar
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def events(text):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def of(text, summary):
    (found,) = [event for event in events(text) if summary in event["summary"]]
    return found


def test_every_deadline_has_its_day_and_those_without_one_stand_together(report):
    days = [(event["dtstart"].dt, str(event["summary"])) for event in events(ics(report()))]
    assert days == [
        (date(2026, 3, 5), "skicka kallelse"),
        (
            date(2025, 12, 31),
            "avtalet löper ut: *Läxhjälp* | i Bergsjön (tidigast; 2025-12-31–2026-12-31)",
        ),
        (date(2026, 4, 4), "justera protokollet"),
        (date(2026, 5, 1), "frist i ett ärende med sekretess"),
        (date(2026, 5, 5), "ta ner anslaget (tidigast)"),
        (date(2026, 6, 1), "Gjort: redovisa"),
        (date(2026, 7, 1), "Gjort: slutredovisa"),
        (AS_OF, "Frister utan känd dag: 1"),
    ]


def test_events_take_the_whole_day_and_no_time(report):
    event = of(ics(report()), "justera")
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
    assert event["transp"] == "TRANSPARENT"
    assert "VTIMEZONE" not in ics(report())


def test_the_description_says_who_by_what_right_and_why_then(report):
    assert of(ics(report()), "justera")["description"].splitlines() == [
        "Dag: 2026-04-04 (ytterst 2026-04-07)",
        "Vem: Förvaltningen",
        "lag: kommunallagen 5 kap. 69 §",
        "– 2026-04-04 är lördag",
        "Post: meetings/mars",
    ]


def test_what_has_no_day_says_what_is_missing(report):
    said = of(ics(report()), "utan känd dag")["description"]
    assert said == '– =HYPERLINK("http://x") återkomma (decisions/d): ingen tid är sagd'


def test_nothing_is_said_of_what_is_under_secrecy(report):
    text = ics(report())
    assert "description" not in of(text, "sekretess")
    assert "Skyddat" not in text
    assert "hemligt" not in text
    assert "partnerships/q" not in text


def test_reminders_come_the_days_ahead_that_are_set_and_not_for_what_is_done(report):
    text = ics(report())
    alarms = [alarm["trigger"].dt for alarm in of(text, "justera").walk("VALARM")]
    assert alarms == [timedelta(days=-21), timedelta(days=-7)]
    assert of(text, "Gjort: redovisa").walk("VALARM") == []
    assert "VALARM" not in ics(report(reminders=()))


def test_the_same_input_gives_the_same_bytes(report):
    assert ics(report()) == ics(report())
    assert of(ics(report()), "justera")["dtstamp"].dt == datetime(2026, 3, 20, tzinfo=UTC)


def moved(listed, day):
    return listed._replace(due=replace(listed.due, when=UncertainDate.on(day)))


def test_an_event_keeps_its_name_when_its_day_changes_and_its_sequence_grows_with_the_day(
    report, minutes
):
    later = [moved(minutes, date(2026, 4, 9))]
    before = of(ics(report()), "justera")
    same_day = of(ics(report(listed=later)), "justera")
    next_day = of(ics(report(listed=later, as_of=AS_OF + timedelta(days=1))), "justera")
    assert before["uid"] == same_day["uid"] == next_day["uid"]
    assert before["sequence"] != same_day["sequence"]
    assert next_day["sequence"] > max(before["sequence"], same_day["sequence"])


def test_years_of_one_field_are_events_of_their_own(report, minutes):
    two = (minutes, moved(minutes, date(2027, 4, 5)))
    uids = [event["uid"] for event in events(ics(report(listed=two)))]
    assert len(set(uids)) == len(uids) == 2


def test_no_two_events_have_the_same_name(report):
    uids = [event["uid"] for event in events(ics(report()))]
    assert len(set(uids)) == len(uids)


def test_what_steers_a_terminal_is_made_visible(report, minutes):
    red = minutes._replace(due=replace(minutes.due, who="\x1b[31mröd\x07"))
    assert "\\x1b[31mröd\\x07" in of(ics(report(listed=(red,))), "justera")["description"]


def test_a_second_program_reads_the_same_days(report, tmp_path):
    """`khal` keeps calendars in files; it takes ours in, and lists what `icalendar` reads."""
    pytest.importorskip("khal", reason="khal is not made for this version of Python")
    (tmp_path / "calendar").mkdir()
    (tmp_path / "config").write_text(KHAL.format(folder=tmp_path), "utf-8")
    (tmp_path / "feed.ics").write_bytes(ics(report()).encode())
    khal(tmp_path, "import", "--batch", tmp_path / "feed.ics")
    wanted = ["list", "--format", "{start-date} {title}", "--day-format", ""]
    shown = khal(tmp_path, *wanted, "2025-01-01", "900d")
    assert sorted(line.strip() for line in shown.splitlines() if line.strip()) == sorted(
        f"{event['dtstart'].dt} {event['summary']}" for event in events(ics(report()))
    )


def khal(folder, *arguments):
    program = Path(sys.executable).parent / "khal"
    return subprocess.run(
        [program, "-c", folder / "config", *arguments],
        env={**os.environ, "XDG_CACHE_HOME": str(folder), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
