"""Consultation (remiss): a matter is sent out for opinions, and they come in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._due import AT_LATEST, due_of
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._whom import called, who_written
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._consultation import Consultation
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.register import Register, sound


def consult(  # noqa: PLR0913 - what a consultation says
    register: Register,
    ref: Ref,
    to: Sequence[Who],
    out: date,
    *,
    due: str | None,
    today: date,
    by: Who | None = None,
) -> Act:
    """Record that a matter went out for opinions on a day, and when the answers are due.

    PersonError when it is withdrawn, or when one of them has it already and has not answered.
    """
    record = sound(register, ref, Raised)
    if record.withdrawn:
        raise PersonError(
            Text("{title} är återtaget", "{title} is withdrawn"), values={"title": record.title}
        )
    waiting = [called(register, it.to) for it in left(record) if it.to in to]
    if waiting:
        raise PersonError(
            Text("{who} har redan fått remissen", "{who} has been sent it already"),
            Text(
                "när svaret kommer: iopctl consult {ref} --answered",
                "when the answer comes: iopctl consult {ref} --answered",
            ),
            {"who": waiting, "ref": ref},
        )
    lines = [
        stated(to=who_written(one), by=who_written(by) if by else None, out=out, due=due)
        for one in to
    ]
    changes: list[Change] = []
    for line in lines:
        now = after(register, changes)
        changes.append(Change(ref, add_line(now, ref, ("consulted",), line)))
    text = Text("sände {title} på remiss till {who}", "sent {title} out for comment to {who}")
    values = {"title": record.title, "who": [called(register, it) for it in to]}
    first = len(record.consulted or ())
    return Act(
        Said(text, values),
        tuple(changes),
        tuple(_answers_due(after(register, changes), ref, first, today)),
    )


def answer(  # noqa: PLR0913 - what an answer says
    register: Register,
    ref: Ref,
    who: Who,
    day: date,
    *,
    said: str | None = None,
    decision: Ref | None = None,
) -> Act:
    """Record that one who was asked has answered; PersonError when nobody of that name is waited for."""
    record = sound(register, ref, Raised)
    place = next(
        (n for n, it in enumerate(record.consulted or ()) if it.to == who and not _is_answered(it)),
        None,
    )
    if place is None:
        waiting = [called(register, it.to) for it in left(record)]
        raise PersonError(
            Text("inget svar väntas från {who}", "no answer is waited for from {who}"),
            Text("svar väntas från: {waiting}", "answers are waited for from: {waiting}")
            if waiting
            else Text("alla som tillfrågats har svarat", "all who were asked have answered"),
            {"who": called(register, who), "waiting": waiting},
        )
    at = line_at(register, ref, ("consulted",), place)
    fields: Mapping[str, Data] = stated(
        answered=day, decision=decision.id if decision else None, answer=said
    )
    changes = tuple(Change(ref, SetField((*at, name), it)) for name, it in fields.items())
    remaining = [called(register, it.to) for it in left(record) if it.to != who]
    told = (
        Said(Text("svar saknas från {who}", "answers lack from {who}"), {"who": remaining})
        if remaining
        else Said(
            Text(
                "alla har svarat: ärendet kan tas upp, iopctl suggest visar det",
                "all have answered: the matter can come up, iopctl suggest shows it",
            )
        )
    )
    text = Text("fick remissvar om {title} från {who}", "received an opinion on {title} from {who}")
    values = {"title": record.title, "who": called(register, who)}
    return Act(Said(text, values), changes, (told,))


def left(record: Raised) -> tuple[Consultation, ...]:
    """Give those who were asked and have not answered."""
    return tuple(it for it in record.consulted or () if not _is_answered(it))


def _is_answered(one: Consultation) -> bool:
    return bool(one.answered or one.answer or one.decision)


def _answers_due(now: Register, ref: Ref, first: int, today: date) -> Iterator[Said]:
    """Tell when each answer is due, as the register counts it."""
    for due in due_of(now, ref, "consultation_answered", today):
        match due.at:
            case ("consulted", int(n)) if n >= first and due.when:
                yield Said(AT_LATEST, {"what": due.who, "day": due.when})
            case ("consulted", int(n)) if n >= first:
                text = Text("{who}: {missing}", "{who}: {missing}")
                yield Said(text, {"who": due.who, "missing": due.missing or ""})
