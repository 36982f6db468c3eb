"""Bytes to a `YamlFile`: each step either gives the next one what it needs, or a finding and the end."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from iopctl.findings import Finding, Span
from iopctl.language import Text
from iopctl.yamlfile.decoding import decode, is_ordinary, unreadable
from iopctl.yamlfile.file import YamlFile
from iopctl.yamlfile.limits import LARGEST

if TYPE_CHECKING:
    import yaml


def as_it_stands(text: str) -> str:
    """Redact nothing."""
    return text


def read(data: bytes, *, redact: Callable[[str], str] = as_it_stands) -> YamlFile:
    """Read a file's bytes, whatever they are: what is wrong with them is in the findings.

    `redact` hides what nobody is to see, before anything else looks at the text; it must keep the
    text's length, so that places stay right.
    """
    if len(data) > LARGEST:
        return YamlFile("", None, (_too_large(len(data)),))
    text, wrong_encoding = decode(data)
    text = redact(text)
    if stop := wrong_encoding or unreadable(text):
        return YamlFile(text, None, (stop,))
    # What reads a text is loaded by those who read one: short commands ask what is known already.
    from iopctl.yamlfile.plain import plain  # noqa: PLC0415

    if is_ordinary(text) and (fields := plain(text)) is not None:
        return YamlFile(text, fields, nodes=functools.partial(_nodes, text))
    from iopctl.yamlfile.composing import read_composed  # noqa: PLC0415

    return read_composed(text, redact)


def _nodes(text: str) -> yaml.Node | None:
    """Find the places in a plain text, when somebody asks: most files have nothing told of them."""
    from iopctl.yamlfile.composing import nodes_of  # noqa: PLC0415

    return nodes_of(text)


def _too_large(size: int) -> Finding:
    return Finding(
        rule="too_large",
        at=Span(0, 0),
        message=Text(
            sv="filen är på {size} byte; mer än {largest} läses inte",
            en="the file is {size} bytes; more than {largest} are not read",
        ),
        values={"size": size, "largest": LARGEST},
        help=Text(
            sv="dela upp innehållet på flera filer, eller lägg det stora i en bilaga",
            en="divide what it holds among several files, or put what is large in an annex",
        ),
    )
