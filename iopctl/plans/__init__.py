"""The plan of one meeting: everything that is counted to it and from it, and what moves when it does."""

from __future__ import annotations

from iopctl.plans._last_days import LastDay as LastDay
from iopctl.plans._last_days import Verdict as Verdict
from iopctl.plans._moved import Shift as Shift
from iopctl.plans._plan import Plan as Plan
from iopctl.plans._plan import plan as plan
from iopctl.plans._steps import Step as Step
