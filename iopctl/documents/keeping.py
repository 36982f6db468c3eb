"""When a file that is there may be written over: never where somebody's work, an attested text or what went out would go."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.documents.computed import attestation
from iopctl.documents.original import template_and_record
from iopctl.documents.seal import Made, read_made
from iopctl.documents.template import Rendered
from iopctl.documents.verifying import Line, edits, went_out
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.workspace import Workspace

MINUTES = {"protokoll", "paragraf"}
"""The templates whose documents somebody attests."""

ATTESTED = Text(
    "{path} är ett justerat protokoll, och görs inte om",
    "{path} is attested minutes, and is not made again",
)
WENT_OUT = Text(
    "{path} är det som gick ut, och skrivs inte över",
    "{path} is what went out, and is not written over",
)
NOT_MADE = Text(
    "{path} är inte gjord av iopctl, och skrivs inte över",
    "{path} was not made by iopctl, and is not written over",
)
EDITED = Text(
    "{path} har ändrats för hand sedan iopctl gjorde den, och skrivs inte över",
    "{path} has been edited by hand since iopctl made it, and is not written over",
)
FINISHED = Text(
    "{path} finns redan, och en PDF skrivs inte över",
    "{path} is there already, and a PDF is not written over",
)
BESIDE = Text(
    "skriv den nya bredvid med --beside, eller över den gamla med --force",
    "write the new one beside it with --beside, or over the old one with --force",
)
CORRECT = Text(
    "skriv in rättelsen med iopctl correct; vill du ändå se hur protokollet blir i dag, gör det bredvid med --beside",
    "record the correction by iopctl correct; to see the minutes as of today all the same, make them with --beside",
)
ANNOUNCE = Text(
    "är listan ändrad, skicka en ny med iopctl summon --revised; vill du bara se den, gör den bredvid med --beside",
    "if the agenda is changed, send a new one by iopctl summon --revised; only to see it, make it with --beside",
)


class Refusal(NamedTuple):
    """Why a file is not written over, what to do, and what has been changed in its text.

    `final` is true where --force does not help. `from_today` says that `lines` compare with what
    would be written now, since what iopctl once wrote is not known.
    """

    why: Text
    help: Text
    lines: tuple[Line, ...] = ()
    from_today: bool = False
    final: bool = False


def refusal(
    workspace: Workspace, there: bytes, new: bytes, rendered: Rendered, ending: str
) -> Refusal | None:
    """Say why `new` may not be written over `there`; None when nothing is lost by it."""
    if there == new:
        return None
    if is_attested(workspace, rendered):
        return Refusal(ATTESTED, CORRECT, final=True)
    if ending == ".pdf":
        # It cannot be edited and made again: it is what was sent out, or signed.
        return Refusal(FINISHED, BESIDE)
    made = read_made(there)
    if made is None:
        return Refusal(NOT_MADE, BESIDE)
    if made.as_left:
        again = read_made(new)
        shows_the_same = again is not None and again.seal == made.seal
        if not shows_the_same and went_out(workspace, made):
            return Refusal(WENT_OUT, ANNOUNCE, final=True)
        return None
    lines, from_today = edits(workspace, there, made, ending)
    return Refusal(EDITED, BESIDE, lines, from_today)


def is_attested(workspace: Workspace, rendered: Rendered) -> bool:
    """Whether a document is minutes that have been attested.

    One paragraph attested at once, during the meeting, does not make the rest of its minutes so.
    """
    of = template_and_record(Made("", rendered.properties.made_from, as_left=True))
    if of is None or of[0] not in MINUTES:
        return False
    register = workspace.register
    if decision := register.get(of[1], Decision):
        return attestation.find(decision, register, None) is not None
    meeting = register.get(of[1], Meeting)
    return any(not one.immediate for one in (meeting.attestations if meeting else None) or ())
