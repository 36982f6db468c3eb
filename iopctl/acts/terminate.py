"""Terminating an agreement (uppsägning), or deciding not to renew it: by whom, given when, and its last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line
from iopctl.acts._partnerships import (
    Decisions,
    changed,
    course_of,
    decisions_written,
    papers_of,
)
from iopctl.acts._whom import called, who_written
from iopctl.agreements import (
    Course,
    Ending,
    Term,
    agreed,
    courses,
    ending,
    may_give,
    notice_day,
    renews,
    why_no_end,
)
from iopctl.deadlines._agreed import paper_name
from iopctl.deadlines._notices import Line, notice_lines
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._instruments import InstrumentKind, NoticeTo, Side
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable
from iopctl.values.dates import UncertainDate


class Notice(NamedTuple):
    """Notice as it was given: by whom, and on what day the other party had it.

    `dated` is the day on the paper. `until` is the last day in force where the paper itself says it.
    `party` is the one organisation whose part alone is ended. A decision not to renew, which is a kind
    of its own, ends no term before its time.
    """

    by: Who
    given: date
    dated: date | None = None
    until: date | None = None
    reason: str | None = None
    party: Ref | None = None
    kind: InstrumentKind = InstrumentKind.TERMINATION
    decisions: Decisions = None


def terminate(register: Register, ref: Ref, notice: Notice) -> Act:
    """Record notice, and say the last day in force that it leads to.

    PersonError when the agreement has ended, is terminated already, or may not be terminated so.
    """
    partnership = readable(register, ref, Partnership)
    course = course_of(register, partnership, _own(register, partnership, notice.party))
    running = _running(register, ref, course, notice.given)
    if notice.until and notice.until < notice.given:
        raise PersonError(
            Text(
                "avtalet kan inte sluta {until}, före {given}",
                "the agreement cannot end {until}, before {given}",
            ),
            Text("rätta den dag som är fel", "put the day right that is wrong"),
            {"until": notice.until, "given": notice.given},
        )
    non_renewal = notice.kind is InstrumentKind.NON_RENEWAL
    paper = stated(
        kind=str(notice.kind),
        decisions=decisions_written(notice.decisions),
        with_=[{"organisation": notice.party.id}] if notice.party else None,
        term=stated(until=notice.until),
        date=notice.given if non_renewal else notice.dated,
        by=who_written(notice.by),
        given=None if non_renewal else notice.given,
        reason=notice.reason,
    )
    edit = add_line(register, ref, ("instruments",), paper)
    after = changed(register, ref, edit)
    if not notice.until:
        _may(register, partnership, after, course, running)
    end = ending(_course_of_last(after))
    return Act(
        _done(register, ref, notice, end),
        (Change(ref, edit),),
        tuple(_told(after, course, running, notice, end)),
    )


def _own(register: Register, partnership: Partnership, party: Ref | None) -> Ref | None:
    """Give the party when it has an agreement of its own; PersonError when it is none of the parties."""
    if party is None:
        return None
    if not any(it.organisation == party for it in partnership.parties or ()):
        raise PersonError(
            Text("{party} är ingen part i {title}", "{party} is no party to {title}"),
            Text("iopctl show {record} visar vilka", "iopctl show {record} shows which"),
            {"party": register.title(party), "title": partnership.title, "record": partnership.ref},
        )
    own = any(
        course.papers[0].instrument.kind is InstrumentKind.SUB_AGREEMENT
        and course.whose == frozenset({party})
        for course in courses(partnership)
        if course.papers
    )
    return party if own else None


def _running(register: Register, ref: Ref, course: Course, given: date) -> Term:
    """Give the term that runs when notice is given; PersonError when none does."""
    values: dict[str, object] = {"title": register.title(ref), "record": ref}
    if end := ending(course):
        raise PersonError(
            Text(
                "{title}: {what} är redan inskriven, {day}",
                "{title}: a {what} is recorded already, {day}",
            ),
            Text("iopctl show {record} visar den", "iopctl show {record} shows it"),
            {
                **values,
                "what": end.kind,
                "day": end.given or Text("dag inte angiven", "no day stated"),
            },
        )
    running = agreed(course, given)
    if running is None:
        raise PersonError(
            Text(
                "{title}: inget avtal är inskrivet, så det finns inget att säga upp",
                "{title}: no agreement is recorded, so there is nothing to terminate",
            ),
            Text("skriv in avtalet: iopctl sign {record}", "record it: iopctl sign {record}"),
            values,
        )
    if running.end and running.end.before(given):
        raise PersonError(
            Text(
                "{title}: avtalet slutade {day}, före uppsägningen",
                "{title}: the agreement ended {day}, before the notice",
            ),
            Text("iopctl show {record} visar hur", "iopctl show {record} shows how"),
            {**values, "day": running.end},
        )
    return running


def _may(
    register: Register, partnership: Partnership, after: Partnership, course: Course, running: Term
) -> None:
    """Refuse notice that the agreement does not allow, saying by what clause."""
    paper = papers_of(after)[-1]
    if paper.kind is InstrumentKind.NON_RENEWAL:
        return
    lines = notice_lines(course, running)
    values: dict[str, object] = {
        "title": partnership.title,
        "paper": paper_name(partnership, running.instrument),
        "day": running.end,
        "record": partnership.ref,
    }
    agreed = Text(
        "säger avtalet eller parterna en annan dag, ange den med --until",
        "if the agreement or the parties say another day, give it with --until",
    )
    if not lines:
        text = (
            Text(
                "{title}: enligt {paper} kan avtalet inte sägas upp; det slutar av sig självt {day}",
                "{title}: by {paper} the agreement cannot be terminated; it ends by itself {day}",
            )
            if running.end
            else Text(
                "{title}: {paper} säger ingenting om uppsägning",
                "{title}: {paper} says nothing of notice",
            )
        )
        raise PersonError(text, agreed, values)
    if not any(may_give(line.notice, paper) for line in lines):
        who = [_giver(register, line) for line in lines]
        text = Text(
            "{title}: {by} får inte säga upp avtalet; enligt {paper} får {who} göra det",
            "{title}: {by} may not terminate the agreement; by {paper}, {who} may",
        )
        by = called(register, paper.by or Who())
        paper_says = paper_name(partnership, lines[0].place)
        raise PersonError(text, agreed, {**values, "by": by, "who": who, "paper": paper_says})


def _giver(register: Register, line: Line) -> object:
    party = line.notice.party or None
    return called(register, party) if party else (line.notice.by or Side.EITHER)


def _done(register: Register, ref: Ref, notice: Notice, end: Ending | None) -> Said:
    values = {
        "title": register.title(ref),
        "by": called(register, notice.by),
        "given": notice.given,
        "last": end.last_day if end else None,
    }
    if notice.kind is InstrumentKind.NON_RENEWAL:
        text = Text(
            "{by} beslutade den {given} att inte förlänga {title}; sista dag {last}",
            "{by} decided on {given} not to renew {title}; last day {last}",
        )
    elif notice.party:
        values["party"] = register.title(notice.party)
        text = Text(
            "{by} sade upp {title} för {party} den {given}; sista dag {last}",
            "{by} terminated {title} for {party} on {given}; last day {last}",
        )
    else:
        text = Text(
            "{by} sade upp {title} den {given}; sista dag {last}",
            "{by} terminated {title} on {given}; last day {last}",
        )
    if not values["last"]:
        values["last"] = Text("inte känd", "not known")
    return Said(text, values)


def _told(
    after: Partnership, course: Course, running: Term, notice: Notice, end: Ending | None
) -> Iterator[Said]:
    """Tell what is not as one might think: too late for this term, an end that would have come anyway."""
    last = end.last_day if end else None
    if last is None:
        yield Said(
            Text("sista dagen är inte känd: {why}", "the last day is not known: {why}"),
            {"why": why_no_end(_course_of_last(after))},
        )
    paper = papers_of(after)[-1]
    lines = [it for it in notice_lines(course, running) if may_give(it.notice, paper)]
    if last and not notice.until:
        yield from _counted(lines, running, last)
    if last and last == running.end and not renews(running):
        yield Said(
            Text(
                "avtalet skulle ha slutat den dagen också utan uppsägning",
                "the agreement would have ended that day without notice too",
            )
        )
    if any(line.notice.written for line in lines):
        yield Said(
            Text(
                "uppsägningen ska vara skriftlig enligt avtalet",
                "by the agreement the notice must be in writing",
            )
        )


def _counted(lines: Sequence[Line], running: Term, last: UncertainDate) -> Iterator[Said]:
    """Tell by which notice period the last day was counted, and whether notice came in time."""
    for line in lines:
        length = line.notice.length
        if length is None:
            text = Text("uppsägningstiden är inte angiven", "the notice period is not stated")
            yield Said(text)
        elif line.to is not NoticeTo.END_OF_TERM:
            text = Text("uppsägningstid {length}, till {to}", "notice {length}, to {to}")
            yield Said(text, {"length": length, "to": line.to})
        elif running.end:
            day = notice_day(length, running.end, running.moves)
            yield Said(_IN_TIME[last.after(running.end)], {"end": running.end, "day": day})


_IN_TIME = {
    True: Text(
        "för sent för {end}: sista dagen att säga upp till den dagen var {day}",
        "too late for {end}: the last day to give notice to that day was {day}",
    ),
    False: Text(
        "i tid: uppsägning till {end} ska ges senast {day}",
        "in time: notice to {end} is to be given by {day}",
    ),
    None: Text(
        "det går inte att säga om det är i tid för {end}: räknat bakåt ska uppsägningen ges senast {day}; är parterna överens om en dag, ange den med --until",
        "it cannot be said whether it is in time for {end}: counted backwards, notice is to be given by {day}; if the parties agree on a day, give it with --until",
    ),
}
"""By whether the agreement ends after the term that runs; of a day that is not known exactly, None."""


def _course_of_last(after: Partnership) -> Course:
    """Give the course that the last paper ends."""
    place = len(papers_of(after)) - 1
    return next(it for it in courses(after) if any(one.place == place for one in it.papers))
