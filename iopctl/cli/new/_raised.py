"""What a new motion and any other new matter are asked for: the text first, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._paths import text_of
from iopctl.cli._session import Session, tell
from iopctl.cli._values import one_word
from iopctl.cli.new._questions import (
    CASE_NUMBER,
    COMMITTEE,
    ID,
    TEXT_FILE,
    case_number,
    go_on,
    the_committee,
)
from iopctl.language import Text
from iopctl.reporters._lines import visible

if TYPE_CHECKING:
    from iopctl.acts import Act
    from iopctl.acts._raised import Raising
    from iopctl.acts._submission import Submission
    from iopctl.models._shape import Ref, Word
    from iopctl.register import Register

PARAMETERS = {
    "title": Text("Rubriken; annars textens egen.", "The title; else the text's own."),
    "text_file": TEXT_FILE,
    "committee": COMMITTEE,
    "by": Text(
        'Den som står bakom, som "Ann Berg (S)"; får anges flera gånger.',
        'Who stands behind it, such as "Ann Berg (S)"; may be given more than once.',
    ),
    "submitted": Text(
        "Dagen då det lämnades in; annars textens egen.",
        "The day that it was handed in; else the text's own.",
    ),
    "raised": Text("Mötet då det väcktes.", "The meeting at which it was raised."),
    "point": Text(
        "En att-sats; får anges flera gånger, och är då i stället för textens.",
        "A point; may be given more than once, and is then in the place of the text's own.",
    ),
    "concerns": Text(
        "Posten som det handlar om, som en förening; får anges flera gånger.",
        "The record that it is about, such as an organisation; may be given more than once.",
    ),
    "number": CASE_NUMBER,
    "id_": ID,
}
CONCERNS = ("organisations", "partnerships", "motions", "matters", "decisions", "committees")


class Options(NamedTuple):
    """What the options say, as it was written."""

    kind: str | None
    title: str | None
    text_file: Path | None
    committee: str | None
    by: Sequence[str]
    submitted: str | None
    raised: str | None
    point: Sequence[str]
    concerns: Sequence[str]
    number: str | None
    id: str


class New(NamedTuple):
    """What is recorded: its type, the words for its kind, and the act that records it."""

    record_type: str
    kinds: type[Word]
    act: Callable[[Register, Submission, Raising, date], Act]


class Asked(NamedTuple):
    """What came of it: what was handed in, and its place in the register."""

    submission: Submission
    committee: Ref
    raised: Ref | None
    number: str | None
    concerns: tuple[Ref, ...]


def record(session: Session, new: New, given: Options, how: How) -> int:
    """Ask for what lacks, record it, and give the exit code; a kind that is not stated is what the text says."""
    from iopctl.acts._alike import alike
    from iopctl.acts._raised import Raising
    from iopctl.cli._app import WELL

    ask = asker(session)
    found = handed_in(ask, given.text_file)
    kind = given.kind or (found.kind if isinstance(found.kind, new.kinds) else None)
    chosen = one_word(ask, kind, Text("Slag", "Kind"), "--kind", new.kinds)
    submitted, committee, raised, number, concerns = asked(ask, found, given)
    if not go_on(ask, alike(session.workspace.register, new.record_type, submitted.title, number)):
        return WELL
    more = Raising(chosen, committee, raised, number, concerns, given.id)
    return carry_out(session, lambda now: new.act(now, submitted, more, session.as_of), how).code


def handed_in(ask: Asker, text_file: Path | None) -> Submission:
    """Read the text from a file, or ask for it where nobody gave one."""
    from iopctl.acts._submission import Submission, submission

    if text_file is not None:
        return submission(text_of(text_file))
    if ask.asks:
        return submission(ask.paragraphs_of_text(Text("Texten som den kom", "The text as it came")))
    return Submission()


def asked(ask: Asker, found: Submission, given: Options) -> Asked:
    """Ask for what lacks, the text's own words being what Enter means."""
    from iopctl.acts._people import with_party
    from iopctl.acts._submission import signers_of
    from iopctl.register import find

    session, register = ask.session, ask.session.workspace.register
    title = ask.text(given.title, Text("Rubrik", "Title"), "TITLE", default=found.title)
    committee = the_committee(ask, given.committee)
    by = ", ".join(with_party(it.name, it.party) for it in found.by)
    said = "; ".join(given.by) or None
    if said is None and ask.asks:
        question = Text("Inlämnat av, som Ann Berg (S)", "Handed in by, such as Ann Berg (S)")
        said = ask.text(None, question, "--by", default=by) if by else ask.maybe(None, question)
    day = found.submitted
    if given.submitted is not None or ask.asks:
        question = Text("Inlämnat den dag", "Handed in on")
        day = ask.day(
            given.submitted,
            question,
            "--submitted",
            default=found.submitted or session.as_of,
            past=True,
        )
    # What the text calls itself is kept where the options call it something else.
    own = found.title if given.title and found.title != title else ""
    submission = found._replace(
        title=title,
        heading=found.heading or own,
        by=signers_of(said) if said else found.by,
        submitted=day,
        points=_points(ask, tuple(given.point), found.points),
    )
    return Asked(
        submission,
        committee,
        find(register, given.raised, ["meetings"]) if given.raised else None,
        case_number(ask, given.number, committee),
        tuple(find(register, it, CONCERNS) for it in given.concerns),
    )


def _points(ask: Asker, given: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """Give the points: those of the options, or those found, once a person has said that they are right."""
    from iopctl.acts._att_clauses import each_line

    if given or not ask.asks:
        return tuple(each_line("\n".join(given))) or found
    if found:
        tell(Text("Att-satser:", "Points:").said(ask.session.language))
        for number, clause in enumerate(found, 1):
            tell(f"  {number}  att {visible(clause)}")
        if ask.yes(Text("Stämmer det", "Is that right"), default=True):
            return found
    return tuple(
        each_line(
            ask.paragraphs_of_text(Text("Att-satserna, en på varje rad", "The points, one a line"))
        )
    )
