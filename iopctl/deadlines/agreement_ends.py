"""An agreement's last day in force.

The day is what the agreement says, or its length counted from its first day; it does not move for
weekends or holidays. A later paper that gives a new term takes the place of the earlier one, as soon as
it is made where the one follows right after the other. An agreement that is renewed unless somebody gives notice goes on term by term, all counted from the same
day; one that is terminated ends on the day that the paper says, else on the first day that the notice
was in time for. Notice counts from the day it was given until another agreement has begun. An agreement
until further notice has no last day. A sub-agreement has its own entry, and so has a party that leaves
alone. A wording that does not say exactly which day, such as "fram till 2024", gives the first and the last
day that it may be. Where nobody recorded whether an option was used, or the end is older than the register,
it is not known what followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import (
    NOT_RECORDED_WHETHER_EXTENDED,
    Course,
    Ending,
    How,
    Term,
    agreed,
    between,
    counted,
    courses,
    current,
    ending,
    is_expected,
    may_have_been_extended,
    renews,
    stated_terms,
    why_no_end,
)
from iopctl.deadlines._agreed import (
    THE_PARTIES,
    committee_of,
    not_counted,
    of_partnership,
    paper_name,
)
from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models.partnerships import Partnership, RelationKind, Standing
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Ett avtals sista dag.

Dagen är den som avtalet säger, eller avtalets längd räknad från första dagen; den flyttas inte för
helger. En senare handling med ny avtalstid träder i den tidigares ställe, så snart den är gjord när den
ena tiden följer direkt på den andra. Ett avtal som förlängs om ingen säger upp det löper vidare tid efter tid, alla räknade från samma dag; ett som är uppsagt slutar
den dag som handlingen säger, annars den första dag som uppsägningen hann till. En uppsägning räknas från
den dag då den gavs tills ett annat avtal har börjat. Ett avtal tills vidare har ingen sista dag. Ett
delavtal har en egen rad, och det har också en part som ensam lämnar. En ordalydelse som inte säger precis
vilken dag, som "fram till 2024", ger den första och den sista dag som det kan vara. Har ingen antecknat om
en möjlighet att förlänga användes, eller är slutet äldre än registret, är det inte känt vad som följde.
"""

RUNS_OUT = Text(
    "avtalet löper ut; bestäm vad som följer: {title}",
    "the agreement runs out; decide what follows: {title}",
)
IS_RENEWED = Text(
    "avtalstiden går ut, och avtalet förlängs om ingen har sagt upp det: {title}",
    "the term ends, and the agreement is renewed unless notice was given: {title}",
)
NO_AGREEMENT = NotDue(
    ("instruments",), Said(Text("inget avtal är antecknat", "no agreement is recorded"))
)
ENDS = Text("avtalet slutar: {title}", "the agreement ends: {title}")


@deadline(on=Partnership, with_=("< partnerships",))
def agreement_ends(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day in force, after any tacit renewals up to today."""
    if not partnership.instruments:
        yield NO_AGREEMENT
        return
    whole, *apart = courses(partnership, near.as_of)
    for course in (whole, *apart) if whole.papers or not apart else apart:
        yield from _ends(partnership, course, near)


def _ends(partnership: Partnership, course: Course, near: Near) -> Iterator[Due | NotDue]:
    """Give how the agreement ends, and once it is terminated, also those that begin later."""
    end = ending(course, near.as_of)
    if not end:
        yield _end(partnership, course, None, agreed(course, near.as_of), near)
        return
    ended = course._replace(papers=tuple(p for p in course.papers if p.place <= end.instrument))
    yield _end(partnership, course, end, current(ended, near.as_of), near)
    for term in stated_terms(course):
        if term.instrument > end.instrument:
            yield _end(partnership, course, None, term, near)


def _end(
    partnership: Partnership, course: Course, end: Ending | None, running: Term | None, near: Near
) -> Due | NotDue:
    if not end and running and running.until_further_notice:
        return NotDue(("instruments", running.instrument, "term"), Said(why_no_end(course)))
    when = end.last_day if end else running.end if running else None
    place = end.instrument if end else running.instrument if running else None
    title = ENDS if end else IS_RENEWED if running and renews(running) else RUNS_OUT
    if place is None:
        at: tuple[str | int, ...] = ("instruments",)
    else:
        at = ("instruments", place) if end else ("instruments", place, "term")
    done = _known_to_end(partnership, end, when, near)
    return Due(
        at=at,
        title=Said(title, {"title": of_partnership(partnership, near, course)}),
        who=THE_PARTIES,
        basis=paper_name(partnership, place),
        binding=Binding.AGREED,
        when=when,
        steps=(*_steps(course, running, end, when, near), *not_counted(partnership, course)),
        missing=None if done is not None else _missing(course, when, near),
        done=done,
        committee=committee_of(partnership),
    )


def _missing(course: Course, when: UncertainDate | None, near: Near) -> Said | None:
    """Say why the day is not known, or why nobody can say whether it was the last."""
    if when is None:
        return Said(why_no_end(course, near.as_of))
    if may_have_been_extended(course, near.as_of):
        return Said(NOT_RECORDED_WHETHER_EXTENDED)
    if gone_before_register(when, near):
        text = Text(
            "avtalets slut är äldre än registret ({since}); det är inte känt vad som följde",
            "the agreement's end is older than the register ({since}); what followed is not known",
        )
        return Said(text, {"since": near.settings.register_since})
    return None


def _steps(
    course: Course,
    running: Term | None,
    end: Ending | None,
    when: UncertainDate | None,
    near: Near,
) -> Iterator[Said]:
    if end:
        yield _given(end)
    elif running and running.how is How.RENEWED:
        yield _renewed(course, running)
    if running and running.length and running.start and running.how is not How.RENEWED:
        text = Text("{length} från {start}", "{length} from {start}")
        start = running.start.day or Text("första dagen", "the first day")
        yield Said(text, {"length": running.length, "start": start})
    if running and running.start and running.start.after(near.as_of):
        yield Said(Text("börjar gälla {day}", "in force from {day}"), {"day": running.start})
    yield from _expected(course, running)
    if when:
        yield Said(Text("sista dag: {day}", "last day: {day}"), {"day": when})
    if when and not when.exact and (when.earliest or when.latest):
        bounds = between(when.earliest, when.latest)
        yield Said(Text("det kan vara {bounds}", "it may be {bounds}"), {"bounds": bounds})


def _expected(course: Course, running: Term | None) -> Iterator[Said]:
    """Tell of a time that is only expected: the one that runs, or one to come."""
    for place, paper in course.papers:
        if not is_expected(paper):
            continue
        if running and running.instrument == place:
            yield Said(
                Text("tiden väntas, men är inte avtalad", "the term is expected, not agreed")
            )
        elif paper.term and paper.term.until:
            text = Text(
                "en ny tid till {day} väntas, men är inte avtalad",
                "a new term until {day} is expected, not agreed",
            )
            yield Said(text, {"day": paper.term.until})


def _given(end: Ending) -> Said:
    if end.given is None:
        return Said(Text("{what}", "{what}"), {"what": end.kind})
    return Said(Text("{what} {day}", "{what} {day}"), {"what": end.kind, "day": end.given})


def _renewed(course: Course, running: Term) -> Said:
    """Tell of the term that was stated last, and how it came to the one that runs."""
    stated = stated_terms(course)[-1]
    values = {
        "first": stated.end,
        "times": running.nth,
        "length": running.renewal.length if running.renewal else None,
    }
    if not values["length"]:
        text = Text(
            "den avtalade tiden slutade {first}; det står inte hur länge avtalet sedan förlängs",
            "the agreed term ended {first}; it is not stated for how long it is then renewed",
        )
    elif running.nth == 1:
        text = Text(
            "första tiden slutar {first}; förlängd en gång med {length}",
            "the first term ends {first}; renewed once by {length}",
        )
    else:
        text = Text(
            "första tiden slutar {first}; förlängd {times} gånger med {length}",
            "the first term ends {first}; renewed {times} times by {length}",
        )
    return Said(text, values)


def _known_to_end(
    partnership: Partnership, end: Ending | None, when: UncertainDate | None, near: Near
) -> UncertainDate | None:
    """Give the day after the last, when it is recorded that the partnership ends or what came after it."""
    goes_on = any(
        relation.partnership == partnership.ref
        and relation.kind in (RelationKind.FOLLOWS, RelationKind.REPLACES)
        for other in near.every("< partnerships", Partnership)
        for relation in other.relations or ()
    )
    if when and (end or goes_on):
        return counted(when, Length(1, "days").after)
    if goes_on:
        return NOT_STATED
    said = [one for one in partnership.reported or () if one.standing is Standing.ENDED]
    return (said[-1].date or NOT_STATED) if said else None
