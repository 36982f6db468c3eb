"""Summoning to a meeting (kallelse): that it went out, or that items came to it, or that the agenda changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._due import AT_LATEST, due_of, says
from iopctl.acts._lines import add_line
from iopctl.acts._meetings import live
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Added, Meeting, Paper, PaperKind
from iopctl.register import Register

DEADLINES: Mapping[PaperKind, str] = MappingProxyType(
    {
        PaperKind.SUMMONS: "summons_sent",
        PaperKind.SUPPLEMENTARY_SUMMONS: "urgent_summons_sent",
    }
)
"""The kind of deadline that says when each is to have gone out."""


def summon(
    register: Register,
    meeting: Ref,
    day: date,
    kind: PaperKind = PaperKind.SUMMONS,
    content_hash: str | None = None,
) -> Act:
    """Record that a summons went out (KL 5:15), or by its `kind` a supplementary one or a changed agenda.

    PersonError when the meeting is over by then, when the summons has gone out already or, for the
    other kinds, has not, and when no item has come to it.
    """
    called = live(register, meeting)
    _may_go_out(called, kind, day)
    line = stated(kind=kind, date=day, content_hash=content_hash)
    changes = (Change(meeting, add_line(register, meeting, ("papers",), line)),)
    text = Text("skickade {kind} till {meeting} den {day}", "sent the {kind} of {meeting} on {day}")
    values = {"kind": kind, "meeting": register.title(meeting), "day": day}
    now = after(register, changes)
    return Act(Said(text, values), changes, tuple(_told(now, called, kind, day)))


def has_late_items(meeting: Meeting) -> bool:
    """Whether an item has come after the summons, for a supplementary one to tell of."""
    return any(
        item.added is Added.SUPPLEMENTARY_SUMMONS and not item.removed
        for item in meeting.agenda or ()
    )


def _may_go_out(called: Meeting, kind: PaperKind, day: date) -> None:
    sent = _sent(called)
    values = {"day": day, "meeting": called.ref, "date": called.date, "sent": sent and sent.date}
    if called.date and called.date.before(day):
        raise PersonError(
            Text(
                "{day} är efter mötet, som var {date}",
                "{day} is after the meeting, which was on {date}",
            ),
            Text(
                "ange dagen då kallelsen gick ut, med --date",
                "give the day that the summons went out, by --date",
            ),
            values,
        )
    if kind is PaperKind.SUMMONS and sent:
        raise PersonError(
            Text("kallelsen har redan gått ut, {sent}", "the summons has gone out already, {sent}")
            if sent.date
            else Text("kallelsen har redan gått ut", "the summons has gone out already"),
            Text(
                "har ärenden kommit till: --supplementary; är listan ändrad: --revised",
                "if items have come to it: --supplementary; if the agenda is changed: --revised",
            ),
            values,
        )
    if kind is not PaperKind.SUMMONS and not sent:
        raise PersonError(
            Text("ingen kallelse har gått ut än", "no summons has gone out yet"),
            Text(
                "skicka kallelsen, med hela listan: iopctl summon {meeting}",
                "send the summons, with the whole agenda: iopctl summon {meeting}",
            ),
            values,
        )
    if kind is PaperKind.SUPPLEMENTARY_SUMMONS and not has_late_items(called):
        raise PersonError(
            Text(
                "inget ärende har kommit till efter kallelsen", "no item has come after the summons"
            ),
            Text(
                "lägg till det först: iopctl add-item {meeting}",
                "add it first: iopctl add-item {meeting}",
            ),
            values,
        )


def _sent(called: Meeting) -> Paper | None:
    return next((it for it in called.papers or () if it.kind is PaperKind.SUMMONS), None)


def _told(now: Register, called: Meeting, kind: PaperKind, day: date) -> Iterator[Said]:
    for due in due_of(now, called.ref, DEADLINES.get(kind, ""), day):
        if due.when and due.when.before(day):
            text = Text(
                "det är för sent: den skulle ha gått ut senast {last} (enligt {basis})",
                "that is too late: it was to go out by {last} (by {basis})",
            )
            yield Said(text, {"last": due.when, "basis": due.basis})
    for due in due_of(now, called.ref, "notice_posted", day):
        if due.done is None:
            yield says(due, AT_LATEST)
    if not called.agenda:
        yield Said(Text("föredragningslistan är tom", "the agenda is empty"))
    later = [
        document.title
        for item in called.agenda or ()
        if not item.withheld
        for document in item.documents or ()
        if document.later
    ]
    if later:
        yield Said(
            Text("skickas ut senare: {titles}", "sent out later: {titles}"), {"titles": later}
        )
    secret = sum(bool(item.withheld) for item in called.agenda or ())
    if secret:
        text = Text(
            "punkter under sekretess som inte står i kallelsen: {number}",
            "items under secrecy that are not in the summons: {number}",
        )
        yield Said(text, {"number": secret})
