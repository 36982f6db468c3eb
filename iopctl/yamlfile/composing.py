"""A text to its fields by way of libyaml, which gives each its place: what is wrong is told here."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator

import msgspec
import yaml

from iopctl.findings import Data, Finding, Span
from iopctl.language import Text
from iopctl.yamlfile import problems
from iopctl.yamlfile.comments import read_comments
from iopctl.yamlfile.decoding import UNREADABLE, code_of, is_ordinary, turning
from iopctl.yamlfile.file import YamlFile, composed
from iopctl.yamlfile.guard import refused
from iopctl.yamlfile.nodes import Source, name_of, scalars
from iopctl.yamlfile.repairs import readable


class _Untyped:
    """A loader that guesses at no value's type: what is written stays text."""

    def resolve(self, _kind: type[yaml.Node], _value: str, _implicit: object) -> str:
        return ""

    def descend_resolver(self, _parent: yaml.Node | None, _index: object) -> None:
        """Keep no track of the way down: only guessing needs it."""

    def ascend_resolver(self) -> None:
        """Keep no track of the way up either."""


class _PythonLoader(_Untyped, yaml.SafeLoader):
    """Thirteen times slower; for an installation of PyYAML without libyaml."""


_loader: type[yaml.SafeLoader | yaml.CSafeLoader] = _PythonLoader
if yaml.__with_libyaml__:

    class _LibyamlLoader(_Untyped, yaml.CSafeLoader):
        """The one that is meant to be used."""

    _loader = _LibyamlLoader


def read_composed(text: str, redact: Callable[[str], str]) -> YamlFile:
    """Read a text without unreadable characters, with all that is to be told of it."""
    root, stop = _compose(text)
    if stop:
        repair = readable(text, stop, _attempt)
        return YamlFile(text, None, (msgspec.structs.replace(stop, fix=repair),))
    comments, cut = read_comments(text, root)
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        return YamlFile(text, None, (_EMPTY,), comments)
    findings = [*turning(text), *_escaped(text, root, redact), *cut]
    content: Data | None = _plain(root, findings, (text, comments, root))
    if any(finding.rule == "key_not_text" for finding in findings):
        content = None  # else what is left would be told of once more, as something that it was not
    elif not isinstance(content, dict):
        findings.append(_not_a_mapping(root))
    return YamlFile(text, content, tuple(findings), comments, lambda: root)


@functools.lru_cache(maxsize=16)
def nodes_of(text: str) -> yaml.Node | None:
    """Give what a plain text is made of, with places."""
    return _compose(text)[0]


def _compose(text: str) -> tuple[yaml.Node | None, Finding | None]:
    try:
        if stop := refused(text, _loader):
            return None, stop
        root = yaml.compose(text, Loader=_loader)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # Python's own parser hands on what chr() says of a character that cannot be, without a place.
        from iopctl.yamlfile.diagnosis import diagnose  # noqa: PLC0415 - most files are right

        mark = getattr(error, "problem_mark", None)
        return None, diagnose(text, mark.index if mark else len(text))
    return root, _hard_space(text, root) if root else None


def _attempt(text: str) -> tuple[Data | None, Finding | None]:
    root, stop = _compose(text)
    return (_plain(root, []) if root and not stop else None), stop


def _hard_space(text: str, root: yaml.Node) -> Finding | None:
    """Find a name or a text that begins with a blank that looks like an indent."""
    if is_ordinary(text):
        return None
    for scalar in scalars(root):
        hard = None if scalar.style else problems.hard_space(text, scalar.start_mark.index)
        if hard:
            return hard
    return None


def _escaped(text: str, root: yaml.Node, redact: Callable[[str], str]) -> Iterator[Finding]:
    r"""Tell of characters that have no place in a text but were written as `\x1b`, and replace them.

    What was to be hidden may have been written so too: it is hidden here.
    """
    if "\\" not in text:
        return
    for scalar in scalars(root):
        if scalar.style == '"':
            scalar.value = redact(scalar.value)
            if found := UNREADABLE.search(scalar.value):
                scalar.value = UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", scalar.value)
                yield Finding(
                    rule="control_character",
                    at=Span(scalar.start_mark.index, scalar.end_mark.index),
                    message=Text(
                        sv="texten innehåller ett tecken som inte syns ({code})",
                        en="the text holds a character that cannot be seen ({code})",
                    ),
                    values={"code": code_of(found[0])},
                    help=Text(
                        sv="ta bort det som börjar med \\",
                        en="take out what begins with \\",
                    ),
                )


def _plain(node: yaml.Node, findings: list[Finding], source: Source | None = None) -> Data:
    """Give a node's data; tell of names that are no names, and of fields that stand there twice."""
    if isinstance(node, yaml.ScalarNode):
        return composed(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, findings, source) for item in node.value]
    fields: dict[str, Data] = {}
    for key, value in node.value:
        name = name_of(key)
        if name and name not in fields:
            fields[name] = _plain(value, findings, source)
    if len(fields) < len(node.value):
        from iopctl.yamlfile.names import wrong_names  # noqa: PLC0415 - most files are right

        findings.extend(wrong_names(node, fields, source, lambda value: _plain(value, [])))
    return fields


def _not_a_mapping(root: yaml.Node) -> Finding:
    return Finding(
        rule="not_a_mapping",
        at=Span(root.start_mark.index, root.end_mark.index),
        message=Text(
            sv="filen är en lista, men ska bestå av fält",
            en="the file is a list, but should consist of fields",
        )
        if isinstance(root, yaml.SequenceNode)
        else Text(
            sv="filen är en enda text, men ska bestå av fält",
            en="the file is one single text, but should consist of fields",
        ),
        help=Text(
            sv="skriv varje uppgift som ett fält: namn, kolon och mellanslag, och så texten",
            en="write each thing as a field: name, colon and space, and then the text",
        ),
    )


_EMPTY = Finding(
    rule="empty_file",
    at=Span(0, 0),
    message=Text(sv="det står inga fält i filen", en="there are no fields in the file"),
    help=Text(sv="fyll i den eller ta bort den", en="fill it in or take it out"),
)
