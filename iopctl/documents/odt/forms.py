"""A whole Writer document in which only the fields are filled: for an agreement that a lawyer drafted.

The fields are Writer's own (Insert › Field › More fields › DocInformation): title, subject, and custom
properties. Every other byte of the text, the styles and the other members stays as it was saved. A field
that the template gives no value keeps what stands in it, so that what is left to fill in can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from iopctl.documents.literal import folded
from iopctl.documents.odt.markup import characters, element
from iopctl.documents.odt.package import repack, unpack
from iopctl.documents.odt.writer import SEAL, odt_seal
from iopctl.documents.properties import Properties
from iopctl.errors import PersonError
from iopctl.language import Text

_FIELD = re.compile(
    r"<text:(?P<kind>user-defined|title|subject)\b(?P<attributes>[^>]*?)"
    r"(?:/>|>(?P<text>[^<]*)</text:(?P=kind)>)"
)
_NAME = re.compile(r'\btext:name="([^"]*)"')
_OWN = re.compile(
    r'<meta:user-defined\b[^>]*?\bmeta:name="([^"]*)"[^>]*?(?:/>|>[^<]*</meta:user-defined>)'
)
_END = "</office:meta>"
_RUNS = ("Basic/", "Scripts/", "Dialogs/")
"""The folders of a package that hold what a program would run."""


def fill_form(path: str, content: bytes, properties: Properties) -> bytes:
    """Fill the fields of an ODT with a document's properties; the same arguments give the same bytes.

    `path` is what a message calls it. Raises PersonError when it is no Writer document, or holds
    macros or a document type declaration.
    """
    parts = dict(unpack(content))
    if not {"content.xml", "meta.xml", "META-INF/manifest.xml"} <= set(parts):
        raise _refused(
            path,
            Text("{path} är inget dokument från Writer", "{path} is no document from Writer"),
            Text("spara det i Writer som .odt", "save it from Writer as .odt"),
        )
    if any(name.startswith(_RUNS) for name in parts) or any(
        b"<!DOCTYPE" in held for name, held in parts.items() if name.endswith(".xml")
    ):
        raise _refused(
            path,
            Text(
                "{path} innehåller makron eller annat som kan köras",
                "{path} holds macros or the like",
            ),
            Text(
                "ta bort dem i Writer och spara igen", "take them out in Writer and save it again"
            ),
        )
    for name in ("content.xml", "styles.xml"):
        if name in parts:
            parts[name] = _filled(parts[name].decode(), properties).encode()
    said = parts["meta.xml"].decode()
    parts["meta.xml"] = _with(said, properties.custom).encode()
    made_from = {**properties.made_from, SEAL: odt_seal(parts)}
    parts["meta.xml"] = _with(said, {**properties.custom, **made_from}).encode()
    return repack(parts)


def _filled(xml: str, properties: Properties) -> str:
    about = {"title": properties.title, "subject": properties.subject}

    def filled(found: re.Match[str]) -> str:
        name = _NAME.search(found["attributes"])
        value = (
            properties.custom.get(unescape(name[1]), "")
            if found["kind"] == "user-defined" and name
            else about.get(found["kind"], "")
        )
        if not value:
            return found[0]
        tag = f"text:{found['kind']}"
        return f"<{tag}{found['attributes']}>{characters(folded(value))}</{tag}>"

    return _FIELD.sub(filled, xml)


def _with(meta: str, values: Mapping[str, str]) -> str:
    """Set custom properties, so that Writer shows the same when it works out its fields again."""
    left = _OWN.sub(lambda found: "" if unescape(found[1]) in values else found[0], meta)
    own = "".join(
        element("meta:user-defined", {"meta:name": name, "meta:value-type": "string"}, text)
        for name, value in values.items()
        if (text := characters(folded(value)))
    )
    return left.replace(_END, own + _END, 1)


def _refused(path: str, what: Text, advice: Text) -> PersonError:
    return PersonError(what, advice, {"path": path})
