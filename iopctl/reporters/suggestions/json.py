"""Suggestions as one JSON document, `iopctl-suggestions/1`."""

from __future__ import annotations

import json as standard
from typing import Any

from iopctl.register import numbers
from iopctl.reporters.suggestions._report import Report
from iopctl.suggestions import NotSuggested, Suggested, Topic
from iopctl.values.dates import UncertainDate


def json(report: Report) -> str:
    """Give suggestions with every reason; `not_suggested` is null where it was not asked for.

    `item` is the number of the agenda's item that takes a matter up, null where none does. `key` is what
    `suggest --add` takes.
    """
    found = report.suggestions
    document = {
        "format": "iopctl-suggestions/1",
        "as_of": report.as_of.isoformat(),
        "meeting": str(found.meeting.ref),
        "next_meeting": str(found.next_meeting.ref) if found.next_meeting else None,
        "suggested": [_suggested(one, report) for one in found.suggested],
        "not_suggested": [_not_suggested(one, report) for one in found.not_suggested]
        if report.everything
        else None,
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _suggested(one: Suggested, report: Report) -> dict[str, Any]:
    shown = numbers(report.suggestions.meeting)
    return {
        **_topic(one.topic),
        "urgency": one.urgency.value,
        "item": shown[one.place] if one.place is not None else None,
        "reasons": [
            {"urgency": it.urgency.value, "why": it.why.said(report.language), **_days(it.when)}
            for it in one.reasons
        ],
    }


def _not_suggested(one: NotSuggested, report: Report) -> dict[str, Any]:
    return {
        **_topic(one.topic),
        "reasons": [{"why": it.why.said(report.language), **_days(it.when)} for it in one.reasons],
    }


def _topic(topic: Topic) -> dict[str, Any]:
    return {
        "key": topic.key,
        "title": topic.title,
        "kind": topic.kind.value,
        "matters": [str(ref) for ref in topic.matters],
    }


def _days(when: UncertainDate | None) -> dict[str, str | None]:
    return {
        "earliest": str(when.earliest) if when and when.earliest else None,
        "latest": str(when.latest) if when and when.latest else None,
    }
