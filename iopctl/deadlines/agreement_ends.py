"""An agreement's last day in force.

The day is what the agreement says, or its length counted from its first day; it does not move for
weekends or holidays unless the agreement says so. A later instrument that gives a new term takes the
place of the earlier one. A wording that does not say exactly which day, such as "fram till 2024", gives
the first and the last day that it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from iopctl.deadlines._counting import counted
from iopctl.deadlines._due import Binding, Due, Said, deadline
from iopctl.language import Text
from iopctl.models._instruments import Instrument, InstrumentKind
from iopctl.models.partnerships import Partnership, RelationKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Ett avtals sista dag.

Dagen är den som avtalet säger, eller avtalets längd räknad från första dagen; den flyttas inte för
helger om avtalet inte säger det. En senare handling med ny avtalstid träder i den tidigares ställe. En
ordalydelse som inte säger precis vilken dag, som "fram till 2024", ger den första och den sista dag som
det kan vara.
"""

MAKES_TERM = (
    InstrumentKind.AGREEMENT,
    InstrumentKind.EXTENSION,
    InstrumentKind.SUPPLEMENTARY_AGREEMENT,
    InstrumentKind.TERMINATION,
)


@deadline(on=Partnership, with_=("< partnerships",))
def agreement_ends(partnership: Partnership, near: Near) -> Iterator[Due]:
    """Give the last day of the term that the partnership's latest instrument with a term gives."""
    instruments = tuple(enumerate(partnership.instruments or ()))
    with_term = [
        (n, instrument)
        for n, instrument in instruments
        if instrument.kind in MAKES_TERM and instrument.term
    ]
    title = Said(
        Text("avtalet gäller till och med denna dag: {title}", "last day in force: {title}"),
        {"title": partnership.title},
    )
    who = Text("parterna", "the parties")
    committee = next(iter(partnership.committees or ()), None)
    if not with_term:
        agreements = [n for n, instrument in instruments if instrument.kind is InstrumentKind.AGREEMENT]
        at = ("instruments", agreements[-1], "term") if agreements else ("instruments",)
        missing = Said(Text("avtalstiden är inte angiven", "the term is not stated"))
        basis = Text("avtalet", "the agreement")
        yield Due(at, title, who, basis, Binding.AGREED, missing=missing, committee=committee)
        return
    n, instrument = with_term[-1]
    when, steps = _last_day(instrument)
    yield Due(
        at=("instruments", n, "term"),
        title=title,
        who=who,
        basis=_name(instrument),
        binding=Binding.AGREED,
        when=when,
        steps=steps,
        missing=None
        if when
        else Said(Text("avtalets sista dag är inte angiven", "the agreement's last day is not stated")),
        done=_known_to_end(when, partnership, near),
        committee=committee,
    )


def _name(instrument: Instrument) -> Text:
    """Say which instrument gives the term, by its title where it has one."""
    return Text(instrument.title, instrument.title) if instrument.title else instrument.kind.text


def _last_day(instrument: Instrument) -> tuple[UncertainDate | None, tuple[Said, ...]]:
    term = instrument.term or None
    if term is None:
        return None, ()
    if term.until:
        steps = [Said(Text("sista dag enligt avtalet: {until}", "last day as agreed: {until}"), {"until": term.until})]
        if not term.until.exact:
            text = Text("det kan vara {earliest} till {latest}", "it may be {earliest} to {latest}")
            bounds = {"earliest": term.until.earliest or "…", "latest": term.until.latest or "…"}
            steps.append(Said(text, bounds))
        return term.until, tuple(steps)
    length = term.length
    if length and term.from_:
        when = counted(term.from_, length.last_day_from)
        text = Text("{length} från {start}: sista dag {when}", "{length} from {start}: last day {when}")
        return when, (Said(text, {"length": length, "start": term.from_, "when": when}),)
    if length:
        return None, (Said(Text("avtalet gäller {length}", "the agreement runs {length}"), {"length": length}),)
    return None, ()


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
