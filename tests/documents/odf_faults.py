"""What is wrong with an ODT file, by the schema of OpenDocument 1.3 and the rules of its package."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

SCHEMA = Path(__file__).parents[1] / "odf" / "odf13.rng"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = {
    "office": f"{ODF}office:1.0",
    "style": f"{ODF}style:1.0",
    "text": f"{ODF}text:1.0",
    "table": f"{ODF}table:1.0",
    "manifest": f"{ODF}manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
XML_PARTS = ("content.xml", "meta.xml", "settings.xml", "styles.xml")
FAMILY_OF = {
    "text:p": "paragraph",
    "text:h": "paragraph",
    "text:span": "text",
    "text:a": "text",
    "text:list": "list",
    "table:table": "table",
    "table:table-column": "table-column",
    "table:table-row": "table-row",
    "table:table-cell": "table-cell",
    "draw:frame": "graphic",
}


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(SCHEMA)))


def parts(odt: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(odt: bytes, part: str) -> Any:
    return etree.fromstring(parts(odt)[part])


def faults(odt: bytes) -> list[str]:
    """Everything that is wrong with the file, in words; an empty list when it is right.

    That an `xml:id` is there twice is noticed when the XML is read.
    """
    try:
        return [
            *(*_package_faults(odt), *_schema_faults(odt)),
            *(*_style_faults(odt), *_content_faults(odt)),
        ]
    except etree.XMLSyntaxError as error:
        return [f"a part is not XML: {error}"]


def _package_faults(odt: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        members = archive.infolist()
    names = [member.filename for member in members]
    if names[0] != "mimetype" or members[0].compress_type != zipfile.ZIP_STORED:
        yield "mimetype is not the first member, or is compressed"
    if not odt[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        yield "the file does not begin with its media type"
    if any(count > 1 for count in Counter(names).values()):
        yield "a member is there twice"
    entries = tree(odt, "META-INF/manifest.xml").iterfind("manifest:file-entry", NAMES)
    listed = sorted(entry.get(_name("manifest:full-path")) for entry in entries)
    if listed != sorted({"/", *names} - {"mimetype", "META-INF/manifest.xml"}):
        yield f"the manifest lists {listed}"
    for part in XML_PARTS:
        for address in tree(odt, part).xpath("//draw:image/@xlink:href", namespaces=_ALL):
            if address not in names:
                yield f"the picture {address} is not there"


def _schema_faults(odt: bytes) -> Iterator[str]:
    for part in XML_PARTS:
        if not schema().validate(tree(odt, part)):
            yield f"{part}: {schema().error_log.last_error}"


def _style_faults(odt: bytes) -> Iterator[str]:
    there: dict[str, set[tuple[str, str]]] = {}
    for part in ("content.xml", "styles.xml"):
        there[part] = set()
        for style in tree(odt, part).xpath("//style:style | //text:list-style", namespaces=NAMES):
            family = style.get(_name("style:family"), "list")
            there[part].add((family, style.get(_name("style:name"))))
    for part in ("content.xml", "styles.xml"):
        known = there[part] | there["styles.xml"]
        for element in tree(odt, part).iter(etree.Element):
            for attribute in ("text:style-name", "table:style-name", "draw:style-name"):
                used = element.get(_name(attribute))
                family = FAMILY_OF.get(_prefixed(element.tag))
                if used and family and (family, used) not in known:
                    yield f"{part}: the {family} style {used} is used and is not there"
            parent = element.get(_name("style:parent-style-name"))
            if parent and (element.get(_name("style:family")), parent) not in known:
                yield f"{part}: the parent style {parent} is not there"


def _content_faults(odt: bytes) -> Iterator[str]:
    for table in tree(odt, "content.xml").iterfind(".//table:table", NAMES):
        columns = len(table.findall(".//table:table-column", NAMES))
        for row in table.iterfind(".//table:table-row", NAMES):
            if len(row.findall("table:table-cell", NAMES)) != columns:
                yield f"a row of {table.get(_name('table:name'))} has not {columns} cells"


_ALL = {**NAMES, "draw": f"{ODF}drawing:1.0"}


def _name(prefixed: str) -> str:
    prefix, local = prefixed.split(":")
    return f"{{{_ALL[prefix]}}}{local}"


def _prefixed(tag: str) -> str:
    namespace, local = tag[1:].split("}")
    return next((f"{p}:{local}" for p, uri in _ALL.items() if uri == namespace), tag)
