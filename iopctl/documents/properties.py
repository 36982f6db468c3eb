"""What a document says about itself: its title, its language and the values of its header."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec


class Properties(msgspec.Struct, frozen=True):
    """A document's own particulars; `custom` are the ones with names of the municipality's choice.

    A letterhead shows them where a clerk has put the field of that name; all of them stand in the
    file's metadata. An empty text is the same as none. `language` is a BCP 47 tag.
    """

    title: str
    subject: str = ""
    language: str = "sv-SE"
    custom: Mapping[str, str] = MappingProxyType({})
