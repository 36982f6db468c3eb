"""Using a possibility to extend an agreement (option): in time, and no further than it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line
from iopctl.acts._partnerships import (
    Decisions,
    course_of,
    day_decided,
    decisions_written,
)
from iopctl.agreements import Term, counted, terms
from iopctl.deadlines._agreed import paper_name
from iopctl.deadlines._due import Due, Listed
from iopctl.deadlines._list import of_record
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._instruments import InstrumentKind, Renewal
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

KIND = "option_used"


class Option(NamedTuple):
    """An option that is open: in which paper, what it says, and by when and by whom it is decided on.

    `most` is the last day that it can extend the agreement to, None where the agreement does not say.
    """

    paper: Text
    renewal: Renewal
    end: UncertainDate
    most: date | None
    due: Due

    def said(self) -> Said:
        """Say which option it is, how far it reaches, by when and by whom it is decided on."""
        values = {
            "paper": self.paper,
            "end": self.end,
            "most": self.most or Text("en dag som inte är sagd", "a day that is not said"),
            "day": self.due.when or Text("en dag som inte är känd", "a day not known"),
            "who": self.due.who,
        }
        text = Text(
            "option i {paper}: gäller till {end}, kan förlängas längst till {most}; beslut senast {day}, av {who}",
            "option in {paper}: holds until {end}, can be extended until {most}; decided by {day}, by {who}",
        )
        return Said(text, values)


class Use(NamedTuple):
    """That an option is used: on what day, and until when, where that is not all that it gives."""

    day: date
    until: date | None = None
    signed: date | None = None
    party: Ref | None = None
    decisions: Decisions = None


def use_option(register: Register, ref: Ref, use: Use) -> Act:
    """Add the extension that an option gives.

    PersonError when no option is open on the day, it is too late, or it does not reach so far.
    """
    partnership = readable(register, ref, Partnership)
    option = open_option(register, ref, use.day, use.party)
    _in_time(partnership, option, use.day)
    until = _until(partnership, option, use.until)
    first = counted(option.end, Length(1, "days").after)
    paper = stated(
        kind=str(InstrumentKind.EXTENSION),
        decisions=decisions_written(use.decisions),
        signed=use.signed,
        with_=[{"organisation": use.party.id}] if use.party else None,
        term=stated(from_=first.day, until=until),
        date=use.day,
    )
    return Act(
        Said(
            Text(
                "använde optionen att förlänga {title} till och med {until}; beslutat den {day}",
                "used the option to extend {title} until {until}; decided on {day}",
            ),
            {"title": partnership.title, "until": until, "day": use.day},
        ),
        (Change(ref, add_line(register, ref, ("instruments",), paper)),),
        tuple(_told(register, option, use)),
    )


def open_option(register: Register, ref: Ref, day: date, party: Ref | None = None) -> Option:
    """Give the option that is open on a day; PersonError when there is none, saying why."""
    partnership = readable(register, ref, Partnership)
    course = course_of(register, partnership, party)
    papers = {paper.place for paper in course.papers}
    why: list[object] = []
    for found in of_record(register, register.entries[ref], day):
        if found.kind != KIND:
            continue
        if not isinstance(found, Listed):
            why.append(found.not_due.reason)
        elif found.due.done:
            text = Text("den är redan använd, {day}", "it is used already, {day}")
            why.append(Said(text, {"day": found.due.done}))
        elif (place := int(found.due.at[1])) in papers:
            term = _term(terms(course, day), place)
            end = term.end if term else None
            if term and term.renewal and end:
                name = paper_name(partnership, place)
                return Option(name, term.renewal, end, _most(term.renewal, end), found.due)
            why.append(found.due.missing or Text("slutet är inte känt", "its end is not known"))
    raise PersonError(
        Text("{title}: ingen option är öppen: {why}", "{title}: no option is open: {why}"),
        Text(
            "är parterna överens om att förlänga ändå: iopctl extend {record}",
            "if the parties agree to extend all the same: iopctl extend {record}",
        ),
        {"title": partnership.title, "why": why, "record": ref},
    )


def _term(known: tuple[Term, ...], place: int) -> Term | None:
    return next((term for term in reversed(known) if term.instrument == place), None)


def _most(renewal: Renewal, end: UncertainDate) -> date | None:
    """Give the last day that an option reaches: by its length, no later than the agreement says."""
    days = [renewal.latest.latest] if renewal.latest else []
    if renewal.length and end.day:
        days.append(renewal.length.last_day_from(Length(1, "days").after(end.day)))
    return min((day for day in days if day), default=None)


def _in_time(partnership: Partnership, option: Option, day: date) -> None:
    latest = option.due.when
    if latest and latest.before(day):
        raise PersonError(
            Text(
                "{title}: optionen skulle ha använts senast {latest}; {day} är för sent",
                "{title}: the option was to be used by {latest}; {day} is too late",
            ),
            Text(
                "beslutades det i tid, ange den dagen med --date; annars är det en ny överenskommelse: iopctl extend {record}",
                "if it was decided in time, give that day with --date; else it is a new agreement: iopctl extend {record}",
            ),
            {
                "title": partnership.title,
                "latest": latest,
                "day": day,
                "record": partnership.ref,
            },
        )


def _until(partnership: Partnership, option: Option, wanted: date | None) -> date:
    values = {
        "title": partnership.title,
        "most": option.most,
        "until": wanted,
        "end": option.end,
        "record": partnership.ref,
    }
    if wanted is None and option.most is None:
        raise PersonError(
            Text(
                "{title}: avtalet säger inte hur långt optionen räcker",
                "{title}: the agreement does not say how far the option reaches",
            ),
            Text("ange sista dagen: --until 2027-12-31", "give the last day: --until 2027-12-31"),
            values,
        )
    until = wanted or option.most or date.max
    if option.most and until > option.most:
        raise PersonError(
            Text(
                "{title}: optionen räcker längst till {most}, inte till {until}",
                "{title}: the option reaches until {most} at the latest, not until {until}",
            ),
            Text(
                "ange en tidigare dag; längre är en ny överenskommelse: iopctl extend {record}",
                "give an earlier day; longer is a new agreement: iopctl extend {record}",
            ),
            values,
        )
    if option.end.latest and until <= option.end.latest:
        raise PersonError(
            Text(
                "{title} gäller redan till och med {end}; {until} är ingen förlängning",
                "{title} holds until {end} already; {until} is no extension",
            ),
            Text("ange en senare dag med --until", "give a later day with --until"),
            values,
        )
    return until


def _told(register: Register, option: Option, use: Use) -> Iterator[Said]:
    """Tell that it was in time, and when somebody else decided than who should, or on another day."""
    if option.due.when:
        text = Text(
            "i tid: optionen i {paper} skulle användas senast {day}, av {who}",
            "in time: the option in {paper} was to be used by {day}, by {who}",
        )
        yield Said(text, {"paper": option.paper, "day": option.due.when, "who": option.due.who})
    should = {who.committee for who in option.renewal.decided_by or () if who.committee}
    bodies = {
        register.committee_of(decision)
        for ref in use.decisions or ()
        if (decision := register.get(ref, Decision))
    }
    if should and bodies and not should & bodies:
        text = Text(
            "enligt avtalet beslutar {who} om optionen, men beslutet är {body}s",
            "by the agreement {who} decides on the option, but the decision is that of {body}",
        )
        names = [register.title(body) for body in bodies if body]
        yield Said(text, {"who": option.due.who, "body": names})
    decided = day_decided(register, use.decisions)
    if decided and decided != use.day:
        text = Text(
            "beslutet är från {decided}, men optionen skrivs som använd {day}",
            "the decision is of {decided}, but the option is recorded as used {day}",
        )
        yield Said(text, {"decided": decided, "day": use.day})
