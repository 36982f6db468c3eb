"""How an agreement's papers are told, and the time that they give together."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from iopctl.agreements import Course, How, Term, courses, current, ending, notice_days, terms
from iopctl.language import Text
from iopctl.models import _instruments as papers
from iopctl.models._field_names import field_name
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.summaries._facts import Facts, Tellers, View
from iopctl.summaries._phrases import (
    NOT_STATED,
    NOTHING,
    bounds,
    capital,
    day,
    enumerated,
    followed,
    how_often,
    phrase,
    sentence,
    spoken,
    stretch,
)
from iopctl.summaries._values import Line, Section
from iopctl.values.lengths import UNITS, Length

NO_LAST_DAY = Text("tills vidare", "until further notice")
RENEWAL = Text("Efter avtalstiden", "After the term")


def term_section(partnership: Partnership, view: View) -> Section:
    """Tell from when to when the agreement holds, what comes after, and the last days to act."""
    whole, *others = courses(partnership, view.as_of)
    apart = (
        Line(NOTHING, _whose(course, view), tuple(_course(course, view)))
        for course in others
        if any(term.start or term.end for term in terms(course, view.as_of))
        or ending(course, view.as_of)
    )
    return Section("term", Text("Avtalstid", "Term"), (*_course(whole, view), *apart))


def _whose(course: Course, view: View) -> Text:
    names = enumerated(view.name(ref) for ref in sorted(course.whose or ()))
    return phrase("Bara {names}", "Only {names}", names=names)


def _course(course: Course, view: View) -> Iterator[Line]:
    found = terms(course, view.as_of)
    yield from _terms(found)
    yield from _ended(course, view)
    if found:
        yield from _afterwards(course, view)


def _terms(found: tuple[Term, ...]) -> Iterator[Line]:
    """Tell each term of which anything is stated; of many tacit renewals the last, with its number."""
    stated = [term for term in found if term.start or term.end]
    for term, following in itertools.zip_longest(stated, stated[1:]):
        if term.how is not How.RENEWED:
            whole = (
                sentence(bounds(term.start, None), NO_LAST_DAY, by=" ")
                if term.until_further_notice
                else stretch(term.start, term.end)
            )
            yield Line(whole, capital(term.how.text))
        elif following is None or following.how is not How.RENEWED:
            times = phrase(
                "{times} utan uppsägning", "{times} without notice", times=how_often(term.nth)
            )
            said = sentence(stretch(term.start, term.end), times, by="; ")
            yield Line(said, Text("Förlängt", "Renewed"))
    if not stated:
        yield Line(NOT_STATED)


def _ended(course: Course, view: View) -> Iterator[Line]:
    end = ending(course, view.as_of)
    if end:
        last = (
            phrase(
                "avtalet gäller till och med {day}", "in force until {day}", day=day(end.last_day)
            )
            if end.last_day
            else None
        )
        given = day(end.given) if end.given else Text("dag inte angiven", "day not stated")
        yield Line(sentence(given, last, by="; "), capital(end.kind.text))


def _afterwards(course: Course, view: View) -> Iterator[Line]:
    """Tell the renewal of the term that runs, and the last days to give notice of it."""
    running = current(course, view.as_of)
    renewal = running.renewal if running else None
    if renewal is None or running is None:
        yield Line(NOT_STATED, RENEWAL)
        return
    yield view.tell(renewal)._replace(label=RENEWAL)
    for n, last in notice_days(renewal, running.end, running.moves) if running.end else ():
        notice = (renewal.termination or ())[n]
        whom = notice.party or notice.by
        yield Line(
            sentence(day(last), view.say(whom) if whom else None),
            Text("Sista dag att säga upp", "Last day to give notice"),
        )


def lasting(facts: Facts[Any]) -> Text | None:
    """Say a length of time in the units that it was written in: `2 år och 6 månader`."""
    parts = []
    for unit in UNITS:
        amount = facts.take(unit)
        if amount is not None:
            parts.append(spoken(Length(amount, unit)))
    return sentence(*parts, by=" + ") if parts else None


def term(facts: Facts[Any]) -> Line:
    """Tell the time that a paper gives."""
    expected = facts.truth(
        "expected", Text("väntas, inte avtalad", "expected, not agreed"), Text("avtalad", "agreed")
    )
    start, end, length = facts.take("from_"), facts.take("until"), lasting(facts)
    return Line(sentence(bounds(start, end), facts.none("until", NO_LAST_DAY), length, expected))


def notice(facts: Facts[Any]) -> Line:
    """Tell how long before, to which day and by whom notice is given."""
    whom = sentence(facts.say("party"), facts.say("by"))
    return Line(
        followed(
            whom,
            sentence(
                lasting(facts),
                facts.say("to", "till {it}", "to {it}"),
                facts.truth(
                    "written",
                    Text("skriftligen", "in writing"),
                    Text("inte skriftligen", "not in writing"),
                ),
            ),
        )
    )


def renewal(facts: Facts[Any]) -> Line:
    """Tell how the time goes on, by when and by whom that is decided, and the notice period."""
    times = facts.take("times")
    return Line(
        sentence(
            facts.say("kind"),
            phrase("{it} i taget", "{it} at a time", it=length)
            if (length := lasting(facts))
            else None,
            phrase("högst {it}", "at most {it}", it=how_often(times)) if times else None,
            facts.say("latest", "längst till och med {it}", "until {it} at the latest"),
            facts.say("decide_by", "beslut senast {it}", "decided by {it}"),
            facts.say("decided_by", "beslutas av {it}", "decided by {it}"),
        ),
        below=facts.line("termination", Text("Uppsägningstid", "Notice")),
    )


def change(facts: Facts[Any]) -> Line:
    """Tell what a paper changes, from its day on."""
    what = facts.say("what")
    old, new = facts.say("old", "från {it}", "from {it}"), facts.say("new", "till {it}", "to {it}")
    return Line(
        followed(
            field_name(what.sv) if what else None,
            sentence(
                sentence(old, new, by=" "),
                facts.say("from_", "gäller från {it}", "in force from {it}"),
            ),
        )
    )


def instrument(facts: Facts[Any]) -> Line:
    """Tell a paper: what it is, and under it decisions, signatures and all that it says."""
    return Line(
        followed(facts.say("kind"), facts.say("title")),
        below=(
            *facts.line("case_numbers", Text("Diarienummer", "Case numbers")),
            *_decisions(facts),
            *facts.line("contained_in", Text("Står i", "Stands in")),
            *facts.line("date", Text("Dag", "Day")),
            *facts.line("by", Text("Av", "By")),
            *facts.line("given", Text("Mottagen", "Received")),
            *facts.line("reason", Text("Varför", "Why")),
            *facts.line("signed", Text("Undertecknad", "Signed")),
            *facts.line("signed_by", Text("Undertecknad av", "Signed by")),
            *facts.line("with_", Text("Med", "With")),
            *facts.line("term", Text("Tid", "Term")),
            *facts.line("renewal", RENEWAL),
            *facts.line("termination", Text("Uppsägning i förtid", "Notice within the term")),
            *facts.line("moves", Text("Dag på en helg flyttas", "A holiday is moved")),
            *facts.line("procurement", Text("Upphandling", "Procurement")),
            *facts.line("condition", Text("Villkor", "Condition")),
            *facts.line("changes", Text("Ändrar", "Changes")),
            *facts.line("attachments", Text("Bilagor", "Attachments")),
        ),
    )


def _decisions(facts: Facts[Any]) -> tuple[Line, ...]:
    """Tell the decisions behind a paper, each with its outcome."""
    label = Text("Beslut", "Decisions")
    refs = facts.take("decisions")
    if refs is None:
        return facts.line("decisions", label)

    def said(ref: Ref) -> Text:
        decision = facts.view.register.get(ref, Decision)
        outcome = facts.view.say(decision.outcome) if decision and decision.outcome else None
        return followed(facts.view.name(ref), outcome)

    others = (Line(facts.view.and_others(refs.more, refs)),) if refs.more else ()
    lines = (*(Line(said(ref)) for ref in refs), *others)
    return (lines[0]._replace(label=label),) if len(lines) == 1 else (Line(NOTHING, label, lines),)


def procurement(facts: Facts[Any]) -> Line:
    """Tell that a paper is a procurement."""
    return Line(
        sentence(
            facts.say("value", "värd {it}", "worth {it}"),
            facts.say("documented", "dokumenterad {it}", "documented {it}"),
        )
    )


TELLERS: Tellers = {
    papers.Procurement: procurement,
    papers.Term: term,
    papers.Notice: notice,
    papers.Renewal: renewal,
    papers.Change: change,
    papers.Instrument: instrument,
}
