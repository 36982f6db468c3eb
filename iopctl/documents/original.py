"""A document made again as it was when iopctl wrote its file, from the records as they said it then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.documents.rendering import AS_OF, DOCUMENT_OF, as_file, find_template, render
from iopctl.documents.seal import Made, read_made
from iopctl.documents.template import content_hash
from iopctl.errors import PersonError
from iopctl.findings import Data, FieldPath
from iopctl.models._shape import Ref
from iopctl.register import read_entry
from iopctl.workspace import Version, Workspace, find_commit, versions


class Original(NamedTuple):
    """The file that iopctl wrote, and the commit whose records it says; None for those in the folder."""

    content: bytes
    commit: str | None


def template_and_record(made: Made) -> tuple[str, Ref] | None:
    """Give which template and record a file is of, None when it does not say so."""
    template, _, record = made.made_from.get(DOCUMENT_OF, "").partition(" ")
    type_, _, id_ = record.partition("/")
    return (template, Ref(type_, id_)) if id_ else None


def made_again(workspace: Workspace, made: Made, ending: str) -> bytes | None:
    """Make a file anew from the records as they are, for the same day; None when that cannot be done."""
    of = template_and_record(made)
    if of is None or of[1] not in workspace.register.entries:
        return None
    try:
        day = date.fromisoformat(made.made_from[AS_OF]) if AS_OF in made.made_from else None
        found = find_template(workspace, of[0])
        return as_file(workspace, render(workspace, found, of[1], day), ending)
    except (PersonError, ValueError):  # the template is gone, or is not for such records any more
        return None


def original(workspace: Workspace, made: Made, ending: str) -> Original | None:
    """Find what iopctl wrote: from the folder's records, else those of a commit; None when no one has it."""
    commit = None
    found = made_again(workspace, made, ending)
    if not is_same(found, made) and (commit := commit_of(workspace, made)):
        found = _made_at(workspace, commit, made, ending)
    return Original(found, commit) if found is not None and is_same(found, made) else None


def _made_at(workspace: Workspace, commit: str, made: Made, ending: str) -> bytes | None:
    try:
        then = find_commit(workspace.root, commit).workspace()
    except PersonError:  # its settings were not there, or were wrong
        return None
    return made_again(then, made, ending)


def is_same(content: bytes | None, made: Made) -> bool:
    """Whether a file says and shows what the one of `made` did when it was written."""
    again = read_made(content) if content is not None else None
    return again is not None and again.seal == made.seal


def commit_of(workspace: Workspace, made: Made) -> str | None:
    """Find the latest commit in which every record said what went into a file; None when no one did."""
    wanted = {
        f"{workspace.folder}/{ref}.yaml": hash_ for ref, hash_ in sorted(made.of("record").items())
    }
    if not wanted:
        return None
    for version in versions(workspace.root, tuple(wanted)):
        if _hashes(workspace, version) == wanted:
            return version.commit
    return None


def data_then(workspace: Workspace, ref: str, hash_: str) -> Data | None:
    """Give what a record held when its text had a hash, from its history; None when that is not there."""
    for version in versions(workspace.root, (f"{workspace.folder}/{ref}.yaml",)):
        for path, content in version.files.items():
            entry = read_entry(path.removeprefix(f"{workspace.folder}/"), content, workspace.folder)
            if content_hash(entry.file.text) == hash_:
                return entry.file.data
    return None


def fields_that_differ(
    then: Data | None, now: Data | None, at: FieldPath = ()
) -> Iterator[FieldPath]:
    """Give the fields that differ between two states of a record, each as deep as it can be said."""
    match then, now:
        case dict(), dict():
            for key in {**now, **then}:
                if then.get(key) != now.get(key):
                    yield from fields_that_differ(then.get(key), now.get(key), (*at, key))
        case list(), list() if len(then) == len(now):
            for place, (before, after) in enumerate(zip(then, now, strict=True)):
                if before != after:
                    yield from fields_that_differ(before, after, (*at, place))
        case _:
            yield at


def _hashes(workspace: Workspace, version: Version) -> dict[str, str]:
    start = f"{workspace.folder}/"
    return {
        path: content_hash(
            read_entry(path.removeprefix(start), content, workspace.folder).file.text
        )
        for path, content in version.files.items()
    }
