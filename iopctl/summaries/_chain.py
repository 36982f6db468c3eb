"""The chain between agreement and initiative, over the decisions that lie between the two."""

from __future__ import annotations

from collections.abc import Iterable

from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.summaries._treatments import Treatment

RAISED = ("motions", "matters")


def matters_behind(found: Iterable[Treatment]) -> tuple[Ref, ...]:
    """Give the motions and matters that were decided on where a partnership was."""
    behind = (ref for it in found if it.decision for ref in it.decision.matters or ())
    return tuple(dict.fromkeys(ref for ref in behind if ref.type in RAISED))


def led_to(register: Register, found: Iterable[Treatment]) -> tuple[Ref, ...]:
    """Give the partnerships whose papers rest on the decisions on a motion or another matter."""
    referrers = (it for one in found if one.decision for it in register.referrers(one.decision.ref))
    return tuple(
        dict.fromkeys(it.entry.ref for it in referrers if it.reference.at[0] == "instruments")
    )
