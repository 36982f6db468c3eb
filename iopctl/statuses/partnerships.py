"""How a partnership stands: from proposed, over decided and in force, to ended."""

from __future__ import annotations

from datetime import date

from iopctl.agreements import (
    ENDINGS,
    NOT_RECORDED_WHETHER_EXTENDED,
    Ending,
    Term,
    current,
    ending,
    ending_decisions,
    last_day,
    may_have_been_extended,
    terms,
    why_no_end,
)
from iopctl.language import Text
from iopctl.models._instruments import InstrumentKind, RenewalKind
from iopctl.models._point import Outcome
from iopctl.models._raised import Raised
from iopctl.models._shape import Word
from iopctl.models.decisions import Decision
from iopctl.models.matters import Matter, MatterKind
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership, Standing
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
from iopctl.values.dates import UncertainDate


class PartnershipStatus(Word):
    """How a partnership stands."""

    NOT_STATED = "not-stated", "inte angivet", "not stated"
    PROPOSED = "proposed", "föreslaget", "proposed"
    REJECTED = "rejected", "avslaget", "rejected"
    DECIDED = "decided", "beslutat", "decided"
    SIGNED = "signed", "undertecknat", "signed"
    IN_FORCE = "in-force", "i kraft", "in force"
    OPTION_OPEN = "option-open", "i kraft, kan förlängas", "in force, option open"
    UNDER_NOTICE = "under-notice", "uppsagt, löper ännu", "under notice, still running"
    NOT_TO_BE_RENEWED = "not-to-be-renewed", "i kraft, förlängs inte", "in force, not to be renewed"
    UNCERTAIN = "uncertain", "går inte att säga", "cannot be said"
    ENDED = "ended", "avslutat", "ended"


_NO_LAST_DAY = Reason(Text("tills vidare", "until further notice"))
GIVES = (Outcome.APPROVED, Outcome.PARTLY_APPROVED)
STANDING = {
    Standing.IN_PREPARATION: PartnershipStatus.PROPOSED,
    Standing.PROPOSED: PartnershipStatus.PROPOSED,
    Standing.RUNNING: PartnershipStatus.IN_FORCE,
    Standing.UNDER_NOTICE: PartnershipStatus.UNDER_NOTICE,
    Standing.NOT_TO_BE_RENEWED: PartnershipStatus.NOT_TO_BE_RENEWED,
    Standing.ENDED: PartnershipStatus.ENDED,
}
TELLING = (MatterKind.REPORT, MatterKind.PLAN, MatterKind.AUDIT)
"""Matters that tell of partnerships, and propose none."""
RELATIONS = (
    "instruments.decisions",
    "instruments.decisions > meeting",
    "< motions",
    "< matters",
    "< decisions",
    "< decisions > meeting",
)


@status(with_=RELATIONS)
def find(partnership: Partnership, near: Near, as_of: date) -> Status:
    """Work out how a partnership stands on a day."""
    words = PartnershipStatus
    end = ending(partnership, as_of)
    last = last_day(partnership, as_of)
    term = current(partnership, as_of)
    known = terms(partnership, as_of)
    next_start = next((one.start for one in known if one.start and one.start.after(as_of)), None)
    if last and last.before(as_of):
        if may_have_been_extended(partnership, as_of):
            return _perhaps_extended(partnership, last, as_of)
        return Status(words.ENDED, _why_ended(end, last, next_start))
    reported = _reported(partnership, as_of)
    if term is None or (term.start is None and not last):
        return _without_term(partnership, reported, near, as_of)
    before = _before_force(partnership, near, as_of)
    if before.word is words.NOT_STATED and reported:
        before = reported
    begins_later = term.start.after(as_of) if term.start else False
    if begins_later:
        over = [one.end for one in known if one.end and one.end.before(as_of)]
        if over:
            return Status(words.ENDED, _why_ended(None, over[-1], next_start))
        begins = _says("börjar {day}", "begins {day}", next_start)
        return Status(before.word, (*before.reasons, begins))
    if term.start is None and not end and before.word in (words.NOT_STATED, words.PROPOSED):
        return _uncertain_end(last, as_of) or Status(
            words.UNCERTAIN, (*before.reasons, _start_not_stated())
        )
    if term.start is None and before.word is words.DECIDED:
        # Decided, with a last day, but nobody has said that it began.
        return _uncertain_end(last, as_of) or Status(
            words.DECIDED, (*before.reasons, _start_not_stated())
        )
    if begins_later is None:
        return Status(words.UNCERTAIN, (_says("börjar {day}", "begins {day}", term.start),))
    return _running(term, end, last, as_of)


def _perhaps_extended(partnership: Partnership, last: UncertainDate, as_of: date) -> Status:
    """Tell that it has run out unless an extension that nobody recorded keeps it going."""
    reported = _reported(partnership, as_of)
    if reported and reported.word is PartnershipStatus.ENDED:
        return reported
    why = (*_why_ended(None, last, None), Reason(NOT_RECORDED_WHETHER_EXTENDED))
    return Status(PartnershipStatus.UNCERTAIN, why)


def _without_term(
    partnership: Partnership, reported: Status | None, near: Near, as_of: date
) -> Status:
    """Say how far it has come where no paper says from when or until when it is in force."""
    words = PartnershipStatus
    end = ending(partnership, as_of)
    before = _before_force(partnership, near, as_of)
    # What is reported as running or ended has come further than any decision or signing tells.
    if reported and (before.word is words.NOT_STATED or reported.word is not words.PROPOSED):
        return reported
    if end:
        told = Reason(end.kind.text)
        return Status(words.UNCERTAIN, (told, Reason(why_no_end(partnership, as_of))))
    return before


def _running(term: Term, end: Ending | None, last: UncertainDate | None, as_of: date) -> Status:
    words = PartnershipStatus
    if uncertain := _uncertain_end(last, as_of):
        return uncertain
    reasons = (
        *([_begins(term.start)] if term.start else []),
        *([_ends(last)] if last else []),
        *([_NO_LAST_DAY] if term.until_further_notice and not end else []),
    )
    if end and end.kind is InstrumentKind.TERMINATION:
        told = (
            _says("uppsagt {day}", "notice given {day}", end.given)
            if end.given
            else Reason(
                Text("dagen för uppsägning är inte angiven", "the day of notice is not stated")
            )
        )
        return Status(words.UNDER_NOTICE, (told, *reasons))
    if end:
        return Status(words.NOT_TO_BE_RENEWED, reasons)
    renewal = term.renewal
    if renewal and renewal.kind is RenewalKind.OPTION:
        text = Text("kan förlängas till och med {day}", "may be extended until {day}")
        option = [Reason(text, {"day": renewal.latest})] if renewal.latest else []
        return Status(words.OPTION_OPEN, (*reasons, *option))
    if term.nth == 1:
        once = Text("förlängt en gång utan uppsägning", "renewed once without notice")
        reasons = (*reasons, Reason(once))
    elif term.nth:
        text = Text(
            "förlängt {times} gånger utan uppsägning", "renewed {times} times without notice"
        )
        reasons = (*reasons, Reason(text, {"times": term.nth}))
    return Status(words.IN_FORCE, reasons)


def _uncertain_end(last: UncertainDate | None, as_of: date) -> Status | None:
    """Tell when the day lies where the wording leaves open whether the agreement has ended."""
    if last is None or last.earliest is None or last.exact or last.before(as_of) is not None:
        return None
    if last.earliest >= as_of:
        return None
    if last.latest:
        text = Text(
            "slutet är skrivet {day}: det är {earliest} till {latest}",
            "the end is written {day}: it is {earliest} to {latest}",
        )
    else:
        text = Text(
            "slutet är skrivet {day}: det är tidigast {earliest}",
            "the end is written {day}: it is {earliest} at the earliest",
        )
    bounds = {"day": last, "earliest": last.earliest, "latest": last.latest}
    return Status(PartnershipStatus.UNCERTAIN, (Reason(text, bounds),))


def _why_ended(
    end: Ending | None, last: UncertainDate, next_start: UncertainDate | None
) -> tuple[Reason, ...]:
    reasons = [_says("sista dag {day}", "last day {day}", last)]
    if end and end.kind is InstrumentKind.TERMINATION:
        reasons.append(Reason(Text("uppsagt", "terminated")))
    elif end:
        reasons.append(Reason(Text("beslutat att inte förlängas", "decided not to be renewed")))
    if next_start:
        reasons.append(_says("ett nytt börjar {day}", "a new one begins {day}", next_start))
    return tuple(reasons)


def _before_force(partnership: Partnership, near: Near, as_of: date) -> Status:
    """Say how far it has come while nothing says that it is in force."""
    words = PartnershipStatus
    signed = [
        instrument.signed
        for instrument in partnership.instruments or ()
        if instrument.kind not in ENDINGS
        and instrument.signed
        and not instrument.signed.after(as_of)
    ]
    if signed:
        return Status(words.SIGNED, (_says("undertecknat {day}", "signed {day}", signed[-1]),))
    only_end = ending_decisions(partnership)
    decisions = {
        decision.ref: decision
        for relation in ("instruments.decisions", "< decisions")
        for decision in near.every(relation, Decision)
        if decision.ref not in only_end
    }
    made = sorted(
        (
            (decision, day)
            for decision in decisions.values()
            if (day := _day(decision, near)) is None or not day.after(as_of)
        ),
        key=lambda one: one[1].order if one[1] else (date.min, date.min),
    )
    for outcomes, word in ((GIVES, words.DECIDED), ((Outcome.REJECTED,), words.REJECTED)):
        found = [(d, day) for d, day in made if any(o in outcomes for o in d.outcome or ())]
        if found:
            decision, day = found[-1]
            text = Text("beslut {day} (decisions/{id})", "decision {day} (decisions/{id})")
            said = day or Text("utan känd dag", "of a day not known")
            return Status(word, (Reason(text, {"day": said, "id": decision.ref.id}),))
    matters = (one for one in near.every("< matters", Matter) if one.kind not in TELLING)
    raised = (
        matter
        for matter in (*near.every("< motions", Raised), *matters)
        if not (matter.submitted and matter.submitted.after(as_of))
    )
    about = [str(record.ref) for record in (*raised, *(decision for decision, _ in made))]
    if about:
        return Status(
            words.PROPOSED,
            (Reason(Text("behandlas i {about}", "dealt with in {about}"), {"about": about}),),
        )
    if _expected(partnership):
        why = Text("avtalstiden väntas, men är inte avtalad", "the term is expected, not agreed")
        return Status(words.PROPOSED, (Reason(why),))
    return Status(words.NOT_STATED)


def _reported(partnership: Partnership, as_of: date) -> Status | None:
    """Give how the latest list or report by the day says that it stood."""
    known = [
        report
        for report in partnership.reported or ()
        if not (report.date and report.date.after(as_of))
    ]
    if not known:
        return None
    by_day = sorted(known, key=lambda one: one.date.order if one.date else (date.min, date.min))
    report = by_day[-1]
    text = Text("enligt {source}", "according to {source}")
    source = report.document or Text("en lista eller rapport", "a list or a report")
    dated = (
        (_says("uppgiften gäller {day}", "it holds for {day}", report.date),) if report.date else ()
    )
    return Status(STANDING[report.standing], (Reason(text, {"source": source}), *dated))


def _expected(partnership: Partnership) -> bool:
    return any(
        instrument.term and instrument.term.expected for instrument in partnership.instruments or ()
    )


def _day(decision: Decision, near: Near) -> UncertainDate | None:
    if decision.decided_by:
        return decision.decided_by.date or None
    for relation in ("instruments.decisions > meeting", "< decisions > meeting"):
        for meeting in near.every(relation, Meeting):
            if meeting.ref == decision.meeting:
                return meeting.date or None
    return None


def _begins(first: UncertainDate) -> Reason:
    """Say the first day; one in words, which have a "from" of their own, stands after a colon."""
    if first.day:
        return Reason(Text("från {day}", "from {day}"), {"day": first.day})
    return _says("första dag: {day}", "first day: {day}", first)


def _ends(last: UncertainDate) -> Reason:
    """Say the last day; one in words, which have an "until" of their own, stands after a colon."""
    if last.day:
        return Reason(Text("till och med {day}", "until {day}"), {"day": last.day})
    return _says("sista dag: {day}", "last day: {day}", last)


def _start_not_stated() -> Reason:
    return Reason(Text("första dagen är inte angiven", "the first day is not stated"))


def _says(sv: str, en: str, day: UncertainDate | None) -> Reason:
    return Reason(Text(sv, en), {"day": day})
