"""Attesting minutes (justering): some or all paragraphs of a meeting, on a day, by those who signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._due import AT_LATEST, due_of, says
from iopctl.acts._lines import add_line
from iopctl.acts._meetings import is_attested, live, paragraphs_of
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register
from iopctl.values.paragraphs import Paragraphs


def attest(  # noqa: PLR0913 - what an attestation says
    register: Register,
    meeting: Ref,
    paragraphs: Paragraphs | None,
    day: date,
    by: Sequence[str] = (),
    *,
    immediate: bool = False,
    time: str | None = None,
    place: str | None = None,
) -> Act:
    """Record that paragraphs of a meeting's minutes, None all of them, were attested (KL 5:69).

    PersonError when some of them are attested already.
    """
    held = live(register, meeting)
    _must_be_new(register, held, paragraphs)
    line = stated(
        paragraphs=paragraphs,
        date=day,
        time=time,
        immediate=immediate or None,
        place=place,
        by=[_who(held, name) for name in by],
    )
    changes = (Change(meeting, add_line(register, meeting, ("attestations",), line)),)
    now = after(register, changes)
    values = {"paragraphs": paragraphs, "meeting": register.title(meeting), "day": day}
    done = (
        Text(
            "justerade {paragraphs}, {meeting}, den {day}",
            "attested {paragraphs}, {meeting}, on {day}",
        )
        if paragraphs
        else Text(
            "justerade protokollet, {meeting}, den {day}",
            "attested the minutes, {meeting}, on {day}",
        )
    )
    return Act(
        Said(done, values),
        changes,
        tuple(_told(now, meeting, paragraphs, day, immediate=immediate)),
    )


def not_attested(register: Register, meeting: Ref) -> str:
    """Give the paragraphs of a meeting that have no attestation, as they are written: `1-7, 9`.

    PersonError when it has paragraphs, and each is attested.
    """
    held = live(register, meeting)
    numbers = paragraphs_of(register, held)
    left = Paragraphs.of(number for number in numbers if not is_attested(held, number))
    if held.attestations and not left.ranges:
        raise PersonError(
            Text(
                "hela protokollet är redan justerat", "the whole of the minutes is attested already"
            ),
            Text("iopctl show {meeting} visar när", "iopctl show {meeting} shows when"),
            {"meeting": meeting},
        )
    return ", ".join(
        str(first) if first == last else f"{first}-{last}" for first, last in left.ranges
    )


def lacks_attestation(register: Register, meeting: Meeting, today: date) -> bool:
    """Whether a meeting that was held has minutes, or paragraphs of them, that are not attested."""
    if not meeting.date or meeting.date.after(today):
        return False
    numbers = paragraphs_of(register, meeting)
    return not meeting.attestations or any(not is_attested(meeting, it) for it in numbers)


def attesters(register: Register, meeting: Ref) -> tuple[str, ...]:
    """Give the names of those who were appointed to attest, as far as they are known."""
    held = register.get(meeting, Meeting)
    return tuple(it.name for it in (held and held.attesters) or () if it.name)


def _must_be_new(register: Register, held: Meeting, paragraphs: Paragraphs | None) -> None:
    numbers = paragraphs or paragraphs_of(register, held)
    twice = Paragraphs.of(number for number in numbers if is_attested(held, number))
    if twice.ranges or (held.attestations and not paragraphs):
        raise PersonError(
            Text("redan justerat: {paragraphs}", "attested already: {paragraphs}")
            if twice.ranges
            else Text("en del är redan justerad", "a part is attested already"),
            Text(
                "ange resten med --paragraphs; iopctl show {meeting} visar vad som är justerat",
                "give the rest with --paragraphs; iopctl show {meeting} shows what is attested",
            ),
            {"paragraphs": twice, "meeting": held.ref},
        )


def _who(held: Meeting, name: str) -> dict[str, Data]:
    """Write who attested, as the meeting's record names and gives the party of a person of that name."""
    for one in (*(held.attesters or ()), *(held.attendance or ())):
        if one.name and one.name.casefold() == name.casefold() and one.party:
            return stated(name=one.name, party=one.party)
    return stated(name=name)


def _told(
    now: Register, meeting: Ref, paragraphs: Paragraphs | None, day: date, *, immediate: bool
) -> Iterator[Said]:
    held = live(now, meeting)
    numbers = paragraphs_of(now, held)
    if immediate and paragraphs:
        text = Text(
            "skriv i protokollet: {paragraphs} justeras omedelbart",
            "write in the minutes: {paragraphs} attested at once",
        )
        yield Said(text, {"paragraphs": paragraphs})
    unknown = Paragraphs.of(it for it in paragraphs or () if numbers and it not in numbers)
    if unknown.ranges:
        text = Text(
            "{paragraphs} finns varken på föredragningslistan eller i något beslut",
            "{paragraphs} stand neither on the agenda nor in any decision",
        )
        yield Said(text, {"paragraphs": unknown})
    latest = ("attestations", len(held.attestations or ()) - 1, "postings")
    for due in due_of(now, meeting, "attestation_posted", day):
        if due.at == latest:
            yield says(due, AT_LATEST)
    for due in due_of(now, meeting, "minutes_attested", day):
        if due.done is None:
            yield says(due, AT_LATEST)
