"""Apply changes to the texts of files: all of them, or none and why."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iopctl import yamlfile
from iopctl.findings import Data, Edit, Replace, SetField
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Ref
from iopctl.yamlfile.meaning import NotEditableError, meant
from iopctl.yamlfile.splicing import replacements, spliced
from iopctl.yamlfile.writing import Indents, field_lines


class Create(NamedTuple):
    """Begin a record, with these fields in this order."""

    data: Mapping[str, Data]


class Move(NamedTuple):
    """Give a record another id; its text stays as it is."""

    to: Ref


class Rewrite(NamedTuple):
    """Put other bytes in a record's file, as a person wrote them; they may be wrong in any way.

    `before` is what the person saw: when the file is another now, what somebody else did is not lost.
    """

    before: bytes
    content: bytes


class Change(NamedTuple):
    """A change to one record."""

    ref: Ref
    edit: Edit | Create | Move | Rewrite


class Refusal(NamedTuple):
    """The change that could not be made, and why not; nothing is changed then."""

    change: Change
    why: Text


def apply(
    files: Mapping[Ref, bytes], changes: Sequence[Change]
) -> Mapping[Ref, bytes | None] | Refusal:
    """Make changes in the files' bytes; give those files that are other than before, None for one that goes.

    Of one file, stretches of the text are replaced first, all at once, since they are told by their
    places; then the changes are made one after the other. Each result is read back: it holds what
    was meant, or the whole is refused. A file that was not UTF-8 becomes so. The rules are the
    caller's to run.
    """
    now: dict[Ref, bytes | None] = {}
    stretches: dict[Ref, list[Change]] = {}
    for change in changes:
        if isinstance(change.edit, Replace):
            stretches.setdefault(change.ref, []).append(change)
    steps = [*stretches.values(), *([it] for it in changes if not isinstance(it.edit, Replace))]
    for step in steps:
        ref = step[0].ref
        before = now[ref] if ref in now else files.get(ref)
        try:
            now |= _made(step, before, {**files, **now})
        except NotEditableError as error:
            return Refusal(step[0], error.message)
    return {ref: data for ref, data in now.items() if data != files.get(ref)}


def _made(
    step: Sequence[Change], before: bytes | None, there: Mapping[Ref, bytes | None]
) -> Mapping[Ref, bytes | None]:
    """Make one change, or any number to stretches of one text."""
    ref, edit = step[0]
    match edit:
        case Create(data):
            if before is not None:
                raise NotEditableError(_THERE_ALREADY)
            return {ref: _begun(data)}
        case _ if before is None:
            raise NotEditableError(Text("posten finns inte", "there is no such record"))
        case Move(to):
            if there.get(to) is not None:
                raise NotEditableError(_THERE_ALREADY)
            return {ref: None, to: before}
        case Rewrite(seen, content):
            if seen != before:
                raise NotEditableError(
                    Text(
                        "filen har ändrats medan den redigerades",
                        "the file has been changed while it was edited",
                    )
                )
            return {ref: content}
    edits = [change.edit for change in step if not isinstance(change.edit, Create | Move | Rewrite)]
    return {ref: _edited(before, edits, _order(ref))}


def _begun(data: Mapping[str, Data]) -> bytes:
    """Write a new record's text."""
    lines = [line for field in data.items() for line in field_lines(*field, Indents())]
    result = _encoded("".join(f"{line}\n" for line in lines))
    return _must_hold(result, meant({}, SetField((), dict(data))))


def _order(ref: Ref) -> Sequence[str]:
    """Give the order in which a record's fields are declared."""
    model = record_types().get(ref.type)
    return [field.key for field in fields(model)] if model else []


def _edited(data: bytes, edits: Sequence[Edit], order: Sequence[str]) -> bytes:
    """Make one change to a field, or any number to stretches of the text."""
    before = yamlfile.read(data)
    splices = [splice for edit in edits for splice in replacements(before, edit, order)]
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    result = mark + _encoded(spliced(before.text, splices))
    if isinstance(edits[0], Replace):
        return _must_hold(result, None) if before.data is not None else result
    return _must_hold(result, meant(before.data or "", edits[0]))


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise NotEditableError(
            Text("texten går inte att spara", "the text cannot be saved")
        ) from None


def _must_hold(result: bytes, wanted: Data | None) -> bytes:
    """Read a file back: it must hold what is wanted, or, where that is None, something."""
    data = yamlfile.read(result).data
    if data is None if wanted is None else data != wanted:
        raise NotEditableError(
            Text(
                "filen skulle inte läsas tillbaka som det som menades",
                "the file would not be read back as what was meant",
            )
        )
    return result


_THERE_ALREADY = Text("en post med det id:t finns redan", "a record of that id is there already")
