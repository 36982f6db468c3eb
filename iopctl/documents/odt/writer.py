"""The whole `.odt` file: text, look, particulars and pictures in one package."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from xml.etree.ElementTree import fromstring, tostring

from msgspec.structs import replace

from iopctl.documents.markdown import parse
from iopctl.documents.odt.content import content
from iopctl.documents.odt.fields import fill_fields
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.markup import DECLARATION
from iopctl.documents.odt.metadata import metadata
from iopctl.documents.odt.package import MANIFEST, package
from iopctl.documents.properties import Properties

IN_METADATA = "iopctl "
"""What the names of the properties begin with that say how a document was made."""

SEAL = "iopctl seal"
"""The property that holds the hash of all that iopctl wrote, those properties aside."""

OUTSIDE_THE_SEAL = re.compile(
    rb'<meta:user-defined meta:name="iopctl [^>]*>[^<]*</meta:user-defined>'
)


def write(markdown: str, letterhead: Letterhead, properties: Properties) -> bytes:
    """Make an `.odt` file: the same arguments give the same bytes.

    Raises PersonError for a table inside a list, which OpenDocument has no place for.
    """
    parts = {
        "content.xml": content(parse(markdown), letterhead),
        "meta.xml": metadata(replace(properties, made_from={})),
        "settings.xml": letterhead.settings,
        "styles.xml": _styles(letterhead, properties),
        **letterhead.pictures,
    }
    made_from = {**properties.made_from, SEAL: odt_seal(parts)}
    return package({**parts, "meta.xml": metadata(replace(properties, made_from=made_from))})


def odt_seal(parts: Mapping[str, bytes]) -> str:
    """Give the hash of what an ODT's members hold; how a zip library packs them does not matter."""
    whole = hashlib.sha256()
    for name in sorted(set(parts) - {"mimetype", MANIFEST}):
        held = OUTSIDE_THE_SEAL.sub(b"", parts[name]) if name == "meta.xml" else parts[name]
        whole.update(f"{name} {len(held)}\n".encode())
        whole.update(held)
    return "sha256:" + whole.hexdigest()


def _styles(letterhead: Letterhead, properties: Properties) -> bytes:
    pages = fromstring(letterhead.pages)  # noqa: S314 - made safe when the letterhead was read
    fill_fields(pages, properties)
    filled = tostring(pages, encoding="unicode")
    return f"{DECLARATION}{letterhead.look}{filled}</office:document-styles>".encode()
