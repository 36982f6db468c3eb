"""A visible correction of what is attested: a line in the minutes, and a decision that corrects another.

Attested minutes are never edited: what was wrong still stands, with what is right beside it (JO 581-2013).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line, line_at, there
from iopctl.acts._meetings import (
    decisions_of,
    in_minutes,
    is_attested,
    live,
    paragraph_of,
    paragraphs_of,
)
from iopctl.acts._whom import called
from iopctl.editing import Change, Create
from iopctl.errors import PersonError
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Register, new_id, readable
from iopctl.values.paragraphs import Paragraphs

IN_RANGES = (
    ("attestations", "paragraphs"),
    ("attendance", "paragraphs"),
    ("attendance", "serves"),
    ("papers", "paragraphs"),
)
"""Where a meeting holds paragraphs as numbers and ranges, beside those of its items."""
KEPT = ("meeting", "decided_by", "paragraph", "case_numbers")
"""What a correcting decision has in common with the one that it corrects."""


def correct_minutes(
    register: Register,
    meeting: Ref,
    what: str,
    day: date,
    renumbered: Mapping[int, int] | None = None,
) -> Act:
    """Record that a meeting's attested minutes were corrected, and which paragraphs got new numbers.

    A renumbered paragraph has its new number everywhere in the records; the correction tells the old.
    PersonError when nothing of the minutes is attested, or the numbers cannot be.
    """
    held = live(register, meeting)
    if not held.attestations:
        raise _not_attested(meeting)
    numbers = dict(renumbered or {})
    _must_fit(register, held, numbers)
    line = stated(
        date=day,
        what=what,
        paragraphs={str(old): str(new) for old, new in numbers.items()},
    )
    changes = (
        Change(meeting, add_line(register, meeting, ("corrections",), line)),
        *_renumbered(register, held, numbers),
    )
    text = Text(
        "rättade protokollet, {meeting}, den {day}: {what}",
        "corrected the minutes, {meeting}, on {day}: {what}",
    )
    values = {"meeting": register.title(meeting), "day": day, "what": what}
    return Act(Said(text, values), changes, (_made_again(meeting),))


def correct_decision(
    register: Register,
    ref: Ref,
    what: str,
    day: date,
    points: Mapping[int, str] | None = None,
) -> Act:
    """Record that an attested decision was corrected: in its minutes, and its points by a decision of their own.

    `points` are the right wordings, by the points' places from 1. PersonError when it is not attested,
    or has no such point.
    """
    decision = readable(register, ref, Decision)
    held = register.get(decision.meeting or None, Meeting)
    if held and not is_attested(held, paragraph_of(decision, held)):
        raise _not_attested(ref)
    _must_have(decision, points or {})
    noted = (
        [
            Change(
                held.ref,
                add_line(
                    register,
                    held.ref,
                    ("corrections",),
                    stated(date=day, what=f"{in_minutes(decision)}: {what}"),
                ),
            )
        ]
        if held
        else []
    )
    # Without minutes to tell it in, a decision of its own tells it, also where no point changed.
    anew = (
        [
            Change(
                new_id(register, "decisions", f"{ref.id} rättelse"),
                Create(_correcting(register, decision, what, day, points or {})),
            )
        ]
        if points or not held
        else []
    )
    text = Text(
        "rättade beslutet den {day}: {decision}: {what}",
        "corrected the decision on {day}: {decision}: {what}",
    )
    values = {"day": day, "decision": in_minutes(decision), "what": what}
    return Act(Said(text, values), (*noted, *anew), tuple(_told(register, decision, held)))


def _correcting(
    register: Register, decision: Decision, what: str, day: date, points: Mapping[int, str]
) -> Mapping[str, Data]:
    """Write the decision that corrects: what is right, and where it belongs. The assignments stay with the first."""
    own = [(name, there(register, decision.ref, (name,))) for name in KEPT]
    kept: dict[str, Data] = {name: value for name, value in own if value is not None}
    if isinstance(by := kept.get("decided_by"), dict):  # it is made, and reported, on its own
        anew = {name: value for name, value in by.items() if name != "reported_to"}
        kept["decided_by"] = anew | {"date": str(day)}
    return {
        **stated(title=f"Rättelse: {decision.title}"),
        **kept,
        **stated(
            summary=what,
            points=[
                stated(number=str(number), text=text) for number, text in sorted(points.items())
            ],
            sent_to=_recipients(register, decision),
            corrects=decision.ref.id,
        ),
    }


def _recipients(register: Register, decision: Decision) -> Sequence[Mapping[str, Data]]:
    """Give the lines of whom the decision was to be sent to, as not sent yet."""
    found = there(register, decision.ref, ("sent_to",))
    lines = found if isinstance(found, list) else [found]
    return [
        {name: value for name, value in line.items() if name != "sent"}
        for line in lines
        if isinstance(line, dict)
    ]


def _told(register: Register, decision: Decision, held: Meeting | None) -> Iterator[Said]:
    sent = [called(register, line) for line in decision.sent_to or () if line.sent]
    if sent:
        yield Said(
            Text(
                "skicka rättelsen till dem som redan har fått beslutet: {to}",
                "send the correction to those who have the decision already: {to}",
            ),
            {"to": sent},
        )
    if held:
        yield _made_again(held.ref)


def _made_again(meeting: Ref) -> Said:
    return Said(
        Text(
            "det justerade protokollet ändras inte; ett med rättelsen skrivs bredvid: iopctl render protokoll {meeting} --output protokoll.odt --beside",
            "the attested minutes do not change; minutes with the correction are written beside: iopctl render protokoll {meeting} --output protokoll.odt --beside",
        ),
        {"meeting": meeting},
    )


def _not_attested(ref: Ref) -> PersonError:
    return PersonError(
        Text(
            "{ref} är inte justerat än, och behöver ingen rättelse",
            "{ref} is not attested yet, and needs no correction",
        ),
        Text("ändra det direkt: iopctl edit {ref}", "change it at once: iopctl edit {ref}"),
        {"ref": ref},
    )


def _must_have(decision: Decision, points: Mapping[int, str]) -> None:
    most = len(decision.points or ())
    for number in points:
        if not 1 <= number <= most:
            raise PersonError(
                Text("beslutet har ingen punkt {number}", "the decision has no point {number}"),
                Text("punkterna är 1 till {most}", "the points are 1 to {most}")
                if most
                else Text(
                    "beslutet har inga punkter; beskriv rättelsen med --what",
                    "the decision has no points; tell of the correction with --what",
                ),
                {"number": number, "most": most},
            )


def _must_fit(register: Register, held: Meeting, numbers: Mapping[int, int]) -> None:
    """See that each old number is there, and that no two paragraphs get the same."""
    known = paragraphs_of(register, held)
    for old in numbers:
        if old not in known:
            raise PersonError(
                Text("mötet har ingen § {number}", "the meeting has no § {number}"),
                Text("paragraferna är {known}", "the paragraphs are {known}"),
                {"number": old, "known": Paragraphs.of(known)},
            )
    after = [numbers.get(number, number) for number in known]
    twice = Paragraphs.of(number for number in after if after.count(number) > 1)
    if twice.ranges:
        raise PersonError(
            Text(
                "två paragrafer skulle få samma nummer: {twice}",
                "two paragraphs would have the same number: {twice}",
            ),
            Text(
                "räkna om alla som följer, med en --renumber för var och en",
                "give each that follows a new number, with a --renumber of its own",
            ),
            {"twice": twice},
        )


def _renumbered(register: Register, held: Meeting, numbers: Mapping[int, int]) -> Iterator[Change]:
    """Give the paragraphs of the meeting and of its decisions their new numbers."""
    for name in ("agenda", "adjournments"):
        for place, line in enumerate(getattr(held, name) or ()):
            if line.paragraph in numbers:
                at = (*line_at(register, held.ref, (name,), place), "paragraph")
                yield Change(held.ref, SetField(at, str(numbers[line.paragraph])))
    for name, field in IN_RANGES:
        for place, line in enumerate(getattr(held, name) or ()):
            was = getattr(line, field)
            if was and any(number in numbers for number in was):
                now = Paragraphs.of(numbers.get(number, number) for number in was)
                at = (*line_at(register, held.ref, (name,), place), field)
                yield Change(held.ref, SetField(at, stated(paragraphs=now)["paragraphs"]))
    for decision in decisions_of(register, held.ref):
        if decision.paragraph and decision.paragraph in numbers:
            yield Change(decision.ref, SetField(("paragraph",), str(numbers[decision.paragraph])))
