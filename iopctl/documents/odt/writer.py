"""The whole `.odt` file: text, look, particulars and pictures in one package."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

from iopctl.documents.markdown import parse
from iopctl.documents.odt.content import content
from iopctl.documents.odt.fields import fill_fields
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.markup import DECLARATION, name
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
    styles = fromstring(letterhead.styles)  # noqa: S314 - made safe when the letterhead was read
    fill_fields(styles, properties)
    _speak(styles, properties.language)
    return (DECLARATION + tostring(styles, encoding="unicode")).encode()


def _speak(styles: Element, language: str) -> None:
    """Say in which language the document's text is: a screen reader and a speller go by it."""
    default = styles.find(
        f"{name('office:styles')}/{name('style:default-style')}[@{name('style:family')}='paragraph']"
    )
    if default is None:  # a letterhead that has been read has one
        return
    letters = default.find(name("style:text-properties"))
    if letters is None:
        letters = SubElement(default, name("style:text-properties"))
    spoken, _, country = language.partition("-")
    letters.set(name("fo:language"), spoken)
    letters.set(name("fo:country"), country or "none")
