"""The posting is taken down, at the earliest the day after the last day of appeal.

Kommunallagen (2017:725) 8 kap. 12 §: the notice may not be removed from the board before the time of
appeal has ended. The last day of appeal is part of that time, so the day after is the first on which
it may come down; that is how the section is read here, and practice differs. The law does not say
when it must be taken down: nothing is late after that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import CALLED_OFF, KOMMUNALLAGEN, before_register, day_after
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._minutes import (
    NOT_ATTESTED,
    NOT_POSTED,
    Appeal,
    appeal,
    boards,
    name,
    on_board,
)
from iopctl.language import Said, Text
from iopctl.models.committees import Committee
from iopctl.models.meetings import Meeting
from iopctl.register import Near

SWEDISH = """Anslaget tas ner, tidigast dagen efter sista dag för överklagande.

Kommunallagen (2017:725) 8 kap. 12 §: tillkännagivandet får inte tas bort från anslagstavlan före
överklagandetidens utgång. Sista dagen för överklagande hör till den tiden, så dagen efter är den
första då det får tas ner; så läses paragrafen här, och praxis skiljer sig. Lagen säger inte när det
måste tas ner: inget är för sent efter den dagen.
"""


@deadline(on=Meeting, with_=("committee",), in_force=KOMMUNALLAGEN)
def posting_taken_down(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the first day on which each posting may be taken down."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    if not meeting.attestations:
        yield NotDue(("attestations",), NOT_ATTESTED)
    among = boards(near.one("committee", Committee), near)
    for n, attestation in enumerate(meeting.attestations or ()):
        at = ("attestations", n, "postings")
        if not attestation.postings:
            yield NotDue(at, NOT_POSTED)
            continue
        found = appeal(attestation, among)
        for board in among:
            postings = on_board(attestation, board, among)
            down = (postings[-1].taken_down or None) if postings and found.end else None
            older = before_register(meeting.date, near) if meeting.date and not down else None
            yield Due(
                at=at,
                title=Said(
                    Text(
                        "ta ner anslaget om {minutes}{where}",
                        "take down the posting of {minutes}{where}",
                    ),
                    {"minutes": name(meeting, attestation, near), "where": board.suffix()},
                ),
                who=Text("den som sköter anslagstavlan", "whoever keeps the notice board"),
                basis=Text("kommunallagen 8 kap. 12 §", "kommunallagen 8:12"),
                binding=Binding.LAW,
                when=day_after(found.end) if found.end else None,
                steps=_steps(found),
                missing=found.missing or older,
                done=down,
                committee=meeting.committee,
                at_earliest=True,
            )


def _steps(found: Appeal) -> tuple[Said, ...]:
    if not found.end:
        return found.steps
    text = Text("tidigast dagen efter: {day}", "at the earliest the day after: {day}")
    return (*found.steps, Said(text, {"day": day_after(found.end)}))
