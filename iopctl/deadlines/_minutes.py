"""The minutes of a meeting once they are attested: where they are posted, and when the time of appeal ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iopctl.agreements import between
from iopctl.deadlines._counting import forwards_moved
from iopctl.language import Said, Text
from iopctl.models.committees import Committee
from iopctl.models.meetings import Attestation, Meeting, Posting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

THREE_WEEKS = Length(3, "weeks")
NOT_ATTESTED = Said(Text("protokollet är inte justerat", "the minutes are not attested"))
NOT_POSTED = Said(
    Text(
        "justeringen är inte anslagen; tiden räknas från anslaget, inte från justeringen",
        "the attestation is not posted; the time is counted from the posting, not the attestation",
    )
)

WAS_DOWN = Text(
    "anslaget{where} var nere {down}, före tidens slut {end}; ett nytt anslag saknas",
    "the posting{where} was down {down}, before the time ended {end}; a new one is missing",
)
TAKEN_DOWN = Text(
    "anslaget{where} togs ner {down}, innan tiden var slut {end}; ett nytt anslag saknas",
    "the posting{where} was taken down {down}, before the time was over {end}; a new one is missing",
)


class Board(NamedTuple):
    """A municipality's notice board; without a name it is the only one."""

    municipality: str = ""

    def suffix(self) -> Text:
        """Say which board, where there are several."""
        if not self.municipality:
            return Text("", "")
        return Text(f" i {self.municipality}", f" in {self.municipality}")


class Appeal(NamedTuple):
    """The time of appeal of what one attestation covers; `missing` says why it does not run."""

    end: UncertainDate | None
    steps: tuple[Said, ...]
    missing: Said | None = None


def boards(meeting_of: Committee | None, near: Near) -> tuple[Board, ...]:
    """Give the boards on which a body's minutes are posted: a joint committee's in every municipality.

    Kommunallagen (2017:725) 9 kap. 32 § and 13 kap. 5 §.
    """
    others = (meeting_of.joint_municipalities if meeting_of else None) or ()
    if not others:
        return (Board(),)
    own = (meeting_of.municipality if meeting_of else None) or near.settings.municipality
    return (Board(own or ""), *map(Board, others))


def on_board(attestation: Attestation, board: Board, among: tuple[Board, ...]) -> list[Posting]:
    """Give the postings on one board, in the order of their days; an unnamed board is the first."""
    postings = [
        posting
        for posting in attestation.postings or ()
        if len(among) == 1 or Board(posting.municipality or among[0].municipality) == board
    ]
    return sorted(postings, key=lambda posting: posting.posted.order if posting.posted else ())


def appeal(attestation: Attestation, among: tuple[Board, ...]) -> Appeal:
    """Work out the time of appeal: three weeks from the day on which the last board had the notice.

    A notice that was down on a day of that time must be posted anew, and counts from then.
    """
    last = []
    steps = []
    for board in among:
        postings = on_board(attestation, board, among)
        if not postings:
            text = Text("anslaget{where} saknas", "the posting{where} is missing")
            return Appeal(None, (), Said(text, {"where": board.suffix()}))
        if not postings[-1].posted:
            text = Text(
                "dagen för anslaget{where} saknas", "the day of the posting{where} is missing"
            )
            return Appeal(None, (), Said(text, {"where": board.suffix()}))
        steps += list(_posted(postings, board))
        last.append((postings[-1], board))
    start = _last(posting.posted for posting, _ in last if posting.posted)
    if len(last) > 1:
        text = Text("anslaget i alla kommuner: {day}", "posted in every municipality: {day}")
        steps.append(Said(text, {"day": start}))
    end, counting, _ = forwards_moved(start, THREE_WEEKS, Text("tre veckor", "three weeks"))
    for posting, board in last:
        values = {"where": board.suffix(), "end": end}
        if posting.interrupted and not posting.interrupted.after(end):
            missing = Said(WAS_DOWN, values | {"down": posting.interrupted})
            return Appeal(None, (*steps, *counting), missing)
        if posting.taken_down and not posting.taken_down.after(end):
            missing = Said(TAKEN_DOWN, values | {"down": posting.taken_down})
            return Appeal(None, (*steps, *counting), missing)
    return Appeal(end, (*steps, *counting, *_as_the_notice_says(last, end)))


def covering(meeting: Meeting, paragraph: int | None) -> Attestation | None:
    """Give the attestation that covers a paragraph; one that names no paragraphs covers all."""
    for attestation in meeting.attestations or ():
        if not attestation.paragraphs or (paragraph and paragraph in attestation.paragraphs):
            return attestation
    return None


def name(meeting: Meeting, attestation: Attestation, near: Near) -> Text:
    """Name what was attested: the meeting, and the paragraphs when not all."""
    title = near.title(meeting.ref)
    paragraphs = attestation.paragraphs
    if not paragraphs:
        return Text(title, title)
    return Text(f"{title}, {paragraphs.said('sv')}", f"{title}, {paragraphs.said('en')}")


def _posted(postings: list[Posting], board: Board) -> Iterator[Said]:
    for posting in postings:
        text = Text("anslag uppsatt{where} {day}", "posted{where} {day}")
        yield Said(text, {"where": board.suffix(), "day": posting.posted or ""})
        if posting.interrupted and posting is not postings[-1]:
            text = Text(
                "anslaget kunde inte nås {day}: tiden räknas om från det nya anslaget",
                "the posting could not be reached {day}: the time is counted anew from the new one",
            )
            yield Said(text, {"day": posting.interrupted})


def _as_the_notice_says(last: list[tuple[Posting, Board]], end: UncertainDate) -> Iterator[Said]:
    for posting, board in last:
        stated = posting.last_day_of_appeal
        if stated and stated.day != end.day:
            text = Text(
                "anslaget{where} säger en annan dag: {stated}",
                "the posting{where} says another day: {stated}",
            )
            yield Said(text, {"where": board.suffix(), "stated": stated})


def _last(days: Iterable[UncertainDate]) -> UncertainDate:
    """Give the last of several days, any of which may be uncertain."""
    several = list(days)
    earliest = [day.earliest for day in several if day.earliest]
    latest = [day.latest for day in several if day.latest]
    first = max(earliest) if earliest else None
    final = max(latest) if len(latest) == len(several) else None
    one = next((day for day in several if (day.earliest, day.latest) == (first, final)), None)
    return one or between(first, final)
