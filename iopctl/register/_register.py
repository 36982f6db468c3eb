"""The register: look-ups over all entries. It never changes and touches no disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from iopctl.models._reading import Reference
from iopctl.models._settings import Settings
from iopctl.models._shape import Record, Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register._entry import Entry

R = TypeVar("R", bound=Record)


class Referrer(NamedTuple):
    """An entry that refers to a record, and where in it."""

    entry: Entry
    reference: Reference


class Register:
    """The records of one folder, with its settings."""

    def __init__(self, entries: Mapping[Ref, Entry], settings: Settings) -> None:
        self.entries = entries
        self.settings = settings
        self._referrers: dict[Ref, list[Referrer]] = {}
        for entry in entries.values():
            for reference in entry.references:
                self._referrers.setdefault(reference.ref, []).append(Referrer(entry, reference))

    def get(self, ref: Ref | None, kind: type[R]) -> R | None:
        """Give the record of that reference and type; None where there is none or it could not be read."""
        entry = self.entries.get(ref) if ref else None
        return entry.record if entry and isinstance(entry.record, kind) else None

    def every(self, kind: type[R]) -> Iterator[R]:
        """Give all records of a type, by id."""
        return (entry.record for entry in self.entries.values() if isinstance(entry.record, kind))

    def referrers(self, ref: Ref) -> Sequence[Referrer]:
        """Give what refers to a record, by path and place."""
        return self._referrers.get(ref, ())

    def title(self, ref: Ref) -> str:
        """Give what a record is called: its title or name; a meeting's committee and day; else its id."""
        entry = self.entries.get(ref)
        match entry and entry.record:
            case Meeting() as meeting:
                return f"{self.title(meeting.committee)} {meeting.label}".strip()
            case Record() as record:
                return record.label
        return ref.id

    def committee_of(self, decision: Decision) -> Ref | None:
        """Give the body whose decision it is."""
        if decision.decided_by:
            return decision.decided_by.committee
        meeting = self.get(decision.meeting or None, Meeting)
        return meeting.committee if meeting else None
