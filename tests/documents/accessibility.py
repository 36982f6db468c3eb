"""What keeps somebody from reading a made document: looked for in ODT and in HTML alike."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree, html
from odf_faults import ODF, tree

ALL = {
    **{
        short: f"{ODF}{short if short != 'draw' else 'drawing'}:1.0"
        for short in ("office", "style", "text", "table", "draw", "meta")
    },
    "svg": f"{ODF}svg-compatible:1.0",
    "fo": f"{ODF}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
SAYS_NOTHING = {"här", "klicka här", "länk", "läs mer", "mer"}


def html_barriers(content: bytes) -> list[str]:
    page = html.document_fromstring(content.decode())
    return [
        *([] if page.get("lang") == "sv-SE" else ["the page does not say its language"]),
        *([] if "".join(page.xpath("//title//text()")).strip() else ["the page has no title"]),
        *([] if page.xpath("//main") else ["the page has no main part"]),
        *_headings(
            [
                (int(each.tag[1]), _text(each))
                for each in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
            ]
        ),
        *_links([(_text(each), each.get("href", "")) for each in page.iter("a")]),
        *(
            f"the link {each.get('href')} leads nowhere"
            for each in page.iter("a")
            if each.get("href", "").startswith("#")
            and not page.xpath("//*[@id=$i]", i=each.get("href")[1:])
        ),
        *(f"{each.get('src')} has no text" for each in page.iter("img") if not each.get("alt")),
        *(
            "a table has no header cells"
            for each in page.iter("table")
            if each.get("role") != "presentation" and not each.xpath(".//th")
        ),
        *("a header cell has no scope" for each in page.iter("th") if not each.get("scope")),
        *("a header cell is empty" for each in page.iter("th") if not _text(each)),
        *(
            f"the page fetches {address}"
            for address in page.xpath("//@src | //link/@href")
            if not address.startswith("data:")
        ),
    ]


def odt_barriers(odt: bytes) -> list[str]:
    content, styles, meta = (tree(odt, f"{part}.xml") for part in ("content", "styles", "meta"))
    language = styles.xpath(
        "//style:default-style[@style:family='paragraph']/style:text-properties", namespaces=ALL
    )
    said = {
        f"{each.get(_name('fo:language'))}-{each.get(_name('fo:country'))}" for each in language
    }
    frames = [each for part in (content, styles) for each in part.iter(_name("draw:frame"))]
    return [
        *([] if said == {"sv-SE"} else ["the document does not say its language"]),
        *([] if meta.findtext(".//dc:title", "", ALL).strip() else ["the document has no title"]),
        *_headings(
            [
                (int(each.get(_name("text:outline-level"))), _text(each))
                for each in content.iter(_name("text:h"))
            ]
        ),
        *_links(
            [
                (_text(each), each.get(_name("xlink:href"), ""))
                for each in content.iter(_name("text:a"))
            ]
        ),
        *(
            "a picture has no text"
            for each in frames
            if each.find("draw:image", ALL) is not None
            and not (each.findtext("svg:desc", "", ALL) or each.findtext("svg:title", "", ALL))
        ),
        *(
            f"{each.get(_name('table:name'))} has neither header cells nor labels"
            for each in content.iter(_name("table:table"))
            if not each.xpath(
                ".//table:table-header-rows | .//*[starts-with(@text:style-name, 'Table_20_Label')]"
                " | .//*[starts-with(@text:style-name, 'Signature')]",
                namespaces=ALL,
            )
        ),
    ]


def _headings(headings: Sequence[tuple[int, str]]) -> Iterator[str]:
    levels = [level for level, _ in headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "the document does not begin with its one title"
    for (before, _), (after, text) in itertools.pairwise(headings):
        if after > before + 1:
            yield f"the heading {text} skips a level"
    for _, text in headings:
        if not text:
            yield "a heading is empty"


def _links(links: Sequence[tuple[str, str]]) -> Iterator[str]:
    for text, address in links:
        if not text or text.lower() in SAYS_NOTHING:
            yield f"the link to {address} does not say where it leads"


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _name(prefixed: str) -> str:
    prefix, local = prefixed.split(":")
    return str(etree.QName(ALL[prefix], local))
