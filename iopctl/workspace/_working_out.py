"""Working out what the records give, for the cache: of what a change may concern, and of no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from iopctl.models._shape import Ref
from iopctl.register import Reach, Register, ref_of
from iopctl.workspace import _changes as changes
from iopctl.workspace._judging import Judging
from iopctl.workspace._recording import Dues, Rows
from iopctl.workspace._remembered import Remembered, edges_of
from iopctl.workspace._store import Store


class _Work(Protocol):
    """One bringing up to date of a kind."""

    def everything(self) -> None: ...

    def what_concerns(
        self, changed: Mapping[Ref, bool], reach: Reach, *, new_day: bool
    ) -> None: ...


_KINDS: Mapping[str, Callable[[Store, Register, date], _Work]] = {
    "found": Judging,
    "due": Dues,
    "rows": Rows,
}


def work_out(
    store: Store, register: Register, remembered: Remembered, kind: str, as_of: date
) -> None:
    """Bring what is kept of a kind up to date with the register and the day."""
    since = changes.since(store, kind)
    work = _KINDS[kind](store, register, as_of)
    if since is None:
        work.everything()
        return
    changed = {ref_of(change.path): change.renamed for change in since}
    changed |= {ref_of(change.path): True for change in since if change.renamed}
    renamed = {ref for ref, is_renamed in changed.items() if is_renamed}
    titled = (*renamed, *(it for ref in renamed for it in remembered.called_after(ref)))
    before = (edge for change in since for edge in edges_of(change.path, change.before))
    reach = Reach(changed, titled, before, remembered.edges_into, remembered.edges_out_of)
    new_day = not changes.is_of_day(store, kind, as_of.isoformat())
    work.what_concerns(changed, reach, new_day=new_day)
