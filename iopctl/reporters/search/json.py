"""What a search found as one JSON document, `iopctl-search/1`."""

from __future__ import annotations

import json as standard

from iopctl.reporters.search._report import Report, field


def json(report: Report) -> str:
    """Give the records with their places; spans count letters of the place's text from 0."""
    document = {
        "format": "iopctl-search/1",
        "count": len(report.found) + report.more,
        "found": [
            {
                "record": str(found.ref),
                "title": report.title(found.ref),
                "path": report.path(found.ref),
                "score": found.score,
                "places": [
                    {
                        "field": field(place.at),
                        "line": report.line(found.ref, place.at),
                        "text": place.text,
                        "words": [list(span) for span in place.words],
                    }
                    for place in found.places
                ],
                "more_places": found.more,
            }
            for found in report.found
        ],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"
