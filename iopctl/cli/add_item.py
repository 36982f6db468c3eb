"""`iopctl add-item`: an item is put on a meeting's agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, Choice, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._said_at_meeting import word
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.meetings import Added, ItemKind

if TYPE_CHECKING:
    from iopctl.suggestions import Topic

ABOUT = Text(
    "Sätt upp en punkt på ett mötes föredragningslista: en post, eller en rubrik.",
    "Put an item on a meeting's agenda: a record, or a title.",
)
PARAMETERS = {
    "meeting": MEETING,
    "what": Text(
        "Posten som punkten handlar om (id, en del av det eller diarienumret), annars punktens rubrik.",
        "The record that the item is about (its id, a part of it, or its case number), else the item's title.",
    ),
    "title": Text(
        "Punktens rubrik, när den inte är postens.",
        "The item's title, where it is not the record's.",
    ),
    "kind": Text(
        "Vad punkten är till för: decision, information, notification, election, initiative, question, formality.",
        "What it is for: decision, information, notification, election, initiative, question, formality.",
    ),
    "section": Text("Avdelningen på listan.", "The section of the agenda."),
    "number": Text(
        "Punktens nummer, som 6 A; den hamnar på dess plats.",
        "The item's number, such as 6 A; it goes in that place.",
    ),
    "before": Text("Punkten den ska stå före.", "The item that it is to stand before."),
    "after": Text("Punkten den ska stå efter.", "The item that it is to stand after."),
    "presenter": Text(
        "Föredragande; får anges flera gånger.", "Who presents it; may be given more than once."
    ),
    "case_number": Text(
        "Diarienummer; får anges flera gånger.", "Case number; may be given more than once."
    ),
    "point": Text(
        "En punkt i förslaget till beslut; får anges flera gånger.",
        "A point of what is proposed; may be given more than once.",
    ),
    "by": Text("Förvaltningen som föreslår det.", "The administration that proposes it."),
    "closed_doors": Text("Bakom stängda dörrar.", "Behind closed doors."),
    "added": Text(
        "Hur den kom till efter kallelsen: at-meeting eller supplementary-summons; annars efter dagen.",
        "How it came after the summons: at-meeting or supplementary-summons; else by the day.",
    ),
}


def add_item(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    what: Annotated[str | None, typer.Argument(metavar="RECORD|TITLE")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND")] = None,
    section: Annotated[str | None, typer.Option("--section", metavar="TEXT")] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="NUMBER")] = None,
    before: Annotated[str | None, typer.Option("--before", metavar="ITEM")] = None,
    after: Annotated[str | None, typer.Option("--after", metavar="ITEM")] = None,
    presenter: Annotated[list[str] | None, typer.Option("--presenter", metavar="NAME")] = None,
    case_number: Annotated[
        list[str] | None, typer.Option("--case-number", metavar="NUMBER")
    ] = None,
    point: Annotated[list[str] | None, typer.Option("--point", metavar="TEXT")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME")] = None,
    closed_doors: Annotated[bool, typer.Option("--closed-doors")] = False,
    added: Annotated[str | None, typer.Option("--added", metavar="HOW")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Add an item."""
    from iopctl.acts.add_item import NewItem
    from iopctl.acts.add_item import add_item as act

    if before and after:
        raise PersonError(
            Text(
                "--before och --after kan inte anges tillsammans",
                "--before and --after cannot be given together",
            ),
            Text("välj en av dem", "choose one of them"),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    topic = _topic(ask, what, title)
    new = NewItem(
        topic=topic,
        title=title,
        kind=_kind(ask, kind, topic),
        section=section,
        number=number,
        before=before,
        after=after,
        presenters=presenter or (),
        case_numbers=case_number or (),
        points=point or (),
        by=by,
        closed_doors=closed_doors,
        added=word(Added, added, "--added") if added else None,
    )
    return carry_out(
        session,
        lambda now: act(now, ref, new, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code


def _topic(ask: Asker, what: str | None, title: str | None) -> Topic:
    """Give the record that is meant, else a title: one of a single word only where it is said to be one."""
    from iopctl.models._shape import MATTERS
    from iopctl.register import find
    from iopctl.suggestions import Topic, topic_of

    if what is None and title:
        return Topic(title, title, ItemKind.DECISION)
    question = Text("Ärende (en post eller en rubrik)", "Matter (a record or a title)")
    said = ask.text(what, question, "RECORD|TITLE")
    register = ask.session.workspace.register
    try:
        return topic_of(register, find(register, said, MATTERS.types))
    except PersonError as error:
        none = Text(
            "Det finns ingen sådan post. Är det en rubrik", "There is no such record. Is it a title"
        )
        if " " not in said.strip() and not (ask.asks and ask.yes(none, default=True)):
            guess = error.help or Text("", "")
            raise PersonError(
                error.message,
                Text(
                    f"{guess.sv}; är det en rubrik: --title {{name}}",
                    f"{guess.en}; if it is a title: --title {{name}}",
                ),
                error.values,
            ) from error
    return Topic(said, said, ItemKind.DECISION)


def _kind(ask: Asker, given: str | None, topic: Topic) -> ItemKind:
    """Give what an item is for: of a title alone it is asked, since nothing else says it."""
    if given:
        return word(ItemKind, given, "--kind")
    if topic.matters or not ask.asks:
        return topic.kind
    language = ask.session.language
    choices = [Choice(kind.value, kind.said(language)) for kind in ItemKind]
    question = Text("Vad den är till för", "What it is for")
    return word(ItemKind, ask.one_of(None, question, "--kind", choices), "--kind")
