"""What can be wrong with a template before a clerk meets it: tried on made-up records, and read through."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import jinja2.meta
from jinja2 import nodes

from iopctl.documents import front_matter
from iopctl.documents.computed import COMPUTED
from iopctl.documents.rendering import ENDING, find_template, has_something_to_say, render
from iopctl.documents.samples import ID, VARIANTS, sample, sample_workspace
from iopctl.documents.template import MARKDOWN, Template, as_condition
from iopctl.documents.views import INTERNAL
from iopctl.errors import PersonError
from iopctl.findings import NO_VALUES
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Items, Part, Record, Ref
from iopctl.workspace import Workspace

A_DAY = date(2026, 3, 10)
"""The day that dated templates are tried on; any would do."""

DEEPEST = 6
WRONG = Text("{wrong} (provad på {record}, {variant})", "{wrong} (tried on {record}, {variant})")
UNUSED = Text(
    "{path}, rad {line}: {name} sätts men används aldrig",
    "{path}, line {line}: {name} is set and never used",
)
UNKNOWN = Text(
    "{path}, rad {line}: det finns inget som heter {name}",
    "{path}, line {line}: there is nothing called {name}",
)
SPELL = Text("se efter hur namnet stavas", "see how the name is spelled")


class Problem(NamedTuple):
    """Something wrong with a template, and what to do when that is known."""

    text: Text
    values: Mapping[str, object] = NO_VALUES
    help: Text | None = None


class Usable(NamedTuple):
    """A name that a template may use: its path, `meeting.agenda[].title`, what it is, and a sample."""

    path: str
    about: Text
    sample: str = ""


def check(workspace: Workspace, name: str) -> Iterator[Problem]:
    """Try a template on records of every kind it is for, from full to bare, and look for stray names."""
    try:
        template = find_template(workspace, name)
    except PersonError as error:
        yield Problem(error.message, error.values, error.help)
        return
    unknown = [type_ for type_ in template.records if type_ not in record_types()]
    if unknown:
        yield Problem(
            Text(
                "{path}: {types} är inget slag av post",
                "{path}: {types} is no type of record",
            ),
            {"path": template.path, "types": unknown, "known": list(record_types())},
            Text("slagen är: {known}", "the types are: {known}"),
        )
        return
    yield from _stray_names(workspace, template, name)
    told = set()
    for variant, called in VARIANTS.items():
        records = sample_workspace(workspace, variant)
        for type_ in template.records:
            try:
                has_something_to_say(records, template, Ref(type_, ID), A_DAY)
                render(records, template, Ref(type_, ID), A_DAY)
            except PersonError as error:
                wrong = error.message.said("en", error.values)
                if wrong not in told:  # one mistake, one problem
                    told.add(wrong)
                    yield Problem(
                        Text(
                            WRONG.sv.replace("{wrong}", error.message.sv),
                            WRONG.en.replace("{wrong}", error.message.en),
                        ),
                        {**error.values, "record": type_, "variant": called},
                        error.help,
                    )


def try_out(workspace: Workspace, name: str, variant: str) -> Iterator[str]:
    """Give the Markdown of a template tried on each type of record that it is for."""
    template = find_template(workspace, name)
    records = sample_workspace(workspace, variant)
    for type_ in template.records:
        yield render(records, template, Ref(type_, ID), A_DAY).markdown


def usable(type_: str) -> Iterator[Usable]:
    """Give every name that a template for a type of record may use, in the order of the declarations."""
    model = record_types()[type_]
    start = model.__name__.lower()
    yield Usable(
        f"{start}.id", Text("Postens id: filens namn.", "The record's id: its file's name."), ID
    )
    yield from _fields(model, f"{start}.", 0)
    for (on, name), computed in COMPUTED.items():
        if on is model:
            yield Usable(f"{start}.{name}", computed.about)
    for other, referring in record_types().items():
        if (
            any(type_ in field.targets for field in fields(referring))
            and (model, other) not in COMPUTED
        ):
            yield Usable(
                f"{start}.{other}",
                Text(
                    "Posterna av det slaget som hänvisar hit.",
                    "The records of that type that refer to it.",
                ),
            )


def _fields(group: type[Record | Part], start: str, depth: int) -> Iterator[Usable]:
    for field in fields(group):
        if field.key in INTERNAL:
            continue
        is_list = getattr(field.type, "__origin__", None) is Items
        inner = field.type.__args__[0] if is_list else field.type
        path = f"{start}{field.key}{'[]' if is_list else ''}"
        yield Usable(path, field.description, sample(field))
        if isinstance(inner, type) and issubclass(inner, Part) and depth < DEEPEST:
            yield from _fields(inner, f"{path}.", depth + 1)


def _stray_names(workspace: Workspace, template: Template, name: str) -> Iterator[Problem]:
    """Find names that nothing has, also where no sample comes, and names that are set in vain."""
    _, content = workspace.template(name + ENDING) or ("", b"")
    text = content.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    entries, body = front_matter.split(template.path, text)
    tree = MARKDOWN.parse(body.text)
    above = body.line - 1
    known = {"record", "settings", *MARKDOWN.globals, *(["as_of"] if template.dated else [])}
    known |= {record_types()[type_].__name__.lower() for type_ in template.records}
    yield from _unknown(template, tree, above, known)
    if when := entries.get(("when",)):
        condition = MARKDOWN.parse(as_condition(when).text)
        yield from _unknown(template, condition, when.line - 1, known)
    used = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    used |= {node.name for node in tree.find_all(nodes.NSRef)}
    for line, set_name in sorted(_set_names(tree)):
        if set_name not in used:
            values = {"path": template.path, "line": line + above, "name": set_name}
            yield Problem(UNUSED, values, Text("ta bort det", "take it out"))


def _unknown(
    template: Template, tree: nodes.Template, above: int, known: Collection[str]
) -> Iterator[Problem]:
    unknown = jinja2.meta.find_undeclared_variables(tree).difference(known)
    for node in tree.find_all(nodes.Name):
        if node.name in unknown and node.ctx == "load":
            values = {"path": template.path, "line": node.lineno + above, "name": node.name}
            yield Problem(UNKNOWN, values, SPELL)


def _set_names(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    for node in tree.find_all((nodes.Assign, nodes.Import, nodes.Macro)):
        match node:
            case nodes.Assign(target=nodes.Name(name=name)):
                yield node.lineno, name
            case nodes.Import():
                yield node.lineno, node.target
            case nodes.Macro():
                yield node.lineno, node.name
