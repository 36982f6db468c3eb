"""The list of motions that are not answered, for the council in the months that it has decided."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._listing import ListKind
from iopctl.models.meetings import ItemKind
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source
from iopctl.suggestions._weighing import weigh

TOPIC = Topic(
    "obesvarade-motioner",
    "Redovisning av obesvarade motioner",
    ItemKind.NOTIFICATION,
    lists=ListKind.UNANSWERED_MOTIONS,
)
WHAT = Text("obesvarade motioner ska redovisas", "unanswered motions are to be listed")


@source(kinds=("motions_listed",))
def unanswered_motions(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh the first time that the list is due from today on."""
    for listed in occasion.listed("motions_listed"):
        when = listed.due.when
        if occasion.is_of_the_body(listed) and when and not when.before(occasion.as_of):
            yield weigh(occasion, TOPIC, listed, WHAT, at_most=Urgency.SHOULD)
            return
