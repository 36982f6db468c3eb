"""The metadata of an ODT: what a document says about itself, and that iopctl made it."""

from __future__ import annotations

from iopctl.documents.literal import folded
from iopctl.documents.odt.markup import characters, document, element
from iopctl.documents.properties import LANGUAGE, Properties

GENERATOR = "iopctl"
"""Without a version, and with no clock: the same records give the same bytes."""


def metadata(properties: Properties) -> bytes:
    """Write `meta.xml`."""
    said = {
        "meta:generator": GENERATOR,
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:language": LANGUAGE,
    }
    return document(
        "office:document-meta",
        element(
            "office:meta",
            {},
            *(
                element(name, {}, text)
                for name, value in said.items()
                if (text := characters(folded(value)))
            ),
            *(
                element(
                    "meta:user-defined",
                    {"meta:name": folded(name), "meta:value-type": "string"},
                    text,
                )
                for name, value in (*properties.custom.items(), *properties.made_from.items())
                if (text := characters(folded(value)))
            ),
        ),
    )
