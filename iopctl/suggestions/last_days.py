"""What the law or an agreement sets a last day for, which passes before the next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from iopctl.language import Text
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh


class Named(NamedTuple):
    """What a kind of last day is of, and how the agenda has it, before the record's title."""

    what: Text
    prefix: str = ""


KINDS = MappingProxyType(
    {
        "notice_of_termination": Named(
            Text("sista dag att säga upp", "last day to give notice"),
            "Uppsägning eller förlängning",
        ),
        "option_used": Named(
            Text("sista dag att besluta om förlängning", "last day to decide on an extension"),
            "Förlängning",
        ),
        "trial_decided": Named(
            Text("sista dag att besluta om försöket", "last day to decide on the trial"), "Försöket"
        ),
        "way_of_working_decided": Named(
            Text("sista dag att besluta om försöket", "last day to decide on the trial"), "Försöket"
        ),
        "state_grant_ends": Named(
            Text("statsbidraget tar slut", "the state grant ends"), "Finansiering"
        ),
        "motion_decided": Named(
            Text("året då det ska avgöras går ut", "the year to decide it in runs out")
        ),
        "motion_reported": Named(
            Text(
                "ska anmälas om det inte är färdigberett",
                "is to be reported if not ready",
            )
        ),
        "citizen_proposal_decided": Named(
            Text("året då det ska avgöras går ut", "the year to decide it in runs out")
        ),
        "citizen_proposal_reported": Named(
            Text("ska redovisas för fullmäktige", "is to be reported to the council")
        ),
    }
)


@source(kinds=KINDS)
def last_days(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh each last day against the meeting; one that is missed cannot be mended, so the first counts."""
    for kind, named in KINDS.items():
        for listed in occasion.listed(kind):
            if listed.due.when is None or not occasion.is_of_the_body(listed):
                continue
            topic = topic_of(occasion.register, listed.record, named.prefix)
            yield weigh(occasion, topic, listed, named.what, first_counts=True)
