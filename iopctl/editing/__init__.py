"""Changes to records as plain values: made by splicing text, read back, compared with what was meant."""

from iopctl.editing._apply import Change, Refusal, apply

__all__ = ["Change", "Refusal", "apply"]
