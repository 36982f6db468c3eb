"""A follow-up, a report or an evaluation of a partnership is made in time.

What is to be made once has the day that the agreement says. What comes again has an entry for each time:
all since the agreement began that are not known to be done, and the next one. "31 mars" is every year; a
day in the first half of a year is taken to be about the year before, so the first report comes when there
is something to report on. Where no day is said, only how often, each time may fall on any day of its
stretch, counted from the agreement's first day, or of the school term. A meeting is the committee's own.
Agreed days do not move for weekends or holidays unless the agreement says so. It is done by what `done`
tells: by the period that it is about, else by the day nearest to it. After the agreement has ended, what
is about its last days still comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from iopctl.agreements import last_day
from iopctl.deadlines._agreed import (
    RELATIONS,
    committee_of,
    event_day,
    moved_as_agreed,
    paper_name,
    said_who,
    when_due,
)
from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._recurring import (
    STEPS,
    Made,
    Time,
    each,
    each_year,
    on,
    school_terms,
    stretches,
    up_to_next,
)
from iopctl.language import Said, Text
from iopctl.models.partnerships import FollowUp, Frequency, Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import After, DayOfYear, DueTime, MeetingIn
from iopctl.values.lengths import Length

SWEDISH = """En uppföljning, rapport eller utvärdering av ett partnerskap görs i tid.

Det som ska göras en gång har den dag som avtalet säger. Det som återkommer har en rad för varje gång:
alla sedan avtalet började som inte är kända som gjorda, och nästa. "31 mars" är varje år; en dag i årets
första hälft antas gälla året före, så att den första rapporten kommer när det finns något att redovisa.
Sägs ingen dag, bara hur ofta, kan varje gång vara vilken dag som helst i sin tid, räknat från avtalets
första dag, eller i skolterminen. Ett sammanträde är nämndens eget. Avtalade dagar flyttas inte för helger
om avtalet inte säger det. Det är gjort enligt done: den tid som det gäller, annars den dag som ligger
närmast. När avtalet har löpt ut kommer ändå det som gäller dess sista tid.
"""

NONE_AGREED = NotDue(
    ("follow_up",), Said(Text("ingen uppföljning är avtalad", "no follow-up is agreed"))
)


@deadline(on=Partnership, with_=RELATIONS)
def follow_up_done(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the day of each follow-up, and of each time that it comes."""
    if not partnership.follow_up:
        yield NONE_AGREED
        return
    for n, follow_up in enumerate(partnership.follow_up):
        due = Due(
            at=("follow_up", n),
            title=Said(
                Text("{what}: {title}", "{what}: {title}"),
                {"what": follow_up.what, "title": partnership.title},
            ),
            who=said_who(
                near, (follow_up.by,) if follow_up.by else (), Text("inte sagt", "not stated")
            ),
            basis=paper_name(partnership),
            binding=Binding.AGREED,
            committee=committee_of(partnership),
        )
        yield from _times_of(due, follow_up, partnership, near)
    if partnership.follow_up.more:
        text = Text("det finns fler, som inte är nämnda", "there are others, not named")
        yield NotDue(("follow_up",), Said(text))


def _times_of(
    due: Due, follow_up: FollowUp, partnership: Partnership, near: Near
) -> Iterator[Due | NotDue]:
    start = _start(partnership, near)
    times = _recurring(follow_up, start, partnership, near)
    if times is None:
        yield _once(due, follow_up, partnership, near)
        return
    if start is None:
        times = (time for time in times if not time.when.before(near.as_of))
    ends = last_day(partnership, near.as_of)
    made = [Made(one.date or None, one.period or None) for one in follow_up.done or ()]
    found = up_to_next(times, made, near.as_of, ends.latest if ends else None)
    shared = replace(due, steps=tuple(_shared_steps(follow_up, start)))
    for time in found:
        yield _one_time(shared, time, follow_up.due or None, partnership, near)
    if not found:
        text = Text(
            "avtalet löper ut {day}, före nästa gång",
            "the agreement runs out {day}, before the next time",
        )
        yield NotDue(due.at, Said(text, {"day": ends}))


def _start(partnership: Partnership, near: Near) -> date | None:
    """Give the day from which follow-ups are counted: of a vague one the last that it may be."""
    days = (event_day(partnership, event, near) for event in ("start", "signing", "decision"))
    first = next((day for day in days if day), None)
    return (first.latest or first.earliest) if first else None


def _recurring(
    follow_up: FollowUp, start: date | None, partnership: Partnership, near: Near
) -> Iterator[Time] | None:
    """Give the times of what comes again, or None of what comes once or has no day to count from."""
    every, written = follow_up.every or None, follow_up.due or None
    step = STEPS.get(every) if every else None
    since = start or Length(1, "years").before(near.as_of)
    match written.when if written else None:
        case _ if every is Frequency.ONCE:
            return None
        case DayOfYear() as day:
            if step is None or every is Frequency.YEAR:
                return each_year(day, since)
            earlier = UncertainDate.on(on(day, since.year - 1))
            return (time for time in each(earlier, step) if time.when.after(since))
        case MeetingIn(month, None):
            return each_year(DayOfYear(month, 1), since)
        case UncertainDate() as first if step:
            return each(first, step)
        case After() if step and written:
            counted_first = when_due(written, partnership, near).when
            return each(counted_first, step) if counted_first else None
        case None if every is Frequency.TERM:
            return school_terms(since)
        case None if step and start:
            return stretches(start, step)
        case _:
            return None


def _shared_steps(follow_up: FollowUp, start: date | None) -> Iterator[Said]:
    if start is None:
        text = Text(
            "avtalets första dag är inte angiven; bara nästa gång visas",
            "the agreement's first day is not stated; only the next time is shown",
        )
        yield Said(text)
    if follow_up.with_:
        text = Text("lämnas tillsammans med {other}", "comes together with {other}")
        yield Said(text, {"other": follow_up.with_})


def _one_time(
    due: Due, time: Time, written: DueTime | None, partnership: Partnership, near: Near
) -> Due:
    when: UncertainDate | None = time.when
    missing: Said | None = None
    steps: tuple[Said, ...] = ()
    if written and isinstance(written.when, MeetingIn):
        meeting = MeetingIn(written.when.month, (time.when.earliest or time.last).year)
        resolved = when_due(DueTime(written.written, meeting), partnership, near)
        when, missing, steps = resolved.when, resolved.missing, resolved.steps
    else:
        when, steps = moved_as_agreed(time.when, partnership)
    if when:
        missing = gone_before_register(when, near)
    return replace(
        due,
        when=when,
        steps=(_about(time, written), *due.steps, *steps),
        missing=missing if time.done is None else None,
        done=time.done,
    )


def _about(time: Time, written: DueTime | None) -> Said:
    values = {"first": time.first, "last": time.last, "written": written or ""}
    if written is None:
        text = Text(
            "ingen dag är sagd: någon gång {first} till {last}",
            "no day is stated: some time from {first} to {last}",
        )
    else:
        text = Text("{written}, om tiden {first} till {last}", "{written}, about {first} to {last}")
    return Said(text, values)


def _once(due: Due, follow_up: FollowUp, partnership: Partnership, near: Near) -> Due:
    made = [one.date or NOT_STATED for one in follow_up.done or ()]
    done = min(made, key=lambda day: day.order) if made else None
    when, steps, missing = None, due.steps, None
    if written := follow_up.due or None:
        resolved = when_due(written, partnership, near)
        when, steps, missing = resolved.when, resolved.steps, resolved.missing
        if when:
            when, moved = moved_as_agreed(when, partnership)
            steps, missing = (*steps, *moved), gone_before_register(when, near)
    else:
        missing = _no_time(follow_up)
    return replace(due, when=when, steps=steps, missing=None if done else missing, done=done)


def _no_time(follow_up: FollowUp) -> Said:
    if follow_up.with_:
        text = Text(
            "lämnas tillsammans med {other}, och den dagen är inte angiven",
            "comes together with {other}, and that day is not stated",
        )
        return Said(text, {"other": follow_up.with_})
    if follow_up.every:
        text = Text(
            "{every}, men avtalets första dag är inte angiven",
            "{every}, but the agreement's first day is not stated",
        )
        return Said(text, {"every": follow_up.every})
    return Said(Text("ingen tid är sagd", "no time is stated"))
