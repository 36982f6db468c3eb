"""Decisions made on the body's behalf that are not reported to it."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models._listing import ListKind
from iopctl.models.meetings import ItemKind
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source
from iopctl.values.dates import UncertainDate

TOPIC = Topic(
    "delegationsbeslut",
    "Anmälan av delegationsbeslut",
    ItemKind.NOTIFICATION,
    lists=ListKind.DELEGATED_DECISIONS,
)
ONE = Text("ett delegationsbeslut är inte anmält", "one delegated decision is not reported")
SEVERAL = Text(
    "{count} delegationsbeslut är inte anmälda", "{count} delegated decisions are not reported"
)


@source(kinds=("delegated_decision_reported",))
def delegated_decisions(occasion: Occasion) -> Iterator[For | Against]:
    """Count them: they come up as one item with a list."""
    left = [
        listed
        for listed in occasion.listed("delegated_decision_reported")
        if occasion.is_of_the_body(listed)
    ]
    days = [listed.due.when for listed in left if listed.due.when]
    first: UncertainDate | None = min(days, key=lambda day: day.order, default=None)
    if left:
        said = Said(ONE if len(left) == 1 else SEVERAL, {"count": len(left)})
        yield For(TOPIC, Urgency.SHOULD, said, first)
