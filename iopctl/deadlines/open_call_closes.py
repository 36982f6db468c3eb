"""The last day to answer an open call to become a party to a partnership.

The day is what the call says; it binds those who want to take part, and does not move for weekends or
holidays. Once it has passed the call is closed, and nothing is late.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._agreed import RELATIONS, committee_of, when_due
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models.partnerships import Partnership
from iopctl.register import Near

SWEDISH = """Sista dagen att svara på en öppen inbjudan att bli part i ett partnerskap.

Dagen är den som inbjudan säger; den gäller dem som vill vara med, och flyttas inte för helger. När den
har gått är inbjudan stängd, och inget är försenat.
"""


@deadline(on=Partnership, with_=RELATIONS)
def open_call_closes(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to answer an open call."""
    call = partnership.open_call or None
    if call is None:
        text = Text("det finns ingen öppen inbjudan", "there is no open call")
        yield NotDue(("open_call",), Said(text))
        return
    due = Due(
        at=("open_call", "closes"),
        title=Said(
            Text(
                "sista dag att svara på inbjudan: {title}", "last day to answer the call: {title}"
            ),
            {"title": partnership.title},
        ),
        who=Text("de som vill bli part", "those who want to become a party"),
        basis=Text("inbjudan", "the call"),
        binding=Binding.LOCAL,
        committee=committee_of(partnership),
    )
    if not call.closes:
        text = Text("ingen sista dag är angiven", "no last day is stated")
        yield NotDue(due.at, Said(text))
        return
    found = when_due(call.closes, partnership, near)
    if found.when and found.when.before(near.as_of):
        text = Text("inbjudan stängde {day}", "the call closed {day}")
        yield NotDue(due.at, Said(text, {"day": found.when}))
        return
    yield replace(due, when=found.when, steps=found.steps, missing=found.missing)
