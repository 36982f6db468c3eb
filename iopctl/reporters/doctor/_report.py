"""What the answer about the machine and the folder is made from."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.language import Language
from iopctl.workspace._health import Observation


class Report(NamedTuple):
    """What was seen, and how it is to be shown."""

    observations: tuple[Observation, ...]
    language: Language
    color: bool = False
