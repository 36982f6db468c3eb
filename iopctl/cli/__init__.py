"""The command line: the only part that knows arguments, the clock, the environment and the terminal."""

from __future__ import annotations

import gc
import sys

from iopctl import __version__


def main() -> None:
    """Run `iopctl` with the arguments of the process."""
    # A command lives for a moment: looking for what it no longer needs costs more than it frees.
    gc.disable()
    if sys.argv[1:] == ["--version"]:
        # Answered before anything else is loaded.
        sys.stdout.write(f"iopctl {__version__}\n")
        return
    from iopctl.cli._app import run

    sys.exit(run(sys.argv[1:]))
