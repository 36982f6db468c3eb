"""The course of a meeting while it is held: what comes up there and then, pauses, its end, and leaving it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from iopctl.acts._decided import Decided
from iopctl.acts._numbering import next_paragraph, untreated
from iopctl.acts._people import find_person, people
from iopctl.acts.adjourn import adjourn
from iopctl.acts.adjourn import resume as go_on
from iopctl.acts.attest import attesters
from iopctl.acts.end_meeting import end_meeting
from iopctl.acts.raise_at_meeting import raise_at_meeting, raise_initiative
from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._answers import parts
from iopctl.cli._holding import Sitting
from iopctl.cli._values import clock_time
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.register import find_item, numbers


def back(sitting: Sitting, _: str) -> None:
    """Go to the item before."""
    sitting.place = max(sitting.place - 1, 0)


def skip(sitting: Sitting, _: str) -> None:
    """Go to the item after, without deciding."""
    sitting.place = min(sitting.place + 1, len(sitting.items))


def go(sitting: Sitting, said: str) -> None:
    """Go to another item."""
    sitting.place = find_item(sitting.meeting, said)


def late(sitting: Sitting, said: str) -> None:
    """Take up a late item, next after the one that is dealt with, and go there."""
    title = said or sitting.ask.text(None, _TITLE, "ny")
    following, today = _here(sitting), sitting.session.as_of
    if sitting.save(
        lambda now: raise_at_meeting(now, sitting.ref, title, today, following=following)
    ):
        _on_to_new(sitting)


def initiative(sitting: Sitting, said: str) -> None:
    """Record an initiative that somebody raises, and go to its item."""
    ask, following, today = sitting.ask, _here(sitting), sitting.session.as_of
    title = said or ask.text(None, _TITLE, "initiativ")
    names = ask.text(None, Text("Vem väcker det", "Who raises it"), "initiativ")
    there = people(sitting.register, sitting.meeting)
    by = [find_person(there, one) for one in parts(names)]
    points = []
    question = Text("Förslag, att", "What is proposed")
    while line := ask.line(question, Text("Enter: klart", "Enter: done")):
        points.append(line)
    if sitting.save(
        lambda now: raise_initiative(
            now, sitting.ref, title, today, by=by, points=points, following=following
        )
    ):
        _on_to_new(sitting)


def pause(sitting: Sitting, said: str) -> None:
    """Record a pause, and wait for its end."""
    start = clock_time(said or None, "klockan") or _now()
    number = (
        sitting.paragraph if sitting.item else next_paragraph(sitting.register, sitting.meeting)
    )
    if sitting.save(lambda now: adjourn(now, sitting.ref, start, number)):
        resume(sitting)


def resume(sitting: Sitting) -> None:
    """Ask when the meeting goes on, and record it."""
    question = Text("Ajournerat; återupptas klockan", "Adjourned; goes on at")
    end = _clock(sitting, question)
    sitting.save(lambda now: go_on(now, sitting.ref, end))


def undo(sitting: Sitting, _: str) -> None:
    """Undo the last step."""
    sitting.undo()


def end(sitting: Sitting, _: str = "") -> None:
    """End the meeting: when, who attests and when."""
    ask, held = sitting.ask, sitting.meeting
    left = [item.title for item in untreated(sitting.register, held)]
    if left:
        sitting.tell(Text("Inte behandlat: {items}", "Not dealt with: {items}"), items=left)
        if not ask.yes(Text("Avsluta ändå", "End all the same"), default=False):
            return
    at = _clock(sitting, Text("Mötet slutade klockan", "The meeting ended at"))
    by = []
    if not attesters(sitting.register, sitting.ref):
        names = ask.maybe(None, Text("Justerare", "Who attests")) or ""
        by = spoken.whom(sitting.register, held, names)
    planned = None
    if not held.attestation_planned:
        planned = ask.maybe(None, Text("Justering, tid och plats", "Attestation, when and where"))
    sitting.over = sitting.save(
        lambda now: end_meeting(
            now,
            sitting.ref,
            sitting.session.as_of,
            end=at,
            attesters=by,
            attestation_planned=planned,
        )
    )


def leave_off(sitting: Sitting, _: str = "") -> None:
    """Say what is saved, what is not, and how to go on; the meeting is left."""
    sitting.over = True
    if any(said != Decided(said.item) for said in sitting.said.values()):
        sitting.tell(
            Text(
                "Yrkanden och annat som sagts om en punkt utan beslut är inte sparat.",
                "Proposals and what else was said of an item without a decision is not saved.",
            )
        )
    sitting.tell(
        Text(
            "Allt som är beslutat är sparat. Fortsätt med: iopctl hold {id}",
            "All that is decided is saved. Go on with: iopctl hold {id}",
        ),
        id=sitting.ref.id,
    )


def _here(sitting: Sitting) -> str | None:
    """Give what a new item comes after: the one that is dealt with, else the last."""
    if sitting.item:
        return sitting.word
    return numbers(sitting.meeting)[-1] if sitting.items else None


def _on_to_new(sitting: Sitting) -> None:
    if sitting.place < len(sitting.items) - 1:
        sitting.place += 1


def _clock(sitting: Sitting, question: Text) -> str:
    """Ask for a time of day; Enter is now."""
    while True:
        said = sitting.ask.line(question, Text("Enter: nu", "Enter: now"))
        try:
            return clock_time(said or None, "klockan") or _now()
        except PersonError as error:
            sitting.tell(error.message, **error.values)


def _now() -> str:
    return f"{datetime.now(ZoneInfo('Europe/Stockholm')):%H:%M}"


_TITLE = Text("Rubrik", "Title")
