"""The questions that several types of record ask when they begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from iopctl.cli._asking import Asker
from iopctl.cli._session import tell, tell_error
from iopctl.cli._values import clock_time
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.reporters._lines import visible

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
NO_NUMBER = "-"
"""The answer that there is no case number, where one is suggested."""


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
            tell_error(ask.session, error)


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
