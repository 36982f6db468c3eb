"""Every source of suggestions is one file with its cases, and no kind of deadline is forgotten."""

from pathlib import Path

import pytest

from iopctl.deadlines._list import kinds
from iopctl.suggestions._collect import sources
from iopctl.suggestions._source import NO_MEETING

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sources())
def test_every_source_has_cases(name):
    assert "```suggested" in (HERE / f"{name}.md").read_text("utf-8")


def test_every_kind_of_deadline_is_spoken_of_once_or_is_no_meetings_matter():
    spoken_of = sorted(kind for source in sources().values() for kind in source.kinds)
    assert sorted([*spoken_of, *NO_MEETING]) == sorted(kinds())
