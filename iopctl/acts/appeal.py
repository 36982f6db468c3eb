"""An appeal against a decision: that it came in, and what the court found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._due import ON, due_of, says
from iopctl.acts._lines import add_line, line_at
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import AppealKind, Decision
from iopctl.register import Register, decided_on, readable


def appeal(
    register: Register,
    ref: Ref,
    received: date,
    court: str | None = None,
    by: str | None = None,
) -> Act:
    """Record that an appeal came in: it stops legal force until a ruling is final (KL 13:14).

    PersonError when the decision was not made yet on that day.
    """
    decision = readable(register, ref, Decision)
    decided = decided_on(register, decision)
    if decided and decided.after(received):
        raise PersonError(
            Text(
                "{received} är före beslutet, som fattades {decided}",
                "{received} is before the decision, which was made on {decided}",
            ),
            Text("ange dagen då överklagandet kom in", "give the day that the appeal came in"),
            {"received": received, "decided": decided},
        )
    line = stated(received=received, by=stated(name=by), court=court)
    changes = (Change(ref, add_line(register, ref, ("appeals",), line)),)
    told = (*_late(register, decision, received), *_force(after(register, changes), ref, received))
    text = Text(
        "överklagande inkom den {day}: {decision}", "an appeal came in on {day}: {decision}"
    )
    return Act(Said(text, {"day": received, "decision": register.title(ref)}), changes, told)


def ruled(register: Register, ref: Ref, result: str | None, final: date | None) -> Act:
    """Record what the court found of the latest appeal without a final ruling, and when that is final.

    PersonError when there is no such appeal.
    """
    decision = readable(register, ref, Decision)
    pending = [n for n, one in enumerate(decision.appeals or ()) if not one.final]
    if not pending:
        raise PersonError(
            Text("inget överklagande väntar på avgörande", "no appeal is waiting for a ruling"),
            Text(
                "skriv in överklagandet först, med --received",
                "record the appeal first, with --received",
            ),
        )
    at = line_at(register, ref, ("appeals",), pending[-1])
    changes = tuple(
        Change(ref, SetField((*at, name), value))
        for name, value in stated(result=result, final=final).items()
    )
    text = (
        Text(
            "överklagandet är slutligt avgjort den {day}: {decision}",
            "the appeal was finally ruled on {day}: {decision}",
        )
        if final
        else Text(
            "överklagandet är avgjort, inte slutligt: {decision}",
            "the appeal was ruled on, not finally: {decision}",
        )
    )
    values = {"day": final, "decision": register.title(ref)}
    return Act(Said(text, values), changes, tuple(_force(after(register, changes), ref, final)))


def _late(register: Register, decision: Decision, received: date) -> Iterator[Said]:
    """Tell that an appeal came too late, or that the register says that the decision has no appeal."""
    if decision.appeal is AppealKind.NONE:
        yield Said(
            Text(
                "posten säger att beslutet inte kan överklagas (appeal: none); domstolen prövar det",
                "the record says that the decision cannot be appealed (appeal: none); the court will try that",
            )
        )
    others = [Change(decision.ref, Remove(("appeals",)))] if decision.appeals else []
    for due in due_of(after(register, others), decision.ref, "legal_force", received):
        if due.when and due.when.latest and received >= due.when.latest:
            yield Said(
                Text(
                    "det kom in efter sista dagen, som var {day}; domstolen prövar om det tas upp",
                    "it came in after the last day, which was {day}; the court will try whether to hear it",
                ),
                {"day": due.when.latest - timedelta(days=1)},
            )


def _force(now: Register, ref: Ref, day: date | None) -> Iterator[Said]:
    for due in due_of(now, ref, "legal_force", day or date.min):
        yield due.missing or says(due, ON)
