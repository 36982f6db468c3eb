"""`iopctl suggest`: what a meeting must, should and may take up, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._formats import give, reporter
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import (
    MEETING,
    Anyway,
    AsOf,
    Color,
    Commit,
    DryRun,
    Lang,
    NoCache,
    Root,
    Yes,
)
from iopctl.cli._session import Session, in_color, start, tell, terminal_width
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.reporters._lines import visible

if TYPE_CHECKING:
    from iopctl.suggestions import Suggested, Suggestions

ABOUT = Text(
    "Föreslå vad ett möte måste, bör och kan ta upp, och varför; sätt upp det på föredragningslistan.",
    "Suggest what a meeting must, should and may take up, and why; put it on the agenda.",
)
PARAMETERS = {
    "meeting": MEETING,
    "not_": Text(
        "Visa också vad som inte föreslås, och varför.",
        "Show what is not suggested too, and why.",
    ),
    "add": Text(
        "Sätt upp på listan: must, should (också det som måste), all, ask (fråga om vart och ett) eller en post; får anges flera gånger.",
        "Put on the agenda: must, should (also what must), all, ask (ask of each) or a record; may be given more than once.",
    ),
    "months": Text(
        "Månader efter mötet som avtal som löper ut tas med.",
        "Months after the meeting that agreements that run out are told of.",
    ),
    "format_": Text("Format: table, json eller csv.", "Format: table, json or csv."),
    "output": Text("Fil att skriva.", "The file to write."),
}
WORDS = {"must": ("must",), "should": ("must", "should"), "all": ("must", "should", "may")}
"""What each word of `--add` takes in."""


def suggest(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    not_: Annotated[bool, typer.Option("--not")] = False,
    add: Annotated[
        list[str] | None, typer.Option("--add", metavar="must|should|all|ask|RECORD")
    ] = None,
    months: Annotated[int, typer.Option("--months", metavar="N", min=0, max=120)] = 6,
    format_: Annotated[str | None, typer.Option("--format", metavar="table|json|csv")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """Suggest, or put what is suggested on the agenda."""
    from iopctl.acts.suggest import add_suggested
    from iopctl.reporters.suggestions._report import Report
    from iopctl.suggestions import suggest as suggested

    write = reporter("suggestions", format_, output, "table")
    session = start(root, as_of, lang, cached=add is None and not no_cache)
    register = session.workspace.register
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    found = suggested(register, ref, session.as_of, months, everything=not_)
    if add:
        keys = _chosen(ask, found, add)
        return carry_out(
            session,
            lambda now: add_suggested(now, ref, keys, session.as_of, months),
            How(dry_run, commit, anyway, yes),
        ).code
    report = Report(
        found,
        register.title(ref),
        session.as_of,
        session.language,
        everything=not_,
        color=in_color(color),
        terminal_width=None if output else terminal_width(),
    )
    give(session, write(report), output)
    return WELL


def _chosen(ask: Asker, found: Suggestions, wanted: Sequence[str]) -> frozenset[str]:
    """Give the keys of what is to be put on the agenda; PersonError when something named is not suggested."""
    keys: set[str] = set()
    left = [one for one in found.suggested if one.place is None]
    for word in wanted:
        if word == "ask":
            keys |= {one.topic.key for one in _asked(ask, left)}
        elif word in WORDS:
            keys |= {one.topic.key for one in left if one.urgency.value in WORDS[word]}
        else:
            keys.add(_named(ask.session, found, word))
    return frozenset(keys)


def _asked(ask: Asker, left: Sequence[Suggested]) -> list[Suggested]:
    """Ask of each whether it is to come up; what may is left out unless the person says so."""
    if not ask.asks:
        raise PersonError(
            Text(
                "--add ask frågar, och här kan ingen svara",
                "--add ask asks, and nobody can answer here",
            ),
            Text(
                "skriv --add must, should, all eller en post",
                "write --add must, should, all or a record",
            ),
        )
    language, chosen = ask.session.language, []
    for one in left:
        tell(visible(f"{one.urgency.said(language)}: {one.topic.title}"))
        for reason in one.reasons:
            tell(visible(f"  {reason.why.said(language)}"))
        question = Text("Sätt upp på listan", "Put on the agenda")
        if ask.yes(question, default=one.urgency.value != "may"):
            chosen.append(one)
    return chosen


def _named(session: Session, found: Suggestions, name: str) -> str:
    """Give the key of the suggestion that is named, by its own key or by a record."""
    from iopctl.register import find

    keys = {one.topic.key: one for one in found.suggested}
    ref: Ref | None = None
    if name not in keys:
        ref = find(session.workspace.register, name)
    key = name if ref is None else str(ref)
    if key in keys and keys[key].place is None:
        return key
    if key in keys:
        raise PersonError(
            Text("{key} står redan på listan", "{key} is on the agenda already"),
            Text("iopctl move-item flyttar punkten", "iopctl move-item moves the item"),
            {"key": key},
        )
    raise PersonError(
        Text("{key} föreslås inte till mötet", "{key} is not suggested for the meeting"),
        Text(
            "iopctl suggest {meeting} --not visar varför; sätt upp det ändå: iopctl add-item {meeting} {key}",
            "iopctl suggest {meeting} --not shows why; put it up all the same: iopctl add-item {meeting} {key}",
        ),
        {"key": key, "meeting": found.meeting.ref},
    )
