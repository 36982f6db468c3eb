"""How a matter's way through bodies is told."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._shape import Items
from iopctl.models.decisions import Decision
from iopctl.models.decisions import Treatment as Treated
from iopctl.summaries._facts import View
from iopctl.summaries._phrases import day, followed, phrase, sentence, spoken
from iopctl.summaries._treatments import Treatment
from iopctl.summaries._values import Line
from iopctl.summaries._voting import in_short


def treatment_line(treatment: Treatment, view: View) -> Line:
    """Tell one treatment: day, body, paragraph, outcome, votes in short; conditions and reservations under it."""
    decision = treatment.decision
    where = sentence(
        view.name(treatment.committee) if treatment.committee else None,
        view.paragraph(treatment.paragraph, treatment.committee, treatment.day)
        if treatment.paragraph
        else None,
        by=" ",
    )
    later = (
        phrase("senare än {day}", "later than {day}", day=view.as_of)
        if treatment.day and treatment.day.after(view.as_of)
        else None
    )
    label = day(treatment.day) if treatment.day else Text("dag inte angiven", "day not stated")
    if decision is None:
        item = treatment.item
        called_off = treatment.meeting and treatment.meeting.cancelled
        said = sentence(
            phrase(
                "på föredragningslistan: {title}",
                "on the agenda: {title}",
                title=item.title if item else "",
            ),
            Text("sammanträdet är inställt", "the meeting is called off") if called_off else None,
            later,
        )
        return Line(followed(where, said), label)
    outcome = said_outcome(decision, view)
    kind = (
        decision.treatment.text
        if decision.treatment and decision.treatment is not Treated.DECISION
        else None
    )
    said = sentence(
        outcome or Text("utgång inte angiven", "outcome not stated"),
        kind,
        *(in_short(vote) for vote in decision.votes or ()),
        phrase("reservation av {who}", "reservation by {who}", who=_reserved(treatment, view))
        if decision.reservations
        else None,
        phrase("villkor: {it}", "condition: {it}", it=decision.condition)
        if decision.condition
        else None,
        phrase("ska tillbaka: {it}", "to come back: {it}", it=view.say(decision.returns))
        if decision.returns
        else None,
        later,
        by="; ",
    )
    return Line(followed(where, said), label, tuple(_point_conditions(treatment, view)))


def said_outcome(decision: Decision, view: View) -> Text | None:
    """Say the outcome; by its points or in the source's words where the decision as a whole has none."""
    if decision.outcome:
        return view.say(decision.outcome)
    by_point = sentence(
        *(
            phrase("punkt {n}: {outcome}", "point {n}: {outcome}", n=n, outcome=point.outcome)
            for n, point in enumerate(decision.points or (), 1)
            if point.outcome
        )
    )
    return by_point if by_point.sv else spoken(decision.wording) if decision.wording else None


def _reserved(treatment: Treatment, view: View) -> Text:
    reservations = (treatment.decision.reservations if treatment.decision else None) or Items()
    return sentence(
        *(view.say(it.by) if it.by else Text("ej namngivna", "unnamed") for it in reservations),
        view.others(reservations.more, reservations) if reservations.more else None,
    )


def _point_conditions(treatment: Treatment, view: View) -> Iterator[Line]:
    for n, point in enumerate((treatment.decision.points if treatment.decision else None) or (), 1):
        if point.condition:
            yield Line(
                view.say(point.condition),
                phrase("Villkor för punkt {n}", "Condition for point {n}", n=n),
            )
