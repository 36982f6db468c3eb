"""The day on which a decision was made."""

from __future__ import annotations

from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate


def decided_on(decision: Decision, near: Near) -> UncertainDate | None:
    """Give the day of the meeting, which must be among the relations, or of the decision without one."""
    meeting = near.get(decision.meeting or None, Meeting)
    by = decision.decided_by or None
    return (meeting.date if meeting else by.date if by else None) or None
