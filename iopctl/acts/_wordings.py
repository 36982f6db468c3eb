"""How outcomes are worded in minutes, and which outcome a recommended wording surely comes to.

Minutes are in Swedish, whatever language the clerk speaks with the tool.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from iopctl.models._point import Outcome
from iopctl.models.committees import DecisionStyle
from iopctl.models.motions import MotionKind

_KINDS: Mapping[MotionKind, str] = MappingProxyType(
    {
        MotionKind.COMMITTEE_INITIATIVE: "initiativet",
        MotionKind.MOTION: "motionen",
        MotionKind.CITIZEN_PROPOSAL: "medborgarförslaget",
        MotionKind.INTERPELLATION: "interpellationen",
        MotionKind.QUESTION: "frågan",
    }
)
MATTER, PROPOSAL = "ärendet", "förslaget"

# After "att", and as a whole sentence. {what} is what the body was asked for, {matter} the matter itself.
_WORDED: Mapping[Outcome, tuple[str, str]] = MappingProxyType(
    {
        Outcome.APPROVED: ("bifalla {what}", "{what} bifalls."),
        Outcome.PARTLY_APPROVED: ("delvis bifalla {what}", "{what} bifalls delvis."),
        Outcome.REJECTED: ("avslå {what}", "{what} avslås."),
        Outcome.DEEMED_ANSWERED: ("anse {what} {answered}", "{what} anses {answered}."),
        Outcome.POSTPONED: ("bordlägga {matter}", "{matter} bordläggs."),
        Outcome.REFERRED_BACK: ("återremittera {matter}", "{matter} återremitteras."),
        Outcome.SENT_FOR_COMMENT: ("remittera {matter}", "{matter} remitteras."),
        Outcome.FORWARDED: ("överlämna {matter}", "{matter} överlämnas."),
        Outcome.WRITTEN_OFF: ("avskriva {matter}", "{matter} avskrivs."),
        Outcome.NOTED: ("lägga {matter} till handlingarna", "{matter} läggs till handlingarna."),
        Outcome.INFORMED: ("ta del av informationen", "Nämnden har tagit del av informationen."),
    }
)
OUTCOMES_ASKED = tuple(_WORDED)
"""What may be asked for as the outcome of an item: what has a standard wording."""
_SURE: Sequence[tuple[Outcome, re.Pattern[str]]] = tuple(
    (outcome, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for outcome, words in (
        (Outcome.PARTLY_APPROVED, r"delvis bifalla|bifalls delvis|delvis bifall"),
        (Outcome.APPROVED, r"bifalla|bifaller|bifalls"),
        (Outcome.REJECTED, r"avslå|avslår|avslås"),
        (Outcome.DEEMED_ANSWERED, r"besvara[dt]"),
        (Outcome.NOTED, r"lägg(?:a|er|s) .*till handlingarna"),
        (Outcome.INFORMED, r"ta(?:r|git)? del av"),
        (Outcome.POSTPONED, r"bordlägg(?:a|er|s)"),
        (Outcome.REFERRED_BACK, r"återremitter(?:a|ar|as)"),
        (Outcome.SENT_FOR_COMMENT, r"remitter(?:a|ar|as)"),
        (Outcome.WRITTEN_OFF, r"avskriv(?:a|er|s)"),
    )
)


def called(kind: MotionKind | None) -> str:
    """Say what the body was asked for: `motionen`, `initiativet`, else `förslaget`."""
    return _KINDS[kind] if kind else PROPOSAL


def worded(
    outcome: Outcome, what: str, style: DecisionStyle | None, point: int | None = None
) -> str | None:
    """Word an outcome as a point of minutes; None of an outcome that says too little by itself.

    `point` is which of the motion's points it is about.
    """
    both = _WORDED.get(outcome)
    if both is None:
        return None
    whole = f"{what.removesuffix('s')}s punkt {point}" if point else what
    answered = "besvarat" if what.endswith("et") and not point else "besvarad"
    as_clause = style is DecisionStyle.ATT
    matter = MATTER if what == PROPOSAL else what
    said = both[0 if as_clause else 1].format(what=whole, matter=matter, answered=answered)
    return said if as_clause else said[:1].upper() + said[1:]


def sure_outcome(text: str) -> Outcome | None:
    """Give what a recommended wording comes to, where its words leave no doubt."""
    found = {outcome for outcome, words in _SURE if words.search(text)}
    if Outcome.PARTLY_APPROVED in found:
        found.discard(Outcome.APPROVED)
    return found.pop() if len(found) == 1 and not _NOT.search(text) else None


_NOT = re.compile(r"\b(?:inte|ej|utom)\b", re.IGNORECASE)
