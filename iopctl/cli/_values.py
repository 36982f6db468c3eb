"""What options that hold more than a word or a day say, as values."""

from __future__ import annotations

from iopctl.errors import PersonError
from iopctl.values.misread import Misread
from iopctl.values.paragraphs import Paragraphs


def paragraphs(given: str, option: str) -> Paragraphs:
    """Read paragraphs as people write them, `1-7,9`; PersonError when they are none."""
    written = given.replace("§", "").strip()
    try:
        return Paragraphs.read([part.strip() for part in written.split(",")])
    except Misread as error:
        raise PersonError(
            error.message, error.help, {"option": option, **error.values, **error.help_values}
        ) from error
