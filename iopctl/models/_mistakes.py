"""How a mistake in a record's shape is told: what is, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from iopctl.findings import FieldPath, Finding, Fix, RenameField, SetField
from iopctl.language import Text
from iopctl.values.fields import nearest
from iopctl.values.misread import Misread, quoted
from iopctl.values.misspelling import surely_meant
from iopctl.yamlfile import Data

_NOT_FIELDS: Mapping[str, Text] = {
    "id": Text(
        "ta bort raden: postens id är filens namn",
        "take the line out: the record's id is the file's name",
    ),
    "status": Text(
        "ta bort raden: status räknas ut ur det som har hänt; skriv det som hände, med dag och beslut",
        "take the line out: the status is worked out from what has happened; write what happened, with day and decision",
    ),
}


class Described(Protocol):
    """A declared field, for saying which there are."""

    @property
    def key(self) -> str:
        """The field's name in the record."""
        ...


def unknown_and_missing(
    unknown: list[str],
    missing: list[str],
    known: Iterable[str],
    data: Mapping[str, Data],
    at: FieldPath,
) -> Iterator[Finding]:
    """Tell of unknown and missing fields, a misspelt one once: as the unknown field that it is."""
    free = [key for key in known if key not in data]
    missing = list(missing)
    for key in unknown:
        guess = None if key in _NOT_FIELDS else nearest(key, missing) or nearest(key, free)
        if guess in missing:
            missing.remove(guess)
        if guess:
            yield Finding(
                Text("det finns inget fält som heter {key}", "there is no field called {key}"),
                at=(*at, key),
                part="key",
                values={"key": quoted(key)},
                help=Text("menade du {guess}?", "did you mean {guess}?"),
                help_values={"guess": guess},
                rule="unknown_field",
                fix=called((*at, key), surely_meant(key, free)),
            )
        else:
            yield Finding(
                Text("det finns inget fält som heter {key}", "there is no field called {key}"),
                at=(*at, key),
                part="key",
                values={"key": quoted(key)},
                help=_NOT_FIELDS.get(key)
                or Text("här kan stå: {known}", "these may stand here: {known}"),
                help_values={"known": ", ".join(free)},
                rule="unknown_field",
            )
    for key in missing:
        yield Finding(
            Text("fältet {key} saknas", "the field {key} is missing"),
            at=(*at, key),
            part="key",
            values={"key": quoted(key)},
            help=Text(
                "lägg till en rad som börjar med {key}:", "add a line that begins with {key}:"
            ),
            help_values={"key": quoted(key)},
            rule="missing_field",
        )


def empty(at: FieldPath) -> Finding:
    """Tell of a field with nothing after it."""
    return Finding(
        Text("fältet är tomt", "the field is empty"),
        at=at,
        part="key",
        help=Text(
            "skriv värdet, skriv none om det är sagt att det inte finns, eller ta bort raden om inget är sagt",
            "write the value, write none if it is stated that there is none, or take the line out if nothing is said",
        ),
        rule="empty_value",
    )


def no_text(data: Data, at: FieldPath) -> Finding:
    """Tell of a list or a group where a text stands."""
    return empty(at) if data == "" else _wrong(at, data, Text("en text", "a text"))


def no_list(data: Data, at: FieldPath) -> Finding:
    """Tell of a text or a group where a list stands."""
    if data == "":
        return empty(at)
    if isinstance(data, str) and "\n" not in data.strip():
        advice = Text(
            sv="skriv [{value}]; flera skiljs åt med komma",
            en="write [{value}]; several are parted by commas",
        )
        return _wrong(at, data, Text("en lista", "a list"), advice, {"value": quoted(data)})
    return _wrong(
        at,
        data,
        Text("en lista", "a list"),
        Text(
            "skriv varje del på en egen rad som börjar med ett bindestreck och ett mellanslag",
            "write each part on a line of its own that begins with a hyphen and a blank",
        ),
    )


def no_group(data: Data, fields: Iterable[Described], at: FieldPath) -> Finding:
    """Tell of a text or a list where a group of fields stands."""
    if data == "":
        return empty(at)
    return _wrong(
        at,
        data,
        Text("fält med namn", "fields with names"),
        Text("här kan stå: {known}", "these may stand here: {known}"),
        {"known": ", ".join(field.key for field in fields)},
    )


def no_pairs(data: Data, at: FieldPath) -> Finding:
    """Tell of something else where names stand with values, such as old paragraph numbers with new."""
    return _wrong(
        at,
        data,
        Text("namn med värden", "names with values"),
        Text("skriv till exempel {31: 32}", "write for example {31: 32}"),
    )


def no_number(data: Data, at: FieldPath, *, whole: bool) -> Finding:
    """Tell of something that is no number."""
    if data == "":
        return empty(at)
    if not isinstance(data, str):
        return _wrong(at, data, Text("ett tal", "a number"))
    return Finding(
        Text("{value} är inget helt tal", "{value} is not a whole number")
        if whole
        else Text("{value} är inget tal", "{value} is not a number"),
        at=at,
        values={"value": quoted(data)},
        help=Text("skriv bara siffror", "write digits only"),
        rule="wrong_number",
    )


def no_word(data: Data, known: Mapping[str, Text], at: FieldPath) -> Finding:
    """Tell of a word that is not in the closed list, best guess first."""
    if data == "":
        return empty(at)
    if not isinstance(data, str):
        return _wrong(at, data, Text("ett av orden i listan", "one of the words of the list"))
    swedish = {text.sv.lower(): word for word, text in known.items()}
    guess = swedish.get(data.lower()) or nearest(data, known)
    words = ", ".join([guess, *(word for word in known if word != guess)] if guess else known)
    return Finding(
        Text(
            "{value} är inget av orden som kan stå här",
            "{value} is none of the words that may stand here",
        ),
        at=at,
        values={"value": quoted(data)},
        help=Text(
            "menade du {guess}? Orden är: {words}", "did you mean {guess}? The words are: {words}"
        )
        if guess
        else Text("orden är: {words}", "the words are: {words}"),
        help_values={"guess": guess, "words": words},
        rule="unknown_word",
        fix=written(at, swedish.get(data.lower()) or surely_meant(data, known)),
    )


def no_reference(data: str, targets: tuple[str, ...], at: FieldPath) -> Finding:
    """Tell of a text that cannot name a record of the right type."""
    example = "id" if len(targets) == 1 else f"{targets[0]}/id"
    return Finding(
        Text("{value} är inget namn på en post", "{value} is not the name of a record"),
        at=at,
        values={"value": quoted(data)},
        help=Text(
            "skriv {example}, där id är filens namn utan .yaml; posten kan ligga i: {targets}",
            "write {example}, where id is the file's name without .yaml; the record may lie in: {targets}",
        ),
        help_values={"example": example, "targets": ", ".join(targets)},
        rule="wrong_type",
    )


def more_is_not_last(at: FieldPath) -> Finding:
    """Tell of a line `more` that is followed by others."""
    return Finding(
        Text(
            "raden med more står inte sist i listan",
            "the line with more is not the last of the list",
        ),
        at=at,
        help=Text("flytta den sist", "move it to the end"),
        rule="wrong_type",
    )


def misread(error: Misread, at: FieldPath) -> Finding:
    """Tell what a value type could not read, at its place."""
    return Finding(
        error.message,
        at=(*at, *error.at),
        values=error.values,
        help=error.help,
        help_values=error.help_values,
        part=error.part,
        rule=error.rule,
        fix=(called if error.part == "key" else written)((*at, *error.at), error.meant),
    )


def written(at: FieldPath, value: str | None) -> Fix | None:
    """Give the repair that writes what was surely meant; None when that is not known."""
    if value is None:
        return None
    return Fix(
        Text("här skrivs {value}", "{value} is written here"),
        (SetField(at, value),),
        {"value": value},
    )


def called(at: FieldPath, name: str | None) -> Fix | None:
    """Give the repair that calls a field what was surely meant; None when that is not known."""
    if name is None:
        return None
    return Fix(
        Text("fältet får heta {name}", "the field is called {name}"),
        (RenameField(at, name),),
        {"name": name},
    )


def _wrong(
    at: FieldPath,
    data: Data,
    wanted: Text,
    help: Text | None = None,
    values: Mapping[str, Any] | None = None,
) -> Finding:
    match data:
        case list():
            found = Text("en lista", "a list")
        case dict():
            found = Text("fält med namn", "fields with names")
        case _:
            found = Text("en text", "a text")
    return Finding(
        Text(
            "här står {found}, men ska stå {wanted}", "{found} stands here, where {wanted} should"
        ),
        at=at,
        values={"found": found, "wanted": wanted},
        help=help,
        help_values=values or {},
        rule="wrong_type",
    )
