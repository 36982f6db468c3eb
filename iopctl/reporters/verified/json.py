"""What was found of made documents as one JSON document, `iopctl-verified/1`."""

from __future__ import annotations

import json as standard
from typing import Any

from iopctl.documents.verifying import AS_IT_SHOULD_BE, State, Verified
from iopctl.reporters.findings.json import field_name
from iopctl.reporters.verified._report import Report


def json(report: Report) -> str:
    """Give each file's state with its reasons; `state` and `how` are the words of `State` and `How`."""
    document = {
        "format": "iopctl-verified/1",
        "unchanged": all(file.state in AS_IT_SHOULD_BE for file in report.files),
        "files": [_file(file) for file in report.files],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(file: Verified) -> dict[str, Any]:
    return {
        "path": file.path,
        "state": file.state.value,
        "template": file.template or None,
        "record": file.record or None,
        "as_of": file.as_of or None,
        "commit": file.commit,
        "changes": [
            {
                "kind": change.kind,
                "name": change.name,
                "how": change.how.value,
                "fields": [field_name(at) for at in change.fields if at],
            }
            for change in file.changes
        ],
        "lines": [{"sign": line.sign, "text": line.text} for line in file.lines],
        "compared_with": "today" if file.state is State.STALE or file.from_today else "original",
    }
