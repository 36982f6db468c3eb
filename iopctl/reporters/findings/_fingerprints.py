"""What a platform knows a finding by from one run to the next, also when its line has moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from iopctl.findings import LocatedFinding


def fingerprints(findings: Iterable[LocatedFinding]) -> list[str]:
    """Give each finding its own: from code, file, line text and message, with a number where these are alike."""
    seen: Counter[str] = Counter()
    given = []
    for finding in findings:
        # In English whatever is shown, so that nothing is new when the register changes language.
        message = finding.message.said("en", finding.values)
        parts = (finding.code, finding.place.path, finding.place.line.strip(), message)
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[
            :32
        ]
        seen[digest] += 1
        given.append(f"{digest}:{seen[digest]}")
    return given
