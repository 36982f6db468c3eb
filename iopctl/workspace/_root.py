"""A register's folder: where it begins."""

from __future__ import annotations

import os
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Text

SETTINGS = "iopctl.yaml"


def find_root(start: Path) -> Path:
    """Find the folder of `iopctl.yaml`, from `start` upwards, as git does; PersonError when there is none."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would leave a linked folder
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise PersonError(
        Text(
            "det finns ingen {settings} i {folder} eller i mapparna ovanför",
            "there is no {settings} in {folder} or in the folders above it",
        ),
        Text(
            "gå till registrets mapp, eller säg var den ligger med --root; ett nytt register börjar med iopctl init",
            "go to the register's folder, or say where it is with --root; a new register begins with iopctl init",
        ),
        {"settings": SETTINGS, "folder": str(here)},
    )
