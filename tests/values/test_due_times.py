"""When something is due, as decisions put it."""

from datetime import date

import pytest

from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import After, Before, DayOfYear, DueTime, MeetingIn, NextMeeting
from iopctl.values.lengths import Length
from iopctl.values.misread import Misread


@pytest.mark.parametrize(
    "written",
    [
        "nästa sammanträde",
        "Nästkommande sammanträde",
        "till nästkommande sammanträde",
        "vid nästa nämndsammanträde",
        "nämndens nästa sammanträde",
        "senast till kommunstyrelsens nästa ordinarie möte",
        "närmast följande sammanträde",
        "nästa nämnd",
    ],
)
def test_the_next_meeting(written):
    assert DueTime.read(written) == DueTime(written, NextMeeting())


@pytest.mark.parametrize(
    ("written", "month", "year"),
    [
        ("sammanträdet i mars 2026", 3, 2026),
        ("till nämndens sammanträde i maj 2026", 5, 2026),
        ("nämnden i juni", 6, None),
        ("marssammanträdet 2026", 3, 2026),
        ("marsnämnden 2026", 3, 2026),
        ("i samband med marsnämnden", 3, None),
        ("oktobermötet", 10, None),
    ],
)
def test_the_meeting_in_a_month(written, month, year):
    assert DueTime.read(written) == DueTime(written, MeetingIn(month, year))


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2026-03-12", date(2026, 3, 12), date(2026, 3, 12)),
        ("under hösten 2020", date(2020, 8, 1), date(2020, 12, 31)),
        ("våren 2016", date(2016, 1, 1), date(2016, 6, 30)),
        ("senast juni 2026", date(2026, 6, 30), date(2026, 6, 30)),
        ("senast den 1 mars 2026", date(2026, 3, 1), date(2026, 3, 1)),
        ("senast under våren 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("sammanträdet den 12 mars 2026", date(2026, 3, 12), date(2026, 3, 12)),
        ("nämnden 2026-03-12", date(2026, 3, 12), date(2026, 3, 12)),
        ("under andra kvartal 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("senast vid utgången av mars 2026", date(2026, 3, 31), date(2026, 3, 31)),
        ("före utgången av 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("före 2026 års utgång", date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_a_date_in_any_of_its_forms(written, earliest, latest):
    assert DueTime.read(written) == DueTime(written, UncertainDate(written, earliest, latest))


def test_a_date_with_bounds_of_its_own():
    due = DueTime.read({"as_written": "före sommaren", "latest": "2026-06-30"})
    assert due == DueTime("före sommaren", UncertainDate("före sommaren", None, date(2026, 6, 30)))


@pytest.mark.parametrize(
    "written", ["31 mars", "den 31 mars", "senast 31 mars", "31 mars varje år"]
)
def test_a_day_without_a_year(written):
    assert DueTime.read(written) == DueTime(written, DayOfYear(3, 31))


@pytest.mark.parametrize(
    ("written", "month", "day"),
    [("sista mars", 3, 31), ("senast den sista juni varje år", 6, 30), ("sista februari", 2, 29)],
)
def test_the_last_day_of_a_month_without_a_year(written, month, day):
    assert DueTime.read(written) == DueTime(written, DayOfYear(month, day))


@pytest.mark.parametrize(
    ("data", "length", "event", "said"),
    [
        (
            {"months": "6", "after": "decision"},
            Length(6, "months"),
            "decision",
            "6 månader efter beslutet",
        ),
        (
            {"after": "signing", "days": "30"},
            Length(30, "days"),
            "signing",
            "30 dagar efter undertecknandet",
        ),
        ("tre veckor efter beslutet", Length(3, "weeks"), "decision", "tre veckor efter beslutet"),
        ("inom ett år från start", Length(1, "years"), "start", "inom ett år från start"),
        (
            "senast tre månader efter avtalstidens utgång",
            Length(3, "months"),
            "end",
            "senast tre månader efter avtalstidens utgång",
        ),
        (
            "30 dagar från avtalets start",
            Length(30, "days"),
            "start",
            "30 dagar från avtalets start",
        ),
    ],
)
def test_a_time_after_something_else(data, length, event, said):
    due = DueTime.read(data)
    assert due.when == After(length, event)
    assert due.said("sv") == said


@pytest.mark.parametrize(
    ("data", "length", "said"),
    [
        ({"months": "6", "before": "end"}, Length(6, "months"), "6 månader före avtalets slut"),
        (
            "senast tre månader före avtalstidens utgång",
            Length(3, "months"),
            "senast tre månader före avtalstidens utgång",
        ),
        ("30 dagar innan avtalets slut", Length(30, "days"), "30 dagar innan avtalets slut"),
    ],
)
def test_a_time_ahead_of_something_else(data, length, said):
    due = DueTime.read(data)
    assert due.when == Before(length, "end")
    assert due.said("sv") == said


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("decision", "2 weeks after the decision"),
        ("signing", "2 weeks after the signing"),
        ("start", "2 weeks after the agreement begins"),
        ("end", "2 weeks after the agreement ends"),
    ],
)
def test_a_time_after_something_else_in_english(event, said):
    assert DueTime.read({"weeks": "2", "after": event}).said("en") == said


@pytest.mark.parametrize(
    ("data", "rule", "at", "help"),
    [
        (
            "snarast möjligt",
            "not_a_date",
            (),
            "det som är brådskande skrivs med urgent: true, utan due",
        ),
        (
            "inom sex månader",
            "not_a_date",
            (),
            "skriv också vad tiden räknas från, till exempel months: 6 och after: decision",
        ),
        (
            "när det passar",
            "not_a_date",
            (),
            (
                "skriv ett datum, nästa sammanträde, sammanträdet i mars 2026, "
                "eller till exempel months: 6 och after: decision"
            ),
        ),
        ("12/3 2026", "not_a_date", (), "menade du 2026-03-12?"),
        ("31 april", "impossible_date", (), "april 2028 har 30 dagar"),
        ("2026-02-30", "impossible_date", (), "februari 2026 har 28 dagar"),
        (
            "sammanträdet i mars 9999",
            "impossible_date",
            (),
            "året behöver ligga mellan 1800 och 2200",
        ),
        ({"months": "6", "after": "decison"}, "unknown_word", ("after",), "menade du decision?"),
        (
            {"months": "6", "after": "jul"},
            "unknown_word",
            ("after",),
            "här kan stå: decision, signing, start och end",
        ),
        ({"month": "6", "after": "decision"}, "unknown_field", ("month",), "menade du months?"),
        ({"months": "6"}, "missing_field", (), None),
        (["nästa sammanträde"], "wrong_type", (), None),
    ],
)
def test_what_is_no_due_time_is_told_with_what_to_write_instead(data, rule, at, help):
    with pytest.raises(Misread) as told:
        DueTime.read(data)
    misread = told.value
    assert (misread.rule, misread.at) == (rule, at)
    assert (misread.help and misread.help.said("sv", misread.help_values)) == help
