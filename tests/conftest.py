"""What all tests share: a register written to disk, and the command line run for real."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

try:
    import ready  # commands run quickly, where processes can be made of processes
except ImportError:
    ready = None

ROOT = Path(__file__).parent.parent

# A pull request is judged by the same examples each time; new ones are looked for at a desk.
# How long one takes says how busy the machine is: speed is measured elsewhere.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser):
    parser.addoption(
        "--approve", action="store_true", help="rewrite approved outputs; review with git diff"
    )


@pytest.fixture
def approved(request):
    """Compare a text with the approved file; with --approve, write it instead."""

    def compare(path, text):
        if request.config.getoption("--approve"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.exists(), f"{path.name} is not approved yet: run pytest --approve and read it"
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def folder(tmp_path):
    """Write files under a new register's root, `iopctl.yaml` among them, and give the root."""

    def write(files):
        files = {"iopctl.yaml": "format: 1\n", **files}
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture
def iopctl():
    """Run the command line in a process of its own, as a person does; the output is no terminal."""

    def run(*arguments, cwd=ROOT, **environment):
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("IOPCTL_")
            and name not in ("FORCE_COLOR", "NO_COLOR", "GITHUB_ACTIONS", "PYTHONDONTWRITEBYTECODE")
        }
        words = [*map(str, arguments)]
        if ready and ready.can_run(environment):
            return ready.run(words, cwd, clean | environment)
        return subprocess.run(
            [sys.executable, "-m", "iopctl", *words],
            cwd=cwd,
            env=clean | environment,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )

    return run
