"""`iopctl add-document`: a document comes with an item of an agenda, or is attached to a motion or matter."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import item_named
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start, tell
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.reporters._lines import visible

ABOUT = Text(
    "Lägg till en handling till en punkt på listan, eller en bilaga till en motion eller ett ärende.",
    "Add a document to an item of the agenda, or an attachment to a motion or a matter.",
)
PARAMETERS = {
    "record": Text(
        "Mötet, motionen eller ärendet: id, en del av det eller diarienumret.",
        "The meeting, motion or matter: its id, a part of it, or its case number.",
    ),
    "item_or_title": Text(
        "För ett möte punkten (id, nummer eller en del av rubriken); för en motion eller ett ärende bilagans rubrik.",
        "For a meeting the item (its id, number or a part of its title); for a motion or matter the attachment's title.",
    ),
    "title": Text("För ett möte handlingens rubrik.", "For a meeting the document's title."),
    "date": Text("Handlingens dag.", "The document's day."),
    "attachment": Text("Bilagans nummer.", "The attachment's number."),
    "published": Text(
        "Dagen från vilken alla kan läsa den.", "The day from which all may read it."
    ),
    "later": Text("Den skickas ut senare än kallelsen.", "It is sent out later than the summons."),
    "sent": Text(
        "En handling som skulle skickas senare har skickats ut, --on DAG eller i dag.",
        "A document that was to come later has been sent out, --on DAY or today.",
    ),
    "on": Text("Dagen då den skickades ut.", "The day that it was sent out."),
}
TYPES = ("meetings", "motions", "matters")


def add_document(
    record: Annotated[str | None, typer.Argument(metavar="MEETING|MOTION|MATTER")] = None,
    item_or_title: Annotated[str | None, typer.Argument(metavar="ITEM|TITLE")] = None,
    title: Annotated[str | None, typer.Argument(metavar="TITLE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    attachment: Annotated[str | None, typer.Option("--attachment", metavar="NUMBER")] = None,
    published: Annotated[str | None, typer.Option("--published", metavar="DATE")] = None,
    later: Annotated[bool, typer.Option("--later")] = False,
    sent: Annotated[bool, typer.Option("--sent")] = False,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Add a document."""
    from iopctl.acts import add_document as acts

    session = start(root, as_of, lang)
    ask = asker(session)
    how = How(dry_run, commit, anyway, yes)
    ref = ask.record(
        record, Text("Möte, motion eller ärende", "Meeting, motion or matter"), "MEETING", TYPES
    )
    if ref.type != "meetings":
        _only_for_meetings(
            {
                "--date": date,
                "--attachment": attachment,
                "--published": published,
                "--later": later,
                "--sent": sent,
                "--on": on,
                "TITLE": title,
            }
        )
        named = ask.text(item_or_title, Text("Bilagans rubrik", "The attachment's title"), "TITLE")
        return carry_out(session, lambda now: acts.attach(now, ref, named), how).code
    item = item_named(ask, item_or_title, ref)
    dated = (
        ask.maybe_day(date, Text("Handlingens dag", "The document's day"), "--date")
        if date
        else None
    )
    if sent or on:
        day = ask.day(on, Text("Skickad den", "Sent on"), "--on", session.as_of, past=True)
        named = _waited_for(ask, title, ref, item)
        return carry_out(
            session,
            lambda now: acts.send_document(
                now, ref, item, named, sent=day, today=session.as_of, dated=dated
            ),
            how,
        ).code
    document = acts.Document(
        title=ask.text(title, Text("Handlingens rubrik", "The document's title"), "TITLE"),
        dated=dated,
        attachment=attachment,
        published=ask.day(published, Text("", ""), "--published") if published else None,
        later=later,
    )
    return carry_out(
        session,
        lambda now: acts.add_document(now, ref, item, document, session.as_of),
        how,
    ).code


def _only_for_meetings(given: dict[str, str | bool | None]) -> None:
    """Refuse what an attachment of a motion or a matter cannot have."""
    options = [name for name, value in given.items() if value]
    if options:
        raise PersonError(
            Text(
                "{options} hör till en punkt på en lista; en motions eller ett ärendes bilaga har bara en rubrik",
                "{options} is for an item of an agenda; an attachment of a motion or matter has only a title",
            ),
            Text("ange mötet, punkten och rubriken", "give the meeting, the item and the title"),
            {"options": options},
        )


def _waited_for(ask: Asker, title: str | None, ref: Ref, item: str) -> str:
    """Give the document that was sent: the only one that is waited for, where none is named."""
    from iopctl.acts._meetings import live
    from iopctl.acts.add_document import waited_for
    from iopctl.register import find_item

    held = live(ask.session.workspace.register, ref)
    waiting = waited_for((held.agenda or ())[find_item(held, item)])
    if title is None and len(waiting) == 1:
        return waiting[0]
    for one in waiting if title is None and ask.asks else ():
        tell(visible(f"  {one}"))
    return ask.text(title, Text("Handlingens rubrik", "The document's title"), "TITLE")
