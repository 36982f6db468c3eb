"""Apply changes to the texts of files: all of them, or none and why."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iopctl import yamlfile
from iopctl.findings import Edit, Replace
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.yamlfile.meaning import NotEditableError, meant
from iopctl.yamlfile.splicing import replacements, spliced


class Change(NamedTuple):
    """A change to one record."""

    ref: Ref
    edit: Edit


class Refusal(NamedTuple):
    """The change that could not be made, and why not; nothing is changed then."""

    change: Change
    why: Text


def apply(files: Mapping[Ref, bytes], changes: Sequence[Change]) -> Mapping[Ref, bytes] | Refusal:
    """Make changes in the files' bytes; give those files that are other than before.

    Of one file, stretches of the text are replaced first, all at once, since they are told by their
    places; then fields are changed, one after the other. Each result is read back: it holds what was
    meant, or the whole is refused. A file that was not UTF-8 becomes so. The rules are the caller's
    to run.
    """
    now = dict(files)
    stretches: dict[Ref, list[Change]] = {}
    for change in changes:
        if isinstance(change.edit, Replace):
            stretches.setdefault(change.ref, []).append(change)
    steps = [*stretches.values(), *([it] for it in changes if not isinstance(it.edit, Replace))]
    for step in steps:
        ref = step[0].ref
        try:
            now[ref] = _edited(now[ref], [change.edit for change in step])
        except KeyError:
            return Refusal(step[0], Text("posten finns inte", "there is no such record"))
        except NotEditableError as error:
            return Refusal(step[0], error.message)
    return {ref: data for ref, data in now.items() if data != files[ref]}


def _edited(data: bytes, edits: Sequence[Edit]) -> bytes:
    """Make one change to a field, or any number to stretches of the text."""
    before = yamlfile.read(data)
    splices = [splice for edit in edits for splice in replacements(before, edit)]
    text = spliced(before.text, splices)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        result = mark + text.encode()
    except UnicodeEncodeError:
        raise NotEditableError(
            Text("texten går inte att spara", "the text cannot be saved")
        ) from None
    after = yamlfile.read(result)
    if isinstance(edits[0], Replace):
        holds = after.data is not None or before.data is None
    else:
        holds = before.data is not None and after.data == meant(before.data, edits[0])
    if not holds:
        raise NotEditableError(
            Text(
                "filen skulle inte läsas tillbaka som det som menades",
                "the file would not be read back as what was meant",
            )
        )
    return result
