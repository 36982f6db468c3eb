"""Attesting minutes (justering): some or all paragraphs of a meeting, on a day, by those who signed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import InsertItem
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Register
from iopctl.values.paragraphs import Paragraphs


def attest(  # noqa: PLR0913 - what an attestation says
    register: Register,
    meeting: Ref,
    paragraphs: Paragraphs,
    day: date,
    by: Sequence[str] = (),
    *,
    immediate: bool = False,
) -> Act:
    """Record that paragraphs of a meeting's minutes were attested (KL 5:69).

    PersonError when some of them are attested already.
    """
    twice = [number for number in paragraphs if number in _attested(register, meeting)]
    if twice:
        raise PersonError(
            Text("{paragraphs} är redan justerade", "{paragraphs} are attested already"),
            Text("iopctl show {meeting} visar vilka", "iopctl show {meeting} shows which"),
            {"paragraphs": Paragraphs.of(twice), "meeting": meeting},
        )
    line = stated(
        paragraphs=paragraphs,
        date=day,
        immediate=immediate or None,
        by=[stated(name=name) for name in by],
    )
    return Act(
        Said(
            Text(
                "justerade {paragraphs}, {meeting}, den {day}",
                "attested {paragraphs}, {meeting}, on {day}",
            ),
            {"paragraphs": paragraphs, "meeting": register.title(meeting), "day": day},
        ),
        (Change(meeting, InsertItem(("attestations",), line)),),
    )


def not_attested(register: Register, meeting: Ref) -> str:
    """Give the paragraphs of a meeting that have no attestation, as they are written: `1-7, 9`."""
    left = [it for it in _paragraphs(register, meeting) if it not in _attested(register, meeting)]
    return ", ".join(
        str(first) if first == last else f"{first}-{last}"
        for first, last in Paragraphs.of(left).ranges
    )


def attesters(register: Register, meeting: Ref) -> tuple[str, ...]:
    """Give the names of those who were appointed to attest, as far as they are known."""
    held = register.get(meeting, Meeting)
    return tuple(it.name for it in (held and held.attesters) or () if it.name)


def _attested(register: Register, meeting: Ref) -> Collection[int]:
    held = register.get(meeting, Meeting)
    attested = (it.paragraphs for it in (held and held.attestations) or ())
    return {number for paragraphs in attested for number in paragraphs or ()}


def _paragraphs(register: Register, meeting: Ref) -> Sequence[int]:
    """Give the paragraphs that a meeting's items and decisions have."""
    held = register.get(meeting, Meeting)
    items = {item.paragraph for item in (held and held.agenda) or () if item.paragraph}
    decisions = {
        it.entry.record.paragraph
        for it in register.referrers(meeting)
        if isinstance(it.entry.record, Decision)
        and it.entry.record.meeting == meeting
        and it.entry.record.paragraph
    }
    return sorted(items | decisions)
