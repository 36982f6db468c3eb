"""Tell of a decision without a meeting that its committee was told of too late, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iopctl.deadlines._due import Due, NotDue
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.register import Near
from iopctl.rules._late import done_late, last_day_to, overdue


def unreported(found: Iterable[Due | NotDue], near: Near) -> Iterator[Finding]:
    """Give the findings of what a deadline for the report gave; the rule must be declared dated."""
    known = tuple(found)
    for due in done_late(known):
        yield Finding(
            Text(
                sv="beslutet skulle anmälas senast {last}, men anmäldes {done}",
                en="the decision was to be reported by {last}, but was reported {done}",
            ),
            at=("decided_by", "reported_to"),
            values={"last": last_day_to(due), "done": due.done},
            help=Text(
                sv="jämför med protokollet; stämmer det, låt det stå och anmäl i tid nästa gång",
                en="compare with the minutes; if it is so, let it stand and report in time next time",
            ),
        )
    for due in overdue(known, near):
        yield Finding(
            Text(
                sv="beslutet skulle anmälas senast {last}, men inget möte där det anmäldes är angivet",
                en="the decision was to be reported by {last}, but no meeting it was reported to is stated",
            ),
            at=("decided_by",),
            part="key",
            values={"last": last_day_to(due)},
            help=Text(
                sv="ange mötet i reported_to, eller anmäl beslutet vid nästa sammanträde",
                en="state the meeting in reported_to, or report the decision at the next meeting",
            ),
        )
