"""A register's folder: its settings, its records and its templates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from iopctl.workspace._root import SETTINGS
from iopctl.workspace._scan import UnreadableError, content, scan
from iopctl.workspace._store_error import StoreError

if TYPE_CHECKING:
    from iopctl.deadlines._choose import Choice
    from iopctl.deadlines._due import Listed
    from iopctl.findings import Finding, LocatedFinding
    from iopctl.models._settings import Settings
    from iopctl.models._shape import Ref
    from iopctl.register import Register
    from iopctl.summaries._rows import Row
    from iopctl.workspace._plain import Plain


class Contents(Protocol):
    """What a register holds and what follows from it; each is read or worked out when it is asked for."""

    @property
    def settings(self) -> Settings:
        """The register's settings."""
        ...

    @property
    def register(self) -> Register:
        """All records."""
        ...

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of the records that could be read, by their paths under the records' folder."""
        ...

    @property
    def size(self) -> int:
        """How many records there are."""
        ...

    def findings(self, as_of: date) -> tuple[LocatedFinding, ...]:
        """Give all findings, by path and place."""
        ...

    def due(self, as_of: date, choice: Choice | None = None) -> tuple[Listed, ...]:
        """Give what is due, by day: all of it, or what is chosen."""
        ...

    def rows(self, record_type: str | None, as_of: date) -> tuple[Row, ...]:
        """Give every record at a glance, of one type or of all, by path."""
        ...

    def recall(self, what: str) -> str | None:
        """Give what was kept of something made of the records as they are; None when nothing was."""
        ...

    def keep(self, what: str, body: str) -> None:
        """Keep something of what was made, as long as the records stay as they are."""
        ...


class Workspace(NamedTuple):
    """A register, and where it lies."""

    root: Path
    contents: Contents

    @property
    def settings(self) -> Settings:
        """The register's settings."""
        return self.contents.settings

    @property
    def register(self) -> Register:
        """All records."""
        return self.contents.register

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of the records that could be read, by their paths under the records' folder."""
        return self.contents.files

    @property
    def folder(self) -> str:
        """The records' folder, as seen from the root."""
        return self.settings.records or "records"

    def with_files(self, files: Mapping[str, bytes | None]) -> Register:
        """Give the register as it would be with other bytes in some files, None where one is gone.

        Nothing is written.
        """
        from iopctl.register import Register, read_entry

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
        try:
            read = self.settings, self.files
        except StoreError:  # what the cache is of is no longer there to be read
            return False
        settings, files, _ = _read_bytes(self.root)
        return read == (settings, files)

    @property
    def texts(self) -> Mapping[Ref, bytes]:
        """The bytes of the records that could be read, by reference."""
        names = {entry.ref: self.name(entry.ref) for entry in self.register.entries.values()}
        return {ref: self.files[name] for ref, name in names.items() if name in self.files}

    def template_folders(self) -> tuple[Path, ...]:
        """Give the folders that templates are looked for in; the register's own come first."""
        return _template_folders(self.root, self._own_templates)

    @property
    def _own_templates(self) -> str:
        return self.settings.templates or "templates"

    def templates_hash(self) -> str:
        """Give the hash of every file among the templates."""
        from iopctl.workspace._made import templates_hash

        return templates_hash(self.template_folders())

    def holds(self, path: Path, what: str) -> bool:
        """Whether a file holds what would be made: `what` was, of the same records, settings and templates.

        False where that is not known.
        """
        from iopctl.workspace._made import hash_of, templates_hash

        kept = self.contents.recall(what + path.suffix.lower())
        if kept is None or not path.is_file():
            return False
        # The name of the own templates' folder is kept too: the settings take long to read.
        templates, made, own = kept.split(" ", 2)
        return made == hash_of([path.read_bytes()]) and templates == templates_hash(
            _template_folders(self.root, own)
        )

    def keep_made(self, files: Mapping[Path, bytes], what: str, templates: str) -> None:
        """Keep what was made, with the templates as their hash was before, for `holds`."""
        from iopctl.workspace._made import hash_of

        for path, made in files.items():
            said = f"{templates} {hash_of([made])} {self._own_templates}"
            self.contents.keep(what + path.suffix.lower(), said)

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


def _template_folders(root: Path, own: str) -> tuple[Path, ...]:
    return (root / own, shipped_templates())


def shipped_templates() -> Path:
    """Give the folder of the templates that come with iopctl, installed or in its own repository."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def open_workspace(root: Path, *, cached: bool = False) -> Workspace:
    """Open the register under `root`, with its cache or without; PersonError when the settings are wrong.

    What is given is the same with the cache and without it.
    """
    if cached:
        from iopctl.workspace._cached import Cached

        return Workspace(root, Cached(root, lambda: read_all(root)))
    return Workspace(root, read_all(root))


def read_all(root: Path) -> Plain:
    """Read the settings and all records under `root`; PersonError when the settings are wrong."""
    from iopctl.register import read
    from iopctl.workspace._plain import Plain

    settings, files, unreadable = _read_bytes(root)
    folder = settings.records or "records"
    register = read(files, settings, folder=folder, unreadable=unreadable)
    return Plain(settings, register, files)


def _read_bytes(root: Path) -> tuple[Settings, dict[str, bytes], dict[str, Finding]]:
    """Read the settings, the records' bytes, and what is told of those that cannot be had."""
    from iopctl.workspace._settings import read_settings_file

    settings = read_settings_file((root / SETTINGS).read_bytes())
    folder = settings.records or "records"
    files: dict[str, bytes] = {}
    unreadable: dict[str, Finding] = {}
    for path in scan(root / folder):
        try:
            files[path], _ = content(root / folder / path, root)
        except FileNotFoundError:
            continue
        except UnreadableError as error:
            unreadable[path] = error.finding
    return settings, files, unreadable


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
