"""Every field that holds a day, a due time or a period has a deadline that looks at it, or a reason why none does.

A field that is added to a model must be added here: what is to be done by it, and by which deadline, or
why nobody has to do anything.
"""

from datetime import date
from pathlib import Path

import pytest

from iopctl.deadlines._due import NotDue
from iopctl.deadlines._list import kinds
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._settings import Settings
from iopctl.models._shape import Part
from iopctl.register import Near, read
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.periods import Period

LOOKED_AT = {
    "AidDeclaration.date": ["aid_declared"],
    "Appeal.final": ["legal_force"],
    "Appeal.received": ["legal_force"],
    "Assignment.before": ["assignment_done", "assignment_proposed"],
    "Assignment.due": ["assignment_done", "assignment_proposed"],
    "Attestation.date": ["minutes_attested", "attestation_posted"],
    "Cancelled.date": ["summons_sent"],
    "Consultation.answered": ["consultation_answered"],
    "Consultation.due": ["consultation_answered"],
    "Consultation.out": ["consultation_answered"],
    "DecidedBy.date": ["chair_decision_reported", "delegated_decision_reported", "condition_met"],
    "Done.date": ["assignment_done", "assignment_proposed", "condition_met"],
    "FollowUp.due": ["follow_up_done"],
    "FollowUpDone.date": ["follow_up_done"],
    "FollowUpDone.period": ["follow_up_done"],
    "Instalment.due": ["instalment_paid"],
    "Instalment.paid": ["instalment_paid"],
    "Instrument.date": ["agreement_ends", "notice_of_termination", "option_used"],
    "Instrument.given": ["agreement_ends", "notice_of_termination", "option_used"],
    "Instrument.signed": ["agreement_ends", "option_used", "procurement_documented"],
    "Meeting.date": ["summons_sent", "notice_posted", "minutes_attested"],
    "Meeting.until": ["minutes_attested"],
    "MoneyLine.period": ["instalment_paid", "state_grant_ends"],
    "MoneySource.until": ["state_grant_ends", "other_support_ends"],
    "Motion.answer_due": ["question_answered"],
    "Motion.submitted": ["motion_decided", "motion_reported", "assignment_proposed"],
    "OpenCall.closes": ["open_call_closes"],
    "OtherSupport.period": ["other_support_ends"],
    "Paper.date": ["summons_sent", "urgent_summons_sent"],
    "Posting.interrupted": ["appeal_ends", "posting_taken_down"],
    "Posting.last_day_of_appeal": ["appeal_ends"],
    "Posting.posted": ["attestation_posted", "appeal_ends", "posting_taken_down"],
    "Posting.taken_down": ["posting_taken_down"],
    "Procurement.documented": ["procurement_documented"],
    "Renewal.decide_by": ["option_used"],
    "Renewal.latest": ["agreement_ends", "option_used"],
    "Reported.date": ["agreement_ends"],
    "Returns.due": ["matter_returns"],
    "Term.from": ["agreement_ends"],
    "Term.until": ["agreement_ends", "notice_of_termination", "option_used"],
    "Trial.decide_by": ["trial_decided", "way_of_working_decided"],
    "Trial.from": ["trial_decided", "way_of_working_decided"],
    "Trial.until": ["trial_decided", "way_of_working_decided"],
}

HAPPENED = "it has happened, or is the day of a paper: nobody is to do anything by it"
IN_FORCE = "it says when something holds: nobody is to do anything by it"
PROPOSED = "it is only proposed there: what is decided stands in a record of its own"

NOBODY_ACTS = {
    "AidGranted.date": HAPPENED,
    "AidGranted.rate_date": HAPPENED,
    "Amendment.from": IN_FORCE,
    "Assignment.before in meetings": PROPOSED,
    "Assignment.due in meetings": PROPOSED,
    "AidDeclaration.date in organisations": HAPPENED,
    "Basis.date": HAPPENED,
    "Change.from": IN_FORCE,
    "Commitment.period": IN_FORCE,
    "Committee.delegated_decisions_reported": "delegated decisions are counted by it",
    "Committee.period": IN_FORCE,
    "Correction.date": HAPPENED,
    "CriteriaCheck.date": HAPPENED,
    "CriteriaList.from": IN_FORCE,
    "CriteriaList.until": IN_FORCE,
    "Decision.in_force": IN_FORCE,
    "Done.date in meetings": PROPOSED,
    "Event.date": HAPPENED,
    "Event.period": HAPPENED,
    "Instalment.due in matters": PROPOSED,
    "Instalment.due in motions": PROPOSED,
    "Instalment.paid in matters": PROPOSED,
    "Instalment.paid in motions": PROPOSED,
    "ItemDocument.date": HAPPENED,
    "ItemDocument.published": HAPPENED,
    "Listing.as_of": "the day as of which a list is made",
    "Matter.in_force": IN_FORCE,
    "Matter.period": IN_FORCE,
    "Matter.submitted": "no law says by when a matter that is no motion is decided",
    "Member.from": IN_FORCE,
    "Member.until": IN_FORCE,
    "MoneyLine.period in matters": PROPOSED,
    "MoneyLine.period in motions": PROPOSED,
    "MoneySource.from": IN_FORCE,
    "MoneySource.until in matters": PROPOSED,
    "MoneySource.until in motions": PROPOSED,
    "Motion.in_force": IN_FORCE,
    "OpenCall.published": HAPPENED,
    "Party.joined": HAPPENED,
    "Party.left": HAPPENED,
    "Recommendation.date": HAPPENED,
    "Reply.date": HAPPENED,
    "Result.period": HAPPENED,
    "SentTo.sent": HAPPENED,
    "Settings.delegated_decisions_reported": "delegated decisions are counted by it",
    "Settings.register_since": "what is older is not known to be undone",
    "SharedCaseNumber.period": IN_FORCE,
    "Signature.date": HAPPENED,
    "Source.date": HAPPENED,
    "Successor.from": IN_FORCE,
    "SuccessorOrganisation.from": IN_FORCE,
    "Withdrawn.date": HAPPENED,
}


def days_of(model, seen):
    """Give every field of a type, and of the groups of fields in it, that holds a day."""
    if model in seen:
        return
    seen.add(model)
    for field in fields(model):
        inner = [field.type, *getattr(field.type, "__args__", ())]
        if any(kind in (UncertainDate, DueTime, Period) for kind in inner):
            yield f"{model.__name__}.{field.key}"
        yield from (day for part in _parts(field.type) for day in days_of(part, seen))


def _parts(kind):
    if isinstance(kind, type) and issubclass(kind, Part):
        return [kind]
    return [part for argument in getattr(kind, "__args__", ()) for part in _parts(argument)]


DAYS = [
    (day, folder, model)
    for folder, model in {**record_types(), "iopctl.yaml": Settings}.items()
    for day in days_of(model, set())
]


@pytest.mark.parametrize(("day", "folder", "model"), DAYS)
def test_a_deadline_looks_at_it_or_it_is_said_why_not(day, folder, model):
    looking = [
        name for name in LOOKED_AT.get(day, ()) if issubclass(model, kinds()[name].deadline.on)
    ]
    reasons = [key for key in (day, f"{day} in {folder}") if key in NOBODY_ACTS]
    assert len(reasons) == (0 if looking else 1)


def test_nothing_is_listed_that_no_record_has():
    known = {day for day, _, _ in DAYS} | {f"{day} in {folder}" for day, folder, _ in DAYS}
    assert {*LOOKED_AT, *NOBODY_ACTS} - known == set()


ROOT = Path(__file__).parents[2]
REGISTERS = [ROOT / "records", *sorted(ROOT.glob("tests/cases/*/records"))]


@pytest.mark.parametrize("folder", REGISTERS, ids=lambda folder: folder.parent.name)
@pytest.mark.parametrize("as_of", [date(2010, 1, 1), date(2026, 11, 21)], ids=str)
def test_every_deadline_answers_for_every_real_record(folder, as_of):
    texts = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.glob("*/*.yaml")
    }
    register = read(texts, Settings(format=1))
    for entry in register.entries.values():
        for kind in kinds().values():
            if isinstance(entry.record, kind.deadline.on):
                near = Near(register, entry.ref, kind.deadline.with_, as_of)
                found = list(kind.deadline.find(entry.record, near))
                assert found, (entry.ref, kind.name)
                for due in found:
                    answered = isinstance(due, NotDue) or due.when or due.missing or due.done
                    assert answered, (entry.ref, kind.name, due)
