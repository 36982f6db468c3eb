"""The motions that are not answered yet are listed for the council in the months that it has decided.

Kommunallagen (2017:725) has no such list; many councils' rules of procedure do, often in April and
October. The months stand in `motions_listed` in iopctl.yaml. The list is due at the council's first
meeting in the month, and is done when an item of that meeting lays the list before it (`lists:
unanswered-motions`). While no meeting of the month is recorded, the whole month is given;
when it has passed without one it is not known. Last year's months stay on the list, so that what was
missed does not go with the year.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import held
from iopctl.language import MONTHS, Said, Text
from iopctl.models._listing import ListKind
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Obesvarade motioner redovisas för fullmäktige de månader som det har bestämt.

Kommunallagen (2017:725) har ingen sådan lista; många fullmäktiges arbetsordningar har det, ofta april
och oktober. Månaderna står i motions_listed i iopctl.yaml. Listan ska fram till fullmäktiges första
sammanträde i månaden, och är gjord när en punkt på det mötet lägger fram den (lists:
unanswered-motions). Så länge inget möte i månaden är inskrivet visas hela månaden; har den gått utan
ett är det okänt. Förra årets månader står kvar, så att det som missades inte går med året.
"""


@deadline(on=Committee, with_=("< meetings",))
def motions_listed(committee: Committee, near: Near) -> Iterator[Due | NotDue]:
    """Give when the list is due: last year, this year and the next."""
    if committee.kind is not CommitteeKind.COUNCIL:
        text = Text("motioner väcks i fullmäktige", "motions are raised in the council")
        yield NotDue(("kind",), Said(text))
        return
    if not near.settings.motions_listed:
        text = Text(
            "motions_listed står inte i iopctl.yaml", "motions_listed does not stand in iopctl.yaml"
        )
        yield NotDue((), Said(text))
        return
    for name in near.settings.motions_listed:
        if name.casefold() in MONTHS["sv"]:
            for year in range(near.as_of.year - 1, near.as_of.year + 2):
                yield _listed(committee, year, name, near)
        else:
            text = Text(
                "{name} i motions_listed är ingen månad", "{name} in motions_listed is no month"
            )
            yield replace(_due(committee), missing=Said(text, {"name": name}))


def _due(committee: Committee) -> Due:
    return Due(
        at=(),
        title=Said(
            Text(
                "redovisa obesvarade motioner för {council}",
                "list unanswered motions for {council}",
            ),
            {"council": committee.name},
        ),
        who=Text("styrelsen", "the executive board"),
        basis=Text("arbetsordningen (motions_listed)", "rules of procedure (motions_listed)"),
        binding=Binding.LOCAL,
        committee=committee.ref,
    )


def _listed(committee: Committee, year: int, name: str, near: Near) -> Due:
    due = _due(committee)
    first = date(year, MONTHS["sv"].index(name.casefold()) + 1, 1)
    last = Length(1, "months").last_day_from(first)
    month = UncertainDate(f"{name} {year}", first, last)
    meetings = [
        meeting
        for meeting in held(near.every("< meetings", Meeting))
        if meeting.committee == committee.ref
        and meeting.date
        and _within(meeting.date, first, last)
    ]
    if not meetings:
        text = Text(
            "registret har inget fullmäktigesammanträde {month}",
            "the register has no council meeting in {month}",
        )
        none = Said(text, {"month": month})
        gone = none if last < near.as_of else None
        missing = gone_before_register(month, near) or gone
        return replace(due, when=month, steps=(none,), missing=missing)
    text = Text(
        "första sammanträdet {month}: {day} (meetings/{id})",
        "the first meeting in {month}: {day} (meetings/{id})",
    )
    values = {"month": month, "day": meetings[0].date, "id": meetings[0].ref.id}
    done = next((meeting.date for meeting in meetings if _lists_motions(meeting)), None) or None
    missing = gone_before_register(meetings[0].date, near) if meetings[0].date else None
    return replace(
        due,
        when=meetings[0].date or None,
        steps=(Said(text, values),),
        missing=None if done else missing,
        done=done,
    )


def _within(day: UncertainDate, first: date, last: date) -> bool:
    return (
        bool(day.earliest and day.latest)
        and day.before(first) is False
        and day.after(last) is False
    )


def _lists_motions(meeting: Meeting) -> bool:
    return any(
        item.lists and item.lists.what is ListKind.UNANSWERED_MOTIONS
        for item in meeting.agenda or ()
    )
