"""A register with its cache where that can be used, and without it where it cannot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from iopctl.workspace import _cache as cache
from iopctl.workspace._git_key import Look
from iopctl.workspace._known import Known
from iopctl.workspace._lock import OWN_FOLDER, own_folder
from iopctl.workspace._looking import look
from iopctl.workspace._root import SETTINGS
from iopctl.workspace._store import Store
from iopctl.workspace._store_error import StoreError

if TYPE_CHECKING:
    from iopctl.deadlines._choose import Choice
    from iopctl.deadlines._due import Listed
    from iopctl.findings import LocatedFinding
    from iopctl.models._settings import Settings
    from iopctl.register import Register
    from iopctl.summaries._rows import Row
    from iopctl.workspace._folder import Contents

T = TypeVar("T")


class Cached:
    """What the cache knows of a register; from the moment it fails, what a reading of all files gives.

    `known` is None where the cache cannot be used.
    """

    def __init__(self, root: Path, read_all: Callable[[], Contents]) -> None:
        self._read_all = read_all
        self._plain: Contents | None = None
        self.known: Known | None = None
        try:
            self.known = _open(root)
        except (StoreError, UnicodeError):
            self.known = None

    @property
    def settings(self) -> Settings:
        """The register's settings."""
        return self._ask(lambda contents: contents.settings)

    @property
    def register(self) -> Register:
        """All records."""
        return self._ask(lambda contents: contents.register)

    @property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of the records that could be read, by their paths under the records' folder."""
        return self._ask(lambda contents: contents.files)

    @property
    def size(self) -> int:
        """How many records there are."""
        return self._ask(lambda contents: contents.size)

    def findings(self, as_of: date) -> tuple[LocatedFinding, ...]:
        """Give all findings, by path and place."""
        return self._ask(lambda contents: contents.findings(as_of))

    def due(self, as_of: date, choice: Choice | None = None) -> tuple[Listed, ...]:
        """Give what is due, by day: all of it, or what is chosen."""
        return self._ask(lambda contents: contents.due(as_of, choice))

    def rows(self, record_type: str | None, as_of: date) -> tuple[Row, ...]:
        """Give every record at a glance, of one type or of all, by path."""
        return self._ask(lambda contents: contents.rows(record_type, as_of))

    def recall(self, what: str) -> str | None:
        """Give what was kept of something made of the records as they are; None when nothing was."""
        return self._ask(lambda contents: contents.recall(what))

    def keep(self, what: str, body: str) -> None:
        """Keep something of what was made, as long as the records stay as they are."""
        self._ask(lambda contents: contents.keep(what, body))

    def _ask(self, ask: Callable[[Contents], T]) -> T:
        if self.known is not None:
            try:
                return ask(self.known)
            except (StoreError, UnicodeError):
                self.known.discard()
                self.known = None
        if self._plain is None:
            self._plain = self._read_all()
        return ask(self._plain)


def _open(root: Path) -> Known:
    asked = look(root)
    try:
        settings = (root / SETTINGS).read_bytes()
        store = Store.open(_made(root), cache.key(root, settings))
        try:
            return _known(store, root, settings, asked)
        except BaseException:
            store.close()
            raise
    finally:
        if asked:
            asked.asked.leave()


def _made(root: Path) -> Path:
    """Give the place of the cache, with its folder."""
    place = cache.place(root)
    try:
        if place.parent == root / OWN_FOLDER:
            own_folder(root)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(str(error)) from error
    return place


def _known(store: Store, root: Path, settings: bytes, asked: Look | None) -> Known:
    folder = store.meta("folder")
    if folder is None:
        from iopctl.workspace._settings import read_settings_file

        folder = read_settings_file(settings).records or "records"
        with store.writing():
            store.set_meta("folder", folder)
    is_of_it = asked is not None and asked.folder == root / folder
    return Known(store, root, folder, settings, asked if is_of_it else None)
