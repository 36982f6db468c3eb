"""What is said of an item while a meeting is held: proposals, reservations, statements, who stands aside."""

from __future__ import annotations

import re

from iopctl.acts.have_noted import have_noted
from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._asking import Choice
from iopctl.cli._holding import Sitting
from iopctl.cli._holding_shown import said_proposal
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models.decisions import ProposalKind, StatementKind
from iopctl.register import find

_PARAGRAPH = re.compile(r"§ ?(\d{1,5})\s+(.*)")
_BY = Text("Vem yrkar", "Who proposes it")
_KIND = Text("Vad gäller det", "What it asks for")
_WHO = Text("Vem", "Who")
_WORDING = Text("Lydelse", "Its wording")
_TAKEN_DOWN = Text("Antecknat.", "Taken down.")


def propose(sitting: Sitting, said: str) -> None:
    """Take down a proposal: all in one, `Cia: avslag`, or asked for piece by piece."""
    sitting.open_item()
    register, held = sitting.register, sitting.meeting
    if ":" in said:
        line = spoken.proposal(register, held, said)
    else:
        by = spoken.whom(register, held, said or sitting.ask.text(None, _BY, "yrka"))
        language = sitting.session.language
        kinds = [Choice(it.value, it.said(language)) for it in ProposalKind]
        kind = spoken.word(ProposalKind, sitting.ask.one_of(None, _KIND, "yrka", kinds), "yrka")
        text = sitting.ask.maybe(None, _WORDING) or ""
        supporters = sitting.ask.maybe(None, Text("Instämmer", "Supported by")) or ""
        line = spoken.proposal_data(
            by, kind, text, supported_by=spoken.whom(register, held, supporters)
        )
    sitting.pending = sitting.pending._replace(proposals=(*sitting.pending.proposals, line))
    sitting.tell(Text("Yrkande: {what}", "Proposal: {what}"), what=said_proposal(line))


def reserve(sitting: Sitting, said: str) -> None:
    """Take down a reservation; against a decision that is made it is saved at once."""
    said = _at_paragraph(sitting, said) or sitting.ask.text(None, _WHO, "reservation")
    line = spoken.reservation(sitting.register, sitting.meeting, said)
    _must_serve(sitting, line)
    if "text" not in line and (text := sitting.ask.maybe(None, _WORDING)):
        line["text"] = text
    if decision := sitting.decision:
        sitting.save(lambda now: have_noted(now, decision.ref, "reservations", line))
        return
    sitting.open_item()
    sitting.pending = sitting.pending._replace(reservations=(*sitting.pending.reservations, line))
    sitting.tell(_TAKEN_DOWN)


def note(sitting: Sitting, said: str) -> None:
    """Take down a note to the minutes."""
    _state(sitting, StatementKind.NOTE, said)


def statement(sitting: Sitting, said: str) -> None:
    """Take down a special statement."""
    _state(sitting, StatementKind.SPECIAL_STATEMENT, said)


def stand_aside(sitting: Sitting, said: str) -> None:
    """Take down that somebody takes no part in the decision."""
    sitting.open_item()
    line = spoken.not_taking_part(
        sitting.register, sitting.meeting, said or sitting.ask.text(None, _WHO, "avstår")
    )
    aside = sitting.pending.not_taking_part
    sitting.pending = sitting.pending._replace(not_taking_part=(*aside, line))
    sitting.tell(_TAKEN_DOWN)


def close(sitting: Sitting, said: str) -> None:
    """Take down that the decision ends the assignment that another gave."""
    sitting.open_item()
    ref = find(sitting.register, said, ["decisions"])
    sitting.pending = sitting.pending._replace(closes=(*sitting.pending.closes, ref))
    sitting.tell(
        Text("Avslutar uppdraget i {decision}.", "Ends the assignment of {decision}."),
        decision=sitting.register.title(ref),
    )


def send(sitting: Sitting, said: str) -> None:
    """Take down to whom the decision is sent."""
    sitting.open_item()
    names = (said or sitting.ask.text(None, _WHO, "skicka")).split(",")
    to = spoken.receivers(sitting.register, names)
    sitting.pending = sitting.pending._replace(sent_to=(*sitting.pending.sent_to, *to))
    sitting.tell(_TAKEN_DOWN)


def _state(sitting: Sitting, kind: StatementKind, said: str) -> None:
    """Take down a statement of a decision; of one that is made it is saved at once."""
    said = _at_paragraph(sitting, said) or sitting.ask.text(None, _WHO, "anteckning")
    if ":" not in said:
        said = f"{said}: {sitting.ask.text(None, _WORDING, 'anteckning')}"
    line = spoken.statement(sitting.register, sitting.meeting, kind, said)
    if decision := sitting.decision:
        sitting.save(lambda now: have_noted(now, decision.ref, "statements", line))
        return
    sitting.open_item()
    sitting.pending = sitting.pending._replace(statements=(*sitting.pending.statements, line))
    sitting.tell(_TAKEN_DOWN)


def _must_serve(sitting: Sitting, line: dict[str, Data]) -> None:
    """Refuse a reservation by somebody who takes no part in deciding (KL 4:27)."""
    if not sitting.meeting.attendance:
        return
    serving = {one.name for one in sitting.room.serving(sitting.paragraph)}
    by = line.get("by")
    for who in by if isinstance(by, list) else []:
        name = who.get("name") if isinstance(who, dict) else None
        if name and name not in serving:
            raise PersonError(
                Text(
                    "{name} deltar inte i beslutet, och kan inte reservera sig",
                    "{name} takes no part in the decision, and cannot make a reservation",
                ),
                Text(
                    "ett särskilt yttrande eller en protokollsanteckning skrivs med yttrande eller anteckning",
                    "a special statement or a note to the minutes is written with statement or note",
                ),
                {"name": name},
            )


def _at_paragraph(sitting: Sitting, said: str) -> str:
    """Go to the item of a § that is named first, `§ 37 Cia`; give the rest."""
    found = _PARAGRAPH.fullmatch(said)
    if not found:
        return said
    here = sitting.place
    for n in range(len(sitting.items)):
        sitting.place = n
        if sitting.is_treated and sitting.paragraph == int(found[1]):
            return found[2]
    sitting.place = here
    raise PersonError(
        Text("mötet har ingen § {number}", "the meeting has no § {number}"),
        Text("lista visar paragraferna", "agenda shows the paragraphs"),
        {"number": found[1]},
    )
