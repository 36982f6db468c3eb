"""A procurement is documented within 30 days of the agreement.

Lagen (2016:1145) om offentlig upphandling 19 a kap. 11 §: a direct award whose value exceeds 100 000
kronor is documented as it goes, and the documentation is finished at the latest 30 days after the
agreement was made. Most partnerships are no procurement; one is where its record says so, in
`procurement` of the paper. The day as counted is the one to plan for; where lag (1930:173) 2 § by its
words moves it, that day is shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from iopctl.deadlines._counting import forwards
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.lengths import Length
from iopctl.values.money import Kronor

SWEDISH = """En upphandling är dokumenterad inom 30 dagar från avtalet.

Lagen (2016:1145) om offentlig upphandling 19 a kap. 11 §: en direktupphandling vars värde överstiger
100 000 kronor dokumenteras löpande, och dokumentationen ska vara klar senast 30 dagar efter att avtalet
har ingåtts. De flesta partnerskap är ingen upphandling; ett är det där posten säger det, i procurement
för handlingen. Planera för den uträknade dagen; flyttas den enligt ordalydelsen i lag (1930:173) 2 §,
visas den dagen bredvid.
"""

CHAPTER_19_A = date(2022, 2, 1)
"""The day from which 19 a kap. is in force; before it, 19 kap. was worded otherwise."""

THIRTY_DAYS = Length(30, "days")
DOCUMENTED_ABOVE = Kronor(100_000)


@deadline(on=Partnership, in_force=CHAPTER_19_A)
def procurement_documented(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to finish the documentation of each paper that is a procurement."""
    del near
    instruments = partnership.instruments or ()
    if not any(instrument.procurement for instrument in instruments):
        text = Text(
            "posten säger inte att det är en upphandling",
            "the record does not say that it is a procurement",
        )
        yield NotDue(("instruments",), Said(text))
    for n, instrument in enumerate(instruments):
        if not instrument.procurement:
            continue
        at = ("instruments", n, "procurement")
        value = instrument.procurement.value
        if value and value <= DOCUMENTED_ABOVE:
            text = Text("värdet är högst 100 000 kronor", "its value is at most 100 000 kronor")
            yield NotDue(at, Said(text))
            continue
        done = instrument.procurement.documented or None
        due = Due(
            at=at,
            title=Said(
                Text("dokumentera upphandlingen: {title}", "document the procurement: {title}"),
                {"title": partnership.title},
            ),
            who=Text("den som upphandlar", "whoever procures"),
            basis=Text(
                "lagen om offentlig upphandling 19 a kap. 11 §",
                "lagen om offentlig upphandling 19 a:11",
            ),
            binding=Binding.LAW,
            done=done,
            committee=next(iter(partnership.committees or ()), None),
        )
        if not instrument.signed:
            text = Text("dagen för avtalet saknas", "the day of the agreement is missing")
            yield replace(due, missing=None if done else Said(text))
            continue
        signed = Said(Text("avtal {day}", "agreement {day}"), {"day": instrument.signed})
        found = forwards(instrument.signed, THIRTY_DAYS, Text("30 dagar", "30 days"))
        steps = (signed, *found.steps)
        yield replace(due, when=found.when, outer_limit=found.outer_limit, steps=steps)
