"""The fields of a letterhead's header and footer, filled with what a document says about itself.

Title and subject stay Writer's fields, which Word knows as well. A field with a name of the
municipality's own becomes plain text: nobody knows what every program makes of such a field. A line
whose fields all lack a value is left out, with what stands around them ("Diarienummer: ").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from iopctl.documents.literal import folded
from iopctl.documents.odt.markup import name
from iopctl.documents.odt.safe_xml import remove
from iopctl.documents.properties import Properties

OWN = name("text:user-defined")
ABOUT = {
    name(f"text:{field}")
    for field in (
        *("title", "subject", "description", "keywords", "creator", "initial-creator"),
        *("printed-by", "creation-date", "creation-time", "modification-date"),
        *("modification-time", "print-date", "print-time", "editing-cycles", "editing-duration"),
    )
}
LINES = {name("text:p"), name("text:h")}
MERE_TEXT = {name(f"text:{part}") for part in ("span", "tab", "s", "line-break")}
"""What may go with a line that is left out; a page number or a picture may not."""


def fill_fields(pages: Element, properties: Properties) -> None:
    """Put a document's values in place of the fields in the header and footer of every page style."""
    values = {name("text:title"): properties.title, name("text:subject"): properties.subject}
    for parent in list(pages.iter()):
        for line in [child for child in parent if child.tag in LINES]:
            filled = [
                _fill(holder, field, values, properties.custom)
                for holder, field in list(_fields(line))
            ]
            if filled and not any(filled) and _is_mere_text(line):
                _leave_out(parent, line)


def _fields(holder: Element) -> Iterator[tuple[Element, Element]]:
    """Find a line's fields, each with the element it stands in; not those of a frame's own lines."""
    for child in holder:
        if child.tag == OWN or child.tag in ABOUT:
            yield holder, child
        elif child.tag not in LINES:
            yield from _fields(child)


def _fill(
    holder: Element, field: Element, values: Mapping[str, str], custom: Mapping[str, str]
) -> bool:
    own = field.get(name("text:name"), "")
    value = folded(custom.get(own, "") if field.tag == OWN else values.get(field.tag, ""))
    if value and field.tag in ABOUT:
        field[:] = []
        field.text = value
    else:
        field.tail = value + (field.tail or "")
        remove(holder, field)
    return bool(value)


def _is_mere_text(line: Element) -> bool:
    return all(part is line or part.tag in MERE_TEXT for part in line.iter())


def _leave_out(parent: Element, line: Element) -> None:
    if sum(child.tag in LINES for child in parent) > 1:
        remove(parent, line)
    else:  # a cell or a header keeps one line, empty
        line[:] = []
        line.text = ""
