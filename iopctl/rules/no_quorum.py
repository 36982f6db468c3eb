"""Half of the members or fewer took part in a paragraph.

## What it does

Where the committee's members and the meeting's attendance are both listed in full, counts for each
paragraph how many served, and compares with the seats. Those who have a conflict of interest are
counted away, except in the council. A vacant seat counts as a seat.

## Why it matters

A committee may deal with matters only if more than half of the members are present (KL 6 kap. 27
§), and so may the council (KL 5 kap. 45 §), where a conflict of interest does not take the quorum
away (KL 5 kap. 46 §). A decision made by too few can be quashed.

## Example

```yaml
# five seats, and two who served
attendance:
  - {name: Siv Ek, role: chair}
  - {name: Bo Ask, role: member}
```

## How to put it right

Compare the attendance with the minutes: most often a substitute who served, or the paragraphs of
somebody who came late, is missing. If the list is not whole, end it with `{more: unknown}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind, Member, MemberRole
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attendance, Away, Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._serving import MEMBERS, is_serving
from iopctl.values.paragraphs import Paragraphs

SWEDISH = """Hälften av ledamöterna eller färre deltog i en paragraf.

## Vad regeln gör

När både nämndens ledamöter och mötets närvaro står i sin helhet räknar regeln för varje paragraf
hur många som tjänstgjorde, och jämför med platserna. De som är jäviga räknas bort, utom i
fullmäktige. En vakant plats räknas som en plats.

## Varför det spelar roll

En nämnd får handlägga ärenden bara om fler än hälften av ledamöterna är närvarande (KL 6 kap. 27
§), och det gäller också fullmäktige (KL 5 kap. 45 §), där jäv inte påverkar beslutsförheten (KL 5
kap. 46 §). Ett beslut som för få fattat kan upphävas.

## Exempel

```yaml
# fem platser, och två som tjänstgjorde
attendance:
  - {name: Siv Ek, role: chair}
  - {name: Bo Ask, role: member}
```

## Gör så här

Jämför närvaron med protokollet: oftast saknas en ersättare som tjänstgjorde, eller paragraferna för
någon som kom senare. Är listan inte hel, avsluta den med `{more: unknown}`.
"""


@rule(
    "IOP415",
    on=Meeting,
    severity="warning",
    with_=("committee", "< decisions"),
    kind="correct",
    fields=("Meeting.attendance",),
)
def no_quorum(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Count those who served at each paragraph against the body's seats."""
    committee = near.one("committee", Committee)
    seats = seats_of(committee, meeting) if committee else None
    if not seats or not meeting.attendance or meeting.attendance.more:
        return
    council = bool(committee and committee.kind is CommitteeKind.COUNCIL)
    decisions = [one for one in near.every("< decisions", Decision) if one.meeting == meeting.ref]
    conflicts = {
        (decision.paragraph, one.name)
        for decision in decisions
        for one in decision.not_taking_part or ()
        if one.conflict_of_interest and one.name and not council
    }
    few: dict[int, int] = {}
    for number in _paragraphs(meeting, decisions):
        serving = sum(
            _is_there(person, number, council=council) and (number, person.name) not in conflicts
            for person in meeting.attendance
        )
        if serving * 2 <= seats:
            few[number] = serving
    if few:
        yield Finding(
            Text(
                sv="{paragraphs}: {serving} av {seats} platser var besatta, och det krävs fler än hälften",
                en="{paragraphs}: {serving} of {seats} seats were filled, and more than half are required",
            ),
            at=("attendance",),
            part="key",
            values={
                "paragraphs": Paragraphs(tuple((number, number) for number in sorted(few))),
                "serving": min(few.values()),
                "seats": seats,
            },
            help=Text(
                sv="jämför närvaron med protokollet; saknas en ersättare som tjänstgjorde?",
                en="compare the attendance with the minutes; is a substitute who served missing?",
            ),
        )


def _is_there(person: Attendance, number: int, *, council: bool) -> bool:
    """Say whether somebody served; in the council also a member who left for a conflict of interest."""
    left = person.away is Away.CONFLICT_OF_INTEREST and person.role in MEMBERS
    return is_serving(person, number) or (council and left)


def seats_of(committee: Committee, meeting: Meeting) -> int | None:
    """Give how many seats the body had on the meeting's day; None when that is not known."""
    members = committee.members
    if not members or members.more or not all(member.role for member in members):
        return None
    return sum(
        member.role is not MemberRole.SUBSTITUTE and _then(member, meeting) for member in members
    )


def _then(member: Member, meeting: Meeting) -> bool:
    if not meeting.date:
        return True
    over = member.until and member.until.before(meeting.date)
    not_yet = member.from_ and member.from_.after(meeting.date)
    return not (over or not_yet)


def _paragraphs(meeting: Meeting, decisions: Sequence[Decision]) -> set[int]:
    numbers = [item.paragraph for item in meeting.agenda or ()]
    numbers += [decision.paragraph for decision in decisions]
    return {number for number in numbers if number}
