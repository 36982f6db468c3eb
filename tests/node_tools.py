"""Tools from npm that other people's readers are tried with, installed once into pytest's cache."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def node_tool(config, package, version, program):
    """Give the path of a package's program; skip, with the reason, where it cannot be had."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("Node is not installed")
    cache = config.cache.mkdir("npm")
    home = cache / f"{package.replace('/', '+')}-{version}"
    if not home.exists():
        _install(npm, f"{package}@{version}", home)
    return home / "node_modules" / ".bin" / program


def _install(npm, package, home):
    # Several test processes may be at it at once: each installs beside, and the first one's stands.
    beside = Path(tempfile.mkdtemp(dir=home.parent))
    command = [npm, "install", "--no-audit", "--no-fund", package]
    try:
        done = subprocess.run(
            command, cwd=beside, capture_output=True, text=True, check=False, timeout=180
        )
        failed = done.stderr.strip().splitlines()[-1:] if done.returncode else []
    except subprocess.TimeoutExpired:
        failed = ["npm took too long"]
    if failed:
        shutil.rmtree(beside)
        pytest.skip(f"{package} could not be installed: {failed[0]}")
    try:
        os.rename(beside, home)  # noqa: PTH104 - must fail when another process was first
    except OSError:
        shutil.rmtree(beside)
