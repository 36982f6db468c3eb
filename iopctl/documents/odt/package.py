"""The zip file that an ODT is: the same members give the same bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from iopctl.documents.odt.markup import DECLARATION, NAMESPACES, VERSION, element

MIMETYPE = "application/vnd.oasis.opendocument.text"
MANIFEST = "META-INF/manifest.xml"
MEDIA_TYPES = {
    ".xml": "text/xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
}
MOST_BYTES = 100_000_000
"""Unpacked; a larger file is no document that iopctl made."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first time that a zip file can tell."""


def package(parts: Mapping[str, bytes]) -> bytes:
    """Pack an ODT's parts, with the mimetype first and a manifest of them all."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, "mimetype", MIMETYPE.encode(), zipfile.ZIP_STORED)
        _add(archive, MANIFEST, _manifest(sorted(parts)), zipfile.ZIP_DEFLATED)
        for name in sorted(parts):
            _add(archive, name, parts[name], zipfile.ZIP_DEFLATED)
    return file.getvalue()


def repack(parts: Mapping[str, bytes]) -> bytes:
    """Pack the members of an ODT that was taken apart and brings its own manifest."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        _add(archive, "mimetype", MIMETYPE.encode(), zipfile.ZIP_STORED)
        for name in sorted(set(parts) - {"mimetype"}):
            _add(archive, name, parts[name], zipfile.ZIP_DEFLATED)
    return file.getvalue()


def unpack(content: bytes) -> Mapping[str, bytes]:
    """Give an ODT's members by name, also of one that another program has saved; nothing for another file."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if sum(each.file_size for each in members) > MOST_BYTES:
                return {}
            return {each.filename: archive.read(each) for each in members}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, ValueError):
        return {}


def media_type(name: str) -> str | None:
    """Give the media type of a part by its name's ending, None when it is not one that goes along."""
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())


def _add(archive: zipfile.ZipFile, name: str, content: bytes, compression: int) -> None:
    member = zipfile.ZipInfo(name, LONG_AGO)
    member.compress_type = compression
    member.create_system = 3  # the same on Windows
    member.external_attr = 0o644 << 16
    archive.writestr(member, content)


def _manifest(names: list[str]) -> bytes:
    entries = {"/": MIMETYPE} | {name: media_type(name) or "" for name in names}
    root = element(
        "manifest:manifest",
        {"xmlns:manifest": NAMESPACES["manifest"], "manifest:version": VERSION},
        *(
            element(
                "manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": type_}
            )
            for path, type_ in entries.items()
        ),
    )
    return (DECLARATION + root).encode()
