"""The whole `.odt` file: text, look, particulars and pictures in one package."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

from iopctl.documents.markdown import parse
from iopctl.documents.odt.content import content
from iopctl.documents.odt.fields import fill_fields
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.markup import DECLARATION
from iopctl.documents.odt.metadata import metadata
from iopctl.documents.odt.package import package
from iopctl.documents.properties import Properties


def write(markdown: str, letterhead: Letterhead, properties: Properties) -> bytes:
    """Make an `.odt` file: the same arguments give the same bytes.

    Raises PersonError for a table inside a list, which OpenDocument has no place for.
    """
    return package(
        {
            "content.xml": content(parse(markdown), letterhead),
            "meta.xml": metadata(properties),
            "settings.xml": letterhead.settings,
            "styles.xml": _styles(letterhead, properties),
            **letterhead.pictures,
        }
    )


def _styles(letterhead: Letterhead, properties: Properties) -> bytes:
    pages = fromstring(letterhead.pages)  # noqa: S314 - made safe when the letterhead was read
    fill_fields(pages, properties)
    filled = tostring(pages, encoding="unicode")
    return f"{DECLARATION}{letterhead.look}{filled}</office:document-styles>".encode()
