"""Apply the repairs that findings carry, as far as each makes its finding go and no other come."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from iopctl import yamlfile
from iopctl.editing._apply import Change, Refusal, apply
from iopctl.editing._prepare import Judge, Judged
from iopctl.findings import LocatedFinding, Place
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Entry

MOST_ROUNDS = 5
"""How many times what a repair brought to light is repaired in turn."""

MOST_LINES = 2000
"""Of a longer file, every line counts as touched: to compare lines takes its time, and no record is so long."""


class LeftOut(NamedTuple):
    """A repair that was not made: `why`, or the finding that it would have brought."""

    finding: LocatedFinding
    why: Text | LocatedFinding


class Repaired(NamedTuple):
    """The files with new bytes, the findings that are gone, and those whose repair was left out."""

    files: Mapping[Ref, bytes]
    done: tuple[LocatedFinding, ...]
    left_out: tuple[LeftOut, ...]


def repair(
    files: Mapping[Ref, bytes], judge: Judge, chosen: Callable[[LocatedFinding], bool]
) -> Repaired:
    """Make the sure repairs of the findings that are `chosen`. Nothing is written.

    After each the file is read back and judged. What a record that could not be judged in full had
    hidden may come to light, on lines that were not touched: that is no fault of the repair.
    """
    work = _Work(files, judge)
    done: list[LocatedFinding] = []
    left_out: dict[tuple[object, ...], LeftOut] = {}
    for _ in range(MOST_ROUNDS):
        findings = [
            finding
            for finding in work.now.findings
            if finding.fix
            and finding.record
            and chosen(finding)
            and finding.identity not in left_out
        ]
        # Apart, since of a sound record nothing was hidden, and nothing may come to light.
        sound = [one for one in findings if work.entry(one).sound]
        made = [
            one
            for part in (sound, [one for one in findings if not work.entry(one).sound])
            for one in work.make(part, left_out)
        ]
        if not made:
            break
        done += made
    return Repaired(work.changed, tuple(done), tuple(left_out.values()))


class _Work:
    """The files as repairs are made, one batch after the other."""

    def __init__(self, files: Mapping[Ref, bytes], judge: Judge) -> None:
        self.files = files
        self.judge = judge
        self.changed: Mapping[Ref, bytes] = {}
        self.now = judge({})

    def entry(self, finding: LocatedFinding) -> Entry:
        """Give the entry that a finding is about."""
        return self.now.register.entries[_ref(finding)]

    def make(
        self, findings: Sequence[LocatedFinding], left_out: dict[tuple[object, ...], LeftOut]
    ) -> Iterator[LocatedFinding]:
        """Make repairs, all at once or, where that goes wrong, in halves; give those that were made."""
        if not findings:
            return
        why = self._try(findings)
        if why is None:
            yield from findings
        elif len(findings) == 1:
            left_out[findings[0].identity] = LeftOut(findings[0], why)
        else:
            middle = len(findings) // 2
            yield from self.make(findings[:middle], left_out)
            # What the first half changed has moved lines: the second is found again by its keys.
            wanted = Counter(finding.identity for finding in findings[middle:])
            yield from self.make(list(_among(self.now.findings, wanted)), left_out)

    def _try(self, findings: Sequence[LocatedFinding]) -> Text | LocatedFinding | None:
        changes = [
            Change(_ref(finding), edit)
            for finding in findings
            if finding.fix
            for edit in finding.fix.fix.edits
        ]
        there = {change.ref: self._bytes(change.ref) for change in changes}
        made = apply(there, changes)
        if isinstance(made, Refusal):
            return made.why
        result = {ref: data for ref, data in made.items() if data is not None}
        changed = {**self.changed, **result}
        after = self.judge(changed)
        wrong = self._wrong(findings, after, {ref: (there[ref], result[ref]) for ref in result})
        if wrong is None:
            self.changed, self.now = changed, after
        return wrong

    def _bytes(self, ref: Ref) -> bytes:
        return self.changed.get(ref) or self.files[ref]

    def _wrong(
        self,
        findings: Sequence[LocatedFinding],
        after: Judged,
        changed: Mapping[Ref, tuple[bytes, bytes]],
    ) -> Text | LocatedFinding | None:
        """Say what speaks against a result: a finding that is still there, or one that has come."""
        before = Counter(finding.identity for finding in self.now.findings)
        mended = Counter(finding.identity for finding in findings)
        remaining = Counter(finding.identity for finding in after.findings)
        if any(remaining[one] > before[one] - mended[one] for one in mended):
            return Text("felet skulle vara kvar", "the mistake would remain")
        entries = self.now.register.entries
        touched = {entries[ref].path: _touched(*bytes_) for ref, bytes_ in changed.items()}
        all_sound = all(self.entry(finding).sound for finding in findings)
        for finding in _among(after.findings, remaining - before):
            ref = _ref(finding)
            unread = ref in changed and entries[ref].file.data is None
            was_told_in_full = finding.code[:4] in ("IOP1", "IOP2") and not unread
            if (
                all_sound
                or was_told_in_full
                or finding.code.startswith("IOP9")
                or any(_is_touched(place, touched) for place in _places(finding))
            ):
                return finding
        return None


def _places(finding: LocatedFinding) -> tuple[Place, ...]:
    return (finding.place, *(related.place for related in finding.related))


def _is_touched(place: Place, touched: Mapping[str, frozenset[int]]) -> bool:
    return place.range.start.line in touched.get(place.path, ())


def _ref(finding: LocatedFinding) -> Ref:
    return Ref(*(finding.record or "/").rsplit("/", 1))


def _among(
    findings: Sequence[LocatedFinding], wanted: Counter[tuple[object, ...]]
) -> Iterator[LocatedFinding]:
    """Give as many findings of each key as are wanted."""
    left = wanted.copy()
    for finding in findings:
        if left[finding.identity] > 0:
            left[finding.identity] -= 1
            yield finding


def _touched(before: bytes, after: bytes) -> frozenset[int]:
    """Give the lines of the new text that the old one does not have in that order."""
    old, new = (yamlfile.read(data).text.splitlines() for data in (before, after))
    if max(len(old), len(new)) > MOST_LINES:
        return frozenset(range(1, len(new) + 1))
    matching = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return frozenset(
        line + 1
        for tag, _, _, start, end in matching
        if tag != "equal"
        for line in range(start, end)
    )
