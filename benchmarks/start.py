"""Start-up beside its peer: what a command costs compared with importing Typer, in one run, as ratios.

Pairs run A B A B; the first pair is thrown away; a command that fails stops the bench.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = [sys.executable, "-c", "import typer"]
IOPCTL = [sys.executable, "-m", "iopctl"]
COMMANDS: dict[str, tuple[Sequence[str], float]] = {
    "--version": ([*IOPCTL, "--version"], 1.5),
    "show": ([*IOPCTL, "show", "bergsjon-laxhjalpen", "--root", str(ROOT)], 3),
    "validate": ([*IOPCTL, "validate", "--root", str(ROOT)], 5),
    "deadlines": ([*IOPCTL, "deadlines", "--root", str(ROOT)], 3),
}
PAIRS = 12
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""As a person has it: Python keeps what it compiled, for the peer as for us."""


def main() -> None:
    """Print the median of each pair's ratio, its spread, and the limit to hold."""
    print(f"{'command':<12} {'peer ms':>8} {'ours ms':>8} {'ratio':>6} {'spread':>12} {'limit':>6}")
    for name, (command, limit) in COMMANDS.items():
        pairs = [(seconds(PEER), seconds(command)) for _ in range(PAIRS + 1)][1:]
        ratios = sorted(ours / peer for peer, ours in pairs)
        peer_median = statistics.median(peer for peer, _ in pairs) * 1000
        our_median = statistics.median(ours for _, ours in pairs) * 1000
        spread = f"{ratios[1]:.2f}–{ratios[-2]:.2f}"
        ratio = statistics.median(ratios)
        print(
            f"{name:<12} {peer_median:>8.0f} {our_median:>8.0f} {ratio:>6.2f} {spread:>12} {limit:>6}"
        )


def seconds(command: Sequence[str]) -> float:
    """Run a whole process and give its wall-clock time."""
    start = time.perf_counter()
    subprocess.run(
        command, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
