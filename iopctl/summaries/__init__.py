"""What a clerk wants to know of a record, as values: one record type a file, shared phrases beside."""

from __future__ import annotations

from iopctl.summaries._summarize import summarize as summarize
from iopctl.summaries._values import Line as Line
from iopctl.summaries._values import Section as Section
from iopctl.summaries._values import Summary as Summary
