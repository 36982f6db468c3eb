"""The language that a person is spoken to in: option, environment, register, else Swedish."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Language
from iopctl.workspace import find_root

_SETTING = re.compile(rb"^language:[ \t]*(sv|en)[ \t]*(?:#.*)?\r?$", re.MULTILINE)


def chosen(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Choose before the command line is built, so that help and usage errors are in that language too."""
    wanted = option(arguments, "--lang") or environment.get("IOPCTL_LANG", "")
    if wanted in ("sv", "en"):
        return "sv" if wanted == "sv" else "en"
    try:
        root = find_root(Path(option(arguments, "--root") or "."))
        found = _SETTING.search((root / "iopctl.yaml").read_bytes())
    except (PersonError, OSError):
        return "sv"
    return "en" if found and found[1] == b"en" else "sv"


def option(arguments: Sequence[str], name: str) -> str | None:
    """Give what an option is given, before the command line is read; None where it is not there."""
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument == name:
            return following
        if argument.startswith(f"{name}="):
            return argument.partition("=")[2]
    return None
