"""A register's folder: where it begins, its settings, its records and its templates."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from iopctl import yamlfile
from iopctl.errors import PersonError
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._settings import Settings, read_settings
from iopctl.models._shape import Ref
from iopctl.register import Register, read, read_entry

SETTINGS = "iopctl.yaml"
LARGEST = 1024 * 1024
"""Bytes; a larger file is no record. One byte more is read, so that the reader can say so."""


class Workspace(NamedTuple):
    """A register that was read, and where it lies.

    `files` are the bytes of its records, by their paths under the records' folder.
    """

    root: Path
    settings: Settings
    register: Register
    files: Mapping[str, bytes]

    @property
    def folder(self) -> str:
        """The records' folder, as seen from the root."""
        return self.settings.records or "records"

    def with_files(self, files: Mapping[str, bytes | None]) -> Register:
        """Give the register as it would be with other bytes in some files, None where one is gone.

        Nothing is written.
        """
        gone = {f"{self.folder}/{name}" for name, data in files.items() if data is None}
        kept = {ref: it for ref, it in self.register.entries.items() if it.path not in gone}
        changed = [
            read_entry(name, data, self.folder) for name, data in files.items() if data is not None
        ]
        return Register({**kept, **{entry.ref: entry for entry in changed}}, self.settings)

    def name(self, ref: Ref) -> str:
        """Give the path of a record's file under the records' folder, also of one that is not there yet."""
        entry = self.register.entries.get(ref)
        return entry.path.removeprefix(f"{self.folder}/") if entry else f"{ref}.yaml"

    def is_current(self) -> bool:
        """Whether the folder still holds what was read, with nothing changed, added or taken away."""
        now = open_workspace(self.root)
        return now.settings == self.settings and now.files == self.files

    @property
    def texts(self) -> Mapping[Ref, bytes]:
        """The bytes of the records that could be read, by reference."""
        names = {entry.ref: self.name(entry.ref) for entry in self.register.entries.values()}
        return {ref: self.files[name] for ref, name in names.items() if name in self.files}

    def template_folders(self) -> tuple[Path, ...]:
        """Give the folders that templates are looked for in; the register's own come first."""
        return (self.root / (self.settings.templates or "templates"), shipped_templates())

    def template(self, name: str) -> tuple[str, bytes] | None:
        """Give a template file's shown path and bytes, or None; `name` is a file name without folders."""
        for folder in self.template_folders():
            path = folder / name
            if path.parent == folder and path.is_file():
                return _shown(path, self.root), path.read_bytes()
        return None

    def template_names(self) -> tuple[str, ...]:
        """Give the names of the templates there are, without their endings."""
        found = {
            path.name.removesuffix(".md.j2")
            for folder in self.template_folders()
            if folder.is_dir()
            for path in folder.glob("*.md.j2")
        }
        return tuple(sorted(found))


def shipped_templates() -> Path:
    """Give the folder of the templates that come with iopctl, installed or in its own repository."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def find_root(start: Path) -> Path:
    """Find the folder of `iopctl.yaml`, from `start` upwards, as git does; PersonError when there is none."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would leave a linked folder
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise PersonError(
        Text(
            "det finns ingen {settings} i {folder} eller i mapparna ovanför",
            "there is no {settings} in {folder} or in the folders above it",
        ),
        Text(
            "gå till registrets mapp, eller säg var den ligger med --root; en ny börjar med raden format: 1",
            "go to the register's folder, or say where it is with --root; a new one begins with the line format: 1",
        ),
        {"settings": SETTINGS, "folder": str(here)},
    )


def open_workspace(root: Path) -> Workspace:
    """Read the settings and all records under `root`; PersonError when the settings are wrong."""
    settings = read_settings_file((root / SETTINGS).read_bytes())
    folder = settings.records or "records"
    files: dict[str, bytes] = {}
    unreadable: dict[str, Finding] = {}
    for path in _record_files(root / folder):
        name = path.relative_to(root / folder).as_posix()
        try:
            files[name] = _content(path, root)
        except _UnreadableError as error:
            unreadable[name] = error.finding
    register = read(files, settings, folder=folder, unreadable=unreadable)
    return Workspace(root, settings, register, files)


def read_settings_file(data: bytes) -> Settings:
    """Read the bytes of `iopctl.yaml`; PersonError, with the place, when something in it is wrong."""
    text = yamlfile.read(data)
    if isinstance(text.data, dict) and not text.findings:
        reading = read_settings(text.data)
        findings = reading.findings
        if reading.settings and not findings:
            if reading.settings.format == 1:
                return reading.settings
            findings = (
                Finding(
                    Text(
                        "registret har format {format}; den här iopctl kan läsa format 1",
                        "the register has format {format}; this iopctl reads format 1",
                    ),
                    at=("format",),
                    values={"format": reading.settings.format},
                    help=Text("installera en nyare iopctl", "install a newer iopctl"),
                ),
            )
    else:
        findings = text.findings
    first = findings[0]
    place = text.range_of(first.at, first.part).start
    values = {**first.help_values, **first.values}
    where = f"{SETTINGS}:{place.line}:{place.column}: "
    raise PersonError(Text(where + first.message.sv, where + first.message.en), first.help, values)


def _record_files(folder: Path) -> Iterator[Path]:
    """Walk the folder for `.yaml` and `.yml`, in order; hidden files and folders are left out."""
    try:
        found = sorted(os.scandir(folder), key=lambda item: item.name)
    except OSError:
        return
    for item in found:
        if item.name.startswith("."):
            continue
        if item.is_dir(follow_symlinks=False):
            yield from _record_files(folder / item.name)
        elif item.name.endswith((".yaml", ".yml")):
            yield folder / item.name


class _UnreadableError(Exception):
    def __init__(self, what: Text, help: Text) -> None:
        super().__init__(what.en)
        self.finding = Finding(what, help=help, part="key", rule="unreadable_file")


def _content(path: Path, root: Path) -> bytes:
    """Read a record's bytes; nothing that is no ordinary file in the register, and not endlessly."""
    # Not resolve(): of a link that leads to itself it makes an error.
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root.resolve()):
        raise _UnreadableError(
            Text(
                "filen är en länk som leder ut ur registret",
                "the file is a link that leads out of the register",
            ),
            Text("lägg själva filen här i stället", "put the file itself here instead"),
        )
    try:
        # Not blocking: a named pipe would otherwise wait for a writer that never comes.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
    except OSError as error:
        raise _UnreadableError(
            Text("filen går inte att läsa", "the file cannot be read"),
            Text(
                f"kontrollera att den finns och att du får läsa den ({error.strerror})",
                f"see that it is there and that you may read it ({error.strerror})",
            ),
        ) from error
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise _UnreadableError(
                Text("det är ingen vanlig fil", "it is no ordinary file"),
                Text("ta bort den från mappen med poster", "take it out of the folder of records"),
            )
        return file.read(LARGEST + 1)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
