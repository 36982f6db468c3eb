"""Read the files of a register: each becomes an entry, whatever is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from iopctl import yamlfile
from iopctl.findings import Finding, Span
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import Reading
from iopctl.models._reading import read as read_record
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register._entry import Entry
from iopctl.register._most import at_most, too_many_lines
from iopctl.register._register import Register
from iopctl.values.fields import nearest
from iopctl.values.personal_identity_number import find, hidden, masked
from iopctl.yamlfile import Data, YamlFile

_ENDINGS = (".yaml", ".yml")
_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read(
    files: Mapping[str, bytes],
    settings: Settings,
    *,
    folder: str = "records",
    unreadable: Mapping[str, Finding] = MappingProxyType({}),
) -> Register:
    """Read files, given by their paths under the records' folder (`meetings/x.yaml`), into a register.

    `folder` is that folder's name, as places show it. `unreadable` are files whose bytes could not be
    had, each with what is told of it.
    """
    entries = {}
    for path in sorted({*files, *unreadable}):
        entry = (
            read_entry(path, files[path], folder)
            if path in files
            else unread_entry(path, unreadable[path], folder)
        )
        entries[entry.ref] = entry
    return Register(entries, settings)


def read_entry(path: str, data: bytes, folder: str = "records") -> Entry:
    """Read one file. Its folder is the record's type and its stem the id."""
    redaction = _Redaction()
    too_many = too_many_lines(data)
    text = (
        yamlfile.YamlFile("", None, (too_many,))
        if too_many
        else yamlfile.read(data, redact=redaction)
    )
    told = text.findings
    if redaction.spans:  # what was masked looks alike: nothing is sure about such a text
        told = tuple(replace(finding, fix=None) for finding in told)
    return _entry(
        path,
        folder,
        text.data,
        lambda: text,
        (*told, *redaction.findings()),
        has_requests=any("iopctl" in comment.text for comment in text.comments),
    )


def remembered_entry(
    path: str, data: Data, reading: Callable[[], YamlFile], folder: str, *, has_requests: bool
) -> Entry:
    """Give the entry of a file whose text had nothing wrong in it, from what it said."""
    return _entry(path, folder, data, reading, (), has_requests=has_requests)


def unread_entry(path: str, why: Finding, folder: str = "records") -> Entry:
    """Give the entry of a file whose bytes could not be had."""
    return Entry(ref_of(path), f"{folder}/{path}", lambda: yamlfile.read(b""), None, (why,))


def _entry(  # noqa: PLR0913 - what the two that know a file's text each have at hand
    path: str,
    folder: str,
    data: Data | None,
    reading: Callable[[], YamlFile],
    told: tuple[Finding, ...],
    *,
    has_requests: bool,
) -> Entry:
    """Make an entry; `told` is what was told of the text."""
    ref = ref_of(path)
    model = record_types().get(ref.type)
    read = (
        read_record(model, ref, data) if model and isinstance(data, dict) else Reading(None, (), ())
    )
    return Entry(
        ref,
        f"{folder}/{path}",
        reading,
        read.record,
        at_most((*told, *_misplaced(ref), *read.findings)),
        read.references,
        misshapen=bool(read.findings),
        data=data,
        is_said_by_data=data is not None and not told,
        has_requests=has_requests,
    )


def ref_of(path: str) -> Ref:
    """Give the reference that a file's path under the records' folder is."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".yaml")
    return Ref(folder, name if stem.endswith(_ENDINGS) else stem)


def path_of(ref: Ref) -> str:
    """Give the path, under the records' folder, of the file that a reference is of."""
    name = ref.id if ref.id.endswith(_ENDINGS) else f"{ref.id}.yaml"
    return f"{ref.type}/{name}" if ref.type else name


def _misplaced(ref: Ref) -> list[Finding]:
    findings = []
    folder, stem = ref
    if folder not in record_types():
        guess = nearest(folder, record_types())
        findings.append(
            Finding(
                Text(
                    "mappen {folder} hör inte till registret",
                    "the folder {folder} is none of the register's",
                ),
                at=(),
                part="key",
                values={"folder": f"{folder}/" if folder else "records/"},
                help=Text("flytta filen till {guess}/", "move the file to {guess}/")
                if guess
                else Text("flytta filen till en av: {known}", "move the file to one of: {known}"),
                help_values={"guess": guess, "known": ", ".join(record_types())},
                rule="wrong_folder",
            )
        )
    if not _STEM.fullmatch(stem):
        findings.append(
            Finding(
                Text(
                    "filens namn {stem} kan inte vara en posts id",
                    "the file's name {stem} cannot be a record's id",
                ),
                at=(),
                part="key",
                values={"stem": masked(stem)},
                help=Text(
                    "döp om filen: små bokstäver a–z, siffror och enkla bindestreck, som motion-2026-14.yaml",
                    "rename the file: small letters a–z, digits and single hyphens, such as motion-2026-14.yaml",
                ),
                rule="wrong_file_name",
            )
        )
    return findings


class _Redaction:
    """Masks personal identity numbers as a text is read, so that nothing that comes after sees them."""

    def __init__(self) -> None:
        self.spans: tuple[Span, ...] | None = None

    def __call__(self, text: str) -> str:
        found = find(text)
        if self.spans is None:  # the whole file comes first, then texts within it
            self.spans = found
        return hidden(text, found) if found else text

    def findings(self) -> Iterator[Finding]:
        """Tell of each number where it stood."""
        for span in self.spans or ():
            yield Finding(
                Text(
                    "här står ett personnummer eller samordningsnummer",
                    "a personal identity number stands here",
                ),
                at=span,
                help=Text(
                    "ta bort det; är filen redan sparad i git ligger det kvar i historiken: säg till den som sköter registret",
                    "take it out; if the file is saved in git already it stays in the history: tell the register's keeper",
                ),
                rule="personal_identity_number",
            )
