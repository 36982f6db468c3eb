"""The head of a template, between two lines of `---`: what it is, and what its documents are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import yaml

from iopctl.documents.template_error import wrong_template
from iopctl.language import Text

HEAD = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
REQUIRED = (("name", "sv"), ("name", "en"), ("record",), ("file",), ("title",))
ALLOWED = {*REQUIRED, ("subject",), ("dated",), ("form",), ("when",)}
FIELDS = "fields"

NOT_A_TEXT = Text(sv="här ska stå en text", en="a text belongs here")
HELP = Text(
    sv=(
        "mallen börjar med en rad ---, sedan name (med sv och en), record, file och title, "
        "kanske subject, dated, form, when och fields, och en rad --- till"
    ),
    en=(
        "a template begins with a line ---, then name (with sv and en), record, file and title, "
        "perhaps subject, dated, form, when and fields, and another line ---"
    ),
)
QUOTES_HELP = Text(
    sv='sätt citattecken runt en text som börjar med {{{{: title: "{{{{ … }}}}"',
    en='put quotation marks around a text that begins with {{{{: title: "{{{{ … }}}}"',
)


class Entry(NamedTuple):
    """One text of the front matter, and its line in the template, counted from 1."""

    text: str
    line: int


Entries = Mapping[tuple[str, ...], Entry]
"""Each text under its path: `("record",)`, `("name", "sv")`, `("fields", "Organ")`."""


def split(path: str, text: str) -> tuple[Entries, Entry]:
    """Part a template into the texts of its front matter and its body.

    Raises PersonError when the front matter is missing, cannot be read, or lacks something.
    """
    head = HEAD.match(text)
    if not head:
        what = Text(sv="mallen saknar sitt huvud", en="the template lacks its front matter")
        raise wrong_template(path, 1, what, HELP)
    entries = dict(_entries(path, head[1]))
    for key, entry in entries.items():
        if key not in ALLOWED and key[0] != FIELDS:
            what = Text(
                sv="mallens huvud har inget som heter {name}", en="front matter has no {name}"
            )
            raise wrong_template(path, entry.line, what, HELP, {"name": ".".join(key)})
    for key in REQUIRED:
        if key not in entries:
            what = Text(sv="mallens huvud saknar {name}", en="the front matter lacks {name}")
            raise wrong_template(path, 1, what, HELP, {"name": ".".join(key)})
    return entries, Entry(text[head.end() :], text[: head.end()].count("\n") + 1)


def _entries(path: str, yaml_text: str) -> Iterator[tuple[tuple[str, ...], Entry]]:
    try:
        node = yaml.compose(yaml_text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        what = Text(sv="mallens huvud går inte att läsa", en="the front matter cannot be read")
        raise wrong_template(path, line, what, QUOTES_HELP) from error
    if node:
        yield from _texts(path, node, ())


def _texts(
    path: str, node: yaml.Node, key: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Entry]]:
    line = node.start_mark.line + 2  # the marks count from 0, below the first ---
    match node:
        case yaml.MappingNode() if len(key) < 2:
            for name, value in node.value:
                if not isinstance(name, yaml.ScalarNode):
                    raise wrong_template(path, line, NOT_A_TEXT, QUOTES_HELP)
                yield from _texts(path, value, (*key, name.value))
        case yaml.ScalarNode() if key:
            yield key, Entry(node.value, line)
        case _:
            raise wrong_template(path, line, NOT_A_TEXT, QUOTES_HELP)
