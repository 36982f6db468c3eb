"""What a clerk does once the agenda is set, on every meeting and decision of the real cases: done whole, or refused with what to do."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from iopctl.acts._after import after
from iopctl.acts.appeal import appeal
from iopctl.acts.attest import attest, not_attested
from iopctl.acts.cancel_meeting import cancel_meeting, meeting_after
from iopctl.acts.correct import correct_decision, correct_minutes
from iopctl.acts.move_meeting import move_meeting
from iopctl.acts.post import post
from iopctl.acts.report import report
from iopctl.acts.send_extracts import send_extracts
from iopctl.acts.summon import summon
from iopctl.acts.take_down import interrupt, take_down
from iopctl.editing import Refusal, apply
from iopctl.errors import PersonError
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.values.paragraphs import Paragraphs
from iopctl.workspace import open_workspace

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "cases").glob("*/iopctl.yaml"))
TODAY = date(2026, 11, 21)


def tried(register, act, *arguments, **named):
    """Give the register after an act, or as it is where the act is refused; what is said can be said."""
    try:
        made = act(register, *arguments, **named)
    except PersonError as error:
        for language in ("sv", "en"):
            error.message.said(language, error.values)
            (error.help or error.message).said(language, error.values)
        return register
    texts = {
        change.ref: register.entries[change.ref].file.text.encode()
        for change in made.changes
        if change.ref in register.entries
    }
    assert not isinstance(apply(texts, made.changes), Refusal)
    for said in (made.done, *made.told):
        assert said.said("sv")
        assert said.said("en")
    now = after(register, made.changes)
    known = {ref for ref, entry in register.entries.items() if not entry.sound}
    assert {ref for ref, entry in now.entries.items() if not entry.sound} <= known
    return now


def attested(register, ref, day):
    left = not_attested(register, ref)
    paragraphs = Paragraphs.read(left.split(", ")) if left else None
    return attest(register, ref, paragraphs, day, ["Ann Berg"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_act_on_a_real_case_is_done_or_refused(case):
    there = open_workspace(case).register
    for meeting in there.every(Meeting):
        ref = meeting.ref
        held = (meeting.date.latest if meeting.date else None) or TODAY
        day = [held + timedelta(days=n) for n in range(90)]
        other = meeting_after(there, ref) if not meeting.cancelled else None
        tried(there, summon, ref, held - timedelta(days=7), content_hash="x")
        tried(there, move_meeting, ref, TODAY, TODAY, new_name=True)
        tried(there, cancel_meeting, ref, TODAY, TODAY, items_to=other)
        tried(there, report, ref, TODAY)
        now = tried(there, attested, ref, day[5])
        posted = tried(now, post, ref, day[6], "Kansliet")
        tried(posted, interrupt, ref, day[8], day[9])
        tried(posted, take_down, ref, day[60])
        tried(posted, correct_minutes, ref, "skrivfel", day[70])
        for decision in (it for it in there.every(Decision) if it.meeting == ref):
            wordings = {1: "att rätta"}
            tried(now, correct_decision, decision.ref, "skrivfel", TODAY, wordings)
    for decision in there.every(Decision):
        tried(there, appeal, decision.ref, TODAY, "Förvaltningsrätten", "Eva Ek")
        tried(there, send_extracts, decision.ref, TODAY)
