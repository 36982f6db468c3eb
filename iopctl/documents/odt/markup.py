"""OpenDocument's XML: its names, and elements written as text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from xml.etree.ElementTree import register_namespace

from iopctl.documents.literal import legal

VERSION = "1.3"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
COMPATIBLE = "-compatible:1.0"
NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "office": f"{ODF}office:1.0",
        "style": f"{ODF}style:1.0",
        "text": f"{ODF}text:1.0",
        "table": f"{ODF}table:1.0",
        "draw": f"{ODF}drawing:1.0",
        "fo": f"{ODF}xsl-fo{COMPATIBLE}",
        "svg": f"{ODF}svg{COMPATIBLE}",
        "meta": f"{ODF}meta:1.0",
        "number": f"{ODF}datastyle:1.0",
        "config": f"{ODF}config:1.0",
        "manifest": f"{ODF}manifest:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }
)
"""The parts of OpenDocument that a letter needs: no forms, scripts, charts or formulas."""

for _prefix, _namespace in NAMESPACES.items():
    register_namespace(_prefix, _namespace)

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


def name(prefixed: str) -> str:
    """Give a name such as `text:p` as ElementTree writes it."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(prefixed: str, attributes: Mapping[str, str] = NO_ATTRIBUTES, *content: str) -> str:
    """Write an element; `content` is XML already, attribute values are not."""
    start = prefixed + "".join([f' {key}="{_quoted(value)}"' for key, value in attributes.items()])
    inner = "".join(content)
    return f"<{start}>{inner}</{prefixed}>" if inner else f"<{start}/>"


@lru_cache(maxsize=1024)  # a table's thousand cells share a few styles
def _quoted(value: str) -> str:
    return characters(value).replace('"', "&quot;")


def characters(text: str) -> str:
    """Write text that is not XML: what XML cannot hold is dropped, what it would interpret escaped."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def document(root: str, *content: str) -> bytes:
    """Write one whole XML part of a package, with every namespace declared at its root."""
    declared = {f"xmlns:{prefix}": namespace for prefix, namespace in NAMESPACES.items()}
    whole = element(root, {**declared, "office:version": VERSION}, *content)
    return (DECLARATION + whole).encode()
