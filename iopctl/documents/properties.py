"""What a document says about itself: its title and the values of its header."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

LANGUAGE = "sv-SE"
"""What documents are written in, as BCP 47 says it: the language of Swedish authorities, by the
Language Act (2009:600), section 10."""


class Properties(msgspec.Struct, frozen=True):
    """A document's own particulars; `custom` are the ones with names of the municipality's choice.

    A letterhead shows them where a clerk has put the field of that name; all of them stand in the
    file's metadata. An empty text is the same as none. `made_from` has the content hash of each
    template and record that went into the document, by name; it stands in the metadata alone.
    """

    title: str
    subject: str = ""
    custom: Mapping[str, str] = MappingProxyType({})
    made_from: Mapping[str, str] = MappingProxyType({})
