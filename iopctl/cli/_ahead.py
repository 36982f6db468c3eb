"""Setting git to look at what changed, before the command line is read: that takes as long to load."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from iopctl.cli._language import option
from iopctl.workspace import look_ahead as begin


def look_ahead(arguments: Sequence[str]) -> None:
    """Begin where the register that the arguments name has a cache that is to be used."""
    if "--no-cache" not in arguments and not os.environ.get("IOPCTL_NO_CACHE"):
        begin(Path(option(arguments, "--root") or "."))
