"""How many record files `iopctl validate` takes apart in the folder it is run in: counted from outside, by its reader's calls.

Run by the bench with the Python that iopctl is installed in; what iopctl itself says about it is not asked.
"""

from __future__ import annotations

import contextlib
import io
import sys
from types import FrameType

from iopctl.cli import main
from iopctl.register import read_entry

READER = read_entry.__code__


def count_parsed() -> int:
    """Run the command and count; its output goes nowhere."""
    parsed = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal parsed
        parsed += event == "call" and frame.f_code is READER

    sys.argv = ["iopctl", "validate"]
    nowhere = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(nowhere), contextlib.suppress(SystemExit):
        sys.setprofile(watch)
        main()
    sys.setprofile(None)
    return parsed


if __name__ == "__main__":
    print(count_parsed())
