"""Whoever was asked for an opinion (remiss) answers in time.

The time is what the record says in `due` of `consulted`. "Nästa sammanträde" is the next meeting of
the committee that was asked, counted from the day the question went out. No law sets a general time.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._agreed import said_who
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import body, relations, resolve
from iopctl.deadlines._motions import WITHDRAWN
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._consultation import Consultation
from iopctl.models._raised import Raised
from iopctl.models.matters import Matter
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED

SWEDISH = """Den som har tillfrågats (remiss) svarar i tid.

Tiden är den som posten säger i due under consulted. "Nästa sammanträde" är nästa möte med nämnden som
tillfrågats, räknat från dagen då remissen gick ut. Ingen lag säger en allmän tid.
"""

CONSULTED = "consulted.to.committee"
REMARKS = "remarks.answers.to.committee"


@deadline(on=Raised, with_=(*relations(CONSULTED), *relations(REMARKS), "consulted.decision"))
def consultation_answered(matter: Raised, near: Near) -> Iterator[Due | NotDue]:
    """Give when each of those who were asked is to answer."""
    asked: list[tuple[FieldPath, str, Consultation]] = [
        (("consulted", n), CONSULTED, one) for n, one in enumerate(matter.consulted or ())
    ]
    if isinstance(matter, Matter):
        asked += [
            (("remarks", n, "answers", m), REMARKS, one)
            for n, remark in enumerate(matter.remarks or ())
            for m, one in enumerate(remark.answers or ())
        ]
    if not asked:
        text = Text("ingen är tillfrågad", "nobody was asked")
        yield NotDue(("consulted",), Said(text))
    for at, way, consultation in asked:
        if matter.withdrawn and not consultation.answered:
            yield replace(WITHDRAWN, at=at)
        else:
            yield _answer(matter, at, way, consultation, near)


def _answer(matter: Raised, at: FieldPath, way: str, asked: Consultation, near: Near) -> Due:
    to = asked.to.committee or None
    committee = body(near, way, to) if to else None
    done = asked.answered or (NOT_STATED if asked.decision or asked.answer else None)
    due = Due(
        at=at,
        title=Said(
            Text("svara på remissen {title}", "answer the consultation on {title}"),
            {"title": matter.title},
        ),
        who=said_who(near, [asked.to], Text("inte sagt", "not stated")),
        basis=Text("remissen", "the consultation"),
        binding=Binding.DECIDED,
        steps=committee.steps if committee else (),
        done=done,
        committee=(committee.ref if committee else to) or matter.committee or None,
    )
    if not asked.due:
        missing = Said(Text("ingen tid är sagd", "no time is stated"))
        return replace(due, missing=None if done is not None else missing)
    out = asked.out or None
    found = resolve(asked.due, out, committee)
    return replace(
        due,
        when=found.when,
        steps=(*due.steps, *found.steps),
        missing=None if done is not None else found.missing,
    )
