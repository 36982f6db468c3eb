"""`iopctl amend`: a supplementary agreement changes a partnership from its day on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    DECISION,
    PARTNERSHIP,
    SIGNED,
    carry_out_on,
    decisions_behind,
    partnership_named,
)
from iopctl.cli._session import start, tell, tell_error
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.reporters._lines import visible

if TYPE_CHECKING:
    from datetime import date as Day  # noqa: N812 - `date` is an option here

    from iopctl.acts.amend import Wording
    from iopctl.models._shape import Ref

ABOUT = Text(
    "Skriv in ett tilläggsavtal: vad det ändrar, från gammal lydelse till ny.",
    "Record a supplementary agreement: what it changes, from old wording to new.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "change": Text(
        'Det som ändras, som target_group.age_from=10 eller "§ 7=gammal lydelse -> ny lydelse"; '
        "en ny sista dag är term.until=2027-12-31. Får anges flera gånger.",
        'What changes, such as target_group.age_from=10 or "§ 7=old wording -> new wording"; '
        "a new last day is term.until=2027-12-31. May be given more than once.",
    ),
    "from_": Text(
        "Dagen då ändringen börjar gälla, när den inte gäller från underskriften.",
        "The day from which the change holds, where that is not the day of signing.",
    ),
    "title": Text("Tilläggsavtalets namn.", "The supplementary agreement's name."),
    "signed": SIGNED,
    "reason": Text("Varför.", "Why."),
    "decision": DECISION,
}


def amend(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    change: Annotated[list[str] | None, typer.Option("--change", metavar="FIELD=NEW")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    signed: Annotated[str | None, typer.Option("--signed", metavar="DATE")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    decision: Annotated[list[str] | None, typer.Option("--decision", metavar="DECISION")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a supplementary agreement."""
    from iopctl.acts.amend import Amendment
    from iopctl.acts.amend import amend as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    first = ask.maybe_day(from_, Text("Gäller från", "Holds from"), "--from")
    amendment = Amendment(
        wordings=tuple(map(_wording, change or ())) or _asked(ask, ref, first or session.as_of),
        first=first,
        title=ask.maybe(title, Text("Tilläggsavtalets namn", "Its name")),
        signed=ask.maybe_day(signed, Text("Undertecknat", "Signed"), "--signed", past=True),
        reason=reason,
        decisions=decisions_behind(ask, decision, ref),
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, amendment, session.as_of), how)


def _wording(given: str) -> Wording:
    """Read what changes, as `FIELD=NEW` or `CLAUSE=OLD -> NEW`."""
    from iopctl.acts.amend import Wording

    what, equals, wording = given.partition("=")
    old, arrow, new = wording.replace("→", "->").partition("->")
    if not arrow:
        old, new = "", wording
    if not (equals and what.strip() and new.strip()):
        raise PersonError(
            Text("--change kan inte vara {given}", "--change cannot be {given}"),
            Text(
                "skriv fältet, ett likhetstecken och den nya lydelsen: target_group.age_from=10",
                "write the field, an equals sign and the new wording: target_group.age_from=10",
            ),
            {"given": given},
        )
    return Wording(what.strip(), new.strip(), old.strip() or None)


def _asked(ask: Asker, ref: Ref, day: Day) -> tuple[Wording, ...]:
    """Ask for one change after the other, showing the wording that holds."""
    question = Text(
        "Vad ändras (fält, som term.until, eller klausul)",
        "What changes (a field, such as term.until, or a clause)",
    )
    more = Text("Ändras mer", "Does more change")
    found: list[Wording] = []
    what: str | None = ask.text(None, question, "--change")
    while what:
        try:
            found.append(_one_asked(ask, ref, what, day))
        except PersonError as error:
            tell_error(ask.session, error)
        what = ask.maybe(None, more) if found else ask.text(None, question, "--change")
    return tuple(found)


def _one_asked(ask: Asker, ref: Ref, what: str, day: Day) -> Wording:
    """Ask for the new wording; PersonError when it cannot be."""
    from iopctl.acts.amend import Wording, change, holds

    register = ask.session.workspace.register
    held = holds(register, ref, what, day)
    if held:
        now = Text("nu: {held}", "now: {held}")
        tell(visible(now.said(ask.session.language, {"held": held})))
    old = None if held else ask.maybe(None, Text("Gammal lydelse", "Old wording"))
    wording = Wording(what, ask.text(None, Text("Ny lydelse", "New wording"), "--change"), old)
    change(register, ref, wording, day)
    return wording
