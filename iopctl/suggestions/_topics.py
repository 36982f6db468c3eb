"""What a record is called as an item of an agenda, and what kind of item it makes."""

from __future__ import annotations

from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.matters import Matter, MatterKind
from iopctl.models.meetings import ItemKind, Meeting
from iopctl.models.motions import Motion, MotionKind
from iopctl.models.organisations import Organisation
from iopctl.register import Register
from iopctl.suggestions._source import Topic

QUESTIONS = (MotionKind.INTERPELLATION, MotionKind.QUESTION)
_BY_MATTER = {
    MatterKind.ELECTION: ItemKind.ELECTION,
    MatterKind.REPORT: ItemKind.INFORMATION,
    MatterKind.AUDIT: ItemKind.INFORMATION,
}


def topic_of(register: Register, ref: Ref, prefix: str = "") -> Topic:
    """Give a record as an item of an agenda; `prefix` is said before its title."""
    match register.entries[ref].record:
        case Motion() as motion:
            named = motion.kind.text.sv
            kind = ItemKind.QUESTION if motion.kind in QUESTIONS else _by_treatment(register, ref)
            if not prefix and named not in motion.title.casefold():
                prefix = f"{named[0].upper()}{named[1:]}"
        case Matter(kind=of):
            kind = _BY_MATTER.get(of, ItemKind.DECISION)
        case Decision(decided_by=by) if by:
            kind = ItemKind.NOTIFICATION
            prefix = prefix or "Anmälan"
        case Organisation() | Committee():
            kind = ItemKind.INFORMATION
        case _:
            kind = ItemKind.DECISION
    title = register.title(ref)
    return Topic(str(ref), f"{prefix}: {title}" if prefix else title, kind, (ref,))


def _by_treatment(register: Register, ref: Ref) -> ItemKind:
    """Say what a motion comes up for: it is raised the first time, and decided on after that."""
    for referrer in register.referrers(ref):
        match referrer.entry.record:
            case Decision(matters=matters) if ref in (matters or ()):
                return ItemKind.DECISION
            case Meeting(agenda=agenda) if any(ref in (it.matters or ()) for it in agenda or ()):
                return ItemKind.DECISION
    return ItemKind.INITIATIVE
