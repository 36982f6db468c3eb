"""Which records are under secrecy, so that a list that leaves the house says nothing of them."""

from __future__ import annotations

from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Register


def withheld(register: Register) -> frozenset[Ref]:
    """Give the records that a withheld item of an agenda is about, and the decisions on such items."""
    found: set[Ref] = set()
    for meeting in register.every(Meeting):
        for item in meeting.agenda or ():
            if item.withheld:
                found.update(item.matters or ())
    for decision in register.every(Decision):
        at = register.get(decision.meeting or None, Meeting)
        on = at.item(decision.item) if at and decision.item else None
        if on and on.withheld:
            found.update({decision.ref, *(decision.matters or ())})
    return frozenset(found)
