"""The last day to use a possibility to extend an agreement.

An agreement that may be extended ends by itself if nobody decides. The last day is the one that the
agreement says (decide_by); where it says none, the last day in force is taken, and the step says so.
It is done when a later extension, or a decision not to extend, is recorded. It does not move for weekends
or holidays. Who decides is what the agreement says, else the bodies that decide on the partnership.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import Course, How, Term, courses, ending, most_renewals, terms, why_no_end
from iopctl.deadlines._agreed import (
    committee_of,
    deciders,
    of_partnership,
    paper_name,
    rather_before,
)
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.language import Text
from iopctl.models._instruments import Renewal, RenewalKind
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import Before

SWEDISH = """Sista dagen att använda en möjlighet att förlänga ett avtal.

Ett avtal som kan förlängas slutar av sig självt om ingen beslutar något. Sista dagen är den som avtalet
säger (decide_by); säger det ingen räknas avtalets sista dag, och det framgår. Det är gjort när en senare
förlängning, eller ett beslut att inte förlänga, är antecknat. Dagen flyttas inte för helger. Vem som
beslutar är vad avtalet säger, annars de organ som beslutar om partnerskapet.
"""

NO_OPTION = NotDue(
    ("instruments",),
    Said(Text("inget avtal ger en möjlighet att förlänga", "no agreement may be extended")),
)


@deadline(on=Partnership, with_=("committees",))
def option_used(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to decide on each extension that an agreement leaves open."""
    found = [
        _option(partnership, course, n, term.renewal, near)
        for course in courses(partnership)
        for n, term in enumerate(terms(course, near.as_of))
        if term.renewal and term.renewal.kind is RenewalKind.OPTION
    ]
    yield from found or [NO_OPTION]


def _option(
    partnership: Partnership, course: Course, n: int, renewal: Renewal, near: Near
) -> Due | NotDue:
    known = terms(course, near.as_of)
    term, following = known[n], known[n + 1] if n + 1 < len(known) else None
    at = ("instruments", term.instrument, "renewal")
    done = _used(partnership, course, following)
    if done is None and (why_not := _closed(known[: n + 1], renewal, near)):
        return NotDue(at, why_not)
    by = _stated(renewal, term)
    stale = by is not None and term.start is not None and by.before(term.start)
    when = term.end if by is None or stale else by
    return Due(
        at=at,
        title=Said(
            Text("bestäm om avtalet ska förlängas: {title}", "decide on an extension: {title}"),
            {"title": of_partnership(partnership, near, course)},
        ),
        who=deciders(partnership, near, renewal.decided_by or ()),
        basis=paper_name(partnership, term.instrument),
        binding=Binding.AGREED,
        when=when,
        steps=tuple(_steps(term, renewal, when, assumed=when is not by)),
        missing=None if when or done else Said(why_no_end(course)),
        done=done,
        committee=committee_of(partnership),
    )


def _stated(renewal: Renewal, term: Term) -> UncertainDate | None:
    """Give the last day to decide that the agreement says, counted from the term's end where it does."""
    match renewal.decide_by.when if renewal.decide_by else None:
        case UncertainDate() as day:
            return day
        case Before(length, "end") if term.end:
            return counted(term.end, length.before)
        case _:
            return None


def _steps(
    term: Term, renewal: Renewal, when: UncertainDate | None, *, assumed: bool
) -> Iterator[Said]:
    if when and assumed:
        text = Text(
            "avtalet säger ingen sista dag att besluta; räknat till avtalets sista dag {day}",
            "the agreement states no last day to decide; counted to its last day in force {day}",
        )
        yield Said(text, {"day": when})
    elif when:
        text = Text(
            "beslut senast {day}; avtalet gäller till {end}",
            "decided by {day}; in force until {end}",
        )
        end = term.end or Text("okänd dag", "a day not known")
        yield Said(text, {"day": when, "end": end})
    if renewal.length:
        text = Text("kan förlängas med {length}", "may be extended by {length}")
        yield Said(text, {"length": renewal.length})
    if renewal.latest:
        text = Text("kan förlängas längst till {day}", "may be extended until {day} at the latest")
        yield Said(text, {"day": renewal.latest})
    if when:
        yield from rather_before(when)


def _used(partnership: Partnership, course: Course, following: Term | None) -> UncertainDate | None:
    """Give the day on which it was decided to extend, or not to; NOT_STATED where no day is known."""
    if following:
        paper = (partnership.instruments or ())[following.instrument]
        return paper.signed or paper.date or NOT_STATED
    end = ending(course)
    return (end.given or NOT_STATED) if end else None


def _closed(until_now: tuple[Term, ...], renewal: Renewal, near: Near) -> Said | None:
    """Say why no further extension can be decided on."""
    term = until_now[-1]
    extensions = sum(one.how is How.EXTENDED for one in until_now)
    if extensions >= most_renewals(renewal):
        text = Text(
            "möjligheten är använd så många gånger som avtalet säger: {times}",
            "the possibility was used as many times as the agreement says: {times}",
        )
        return Said(text, {"times": extensions})
    if renewal.latest and term.end and term.end.before(renewal.latest) is False:
        text = Text("avtalet kan inte förlängas efter {day}", "it cannot be extended beyond {day}")
        return Said(text, {"day": renewal.latest})
    if term.end and term.end.before(near.as_of):
        text = Text(
            "avtalet löpte ut {day} utan att möjligheten användes",
            "the agreement ran out {day}, and the possibility was not used",
        )
        return Said(text, {"day": term.end})
    return None
