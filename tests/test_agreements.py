"""Agreements over time: what holds of every term, renewal and notice, whatever days they are counted from."""

import json
from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import composite

from iopctl.agreements import (
    How,
    courses,
    current,
    ending,
    ending_decisions,
    last_day,
    may_have_been_extended,
    notice_day,
    notice_days,
    stated_terms,
    terms,
    why_no_end,
)
from iopctl.deadlines._list import kinds, of_record
from iopctl.models._instruments import Instrument, InstrumentKind, Moves, Renewal, RenewalKind, Term
from iopctl.models._reading import read
from iopctl.models._settings import Settings
from iopctl.models._shape import Items, Ref
from iopctl.models.partnerships import Partnership
from iopctl.register import read as read_register
from iopctl.values.calendar import is_working_day
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

ONE_DAY = timedelta(days=1)


def partnership(*instruments, **fields):
    """Read a partnership of these instruments, as a record has them."""
    data = {"title": "P", "instruments": list(instruments), **fields}
    reading = read(Partnership, Ref("partnerships", "p"), data)
    assert reading.findings == ()
    return reading.record


def agreement(term, renewal=None, **fields):
    return {
        "kind": "agreement",
        "term": term,
        **({"renewal": renewal} if renewal else {}),
        **fields,
    }


def ends(found):
    return [str(term.end.day) for term in found]


# What was reported wrong elsewhere, and is to be right here


def test_first_end_in_august_renewed_by_the_year_with_two_months_notice():
    found = partnership(
        agreement(
            {"until": "2025-08-28"},
            {"kind": "tacit", "months": "12", "termination": {"months": "2"}},
        )
    )
    running = current(found, date(2026, 2, 11))
    assert running.end.day == date(2026, 8, 28)
    assert list(notice_days(running.renewal, running.end)) == [
        (0, UncertainDate.on(date(2026, 6, 28)))
    ]


def test_thirty_six_months_then_twelve_at_a_time():
    renewal = {"kind": "tacit", "months": "12", "termination": {"months": "3"}}
    found = partnership(agreement({"from": "2020-08-01", "months": "36"}, renewal))
    assert ends(terms(found, date(2026, 1, 1))) == [
        *("2023-07-31", "2024-07-31", "2025-07-31", "2026-07-31"),
    ]


def test_sixty_months_then_twelve_is_not_sixty_then_sixty():
    found = partnership(
        agreement({"from": "2020-01-01", "months": "60"}, {"kind": "tacit", "months": "12"})
    )
    assert ends(terms(found, date(2025, 6, 1))) == ["2024-12-31", "2025-12-31"]


def test_one_month_from_the_first_of_january_ends_on_its_last_day():
    found = partnership(agreement({"from": "2026-01-01", "months": "1"}))
    assert last_day(found, date(2026, 1, 15)).day == date(2026, 1, 31)


def test_renewed_eleven_times():
    found = partnership(
        agreement({"from": "2010-01-01", "until": "2010-12-31"}, {"kind": "tacit", "years": "1"})
    )
    running = current(found, date(2021, 6, 1))
    assert (running.nth, running.end.day) == (11, date(2021, 12, 31))


def test_a_reminder_comes_21_days_before_a_notice_day_that_is_itself_worked_out(iopctl, folder):
    files = {
        "iopctl.yaml": "format: 1\nreminders: [21]\n",
        "records/partnerships/p.yaml": "title: P\ninstruments:\n"
        "  - kind: agreement\n    term: {until: 2025-08-28}\n"
        "    renewal: {kind: tacit, months: 12, termination: {months: 2}}\n",
    }
    asked = ["--kind", "notice_of_termination", "--as-of", "2026-02-11", "--format", "ics"]
    done = iopctl("deadlines", *asked, cwd=folder(files))
    assert (done.returncode, done.stderr) == (0, "")
    event = icalendar.Calendar.from_ical(done.stdout).walk("VEVENT")[0]
    [alarm] = event.walk("VALARM")
    assert event["dtstart"].dt == date(2026, 6, 28)
    assert event["dtstart"].dt + alarm["trigger"].dt == date(2026, 6, 7)


# Month ends and leap days


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2024, 2025])
def test_an_agreement_that_ends_with_a_month_is_renewed_to_the_end_of_each(year, month):
    end = date(year, month, monthrange(year, month)[1])
    found = partnership(agreement({"until": end.isoformat()}, {"kind": "tacit", "months": "1"}))
    renewed = [term.end.day for term in terms(found, end + timedelta(days=800))]
    assert len(renewed) > 24
    assert all(day.day == monthrange(day.year, day.month)[1] for day in renewed)


def test_an_agreement_by_the_year_from_the_leap_day():
    renewal = {"kind": "tacit", "years": "1"}
    found = partnership(agreement({"from": "2024-02-29", "years": "1"}, renewal))
    assert ends(terms(found, date(2028, 1, 1))) == [
        *("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-28"),
    ]


def test_an_agreement_that_ends_on_the_leap_day():
    renewal = {"kind": "tacit", "years": "1"}
    found = partnership(agreement({"until": "2024-02-29"}, renewal))
    assert ends(terms(found, date(2028, 1, 1))) == [
        *("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"),
    ]


def test_terms_of_a_month_from_the_thirtieth_are_counted_from_the_first_day():
    renewal = {"kind": "tacit", "months": "1"}
    found = partnership(agreement({"from": "2026-01-30", "months": "1"}, renewal))
    assert ends(terms(found, date(2026, 4, 1))) == ["2026-02-28", "2026-03-29", "2026-04-29"]


# Papers that change others


def test_a_supplement_that_says_only_from_which_day_it_holds_ends_nothing():
    found = partnership(
        agreement({"from": "2024-01-01", "until": "2026-12-31"}),
        {"kind": "supplementary-agreement", "term": {"from": "2025-01-01"}},
    )
    assert ends(stated_terms(found)) == ["2026-12-31"]


def test_a_supplement_takes_over_what_it_leaves_unsaid_of_the_renewal():
    renewal = {"kind": "tacit", "years": "1", "times": "3", "termination": {"months": "3"}}
    found = partnership(
        agreement({"until": "2025-12-31"}, renewal),
        {"kind": "supplementary-agreement", "renewal": {"kind": "tacit", "months": "6"}},
    )
    [term] = stated_terms(found)
    assert term.renewal.length == Length(6, "months")
    assert term.renewal.times == 3
    assert term.renewal.termination[0].length == Length(3, "months")


def test_a_new_agreement_takes_over_no_clause_of_the_old():
    found = partnership(
        agreement({"until": "2024-12-31"}, {"kind": "tacit", "years": "1"}),
        agreement({"from": "2025-01-01", "until": "2025-12-31"}),
    )
    assert ends(terms(found, date(2030, 1, 1))) == ["2024-12-31", "2025-12-31"]


def test_a_gap_between_two_agreements_stays_a_gap():
    found = partnership(
        agreement({"from": "2020-01-01", "until": "2021-12-31"}),
        agreement({"from": "2024-01-01", "until": "2024-12-31"}),
    )
    first, second = stated_terms(found)
    assert second.start.day - first.end.day > ONE_DAY
    assert current(found, date(2024, 3, 1)) == second


def test_nothing_is_renewed_after_a_termination_and_a_later_term_overtakes_it():
    renewal = {"kind": "tacit", "years": "1", "termination": {"months": "3"}}
    given_up = [
        agreement({"until": "2020-12-31"}, renewal),
        {"kind": "termination", "date": "2022-05-02"},
    ]
    assert ends(terms(partnership(*given_up), date(2030, 1, 1))) == [
        *("2020-12-31", "2021-12-31", "2022-12-31"),
    ]
    back = partnership(*given_up, {"kind": "extension", "term": {"until": "2025-12-31"}})
    assert ending(back) is None
    assert current(back, date(2024, 1, 1)).end.day == date(2025, 12, 31)


def test_a_vague_end_is_renewed_as_vaguely():
    found = partnership(agreement({"until": "fram till 2024"}, {"kind": "tacit", "years": "1"}))
    renewed = terms(found, date(2025, 6, 1))[-1]
    assert (renewed.end.earliest, renewed.end.latest) == (date(2024, 12, 31), date(2025, 12, 31))


def test_a_party_that_leaves_alone_ends_nothing_for_the_others():
    found = partnership(
        agreement({"until": "2026-12-31"}),
        {"kind": "termination", "date": "2025-01-01", "with": {"organisation": "b"}},
        parties=[{"organisation": "a"}, {"organisation": "b"}],
    )
    whole, leaves = courses(found)
    assert ending(whole) is None
    assert ending(leaves).instrument == 1
    assert leaves.whose == {Ref("organisations", "b")}


@pytest.mark.parametrize(
    ("instruments", "missing"),
    [
        ([], "avtalstiden är inte angiven"),
        ([agreement({"years": "3"})], "avtalets första dag är inte angiven"),
        ([agreement({"from": "2024-01-01"})], "avtalets sista dag är inte angiven"),
        (
            [agreement({"until": "2024-12-31"}, {"kind": "tacit"})],
            "det står inte hur länge avtalet förlängs",
        ),
    ],
)
def test_what_is_missing_to_know_the_end_is_said(instruments, missing):
    assert why_no_end(partnership(*instruments)).sv == missing


# What holds whatever the days are


DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
LENGTHS = st.one_of(
    st.tuples(st.integers(1, 60), st.sampled_from(["months", "weeks"])),
    st.tuples(st.integers(7, 400), st.just("days")),
)


@composite
def rolling(draw):
    """Give an agreement that is renewed tacitly, by a length or from a last day, and a horizon."""
    start = draw(DAYS)
    amount, unit = draw(LENGTHS)
    by_length = Term(from_=UncertainDate.on(start), **{unit: amount})
    until = Length(amount, unit).last_day_from(start)
    by_day = Term(from_=UncertainDate.on(start), until=UncertainDate.on(until))
    again, unit = draw(LENGTHS)
    renewal = Renewal(kind=RenewalKind.TACIT, **{unit: again})
    paper = Instrument(
        kind=InstrumentKind.AGREEMENT,
        term=draw(st.sampled_from([by_length, by_day])),
        renewal=renewal,
    )
    found = Partnership(ref=Ref("partnerships", "p"), title="P", instruments=Items([paper]))
    return found, until + timedelta(days=draw(st.integers(0, 4000)))


def test_the_renewal_that_the_properties_are_shown_on_does_renew():
    paper = agreement(
        {"from": "2020-01-01", "until": "2020-12-31"}, {"kind": "tacit", "years": "1"}
    )
    assert any(term.how is How.RENEWED for term in terms(partnership(paper), date(2022, 1, 1)))


@given(rolling())
def test_terms_that_are_renewed_never_overlap_nor_leave_a_gap(case):
    found, horizon = case
    known = terms(found, horizon)
    for term, following in pairwise(known):
        assert following.start.day == term.end.day + ONE_DAY
        assert following.end.day >= following.start.day


@given(rolling())
def test_the_running_term_has_the_day_in_it(case):
    found, day = case
    running = current(found, day)
    assert running.start.day <= day <= running.end.day


@given(DAYS, LENGTHS)
def test_the_last_day_of_notice_is_before_the_end_and_moves_only_as_agreed(end, length):
    length = Length(*length)
    raw = notice_day(length, UncertainDate.on(end)).day
    back = notice_day(length, UncertainDate.on(end), Moves.PREVIOUS_WORKING_DAY).day
    on = notice_day(length, UncertainDate.on(end), Moves.NEXT_WORKING_DAY).day
    assert raw == length.before(end) < end
    assert back <= raw <= on
    assert is_working_day(back)
    assert is_working_day(on)


@settings(deadline=None)  # an agreement by the week is followed through hundreds of renewals
@given(rolling(), st.integers(1, 12), st.integers(0, 3000))
def test_notice_leads_to_the_end_of_the_first_term_that_it_is_in_time_for(case, months, days):
    found, _ = case
    paper = found.instruments[0]
    given_on = paper.term.from_.day + timedelta(days=days)
    notice = {"termination": Items([_notice(months)])}
    papers = [
        _with(paper, renewal=_with(paper.renewal, **notice)),
        Instrument(kind=InstrumentKind.TERMINATION, date=UncertainDate.on(given_on)),
    ]
    led_to = ending(_with(found, instruments=Items(papers))).last_day
    in_time = [
        term.end.day
        for term in terms(_with(found, instruments=Items(papers[:1])), led_to.latest)
        if given_on <= Length(months, "months").before(term.end.day)
    ]
    assert led_to.latest == in_time[0]
    assert given_on <= led_to.earliest <= led_to.latest


PAPERS = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from([kind.value for kind in InstrumentKind])},
        optional={
            "date": st.sampled_from(["2020-05-01", "2023", "fram till 2024"]),
            "signed": st.sampled_from(["2019-12-01", "2021-02"]),
            "term": st.fixed_dictionaries(
                {},
                optional={
                    "from": st.sampled_from(["2020-01-31", "2024-02-29", "årsskiftet 2021/2022"]),
                    "until": st.sampled_from(["2024", "2025-12-31", "fram till 2024"]),
                    "months": st.sampled_from(["1", "36", "0", "-5", "99999999"]),
                },
            ),
            "renewal": st.fixed_dictionaries(
                {"kind": st.sampled_from(["none", "tacit", "option"])},
                optional={
                    "years": st.sampled_from(["1", "0", "-1", "9999"]),
                    "times": st.sampled_from(["0", "2", "-1"]),
                    "latest": st.sampled_from(["2026", "2019-01-01"]),
                    "termination": st.just([{"months": "3"}, {"days": "99999999"}]),
                },
            ),
            "termination": st.just([{"months": "6"}, {"months": "3", "to": "end-of-year"}]),
        },
    ),
    max_size=5,
)
FOLLOW_UPS = st.lists(
    st.fixed_dictionaries(
        {"what": st.just("Rapport")},
        optional={
            "every": st.sampled_from(["once", "year", "half-year", "quarter", "term", "month"]),
            "due": st.sampled_from(
                ["31 mars", "29 februari", "2024", "nästa sammanträde", "marsnämnden", "2025-01-31"]
            ),
            "done": st.just([{"date": "2024"}, {"period": "2023-2024"}, {"document": "R"}]),
        },
    ),
    max_size=3,
)


@settings(deadline=None)  # a report every month is followed through hundreds of months
@given(PAPERS, FOLLOW_UPS, st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_whatever_the_papers_say_every_deadline_answers(papers, follow_up, as_of):
    data = {"title": "P", "instruments": papers, "follow_up": follow_up}
    register = read_register({"partnerships/p.yaml": json.dumps(data).encode()}, Settings(format=1))
    [entry] = register.entries.values()
    assert entry.findings == ()
    answered = {one.kind for one in of_record(register, entry, as_of)}
    assert answered == {
        name for name, kind in kinds().items() if issubclass(Partnership, kind.deadline.on)
    }
    for course in courses(entry.record):
        assert current(course, as_of) in (None, *terms(course, as_of))
        assert last_day(course, as_of) or why_no_end(course).sv


def _notice(months):
    [term] = stated_terms(
        partnership(
            agreement(
                {"until": "2025-12-31"}, {"kind": "tacit", "termination": {"months": str(months)}}
            )
        )
    )
    return term.renewal.termination[0]


def _with(part, **changes):
    return type(part)(**{name: getattr(part, name) for name in part.__struct_fields__} | changes)


# Terms without an end, notice that is not known yet, and options that nobody recorded


def spans(found):
    return [
        (str(term.start.day) if term.start else None, str(term.end.day) if term.end else None)
        for term in found
    ]


def test_an_extension_gives_its_last_day_to_a_term_that_had_none():
    found = partnership(
        agreement({"from": "2018-07-01"}),
        {"kind": "extension", "term": {"until": "2021-12-31"}},
        {"kind": "extension", "term": {"from": "2022-01-01", "until": "2022-12-31"}},
    )
    assert spans(stated_terms(found)) == [
        ("2018-07-01", "2021-12-31"),
        ("2022-01-01", "2022-12-31"),
    ]


def test_of_two_agreements_without_ends_the_later_begun_overtakes():
    found = partnership(agreement({"from": "2014-01-01"}), agreement({"from": "2016-03-01"}))
    assert spans(stated_terms(found)) == [("2014-01-01", "2016-02-29"), ("2016-03-01", None)]


def test_one_that_began_no_later_is_overtaken_from_its_start():
    found = partnership(agreement({"from": "2016-03-01"}), agreement({"from": "2016-03-01"}))
    assert spans(stated_terms(found)) == [("2016-03-01", None)]


def test_a_revision_that_began_overtakes_an_agreement_without_an_end_but_keeps_one_that_has():
    revision = {"kind": "revision", "term": {"from": "2021-02-16"}}
    begun = partnership(agreement({}, signed="2010"), revision)
    assert current(begun, date(2022, 1, 1)).start.day == date(2021, 2, 16)
    dated = partnership(agreement({"from": "2020-01-01", "until": "2022-12-31"}), revision)
    assert spans(stated_terms(dated)) == [("2020-01-01", "2022-12-31")]


def test_until_further_notice_has_no_last_day_and_says_so():
    found = partnership(agreement({"from": "2024-01-01", "until": "none"}))
    assert current(found, date(2025, 1, 1)).until_further_notice
    assert last_day(found, date(2025, 1, 1)) is None
    assert "tills vidare" in why_no_end(found).sv


def test_an_extension_until_further_notice_does_not_take_the_length_of_the_option():
    found = partnership(
        agreement(
            {"from": "2024-01-01", "until": "2024-12-31"}, {"kind": "option", "months": "12"}
        ),
        {"kind": "extension", "term": {"until": "none"}},
    )
    assert spans(stated_terms(found)) == [("2024-01-01", "2024-12-31"), ("2025-01-01", None)]


NOT_RENEWED_THEN_ANEW = partnership(
    agreement({"from": "2024-03-01", "until": "2026-02-28"}, {"kind": "tacit", "months": "12"}),
    {"kind": "non-renewal", "date": "2025-11-12"},
    agreement({"from": "2026-05-01", "until": "2027-04-30"}),
)


@pytest.mark.parametrize(
    ("as_of", "known", "last"),
    [
        (date(2025, 11, 11), False, date(2026, 2, 28)),  # not given yet
        (date(2025, 12, 1), True, date(2026, 2, 28)),
        (date(2026, 3, 15), True, date(2026, 2, 28)),  # the new one has not begun
        (date(2026, 5, 1), False, date(2027, 4, 30)),  # overtaken
    ],
)
def test_notice_is_known_from_its_day_until_another_agreement_has_begun(as_of, known, last):
    assert bool(ending(NOT_RENEWED_THEN_ANEW, as_of)) is known
    assert last_day(NOT_RENEWED_THEN_ANEW, as_of).day == last


def test_an_extension_takes_a_decision_not_to_renew_back_from_the_day_it_was_made():
    found = partnership(
        agreement({"from": "2024-01-01", "until": "2024-12-31"}),
        {"kind": "non-renewal", "date": "2024-06-01"},
        {"kind": "extension", "signed": "2024-10-01", "term": {"until": "2025-12-31"}},
    )
    assert ending(found, date(2024, 9, 30)).given.day == date(2024, 6, 1)
    assert ending(found, date(2024, 10, 1)) is None


def test_a_decision_not_to_renew_whose_day_is_vague_ends_at_the_end_of_the_term():
    found = partnership(
        agreement({"until": "2021-12-31"}),
        {"kind": "non-renewal", "date": {"as_written": "före årsskiftet", "latest": "2021-12-31"}},
    )
    assert last_day(found, date(2021, 6, 1)).day == date(2021, 12, 31)


@pytest.mark.parametrize(
    ("renewal", "as_of", "perhaps"),
    [
        ({"latest": "2026-12-31"}, date(2024, 12, 31), False),  # still runs
        ({"latest": "2026-12-31"}, date(2025, 1, 1), True),
        ({"latest": "2026-12-31"}, date(2026, 12, 31), True),
        ({"latest": "2026-12-31"}, date(2027, 1, 1), False),
        ({"years": "1"}, date(2025, 12, 31), True),
        ({"years": "1"}, date(2026, 1, 1), False),
        ({"years": "1", "times": "2"}, date(2026, 12, 31), True),
        ({}, date(2025, 1, 1), False),  # nobody has said how far
    ],
)
def test_an_option_that_nobody_recorded_may_have_been_used_as_far_as_it_reaches(
    renewal, as_of, perhaps
):
    term = {"from": "2024-01-01", "until": "2024-12-31"}
    found = partnership(agreement(term, {"kind": "option", **renewal}))
    assert may_have_been_extended(found, as_of) is perhaps


def test_an_option_is_not_open_once_it_was_used_or_declined():
    term, option = (
        {"from": "2024-01-01", "until": "2024-12-31"},
        {"kind": "option", "years": "1", "times": "1"},
    )
    used = partnership(agreement(term, option), {"kind": "extension"})
    declined = partnership(agreement(term, option), {"kind": "non-renewal", "date": "2024-06-01"})
    assert not may_have_been_extended(used, date(2026, 1, 1))
    assert not may_have_been_extended(declined, date(2025, 1, 1))


def test_a_length_in_months_and_days_is_renewed_in_both():
    found = partnership(
        agreement(
            {"from": "2026-01-01", "months": "1", "days": "15"},
            {"kind": "tacit", "months": "1", "days": "15"},
        )
    )
    assert ends(terms(found, date(2026, 3, 1))) == ["2026-02-15", "2026-03-30"]


def test_decisions_that_only_end_an_agreement_do_not_make_one():
    found = partnership(
        agreement({"until": "2020-12-31"}, decisions=["a", "both"]),
        {"kind": "termination", "decisions": ["b", "both"]},
    )
    assert ending_decisions(found) == {Ref("decisions", "b")}


def test_an_extension_ahead_of_time_ends_what_is_agreed_once_it_is_made():
    found = partnership(
        agreement({"from": "2025-01-01", "until": "2027-12-31"}),
        {"kind": "extension", "signed": "2026-11-20", "term": {"until": "2029-12-31"}},
    )
    assert last_day(found, date(2026, 11, 19)).day == date(2027, 12, 31)
    assert last_day(found, date(2026, 11, 20)).day == date(2029, 12, 31)
    assert current(found, date(2026, 11, 20)).end.day == date(2027, 12, 31)


@pytest.mark.parametrize(("given_on", "first"), [("2026-06-01", 2027), ("2026-11-01", 2028)])
def test_renewals_up_to_the_end_by_notice_stay_when_an_extension_overtakes_it(given_on, first):
    found = partnership(
        agreement(
            {"from": "2024-01-01", "until": "2024-12-31"},
            {"kind": "tacit", "years": "1", "termination": [{"months": "6"}]},
        ),
        {"kind": "termination", "given": given_on},
        {
            "kind": "extension",
            "signed": "2026-11-20",
            "term": {"from": f"{first}-01-01", "until": f"{first}-06-30"},
        },
    )
    years = [f"{year}-12-31" for year in range(2024, first)]
    assert ends(terms(found, date(first, 1, 1))) == [*years, f"{first}-06-30"]


@pytest.mark.parametrize(
    ("first", "renewal", "ends_on"),
    [
        ({"from": "2025-12-31", "months": "4"}, "9", ["2026-04-30", "2027-01-30", "2027-10-30"]),
        (
            {"from": "2025-01-31", "until": "2025-02-28"},
            "1",
            ["2025-02-28", "2025-03-31", "2025-04-30"],
        ),
        (
            {"from": "2024-12-31", "until": "2025-01-30"},
            "1",
            ["2025-01-30", "2025-02-28", "2025-03-30"],
        ),
    ],
)
def test_renewals_are_counted_from_the_first_day_also_past_a_paper_among_them(
    first, renewal, ends_on
):
    paper = agreement(first, {"kind": "tacit", "months": renewal})
    among = {"kind": "supplementary-agreement", "signed": "2027-02-15", "termination": []}
    known = ends(terms(partnership(paper), date(2040, 1, 1)))
    assert known[:3] == ends_on
    assert ends(terms(partnership(paper, among), date(2040, 1, 1))) == known


def test_an_extension_follows_without_a_gap_on_notice_that_is_longer_than_a_term():
    months = {"from": "2025-12-31", "months": "4"}
    renewal = {"kind": "tacit", "months": "9", "termination": [{"months": "12"}]}
    notice = {"kind": "termination", "given": "2031-10-05"}
    extension = {"kind": "extension", "term": {"from": "2033-01-31", "until": "2033-10-30"}}
    terminated = partnership(agreement(months, renewal), notice)
    assert str(ending(terminated).last_day.day) == "2033-01-30"
    extended = partnership(agreement(months, renewal), notice, extension)
    assert ends(terms(extended, date.min))[-4:] == [
        "2031-07-30",
        "2032-04-30",
        "2033-01-30",
        "2033-10-30",
    ]
