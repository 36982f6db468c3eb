"""What a person wrote, where it is not the value that the field asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from iopctl.findings import NO_VALUES, FieldPath
from iopctl.language import Text
from iopctl.values.personal_identity_number import masked

ShapeRule = Literal[
    "empty_value",
    "impossible_date",
    "missing_field",
    "not_a_date",
    "unknown_field",
    "unknown_word",
    "wrong_number",
    "wrong_organisation_number",
    "wrong_type",
]
"""The rules of a record's shape (2xx) that a value can break."""


class Misread(Exception):  # noqa: N818 - it is told as a finding, not as an error of the program
    """A text or a structure that is not the value asked for; `at` is the place within the value.

    `meant` is what should surely stand in the place of that value, or of the field's name.
    """

    def __init__(  # noqa: PLR0913 - a finding has these parts
        self,
        message: Text,
        rule: ShapeRule,
        *,
        values: Mapping[str, object] = NO_VALUES,
        help: Text | None = None,
        help_values: Mapping[str, object] = NO_VALUES,
        at: FieldPath = (),
        part: Literal["key", "value"] = "value",
        meant: str | None = None,
    ) -> None:
        super().__init__(message.en)
        self.message = message
        self.rule = rule
        self.values = _quoted(values)
        self.help = help
        self.help_values = _quoted(help_values)
        self.at = at
        self.part = part
        self.meant = meant


def quoted(text: str) -> str:
    """Give a text as a message quotes it: on one line, not long, without identity numbers."""
    line = " ".join(masked(text).split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _quoted(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: quoted(it) if isinstance(it, str) else it for name, it in values.items()}
