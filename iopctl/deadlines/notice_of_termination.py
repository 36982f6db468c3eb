"""The last day to give notice before an agreement is renewed.

An agreement that is renewed unless somebody gives notice has one such day for each term and each notice
period, which may differ between the parties: the notice period counted backwards from the last day in
force. Two months before 28 August is 28 June. The day does not move for weekends or holidays unless the
agreement says so; where it is one, an earlier day is advised. The day of the running term is given, and
that of the next. Once it has passed, the agreement goes on, and the next one counts. To the end of a
year there is one each year. What can be ended on any day, or at the end of any month, has no last day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, takewhile

from msgspec.structs import replace

from iopctl.agreements import (
    Course,
    Ending,
    How,
    Term,
    agreed,
    counted,
    courses,
    current,
    ending,
    notice_day,
    renews,
    terms,
    why_no_end,
)
from iopctl.deadlines._agreed import (
    committee_of,
    not_counted,
    of_partnership,
    paper_name,
    said_who,
)
from iopctl.deadlines._counting import rather_before
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._notices import Line, notice_lines
from iopctl.language import Said, Text
from iopctl.models._instruments import NoticeTo, RenewalKind, Side
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Sista dagen att säga upp ett avtal innan det förlängs.

Ett avtal som förlängs om ingen säger upp det har en sådan dag för varje avtalstid och varje
uppsägningstid, som kan vara olika för parterna: uppsägningstiden räknad bakåt från den sista dag som
avtalet gäller. Två månader före 28 augusti är 28 juni. Dagen flyttas inte för helger om avtalet inte
säger det; infaller den på en helg tillråds en dag före. Den dag som gäller nu visas, och nästa. När dagen
har gått löper avtalet vidare, och nästa dag räknas. Till årsskiftet finns en dag om året. Det som får
sägas upp vilken dag som helst, eller till varje månadsskifte, har ingen sista dag.
"""


MOST_YEARS = 100
"""Years ahead that a last day to the end of a year is looked for, however long the notice period is."""


@deadline(on=Partnership)
def notice_of_termination(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last days to give notice, for each party's notice period."""
    for course in courses(partnership, near.as_of):
        yield from _of_course(partnership, course, near)


def _of_course(partnership: Partnership, course: Course, near: Near) -> Iterator[Due | NotDue]:
    running = agreed(course, near.as_of)
    if running is None:
        text = Text("inget avtal med en tid är antecknat", "no agreement with a term is recorded")
        yield NotDue(("instruments",), Said(text))
        return
    lines = notice_lines(course, running)
    end = ending(course)
    if end:
        yield from _given(partnership, course, end, lines, near)
    elif running.end and running.end.before(near.as_of):
        text = Text("avtalet löpte ut {day}", "the agreement ran out {day}")
        yield NotDue(("instruments", running.instrument), Said(text, {"day": running.end}))
    else:
        for line in lines:
            yield from _by_line(partnership, course, line, running, near)
    if not lines:
        text = Text("avtalet säger inget om uppsägning", "the agreement says nothing of notice")
        yield NotDue(("instruments", running.instrument), Said(text))


def _by_line(
    partnership: Partnership, course: Course, line: Line, running: Term, near: Near
) -> Iterator[Due | NotDue]:
    due = _due(partnership, course, line, near)
    tacit = running.renewal is not None and running.renewal.kind is RenewalKind.TACIT
    if line.notice.length is None:
        text = Text("uppsägningstiden är inte angiven", "the notice period is not stated")
        yield replace(due, missing=Said(text))
    elif line.to in (NoticeTo.ANY_DAY, NoticeTo.END_OF_MONTH):
        yield _at_any_time(line, line.notice.length)
    elif line.to is NoticeTo.END_OF_YEAR:
        yield from _each_year(due, line.notice.length, running, near.as_of)
    elif running.end is None:
        yield replace(due, missing=Said(why_no_end(course)))
    elif not tacit:
        text = Text(
            "avtalet slutar av sig självt {day}; ingen behöver säga upp det",
            "the agreement ends by itself {day}; nobody needs to give notice",
        )
        yield NotDue(line.at, Said(text, {"day": running.end}))
    else:
        yield from _each_term(due, line, course, running, near.as_of)


def _each_term(
    due: Due, line: Line, course: Course, running: Term, as_of: date
) -> Iterator[Due | NotDue]:
    """Give the last day of the running term and of the next; one that has passed says so."""
    length = line.notice.length
    coming = _coming(course, running, as_of)
    if length is None or len(coming) == 1:
        text = Text(
            "avtalet förlängs inte mer; det slutar av sig självt {day}",
            "the agreement is not renewed again; it ends by itself {day}",
        )
        yield NotDue(line.at, Said(text, {"day": running.end}))
        return
    for term, following in pairwise(coming):
        if term.end is None:
            continue
        raw = notice_day(length, term.end)
        when = notice_day(length, term.end, term.moves)
        if when.before(as_of):
            text = Text(
                "sista dagen att säga upp till {end} var {day}; avtalet förlängs",
                "the last day to give notice to {end} was {day}; the agreement is renewed",
            )
            yield NotDue(line.at, Said(text, {"end": term.end, "day": when}))
            continue
        steps = (
            *_how_it_came(term),
            Said(Text("avtalstiden slutar {day}", "the term ends {day}"), {"day": term.end}),
            *_backwards(length, raw, when),
            *_otherwise(following),
        )
        yield replace(due, when=when, steps=(*steps, *due.steps))


def _coming(course: Course, running: Term, as_of: date) -> tuple[Term, ...]:
    """Give the running term and the two renewals that follow it, as far as there are any."""
    length = running.renewal.length if running.renewal else None
    ahead = length.times(2) if length else Length(1, "days")
    horizon = counted(running.end, ahead.after).latest if running.end else None
    known = terms(course, max(as_of, horizon or as_of))
    after = known.index(running) + 1
    return (running, *takewhile(lambda term: term.how is How.RENEWED, known[after : after + 2]))


def _each_year(due: Due, length: Length, running: Term, as_of: date) -> Iterator[Due | NotDue]:
    """Give the last day to give notice to the end of this year or the next, and of the one after."""
    listed = 0
    for year in range(as_of.year, as_of.year + 2 + MOST_YEARS):
        end = UncertainDate.on(date(year, 12, 31))
        if running.end and not renews(running) and running.end.before(end) is not False:
            text = Text(
                "avtalet slutar av sig självt {day}, före nästa årsskifte som det kan sägas upp till",
                "the agreement ends by itself {day}, before the next end of a year that notice can be to",
            )
            if not listed:
                yield NotDue(due.at, Said(text, {"day": running.end}))
            return
        when = notice_day(length, end, running.moves)
        if when.before(as_of):
            continue
        steps = (
            Said(Text("till årsskiftet: {day}", "to the end of the year: {day}"), {"day": end}),
            *_backwards(length, notice_day(length, end), when),
        )
        yield replace(due, when=when, steps=(*steps, *due.steps))
        listed += 1
        if listed == 2:
            return


def _at_any_time(line: Line, length: Length) -> NotDue:
    text = Text(
        "uppsägningstiden är {length}, till {to}; därför finns ingen sista dag att säga upp",
        "the notice period is {length}, to {to}, and so there is no last day to give it",
    )
    return NotDue(line.at, Said(text, {"to": line.to, "length": length}))


def _given(
    partnership: Partnership, course: Course, end: Ending, lines: tuple[Line, ...], near: Near
) -> Iterator[Due | NotDue]:
    """Tell that notice is given; of each notice period to the end of a term, the day that it met."""
    until = end.last_day or end.given
    ran = current(course, (until.latest if until else None) or near.as_of)
    for line in lines:
        length = line.notice.length
        if line.to is NoticeTo.END_OF_TERM and length and ran and ran.end:
            when = notice_day(length, ran.end, ran.moves)
            due = _due(partnership, course, line, near)
            steps = (
                Said(Text("avtalstiden slutar {day}", "the term ends {day}"), {"day": ran.end}),
                *_backwards(length, notice_day(length, ran.end), when),
            )
            yield replace(due, when=when, steps=steps, done=end.given or NOT_STATED)
    text = Text("{what} {day}", "{what} {day}") if end.given else Text("{what}", "{what}")
    yield NotDue(
        ("instruments", end.instrument), Said(text, {"what": end.kind, "day": end.given or ""})
    )


def _due(partnership: Partnership, course: Course, line: Line, near: Near) -> Due:
    notice = line.notice
    side = (notice.by or Side.EITHER).text
    return Due(
        at=line.at,
        title=Said(
            Text("sista dag att säga upp: {title}", "last day to give notice: {title}"),
            {"title": of_partnership(partnership, near, course)},
        ),
        who=said_who(near, (notice.party,) if notice.party else (), side),
        basis=paper_name(partnership, line.place),
        binding=Binding.AGREED,
        steps=tuple(not_counted(partnership, course)),
        committee=committee_of(partnership),
    )


def _how_it_came(term: Term) -> Iterator[Said]:
    if term.nth == 1:
        yield Said(Text("förlängt en gång", "renewed once"))
    elif term.nth:
        text = Text("förlängt {times} gånger", "renewed {times} times")
        yield Said(text, {"times": term.nth})


def _backwards(length: Length, raw: UncertainDate, when: UncertainDate) -> Iterator[Said]:
    yield Said(
        Text("{length} före: {day}", "{length} before: {day}"), {"length": length, "day": raw}
    )
    if when != raw:
        text = Text("flyttas enligt avtalet till {day}", "moved by the agreement to {day}")
        yield Said(text, {"day": when})
    else:
        yield from rather_before(when)


def _otherwise(following: Term) -> Iterator[Said]:
    if following.end:
        text = Text("annars gäller avtalet till {day}", "else the agreement holds until {day}")
        yield Said(text, {"day": following.end})
    else:
        text = Text(
            "annars förlängs avtalet; det står inte hur länge",
            "else the agreement is renewed; it is not stated for how long",
        )
        yield Said(text)
