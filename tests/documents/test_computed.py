"""What templates may ask for beside fields: no name hides a field, and lists hold what belongs there."""

import pytest

from iopctl.documents.computed import COMPUTED
from iopctl.documents.views import Source, View
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Ref
from iopctl.workspace import open_workspace

FILES = {
    "records/committees/n.yaml": "name: Nämnden\nparagraph_format: N {number}/{year}\n",
    "records/committees/u.yaml": "name: Utskottet\n",
    "records/meetings/m1.yaml": (
        "committee: n\ndate: 2026-03-10\n"
        "agenda: [{id: b, title: B}, {id: a, title: A, paragraph: 4}, {id: c, title: C, paragraph: 3}]\n"
    ),
    "records/meetings/m0.yaml": "committee: n\ndate: 2026-02-10\n",
    "records/meetings/u1.yaml": (
        "committee: u\nagenda: [{title: X, recommendations: [{to: n, points: [{text: t}]}]}]\n"
    ),
    "records/decisions/one.yaml": "title: A\nmeeting: m1\nitem: a\n",
    "records/decisions/two.yaml": "title: B\nmeeting: m1\nitem: b\n",
    "records/decisions/by-chair.yaml": (
        "title: Brådskande\n"
        "decided_by: {kind: chair, committee: n, date: 2026-03-01, reported_to: m1}\n"
    ),
}


@pytest.fixture(name="shown")
def _shown(folder):
    register = open_workspace(folder(FILES)).register

    def show(type_, id_):
        return View(register.entries[Ref(type_, id_)].record, Source(register))

    return show


@pytest.mark.parametrize(("kind", "name"), COMPUTED, ids=lambda it: getattr(it, "__name__", it))
def test_no_computed_name_hides_a_field(kind, name):
    assert name not in {field.key for field in fields(kind)}
    assert all(COMPUTED[kind, name].about)


@pytest.mark.parametrize("kind", record_types().values(), ids=lambda kind: kind.__name__)
def test_no_field_of_a_record_is_called_as_a_type_of_record_it_would_hide(kind):
    hidden = {field.key for field in fields(kind)} & set(record_types())
    assert hidden <= {"committees", "matters"}  # fields that refer the other way, and are meant


def test_a_committee_has_its_own_meetings_by_day(shown):
    assert [meeting.id for meeting in shown("committees", "n").meetings] == ["m0", "m1"]


def test_a_committee_has_the_decisions_of_its_meetings_and_those_made_for_it(shown):
    found = [decision.id for decision in shown("committees", "n").decisions]
    assert found == ["by-chair", "two", "one"]


def test_minutes_have_items_with_a_paragraph_and_decisions_without_one_last(shown):
    found = shown("meetings", "m1").paragraphs
    assert [(it.number, it.label, it.title) for it in found] == [
        (3, "N 3/2026", "C"),
        (4, "N 4/2026", "A"),
        (None, None, "B"),
    ]
    assert [bool(it.decision) for it in found] == [False, True, True]


def test_a_meeting_has_the_decisions_reported_to_it(shown):
    assert [decision.id for decision in shown("meetings", "m1").reported] == ["by-chair"]
    assert shown("meetings", "m0").reported == []


def test_a_record_is_printed_as_its_title_and_a_list_in_running_text(shown):
    meeting = shown("meetings", "m1")
    assert meeting.said("sv") == "Nämnden 2026-03-10"
    assert meeting.decisions.said("sv") == "B och A"
