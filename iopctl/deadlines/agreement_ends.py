"""An agreement's last day in force.

The day is what the agreement says, or its length counted from its first day; it does not move for
weekends or holidays unless the agreement says so. A later instrument that gives a new term takes the
place of the earlier one. A wording that does not say exactly which day, such as "fram till 2024", gives
the first and the last day that it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from iopctl.agreements import Ending, How, Term, current, ending, stated_terms, why_no_end
from iopctl.deadlines._counting import counted
from iopctl.deadlines._due import Binding, Due, Said, deadline
from iopctl.language import Text
from iopctl.models._instruments import InstrumentKind
from iopctl.models.partnerships import Partnership, RelationKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Ett avtals sista dag.

Dagen är den som avtalet säger, eller avtalets längd räknad från första dagen; den flyttas inte för
helger om avtalet inte säger det. En senare handling med ny avtalstid träder i den tidigares ställe. En
ordalydelse som inte säger precis vilken dag, som "fram till 2024", ger den första och den sista dag som
det kan vara.
"""


@deadline(on=Partnership, with_=("< partnerships",))
def agreement_ends(partnership: Partnership, near: Near) -> Iterator[Due]:
    """Give the last day in force, after any tacit renewals up to today."""
    last = current(partnership, near.as_of)
    end = ending(partnership)
    agreements = [
        n
        for n, instrument in enumerate(partnership.instruments or ())
        if instrument.kind is InstrumentKind.AGREEMENT
    ]
    n = (
        end.instrument
        if end
        else last.instrument
        if last
        else agreements[-1]
        if agreements
        else None
    )
    when = (end.last_day if end else None) or (last.end if last else None)
    yield Due(
        at=("instruments",) if n is None else ("instruments", n, "term"),
        title=Said(
            Text(
                "avtalet löper ut; bestäm vad som följer: {title}",
                "the agreement runs out; decide what follows: {title}",
            ),
            {"title": partnership.title},
        ),
        who=Text("parterna", "the parties"),
        basis=_name(partnership, n),
        binding=Binding.AGREED,
        when=when,
        steps=_steps(partnership, last, end, when),
        missing=None if when else Said(why_no_end(partnership)),
        done=_known_to_end(when, partnership, near),
        committee=next(iter(partnership.committees or ()), None),
    )


def _name(partnership: Partnership, n: int | None) -> Text:
    """Say which paper gives the day, by its title where it has one."""
    if n is None:
        return Text("avtalet", "the agreement")
    instrument = (partnership.instruments or ())[n]
    return Text(instrument.title, instrument.title) if instrument.title else instrument.kind.text


def _steps(
    partnership: Partnership, last: Term | None, end: Ending | None, when: UncertainDate | None
) -> tuple[Said, ...]:
    steps = []
    if last and last.how is How.RENEWED and last.renewal and not end:
        first = stated_terms(partnership)[-1]
        text = Text(
            "första tiden slutar {first}; förlängd {nth} gånger med {length}",
            "the first term ends {first}; renewed {nth} times by {length}",
        )
        steps.append(
            Said(text, {"first": first.end, "nth": last.nth, "length": last.renewal.length})
        )
    term = (partnership.instruments or ())[last.instrument].term if last else None
    if term and not term.until and term.length and last and last.start:
        text = Text("{length} från {start}", "{length} from {start}")
        steps.append(Said(text, {"length": term.length, "start": last.start}))
    if end and when:
        steps.append(Said(Text("uppsagt eller inte förlängt", "terminated or not renewed")))
    if when:
        steps.append(Said(Text("sista dag: {day}", "last day: {day}"), {"day": when}))
    if when and not when.exact:
        bounds = {"earliest": when.earliest or "…", "latest": when.latest or "…"}
        steps.append(
            Said(
                Text("det kan vara {earliest} till {latest}", "it may be {earliest} to {latest}"),
                bounds,
            )
        )
    return tuple(steps)


def _known_to_end(
    when: UncertainDate | None, partnership: Partnership, near: Near
) -> UncertainDate | None:
    """Give the day after the last, when it is recorded that the partnership ends or what came after it."""
    ending = (InstrumentKind.TERMINATION, InstrumentKind.NON_RENEWAL)
    ends = any(instrument.kind in ending for instrument in partnership.instruments or ())
    goes_on = any(
        relation.partnership == partnership.ref
        and relation.kind in (RelationKind.FOLLOWS, RelationKind.REPLACES)
        for other in near.every("< partnerships", Partnership)
        for relation in other.relations or ()
    )
    if not (ends or goes_on):
        return None
    return counted(when, lambda day: day + timedelta(days=1)) if when else NOT_STATED
