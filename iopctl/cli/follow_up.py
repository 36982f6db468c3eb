"""`iopctl follow-up`: a partnership is to be followed up, or was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, Choice, asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    PARTNERSHIP,
    carry_out_on,
    decisions_behind,
    maybe_who,
    partnership_named,
)
from iopctl.cli._session import start
from iopctl.cli._values import maybe_word, maybe_written
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.partnerships import FollowUpKind, Met, Partnership
from iopctl.register import find, readable
from iopctl.values.due_times import DueTime
from iopctl.values.periods import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iopctl.acts.follow_up import Reached

ABOUT = Text(
    "Skriv in vad som ska följas upp, eller att det är gjort och vad det visade.",
    "Record what is to be followed up, or that it was and what it showed.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "what": Text(
        "Vad som ska göras; för --done det som är gjort: dess nummer eller en del av texten.",
        "What is to be done; for --done what was: its number or a part of its text.",
    ),
    "done": Text("Dagen då det gjordes.", "The day it was done."),
    "period": Text("Den tid som följdes upp, som 2026.", "The time followed up, such as 2026."),
    "decision": Text(
        "Beslutet om uppföljningen; none säger att det inte finns något.",
        "The decision on the follow-up; none says that there is none.",
    ),
    "document": Text("Rapportens rubrik.", "The report's title."),
    "matter": Text("Rapporten, när den är en egen post.", "The report, where it is a record."),
    "finding": Text("Vad den kom fram till.", "What it found."),
    "effect": Text(
        "Avsedd effekt, hur långt den nåddes: fully, partly eller not.",
        "The intended effect, how far it was reached: fully, partly or not.",
    ),
    "result": Text(
        'Utfall mot ett mål, dess nummer eller en del av det: "1=85 familjer"; får anges flera gånger.',
        'A result against an aim, its number or a part of it: "1=85 familjer"; may be given more than once.',
    ),
    "by": Text(
        "Den som gör eller gjorde det: nämnd, organisation eller public_body=NAMN.",
        "Who makes or made it: committee, organisation or public_body=NAME.",
    ),
    "to": Text("Den som ska få det.", "Who is to have it."),
    "kind": Text(
        "Slag: report, evaluation, research, audit eller dialogue.",
        "Kind: report, evaluation, research, audit or dialogue.",
    ),
    "every": Text(
        "Hur ofta: once, year, half-year, quarter, term eller month.",
        "How often: once, year, half-year, quarter, term or month.",
    ),
    "due": Text(
        "När: en dag om året, som 31 mars, ett sammanträde eller ett datum.",
        "When: a day of the year, such as 31 mars, a meeting or a date.",
    ),
    "independent": Text("Oberoende av parterna.", "Independent of the parties."),
}


def follow_up(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    what: Annotated[str | None, typer.Argument(metavar="WHAT")] = None,
    done: Annotated[str | None, typer.Option("--done", metavar="DATE")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    decision: Annotated[str | None, typer.Option("--decision", metavar="DECISION")] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="TITLE")] = None,
    matter: Annotated[str | None, typer.Option("--matter", metavar="MATTER")] = None,
    finding: Annotated[str | None, typer.Option("--finding", metavar="TEXT")] = None,
    effect: Annotated[str | None, typer.Option("--effect", metavar="WORD")] = None,
    result: Annotated[list[str] | None, typer.Option("--result", metavar="AIM=RESULT")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHO")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="WHO")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND")] = None,
    every: Annotated[str | None, typer.Option("--every", metavar="HOW-OFTEN")] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="WHEN")] = None,
    independent: Annotated[bool, typer.Option("--independent")] = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a follow-up."""
    from iopctl.acts.follow_up import OUTCOMES, Duty, Made, followed_up, to_follow_up
    from iopctl.models._frequency import Frequency

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    recorded = readable(register, ref, Partnership)
    of_done = (done, period, decision, document, matter, finding, effect, result)
    is_done = any(one is not None for one in of_done)
    which = _which(ask, recorded, what, is_done=is_done)
    maker = maybe_who(ask, by, Text("Av", "By"), "--by", ref)
    how = How(dry_run, commit, anyway, yes)
    if isinstance(which, int) or is_done:
        followed = Text("Tid som följdes upp, som 2026", "Time followed up, such as 2026")
        decided = Text("Beslut om uppföljningen", "Decision on the follow-up")
        made = Made(
            day=ask.day(done, Text("Gjort", "Done"), "--done", past=True),
            period=maybe_written(ask, period, followed, "--period", Period.read),
            by=maker,
            document=ask.maybe(document, Text("Rapportens rubrik", "The report's title")),
            finding=ask.maybe(finding, Text("Vad den visade", "What it found")),
            effect=maybe_word(ask, effect, Text("Effekt", "Effect"), "--effect", Met),
            decisions=decisions_behind(
                ask, [decision] if decision else None, ref, OUTCOMES, decided
            ),
            matter=find(register, matter, ["matters"]) if matter else None,
            reached=tuple(_reached(ask, recorded, result)),
        )
        return carry_out_on(session, ref, lambda now: followed_up(now, ref, which, made), how)
    duty = Duty(
        what=which,
        kind=maybe_word(ask, kind, Text("Slag", "Kind"), "--kind", FollowUpKind),
        every=maybe_word(ask, every, Text("Hur ofta", "How often"), "--every", Frequency),
        due=maybe_written(
            ask, due, Text("När, som 31 mars", "When, such as 31 mars"), "--due", DueTime.read
        ),
        by=maker,
        to=maybe_who(ask, to, Text("Till", "To"), "--to", ref),
        independent=independent,
    )
    return carry_out_on(session, ref, lambda now: to_follow_up(now, ref, duty), how)


def _which(ask: Asker, partnership: Partnership, given: str | None, *, is_done: bool) -> int | str:
    """Give the place of what is to be followed up, or the words of something new."""
    question = Text("Vad", "What")
    choices = [Choice(str(n), one.what) for n, one in enumerate(partnership.follow_up or (), 1)]
    if given is None and ask.asks and choices:
        new = Choice("0", Text("något nytt", "something new").said(ask.session.language))
        place = int(ask.one_of(None, question, "WHAT", [*choices, new]))
        return place - 1 if place else ask.text(None, question, "WHAT")
    said = ask.text(given, question, "WHAT").strip()
    if said in {one.word for one in choices}:
        return int(said) - 1
    if not is_done:
        return said
    meant = [choice for choice in choices if said.casefold() in choice.label.casefold()]
    if len(meant) == 1:
        return int(meant[0].word) - 1
    if len(meant) > 1:
        raise PersonError(
            Text("{said} kan vara flera", "{said} may be several"),
            Text("ange numret: {words}", "give the number: {words}"),
            {"said": said, "words": [f"{it.word} {it.label}" for it in meant]},
        )
    return said


def _reached(
    ask: Asker, partnership: Partnership, given: Sequence[str] | None
) -> Iterator[Reached]:
    """Read how far aims were reached: from options, or asked for each of them."""
    from iopctl.acts.follow_up import Reached

    goals = partnership.goals or ()
    if given is None and ask.asks:
        for n, goal in enumerate(goals):
            question = Text("Utfall, {goal}", "Result, {goal}")
            asked = Text(*(text.replace("{goal}", goal.text) for text in question))
            if said := ask.maybe(None, asked):
                yield Reached(n, said)
    choices = [Choice(str(n), goal.text) for n, goal in enumerate(goals, 1)]
    for one in given or ():
        aim, _, said = (part.strip() for part in one.partition("="))
        word = ask.one_of(aim, Text("Mål", "Aim"), "--result", choices)
        yield Reached(int(word) - 1, said)
