"""Read the XML of a file that came from anywhere: nothing declared, nothing nested too deep, nothing foreign."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring
from xml.parsers import expat

from iopctl.documents.odt.markup import NAMESPACES, name

DEEPEST = 100
KNOWN = {*NAMESPACES.values(), "http://www.w3.org/XML/1998/namespace"}
LEFT_OUT = {
    name(prefixed)
    for prefixed in (
        *("office:event-listeners", "office:scripts", "office:forms", "office:dde-source"),
        *("draw:object", "draw:object-ole", "draw:applet", "draw:plugin", "draw:floating-frame"),
        *("text:script", "text:execute-macro", "text:dde-connection-decls", "text:tracked-changes"),
    )
}
"""What can run, or fetch something, or tell what was there before."""


class UnsafeXMLError(ValueError):
    """XML that cannot be read, or that is refused."""


def safe_xml(content: bytes) -> Element:
    """Read XML, keeping only what is a letter's OpenDocument.

    Raises UnsafeXMLError for XML with mistakes, with a document type (entities begin there), or
    that nests deeper than any letter does.
    """
    _guard(content)
    root = fromstring(content)  # noqa: S314 - `_guard` has refused what is dangerous
    _strip(root)
    return root


def remove(parent: Element, child: Element) -> None:
    """Take an element out, and leave the text that follows it."""
    place = list(parent).index(child)
    following = child.tail or ""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + following
    else:
        parent.text = (parent.text or "") + following
    parent.remove(child)


def _guard(content: bytes) -> None:
    depth = 0

    def refuse(*_: object) -> None:
        raise UnsafeXMLError

    def enter(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise UnsafeXMLError

    def leave(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own
    except expat.ExpatError as error:
        raise UnsafeXMLError from error


def _strip(element: Element) -> None:
    for attribute in [key for key in element.attrib if not _is_known(key)]:
        del element.attrib[attribute]
    for child in list(element):
        if _is_known(child.tag) and child.tag not in LEFT_OUT:
            _strip(child)
        else:
            remove(element, child)


def _is_known(full_name: str) -> bool:
    return full_name[1:].partition("}")[0] in KNOWN
