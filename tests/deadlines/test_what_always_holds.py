"""What holds for every deadline: none is lost, none is moved the wrong way, the order of files is nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_day_cases import CASES, register_of

from iopctl.deadlines._counting import backwards, forwards, forwards_moved
from iopctl.deadlines._due import Binding, Due, deadline
from iopctl.deadlines._list import (
    Listed,
    _under_its_statute,
    kinds,
    of_record,
    what_is_due,
)
from iopctl.language import Said, Text
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Part, Record
from iopctl.values.calendar import is_working_day
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length

A_LENGTH = Text("så länge", "that long")
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
lengths = st.builds(
    Length, st.integers(1, 60), st.sampled_from(["days", "weeks", "months", "years"])
)
REGISTERS = [pytest.param(case.values[1], id=case.id) for case in CASES]

DUE_FIELDS = {
    "Assignment.due": ("assignment_done", "assignment_proposed"),
    "Assignment.before": ("assignment_done", "assignment_proposed"),
    "Consultation.due": ("consultation_answered",),
    "FollowUp.due": ("follow_up_done",),
    "Instalment.due": ("instalment_paid",),
    "Motion.answer_due": ("question_answered",),
    "OpenCall.closes": ("open_call_closes",),
    "Renewal.decide_by": ("option_used",),
    "Returns.due": ("matter_returns",),
    "Trial.decide_by": ("trial_decided", "way_of_working_decided"),
    "Committee.delegated_decisions_reported": ("delegated_decision_reported",),
}
"""Which kinds of deadline read each field that says when something is due."""


@pytest.mark.parametrize("case", REGISTERS)
def test_every_kind_answers_for_every_record_of_its_type(case):
    register = register_of(case)
    for entry in register.entries.values():
        answered = {
            found.kind for found in of_record(register, entry, date.fromisoformat(case["as_of"]))
        }
        asked = {
            name for name, kind in kinds().items() if isinstance(entry.record, kind.deadline.on)
        }
        assert answered == asked, entry.path


@pytest.mark.parametrize("case", REGISTERS)
def test_what_is_unknown_says_what_is_missing_and_what_is_due_says_why(case):
    register = register_of(case)
    for listed in what_is_due(register, date.fromisoformat(case["as_of"])):
        due = listed.due
        assert due.when or due.missing or due.done is not None, listed
        assert due.steps or not due.when, listed
        for language in ("sv", "en"):
            for said in (due.title, *due.steps, *([due.missing] if due.missing else [])):
                assert said.said(language).strip()
            assert due.basis.said(language)


@pytest.mark.parametrize("case", REGISTERS)
def test_the_list_is_the_same_whatever_order_files_are_read_in(case):
    as_of = date.fromisoformat(case["as_of"])
    backwards_read = {**case, "records": dict(reversed(case["records"].items()))}
    assert what_is_due(register_of(case), as_of) == what_is_due(register_of(backwards_read), as_of)


@pytest.mark.parametrize("case", REGISTERS)
def test_what_is_moved_is_moved_forwards_to_a_working_day(case):
    register = register_of(case)
    for entry in register.entries.values():
        for found in of_record(register, entry, date.fromisoformat(case["as_of"])):
            if isinstance(found, Listed) and found.due.outer_limit:
                assert found.due.when
                assert found.due.when.day
                assert is_working_day(found.due.outer_limit)
                assert found.due.when.day < found.due.outer_limit


def test_every_field_that_says_when_something_is_due_is_read_by_a_deadline():
    found = {}
    for model in record_types().values():
        found |= _due_fields(model, set())
    assert set(found) == set(DUE_FIELDS)
    assert {name for names in DUE_FIELDS.values() for name in names} <= set(kinds())


def _due_fields(model, seen):
    """Name the due fields of a record type and of every group of fields in it, by where they are declared."""
    found = {}
    if model in seen:
        return found
    seen.add(model)
    for field in fields(model):
        inside = [*_types_in(field.type)]
        if DueTime in inside:
            found[f"{model.__name__}.{field.key}"] = True
        for part in inside:
            if isinstance(part, type) and issubclass(part, Part):
                found |= _due_fields(part, seen)
    return found


def _types_in(kind):
    yield kind
    for argument in getattr(kind, "__args__", ()):
        yield from _types_in(argument)


@pytest.mark.parametrize(
    ("when", "binding", "said"),
    [
        ("2017-12-31", Binding.LAW, ["lagen gäller i denna lydelse från 2018-01-01; "]),
        ("2018-01-01", Binding.LAW, []),
        ("2027-12-31", Binding.LAW, []),
        ("2028-01-01", Binding.LAW, ["lagen gäller i denna lydelse till och med 2027-12-31; "]),
        ("2017-12-31", Binding.LOCAL, []),
    ],
)
def test_a_day_outside_the_time_of_its_statute_says_so(when, binding, said):
    due = Due((), Said(A_LENGTH), A_LENGTH, A_LENGTH, binding, when=UncertainDate.read(when))

    @deadline(on=Record, in_force=date(2018, 1, 1), until=date(2027, 12, 31))
    def an_act(record, near):
        yield due

    steps = [step.said("sv") for step in _under_its_statute(due, an_act).steps]
    assert [step[: len(start)] for step, start in zip(steps, said, strict=True)] == said


@given(days, lengths)
def test_a_moved_end_is_a_working_day_and_never_before_the_day_as_counted(start, length):
    from_day = UncertainDate.on(start)
    raw = forwards(from_day, length, A_LENGTH)
    moved = forwards_moved(from_day, length, A_LENGTH)
    assert raw.when.day == length.after(start)
    assert moved.when.day == (raw.outer_limit or raw.when.day)
    assert is_working_day(moved.when.day)
    assert raw.when.day <= moved.when.day
    assert (raw.outer_limit is None) == is_working_day(raw.when.day)


@given(days, lengths)
def test_a_time_counted_backwards_is_never_moved_towards_its_end(end, length):
    found = backwards(UncertainDate.on(end), length, A_LENGTH)
    assert found.when.day == length.before(end)
    assert found.outer_limit is None


@given(days, st.integers(0, 400), lengths)
def test_a_vague_start_gives_every_day_that_the_end_may_be(first, width, length):
    vague = UncertainDate("någon gång", first, first + timedelta(days=width))
    for count in (forwards, forwards_moved, backwards):
        found = count(vague, length, A_LENGTH).when
        for start in (first, first + timedelta(days=width // 2), vague.latest):
            exact = count(UncertainDate.on(start), length, A_LENGTH).when.day
            assert found.earliest <= exact <= found.latest
