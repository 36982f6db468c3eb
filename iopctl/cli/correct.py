"""`iopctl correct`: a visible correction of attested minutes or of a decision."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Rätta det som är justerat, så att rättelsen syns: ett beslut eller protokollet.",
    "Correct what is attested, for all to see: a decision or the minutes.",
)
PARAMETERS = {
    "record": Text("Beslutet eller mötet.", "The decision or the meeting."),
    "what": Text("Vad som var fel och vad som är rätt.", "What was wrong and what is right."),
    "date": Text("Dagen för rättelsen; annars i dag.", "The day of the correction; else today."),
    "point": Text(
        "Ett besluts punkt med sin rätta lydelse, som 2=Bidraget är 400 000 kronor; får anges flera gånger.",
        "A decision's point in its right wording, such as 2=Bidraget är 400 000 kronor; may be given more than once.",
    ),
    "renumber": Text(
        "En paragraf som fått nytt nummer, gammalt=nytt, som 32=31; får anges flera gånger.",
        "A paragraph with a new number, old=new, such as 32=31; may be given more than once.",
    ),
}
EXAMPLES = {
    "--point": '--point "2=Bidraget är 400 000 kronor."',
    "--renumber": "--renumber 32=31",
}
_POINT = re.compile(r"\s*(\d{1,3})\s*=\s*(\S.*)", re.DOTALL)
_NUMBERS = re.compile(r"\s*§?\s*(\d{1,5})\s*=\s*§?\s*([1-9]\d{0,4})\s*")


def correct(
    record: Annotated[str | None, typer.Argument(metavar="DECISION|MEETING")] = None,
    what: Annotated[str | None, typer.Option("--what", metavar="TEXT")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    point: Annotated[list[str] | None, typer.Option("--point", metavar="N=TEXT")] = None,
    renumber: Annotated[list[str] | None, typer.Option("--renumber", metavar="N=N")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a correction."""
    from iopctl.acts.correct import correct_decision, correct_minutes

    points = {int(number): text for number, text in _pairs(point, _POINT, "--point")}
    numbers = {int(old): int(new) for old, new in _pairs(renumber, _NUMBERS, "--renumber")}
    session = start(root, as_of, lang)
    ask = asker(session)
    how = How(dry_run, commit, anyway, yes)
    question = Text("Beslut eller möte", "Decision or meeting")
    ref = ask.record(record, question, "DECISION|MEETING", ["decisions", "meetings"])
    if (points and ref.type == "meetings") or (numbers and ref.type == "decisions"):
        raise PersonError(
            Text(
                "--point gäller ett beslut, --renumber ett möte",
                "--point is of a decision, --renumber of a meeting",
            ),
            Text("välj posten efter det", "choose the record by that"),
        )
    text = ask.text(what, Text("Vad som rättas", "What is corrected"), "--what")
    question = Text("Rättat den", "Corrected on")
    day = ask.day(date, question, "--date", session.as_of, past=True)
    if ref.type == "meetings":
        return carry_out(
            session, lambda now: correct_minutes(now, ref, text, day, numbers), how
        ).code
    return carry_out(session, lambda now: correct_decision(now, ref, text, day, points), how).code


def _pairs(given: list[str] | None, form: re.Pattern[str], option: str) -> list[tuple[str, str]]:
    """Read `name=value` of an option that may be given more than once; PersonError when one is no such pair."""
    pairs = []
    for one in given or ():
        found = form.fullmatch(one)
        if not found:
            raise PersonError(
                Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                Text("skriv till exempel {example}", "write for example {example}"),
                {"option": option, "given": one, "example": EXAMPLES[option]},
            )
        pairs.append((found[1], found[2].strip()))
    return pairs
