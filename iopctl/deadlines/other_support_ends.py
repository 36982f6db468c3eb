"""Support that an organisation has beside its partnerships, such as a grant, ends.

The day is the last one of the time that the support is for, or of the source that it is paid from. It
concerns the partnership since the organisation may then lack what it counted on. What has ended is told
as passed, and is not late.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models.organisations import Organisation, OtherSupport
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Stöd som en organisation har vid sidan av sina partnerskap, som ett bidrag, tar slut.

Dagen är den sista i den tid som stödet gäller, eller som källan finns som det betalas ur. Det angår
partnerskapet, eftersom organisationen då kan sakna det som den räknat med. Det som har tagit slut sägs ha
gjort det, och är inte försenat.
"""


@deadline(on=Organisation, with_=("other_support.committee",))
def other_support_ends(organisation: Organisation, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of each support, and of each source that it is paid from."""
    for n, support in enumerate(organisation.other_support or ()):
        for at, what, until in _ends(("other_support", n), support):
            if until is None:
                text = Text("{what}: ingen sista dag är angiven", "{what}: no last day is stated")
                yield NotDue(at, Said(text, {"what": what}))
            elif until.before(near.as_of):
                text = Text("{what} tog slut {day}", "{what} ended {day}")
                yield NotDue(at, Said(text, {"what": what, "day": until}))
            else:
                yield _due(organisation, support, at, what, until, near)
    if not organisation.other_support:
        text = Text("inget annat stöd är angivet", "no other support is stated")
        yield NotDue(("other_support",), Said(text))


def _ends(
    at: FieldPath, support: OtherSupport
) -> Iterator[tuple[FieldPath, str, UncertainDate | None]]:
    end = support.period.end if support.period else NOT_STATED
    yield (*at, "period"), support.form, None if end == NOT_STATED else end
    for m, source in enumerate(support.source or ()):
        if source.until:
            yield (*at, "source", m, "until"), source.name, source.until


def _due(  # noqa: PLR0913, PLR0917 - what the entry is made of
    organisation: Organisation,
    support: OtherSupport,
    at: FieldPath,
    what: str,
    until: UncertainDate,
    near: Near,
) -> Due:
    giver = near.title(support.committee) if support.committee else support.giver
    return Due(
        at=at,
        title=Said(
            Text("{what} tar slut: {name}", "{what} ends: {name}"),
            {"what": what, "name": organisation.name},
        ),
        who=organisation.name,
        basis=Text(giver, giver) if giver else Text("stödet", "the support"),
        binding=Binding.DECIDED,
        when=until,
        steps=(Said(Text("sista dag: {day}", "last day: {day}"), {"day": until}),),
        committee=support.committee or None,
    )
