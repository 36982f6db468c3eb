"""A letterhead: the file from Writer that gives documents their look, and nothing else."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring

import msgspec

from iopctl.documents.odt.default_styles import DEFAULT_STYLES
from iopctl.documents.odt.markup import VERSION, document, element, name
from iopctl.documents.odt.package import MIMETYPE, media_type
from iopctl.documents.odt.safe_xml import UnsafeXMLError, safe_xml
from iopctl.documents.odt.sample_table import TableLook, table_looks
from iopctl.documents.properties import LANGUAGE
from iopctl.errors import PersonError
from iopctl.language import Text

MOST_BYTES = 20_000_000
MOST_MEMBERS = 500
KINDS = (MIMETYPE, f"{MIMETYPE}-template")
PICTURE = re.compile(r"(?:\./)?(Pictures/[\w.-]+)")
PICTURE_PLACES = {
    name(prefixed)
    for prefixed in (
        *("draw:image", "draw:fill-image", "style:background-image"),
        "text:list-level-style-image",
    )
}
LAYOUT_SETTINGS = "ooo:configuration-settings"
OF_A_PERSON = re.compile("(?i)printer|rsid|password|user|link|path|url")
"""Settings that tell of a printer, an editing session or somebody's folders."""

STANDARD_PAGE = "Standard"
LENGTH = re.compile(r"([\d.]+)(cm|mm|in|pt)")
CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
PARAGRAPH_DEFAULT = (name("style:default-style"), "paragraph", "")


class Letterhead(msgspec.Struct, frozen=True):
    """What documents take from a letterhead.

    `look` and `pages` are the two parts of its `styles.xml`: the start tag with all that comes
    before the page styles, and the page styles, which hold header and footer. `first_page` is the page style that the letterhead's own text begins with, empty when it is
    Writer's ordinary one. `text_width` is in centimetres. `table` is the look of a table with a
    header row, `labels` of one without.
    """

    look: str
    pages: str
    settings: bytes
    pictures: Mapping[str, bytes]
    first_page: str
    text_width: float
    table: TableLook
    labels: TableLook

    @classmethod
    def read(cls, path: str, content: bytes) -> Letterhead:
        """Read an `.odt` or `.ott` from Writer; `path` is what a message calls it.

        Raises PersonError for a file that is not one, that is larger than a letterhead can be, or
        that shows a picture which is not in it.
        """
        members = unpacked(path, content)
        try:
            styles = safe_xml(members["styles.xml"])
            text = safe_xml(members["content.xml"])
            settings = safe_xml(members.get("settings.xml", document("office:document-settings")))
        except (KeyError, UnsafeXMLError) as error:
            raise _not_a_letterhead(path) from error
        if styles.tag != name("office:document-styles"):
            raise _not_a_letterhead(path)
        pictures = _pictures(path, styles, members)
        first_page = _first_page(text)
        add_missing_styles(styles)
        styles.set(name("office:version"), VERSION)
        text_width = _text_width(styles, first_page or STANDARD_PAGE)
        pages = _taken_out(styles, name("office:master-styles"))
        table, labels = table_looks(text)
        return cls(
            look=tostring(styles, encoding="unicode").removesuffix("</office:document-styles>"),
            pages=tostring(pages, encoding="unicode"),
            settings=_settings(settings),
            pictures=pictures,
            first_page=first_page,
            text_width=text_width,
            table=table,
            labels=labels,
        )


def _not_a_letterhead(path: str) -> PersonError:
    return PersonError(
        Text(
            sv="{letterhead} går inte att läsa som ett dokument från Writer",
            en="{letterhead} cannot be read as a document from Writer",
        ),
        Text(
            sv="öppna filen i LibreOffice Writer och spara den som ODF-textdokument (.odt), utan lösenord",
            en="open the file in LibreOffice Writer and save it as an ODF text document (.odt), without a password",
        ),
        {"letterhead": path},
    )


def unpacked(path: str, content: bytes) -> Mapping[str, bytes]:
    """Unpack what is of use; a member gives no more than it says beforehand that it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS or sum(each.file_size for each in members) > MOST_BYTES:
                raise PersonError(
                    Text(sv="{letterhead} är för stor", en="{letterhead} is too large"),
                    Text(
                        sv="ett brevpapper får ta 20 MB uppackat: gör bilderna mindre",
                        en="a letterhead may take 20 MB unpacked: make its pictures smaller",
                    ),
                    {"letterhead": path},
                )
            wanted = {
                each.filename: archive.read(each)
                for each in members
                if each.filename in {"mimetype", "styles.xml", "content.xml", "settings.xml"}
                or PICTURE.fullmatch(each.filename)
            }
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError) as error:
        raise _not_a_letterhead(path) from error
    if wanted.get("mimetype", b"").decode("ascii", "replace").strip() not in KINDS:
        raise _not_a_letterhead(path)
    return wanted


def _pictures(path: str, styles: Element, members: Mapping[str, bytes]) -> Mapping[str, bytes]:
    pictures = {}
    for place in styles.iter():
        address = place.get(name("xlink:href")) if place.tag in PICTURE_PLACES else None
        if address is None:
            continue
        picture = PICTURE.fullmatch(address)
        if not picture or picture[1] not in members or media_type(picture[1]) is None:
            raise PersonError(
                Text(
                    sv="{letterhead} visar en bild som inte kan följa med: {picture}",
                    en="{letterhead} shows a picture that cannot come along: {picture}",
                ),
                Text(
                    sv="lägg in bilden i själva filen, inte som länk, som PNG, JPEG, GIF eller SVG",
                    en="put the picture into the file itself, not as a link, as PNG, JPEG, GIF or SVG",
                ),
                {"letterhead": path, "picture": address},
            )
        place.set(name("xlink:href"), picture[1])
        pictures[picture[1]] = members[picture[1]]
    return pictures


def add_missing_styles(root: Element) -> None:
    """Add the styles that documents use: Writer leaves those that are not in use out of its files."""
    styles = root.find(name("office:styles"))
    if styles is None:
        styles = Element(name("office:styles"))
        root.insert(int(root.find(name("office:font-face-decls")) is not None), styles)
    there = {_key(style) for style in styles}
    if PARAGRAPH_DEFAULT not in there:
        family = {name("style:family"): "paragraph"}
        styles.insert(0, Element(name("style:default-style"), family))
    defaults = fromstring(document("office:styles", DEFAULT_STYLES))  # noqa: S314 - our own text
    styles.extend(default for default in defaults if _key(default) not in there)
    _speak_swedish(styles)


def _speak_swedish(styles: Element) -> None:
    """Say in which language documents are: a screen reader and a speller go by it."""
    default = next(style for style in styles if _key(style) == PARAGRAPH_DEFAULT)
    letters = default.find(name("style:text-properties"))
    if letters is None:
        letters = SubElement(default, name("style:text-properties"))
    language, _, country = LANGUAGE.partition("-")
    letters.set(name("fo:language"), language)
    letters.set(name("fo:country"), country)


def _taken_out(root: Element, tag: str) -> Element:
    found = root.find(tag)
    if found is None:
        return Element(tag)
    root.remove(found)
    return found


def _key(style: Element) -> tuple[str, str, str]:
    return style.tag, style.get(name("style:family"), ""), style.get(name("style:name"), "")


def _settings(root: Element) -> bytes:
    """Keep what decides how pages are laid out."""
    kept = [
        element(
            "config:config-item",
            {"config:name": item_name, "config:type": item.get(name("config:type"), "string")},
            item.text or "",
        )
        for group in root.iter(name("config:config-item-set"))
        if group.get(name("config:name")) == LAYOUT_SETTINGS
        for item in group.findall(name("config:config-item"))
        if not OF_A_PERSON.search(item_name := item.get(name("config:name"), ""))
    ]
    group = element("config:config-item-set", {"config:name": LAYOUT_SETTINGS}, *kept)
    return document(
        "office:document-settings", element("office:settings", {}, group) if kept else ""
    )


def _first_page(text: Element) -> str:
    """Find the page style that the letterhead's own text begins with."""
    masters = {
        style.get(name("style:name")): style.get(name("style:master-page-name"), "")
        for style in text.iter(name("style:style"))
    }
    for block in text.iterfind(f"{name('office:body')}/{name('office:text')}/*"):
        style = block.get(name("text:style-name")) or block.get(name("table:style-name"))
        if style:
            return masters.get(style, "")
    return ""


def _text_width(styles: Element, page: str) -> float:
    """Measure a page's width between its margins, in centimetres; 17 when it does not say."""
    layout = next(
        (
            master.get(name("style:page-layout-name"))
            for master in styles.iter(name("style:master-page"))
            if master.get(name("style:name")) == page
        ),
        None,
    )
    for each in styles.iter(name("style:page-layout")):
        properties = each.find(name("style:page-layout-properties"))
        if each.get(name("style:name")) == layout and properties is not None:
            margin = properties.get(name("fo:margin"))
            width, left, right = (
                _centimetres(properties.get(name(f"fo:{side}"), otherwise))
                for side, otherwise in (
                    ("page-width", ""),
                    ("margin-left", margin or "2cm"),
                    ("margin-right", margin or "2cm"),
                )
            )
            return max(width - left - right, 1.0) if width else 17.0
    return 17.0


def _centimetres(length: str) -> float:
    measured = LENGTH.fullmatch(length)
    return float(measured[1]) * CENTIMETRES[measured[2]] if measured else 0.0
