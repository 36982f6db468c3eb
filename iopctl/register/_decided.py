"""The day on which a decision was made."""

from __future__ import annotations

from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register._near import Near
from iopctl.register._register import Register
from iopctl.values.dates import UncertainDate


def decided_on(among: Register | Near, decision: Decision) -> UncertainDate | None:
    """Give the day of a decision: its own, else that of its meeting, which must be among what is near."""
    if decision.decided_by:
        return decision.decided_by.date or None
    meeting = among.get(decision.meeting or None, Meeting)
    return (meeting.date if meeting else None) or None
