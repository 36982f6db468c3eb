"""What holds of every extension, notice, option and change, whatever days they are counted from."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from iopctl.acts._after import after
from iopctl.acts.amend import Amendment, Wording, amend
from iopctl.acts.extend import Extension, extend
from iopctl.acts.terminate import Notice, terminate
from iopctl.acts.use_option import Use, use_option
from iopctl.agreements import ending, last_day, stated_terms, terms
from iopctl.editing import apply
from iopctl.errors import PersonError
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import Partnership
from iopctl.register import read
from iopctl.values.lengths import Length

REF = Ref("partnerships", "p")
SN = Who(committee=Ref("committees", "sn"))
ONE_DAY = timedelta(days=1)
FIRST = date(2020, 1, 1)
days = st.dates(FIRST, date(2025, 12, 31))
months = st.integers(1, 36)


def register_of(agreement, above=""):
    text = f"title: P   # rubriken\ncommittees: [sn]\n{above}instruments:\n  - kind: agreement\n{agreement}"
    files = {"partnerships/p.yaml": text.encode(), "committees/sn.yaml": b"name: SN\n"}
    return read(files, Settings(format=1))


def agreement(start, term, renewal=""):
    return f"    term: {{from: {start}, months: {term}}}\n" + (
        f"    renewal: {renewal}\n" if renewal else ""
    )


def partnership(register):
    return register.get(REF, Partnership)


@given(days, months, st.booleans(), st.integers(1, 3000), st.sampled_from(["days", "months"]))
def test_an_extension_begins_the_day_after_and_lasts_as_long_as_it_says(
    start, term, tacit, amount, unit
):
    length = Length(amount if unit == "days" else amount % 60 + 1, unit)
    renewal = "{kind: tacit, months: 12, termination: [{months: 3}]}" if tacit else ""
    register = register_of(agreement(start, term, renewal))
    act = extend(register, REF, Extension(length), start)
    now = after(register, act.changes)
    known = terms(partnership(now), date.min)
    assert all(one.end.day + ONE_DAY == two.start.day for one, two in pairwise(known))
    assert known[-1].end.day == length.last_day_from(known[-1].start.day)
    assert last_day(partnership(now), start).day == known[-1].end.day


@given(days, months, st.integers(1, 24), st.integers(1, 12), st.integers(0, 3000))
def test_notice_ends_the_agreement_with_the_first_term_that_it_is_in_time_for(
    start, term, again, notice, later
):
    renewal = f"{{kind: tacit, months: {again}, termination: [{{months: {notice}}}]}}"
    register = register_of(agreement(start, term, renewal))
    day = start + timedelta(days=later)
    act = terminate(register, REF, Notice(SN, day))
    last = last_day(partnership(after(register, act.changes)), day)
    assert act.done.values["last"] == last
    # Found the other way round: each term of the untouched agreement in turn.
    length = Length(notice, "months")
    known = [one.end.day for one in terms(partnership(register), date(2200, 1, 1))]
    to_come = [end for end in known if end >= day]
    surely = next(end for end in to_come if day <= length.before(end))
    # One month from 30 January ends on 28 February, but one month before 28 February is 28 January.
    perhaps = next(end for end in to_come if day <= length.before(end) or length.after(day) <= end)
    assert (last.earliest, last.latest) == (perhaps, surely)


@example(date(2025, 12, 31), 4, 9, 12, 2104)  # notice longer than a term, counted from a 31st
@given(days, months, st.integers(1, 24), st.integers(1, 12), st.integers(0, 3000))
def test_an_extension_after_notice_goes_on_without_a_gap(start, term, again, notice, later):
    renewal = f"{{kind: tacit, months: {again}, termination: [{{months: {notice}}}]}}"
    register = register_of(agreement(start, term, renewal))
    day = start + timedelta(days=later)
    ended = after(register, terminate(register, REF, Notice(SN, day)).changes)
    assume(last_day(partnership(ended), day).exact)
    act = extend(ended, REF, Extension(Length(again, "months")), day)
    now = partnership(after(ended, act.changes))
    known = terms(now, date.min)
    assert all(one.end.day + ONE_DAY == two.start.day for one, two in pairwise(known))
    assert last_day(now, day).day == known[-1].end.day == act.done.values["until"]


@given(days, months, st.integers(1, 24), st.integers(-400, 400))
def test_notice_within_the_term_ends_it_when_the_period_is_over_but_never_later_than_by_itself(
    start, term, notice, later
):
    text = agreement(start, term) + f"    termination: [{{months: {notice}}}]\n"
    register = register_of(text)
    by_itself = last_day(partnership(register), start).day
    day = start + timedelta(days=later)
    assume(start <= day <= by_itself)
    act = terminate(register, REF, Notice(SN, day))
    [change] = act.changes
    now = partnership(after(register, [change]))
    assert ending(now).last_day.day == min(Length(notice, "months").after(day), by_itself)


@given(days, st.integers(2, 36), st.integers(1, 24), st.integers(0, 1500), st.integers(0, 900))
def test_an_option_is_never_used_too_late_nor_too_far(start, term, length, later, until):
    end = Length(term, "months").last_day_from(start)
    latest = end + timedelta(days=300)
    renewal = f"{{kind: option, months: {length}, latest: {latest}, decide_by: {{months: 1, before: end}}}}"
    register = register_of(agreement(start, term, renewal))
    day, wanted = start + timedelta(days=later), end + timedelta(days=until)
    most = min(latest, Length(length, "months").last_day_from(end + ONE_DAY))
    in_time = day <= Length(1, "months").before(end)
    if in_time and end < wanted <= most:
        act = use_option(register, REF, Use(day, wanted))
        assert last_day(partnership(after(register, act.changes)), day).day == wanted
        assert len(stated_terms(partnership(after(register, act.changes)))) == 2
    else:
        with pytest.raises(PersonError):
            use_option(register, REF, Use(day, wanted))


words = st.text("Läsning på 3 #:-{[,'\"åÖ§", min_size=1, max_size=30)
words = words.map(lambda text: " ".join(text.split())).filter(bool)


@given(words, words)
def test_a_change_touches_nothing_above_and_its_old_wording_is_what_held(first, second):
    assume(first != second and "none" not in (first, second))
    above = "purpose: Läsa   # avtalet\nactivities: [Läxor]\n"
    register = register_of(agreement(FIRST, 24), above)
    old = "Läsa"
    for n, new in enumerate((first, second)):
        assume(new != old)
        day = date(2020, 6, n + 1)
        act = amend(register, REF, Amendment([Wording("purpose", new)], day, signed=day), day)
        before = register.entries[REF].file.text.encode()
        made = apply({REF: before}, act.changes)[REF]
        assert made.startswith(before)
        register = after(register, act.changes)
        change = partnership(register).instruments[-1].changes[0]
        assert (change.old, change.new) == (old, new)
        old = new
    assert partnership(register).purpose == "Läsa"
