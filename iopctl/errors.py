"""What stops a command and a person can put right."""

from __future__ import annotations

from collections.abc import Mapping

from iopctl.language import Text


class PersonError(Exception):
    """A wrong argument, setting or template: one message on stderr, exit code 2, nothing written."""

    def __init__(
        self, message: Text, help: Text | None = None, values: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(message.en)
        self.message = message
        self.help = help
        self.values = values or {}
