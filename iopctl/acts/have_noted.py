"""Having a reservation or a statement noted on a decision that is made, before the meeting is over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from iopctl.acts._act import Act
from iopctl.acts._lines import add_line
from iopctl.acts._meetings import is_attested, live
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.register import Register


def have_noted(
    register: Register,
    decision: Ref,
    what: Literal["reservations", "statements"],
    line: Mapping[str, Data],
) -> Act:
    """Add a reservation (KL 4:27) or a statement to a decision. PersonError when its minutes are attested."""
    made = register.get(decision, Decision)
    meeting = live(register, made.meeting) if made and made.meeting else None
    number = (made.paragraph if made else None) or 0
    if meeting and is_attested(meeting, number):
        raise PersonError(
            Text("§ {number} är redan justerad", "§ {number} is attested already"),
            Text(
                "det som är justerat ändras inte; en rättelse görs med iopctl correct",
                "what is attested is not changed; a correction is made with iopctl correct",
            ),
            {"number": number},
        )
    text = (
        Text("reservation mot § {number} {title}", "reservation against § {number} {title}")
        if what == "reservations"
        else Text("yttrande till § {number} {title}", "statement on § {number} {title}")
    )
    return Act(
        Said(text, {"number": number, "title": register.title(decision)}),
        (Change(decision, add_line(register, decision, (what,), dict(line))),),
    )
