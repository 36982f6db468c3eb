"""The questions that several types of record ask when they begin."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from iopctl.cli._asking import Asker, Choice
from iopctl.cli._session import tell
from iopctl.cli._values import clock_time
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref, Word
from iopctl.reporters._lines import visible
from iopctl.values.dates import UncertainDate
from iopctl.values.misread import Misread
from iopctl.values.organisation_number import OrganisationNumber

if TYPE_CHECKING:
    from iopctl.acts._planned import Where

ID = Text(
    "Postens id, när det inte ska göras av namnet.",
    "The record's id, where it is not to be made from the name.",
)
CASE_NUMBER = Text(
    "Diarienumret; next tar nästa i nummerföljden.",
    "The case number; next takes the next one in order.",
)
COMMITTEE = Text(
    "Nämnden: id eller en del av det; annars den enda som finns.",
    "The committee: its id or a part of it; else the only one there is.",
)
TEXT_FILE = Text(
    "Fil med texten, som den kom; - läser det som skickas in.",
    "The file with the text, as it came; - reads what is sent in.",
)
W = TypeVar("W", bound=Word)
NO_NUMBER = "-"
"""The answer that there is no case number, where one is suggested."""


def one_word(ask: Asker, given: str | None, question: Text, option: str, words: type[W]) -> W:
    """Give one word of a closed list; PersonError, with the words, when it lacks and nobody can be asked."""
    if given is None and not ask.asks:
        raise PersonError(
            Text("{option} saknas", "{option} is missing"),
            Text("välj bland: {words}", "choose among: {words}"),
            {"option": option, "words": ", ".join(map(str, words))},
        )
    chosen = ask.one_of(given, question, option, _choices(ask, words))
    return next(word for word in words if word == chosen)


def maybe_word(
    ask: Asker, given: str | None, question: Text, option: str, words: type[W]
) -> W | None:
    """Give one word of a closed list; it may be left out."""
    chosen = ask.maybe_one_of(given, question, option, _choices(ask, words))
    return next((word for word in words if word == chosen), None)


def _choices(ask: Asker, words: type[Word]) -> list[Choice]:
    return [Choice(str(word), word.said(ask.session.language)) for word in words]


def the_committee(ask: Asker, given: str | None) -> Ref:
    """Give the committee that is named, or the only one there is; else ask."""
    there = ask.session.workspace.register.refs(("committees",))
    if given is None and len(there) == 1:
        return there[0]
    return ask.record(given, Text("Nämnd", "Committee"), "--committee", ["committees"])


def case_number(ask: Asker, given: str | None, committee: Ref | None) -> str | None:
    """Give the case number; Enter takes the next in order, which is worked out anew when it is written."""
    from iopctl.acts._case_numbers import NEXT, next_number

    register, day = ask.session.workspace.register, ask.session.as_of
    suggested = next_number(register, committee, day)
    if given == NEXT and suggested is None:
        raise PersonError(
            Text("nästa diarienummer är inte känt", "the next case number is not known"),
            Text(
                "skriv numret; nästa kan räknas ut när nämndens case_number_pattern har år och löpnummer",
                "write the number; the next is known where the committee's case_number_pattern has year and number",
            ),
        )
    question = Text("Diarienummer", "Case number")
    if given is not None or not ask.asks or suggested is None:
        return ask.maybe(given, question)
    none = Text(f"Diarienummer ({NO_NUMBER} för inget)", f"Case number ({NO_NUMBER} for none)")
    said = ask.text(None, none, "--case-number", default=suggested)
    return None if said == NO_NUMBER else NEXT if said == suggested else said


def organisation_number(ask: Asker, given: str | None, option: str, name: str = "") -> str | None:
    """Give an organisation number, with its hyphen; it may be left out."""
    whose = f", {name}" if name else ""
    question = Text(f"Organisationsnummer{whose}", f"Organisation number{whose}")
    while (said := ask.maybe(given, question)) is not None:
        try:
            return OrganisationNumber.read(said).number
        except Misread as error:
            if error.meant:
                return error.meant
            _misread(ask, error, option if given is not None else None)
    return None


def uncertain_day(ask: Asker, given: str | None, question: Text, option: str) -> str | None:
    """Give a day as exact as it is known, `2026-03-12` or `våren 2026`, as a record writes it; it may be left out."""
    while (said := ask.maybe(given, question)) is not None:
        try:
            return UncertainDate.read(said).written
        except Misread as error:
            _misread(ask, error, option if given is not None else None)
    return None


def _misread(ask: Asker, error: Misread, option: str | None) -> None:
    """Tell why an answer is not understood, so that it is asked for again; PersonError of an option."""
    values = {**error.help_values, **error.values}
    if option is not None:
        message = Text(f"{option}: {error.message.sv}", f"{option}: {error.message.en}")
        raise PersonError(message, error.help, values) from error
    _tell(ask, error.message, error.help, values)


def _tell(ask: Asker, message: Text, instead: Text | None, values: Mapping[str, object]) -> None:
    """Tell why an answer will not do, and what will."""
    for text in (message, instead):
        if text:
            tell(visible(text.said(ask.session.language, values)))


def where_and_when(ask: Asker, committee: Ref, start: str | None, place: str | None) -> Where:
    """Give where and when a meeting is; Enter takes what the last one had."""
    from iopctl.acts._planned import Where, usual

    before = usual(ask.session.workspace.register, committee)
    hour = _hour(ask, start, before.start)
    return Where(hour, _or_usual(ask, place, Text("Plats", "Place"), "--place", before.place))


def _hour(ask: Asker, given: str | None, usual: str | None) -> str | None:
    while True:
        said = _or_usual(ask, given, Text("Klockan", "Time"), "--start", usual)
        try:
            return clock_time(said, "--start")
        except PersonError as error:
            if given is not None or not ask.asks:
                raise
            _tell(ask, error.message, error.help, error.values)


def _or_usual(
    ask: Asker, given: str | None, question: Text, option: str, usual: str | None
) -> str | None:
    """Give what is said, or else what is usual; without either it may be left out."""
    if given is None and usual:
        return ask.text(None, question, option, default=usual)
    return ask.maybe(given, question)


def go_on(ask: Asker, alike: Iterable[Said]) -> bool:
    """Tell of what may be the same as what is about to be recorded; on a terminal ask whether it is not."""
    there = list(alike)
    for one in there:
        told = Text("obs: {what}", "note: {what}")
        tell(visible(told.said(ask.session.language, {"what": one})))
    return not there or ask.yes(
        Text("Skriva in ändå", "Record it all the same"), default=not ask.asks
    )


def text_of(file: Path) -> str:
    """Read a text that was handed in, in whatever encoding it is; `-` is what is sent in."""
    from iopctl.yamlfile.decoding import decode

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise PersonError(
            Text("{path} går inte att läsa ({why})", "{path} cannot be read ({why})"),
            Text("se efter att filen finns", "see that the file is there"),
            {"path": str(file), "why": error.strerror or ""},
        ) from error
    if data.startswith((b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise PersonError(
            Text("{path} är ingen textfil", "{path} is no text file"),
            Text(
                "öppna den, kopiera texten och klistra in den, eller spara den som text (.txt)",
                "open it, copy the text and paste it, or save it as text (.txt)",
            ),
            {"path": str(file)},
        )
    text, _ = decode(data)
    return text
