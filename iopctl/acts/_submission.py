"""What a text that was handed in says of itself: its kind, title and text, what it proposes, who signed it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._att_clauses import clauses
from iopctl.models.motions import MotionKind
from iopctl.values.dates import UncertainDate
from iopctl.values.misread import Misread
from iopctl.values.pasted import Line, lines

MOST_OF_A_TITLE, MOST_OF_A_HEADING = 150, 80
"""Characters; a longer line is no title, but text."""

_MAIL_HEADER = re.compile(
    r"(?:från|till|kopia|skickat|datum|from|to|cc|sent|date):.*|(?P<subject>ämne|subject):(?P<title>.*)",
    re.IGNORECASE,
)
_REPLY = re.compile(r"(?:(?:sv|vb|re|fwd?):\s*)+", re.IGNORECASE)
_KIND = re.compile(
    r"(?P<kind>nämndinitiativ|motion|medborgarförslag|interpellation|(?:enkel )?fråga)"
    r"(?: till [\w -]{3,40})?",
    re.IGNORECASE,
)
_KINDS = {
    "nämndinitiativ": MotionKind.COMMITTEE_INITIATIVE,
    "motion": MotionKind.MOTION,
    "medborgarförslag": MotionKind.CITIZEN_PROPOSAL,
    "interpellation": MotionKind.INTERPELLATION,
    "fråga": MotionKind.QUESTION,
    "enkel fråga": MotionKind.QUESTION,
}
_TITLED = re.compile(
    r"(?:rubrik|motion|nämndinitiativ|medborgarförslag|interpellation|fråga): *(?=\S)",
    re.IGNORECASE,
)
_NAME = r"[A-ZÅÄÖÉ][\w'’.-]*(?: (?:(?:von|af|de|al) )?[A-ZÅÄÖÉ][\w'’.-]*){1,3}"
_SIGNED = re.compile(rf"(?P<name>{_NAME}),? \((?P<party>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{0,5}})\)")
_ONLY_SIGNED = re.compile(rf"{_SIGNED.pattern.replace('?P<name>', '').replace('?P<party>', '')}")
_PLACE_AND_DAY = re.compile(
    r"(?:(?P<place>[A-ZÅÄÖ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}?),? )?(?:den )?"
    r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2} [^\W\d_]{3,9} \d{4})"
)
_GREETING = re.compile(
    r"(?:med )?vänlig(?:a|en)? hälsning(?:ar)?,?|hälsningar,?|mvh,?", re.IGNORECASE
)


class Signer(NamedTuple):
    """One who stands behind it."""

    name: str
    party: str = ""


class Submission(NamedTuple):
    """What was found; what was not is empty. Nothing of the text is lost but what only leads up to the points."""

    kind: MotionKind | None = None
    title: str = ""
    heading: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    place: str = ""
    submitted: date | None = None
    by: tuple[Signer, ...] = ()


def submission(pasted: str) -> Submission:
    """Read a text as it was pasted from mail or Word."""
    subject, body = _without_mail_header(lines(pasted))
    kind, body = _kind(body)
    title, body = _title(body, subject)
    points, before, after = clauses(body)
    if not points:
        after = _closing(before)
        before = before[: len(before) - len(after)]
    heading, text = _heading(before)
    signed = _Closing.read(after)
    return Submission(
        kind or signed.kind,
        title,
        heading,
        _joined((*text, *signed.rest)),
        points,
        signed.place,
        signed.submitted,
        signed.by,
    )


def signers_of(said: str) -> tuple[Signer, ...]:
    """Read names as they are told to a tool: `Ann Berg (S), Bo Ek`; those with a party and those without."""
    parts = [part.strip() for part in re.split(r"[,;]| och ", said)]
    return tuple(_signer(part) for part in parts if part)


def _signer(said: str) -> Signer:
    name, _, party = said.removesuffix(")").partition(" (")
    return Signer(name, party)


def _without_mail_header(body: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Leave out the lines of a mail's head; its subject may be the title."""
    subject = ""
    for n, line in enumerate(body):
        found = _MAIL_HEADER.fullmatch(line.text)
        if not found:
            return subject, body[n:]
        if found["subject"]:
            subject = _REPLY.sub("", found["title"].strip(), count=1)
    return subject, ()


def _kind(body: Sequence[Line]) -> tuple[MotionKind | None, Sequence[Line]]:
    """Take a line of its own among the first that says the kind, `Motion till kommunfullmäktige`."""
    for n, line in enumerate(body[:3]):
        if found := _KIND.fullmatch(line.text):
            return _KINDS[found["kind"].casefold()], (*body[:n], *body[n + 1 :])
    return None, body


def _title(body: Sequence[Line], subject: str) -> tuple[str, Sequence[Line]]:
    first = body[0] if body else Line("")
    is_title = (
        len(first.text) <= MOST_OF_A_TITLE
        and first.text[-1:] not in (".", ":")
        and not first.bullet
        and not clauses(body[:1]).clauses
    )
    if is_title and first.text:
        return _TITLED.sub("", first.text, count=1), body[1:]
    return subject, body


def _heading(body: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Take a short line above the text for its heading."""
    match body:
        case (first, second, *_) if (
            len(first.text) <= MOST_OF_A_HEADING < len(second.text)
            and first.text[-1] not in ".,:;!"
            and not first.bullet
        ):
            return first.text, body[1:]
    return "", body


def _closing(body: tuple[Line, ...]) -> tuple[Line, ...]:
    """Give the last lines, as far as they are place, day, names, greeting or kind."""
    end = len(body)
    while end and _Closing.read(body[end - 1 : end]).rest == ():
        end -= 1
    return body[end:]


class _Closing(NamedTuple):
    """The lines after what is proposed."""

    kind: MotionKind | None = None
    place: str = ""
    submitted: date | None = None
    by: tuple[Signer, ...] = ()
    rest: tuple[Line, ...] = ()

    @classmethod
    def read(cls, after: Sequence[Line]) -> _Closing:
        closing = cls()
        for line in after:
            text = line.text
            if (found := _PLACE_AND_DAY.fullmatch(text)) and (day := _day(found["day"])):
                closing = closing._replace(place=found["place"] or "", submitted=day)
            elif found := _KIND.fullmatch(text):
                closing = closing._replace(kind=_KINDS[found["kind"].casefold()])
            elif signers := _signers(text):
                closing = closing._replace(by=(*closing.by, *signers))
            elif not _GREETING.fullmatch(text):
                closing = closing._replace(rest=(*closing.rest, line))
        return closing


def _signers(text: str) -> list[Signer]:
    """Read a line that is only names with parties: `Farishta Sulaiman (M), Bo Ek (V) och Ann Alm (S)`."""
    left = _ONLY_SIGNED.sub("", text)
    if re.fullmatch(r"(?:[,;/&\s]|\boch\b)*", left):
        return [Signer(it["name"], it["party"]) for it in _SIGNED.finditer(text)]
    return []


def _day(written: str) -> date | None:
    try:
        return UncertainDate.read(written).day
    except Misread:
        return None


def _joined(body: Sequence[Line]) -> str:
    """Write lines as a record's text: paragraphs apart, the items of a list together."""
    text = ""
    for before, line in zip((Line(""), *body), body, strict=False):
        between = "" if not text else "\n" if before.bullet and line.bullet else "\n\n"
        text += f"{between}{line}"
    return text and f"{text}\n"
