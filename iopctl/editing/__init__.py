"""Changes to records as plain values: made by splicing text, read back, compared with what was meant."""

from iopctl.editing._apply import Change, Refusal, apply
from iopctl.editing._fixes import Judged, LeftOut, Repaired, repair

__all__ = ["Change", "Judged", "LeftOut", "Refusal", "Repaired", "apply", "repair"]
