"""Motions, initiatives and other matters that are put to the body and on no agenda yet."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models._raised import Raised
from iopctl.models.motions import Motion
from iopctl.statuses._status import Status, status_of
from iopctl.statuses.motions import COMES_BACK, MotionStatus
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source
from iopctl.suggestions._topics import QUESTIONS, topic_of

NOT_TREATED = (MotionStatus.SUBMITTED, MotionStatus.RAISED)
"""How a matter stands that nobody has dealt with."""


@source()
def raised(occasion: Occasion) -> Iterator[For | Against]:
    """Say of each how it stands: whether it waits to come up, is being prepared, or is settled."""
    for one in occasion.every(Raised):
        if one.committee not in occasion.bodies or _is_question(one):
            continue
        status = status_of(occasion.register, one.ref, occasion.as_of)
        if status and status.word not in COMES_BACK:
            yield _said(occasion, one, status)


def _said(occasion: Occasion, one: Raised, status: Status) -> For | Against:
    topic = topic_of(occasion.register, one.ref)
    if status.word in NOT_TREATED:
        return _waiting(occasion, one, topic, Urgency.SHOULD)
    if status.word is MotionStatus.NOT_STATED:
        if one.in_force:
            text = Text("gäller redan: {period}", "is in force already: {period}")
            return Against(topic, Said(text, {"period": one.in_force}))
        return _waiting(occasion, one, topic, Urgency.MAY)
    if status.word is MotionStatus.UNDER_PREPARATION and one.consulted:
        return _consulted(one, topic)
    return Against(topic, _stands(status))


def _waiting(occasion: Occasion, one: Raised, topic: Topic, urgency: Urgency) -> For:
    """Tell of a matter that nobody has dealt with, and whether an earlier agenda had it."""
    earlier = [
        meeting
        for meeting, _ in occasion.items_about(one.ref)
        if meeting.date
        and meeting.date.before(occasion.day)
        and meeting.date.before(occasion.as_of)
    ]
    if earlier:
        text = Text(
            "stod på listan {day} ({ref}), men inget beslut är antecknat",
            "was on the agenda of {day} ({ref}), but no decision is recorded",
        )
        return For(topic, urgency, Said(text, {"day": earlier[-1].date, "ref": earlier[-1].ref}))
    if one.submitted:
        text = Text("inlämnat {day} och inte behandlat", "handed in {day} and not dealt with")
        return For(topic, urgency, Said(text, {"day": one.submitted}), one.submitted)
    if one.raised:
        text = Text("väckt ({ref}) och inte behandlat", "raised ({ref}) and not dealt with")
        return For(topic, urgency, Said(text, {"ref": one.raised}))
    return For(topic, urgency, Said(Text("inte behandlat", "not dealt with")))


def _consulted(one: Raised, topic: Topic) -> For | Against:
    """Say whether all who were asked have answered."""
    asked = one.consulted or ()
    left = [it for it in asked if not (it.answered or it.decision or it.answer)]
    if not left:
        text = Text("alla remissvar har kommit", "all who were asked have answered")
        return For(topic, Urgency.SHOULD, Said(text))
    dues = [it.due for it in left if it.due]
    if dues:
        text = Text(
            "på remiss: {count} svar saknas, senast {due}",
            "out for comment: answers that lack: {count}, by {due}",
        )
        return Against(topic, Said(text, {"count": len(left), "due": dues}))
    text = Text("på remiss: {count} svar saknas", "out for comment: answers that lack: {count}")
    return Against(topic, Said(text, {"count": len(left)}))


def _stands(status: Status) -> Said:
    """Say how a matter stands, and on what that rests, which may begin with the same word."""
    if not status.reasons:
        return Said(Text("{word}", "{word}"), {"word": status.word})
    reason = status.reasons[0]
    same = reason.said("sv").startswith(status.word.said("sv"))
    text = Text("{reason}", "{reason}") if same else Text("{word}: {reason}", "{word}: {reason}")
    return Said(text, {"word": status.word, "reason": reason})


def _is_question(one: Raised) -> bool:
    return isinstance(one, Motion) and one.kind in QUESTIONS
