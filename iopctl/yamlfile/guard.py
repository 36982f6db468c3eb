"""What libyaml must not be handed, or reads into what nobody meant: depth, aliases, tags, directives."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from iopctl.findings import Finding, Span
from iopctl.language import Text
from iopctl.yamlfile.limits import DEEPEST

# In an indented file two levels, a field's list and what is in it, take at least a column or a dash:
# a deep file has a line that begins far out. A bracket is a level wherever it stands.
_FAR_OUT = re.compile(rf"\n(?:[-?:]?[ \t]){{{DEEPEST // 2}}}")
_PAIR = re.compile(r"""[\[{][^\[\]{}"'#]*[\]}]""")
# The character first, what stands around it after: so the search is a plain one for three characters.
_NAMED = re.compile(r"[&*!](?<![^\s\[{,:].)(?:(?<=!)|(?=\S))")
_WORD = re.compile(r"[^\s,\[\]{}]+")
_COLON = re.compile(r"[ \t]*:")
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*(%[^\r\n]*)")


def refused(text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> Finding | None:
    """Find what is not let through, whether or not the text can be read.

    Where the text might hold such a thing, libyaml's own events decide: they come one by one, in
    the order of the text, and cost nothing beyond the place where they stop.

    Raises yaml.YAMLError when the text goes wrong before that.
    """
    if "%" in text and (directive := _DIRECTIVE.match(text)):
        return several_documents(*directive.span(1))
    if _may_be_deep(text) or "<<" in text or _NAMED.search(text):
        return next(_refused(text, loader), None)
    return None


def _may_be_deep(text: str) -> bool:
    """Judge quickly; texts may make it doubt, but nothing gets past it that is much deeper than `DEEPEST`."""
    if _FAR_OUT.search(f"\n{text}"):
        return True
    # A bracket and the next one, with nothing between that could hide brackets, are surely a pair.
    for _ in range(8):
        if text.count("[") + text.count("{") <= DEEPEST:
            return False
        text = _PAIR.sub("", text)
    return True


def _refused(text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> Iterator[Finding]:
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        start, end = _offset(event.start_mark), _offset(event.end_mark)
        match event:
            case yaml.AliasEvent():
                yield named(text[start:end], start)
            case yaml.NodeEvent(anchor=str()):
                yield named(word_at(text, start), start)
            case yaml.ScalarEvent(tag=str()) | yaml.CollectionStartEvent(tag=str()):
                yield tagged(word_at(text, start), start)
            case yaml.ScalarEvent(value="<<", implicit=(True, _)) if _COLON.match(text, end):
                yield _merge(start)
            case yaml.CollectionStartEvent():
                depth += 1
                if depth > DEEPEST:
                    yield _too_deep(start)
            case yaml.CollectionEndEvent():
                depth -= 1


def _offset(mark: object) -> int:
    return int(getattr(mark, "index", 0))  # libyaml's marks and Python's have no type in common


def word_at(text: str, start: int) -> str:
    """Give the word that begins at `start`, as far as YAML lets a name go."""
    word = _WORD.match(text, start)
    return word[0] if word else ""


def named(text: str, start: int) -> Finding:
    """Tell of `&name` or `*name`, most often a text that happens to begin so."""
    return Finding(
        rule="alias",
        at=Span(start, start + len(text)),
        message=Text(
            sv="{text} läses som en hänvisning mellan två ställen i filen",
            en="{text} is read as a reference between two places in the file",
        ),
        values={"text": text},
        help=_QUOTE_OR_WRITE_OUT,
    )


def _merge(start: int) -> Finding:
    return Finding(
        rule="alias",
        at=Span(start, start + len("<<")),
        message=Text(
            sv="<< läses som att fält ska hämtas från ett annat ställe i filen",
            en="<< is read as fields to be fetched from another place in the file",
        ),
        help=Text(sv="skriv ut fälten här", en="write the fields out here"),
    )


_QUOTE_OR_WRITE_OUT = Text(
    sv="sätt citattecken om texten; skulle det vara en hänvisning, skriv i stället ut allt här",
    en="put quotation marks around the text; if it was to be a reference, write it all out here",
)


def tagged(text: str, start: int) -> Finding:
    """Tell of `!name`, most often a text that happens to begin so."""
    return Finding(
        rule="tag",
        at=Span(start, start + len(text)),
        message=Text(
            sv="{text} läses som en uppgift om vad det är för slags text",
            en="{text} is read as saying what kind of text it is",
        ),
        values={"text": text},
        help=Text(
            sv="ta bort det, eller sätt citattecken om texten om det hör till den",
            en="take it out, or put quotation marks around the text if it belongs there",
        ),
    )


def _too_deep(start: int) -> Finding:
    return Finding(
        rule="nested_too_deep",
        at=Span(start, start + 1),
        message=Text(
            sv="här står fler än {deepest} listor och grupper inuti varandra",
            en="more than {deepest} lists and groups stand one within another here",
        ),
        values={"deepest": DEEPEST},
        help=Text(
            sv="sätt citattecken om texten, om klamrarna eller strecken hör till den",
            en="put quotation marks around the text, if the brackets or dashes belong to it",
        ),
    )


def several_documents(start: int, end: int) -> Finding:
    """Tell of a line that YAML reads as the border of a file within the file."""
    return Finding(
        rule="several_documents",
        at=Span(start, end),
        message=Text(
            sv="raden läses som gränsen till ännu en fil i samma fil",
            en="the line is read as the border to another file within the file",
        ),
        help=Text(
            sv="låt varje post ha sin egen fil, och ta bort raden",
            en="let every record have a file of its own, and take the line out",
        ),
    )
