"""The last day of appeal, three weeks from the day on which the attestation was posted.

Kommunallagen (2017:725) 13 kap. 5 §: an appeal for judicial review is to have come in to the
administrative court within three weeks from the day on which it was announced on the municipality's
notice board that the minutes were attested: not from the day of attestation, nor from the meeting.
A last day that is a Saturday, a Sunday, another public holiday, midsommarafton, julafton or nyårsafton
moves to the next working day (lag 1930:173, 1 and 2 §§; RÅ 1999 not 181). The notice must be up
during the whole time: after an outage it is posted anew, and the time starts again. For a joint
committee the time runs from the last of the postings. Decisions that cannot be appealed, or that are
appealed by förvaltningsbesvär, stand apart: the latter's time runs from when the party was told.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import CALLED_OFF, KOMMUNALLAGEN, day_after
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._minutes import NOT_ATTESTED, NOT_POSTED, appeal, boards, name
from iopctl.language import Said, Text
from iopctl.models.committees import Committee
from iopctl.models.decisions import AppealKind, Decision
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near

SWEDISH = """Sista dag för överklagande, tre veckor från dagen då justeringen anslogs.

Kommunallagen (2017:725) 13 kap. 5 §: ett överklagande (laglighetsprövning) ska ha kommit in till
förvaltningsrätten inom tre veckor från den dag då det tillkännagavs på kommunens anslagstavla att
protokollet har justerats: inte från justeringen, och inte från sammanträdet. En sista dag som är en
lördag, söndag, annan helgdag, midsommarafton, julafton eller nyårsafton flyttas till nästa vardag (lag
1930:173, 1 och 2 §§; RÅ 1999 not 181). Anslaget måste finnas uppe under hela tiden: efter ett avbrott
anslås på nytt, och tiden börjar om. För en gemensam nämnd räknas den från det sista av anslagen.
Beslut som inte kan överklagas, eller som överklagas genom förvaltningsbesvär, står för sig: för de
senare räknas tiden från att parten fick del av beslutet.
"""


@deadline(on=Meeting, with_=("committee", "< decisions"), in_force=KOMMUNALLAGEN)
def appeal_ends(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of appeal for each attestation that was posted."""
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
        yield Due(
            at=at,
            title=Said(
                Text("sista dag att överklaga {minutes}", "last day to appeal {minutes}"),
                {"minutes": name(meeting, attestation, near)},
            ),
            who=Text("kommunens medlemmar", "the municipality's members"),
            basis=Text("kommunallagen 13 kap. 5 §", "kommunallagen 13:5"),
            binding=Binding.LAW,
            when=found.end,
            steps=(*found.steps, *_apart(meeting, attestation, near)),
            missing=found.missing,
            done=day_after(found.end) if found.end else None,
            committee=meeting.committee,
        )


def _apart(meeting: Meeting, attestation: Attestation, near: Near) -> Iterator[Said]:
    """Name the paragraphs to which this time does not apply."""
    for decision in near.every("< decisions", Decision):
        number = decision.paragraph
        if decision.meeting != meeting.ref or not number:
            continue
        if attestation.paragraphs and number not in attestation.paragraphs:
            continue
        match decision.appeal:
            case AppealKind.NONE:
                text = Text(
                    "gäller inte § {number}: kan inte överklagas",
                    "not § {number}: cannot be appealed",
                )
                yield Said(text, {"number": number})
            case AppealKind.ADMINISTRATIVE_APPEAL:
                text = Text(
                    "gäller inte § {number}: förvaltningsbesvär, från det att parten fick del av beslutet",
                    "not § {number}: administrative appeal, from when the party was told",
                )
                yield Said(text, {"number": number})
