"""Dates as people write them: what they mean, how they compare, and what is told of the others."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.values.dates import NOT_STATED, UncertainDate, read_day
from iopctl.values.misread import Misread

days = st.dates(date(1900, 1, 1), date(2150, 12, 31))


@st.composite
def uncertain_dates(draw):
    first, last = sorted((draw(days), draw(days)))
    return UncertainDate(
        "", draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None]))
    )


WORDINGS = """
    2024-12-31                      2024-12-31  2024-12-31
    2024-12                         2024-12-01  2024-12-31
    2024-02                         2024-02-01  2024-02-29
    2024                            2024-01-01  2024-12-31
    under 2024                      2024-01-01  2024-12-31
    för hela 2019                   2019-01-01  2019-12-31
    hela året 2019                  2019-01-01  2019-12-31
    sedan 2015                      2015-01-01  2015-12-31
    juni 2017                       2017-06-01  2017-06-30
    i juni 2017                     2017-06-01  2017-06-30
    jan 2017                        2017-01-01  2017-01-31
    sept. 2017                      2017-09-01  2017-09-30
    den 3 juni 2017                 2017-06-03  2017-06-03
    3 juni 2017                     2017-06-03  2017-06-03
    3 Dec 2023                      2023-12-03  2023-12-03
    våren 2016                      2016-01-01  2016-06-30
    VÅREN  2016                     2016-01-01  2016-06-30
    vårterminen 2020                2020-01-01  2020-06-30
    sommaren 2020                   2020-05-01  2020-09-30
    under hösten 2020               2020-08-01  2020-12-31
    vintern 2013/2014               2013-10-01  2014-04-30
    vintern 2013–14                 2013-10-01  2014-04-30
    vintern 2013                    2012-10-01  2014-04-30
    årsskiftet 2021/2022            2021-12-31  2022-01-01
    vid årsskiftet 2021/22          2021-12-31  2022-01-01
    från och med årsskiftet 2021/2022  2021-12-31  2022-01-01
    läsåret 2019/2020               2019-08-01  2020-06-30
    första halvåret 2018            2018-01-01  2018-06-30
    andra halvåret 2018             2018-07-01  2018-12-31
    första kvartalet 2025           2025-01-01  2025-03-31
    andra kvartalet 2025            2025-04-01  2025-06-30
    tredje kvartalet 2025           2025-07-01  2025-09-30
    4:e kvartalet 2025              2025-10-01  2025-12-31
    kvartal 2, 2025                 2025-04-01  2025-06-30
    andra kvartal 2025              2025-04-01  2025-06-30
    första tertialet 2025           2025-01-01  2025-04-30
    tertial 3, 2025                 2025-09-01  2025-12-31
    kalenderåret 2025               2025-01-01  2025-12-31
    utgången av 2024                2024-12-31  2024-12-31
    vid utgången av juni 2024       2024-06-30  2024-06-30
    till utgången av 2024           2024-12-31  2024-12-31
    till 2024 års utgång            2024-12-31  2024-12-31
    vid utgången av våren 2024      2024-04-01  2024-06-30
    sista februari 2024             2024-02-29  2024-02-29
    halvårsskiftet 2024             2024-06-30  2024-07-01
    månadsskiftet maj/juni 2024     2024-05-31  2024-06-01
    vecka 1 2026                    2025-12-29  2026-01-04
    v. 53 2026                      2026-12-28  2027-01-03
    början av 2024                  2024-01-01  2024-07-01
    mitten av juni 2024             2024-06-08  2024-06-23
    i slutet av juni 2024           2024-06-16  2024-06-30
    till och med 2024               2024-12-31  2024-12-31
    t.o.m. 31 december 2026         2026-12-31  2026-12-31
    t o m juni 2026                 2026-06-30  2026-06-30
    fram till och med 2024          2024-12-31  2024-12-31
    till och med våren 2024         2024-01-01  2024-06-30
    från och med 2024               2024-01-01  2024-01-01
    fr.o.m. juni 2024               2024-06-01  2024-06-01
    från hösten 2024                2024-08-01  2024-12-31
"""


@pytest.mark.parametrize("case", WORDINGS.strip().splitlines())
def test_a_wording_means_some_day_from_its_earliest_to_its_latest(case):
    written, earliest, latest = case.strip().rsplit(maxsplit=2)
    read = UncertainDate.read(written.strip())
    assert (str(read.earliest), str(read.latest)) == (earliest, latest)
    assert read.said("sv") == read.said("en") == written.strip()
    assert read.exact == (earliest == latest)
    assert read.says_whether_included


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("fram till 2024", date(2023, 12, 31), date(2024, 12, 31)),
        ("till 2024", date(2023, 12, 31), date(2024, 12, 31)),
        ("fram till juni 2024", date(2024, 5, 31), date(2024, 6, 30)),
        ("till den 30 juni 2024", date(2024, 6, 29), date(2024, 6, 30)),
        ("till våren 2024", date(2024, 1, 1), date(2024, 6, 30)),
    ],
)
def test_till_leaves_open_whether_the_time_it_names_counts(written, earliest, latest):
    assert UncertainDate.read(written) == UncertainDate(
        written, earliest, latest, says_whether_included=False
    )


def test_letters_written_as_two_characters_are_the_same_wording():
    written = unicodedata.normalize("NFD", "våren 2016")
    assert UncertainDate.read(written) == UncertainDate(
        written, date(2016, 1, 1), date(2016, 6, 30)
    )


def test_any_other_wording_is_kept_beside_the_bounds_that_are_known():
    read = UncertainDate.read({"as_written": "inför vintern 2013", "latest": "2013-12-01"})
    assert read == UncertainDate("inför vintern 2013", None, date(2013, 12, 1))
    assert UncertainDate.read({"as_written": "sedan flera år"}) == UncertainDate(
        "sedan flera år", None, None
    )


MISTAKES = [
    ("2026-02-30", "impossible_date", "2026-02-30 är inget datum", "februari 2026 har 28 dagar"),
    ("2024-02-30", "impossible_date", "2024-02-30 är inget datum", "februari 2024 har 29 dagar"),
    ("2026-13-01", "impossible_date", "2026-13-01 är inget datum", "månaderna är 01 till 12"),
    ("2026-00", "impossible_date", "2026-00 är inget datum", "månaderna är 01 till 12"),
    ("31 april 2026", "impossible_date", "31 april 2026 är inget datum", "april 2026 har 30 dagar"),
    ("vecka 53 2025", "impossible_date", "vecka 53 2025 är inget datum", "2025 har 52 veckor"),
    (
        "0026-03-12",
        "impossible_date",
        "0026-03-12 är inget datum",
        "året behöver ligga mellan 1800 och 2200",
    ),
    (
        "våren 2999",
        "impossible_date",
        "våren 2999 är inget datum",
        "året behöver ligga mellan 1800 och 2200",
    ),
    (
        "årsskiftet 2021/2023",
        "impossible_date",
        "årsskiftet 2021/2023 är inget datum",
        "det andra året är det som följer på det första: 2021/2022",
    ),
    (
        "2026/03/12",
        "not_a_date",
        "2026/03/12 går inte att läsa som ett datum",
        "menade du 2026-03-12?",
    ),
    ("2026-3-2", "not_a_date", "2026-3-2 går inte att läsa som ett datum", "menade du 2026-03-02?"),
    ("2026.3", "not_a_date", "2026.3 går inte att läsa som ett datum", "menade du 2026-03?"),
    (
        "12.3.2026",
        "not_a_date",
        "12.3.2026 går inte att läsa som ett datum",
        "menade du 2026-03-12?",
    ),
    ("20260312", "not_a_date", "20260312 går inte att läsa som ett datum", "menade du 2026-03-12?"),
    ("12/3-26", "not_a_date", "12/3-26 går inte att läsa som ett datum", "menade du 2026-03-12?"),
    (
        "12/3 2026",
        "not_a_date",
        "12/3 2026 går inte att läsa som ett datum",
        "menade du 2026-03-12?",
    ),
    (
        "13/3/2026",
        "not_a_date",
        "13/3/2026 går inte att läsa som ett datum",
        "menade du 2026-03-13?",
    ),
    (
        "12/3/2026",
        "not_a_date",
        "12/3/2026 går inte att läsa som ett datum",
        "menade du 2026-03-12 eller 2026-12-03?",
    ),
    (
        "våren",
        "not_a_date",
        "våren går inte att läsa som ett datum",
        "skriv också vilket år: våren 2028",
    ),
    (
        "den 31 mars",
        "not_a_date",
        "den 31 mars går inte att läsa som ett datum",
        "skriv också vilket år: den 31 mars 2028",
    ),
    (
        "snart",
        "not_a_date",
        "snart går inte att läsa som ett datum",
        (
            "skriv 2026-03-12, 2026-03, 2026 eller till exempel våren 2026; "
            "annars as_written med källans ord, och earliest och latest om de är kända"
        ),
    ),
    ("årsskiftet snart", "not_a_date", "årsskiftet snart går inte att läsa som ett datum", None),
    ("2024-W01-1", "not_a_date", "2024-W01-1 går inte att läsa som ett datum", None),
    ("２０２４", "not_a_date", "２０２４ går inte att läsa som ett datum", None),
]


@pytest.mark.parametrize(("written", "rule", "message", "help"), MISTAKES)
def test_what_is_no_date_is_told_with_what_to_write_instead(written, rule, message, help):
    with pytest.raises(Misread) as told:
        UncertainDate.read(written)
    misread = told.value
    assert (misread.rule, misread.at) == (rule, ())
    assert misread.message.said("sv", misread.values) == message
    if help:
        assert misread.help.said("sv", misread.help_values) == help


@pytest.mark.parametrize(
    ("data", "rule", "at", "message"),
    [
        ("", "empty_value", (), "fältet är tomt"),
        ("  ", "empty_value", (), "fältet är tomt"),
        (["2024"], "wrong_type", (), "här står en lista, men ska stå ett datum"),
        ({"earliest": "2024-01-01"}, "missing_field", (), "fältet as_written saknas"),
        (
            {"as_written": ["x"]},
            "wrong_type",
            ("as_written",),
            "här står en lista, men ska stå ett datum",
        ),
        (
            {"as_writen": "x"},
            "unknown_field",
            ("as_writen",),
            "det finns inget fält som heter as_writen",
        ),
        (
            {"as_written": "x", "latest": "2024-02-30"},
            "impossible_date",
            ("latest",),
            "2024-02-30 är inget datum",
        ),
        (
            {"as_written": "x", "latest": "2024"},
            "not_a_date",
            ("latest",),
            "2024 är ingen bestämd dag",
        ),
        (
            {"as_written": "x", "earliest": "2024-02-02", "latest": "2024-02-01"},
            "impossible_date",
            ("earliest",),
            "earliest är 2024-02-02, och det är efter latest, som är 2024-02-01",
        ),
    ],
)
def test_a_mistake_in_the_parts_of_a_date_is_told_at_its_part(data, rule, at, message):
    with pytest.raises(Misread) as told:
        UncertainDate.read(data)
    assert (told.value.rule, told.value.at) == (rule, at)
    assert told.value.message.said("sv", told.value.values) == message


def test_an_unknown_part_comes_with_the_one_that_was_meant():
    with pytest.raises(Misread) as told:
        UncertainDate.read({"as_writen": "x"})
    assert told.value.part == "key"
    assert told.value.help.said("sv", told.value.help_values) == "menade du as_written?"


@pytest.mark.parametrize(
    ("one", "other", "before", "after"),
    [
        ("2024", "2025", True, False),
        ("2024-12-31", "2024-12-31", False, False),
        ("2024", "2024", None, None),
        ("fram till 2024", "2024-12-31", None, False),
        ("våren 2024", "hösten 2024", True, False),
        ("våren 2024", "sommaren 2024", None, None),
        ("2024-07-01", "första halvåret 2024", False, True),
    ],
)
def test_comparing_gives_before_after_or_cannot_say(one, other, before, after):
    one, other = UncertainDate.read(one), UncertainDate.read(other)
    assert (one.before(other), one.after(other)) == (before, after)


def test_what_is_not_stated_compares_with_nothing():
    assert NOT_STATED.before(date(2024, 1, 1)) is None
    assert NOT_STATED.after(NOT_STATED) is None
    assert (NOT_STATED.said("sv"), NOT_STATED.said("en")) == ("inte angivet", "not stated")


def test_a_date_without_wording_is_said_by_its_bounds():
    first, last = date(2024, 1, 1), date(2024, 3, 31)
    assert UncertainDate("", first, last).said("sv") == "2024-01-01 – 2024-03-31"
    assert UncertainDate("", first, None).said("sv") == "från och med 2024-01-01"
    assert UncertainDate("", None, last).said("en") == "until 2024-03-31"
    assert UncertainDate("", last, last).said("sv") == "2024-03-31"


def test_a_list_is_sorted_by_the_earliest_day():
    written = ["2024-02", "till 2024", "2024-01-15", "2024"]
    read = sorted((UncertainDate.read(date) for date in written), key=lambda it: it.order)
    assert [it.written for it in read] == ["till 2024", "2024", "2024-01-15", "2024-02"]


def test_a_day_that_must_be_exact_is_read_in_any_form_that_is():
    assert read_day("den 3 juni 2017") == date(2017, 6, 3)


@given(days)
def test_an_iso_date_is_that_day_and_is_said_as_it_was_written(day):
    read = UncertainDate.read(day.isoformat())
    assert read == UncertainDate.on(day)
    assert (read.day, read.said("sv")) == (day, day.isoformat())


@given(days, days)
def test_exact_dates_compare_as_their_days_do(one, other):
    exact = UncertainDate.on(one)
    for right in (other, UncertainDate.on(other)):
        assert exact.before(right) is (one < other)
        assert exact.after(right) is (one > other)


@given(uncertain_dates(), uncertain_dates())
def test_after_is_before_seen_from_the_other_side(one, other):
    assert one.before(other) is other.after(one)
    assert not (one.before(other) and one.after(other))


@given(uncertain_dates(), uncertain_dates(), st.data())
def test_a_certain_answer_holds_for_every_day_that_may_be_meant(one, other, data):
    day, other_day = (
        data.draw(st.dates(it.earliest or date(1890, 1, 1), it.latest or date(2160, 1, 1)))
        for it in (one, other)
    )
    if (answer := one.before(other)) is not None:
        assert answer is (day < other_day)
    if (answer := one.after(other)) is not None:
        assert answer is (day > other_day)
