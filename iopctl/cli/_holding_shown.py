"""What is shown of a meeting's items while it is held: one at a time in short, or the whole agenda."""

from __future__ import annotations

from iopctl.acts._decided import recommendations
from iopctl.acts._numbering import untreated
from iopctl.acts._whom import called
from iopctl.acts.decide import needs_decision
from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._holding import Sitting
from iopctl.language import Text
from iopctl.models.decisions import ProposalKind, Side
from iopctl.models.meetings import AgendaItem, Recommendation
from iopctl.register import numbers

SHORT = 200
"""Letters of a recommendation that are shown in the room."""

AS_RECOMMENDED = Text("Enter: enligt förslaget", "Enter: as recommended")
NOTED = Text("Enter: antecknas", "Enter: is recorded")


def show(sitting: Sitting) -> None:
    """Show the item: its number, title and recommendation, or what was decided."""
    item = sitting.item
    if item is None:
        return
    number = numbers(sitting.meeting)[sitting.place]
    sitting.tell(Text("", ""))
    text = Text("Punkt {number} av {last}: {title}", "Item {number} of {last}: {title}")
    if item.case_numbers:
        text = Text(f"{text.sv} ({{cases}})", f"{text.en} ({{cases}})")
    sitting.tell(
        text,
        number=number,
        last=numbers(sitting.meeting)[-1],
        title=item.title,
        cases=list(item.case_numbers or ()),
    )
    if item.closed_doors:
        sitting.tell(Text("Stängda dörrar.", "Behind closed doors."))
    if sitting.is_treated:
        _show_treated(sitting, item)
        return
    for n, one in enumerate(recommendations(item), 1):
        _show_recommendation(sitting, one, n if len(recommendations(item)) > 1 else 0)
    said = sitting.pending
    for proposal in said.proposals:
        sitting.tell(Text("Yrkande: {what}", "Proposal: {what}"), what=said_proposal(proposal))


def hint(sitting: Sitting) -> Text | None:
    """Say what Enter means at the item."""
    item = sitting.item
    if item is None:
        return Text("Enter: avsluta mötet", "Enter: end the meeting")
    if sitting.is_treated:
        return Text("Enter: nästa", "Enter: next")
    if not needs_decision(item, sitting.pending):
        return NOTED
    if len(recommendations(item)) == 1 and not lost_vote(sitting):
        return AS_RECOMMENDED
    return None


def lost_vote(sitting: Sitting) -> bool:
    """Whether nej, which is not the recommendation, won the last vote on the item."""
    votes = sitting.pending.votes
    return bool(votes) and votes[-1].get("won") == Side.NEJ


def tell_agenda(sitting: Sitting, _: str) -> None:
    """Say all items, with their §§ as far as they have any."""
    left = untreated(sitting.register, sitting.meeting)
    here = sitting.place
    for n, number in enumerate(numbers(sitting.meeting)):
        sitting.place = n
        item = sitting.items[n]
        text = Text("  {number}  {title}", "  {number}  {title}")
        if item not in left:
            text = (
                Text("  {number}  {title}: utgick", "  {number}  {title}: taken off")
                if item.removed
                else Text(
                    "  {number}  {title}: § {paragraph}", "  {number}  {title}: § {paragraph}"
                )
            )
        sitting.tell(text, number=number, title=item.title, paragraph=sitting.paragraph)
    sitting.place = here


def said_proposal(line: object) -> str:
    """Say a proposal in short: `Cia Dal (M), ändring: höj beloppet`."""
    if not isinstance(line, dict):
        return ""
    by = [
        f"{it['name']} ({it['party']})"
        if "name" in it and "party" in it
        else next(iter(it.values()))
        for it in line.get("by", [])
    ]
    kind = spoken.word(ProposalKind, line["kind"], "yrka").text.sv
    text = f": {line['text']}" if "text" in line else ""
    return f"{', '.join(by)}, {kind}{text}"


def _show_recommendation(sitting: Sitting, one: Recommendation, number: int) -> None:
    by = [called(sitting.register, who) for who in one.by or ()]
    said = "; ".join(point.text for point in one.points or ()) or ", ".join(
        it.said(sitting.session.language) for it in one.outcome or ()
    )
    text = Text("Förslag: {what}", "Recommendation: {what}")
    if number:
        text = Text("Förslag {number}: {what}", "Recommendation {number}: {what}")
    if by:
        text = Text(text.sv.replace(":", " av {by}:"), text.en.replace(":", " by {by}:"))
    short = said if len(said) <= SHORT else f"{said[: SHORT - 1].rstrip()}…"
    sitting.tell(text, number=number, by=by, what=short)


def _show_treated(sitting: Sitting, item: AgendaItem) -> None:
    decision = sitting.decision
    if item.removed:
        sitting.tell(Text("Punkten utgick: {why}", "Taken off: {why}"), why=item.removed)
    elif decision and decision.outcome:
        text = Text("Beslutad, § {number}: {what}", "Decided, § {number}: {what}")
        sitting.tell(text, number=sitting.paragraph, what=decision.outcome)
    elif decision or item.paragraph:
        sitting.tell(Text("Klar, § {number}.", "Done, § {number}."), number=sitting.paragraph)
