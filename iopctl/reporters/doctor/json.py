"""What was seen as one JSON document, `iopctl-doctor/1`."""

from __future__ import annotations

import json as standard

from iopctl.reporters.doctor._report import Report


def json(report: Report) -> str:
    """Give each thing that was looked at by its name, with the verdict: well, better or mend."""
    language = report.language
    document = {
        "format": "iopctl-doctor/1",
        "well": all(seen.verdict != "mend" for seen in report.observations),
        "observations": [
            {
                "name": seen.name,
                "verdict": seen.verdict,
                "message": seen.text.said(language, seen.values),
                "help": seen.help.said(language, seen.values) if seen.help else None,
            }
            for seen in report.observations
        ],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"
