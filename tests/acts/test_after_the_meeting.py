"""What holds of every meeting once it is over: the days of the notice, and lists of decisions of any kind."""

import contextlib
import csv
import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.acts._after import after
from iopctl.acts._decision_list import read_table
from iopctl.acts.attest import attest, not_attested
from iopctl.acts.correct import correct_minutes
from iopctl.acts.post import post
from iopctl.acts.report import report
from iopctl.acts.take_down import take_down
from iopctl.errors import PersonError
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import read
from iopctl.values.calendar import statutory_end
from iopctl.values.lengths import Length
from iopctl.values.paragraphs import Paragraphs

HELD = date(2026, 3, 12)
REF = Ref("meetings", "n-2026-03-12")
days = st.integers(0, 1500).map(lambda n: HELD + timedelta(days=n))


def register(paragraphs=(1, 2, 3)):
    items = "".join(f"  - {{id: p{n}, title: Ärende {n}, paragraph: {n}}}\n" for n in paragraphs)
    agenda = f"agenda:\n{items}" if items else ""
    return read(
        {
            "committees/n.yaml": "name: Nämnden\n".encode(),
            "meetings/n-2026-03-12.yaml": f"committee: n\ndate: {HELD}\n{agenda}".encode(),
        },
        Settings(format=1),
    )


def done(before, act):
    return after(before, act.changes)


@given(attested=days, more=st.integers(0, 30))
def test_a_notice_says_its_last_day_of_appeal_and_stays_up_until_the_day_after(attested, more):
    posted = attested + timedelta(days=more)
    now = done(register(), attest(register(), REF, None, attested))
    now = done(now, post(now, REF, posted, "Kansliet"))
    last = statutory_end(posted, Length(3, "weeks")).moved

    [posting] = now.get(REF, Meeting).attestations[0].postings
    assert posting.last_day_of_appeal.day == last
    with pytest.raises(PersonError):
        take_down(now, REF, last)
    down = done(now, take_down(now, REF, last + timedelta(days=1)))
    assert down.get(REF, Meeting).attestations[0].postings[0].taken_down.day > last


@given(parts=st.lists(st.sets(st.integers(1, 12), min_size=1), min_size=1, max_size=4))
def test_whatever_is_attested_in_turn_each_paragraph_is_attested_once(parts):
    now = register(range(1, 13))
    seen = set()
    for part in parts:
        wanted = Paragraphs.of(part)
        if part & seen:
            with pytest.raises(PersonError):
                attest(now, REF, wanted, HELD)
            continue
        now = done(now, attest(now, REF, wanted, HELD))
        seen |= part
        if len(seen) < 12:
            left = Paragraphs.read(not_attested(now, REF).split(", "))
            assert set(left) == set(range(1, 13)) - seen


@given(new=st.permutations(range(1, 6)), known=st.sets(st.integers(1, 5), min_size=1))
def test_renumbered_paragraphs_are_the_new_ones_everywhere(new, known):
    now = done(register(known), attest(register(known), REF, Paragraphs.of(known), HELD))
    numbers = {old: new[old - 1] for old in known}
    now = done(now, correct_minutes(now, REF, "fel serie", HELD, numbers))

    meeting = now.get(REF, Meeting)
    assert [item.paragraph for item in meeting.agenda] == [numbers[old] for old in sorted(known)]
    assert set(meeting.attestations[0].paragraphs) == set(numbers.values())
    assert meeting.corrections[0].paragraphs == {str(old): it for old, it in numbers.items()}


fields = st.text(st.characters(codec="utf-8"), max_size=30)


@given(rows=st.lists(st.lists(fields, max_size=9), max_size=8), parted=st.sampled_from(";,\t"))
def test_a_list_of_anything_is_read_or_told_of_row_by_row(rows, parted):
    written = io.StringIO()
    table = csv.writer(written, delimiter=parted)
    table.writerow(["Datum", "Beslut", "Slag"])
    table.writerows(rows)
    try:
        found = read_table(written.getvalue(), HELD)
    except PersonError:
        return
    stated = [row for row in rows if any(field.strip() for field in row)]
    assert len(found.rows) + len(found.faults) == len(stated)
    assert all(fault.said("sv") and fault.said("en") for fault in found.faults)


@given(text=st.text(st.characters(codec="utf-8"), max_size=200))
def test_what_is_no_list_breaks_nothing_else(text):
    with contextlib.suppress(PersonError):
        read_table(text, HELD)


def test_hundreds_are_reported_at_once_each_as_a_record_of_its_own():
    lines = "".join(f"2026-03-{n % 9 + 1:02};Bidrag {n};SN 2026-{n}\n" for n in range(300))
    table = read_table("Datum;Beslut;Diarienummer\n" + lines, HELD)
    before = register(())
    now = done(before, report(before, REF, HELD, listed=table.rows))

    made = list(now.every(Decision))
    assert len(made) == 300
    assert {it.decided_by.reported_to for it in made} == {REF}
    assert {it.title for it in made} == {f"Bidrag {n}" for n in range(300)}
    [item] = now.get(REF, Meeting).agenda
    assert item.lists.what == "delegated-decisions"
