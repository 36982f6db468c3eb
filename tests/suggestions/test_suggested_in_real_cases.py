"""Of every meeting in the real cases something can be said, in both languages, and it can be put on its agenda."""

from datetime import date
from pathlib import Path

import pytest

from iopctl.acts._after import after
from iopctl.acts.suggest import add_suggested
from iopctl.models.meetings import Meeting
from iopctl.suggestions import suggest
from iopctl.workspace import open_workspace

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*/iopctl.yaml"))


def days(register):
    for meeting in register.every(Meeting):
        day = meeting.date.earliest if meeting.date else None
        if day and not meeting.cancelled and not meeting.attestations:
            yield meeting.ref, date.fromordinal(day.toordinal() - 10)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_what_is_suggested_can_be_put_on_the_agenda(path):
    register = open_workspace(path.parent).register
    for ref, today in days(register):
        found = suggest(register, ref, today, everything=True)
        for one in (*found.suggested, *found.not_suggested):
            for reason in one.reasons:
                assert reason.why.said("sv")
                assert reason.why.said("en")
        left = {one.topic.key for one in found.suggested if one.place is None}
        now = after(register, add_suggested(register, ref, left, today).changes)
        assert now.entries[ref].findings == register.entries[ref].findings
        again = suggest(now, ref, today)
        assert [one.topic.key for one in again.suggested if one.place is None] == []
