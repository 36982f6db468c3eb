"""A clause as a point of a record: with its assignment and its time, where the words leave no doubt of them."""

from __future__ import annotations

import re

from iopctl.acts._act import stated
from iopctl.findings import Data
from iopctl.models.committees import Committee
from iopctl.register import Register
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime, MeetingIn, NextMeeting
from iopctl.values.misread import Misread

_WHO = r"(?P<who>[^,.:;]{3,80}?)"
_ASSIGNED = (
    re.compile(rf"(?:\w+ )?(?:ger?|uppdra(?:r|s)?(?: åt| till)?) {_WHO}(?: i uppdrag)? att\b"),
    re.compile(rf"{_WHO} (?:får|ges) i uppdrag att\b"),
)
_PUBLIC_BODY = re.compile(r"(?:[\w-]+(?: och|-?,)? ){0,4}[\w-]*(?:förvaltningen|kontoret)")
_TIME = re.compile(r"\b(?:senast|till|vid|inför)\b")
_MEETING = re.compile(r"sammanträde|möte|nämnden|fullmäktige")
_AT_ONCE = re.compile(
    r"\b(?:(?:hanterar?|behandlar?|avgöra?|bereder?) (?:ärendet|frågan)"
    r"|(?:ärendet|frågan) (?:hanteras|behandlas|avgörs|bereds))"
    r" (?:omedelbart|skyndsamt|omgående)\b",
    re.IGNORECASE,
)


def point_of(clause: str, register: Register, committee: Committee | None) -> dict[str, Data]:
    """Give a clause as a point; what it says is written down as it stands.

    The assignment is that of an administration or a body of the register, by the words "får i
    uppdrag" or the like; when it is due, a day after "senast", or a meeting.
    """
    assigned = next((it for form in _ASSIGNED if (it := form.match(clause))), None)
    to = _to(assigned["who"], register, committee) if assigned else {}
    return stated(
        text=clause,
        assignment=stated(to=to, due=_due(clause)) if to else None,
        urgent=bool(_AT_ONCE.search(clause)) or None,
    )


def _to(who: str, register: Register, committee: Committee | None) -> dict[str, Data]:
    for body in register.every(Committee):
        if who.casefold() == body.name.casefold():
            return {"committee": body.ref.id}
    if who.casefold() == "förvaltningen" and committee and committee.administration:
        return {"public_body": committee.administration}
    return {"public_body": who[:1].upper() + who[1:]} if _PUBLIC_BODY.fullmatch(who) else {}


def _due(clause: str) -> str | None:
    """Give the time that a clause ends with, in its own words."""
    said = clause.rstrip(" .")
    for found in _TIME.finditer(said):
        word, _, time = said[found.start() :].partition(" ")
        if (meaning := _read(time)) and (word == "senast" or _is_meeting(meaning, time)):
            return time
    return None


def _read(time: str) -> DueTime | None:
    try:
        return DueTime.read(time)
    except Misread:
        return None


def _is_meeting(meaning: DueTime, time: str) -> bool:
    match meaning.when:
        case NextMeeting() | MeetingIn():
            return True
        case UncertainDate() as day:
            return day.exact and bool(_MEETING.search(time))
    return False
