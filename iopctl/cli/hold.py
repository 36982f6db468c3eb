"""`iopctl hold`: a meeting as it goes on, item by item, each step saved as it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import INTERRUPTED, WELL
from iopctl.cli._asking import asker
from iopctl.cli._meetings import meeting_among
from iopctl.cli._options import AsOf, Commit, Lang, Root
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.cli._holding import Sitting

ABOUT = Text(
    "Håll mötet vid datorn: närvaro, punkt för punkt, beslut och omröstningar.",
    "Hold the meeting at the computer: attendance, item by item, decisions and votes.",
)
PARAMETERS = {
    "meeting": Text(
        "Mötet: id eller en del av det; annars dagens möte.",
        "The meeting: its id or a part of it; else today's.",
    ),
    "commit": Text(
        "Checka in i git när mötet slutar eller du går härifrån: allt som gjordes, på en gång.",
        "Commit to git when the meeting ends or you leave: all that was done, at once.",
    ),
}


def hold(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    commit: Commit = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Hold a meeting."""
    from iopctl.acts.decide import held_meeting
    from iopctl.cli._holding import Sitting
    from iopctl.cli._holding_course import leave_off

    session = start(root, as_of, lang)
    ask = asker(session)
    if not ask.asks:
        raise PersonError(
            Text("hold behöver en terminal att fråga i", "hold needs a terminal to ask in"),
            Text(
                "utan terminal skrivs besluten in med iopctl decide",
                "without one, decisions are recorded by iopctl decide",
            ),
        )
    today = session.as_of
    ref = meeting_among(ask, meeting, lambda it: bool(it.date and it.date.day == today))
    held_meeting(session.workspace.register, ref, session.as_of)
    sitting = Sitting(session, ask, ref)
    try:
        _begin(sitting)
        while not sitting.over:
            _deal_with_item(sitting)
    except KeyboardInterrupt:
        sitting.tell(Text("", ""))
        leave_off(sitting)
        return INTERRUPTED
    finally:
        if commit:
            sitting.commit()
    return WELL


def _begin(sitting: Sitting) -> None:
    """Say where the meeting stands, and begin with the roll call, or with the end of a pause."""
    from iopctl.acts._numbering import next_paragraph, paragraphs_given
    from iopctl.acts.adjourn import paused
    from iopctl.cli._holding_course import resume
    from iopctl.cli._holding_roll_call import call_the_roll

    text = (
        Text("{meeting} fortsätter med § {number}.", "{meeting} goes on with § {number}.")
        if paragraphs_given(sitting.register, sitting.meeting)
        else Text("{meeting} börjar med § {number}.", "{meeting} begins with § {number}.")
    )
    number = next_paragraph(sitting.register, sitting.meeting)
    sitting.tell(text, meeting=sitting.register.title(sitting.ref), number=number)
    sitting.tell(
        Text(
            "Varje steg sparas genast. Skriv ? för hjälp; Ctrl-C går härifrån.",
            "Each step is saved at once. Write ? for help; Ctrl-C leaves.",
        )
    )
    if not sitting.meeting.attendance:
        call_the_roll(sitting)
    if paused(sitting.meeting) is not None:
        resume(sitting)


def _deal_with_item(sitting: Sitting) -> None:
    """Show the item, and do what is said until it is another, or decided."""
    from iopctl.cli._holding_room import tell_serving
    from iopctl.cli._holding_shown import hint, show

    show(sitting)
    if not sitting.is_treated:
        tell_serving(sitting)
    at = sitting.place, sitting.is_treated
    while not sitting.over and at == (sitting.place, sitting.is_treated):
        question = (
            Text("Alla punkter är genomgångna", "All items are gone through")
            if sitting.item is None
            else Text("Vidare", "Go on")
            if sitting.is_treated
            else Text("§ {number}", "§ {number}")
        )
        typed = sitting.ask.line(question, hint(sitting), {"number": sitting.paragraph})
        try:
            _do(sitting, typed)
        except PersonError as error:
            sitting.tell(error.message, **error.values)
            if error.help:
                sitting.tell(error.help, **error.values)
        except KeyboardInterrupt:
            sitting.tell(Text("", ""))
            sitting.tell(Text("avbrutet; inget är ändrat", "broken off; nothing is changed"))


def _do(sitting: Sitting, typed: str) -> None:
    """Do what is typed: what Enter means, an inner command, or what came of the item."""
    from iopctl.cli._holding_course import end
    from iopctl.cli._holding_items import became, enter
    from iopctl.cli._holding_words import inner
    from iopctl.cli._said_at_meeting import maybe_word
    from iopctl.models._point import Outcome

    found, rest = inner(typed)
    if found:
        found.do(sitting, rest)
    elif not typed and sitting.item is None:
        end(sitting)
    elif not typed:
        enter(sitting)
    elif outcome := maybe_word(Outcome, typed):
        became(sitting, outcome)
    else:
        raise PersonError(
            Text("{typed} är inget som kan göras här", "{typed} is nothing that can be done here"),
            Text("? visar vad som kan skrivas", "? shows what can be written"),
            {"typed": typed},
        )
