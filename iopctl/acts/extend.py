"""Extending an agreement (förlängning), without a gap: to a day, or by a length of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line
from iopctl.acts._partnerships import (
    Decisions,
    course_of,
    decisions_written,
    overtaken,
)
from iopctl.agreements import ENDINGS, Course, Term, counted, ending, last_day, terms, why_no_end
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._instruments import InstrumentKind, RenewalKind
from iopctl.models._shape import Ref
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length


class Extension(NamedTuple):
    """A new last day, or how much longer; the paper's own facts; whose sub-agreement it is."""

    until: date | Length
    title: str | None = None
    signed: date | None = None
    party: Ref | None = None
    decisions: Decisions = None


def extend(register: Register, ref: Ref, extension: Extension, as_of: date) -> Act:
    """Add an extension that begins the day after the last one in force.

    PersonError when that day is not known, or would not be later.
    """
    partnership = readable(register, ref, Partnership)
    course = course_of(register, partnership, extension.party)
    end = _end(partnership, course, as_of)
    first = counted(end, Length(1, "days").after)
    until = _until(partnership, extension.until, end, first)
    paper = stated(
        kind=str(InstrumentKind.EXTENSION),
        title=extension.title,
        decisions=decisions_written(extension.decisions),
        signed=extension.signed,
        with_=[{"organisation": extension.party.id}] if extension.party else None,
        term=stated(from_=first.day, until=until),
    )
    return Act(
        Said(
            Text(
                "förlängde {title} till och med {until}; gällde till och med {end}",
                "extended {title} until {until}; it held until {end}",
            ),
            {"title": partnership.title, "until": until, "end": end},
        ),
        (Change(ref, add_line(register, ref, ("instruments",), paper)),),
        tuple(_told(partnership, course, until, end, as_of)),
    )


def _end(partnership: Partnership, course: Course, as_of: date) -> UncertainDate:
    """Give the last day in force so far; PersonError when there is none, or it is not known."""
    known = terms(_without_endings(course), as_of)
    end = last_day(course, as_of) if ending(course) else known[-1].end if known else None
    if end is None or end.latest is None:
        raise PersonError(
            Text("{title} kan inte förlängas: {why}", "{title} cannot be extended: {why}"),
            Text(
                "gäller det tills vidare behöver det inte förlängas; annars skriv in avtalets sista dag: iopctl edit {record}",
                "if it holds until further notice it needs no extension; else record its last day: iopctl edit {record}",
            ),
            {"title": partnership.title, "why": why_no_end(course), "record": partnership.ref},
        )
    return end


def _until(
    partnership: Partnership, wanted: date | Length, end: UncertainDate, first: UncertainDate
) -> date:
    values: dict[str, object] = {"title": partnership.title, "end": end, "record": partnership.ref}
    if isinstance(wanted, Length):
        if first.day is None:
            raise PersonError(
                Text(
                    "{title}: avtalets sista dag är skriven {end}, så det går inte att räkna från den",
                    "{title}: the agreement's last day is written {end}, which cannot be counted from",
                ),
                Text(
                    "ange den nya sista dagen: --until 2027-12-31",
                    "give the new last day: --until 2027-12-31",
                ),
                values,
            )
        return wanted.last_day_from(first.day)
    if end.latest and wanted <= end.latest:
        raise PersonError(
            Text(
                "{title} gäller redan till och med {end}; {until} är ingen förlängning",
                "{title} holds until {end} already; {until} is no extension",
            ),
            Text(
                "ange en senare dag; ska avtalet sluta tidigare: iopctl terminate {record}",
                "give a later day; if the agreement is to end earlier: iopctl terminate {record}",
            ),
            {**values, "until": wanted},
        )
    return wanted


def _told(
    partnership: Partnership, course: Course, until: date, end: UncertainDate, as_of: date
) -> Iterator[Said]:
    """Tell of notice that is overtaken, of an agreement that had run out, and of an option that is open."""
    values: dict[str, object] = {"end": end, "record": partnership.ref}
    yield from overtaken(course)
    if end.before(as_of):
        text = Text(
            "avtalet löpte ut {end}, före i dag: förlängningen gäller från dagen efter; har det varit "
            "ett uppehåll är det ett nytt partnerskap (iopctl new partnership)",
            "the agreement ran out {end}, before today: the extension holds from the day after; if "
            "there was a gap it is a new partnership (iopctl new partnership)",
        )
        yield Said(text, values)
    known = terms(_without_endings(course), as_of)
    yield from _option(known[-1] if known else None, until)


def _option(term: Term | None, until: date) -> Iterator[Said]:
    renewal = term.renewal if term else None
    if renewal is None or renewal.kind is not RenewalKind.OPTION:
        return
    if renewal.latest and renewal.latest.before(until):
        text = Text(
            "enligt avtalet kan det förlängas längst till {latest}: det här är mer, alltså en ny överenskommelse",
            "by the agreement it can be extended until {latest} at the latest: this is more, and so a new agreement",
        )
        yield Said(text, {"latest": renewal.latest})
    else:
        text = Text(
            "avtalet ger en möjlighet att förlänga; är det den som används räknas den som använd",
            "the agreement gives a possibility to extend; if it is the one used, it counts as used",
        )
        yield Said(text)


def _without_endings(course: Course) -> Course:
    papers = tuple(paper for paper in course.papers if paper.instrument.kind not in ENDINGS)
    return course._replace(papers=papers)
