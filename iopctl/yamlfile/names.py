"""What is wrong with the names of fields: no text, or standing there twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

from iopctl.findings import Also, Data, Finding, Fix, Replace, Span
from iopctl.language import Text
from iopctl.yamlfile.layout import Layout, Spot, is_flow
from iopctl.yamlfile.meaning import NotEditableError
from iopctl.yamlfile.nodes import Source, name_of
from iopctl.yamlfile.splicing import stretch_of

_MOST_FIELDS = 200
"""In a group with more fields than any record has, no repair is looked for."""


def wrong_names(
    node: yaml.Node,
    fields: dict[str, Data],
    source: Source | None,
    plain: Callable[[yaml.Node], Data],
) -> Iterator[Finding]:
    """Tell of names that are no names, and of fields that stand there twice."""
    layout = Layout(*source) if source else None
    first: dict[str, yaml.Node] = {}
    for n, (key, value) in enumerate(node.value):
        name = name_of(key)
        if not name:
            yield _key_not_text(key)
        elif name in first:
            is_sure = len(node.value) <= _MOST_FIELDS and plain(value) == fields[name]
            fix = _taken_out(layout, node, n) if layout and is_sure else None
            yield _duplicate_key(name, key, first[name], fix)
        else:
            first[name] = key


def _taken_out(layout: Layout, node: yaml.Node, n: int) -> Fix | None:
    """Give the repair of a field that says what the same field said before: it goes."""
    parent = Spot(None, node, node.start_mark.index, in_brackets=is_flow(node))
    try:
        stretch = stretch_of(layout, parent, n)
    except NotEditableError:
        return None
    return Fix(
        Text(
            "fältet, som säger samma sak två gånger, får stå en gång",
            "the field, which says the same thing twice, stands once",
        ),
        (Replace(stretch, ""),),
    )


def _duplicate_key(name: str, key: yaml.Node, first: yaml.Node, fix: Fix | None) -> Finding:
    return Finding(
        rule="duplicate_key",
        at=Span(key.start_mark.index, key.end_mark.index),
        message=Text(
            sv="fältet {name} står redan på rad {line}",
            en="the field {name} stands already on line {line}",
        ),
        values={"name": name, "line": first.start_mark.line + 1},
        help=Text(
            sv="behåll den rad som gäller och ta bort den andra",
            en="keep the line that holds and take out the other",
        ),
        also=(
            Also(
                at=Span(first.start_mark.index, first.end_mark.index),
                message=Text(sv="här står det första", en="the first stands here"),
            ),
        ),
        fix=fix,
    )


def _key_not_text(key: yaml.Node) -> Finding:
    if isinstance(key, yaml.ScalarNode):
        message = Text(
            sv="här ska ett fälts namn stå, men det är tomt",
            en="a field's name should stand here, but it is empty",
        )
        advice = Text(
            sv="skriv fältets namn före kolonet", en="write the field's name before the colon"
        )
    else:
        message = Text(
            sv="här ska ett fälts namn stå, men det är en lista eller en grupp av fält",
            en="a field's name should stand here, but it is a list or a group of fields",
        )
        advice = Text(
            sv="sätt citattecken om en text som börjar med [ eller {",
            en="put quotation marks around a text that begins with [ or {",
        )
    start = key.start_mark.index
    return Finding(
        rule="key_not_text",
        at=Span(start, max(key.end_mark.index, start + 1)),
        message=message,
        help=advice,
    )
