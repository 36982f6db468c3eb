"""What the acts on a partnership have in common: the record, its papers, the decisions behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from iopctl.agreements import Course, courses, ending
from iopctl.errors import PersonError
from iopctl.findings import Edit
from iopctl.language import Said, Text
from iopctl.models._instruments import Instrument
from iopctl.models._point import Outcome
from iopctl.models._reading import read
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, decided_on
from iopctl.values.dates import NOT_STATED
from iopctl.yamlfile.meaning import meant

Decisions = Sequence[Ref] | None
"""The decisions behind a paper: empty where it is stated that there is none, None where nobody has said."""

GIVES = (Outcome.APPROVED, Outcome.PARTLY_APPROVED)


def papers_of(partnership: Partnership) -> Sequence[Instrument]:
    """Give the partnership's papers, none where none is recorded."""
    return partnership.instruments or ()


def changed(register: Register, ref: Ref, edit: Edit) -> Partnership:
    """Give the partnership as a change makes it; PersonError with the first thing that would be wrong."""
    data = meant(register.entries[ref].data or {}, edit)
    assert isinstance(data, dict)  # noqa: S101 - as every record that was read
    reading = read(Partnership, ref, data)
    known = register.entries[ref].findings
    wrong = [finding for finding in reading.findings if finding not in known]
    if wrong or not isinstance(reading.record, Partnership):
        first = (*wrong, *reading.findings)[0]
        raise PersonError(first.message, first.help, {**first.help_values, **first.values})
    return reading.record


def course_of(register: Register, partnership: Partnership, party: Ref | None = None) -> Course:
    """Give the course of the whole agreement, or of the one that is with `party` alone.

    PersonError when no paper is with that party alone.
    """
    whole, *apart = courses(partnership)
    if party is None:
        return whole
    own = [course for course in apart if course.whose == frozenset({party})]
    if not own:
        raise PersonError(
            Text("det finns inget delavtal med {party}", "there is no sub-agreement with {party}"),
            Text(
                "utelämna --party, så gäller det hela avtalet",
                "leave --party out, and it is about the whole agreement",
            ),
            {"party": register.title(party)},
        )
    return own[-1]


def overtaken(course: Course) -> Iterator[Said]:
    """Tell that notice is overtaken by a paper that gives a new time."""
    if notice := ending(course):
        text = Text(
            "{what} {day} gäller därmed inte längre", "by this the {what} {day} no longer holds"
        )
        day = notice.given or Text("utan känd dag", "of a day not known")
        yield Said(text, {"what": notice.kind, "day": day})


def decisions_about(
    register: Register, ref: Ref, outcomes: Collection[Outcome] = GIVES
) -> list[Ref]:
    """Give the decisions that may be behind something new, the latest first.

    They are about the partnership, with one of those outcomes, and nothing in it rests on them yet.
    """
    used = {
        reference.ref
        for reference in register.entries[ref].references
        if reference.ref.type == "decisions"
    }
    found = {
        decision.ref: decided_on(register, decision) or NOT_STATED
        for referrer in register.referrers(ref)
        if isinstance(decision := referrer.entry.record, Decision)
        and decision.ref not in used
        and any(outcome in outcomes for outcome in decision.outcome or ())
    }
    return sorted(found, key=lambda it: (found[it].order, it), reverse=True)


def day_decided(register: Register, decisions: Decisions) -> date | None:
    """Give the day of the latest of some decisions, where it is known exactly."""
    made = (register.get(ref, Decision) for ref in decisions or ())
    days = [decided_on(register, decision) for decision in made if decision]
    return max((day.day for day in days if day and day.day), default=None)


def decisions_written(decisions: Decisions) -> str | list[str] | None:
    """Give the decisions behind something as a record holds them."""
    if decisions is None:
        return None
    return [decision.id for decision in decisions] or "none"


def decision_written(decisions: Decisions) -> str | None:
    """Give the decision behind something as a record holds it where there can be only one."""
    written = decisions_written(decisions)
    return written[0] if isinstance(written, list) else written
