"""From a register, a template and a record to a document."""

from __future__ import annotations

from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.writer import write
from iopctl.documents.template import Rendered, Template
from iopctl.documents.views import View
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.workspace import Workspace

ENDING = ".md.j2"
LETTERHEAD = "letterhead.odt"
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


def render(workspace: Workspace, template: Template, ref: Ref) -> Rendered:
    """Make the Markdown of one record; PersonError when the template is for another type or fails."""
    entry = workspace.register.entries[ref]
    if template.record != ref.type:
        raise PersonError(
            Text(
                "mallen {template} är till för {wanted}, men {ref} är en av {found}",
                "the template {template} is for {wanted}, but {ref} is one of {found}",
            ),
            values={
                "template": template.name,
                "wanted": template.record,
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
    record = View(entry.record, workspace.register)
    settings = View(workspace.settings, workspace.register)
    return template.render({type(entry.record).__name__.lower(): record, "settings": settings})


def as_odt(workspace: Workspace, rendered: Rendered) -> bytes:
    """Set a document on the register's letterhead; PersonError when the letterhead cannot be used."""
    found = workspace.template(LETTERHEAD)
    if found is None:
        raise PersonError(
            Text("brevmallen {name} finns inte", "there is no letterhead {name}"),
            values={"name": LETTERHEAD},
        )
    path, content = found
    return write(rendered.markdown, Letterhead.read(path, content), rendered.properties)


def _template(workspace: Workspace, name: str) -> Template:
    found = workspace.template(name + ENDING)
    assert found is not None
    path, content = found
    try:
        return Template.read(path, content.decode())
    except UnicodeDecodeError as error:
        raise PersonError(
            Text("mallen {path} är inte UTF-8", "the template {path} is not UTF-8"),
            Text("spara den som UTF-8", "save it as UTF-8"),
            {"path": path},
        ) from error
