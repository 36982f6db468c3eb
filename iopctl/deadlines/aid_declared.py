"""The receiver declares earlier de minimis aid before new aid is granted.

Förordning (EU) 2023/2831 artikel 7.4, as Upphandlingsmyndigheten tells it: until the register of such aid
covers three years, the giver needs the receiver's declaration of what it has been granted over three
years, from all givers, before it grants more. No day can be counted from that, since nobody can know when
new aid is granted: the declaration is told of here, and no deadline is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models._state_aid import AidBasis
from iopctl.models.partnerships import Partnership
from iopctl.register import Near

SWEDISH = """Mottagaren intygar tidigare stöd av mindre betydelse innan nytt stöd beviljas.

Förordning (EU) 2023/2831 artikel 7.4, så som Upphandlingsmyndigheten återger den: till dess att registret
över sådant stöd omfattar tre år behöver givaren mottagarens intyg om vad den har beviljats under tre år,
från alla givare, innan mer beviljas. Ingen dag går att räkna fram, eftersom ingen kan veta när nytt stöd
beviljas: intyget nämns här, men någon frist är det inte.
"""

DE_MINIMIS = (AidBasis.DE_MINIMIS, AidBasis.DE_MINIMIS_SGEI)


@deadline(on=Partnership)
def aid_declared(partnership: Partnership, near: Near) -> Iterator[NotDue]:  # noqa: ARG001
    """Tell that a declaration is needed before new aid, and of the latest one."""
    aid = partnership.state_aid or None
    if aid is None:
        text = Text("det står inget om statsstöd", "nothing is stated of state aid")
        yield NotDue(("state_aid",), Said(text))
    elif aid.basis not in DE_MINIMIS:
        text = Text(
            "stödet är inte av mindre betydelse: {basis}", "the support is not de minimis: {basis}"
        )
        yield NotDue(("state_aid", "basis"), Said(text, {"basis": aid.basis}))
    elif aid.declarations:
        latest = max(aid.declarations, key=lambda one: one.date.order)
        text = Text(
            "senaste intyget är från {day}; ett nytt behövs innan nytt stöd beviljas",
            "the latest declaration is of {day}; a new one is needed before new aid is granted",
        )
        yield NotDue(("state_aid", "declarations"), Said(text, {"day": latest.date}))
    else:
        text = Text(
            "mottagarens intyg behövs innan nytt stöd beviljas; inget är antecknat",
            "the receiver's declaration is needed before new aid is granted; none is recorded",
        )
        yield NotDue(("state_aid", "declarations"), Said(text))
