"""The notices that count for the time of appeal, each with its place and the last day counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import UNSET
from msgspec.structs import replace

from iopctl.deadlines._minutes import appeal, boards, on_board
from iopctl.findings import FieldPath
from iopctl.models._shape import Items
from iopctl.models.committees import Committee
from iopctl.models.meetings import Meeting, Posting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate


class OnBoard(NamedTuple):
    """The last notice on one board, and the last day of appeal, counted as if it had stayed up."""

    at: FieldPath
    posting: Posting
    end: UncertainDate


def last_postings(meeting: Meeting, near: Near) -> Iterator[OnBoard]:
    """Give the last notice on each board for every attestation; `committee` must be a relation."""
    among = boards(near.one("committee", Committee), near)
    for n, attestation in enumerate(meeting.attestations or ()):
        postings = attestation.postings or ()
        kept_up = Items(replace(one, taken_down=UNSET, interrupted=UNSET) for one in postings)
        end = appeal(replace(attestation, postings=kept_up), among).end
        for board in among:
            if end and (found := on_board(attestation, board, among)):
                place = postings.index(found[-1])
                yield OnBoard(("attestations", n, "postings", place), found[-1], end)
