"""What the bench runs with: iopctl as an installed wheel, and each peer in an environment of its own."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from measuring import ENVIRONMENT, MissingError

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


class Peer(NamedTuple):
    """A tool from a registry: the package, with which client it comes, and the program in it."""

    client: str
    package: str
    program: str


PEERS: Mapping[str, Peer] = {
    "check-jsonschema": Peer("pip", "check-jsonschema", "check-jsonschema"),
    "yamllint": Peer("pip", "yamllint", "yamllint"),
    "yamale": Peer("pip", "yamale", "yamale"),
    "ryl": Peer("pip", "ryl", "ryl"),
    "sourcemeta": Peer("pip", "sourcemeta-jsonschema", "jsonschema"),
    "pandoc": Peer("pip", "pypandoc-binary", "pandoc"),
    "ajv-cli": Peer("npm", "ajv-cli", "ajv"),
    "@jirutka/ajv-cli": Peer("npm", "@jirutka/ajv-cli", "ajv"),
}
NATIVE = {
    "jsonschema": "sourcemeta_jsonschema/jsonschema-{system}-{machine}",
    "pandoc": "pypandoc/files/pandoc",
}
"""Programs that a package starts by way of Python: we start them at once, to their advantage."""


def install() -> Path:
    """Build a wheel of this repository and install it; give the environment's folder of programs."""
    folder = BUILD / "iopctl"
    _environment(folder)
    wheels = BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    pip = (folder / SCRIPTS / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    _must([*pip, "wheel", "--no-deps", "--wheel-dir", wheels, ROOT])
    (wheel,) = wheels.glob("*.whl")
    _must([*pip, "install", wheel])
    # The version stays while the code changes: what lies there of the same version is replaced.
    _must([*pip, "install", "--force-reinstall", "--no-deps", wheel])
    return folder / SCRIPTS


def peer(name: str) -> Path:
    """Install a peer where it is not there yet, and give its program; MissingError when it cannot be had."""
    its = PEERS[name]
    folder = BUILD / "peers" / its.package.replace("/", "-")
    ready = folder / "ready"
    if not ready.exists():
        shutil.rmtree(folder, ignore_errors=True)
        if its.client == "pip":
            _environment(folder)
            _must([folder / SCRIPTS / "python", "-m", "pip", "install", "--quiet", its.package])
        else:
            folder.mkdir(parents=True)
            npm = shutil.which("npm")
            if npm is None:
                raise MissingError("npm is not installed")
            _must(
                [
                    npm,
                    "install",
                    "--silent",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    folder,
                    its.package,
                ]
            )
        ready.touch()
    if its.client == "npm":
        return folder / "node_modules" / ".bin" / its.program
    if its.program not in NATIVE:
        return folder / SCRIPTS / its.program
    machine = {"aarch64": "arm64", "amd64": "x86_64"}.get(platform.machine(), platform.machine())
    native = NATIVE[its.program].format(system=platform.system().lower(), machine=machine)
    try:
        return next(folder.glob(f"**/site-packages/{native}"))
    except StopIteration:
        raise MissingError(f"{its.package} has no program for this machine") from None


def _environment(folder: Path) -> None:
    if not (folder / "pyvenv.cfg").exists():
        _must([sys.executable, "-m", "venv", folder])


def _must(command: Sequence[str | Path]) -> None:
    """Run a step of the setting up; MissingError with the last that it said, when it fails."""
    done = subprocess.run(
        command,
        env=os.environ | ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"exit code {done.returncode}"]
        raise MissingError(f"{Path(command[0]).name} failed: {said[-1]}")
