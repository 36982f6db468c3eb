"""What a list that leaves the house says of a matter under secrecy: that there is a day, and nothing of what."""

from __future__ import annotations

from collections.abc import Collection

from iopctl.deadlines._due import Listed
from iopctl.language import Text
from iopctl.models._shape import Ref

SECRET = Text("frist i ett ärende med sekretess", "a deadline in a matter under secrecy")


def is_withheld(listed: Listed, withheld: Collection[Ref]) -> bool:
    """Whether the deadline is of a record under secrecy."""
    return listed.record in withheld
