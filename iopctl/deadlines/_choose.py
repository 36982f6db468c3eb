"""What of the list is wanted: by committee, party, record, kind, by what right, when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Binding, Listed, State
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Register

NOT_DONE = frozenset(State) - {State.DONE}


class Choice(NamedTuple):
    """What is wanted; what is left out chooses nothing away.

    `party` is an organisation. `first` and `last` are the days of a window: what may fall within it
    is in it, and so is what has no known day, since that may too.
    """

    committee: Ref | None = None
    party: Ref | None = None
    record: Ref | None = None
    kinds: frozenset[str] = frozenset()
    bindings: frozenset[Binding] = frozenset()
    states: frozenset[State] = NOT_DONE
    first: date | None = None
    last: date | None = None


def choose(listed: Iterable[Listed], choice: Choice, register: Register) -> tuple[Listed, ...]:
    """Give what is wanted of a list, in the same order."""
    of_party = concerned(register, choice.party) if choice.party else frozenset[Ref]()
    return tuple(
        one
        for one in listed
        if one.state in choice.states
        and (not choice.kinds or one.kind in choice.kinds)
        and (not choice.bindings or one.due.binding in choice.bindings)
        and (choice.record is None or one.record == choice.record)
        and (choice.committee is None or choice.committee in _committees(one, register))
        and (choice.party is None or one.record in of_party)
        and _may_fall_within(one, choice.first, choice.last)
    )


def _committees(listed: Listed, register: Register) -> tuple[Ref | None, ...]:
    """Give the committees whose deadline it is: of an agreement there may be several."""
    partnership = register.get(listed.record, Partnership)
    return (listed.due.committee, *((partnership.committees if partnership else None) or ()))


def concerned(register: Register, organisation: Ref) -> frozenset[Ref]:
    """Give the organisation, what refers to it, and what refers to a partnership of its.

    Meetings are not among them: a summons is nothing to the party, though its matter is on the agenda.
    """
    found = {organisation}
    for about in (organisation, *_referring(register, organisation, Partnership)):
        found.update({about, *_referring(register, about)})
    return frozenset(ref for ref in found if not register.get(ref, Meeting))


def _referring(register: Register, ref: Ref, kind: type | None = None) -> tuple[Ref, ...]:
    return tuple(
        referrer.entry.ref
        for referrer in register.referrers(ref)
        if kind is None or isinstance(referrer.entry.record, kind)
    )


def _may_fall_within(listed: Listed, first: date | None, last: date | None) -> bool:
    when = listed.due.when
    if when is None:
        return True
    too_early = first is not None and when.latest is not None and when.latest < first
    too_late = last is not None and when.earliest is not None and when.earliest > last
    return not (too_early or too_late)
