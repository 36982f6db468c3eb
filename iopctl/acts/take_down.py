"""Taking a notice down from the board when its time is over, or telling that it was down too early."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._due import AT_EARLIEST, due_of, says
from iopctl.acts._lines import line_at
from iopctl.acts._meetings import chosen, live, together
from iopctl.acts.post import boards_of, post
from iopctl.deadlines._minutes import Appeal, Board, appeal, on_board
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import FieldPath, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Attestation, Posting
from iopctl.register import Register
from iopctl.values.lengths import Length
from iopctl.values.paragraphs import Paragraphs


class Up(NamedTuple):
    """A notice that is up, by its places, with the time of appeal that it keeps running."""

    at: FieldPath
    attestation: Attestation
    posting: Posting
    board: Board
    time: Appeal

    @property
    def first_day(self) -> date | None:
        """The first day that it may come down, the one after the last of appeal (KL 8:12), if known."""
        last = self.time.end.latest if self.time.end else None
        return Length(1, "days").after(last) if last else None


def take_down(
    register: Register,
    meeting: Ref,
    day: date,
    paragraphs: Paragraphs | None = None,
    municipality: str | None = None,
) -> Act:
    """Record that notices were taken down: those whose time is over, or those of some paragraphs.

    PersonError when none is up, or when the time of appeal is not over for those that are meant.
    """
    up = _must_be_up(register, meeting, paragraphs, municipality)
    ready = [it for it in up if it.first_day and it.first_day <= day]
    early = [it for it in up if it not in ready]
    if early and (paragraphs or not ready):
        raise _too_early(min(early, key=lambda it: it.first_day or date.max), meeting, day)
    changes = tuple(
        Change(meeting, SetField((*_place(register, meeting, it), "taken_down"), str(day)))
        for it in ready
    )
    now = after(register, changes)
    kept = {it.at[:-1] for it in early}
    told = [
        says(due, AT_EARLIEST)
        for due in due_of(now, meeting, "posting_taken_down", day)
        if due.at in kept and due.done is None
    ]
    text = Text("tog ner anslaget om {what}, den {day}", "took down the notice of {what}, on {day}")
    return Act(
        Said(text, {"what": _what(register, meeting, ready), "day": day}), changes, tuple(told)
    )


def interrupt(  # noqa: PLR0913 - what is told of an outage
    register: Register,
    meeting: Ref,
    day: date,
    again: date | None = None,
    *,
    paragraphs: Paragraphs | None = None,
    municipality: str | None = None,
) -> Act:
    """Record that notices could not be read on a day of their time, and were posted anew on `again`.

    Until then no time of appeal runs. PersonError when none had to be up that day.
    """
    up = [
        it
        for it in _must_be_up(register, meeting, paragraphs, municipality)
        if it.posting.posted and not it.posting.posted.after(day)
    ]
    broken = [it for it in up if it.first_day is None or day < it.first_day]
    if not broken:
        raise PersonError(
            Text("inget anslag behövde sitta uppe {day}", "no notice had to be up on {day}"),
            Text(
                "iopctl show {meeting} visar när de sattes upp; är tiden slut kan de tas ner utan --interrupted",
                "iopctl show {meeting} shows when they were posted; if the time is over they may come down without --interrupted",
            ),
            {"day": day, "meeting": meeting},
        )
    changes = tuple(
        Change(meeting, SetField((*_place(register, meeting, it), "interrupted"), str(day)))
        for it in broken
    )
    values = {
        "what": _what(register, meeting, broken),
        "day": day,
        "again": again,
        "meeting": meeting,
    }
    if again is None:
        text = Text(
            "anslaget om {what} kunde inte läsas {day}",
            "the notice of {what} could not be read on {day}",
        )
        next_ = Text(
            "sätt upp det igen och kör iopctl post {meeting}: tiden för överklagande räknas om därifrån",
            "post it again and run iopctl post {meeting}: the time of appeal is counted anew from then",
        )
        return Act(Said(text, values), changes, (Said(next_, values),))
    if again < day:
        raise PersonError(
            Text(
                "{again} är före {day}, då anslaget inte kunde läsas",
                "{again} is before {day}, when the notice could not be read",
            ),
            Text("ange dagen då det sattes upp igen", "give the day that it was posted again"),
            values,
        )
    kept_at = next((it.posting.kept_at for it in broken if it.posting.kept_at), None)
    anew = post(
        after(register, changes),
        meeting,
        again,
        kept_at,
        paragraphs=together(it.attestation for it in broken),
        municipality=municipality,
    )
    text = Text(
        "anslaget om {what} kunde inte läsas {day}, och anslogs på nytt {again}",
        "the notice of {what} could not be read on {day}, and was posted anew on {again}",
    )
    return Act(Said(text, values), (*changes, *anew.changes), anew.told)


def notices_up(register: Register, meeting: Ref) -> Iterator[Up]:
    """Give the notices of a meeting that are up."""
    held = live(register, meeting)
    among = boards_of(register, held)
    for n, attestation in enumerate(held.attestations or ()):
        time = appeal(attestation, among)
        for board in among:
            for posting in on_board(attestation, board, among)[-1:]:
                if not (posting.taken_down or posting.interrupted):
                    m = list(attestation.postings or ()).index(posting)
                    yield Up(("attestations", n, "postings", m), attestation, posting, board, time)


def _place(register: Register, meeting: Ref, up: Up) -> FieldPath:
    """Give where a notice stands in the file, also where a list of one was written without its dash."""
    attestations, n, postings, m = up.at
    attestation = line_at(register, meeting, (attestations,), int(n))
    return line_at(register, meeting, (*attestation, postings), int(m))


def _must_be_up(
    register: Register, meeting: Ref, paragraphs: Paragraphs | None, municipality: str | None
) -> Sequence[Up]:
    up = [
        it
        for it in notices_up(register, meeting)
        if chosen(it.attestation, paragraphs) and municipality in (None, it.board.municipality)
    ]
    if not up:
        raise PersonError(
            Text("inget sådant anslag sitter uppe", "no such notice is up"),
            Text(
                "iopctl show {meeting} visar anslagen; sätts ett upp: iopctl post {meeting}",
                "iopctl show {meeting} shows the notices; when one goes up: iopctl post {meeting}",
            ),
            {"meeting": meeting},
        )
    return up


def _too_early(up: Up, meeting: Ref, day: date) -> PersonError:
    values = {
        "day": day,
        "first": up.first_day,
        "end": up.time.end,
        "missing": up.time.missing,
        "meeting": meeting,
    }
    if up.first_day is None:
        return PersonError(
            Text(
                "när anslaget får tas ner går inte att säga: {missing}",
                "when the notice may come down cannot be said: {missing}",
            ),
            Text(
                "iopctl why {meeting} visar hur tiden räknas",
                "iopctl why {meeting} shows how the time is counted",
            ),
            values,
        )
    return PersonError(
        Text(
            "anslaget får inte tas ner {day}: beslutet kan överklagas till och med {end}",
            "the notice may not come down on {day}: the decision can be appealed until {end}",
        ),
        Text(
            "ta ner det {first} eller senare; var det nere ändå, skriv in det med --interrupted och sätt upp det igen",
            "take it down on {first} or later; if it was down all the same, record that with --interrupted and post it again",
        ),
        values,
    )


def _what(register: Register, meeting: Ref, notices: Sequence[Up]) -> Said:
    """Name what notices are of: the paragraphs where not all, and the meeting."""
    numbers = together(it.attestation for it in notices)
    text = (
        Text("{paragraphs}, {meeting}", "{paragraphs}, {meeting}")
        if numbers
        else Text("{meeting}", "{meeting}")
    )
    return Said(text, {"paragraphs": numbers, "meeting": register.title(meeting)})
