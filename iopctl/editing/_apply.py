"""Apply changes to the texts of files: all of them, or none and why."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
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


def apply(files: Mapping[Ref, bytes], changes: Iterable[Change]) -> Mapping[Ref, bytes] | Refusal:
    """Make changes, one after the other, in the files' bytes; give those files that are other than before.

    Each result is read back: it holds what was meant, or the whole is refused. A file that was not
    UTF-8 becomes so. The rules are the caller's to run.
    """
    now = dict(files)
    for change in changes:
        try:
            now[change.ref] = _edited(now[change.ref], change.edit)
        except KeyError:
            return Refusal(change, Text("posten finns inte", "there is no such record"))
        except NotEditableError as error:
            return Refusal(change, error.message)
    return {ref: data for ref, data in now.items() if data != files[ref]}


def _edited(data: bytes, edit: Edit) -> bytes:
    before = yamlfile.read(data)
    text = spliced(before.text, replacements(before, edit))
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        result = mark + text.encode()
    except UnicodeEncodeError:
        raise NotEditableError(
            Text("texten går inte att spara", "the text cannot be saved")
        ) from None
    after = yamlfile.read(result)
    if isinstance(edit, Replace):
        holds = after.data is not None or before.data is None
    else:
        holds = before.data is not None and after.data == meant(before.data, edit)
    if not holds:
        raise NotEditableError(
            Text(
                "filen skulle inte läsas tillbaka som det som menades",
                "the file would not be read back as what was meant",
            )
        )
    return result
