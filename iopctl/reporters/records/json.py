"""A record's summary as one JSON document, `iopctl-record/1`."""

from __future__ import annotations

import json as standard
from typing import Any

from iopctl.agreements import Course, Term, terms
from iopctl.language import Language, say
from iopctl.models._shape import Items
from iopctl.reporters.deadlines._report import who
from iopctl.reporters.records._data import data
from iopctl.summaries._sums import Sum, Sure, said_time
from iopctl.summaries._treatments import Treatment
from iopctl.summaries._values import Summary
from iopctl.values.dates import UncertainDate


def json(summary: Summary, language: Language) -> str:
    """Give the record as data with what follows from it. Sentences are in `language`; words and keys are fixed."""
    status = summary.status
    document = {
        "format": "iopctl-record/1",
        "as_of": summary.as_of.isoformat(),
        "record": str(summary.ref),
        "type": summary.ref.type,
        "title": summary.title.said(language),
        "readable": summary.record is not None,
        "mistakes": summary.mistakes,
        "status": {
            "word": status.word.value,
            "said": status.word.said(language),
            "reasons": [reason.said(language) for reason in status.reasons],
        }
        if status
        else None,
        "fields": data(summary.record) if summary.record else None,
        "terms": [
            _term(term, course)
            for course in summary.courses
            for term in terms(course, summary.as_of)
        ],
        "money": [_money(one, language) for one in summary.sums],
        "treatments": [_treatment(treatment, language) for treatment in summary.treatments],
        "open": [
            {
                "due": _when(listed.due.when),
                "kind": listed.kind,
                "state": listed.state.value,
                "record": str(listed.record),
                "title": listed.due.title.said(language),
                "who": who(listed, language),
                "basis": listed.due.basis.said(language),
                "binding": listed.due.binding.value,
                "missing": listed.due.missing.said(language) if listed.due.missing else None,
            }
            for listed in summary.open
        ],
        "referred_by": [str(ref) for ref in summary.referred_by],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _when(day: UncertainDate | None) -> Any:
    return data(day) if day else None


def _term(term: Term, course: Course) -> dict[str, Any]:
    """Give one term; `organisations` where it is not all of the parties'."""
    whose = sorted(map(str, course.whose)) if course.whose else None
    return {
        "how": term.how.value,
        "instrument": term.instrument + 1,
        "from": _when(term.start),
        "until": _when(term.end),
        "renewal": term.nth or None,
        "organisations": whose,
    }


def _money(one: Sum, language: Language) -> dict[str, Any]:
    """Give the sums of one time; null where no line states an amount, and how many lines state none."""
    return {
        "time": said_time(one).said(language),
        "year": one.of if isinstance(one.of, int) else None,
        "every_year": one.yearly,
        **{
            sure.value.replace("-", "_"): one.kronor[sure].amount if sure in one.kronor else None
            for sure in Sure
        },
        "without_amount": {
            sure.value.replace("-", "_"): count for sure, count in one.without_amount.items()
        },
    }


def _treatment(treatment: Treatment, language: Language) -> dict[str, Any]:
    decision, item = treatment.decision, treatment.item
    return {
        "date": _when(treatment.day),
        "committee": str(treatment.committee) if treatment.committee else None,
        "meeting": str(treatment.meeting.ref) if treatment.meeting else None,
        "item": item.title if item else None,
        "decision": str(decision.ref) if decision else None,
        "paragraph": treatment.paragraph,
        "treatment": decision.treatment.value if decision and decision.treatment else None,
        "outcome": [outcome.value for outcome in (decision.outcome if decision else None) or ()],
        "wording": say(decision.wording, language) if decision and decision.wording else None,
        "points": data(decision.points or Items()) if decision else [],
        "votes": data(decision.votes or Items()) if decision else [],
        "reservations": data(decision.reservations or Items()) if decision else [],
        "condition": data(decision.condition or None) if decision else None,
    }
