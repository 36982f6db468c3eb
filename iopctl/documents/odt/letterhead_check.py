"""What a clerk wants to know of a letterhead before it is used: what it has, what it lacks, what will not work."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from iopctl.documents.odt.default_styles import DEFAULT_STYLES
from iopctl.documents.odt.fields import ABOUT, OWN
from iopctl.documents.odt.letterhead import PICTURE, Letterhead, unpacked
from iopctl.documents.odt.markup import document, name
from iopctl.documents.odt.safe_xml import safe_xml
from iopctl.documents.properties import LANGUAGE
from iopctl.findings import NO_VALUES
from iopctl.language import Language, Text

EVERY = ("Titel", "Ämne")
"""The fields of Writer's own that every document fills in."""

DOCUMENT_FIELDS = {name("text:title"): "Titel", name("text:subject"): "Ämne"}
PAGE_NUMBER, PAGE_COUNT = name("text:page-number"), name("text:page-count")


class Remark(NamedTuple):
    """One thing about a letterhead; with `help`, something that ought to be mended."""

    text: Text
    values: Mapping[str, object] = NO_VALUES
    help: Text | None = None

    def said(self, language: Language) -> str:
        """Say it."""
        return self.text.said(language, self.values)


def check(path: str, content: bytes, known_fields: Collection[str]) -> tuple[Remark, ...]:
    """Look a letterhead through; `known_fields` are the properties that templates give.

    Raises PersonError for a file that cannot be used at all.
    """
    Letterhead.read(path, content)
    held = unpacked(path, content)
    styles, text = safe_xml(held["styles.xml"]), safe_xml(held["content.xml"])
    pages = styles.find(name("office:master-styles"))
    if pages is None:
        pages = Element(name("office:master-styles"))
    return (
        *_fields(pages, known_fields),
        *_page_numbers(pages),
        *_language(styles),
        *_tables(text),
        *_pictures(pages),
        *_links(styles, text),
        *_styles(styles),
    )


def _fields(pages: Element, known: Collection[str]) -> Iterator[Remark]:
    own = {field.get(name("text:name"), "") for field in pages.iter(OWN)}
    used = own | {
        DOCUMENT_FIELDS[field.tag] for field in pages.iter() if field.tag in DOCUMENT_FIELDS
    }
    found = [field for field in sorted(used) if field in {*known, *EVERY}]
    if found:
        yield Remark(
            Text("fält som fylls i: {names}", "fields that are filled in: {names}"),
            {"names": found},
        )
    unknown = sorted(own.difference(known))
    if unknown:
        yield Remark(
            Text(
                "fält som ingen mall fyller i: {names}", "fields that no template fills in: {names}"
            ),
            {"names": unknown},
            Text(
                "byt till ett av namnen som fylls i, eller skriv fältet i mallens huvud under fields",
                "change to a name that is filled in, or write the field in the template's front matter under fields",
            ),
        )
    for field in sorted(
        {each.tag for each in pages.iter() if each.tag in ABOUT.difference(DOCUMENT_FIELDS)}
    ):
        yield Remark(
            Text("fältet {name} töms i dokumenten", "the field {name} is emptied in documents"),
            {"name": field.rpartition("}")[2]},
            Text(
                "ta bort fältet, eller skriv texten i stället",
                "remove the field, or write the text instead",
            ),
        )
    missing = [field for field in sorted({*known, *EVERY}) if field not in used]
    if missing:
        yield Remark(
            Text("mallarna ger också: {names}", "templates also give: {names}"), {"names": missing}
        )


def _page_numbers(pages: Element) -> Iterator[Remark]:
    shown = {part.tag for part in pages.iter()}
    if PAGE_NUMBER in shown and PAGE_COUNT in shown:
        yield Remark(
            Text("sidnummer: sida och antal sidor", "page numbers: page and number of pages")
        )
    else:
        yield Remark(
            Text(
                "sidnummer saknas, eller antalet sidor",
                "page numbers are missing, or the number of pages",
            ),
            help=Text(
                "infoga fälten Sida och Sidor i sidfoten (Infoga, Fält)",
                "insert the fields Page number and Page count in the footer (Insert, Field)",
            ),
        )


def _language(styles: Element) -> Iterator[Remark]:
    letters = next(
        (
            style.find(name("style:text-properties"))
            for style in styles.iter(name("style:default-style"))
            if style.get(name("style:family")) == "paragraph"
        ),
        None,
    )
    language, country = (
        (letters.get(name("fo:language"), ""), letters.get(name("fo:country"), ""))
        if letters is not None
        else ("", "")
    )
    if f"{language}-{country}" == LANGUAGE:
        yield Remark(Text("språk: svenska", "language: Swedish"))
    else:
        yield Remark(
            Text("språket är inte svenska", "the language is not Swedish"),
            help=Text(
                "välj svenska under Verktyg, Alternativ, Språk; dokumenten blir svenska ändå",
                "choose Swedish under Tools, Options, Languages; documents become Swedish anyway",
            ),
        )


def _tables(text: Element) -> Iterator[Remark]:
    headed = [
        table.find(f".//{name('table:table-header-rows')}") is not None
        for table in text.iter(name("table:table"))
    ]
    for there, kind in (
        (any(headed), Text("exempel på tabell med rubrikrad", "sample table with a header row")),
        (not all(headed), Text("exempel på tabell med uppgifter", "sample table of labels")),
    ):
        if there:
            yield Remark(kind)
        else:
            yield Remark(
                Text(f"saknas: {kind.sv}", f"missing: {kind.en}"),
                help=Text(
                    "gör en sådan tabell i brevpapperets text: dess ram och färg blir dokumentens",
                    "make such a table in the letterhead's text: its borders and colours become those of documents",
                ),
            )


def _pictures(pages: Element) -> Iterator[Remark]:
    for frame in pages.iter(name("draw:frame")):
        if frame.find(name("draw:image")) is None:
            continue
        texts = (frame.find(name(f"svg:{kind}")) for kind in ("desc", "title"))
        said = next((text.text for text in texts if text is not None and text.text), None)
        if said:
            yield Remark(
                Text("bild med beskrivning: {text}", "picture with a description: {text}"),
                {"text": said},
            )
        else:
            yield Remark(
                Text("en bild saknar beskrivning", "a picture lacks a description"),
                help=Text(
                    "högerklicka på bilden, välj Beskrivning och skriv vad den visar",
                    "right-click the picture, choose Description and write what it shows",
                ),
            )


def _links(styles: Element, text: Element) -> Iterator[Remark]:
    addresses = {
        address
        for part in (*styles.iter(), *text.iter())
        if (address := part.get(name("xlink:href"))) and not PICTURE.fullmatch(address)
    }
    for address in sorted(addresses):
        yield Remark(
            Text("länk ut ur dokumentet: {address}", "link out of the document: {address}"),
            {"address": address},
            Text(
                "skriv adressen som text, så att ingen fil hämtar något när den öppnas",
                "write the address as text, so that no file fetches anything when it is opened",
            ),
        )


def _styles(styles: Element) -> Iterator[Remark]:
    there = {style.get(name("style:name")) for style in styles.iter()}
    wanted = fromstring(document("office:styles", DEFAULT_STYLES))  # noqa: S314 - our own text
    missing = [
        style.get(name("style:display-name"), "")
        for style in wanted
        if style.get(name("style:name")) not in there
    ]
    if missing:
        yield Remark(
            Text(
                "formatmallar som saknas och får iopctls utseende: {names}",
                "styles that are missing and look as iopctl has them: {names}",
            ),
            {"names": missing},
        )
