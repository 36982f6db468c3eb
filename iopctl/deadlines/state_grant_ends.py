"""Money that comes from somewhere for a time only, such as a state grant, ends.

The day is the last one on which the source exists, as its line of money says. What is to be decided
before then is how the partnership is paid for afterwards. It is settled when another line of money covers
the day after, or when the agreement itself ends by then.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import counted, last_day
from iopctl.deadlines._agreed import committee_of, deciders
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._money import MoneySource
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Pengar som bara finns en tid, som ett statsbidrag, tar slut.

Dagen är den sista som källan finns, enligt raden med pengar. Det som ska bestämmas före dess är hur
partnerskapet betalas sedan. Det är ordnat när en annan rad med pengar täcker dagen efter, eller när
avtalet självt slutar dessförinnan.
"""


@deadline(on=Partnership, with_=("committees",))
def state_grant_ends(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of each source of money."""
    sources = [
        (("funding", n, "source", m), source)
        for n, line in enumerate(partnership.funding or ())
        for m, source in enumerate(line.source or ())
    ]
    for at, source in sources:
        if source.until:
            yield _ends(partnership, at, source, source.until, near)
        else:
            text = Text("{source}: ingen sista dag är angiven", "{source}: no last day is stated")
            yield NotDue(at, Said(text, {"source": source.name}))
    if not sources:
        text = Text(
            "det står inte varifrån pengarna kommer", "it is not stated where the money comes from"
        )
        yield NotDue(("funding",), Said(text))


def _ends(
    partnership: Partnership, at: FieldPath, source: MoneySource, until: UncertainDate, near: Near
) -> Due:
    after = counted(until, Length(1, "days").after)
    settled = _covered(partnership, after) or _over(partnership, until, near)
    text = Text("källan finns till och med {day}", "the source exists until {day}")
    return Due(
        at=(*at, "until"),
        title=Said(
            Text(
                "{source} tar slut; bestäm hur det ska betalas sedan: {title}",
                "{source} ends; decide how it is paid for afterwards: {title}",
            ),
            {"source": source.name, "title": partnership.title},
        ),
        who=deciders(partnership, near, ()),
        basis=Text(source.name, source.name),
        binding=Binding.AGREED,
        when=until,
        steps=(Said(text, {"day": until}), *([settled] if settled else [])),
        done=after if settled else None,
        committee=committee_of(partnership),
    )


def _covered(partnership: Partnership, after: UncertainDate) -> Said | None:
    for line in partnership.funding or ():
        days = (after.earliest, after.latest)
        if line.period and all(day and line.period.covers(day) for day in days):
            text = Text("pengar finns för {period}", "there is money for {period}")
            if not any(one.until and one.until.before(after) for one in line.source or ()):
                return Said(text, {"period": line.period})
    return None


def _over(partnership: Partnership, until: UncertainDate, near: Near) -> Said | None:
    last = last_day(partnership, near.as_of)
    if last is None or last.after(until) is not False:
        return None
    return Said(Text("avtalet gäller till {day}", "the agreement holds until {day}"), {"day": last})
