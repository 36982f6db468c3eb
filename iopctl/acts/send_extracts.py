"""Sending extracts of minutes (expediering) to those whom decisions are to be sent to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import UNSET

from iopctl.acts._act import Act
from iopctl.acts._lines import line_at
from iopctl.acts._meetings import decisions_of, in_minutes, is_attested, live, paragraph_of
from iopctl.acts._whom import called
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Register


class Extract(NamedTuple):
    """A decision that is to be sent to somebody, by the place of the line that says so."""

    decision: Decision
    place: int
    to: str


def send_extracts(register: Register, ref: Ref, day: date, to: Sequence[str] = ()) -> Act:
    """Record that extracts were sent, of one decision or of all of a meeting's.

    To everybody whom they were not sent to yet, or to those of them whose names hold what `to` says.
    PersonError when there is nobody, or nobody of such a name.
    """
    decisions = _decisions(register, ref)
    left = _must_be_left(register, ref, decisions, to)
    changes = tuple(
        Change(
            it.decision.ref,
            SetField(
                (*line_at(register, it.decision.ref, ("sent_to",), it.place), "sent"), str(day)
            ),
        )
        for it in left
    )
    text = Text(
        "skickade protokollsutdrag den {day}: {what}",
        "sent extracts of minutes on {day}: {what}",
    )
    return Act(
        Said(text, {"day": day, "what": register.title(ref)}),
        changes,
        tuple(_told(register, decisions, left)),
    )


def sent_on(register: Register, ref: Ref, day: date) -> Sequence[Decision]:
    """Give the decisions, the one or a meeting's, of which an extract was sent on a day."""
    return [
        decision
        for decision in _decisions(register, ref)
        if any(line.sent and line.sent.day == day for line in decision.sent_to or ())
    ]


def _decisions(register: Register, ref: Ref) -> Sequence[Decision]:
    decision = register.get(ref, Decision)
    return [decision] if decision else decisions_of(register, live(register, ref).ref)


def _must_be_left(
    register: Register, ref: Ref, decisions: Sequence[Decision], to: Sequence[str]
) -> Sequence[Extract]:
    every = [
        Extract(decision, place, called(register, line))
        for decision in decisions
        for place, line in enumerate(decision.sent_to or ())
        if line.sent is UNSET
    ]
    if not every:
        raise _nobody(register, ref, decisions)
    for name in to:
        if not any(name.casefold() in it.to.casefold() for it in every):
            raise PersonError(
                Text("ingen mottagare heter {name}", "nobody to send to is called {name}"),
                Text("kvar att skicka till: {names}", "left to send to: {names}"),
                {"name": name, "names": "; ".join(dict.fromkeys(it.to for it in every))},
            )
    return [it for it in every if not to or any(one.casefold() in it.to.casefold() for one in to)]


def _nobody(register: Register, ref: Ref, decisions: Sequence[Decision]) -> PersonError:
    values = {"what": register.title(ref), "ref": decisions[0].ref if decisions else ref}
    if not decisions:
        return PersonError(
            Text("{what} har inga beslut", "{what} has no decisions"),
            Text(
                "skriv in besluten först: iopctl decide {ref}",
                "record the decisions first: iopctl decide {ref}",
            ),
            values,
        )
    if any(decision.sent_to for decision in decisions):
        return PersonError(
            Text("allt är redan skickat: {what}", "all is sent already: {what}"),
            Text("iopctl show {ref} visar när", "iopctl show {ref} shows when"),
            values,
        )
    return PersonError(
        Text("ingen mottagare är angiven: {what}", "nobody to send to is stated: {what}"),
        Text(
            "lägg till dem i sent_to: iopctl edit {ref}", "add them to sent_to: iopctl edit {ref}"
        ),
        values,
    )


def _told(
    register: Register, decisions: Sequence[Decision], left: Sequence[Extract]
) -> Iterator[Said]:
    for decision in decisions:
        what = in_minutes(decision)
        to = [it.to for it in left if it.decision == decision]
        if to:
            yield Said(Text("{what}: {to}", "{what}: {to}"), {"what": what, "to": to})
        elif not decision.sent_to and decision.sent_to is not None:
            yield Said(
                Text("{what}: ingen mottagare är angiven", "{what}: nobody to send to is stated"),
                {"what": what},
            )
        held = register.get(decision.meeting or None, Meeting)
        if to and held and not is_attested(held, paragraph_of(decision, held)):
            yield Said(
                Text("{what} är inte justerad än", "{what} is not attested yet"), {"what": what}
            )
