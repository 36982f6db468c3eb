"""Taking an item off a meeting's agenda: out of it or, when the summons has gone out, with the reason kept there."""

from __future__ import annotations

from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._agenda import is_summoned, open_agenda
from iopctl.acts._lines import line_at
from iopctl.acts._meetings import decisions_of
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Edit, Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register, find_item, numbers


def remove_item(
    register: Register, meeting: Ref, item: str, reason: str | None, today: date
) -> Act:
    """Take an item off. The members were called to what the summons had: it stays, with why it was removed.

    PersonError when something is decided in it, or when the summons has gone out and no reason is given.
    """
    held = open_agenda(register, meeting, today)
    place = find_item(held, item)
    _must_be_free(register, held, place)
    at = line_at(register, meeting, ("agenda",), place)
    items = held.agenda or ()
    values = {
        "title": items[place].title,
        "number": numbers(held)[place],
        "meeting": register.title(meeting),
        "reason": reason,
    }
    edit: Edit
    if not is_summoned(held, today):
        only = len(items) == 1 and not (held.agenda and held.agenda.more)
        edit = Remove(("agenda",) if only else at)
        text = (
            Text(
                "tog bort {title} från listan till {meeting}: {reason}",
                "took {title} off the agenda of {meeting}: {reason}",
            )
            if reason
            else Text(
                "tog bort {title} från listan till {meeting}",
                "took {title} off the agenda of {meeting}",
            )
        )
        return Act(Said(text, values), (Change(meeting, edit),))
    if not reason:
        raise PersonError(
            Text(
                "kallelsen har gått ut, så skälet till att punkten utgår behövs",
                "the summons has gone out, so the reason why the item is taken off is needed",
            ),
            Text('ange det: --reason "inte färdigberett"', 'give it: --reason "inte färdigberett"'),
        )
    edit = SetField((*at, "removed"), reason)
    text = Text(
        "punkt {number} {title} utgår från listan till {meeting}: {reason}",
        "item {number} {title} is taken off the agenda of {meeting}: {reason}",
    )
    told = Text(
        "kallelsen har gått ut: punkten står kvar med sitt nummer, som utgången",
        "the summons has gone out: the item stays with its number, as taken off",
    )
    return Act(Said(text, values), (Change(meeting, edit),), (Said(told),))


def _must_be_free(register: Register, held: Meeting, place: int) -> None:
    """Nothing may hang on an item that goes: a decision, a §, or another item of the same §."""
    items = held.agenda or ()
    item = items[place]
    values = {"title": item.title, "number": item.paragraph, "why": item.removed}
    if item.removed:
        raise PersonError(
            Text("{title} utgick redan: {why}", "{title} was taken off already: {why}"),
            values=values,
        )
    for decision in decisions_of(register, held.ref):
        if item.id and decision.item == item.id:
            raise PersonError(
                Text(
                    "beslutet {decision} gäller punkten {title}",
                    "the decision {decision} is on {title}",
                ),
                Text(
                    "punkten står kvar så länge beslutet finns; är det fel punkt: iopctl edit {decision}",
                    "the item stays as long as the decision is there; if it is the wrong item: iopctl edit {decision}",
                ),
                {**values, "decision": decision.ref},
            )
    if item.paragraph:
        raise PersonError(
            Text("{title} är § {number} i protokollet", "{title} is § {number} of the minutes"),
            Text("punkten är behandlad och står kvar", "the item is dealt with, and stays"),
            values,
        )
    others = [it.title for it in items if item.id and it.paragraph_of == item.id]
    if others:
        raise PersonError(
            Text("{others} har samma paragraf som {title}", "{others} has the same § as {title}"),
            Text("ta bort den punkten först", "take that item off first"),
            {**values, "others": others},
        )
