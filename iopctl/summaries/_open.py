"""What is open in a matter: its deadlines that are not done, and points that nobody has answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from iopctl.deadlines._due import Binding, Due, Listed, State
from iopctl.deadlines._list import of_record
from iopctl.language import Said, Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Record, Ref
from iopctl.models.decisions import Treatment as Treated
from iopctl.register import Register
from iopctl.summaries._facts import View
from iopctl.summaries._phrases import capital, followed, phrase, sentence, spoken
from iopctl.summaries._treatments import Treatment, answers
from iopctl.summaries._values import Line
from iopctl.values.dates import UncertainDate


def open_deadlines(register: Register, refs: Iterable[Ref], as_of: date) -> tuple[Listed, ...]:
    """Give what is due and not done in those records, by day."""
    found = [
        one
        for ref in dict.fromkeys(refs)
        if ref in register.entries
        for one in of_record(register, register.entries[ref], as_of)
        if isinstance(one, Listed) and one.state is not State.DONE
    ]
    return tuple(sorted(found, key=lambda listed: listed.order))


def deadline_line(listed: Listed, about: Ref) -> Line:
    """Tell one thing that is due: the day and how it stands, what, who, and by what right."""
    due = listed.due
    return Line(
        sentence(
            capital(_unstopped(due.title)),
            spoken(due.who),
            _right(due),
            spoken(due.missing) if due.missing else None,
            spoken(str(listed.record)) if _elsewhere(listed, about) else None,
            by="; ",
        ),
        sentence(_when(due.when), None if listed.state is State.UNKNOWN else listed.state.text),
    )


def _right(due: Due) -> Text:
    """Say by what right it is due; a basis that says itself what it is stands alone."""
    binding = due.binding
    itself = binding is Binding.PROPOSED or due.basis.sv.casefold().startswith(binding.text.sv)
    return due.basis if itself else followed(binding.text, due.basis)


def _elsewhere(listed: Listed, about: Ref) -> bool:
    """Tell whether the record that it is due in is another, and not named by what it rests on."""
    return listed.record != about and listed.record.id not in listed.due.basis.sv


def _when(when: UncertainDate | None) -> Text:
    """Say a day, or between which days it lies."""
    earliest, latest = (when.earliest, when.latest) if when else (None, None)
    if earliest and latest:
        return spoken(earliest if earliest == latest else f"{earliest}–{latest}")
    if latest:
        return phrase("senast {day}", "{day} at the latest", day=latest)
    if earliest:
        return phrase("tidigast {day}", "{day} at the earliest", day=earliest)
    return Text("okänt när", "unknown when")


def _unstopped(said: Said) -> Text:
    """Leave out the full stop of a sentence that goes on."""
    return Text(*(it.rstrip(".") for it in spoken(said)))


def unanswered(record: Record, found: tuple[Treatment, ...], view: View) -> Iterator[Line]:
    """Tell which points of a motion no decision has answered by the day, and what is to come back."""
    until = tuple(it for it in found if not (it.day and it.day.after(view.as_of)))
    if isinstance(record, Raised) and not record.withdrawn:
        for n, _ in enumerate(record.points or (), 1):
            given = answers(n, record.ref, until)
            if not any(it.outcome and not it.goes_on for it in given):
                yield Line(phrase("Punkt {n} är inte besvarad", "Point {n} is not answered", n=n))
    last = until[-1].decision if until else None
    if last and last.returns:
        yield Line(
            sentence(
                Text("Ärendet ska tillbaka", "The matter is to come back"),
                view.say(last.returns),
                by=": ",
            )
        )
    elif (
        last
        and last.treatment in (Treated.PROPOSAL, Treated.REFERRAL, Treated.OPINION)
        and isinstance(record, Raised)
    ):
        yield Line(
            phrase(
                "Senast behandlat av {body}; beslut i ärendet är inte registrerat",
                "Last dealt with by {body}; no decision in the matter is recorded",
                body=view.name(last.ref),
            )
        )
