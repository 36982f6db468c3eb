"""A decision gains legal force, at the earliest when the time of appeal has ended.

Kommunallagen (2017:725) does not say when, but 13 kap. 14 § takes it for granted: a decision that
nobody has appealed gains legal force when the time of 13 kap. 5 § has ended. The day after is
therefore given as the earliest; whether an appeal has come in, the administrative court knows. An
appeal stops it until a ruling is final. Carrying the decision out before that is allowed (13 kap.
14 §). Decisions of a committee that only prepare a matter cannot be appealed (13 kap. 2 §), and the
time of förvaltningsbesvär runs from when the party was told, which the register does not know.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import KOMMUNALLAGEN, day_after
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._minutes import NOT_ATTESTED, NOT_POSTED, appeal, boards, covering
from iopctl.language import Said, Text
from iopctl.models._listing import ListKind
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import AppealKind, Decision, Treatment
from iopctl.models.meetings import Meeting
from iopctl.register import Near

SWEDISH = """Ett beslut får laga kraft, tidigast när överklagandetiden är slut.

Kommunallagen (2017:725) säger inte när, men 13 kap. 14 § förutsätter det: ett beslut som ingen har
överklagat får laga kraft när tiden i 13 kap. 5 § har gått ut. Därför visas dagen efter, som den
tidigaste; om något överklagande har kommit in vet förvaltningsrätten. Ett överklagande stoppar laga
kraft tills ett avgörande är slutligt. Beslutet får verkställas dessförinnan (13 kap. 14 §). Nämndbeslut
som bara förbereder ett ärende kan inte överklagas (13 kap. 2 §), och tiden för förvaltningsbesvär
räknas från att parten fick del av beslutet, som registret inte känner till.
"""

PREPARES = (Treatment.PROPOSAL, Treatment.OPINION, Treatment.REFERRAL)


@deadline(
    on=Decision,
    with_=(
        "meeting",
        "meeting > committee",
        "decided_by.reported_to",
        "decided_by.reported_to > committee",
    ),
    in_force=KOMMUNALLAGEN,
)
def legal_force(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the first day on which a decision may have gained legal force."""
    meeting = near.one("meeting", Meeting) or near.one("decided_by.reported_to", Meeting)
    committee = near.one("meeting > committee", Committee) or near.one(
        "decided_by.reported_to > committee", Committee
    )
    why_not = _not_for(decision, committee) or _not_yet(decision, meeting)
    if why_not or not meeting:
        yield why_not or NotDue(("meeting",), NOT_ATTESTED)
        return
    due = Due(
        at=(),
        title=Said(
            Text(
                "beslutet får laga kraft, tidigast: {title}",
                "gains legal force, at the earliest: {title}",
            ),
            {"title": decision.title},
        ),
        who=Text("den som ska verkställa beslutet", "whoever is to carry it out"),
        basis=Text("kommunallagen 13 kap. 5 och 14 §§", "kommunallagen 13:5 and 13:14"),
        binding=Binding.LAW,
        committee=meeting.committee,
        at_earliest=True,
    )
    attestation = covering(meeting, _paragraph(decision, meeting))
    if not attestation:
        text = Text(
            "det framgår inte vilken justering som gäller beslutet: dess paragraf saknas, eller är inte justerad",
            "which attestation covers the decision is not known: its paragraph is missing, or not attested",
        )
        yield replace(due, missing=Said(text))
        return
    if not attestation.postings:
        yield NotDue((), NOT_POSTED)
        return
    found = appeal(attestation, boards(committee, near))
    due = replace(due, steps=found.steps, missing=_appealed(decision) or found.missing)
    if not found.end:
        yield due
        return
    first = day_after(found.end)
    text = Text(
        "tiden för överklagande är slut {end}; laga kraft tidigast {day}, om ingen har överklagat",
        "the time of appeal ends {end}; legal force at the earliest {day}, if nobody has appealed",
    )
    step = Said(text, {"end": found.end, "day": first})
    yield replace(
        due,
        when=None if due.missing else first,
        steps=(*due.steps, step),
        done=None if due.missing else day_after(first),
    )


def _not_for(decision: Decision, committee: Committee | None) -> NotDue | None:
    """Say why a decision has no time of appeal that is counted from the posting."""
    final = [one.final for one in decision.appeals or () if one.final]
    if final and len(final) == len(decision.appeals or ()):
        text = Text("domstolens avgörande är slutligt {day}", "the court's ruling is final {day}")
        return NotDue(("appeals",), Said(text, {"day": final[-1]}))
    match decision.appeal:
        case AppealKind.NONE:
            text = Text("beslutet kan inte överklagas", "the decision cannot be appealed")
            return NotDue(("appeal",), Said(text))
        case AppealKind.ADMINISTRATIVE_APPEAL:
            text = Text(
                "förvaltningsbesvär: tiden räknas från att parten fick del av beslutet "
                "(förvaltningslagen 44 §), och den dagen finns inte i registret",
                "administrative appeal: the time runs from when the party was told "
                "(förvaltningslagen 44 §), and the register does not hold that day",
            )
            return NotDue(("appeal",), Said(text))
    council = committee is not None and committee.kind is CommitteeKind.COUNCIL
    if not decision.appeal and not council and decision.treatment in PREPARES:
        text = Text(
            "det förbereder bara ärendet och kan inte överklagas (kommunallagen 13 kap. 2 §)",
            "it only prepares the matter and cannot be appealed (kommunallagen 13:2)",
        )
        return NotDue(("treatment",), Said(text))
    return None


def _not_yet(decision: Decision, meeting: Meeting | None) -> NotDue | None:
    """Say why the time of appeal has not begun."""
    if meeting and meeting.attestations:
        return None
    if meeting or not decision.decided_by:
        return NotDue(("meeting",), NOT_ATTESTED)
    text = Text(
        "beslutet är inte anmält; tiden räknas från anslaget om det protokoll där det anmäls",
        "it is not reported; the time runs from the posting of the minutes of where it is reported",
    )
    return NotDue(("decided_by",), Said(text))


def _paragraph(decision: Decision, meeting: Meeting) -> int | None:
    """Give the paragraph of the meeting's minutes: of a reported decision, that of the item.

    The item names it among its matters, or lays the list of all such decisions before the body.
    """
    if decision.meeting:
        return decision.paragraph or None
    items = meeting.agenda or ()
    naming = [item for item in items if decision.ref in (item.matters or ())]
    listing = [
        item
        for item in items
        if item.lists and item.lists.what is ListKind.DELEGATED_DECISIONS and not item.removed
    ]
    return next((item.paragraph or None for item in (*naming, *listing)), None)


def _appealed(decision: Decision) -> Said | None:
    pending = [one for one in decision.appeals or () if not one.final]
    if not pending:
        return None
    text = Text(
        "överklagat {day}: laga kraft först när avgörandet är slutligt",
        "appealed {day}: legal force only when the ruling is final",
    )
    return Said(text, {"day": pending[0].received or Text("(dag saknas)", "(day not stated)")})
