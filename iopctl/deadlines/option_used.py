"""The last day to use a possibility to extend an agreement.

An agreement that may be extended ends by itself if nobody decides. The last day is the one that the
agreement says (decide_by), which may be a time ahead of its end; where it says none, the last day in
force is taken, and the step says so. It is done when a later extension, or a decision not to extend, is
recorded. When the term is over with nothing recorded, and may have been extended, it is not known. It does
not move for weekends or holidays. Who decides is what the agreement says, else the bodies that decide on
the partnership.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import (
    NOT_RECORDED_WHETHER_EXTENDED,
    Course,
    How,
    Term,
    counted,
    courses,
    ending,
    may_have_been_extended,
    most_renewals,
    terms,
)
from iopctl.deadlines._agreed import (
    RELATIONS,
    committee_of,
    deciders,
    of_partnership,
    paper_name,
    when_due,
)
from iopctl.deadlines._counting import rather_before
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import Resolved
from iopctl.language import Said, Text
from iopctl.models._instruments import Renewal, RenewalKind
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import After, Before

SWEDISH = """Sista dagen att använda en möjlighet att förlänga ett avtal.

Ett avtal som kan förlängas slutar av sig självt om ingen beslutar något. Sista dagen är den som avtalet
säger (decide_by), som kan vara en tid före avtalets slut; säger det ingen räknas avtalets sista dag, och
det framgår. Det är gjort när en senare förlängning, eller ett beslut att inte förlänga, är antecknat. Har
avtalstiden gått ut utan att något är antecknat, och kan den ha blivit förlängd, är det inte känt. Dagen
flyttas inte för helger. Vem som beslutar är vad avtalet säger, annars de organ som beslutar om
partnerskapet.
"""

NO_OPTION = NotDue(
    ("instruments",),
    Said(Text("inget avtal ger en möjlighet att förlänga", "no agreement may be extended")),
)


@deadline(on=Partnership, with_=RELATIONS)
def option_used(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to decide on each extension that an agreement leaves open."""
    found = [
        _option(partnership, course, known[: n + 2], n, near)
        for course in courses(partnership)
        for known in (terms(course, near.as_of),)
        for n, term in enumerate(known)
        if term.renewal and term.renewal.kind is RenewalKind.OPTION
    ]
    yield from found or [NO_OPTION]


def _option(
    partnership: Partnership, course: Course, known: tuple[Term, ...], n: int, near: Near
) -> Due | NotDue:
    """Give the entry of the option of term `n`; `known` are the terms up to the one that follows it."""
    term, following = known[n], known[n + 1] if n + 1 < len(known) else None
    renewal = term.renewal or Renewal(kind=RenewalKind.OPTION)
    at = ("instruments", term.instrument, "renewal")
    done = _used(partnership, course, following)
    not_recorded = done is None and may_have_been_extended(course, near.as_of)
    if done is None and (
        why_not := _closed(known[: n + 1], renewal, near, not_recorded=not_recorded)
    ):
        return NotDue(at, why_not)
    by = _decide_by(renewal, term, partnership, near)
    missing = Said(NOT_RECORDED_WHETHER_EXTENDED) if not_recorded else by.missing
    return Due(
        at=at,
        title=Said(
            Text("bestäm om avtalet ska förlängas: {title}", "decide on an extension: {title}"),
            {"title": of_partnership(partnership, near, course)},
        ),
        who=deciders(partnership, near, renewal.decided_by or ()),
        basis=paper_name(partnership, term.instrument),
        binding=Binding.AGREED,
        when=by.when,
        steps=(*by.steps, *_how_far(renewal), *(rather_before(by.when) if by.when else ())),
        missing=None if done else missing,
        done=done,
        committee=committee_of(partnership),
    )


def _decide_by(renewal: Renewal, term: Term, partnership: Partnership, near: Near) -> Resolved:
    """Give the last day to decide: as the agreement says, counted from the term's own end, else its end."""
    stated = renewal.decide_by or None
    if stated is None:
        return _by_its_last_day(term)
    match stated.when:
        case (Before(length, "end") | After(length, "end")) as counted_from if term.end:
            count = length.before if isinstance(counted_from, Before) else length.after
            found = Resolved(counted(term.end, count))
        case _:
            found = when_due(stated, partnership, near)
    if found.when and term.start and found.when.before(term.start):  # it was about a term before
        return _by_its_last_day(term)
    text = Text(
        "beslut senast {day}; avtalet gäller till {end}", "decided by {day}; in force until {end}"
    )
    values = {"day": found.when, "end": term.end or Text("okänd dag", "a day not known")}
    says = Said(Text("avtalet säger: {due}", "the agreement says: {due}"), {"due": stated})
    relative = not isinstance(stated.when, UncertainDate)
    return Resolved(
        found.when,
        (*([says] if relative else []), *([Said(text, values)] if found.when else [])),
        found.missing,
    )


def _by_its_last_day(term: Term) -> Resolved:
    if not term.end:
        text = Text("avtalets sista dag är inte angiven", "the agreement's last day is not stated")
        return Resolved(None, missing=Said(text))
    text = Text(
        "avtalet säger ingen sista dag att besluta; räknat till avtalets sista dag {day}",
        "the agreement states no last day to decide; counted to its last day in force {day}",
    )
    return Resolved(term.end, [Said(text, {"day": term.end})])


def _how_far(renewal: Renewal) -> Iterator[Said]:
    if renewal.length:
        text = Text("kan förlängas med {length}", "may be extended by {length}")
        yield Said(text, {"length": renewal.length})
    if renewal.latest:
        text = Text("kan förlängas längst till {day}", "may be extended until {day} at the latest")
        yield Said(text, {"day": renewal.latest})


def _used(partnership: Partnership, course: Course, following: Term | None) -> UncertainDate | None:
    """Give the day on which it was decided to extend, or not to; NOT_STATED where no day is known."""
    papers = course.papers
    if following:
        papers = tuple(paper for paper in papers if paper.place < following.instrument)
    if end := ending(course._replace(papers=papers)):
        return end.given or NOT_STATED
    if following is None:
        return None
    paper = (partnership.instruments or ())[following.instrument]
    return paper.signed or paper.date or NOT_STATED


def _closed(
    until_now: tuple[Term, ...], renewal: Renewal, near: Near, *, not_recorded: bool
) -> Said | None:
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
    if term.end and term.end.before(near.as_of) and not not_recorded:
        text = Text(
            "avtalet löpte ut {day}, och ingen förlängning är antecknad",
            "the agreement ran out {day}, and no extension is recorded",
        )
        return Said(text, {"day": term.end})
    return None
