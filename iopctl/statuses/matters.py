"""How a matter stands: as a motion does, since both are raised and answered by decisions."""

from __future__ import annotations

from iopctl.statuses.motions import find

__all__ = ["find"]
