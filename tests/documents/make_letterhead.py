"""Make `templates/letterhead.odt` from its parts in `letterhead/`: run this file after changing them."""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))

from iopctl.documents.odt.letterhead import add_missing_styles  # noqa: E402
from iopctl.documents.odt.markup import DECLARATION, document  # noqa: E402
from iopctl.documents.odt.metadata import metadata  # noqa: E402
from iopctl.documents.odt.package import package  # noqa: E402
from iopctl.documents.properties import Properties  # noqa: E402

PARTS = HERE / "letterhead"
SHIPPED = ROOT / "templates" / "letterhead.odt"
FIELDS = ("Kommun", "Organ", "Dokument", "Datum", "Diarienummer", "Kontakt")

WIDTH, HEIGHT = 52, 64
DOTS, SAMPLES = 6, 4
CLEAR, BLUE, WHITE, YELLOW = (0, 0, 0, 0), (0, 82, 143, 255), (255,) * 4, (255, 205, 0, 255)
RINGS_Y, LEFT_X, RIGHT_X = 29, 19.5, 32.5


def letterhead() -> bytes:
    """Pack the parts; the fields are there as properties, so that Writer offers them to a clerk."""
    return package(
        {
            "content.xml": (PARTS / "content.xml").read_bytes(),
            "styles.xml": _with_named_styles((PARTS / "styles.xml").read_text("utf-8")),
            "settings.xml": document("office:document-settings"),
            "meta.xml": metadata(
                Properties(title="Brevpapper", custom={field: field for field in FIELDS})
            ),
            "Pictures/mark.png": mark(),
        }
    )


def _with_named_styles(styles: str) -> bytes:
    """Add the styles whose looks are iopctl's own, so that a clerk finds them all in Writer."""
    root = fromstring(styles)  # noqa: S314 - our own text
    add_missing_styles(root)
    return (DECLARATION + tostring(root, encoding="unicode")).encode()


def mark() -> bytes:
    """Draw the mark, a shield with two rings that hold each other, as a PNG without jagged edges."""
    rows = b"".join(
        b"\0" + b"".join(_dot(x, y) for x in range(WIDTH * DOTS)) for y in range(HEIGHT * DOTS)
    )
    size = struct.pack(">IIBBBBB", WIDTH * DOTS, HEIGHT * DOTS, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _dot(x: int, y: int) -> bytes:
    offsets = [(at + 0.5) / SAMPLES for at in range(SAMPLES)]
    colours = [_colour((x + dx) / DOTS, (y + dy) / DOTS) for dx in offsets for dy in offsets]
    solid = [colour for colour in colours if colour != CLEAR] or [BLUE]
    red, green, blue = (sum(c[channel] for c in solid) // len(solid) for channel in range(3))
    return bytes((red, green, blue, sum(c[3] for c in colours) // len(colours)))


def _colour(x: float, y: float) -> tuple[int, ...]:
    if y > 38 and (x - 26) ** 2 + (y - 38) ** 2 > 26**2:
        return CLEAR
    left, right = (
        7.6 < ((x - at) ** 2 + (y - RINGS_Y) ** 2) ** 0.5 < 12 for at in (LEFT_X, RIGHT_X)
    )
    if left and right:
        return WHITE if y < RINGS_Y else YELLOW
    return WHITE if left else YELLOW if right else BLUE


if __name__ == "__main__":
    SHIPPED.write_bytes(letterhead())
