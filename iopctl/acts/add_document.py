"""Documents: for an item of a meeting's agenda, now or later; or attached to a motion or another matter."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._agenda import is_summoned, open_agenda
from iopctl.acts._lines import add_line, line_at
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting, PaperKind
from iopctl.register import Register, find_item, numbers, readable


class Document(NamedTuple):
    """What is said of a document; `later` is that it is sent out after the summons."""

    title: str
    dated: date | None = None
    attachment: str | None = None
    published: date | None = None
    later: bool = False


def add_document(
    register: Register, meeting: Ref, item: str, document: Document, today: date
) -> Act:
    """Add a document to an item; PersonError when the item has one of that title."""
    held = open_agenda(register, meeting, today)
    place = find_item(held, item)
    one = (held.agenda or ())[place]
    if _of_title(one, document.title) is not None:
        raise PersonError(
            Text("{item} har redan handlingen {title}", "{item} has the document {title} already"),
            Text(
                "har den skickats ut nu: --sent; är det en annan, ge den en egen rubrik",
                "if it has been sent out now: --sent; if it is another, give it a title of its own",
            )
            if document.title.casefold() in map(str.casefold, waited_for(one))
            else _OWN_TITLE,
            {"item": one.title, "title": document.title},
        )
    at = (*line_at(register, meeting, ("agenda",), place), "documents")
    line = stated(
        title=document.title,
        later=document.later or None,
        date=document.dated,
        published=document.published,
        attachment=document.attachment,
    )
    values = _values(register, held, place, document.title)
    text = (
        Text(
            "antecknade att {title} skickas ut senare, till punkt {number} {item}, {meeting}",
            "noted that {title} is sent out later, for item {number} {item}, {meeting}",
        )
        if document.later
        else Text(
            "lade till handlingen {title} till punkt {number} {item}, {meeting}",
            "added the document {title} to item {number} {item}, {meeting}",
        )
    )
    told = [_WHEN_LATER] if document.later else _after_summons(held, today)
    return Act(
        Said(text, values), (Change(meeting, add_line(register, meeting, at, line)),), tuple(told)
    )


def send_document(  # noqa: PLR0913 - which document, and when
    register: Register,
    meeting: Ref,
    item: str,
    title: str,
    *,
    sent: date,
    today: date,
    dated: date | None = None,
) -> Act:
    """Record that a document that was to come later has been sent out; PersonError when none is waited for."""
    held = open_agenda(register, meeting, today)
    place = find_item(held, item)
    one = (held.agenda or ())[place]
    found = _of_title(one, title)
    document = (one.documents or ())[found] if found is not None else None
    if found is None or not document or not document.later:
        raise PersonError(
            Text(
                "{item} väntar inte på någon handling som heter {title}",
                "{item} waits for no document called {title}",
            ),
            Text("de som väntas: {waiting}", "those waited for: {waiting}")
            if (waiting := waited_for(one))
            else Text("lägg till den utan --sent", "add it without --sent"),
            {"item": one.title, "title": title, "waiting": waiting},
        )
    at = line_at(
        register, meeting, (*line_at(register, meeting, ("agenda",), place), "documents"), found
    )
    paper = stated(kind=PaperKind.DOCUMENTS, date=sent, title=document.title)
    changes = [
        Change(meeting, Remove((*at, "later"))),
        *([Change(meeting, SetField((*at, "date"), str(dated)))] if dated else []),
        Change(meeting, add_line(register, meeting, ("papers",), paper)),
    ]
    text = Text(
        "skickade ut {title} till punkt {number} {item}, {meeting}, den {day}",
        "sent out {title} for item {number} {item}, {meeting}, on {day}",
    )
    return Act(
        Said(text, {**_values(register, held, place, document.title), "day": sent}), tuple(changes)
    )


def attach(register: Register, ref: Ref, title: str) -> Act:
    """Add an attachment to a motion or another matter; PersonError when it has it already."""
    record = readable(register, ref, Raised)
    if title in (record.attachments or ()):
        raise PersonError(
            Text(
                "{record} har redan bilagan {title}", "{record} has the attachment {title} already"
            ),
            _OWN_TITLE,
            values={"record": record.title, "title": title},
        )
    return Act(
        Said(
            Text(
                "lade till bilagan {title} till {record}",
                "added the attachment {title} to {record}",
            ),
            {"title": title, "record": record.title},
        ),
        (Change(ref, add_line(register, ref, ("attachments",), title)),),
    )


def waited_for(item: AgendaItem) -> tuple[str, ...]:
    """Give the titles of the documents that are to come later."""
    return tuple(it.title for it in item.documents or () if it.later)


def _of_title(item: AgendaItem, title: str) -> int | None:
    """Give the place of the document of that title."""
    wanted = title.casefold()
    titles = [it.title.casefold() for it in item.documents or ()]
    return next((n for n, it in enumerate(titles) if it == wanted), None)


def _values(register: Register, held: Meeting, place: int, title: str) -> dict[str, object]:
    return {
        "title": title,
        "number": numbers(held)[place],
        "item": (held.agenda or ())[place].title,
        "meeting": register.title(held.ref),
    }


def _after_summons(held: Meeting, today: date) -> list[Said]:
    text = Text(
        "kallelsen har gått ut: ledamöterna måste få handlingen särskilt",
        "the summons has gone out: the members must be sent the document apart",
    )
    return [Said(text)] if is_summoned(held, today) else []


_OWN_TITLE = Text(
    "är det en annan, ge den en egen rubrik", "if it is another, give it a title of its own"
)
_WHEN_LATER = Said(
    Text(
        "när den har skickats ut: samma kommando med --sent i stället för --later",
        "when it has been sent out: the same command with --sent in the place of --later",
    )
)
