"""A matter that is no motion comes up: a proposal, a consultation, a governing document, a report."""

from __future__ import annotations

from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._raised import Raising, raising
from iopctl.acts._submission import Submission
from iopctl.register import Register


def new_matter(register: Register, submitted: Submission, more: Raising, as_of: date) -> Act:
    """Record a matter with its text and what it proposes."""
    return raising(register, "matters", submitted, more, as_of)
