"""What the answer about made documents is made from."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.documents.verifying import Verified
from iopctl.language import Language


class Report(NamedTuple):
    """What was found of each file, and how it is to be shown."""

    files: tuple[Verified, ...]
    language: Language
    color: bool = False
    brief: bool = False
    """Whether files that are unchanged are only counted."""
