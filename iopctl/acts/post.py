"""Posting that minutes were attested (anslag): on the notice board, on each in a joint committee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._due import AT_EARLIEST, ON, due_of, says
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._meetings import chosen, live, meetings_of, together
from iopctl.deadlines._minutes import Board, boards, on_board
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near, Register
from iopctl.values.dates import UncertainDate
from iopctl.values.paragraphs import Paragraphs


class Unposted(NamedTuple):
    """An attestation, by its place, and a board that it is not posted on."""

    place: int
    attestation: Attestation
    board: Board

    @property
    def at(self) -> FieldPath:
        """Where its postings stand."""
        return ("attestations", self.place, "postings")


def post(  # noqa: PLR0913 - what a posting says
    register: Register,
    meeting: Ref,
    day: date,
    kept_at: str | None = None,
    *,
    paragraphs: Paragraphs | None = None,
    municipality: str | None = None,
) -> Act:
    """Record that the attestations not posted yet, or those of some paragraphs, were (KL 8:12).

    What was down for a time counts as not posted. `municipality` chooses one board of a joint
    committee's. The last day of appeal (KL 13:5) is written as the notice is to say it. PersonError
    when there is nothing to post.
    """
    left = must_be_left(register, meeting, paragraphs, municipality)
    posted = after(register, _changes(register, meeting, left, {}, posted=day, kept_at=kept_at))
    ends = {due.at: due.when for due in due_of(posted, meeting, "appeal_ends", day) if due.when}
    changes = _changes(register, meeting, left, ends, posted=day, kept_at=kept_at)
    numbers = together({it.place: it.attestation for it in left}.values())
    done = (
        Text(
            "anslog justeringen av {paragraphs}, {meeting}, den {day}",
            "posted the attestation of {paragraphs}, {meeting}, on {day}",
        )
        if numbers
        else Text(
            "anslog justeringen av protokollet, {meeting}, den {day}",
            "posted the attestation of the minutes, {meeting}, on {day}",
        )
    )
    values = {"paragraphs": numbers, "meeting": register.title(meeting), "day": day}
    return Act(
        Said(done, values), changes, tuple(_told(after(register, changes), meeting, left, day))
    )


def must_be_left(
    register: Register,
    meeting: Ref,
    paragraphs: Paragraphs | None = None,
    municipality: str | None = None,
) -> Sequence[Unposted]:
    """Give what there is to post of what is meant; PersonError when that is nothing."""
    left = [
        it
        for it in not_posted(register, meeting)
        if chosen(it.attestation, paragraphs) and municipality in (None, it.board.municipality)
    ]
    if not left:
        raise _nothing(live(register, meeting))
    return left


def not_posted(register: Register, meeting: Ref) -> Sequence[Unposted]:
    """Give each attestation with each board that it is not up on: never was, or was down too early."""
    held = live(register, meeting)
    among = boards_of(register, held)
    return [
        Unposted(place, attestation, board)
        for place, attestation in enumerate(held.attestations or ())
        for board in among
        if not (there := on_board(attestation, board, among)) or there[-1].interrupted
    ]


def boards_of(register: Register, meeting: Meeting) -> tuple[Board, ...]:
    """Give the boards on which a meeting's minutes are posted."""
    committee = register.get(meeting.committee, Committee)
    return boards(committee, Near(register, meeting.ref, ()))


def usual_place(register: Register, meeting: Ref) -> str:
    """Give where the committee's minutes were kept by its latest posting that says so; else nothing."""
    committee = live(register, meeting).committee
    stated_ = [
        (posting.posted.order, posting.kept_at)
        for held in meetings_of(register, committee)
        for attestation in held.attestations or ()
        for posting in attestation.postings or ()
        if posting.posted and posting.kept_at
    ]
    return max(stated_)[1] if stated_ else ""


def _changes(  # noqa: PLR0913 - what each line says
    register: Register,
    meeting: Ref,
    left: Sequence[Unposted],
    ends: Mapping[FieldPath, UncertainDate],
    *,
    posted: date,
    kept_at: str | None,
) -> tuple[Change, ...]:
    """Add a posting to each attestation, one after the other: the first may begin the list."""
    changes: list[Change] = []
    for it in left:
        end = ends.get(it.at)
        line = stated(
            posted=posted,
            last_day_of_appeal=end.day if end else None,
            kept_at=kept_at,
            municipality=it.board.municipality,
        )
        at = (*line_at(register, meeting, ("attestations",), it.place), "postings")
        changes.append(Change(meeting, add_line(after(register, changes), meeting, at, line)))
    return tuple(changes)


def _nothing(held: Meeting) -> PersonError:
    if not held.attestations:
        return PersonError(
            Text("protokollet är inte justerat", "the minutes are not attested"),
            Text(
                "skriv in justeringen först: iopctl attest {meeting}",
                "record the attestation first: iopctl attest {meeting}",
            ),
            {"meeting": held.ref},
        )
    return PersonError(
        Text("det är redan anslaget", "it is posted already"),
        Text(
            "var anslaget nere: iopctl take-down {meeting} --interrupted; är fler paragrafer justerade: iopctl attest {meeting}",
            "was the notice down: iopctl take-down {meeting} --interrupted; are more paragraphs attested: iopctl attest {meeting}",
        ),
        {"meeting": held.ref},
    )


def _told(now: Register, meeting: Ref, left: Sequence[Unposted], day: date) -> Iterator[Said]:
    places = {it.at for it in left}
    for due in due_of(now, meeting, "appeal_ends", day):
        if due.at in places:
            yield says(due, ON, why=True)
    for due in due_of(now, meeting, "posting_taken_down", day):
        if due.at in places and due.when:
            yield says(due, AT_EARLIEST)
