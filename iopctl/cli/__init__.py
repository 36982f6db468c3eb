"""The command line: the only part that knows arguments, the clock, the environment and the terminal."""

from __future__ import annotations

import gc
import sys

from iopctl import __version__

_LOOKING = ("validate", "deadlines", "list", "show", "search", "why", "agenda", "render")
"""Commands that go by the cache: while they load, git can look at what changed."""


def main() -> None:
    """Run `iopctl` with the arguments of the process."""
    # A command lives for a moment: looking for what it no longer needs costs more than it frees.
    gc.disable()
    # Answered before anything else is loaded: --version, and what a shell asks at each Tab.
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"iopctl {__version__}\n")
        return
    if sys.argv[1:2] == ["--complete"] and sys.argv[-1][:1] == "=":
        from iopctl.cli._complete import complete

        found = complete([*sys.argv[2:-1], sys.argv[-1][1:]])
        sys.stdout.buffer.write("".join(f"{word}\n" for word in found).encode())
        return
    if len(sys.argv) > 1 and sys.argv[1] in _LOOKING:
        from iopctl.cli._ahead import look_ahead

        look_ahead(sys.argv[2:])
    from iopctl.cli._app import run

    sys.exit(run(sys.argv[1:]))
