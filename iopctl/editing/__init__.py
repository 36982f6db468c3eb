"""Changes to records as plain values: made by splicing text, read back, compared with what was meant."""

from iopctl.editing._apply import Change, Create, Move, Refusal, Rewrite, apply
from iopctl.editing._fixes import LeftOut, Repaired, repair
from iopctl.editing._prepare import Judge, Judged, Prepared, prepare

__all__ = [
    "Change",
    "Create",
    "Judge",
    "Judged",
    "LeftOut",
    "Move",
    "Prepared",
    "Refusal",
    "Repaired",
    "Rewrite",
    "apply",
    "prepare",
    "repair",
]
