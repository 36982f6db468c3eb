"""Commands that decide at one and the same moment: each gets a § of its own, and nothing is lost."""

import os
import subprocess
import sys

AGENDA = "".join(f"  - {{id: p{n}, title: Ärende {n}}}\n" for n in range(6))


def test_several_at_once_never_give_the_same_paragraph(folder):
    root = folder(
        {
            "records/committees/n.yaml": "name: Nämnden\n",
            "records/meetings/n-2026-03-12.yaml": f"committee: n\ndate: 2026-03-12\nagenda:\n{AGENDA}",
        }
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "iopctl", "decide", "n-2026", f"p{n}", "--outcome=approved"],
            cwd=root,
            env={**os.environ, "IOPCTL_AS_OF": "2026-03-12"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for n in range(6)
    ]
    said = [one.communicate(timeout=60)[1].decode() for one in started]
    assert [one.returncode for one in started] == [0] * 6, said
    decisions = sorted((root / "records/decisions").iterdir())
    given = sorted(
        line.removeprefix("paragraph: ")
        for path in decisions
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("paragraph: ")
    )
    assert given == ["1", "2", "3", "4", "5", "6"]
