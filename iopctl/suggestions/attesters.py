"""Who attests the minutes, which each meeting appoints."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import ItemKind
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source

WORDS = ("justerare", "justering")
"""What the title of such an item holds, however a body words it."""


@source()
def attesters(occasion: Occasion) -> Iterator[For | Against]:
    """Suggest it under the title that the agenda has for it; the auditors' minutes are not attested so."""
    committee = occasion.register.get(occasion.meeting.committee, Committee)
    if committee and committee.kind is CommitteeKind.AUDITORS:
        return
    topic = Topic("justerare", _title(occasion), ItemKind.ELECTION)
    if occasion.meeting.attesters:
        yield Against(
            topic, Said(Text("justerare är redan utsedda", "attesters are appointed already"))
        )
        return
    text = Text(
        "protokollet ska justeras (kommunallagen 5 kap. 69 §)",
        "the minutes are to be attested (kommunallagen 5:69)",
    )
    yield For(topic, Urgency.MUST, Said(text))


def _title(occasion: Occasion) -> str:
    titles = (item.title for item in occasion.meeting.agenda or ())
    return next(
        (it for it in titles if any(word in it.casefold() for word in WORDS)), "Val av justerare"
    )
