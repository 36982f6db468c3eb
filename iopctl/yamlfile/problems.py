"""The sentences that say why a text is not YAML, each with what to do; where, `diagnosis` finds out."""

from __future__ import annotations

from iopctl.findings import Finding, Fix, Replace, Span
from iopctl.language import Text
from iopctl.yamlfile.decoding import HARD_SPACES, code_of
from iopctl.yamlfile.quoting import quoted
from iopctl.yamlfile.repairs import CLOSED, ORDINARY_SPACE, QUOTED, SPACED

_CLOSING = {"[": "]", "{": "}"}


def tab(at: Span) -> Finding:
    """Tell of a tab where only spaces may stand."""
    return _problem(
        at,
        Text(
            sv="här står en tabb; YAML tillåter bara mellanslag",
            en="a tab stands here; YAML allows only spaces",
        ),
        Text(
            sv="byt tabben mot mellanslag; dra in raden lika långt som de rader som den hör ihop med",
            en="put spaces in its place; indent the line as far as the lines that it belongs with",
        ),
        rule="tab",
    )


def hard_space(text: str, start: int) -> Finding | None:
    """Tell of blanks at `start`, if any, that look like an indent and are read as letters."""
    found = HARD_SPACES.match(text, start)
    return found and _problem(
        Span(*found.span()),
        Text(
            sv="här står ett särskilt blanksteg ({code}), som läses som en bokstav",
            en="there is a special blank here ({code}), which is read as a letter",
        ),
        Text(
            sv="byt det mot ett vanligt mellanslag",
            en="put an ordinary space in its place",
        ),
        rule="hard_space",
        fix=Fix(ORDINARY_SPACE, (Replace(Span(*found.span()), " " * _width(found[0])),)),
        code=code_of(found[0][0]),
    )


def _width(blanks: str) -> int:
    """Count the blanks that take up room."""
    return sum(blank not in "\u200b\u2060\ufeff" for blank in blanks)


def open_quote(at: Span, mark: str, *, ends_here: bool) -> Finding:
    """Tell of a quotation mark that begins a text and has no partner; `at` begins with it.

    `ends_here` says that the text surely goes on to the end of `at`.
    """
    return _problem(
        at,
        Text(
            sv="citattecknet {mark} stängs aldrig",
            en="the quotation mark {mark} is never closed",
        ),
        Text(
            sv="sätt ett {mark} där texten slutar",
            en="put a {mark} where the text ends",
        ),
        fix=Fix(CLOSED, (Replace(Span(at.end, at.end), mark),)) if ends_here else None,
        mark=mark,
    )


def escape(at: Span, written: str) -> Finding:
    """Tell of a backslash within double quotation marks that is no way of writing a character."""
    return _problem(
        at,
        Text(
            sv="{written} läses inte som det står: \\ har en egen mening inom dubbla citattecken",
            en="{written} is not read as it stands: \\ has a meaning of its own within double quotation marks",
        ),
        Text(
            sv="byt de dubbla citattecknen mot enkla, ett först och ett sist i texten",
            en="change the double quotation marks to single ones, one first and one last in the text",
        ),
        written=written,
    )


def colon(at: Span, key: str, value: str, edits: tuple[Replace, ...] = ()) -> Finding:
    """Tell of `title: Motion: cykelväg`; `edits` put quotation marks around the text."""
    return _problem(
        at,
        Text(
            sv="ett kolon mitt i texten läses som ett nytt fält",
            en="a colon in the middle of the text is read as a new field",
        ),
        Text(
            sv="sätt citattecken om texten: {example}",
            en="put quotation marks around the text: {example}",
        ),
        fix=Fix(QUOTED, edits) if edits else None,
        example=key + quoted(value),
    )


def no_space(at: Span, key: str, value: str) -> Finding:
    """Tell of `title:Cykelväg`; `at` is the colon."""
    return _problem(
        at,
        Text(
            sv="efter kolonet saknas ett mellanslag",
            en="a space is missing after the colon",
        ),
        Text(sv="skriv {example}", en="write {example}"),
        fix=Fix(SPACED, (Replace(Span(at.end, at.end), " "),)),
        example=f"{key}: {value}",
    )


def no_colon(at: Span) -> Finding:
    """Tell of a line that stands where a field should."""
    return _problem(
        at,
        Text(
            sv="raden står där ett fält ska stå, men har inget kolon efter fältets namn",
            en="the line stands where a field should, but has no colon after the field's name",
        ),
        Text(
            sv="skriv fältets namn, kolon och mellanslag först; hör raden till texten ovanför, dra in den längre",
            en="write the field's name, a colon and a space first; if the line belongs to the text above, indent it further",
        ),
    )


def after_comment(at: Span) -> Finding:
    """Tell of a text that goes on after a comment."""
    return _problem(
        at,
        Text(
            sv="texten ovanför slutar vid kommentaren och kan inte fortsätta här",
            en="the text above ends at the comment and cannot go on here",
        ),
        Text(
            sv="flytta kommentaren till en egen rad före fältet; hör # till texten, sätt citattecken om den",
            en="move the comment to a line of its own before the field; if # belongs to the text, put quotation marks around it",
        ),
    )


def indented(at: Span, column: int, above: int) -> Finding:
    """Tell of an indent that fits no line above; `column` and `above` are numbers of spaces."""
    return _problem(
        at,
        Text(
            sv="raden är indragen {column} steg men raden ovanför {above}",
            en="the line is indented {column} steps but the line above {above}",
        ),
        Text(
            sv="dra in raden lika långt som de rader som den hör ihop med",
            en="indent the line as far as the lines that it belongs with",
        ),
        column=column,
        above=above,
    )


def unclosed(at: Span, mark: str) -> Finding:
    """Tell of a bracket without its partner; `at` is the opening one."""
    return _problem(
        at,
        Text(sv="klammern {mark} stängs aldrig", en="the bracket {mark} is never closed"),
        Text(
            sv="sätt ett {closing} där det slutar; hör {mark} till texten, sätt citattecken om den",
            en="put a {closing} where it ends; if {mark} belongs to the text, put quotation marks around it",
        ),
        mark=mark,
        closing=_CLOSING[mark],
    )


def text_after(at: Span, mark: str, key: str, value: str) -> Finding:
    """Tell of `"Projekt X" startar`: the text was over at the second mark."""
    return _problem(
        at,
        Text(
            sv="texten tar slut vid {mark}, men här står mer",
            en="the text ends at {mark}, but more stands here",
        ),
        Text(
            sv="sätt citattecken om hela texten: {example}",
            en="put quotation marks around the whole text: {example}",
        ),
        mark=mark,
        example=key + quoted(value),
    )


def text_after_bar(at: Span, mark: str) -> Finding:
    """Tell of text on the same line as the `|` that says that a text follows."""
    return _problem(
        at,
        Text(
            sv="efter {mark} börjar texten på nästa rad, men här står mer",
            en="after {mark} the text begins on the next line, but more stands here",
        ),
        Text(
            sv="flytta ned det till en egen, indragen rad",
            en="move it down to an indented line of its own",
        ),
        mark=mark,
    )


def reserved(at: Span, key: str, value: str, edits: tuple[Replace, ...]) -> Finding:
    """Tell of a text that begins with a character that YAML keeps for itself; `edits` quote it."""
    return _problem(
        at,
        Text(
            sv="en text kan inte börja med {mark}",
            en="a text cannot begin with {mark}",
        ),
        Text(
            sv="sätt citattecken om texten: {example}",
            en="put quotation marks around the text: {example}",
        ),
        fix=Fix(QUOTED, edits),
        mark=value[0],
        example=key + quoted(value),
    )


def comma(at: Span) -> Finding:
    """Tell of two values within brackets with nothing between them."""
    return _problem(
        at,
        Text(
            sv="här saknas ett komma, eller så hör tecknet till texten",
            en="a comma is missing here, or the character belongs to the text",
        ),
        Text(
            sv="sätt komma mellan uppgifterna, och citattecken om en text med : eller citattecken i",
            en="put commas between the values, and quotation marks around a text with : or quotation marks in it",
        ),
    )


def list_on_line(at: Span) -> Finding:
    """Tell of `papers: - kind: summons`."""
    return _problem(
        at,
        Text(
            sv="listan börjar på samma rad som fältet",
            en="the list begins on the same line as the field",
        ),
        Text(
            sv="börja listan på nästa rad, med - först; är det en text, sätt citattecken om den",
            en="begin the list on the next line, with - first; if it is a text, put quotation marks around it",
        ),
    )


def list_without_field(at: Span) -> Finding:
    """Tell of a dash where a field should stand."""
    return _problem(
        at,
        Text(
            sv="raden börjar med - men hör inte till någon lista",
            en="the line begins with - but belongs to no list",
        ),
        Text(
            sv="skriv listans fält på raden ovanför, eller dra in raden lika långt som listans andra rader",
            en="write the list's field on the line above, or indent the line as far as the list's other lines",
        ),
    )


def no_dash(at: Span) -> Finding:
    """Tell of a line among a list's lines that is not one of them."""
    return _problem(
        at,
        Text(
            sv="raden saknar det - som listans andra rader börjar med",
            en="the line lacks the - that the list's other lines begin with",
        ),
        Text(
            sv="sätt - och ett mellanslag först; hör raden till den ovanför, dra in den längre",
            en="put - and a space first; if the line belongs to the one above, indent it further",
        ),
    )


def unclear(at: Span) -> Finding:
    """Tell that a line cannot be read, when no more is known."""
    return _problem(
        at,
        Text(
            sv="raden går inte att läsa som ett fält, en text eller en del av en lista",
            en="the line cannot be read as a field, a text or a part of a list",
        ),
        Text(
            sv="skriv ett fält som namn: text, och sätt citattecken om en text med ovanliga tecken i",
            en="write a field as name: text, and put quotation marks around a text with unusual characters in it",
        ),
    )


def _problem(
    at: Span,
    message: Text,
    help: Text,
    rule: str = "syntax",
    fix: Fix | None = None,
    **values: object,
) -> Finding:
    return Finding(
        rule=rule, at=at, message=message, values=values, help=help, help_values=values, fix=fix
    )
