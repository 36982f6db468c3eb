"""Take the text, word, number or fields that a value is made of from what was written."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar

from iopctl.language import Text
from iopctl.values.misread import Misread
from iopctl.values.misspelling import surely_meant
from iopctl.yamlfile import Data

Value = TypeVar("Value")
Word = TypeVar("Word", bound=str)


def text_of(data: Data, wanted: Text) -> str:
    """Give the text that stands there; `wanted` is what the message says is needed.

    Raises Misread when nothing stands there, or a list or fields.
    """
    match data:
        case str() if data.strip():
            return data
        case str():
            raise Misread(
                Text(sv="fältet är tomt", en="the field is empty"),
                "empty_value",
                help=Text(
                    sv="skriv {wanted}, eller ta bort fältet om det inte är känt",
                    en="write {wanted}, or leave the field out if it is not known",
                ),
                help_values={"wanted": wanted},
            )
        case _:
            raise Misread(
                Text(
                    sv="här står {found}, men ska stå {wanted}",
                    en="{found} stands here, where {wanted} should",
                ),
                "wrong_type",
                values={"found": _named(data), "wanted": wanted},
            )


def word_of(data: Data, words: Collection[Word]) -> Word:
    """Give the word of `words` that stands there; raises Misread when it is another."""
    written = text_of(data, Text(sv="ett ord", en="a word"))
    for word in words:
        if word == written:
            return word
    raise Misread(
        Text(
            sv="{written} är inget av orden som kan stå här",
            en="{written} is none of the words that may stand here",
        ),
        "unknown_word",
        values={"written": written},
        help=_suggestion(written, words),
        help_values={"nearest": nearest(written, words) or "", "known": tuple(words)},
        meant=surely_meant(written, words),
    )


def number_of(data: Data, least: int, most: int) -> int:
    """Give the whole number from `least` to `most` that stands there; raises Misread on another."""
    written = text_of(data, Text(sv="ett tal", en="a number")).strip()
    short_enough = len(written) <= len(str(most))
    if written.isascii() and written.isdecimal() and short_enough and least <= int(written) <= most:
        return int(written)
    raise Misread(
        Text(
            sv="{written} är inget helt tal från {least} till {most}",
            en="{written} is not a whole number from {least} to {most}",
        ),
        "wrong_number",
        values={"written": written, "least": least, "most": most},
    )


def check_fields(fields: Mapping[str, Data], known: Collection[str]) -> None:
    """Raise Misread on a field that is not one of `known`."""
    for name in fields:
        if name not in known:
            raise Misread(
                Text(
                    sv="det finns inget fält som heter {name}",
                    en="there is no field called {name}",
                ),
                "unknown_field",
                values={"name": name},
                help=_suggestion(name, known),
                help_values={"nearest": nearest(name, known) or "", "known": tuple(known)},
                at=(name,),
                part="key",
                meant=surely_meant(name, [other for other in known if other not in fields]),
            )


def read_field(fields: Mapping[str, Data], name: str, read: Callable[[Data], Value]) -> Value:
    """Read one field with `read`; a Misread says the field. Raises Misread when it is missing."""
    if name not in fields:
        raise Misread(
            Text(sv="fältet {name} saknas", en="the field {name} is missing"),
            "missing_field",
            values={"name": name},
        )
    try:
        return read(fields[name])
    except Misread as misread:
        misread.at = (name, *misread.at)
        raise


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Give the one of `known` that `written` most likely was meant to be, if one is near.

    Capitals, and hyphens in the place of underscores, make no difference.
    """
    folded = {name.lower().replace("_", "-"): name for name in known}
    found = difflib.get_close_matches(written.lower().replace("_", "-"), folded, n=1)
    return folded[found[0]] if found else None


def _suggestion(written: str, known: Collection[str]) -> Text:
    if nearest(written, known):
        return Text(sv="menade du {nearest}?", en="did you mean {nearest}?")
    return Text(sv="här kan stå: {known}", en="these may stand here: {known}")


def _named(data: Data) -> Text:
    if isinstance(data, list):
        return Text(sv="en lista", en="a list")
    return Text(sv="flera fält", en="several fields")
