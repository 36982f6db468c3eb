"""From a register, a template and a record to a document."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

from msgspec.structs import replace

from iopctl.documents.belonging import body_of, is_withheld
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.writer import write
from iopctl.documents.properties import Properties
from iopctl.documents.seal import sealed
from iopctl.documents.template import DOCUMENT, Rendered, Template, content_hash
from iopctl.documents.views import Source, View
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.models.committees import Committee
from iopctl.workspace import Workspace

ENDING = ".md.j2"
LETTERHEAD = "letterhead.odt"
FORMATS = (".md", ".odt", ".html")
"""The endings of the files that a document can be made into here."""

DOCUMENT_OF, AS_OF = "iopctl document", "iopctl as-of"
"""What a made file says of which template and record it is, and of which day."""

_FOLDED = str.maketrans("åäöé ", "aaoe-")


def find_template(workspace: Workspace, name: str) -> Template:
    """Read the template of that name, by its file or by what it is called; PersonError when there is none."""
    wanted = name.lower().translate(_FOLDED)
    for candidate in workspace.template_names():
        if candidate == wanted:
            return _template(workspace, candidate)
    for candidate in workspace.template_names():
        template = _template(workspace, candidate)
        if wanted in (called.lower().translate(_FOLDED) for called in template.name):
            return template
    raise PersonError(
        Text("det finns ingen mall som heter {name}", "there is no template called {name}"),
        Text("mallarna är: {names}", "the templates are: {names}"),
        {"name": name, "names": ", ".join(workspace.template_names())},
    )


def render(
    workspace: Workspace, template: Template, ref: Ref, as_of: date | None = None
) -> Rendered:
    """Make the Markdown of one record; `as_of` is the day that a dated template holds for.

    Raises PersonError when the template is for another type, lacks its day or fails, and when the
    record could not be read or is withheld.
    """
    record = _record(workspace, template, ref)
    source = _source(workspace, template, as_of)
    rendered = template.render(_context(workspace, record, source))
    return Rendered(
        rendered.markdown,
        _with_sources(rendered, template, source, ref),
        rendered.file,
        _letterhead(workspace, record),
        template.form,
    )


def has_something_to_say(
    workspace: Workspace, template: Template, ref: Ref, as_of: date | None = None
) -> bool:
    """Tell whether a document of a record would say anything: minutes of a meeting ahead do not.

    Raises PersonError where `render` does, and when the template's own condition fails.
    """
    record = _record(workspace, template, ref)
    return template.has_something_to_say(
        _context(workspace, record, _source(workspace, template, as_of))
    )


def _source(workspace: Workspace, template: Template, as_of: date | None) -> Source:
    if template.dated and as_of is None:
        raise PersonError(
            Text(
                "mallen {template} säger hur det står en viss dag, och ingen dag är angiven",
                "the template {template} says how things stand on a day, and no day is given",
            ),
            Text(
                "skriv dagen med --as-of, till exempel --as-of 2026-11-21",
                "give the day with --as-of, for example --as-of 2026-11-21",
            ),
            {"template": template.name},
        )
    return Source(workspace.register, as_of if template.dated else None)


def _context(workspace: Workspace, record: Record, source: Source) -> Mapping[str, object]:
    """Give what a template may name: the record, the settings, and the day where it has one."""
    shown = View(record, source)
    return {
        type(record).__name__.lower(): shown,
        "record": shown,
        "settings": View(workspace.settings, source),
        **({"as_of": source.as_of} if source.as_of else {}),
    }


def as_file(workspace: Workspace, rendered: Rendered, ending: str) -> bytes:
    """Give the bytes of a document's file, sealed; `ending` is one of `FORMATS`.

    Raises PersonError when the letterhead cannot be used.
    """
    match ending:
        case ".odt":
            return as_odt(workspace, rendered)
        case ".html":
            from iopctl.documents.html import html_page  # noqa: PLC0415 - most make an ODT

            page = html_page(rendered.markdown, rendered.properties)
            return sealed(page, rendered.properties.made_from)
        case _:
            return sealed(rendered.markdown, rendered.properties.made_from)


def as_odt(workspace: Workspace, rendered: Rendered) -> bytes:
    """Set a document on its letterhead, or fill its form; PersonError when that cannot be used."""
    if rendered.form:
        return _as_form(workspace, rendered)
    name = rendered.letterhead or LETTERHEAD
    found = workspace.template(name)
    if found is None:
        raise PersonError(
            Text("brevmallen {name} finns inte", "there is no letterhead {name}"),
            Text(
                "lägg filen i mappen med mallar, eller ändra letterhead i iopctl.yaml eller hos nämnden",
                "put the file in the folder of templates, or change letterhead in iopctl.yaml or for the committee",
            ),
            {"name": name},
        )
    path, content = found
    properties = rendered.properties
    with_look = {**properties.made_from, f"iopctl letterhead {name}": bytes_hash(content)}
    return write(
        rendered.markdown,
        _letterhead_read(path, content),
        replace(properties, made_from=with_look),
    )


def _as_form(workspace: Workspace, rendered: Rendered) -> bytes:
    found = workspace.template(rendered.form)
    if found is None:
        raise PersonError(
            Text(
                "dokumentet {name} finns inte bland mallarna",
                "the document {name} is not among the templates",
            ),
            Text(
                "lägg filen i mappen med mallar, eller ändra form i mallens huvud",
                "put the file in the folder of templates, or change form in the template's front matter",
            ),
            {"name": rendered.form},
        )
    from iopctl.documents.odt.forms import fill_form  # noqa: PLC0415 - few templates have a form

    path, content = found
    properties = rendered.properties
    made_from = {**properties.made_from, f"iopctl form {rendered.form}": bytes_hash(content)}
    return fill_form(path, content, replace(properties, made_from=made_from))


def bytes_hash(content: bytes) -> str:
    """Give the SHA-256 of a file that is no text."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def header_fields(workspace: Workspace) -> frozenset[str]:
    """Give the names of the fields that the templates fill in a letterhead's header and footer."""
    templates = (_template(workspace, name) for name in workspace.template_names())
    return frozenset({DOCUMENT}.union(*(template.fields for template in templates)))


def _record(workspace: Workspace, template: Template, ref: Ref) -> Record:
    entry = workspace.register.entries[ref]
    if ref.type not in template.records:
        raise PersonError(
            Text(
                "mallen {template} är till för {wanted}, men {ref} är en av {found}",
                "the template {template} is for {wanted}, but {ref} is one of {found}",
            ),
            values={
                "template": template.name,
                "wanted": template.records,
                "ref": str(ref),
                "found": ref.type,
            },
        )
    if not isinstance(entry.record, Record):
        raise PersonError(
            Text(
                "{path} kan inte läsas, så ingen handling kan göras",
                "{path} cannot be read, so no document can be made",
            ),
            Text(
                "kör iopctl validate och rätta det som står där",
                "run iopctl validate and mend what it says",
            ),
            {"path": entry.path},
        )
    if is_withheld(entry.record, workspace.register):
        raise PersonError(
            Text(
                "{ref} omfattas av sekretess (withheld), så ingen handling görs",
                "{ref} is withheld, so no document is made",
            ),
            values={"ref": str(ref)},
        )
    return entry.record


def _with_sources(rendered: Rendered, template: Template, source: Source, ref: Ref) -> Properties:
    """Note what the document is and was made from: templates and records with their hashes, and the day."""
    entries = source.register.entries
    made_from = {
        DOCUMENT_OF: f"{PurePosixPath(template.path).name.removesuffix(ENDING)} {ref}",
        **{f"iopctl template {name}": template.hashes[name] for name in sorted(template.hashes)},
        **{
            f"iopctl record {ref}": content_hash(entries[ref].file.text)
            for ref in sorted(source.read)
        },
        **({AS_OF: source.as_of.isoformat()} if source.as_of else {}),
    }
    return replace(rendered.properties, made_from=made_from)


@functools.lru_cache(maxsize=8)
def _letterhead_read(path: str, content: bytes) -> Letterhead:
    """Read a letterhead once for all the documents that go on it."""
    return Letterhead.read(path, content)


def _letterhead(workspace: Workspace, record: Record) -> str:
    body = workspace.register.get(body_of(record, workspace.register), Committee)
    return (body.letterhead if body else None) or workspace.settings.letterhead or LETTERHEAD


def _template(workspace: Workspace, name: str) -> Template:
    path, text = _text(workspace, name + ENDING) or ("", "")
    return Template.read(path, text, lambda part: _text(workspace, part))


def _text(workspace: Workspace, name: str) -> tuple[str, str] | None:
    """Read a file among the templates: what a message calls it, and its text."""
    found = workspace.template(name)
    if found is None:
        return None
    path, content = found
    try:
        return path, content.decode()
    except UnicodeDecodeError as error:
        raise PersonError(
            Text("mallen {path} är inte UTF-8", "the template {path} is not UTF-8"),
            Text("spara den som UTF-8", "save it as UTF-8"),
            {"path": path},
        ) from error
