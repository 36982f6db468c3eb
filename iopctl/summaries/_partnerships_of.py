"""How a partnership is told in a line, in the summary of a body or an organisation."""

from __future__ import annotations

from iopctl.agreements import last_day
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.statuses._status import status_of
from iopctl.summaries._facts import View
from iopctl.summaries._phrases import day, phrase, sentence, spoken
from iopctl.summaries._values import Line


def partnership_line(partnership: Partnership, view: View) -> Line:
    """Tell how a partnership stands and its last day."""
    status = status_of(view.register, partnership.ref, view.as_of)
    last = last_day(partnership, view.as_of)
    return Line(
        sentence(
            spoken(f"{partnership.title} ({partnership.ref})"),
            status.word.text if status else None,
            phrase("sista dag: {day}", "last day: {day}", day=day(last))
            if last
            else Text("sista dag inte angiven", "last day not stated"),
            by="; ",
        ),
    )
