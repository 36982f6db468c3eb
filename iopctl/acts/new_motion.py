"""A motion, an initiative, a citizen's proposal, an interpellation or a question comes in."""

from __future__ import annotations

from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._raised import Raising, raising
from iopctl.acts._submission import Submission
from iopctl.register import Register


def new_motion(register: Register, submitted: Submission, more: Raising, as_of: date) -> Act:
    """Record a motion as it was handed in; its points are its att-satser, with assignments that are certain."""
    return raising(register, "motions", submitted, more, as_of)
