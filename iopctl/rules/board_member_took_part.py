"""Somebody on the partner's board took part in the decision on the partnership.

## What it does

Compares the boards of the organisations in a partnership with those who served at the paragraph of
each decision about it. Those who took no part are let be, and so is the council.

## Why it matters

Whoever is or has been the representative of a party in the matter has a conflict of interest in a
committee (KL 6 kap. 28 §), and may neither take part nor be present when it is dealt with (KL 6
kap. 30 §). The exception for bodies that the municipality controls is not for associations (KL 6
kap. 31 §). In the council the rule is narrower (KL 5 kap. 47 §).

## Example

```yaml
# records/organisations/laxhjalpen.yaml
board: [{name: Bo Ask, role: ordförande}]
# records/decisions/laxhjalp.yaml
matters: [partnerships/laxhjalp]
not_taking_part: [{name: Bo Ask, conflict_of_interest: true}]
```

## How to put it right

Compare the names with the minutes; two persons may share one. If the person left the room, state it
under `not_taking_part` with `conflict_of_interest: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.organisations import Organisation
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._serving import is_serving

SWEDISH = """En i partens styrelse deltog i beslutet om partnerskapet.

## Vad regeln gör

Jämför styrelserna i ett partnerskaps organisationer med dem som tjänstgjorde vid paragrafen för
varje beslut om det. De som inte deltog lämnas i fred, liksom fullmäktige.

## Varför det spelar roll

Den som är eller har varit ställföreträdare för en part i ärendet är jävig i en nämnd (KL 6 kap. 28
§), och får varken delta eller vara närvarande när det handläggs (KL 6 kap. 30 §). Undantaget för
organ som kommunen styr gäller inte ideella föreningar (KL 6 kap. 31 §). I fullmäktige är regeln
snävare (KL 5 kap. 47 §).

## Exempel

```yaml
# records/organisations/laxhjalpen.yaml
board: [{name: Bo Ask, role: ordförande}]
# records/decisions/laxhjalp.yaml
matters: [partnerships/laxhjalp]
not_taking_part: [{name: Bo Ask, conflict_of_interest: true}]
```

## Gör så här

Jämför namnen med protokollet; två personer kan heta likadant. Gick personen ut, ange det i
`not_taking_part` med `conflict_of_interest: true`.
"""


_PARTNERS = ("matters", "matters > parties.organisation")


@rule(
    "IOP420",
    on=Decision,
    severity="warning",
    with_=("meeting", "meeting > committee", *_PARTNERS),
    kind="correct",
    fields=("Decision.matters",),
)
def board_member_took_part(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look for the names of the partners' boards among those who served."""
    meeting = near.one("meeting", Meeting)
    committee = near.one("meeting > committee", Committee)
    council = committee and committee.kind is CommitteeKind.COUNCIL
    if not meeting or council or not decision.paragraph:
        return
    serving = {
        person.name
        for person in meeting.attendance or ()
        if person.name and is_serving(person, decision.paragraph)
    }
    serving -= {one.name for one in decision.not_taking_part or ()}
    partners = {one.ref: one for way in _PARTNERS for one in near.every(way, Organisation)}
    for partner in partners.values():
        for n, member in enumerate(partner.board or ()):
            if member.name in serving:
                yield Finding(
                    Text(
                        sv="{name} deltog i beslutet, men finns i styrelsen för {partner}",
                        en="{name} took part in the decision, but is on the board of {partner}",
                    ),
                    at=("matters",),
                    part="key",
                    values={"name": member.name, "partner": partner.name},
                    help=Text(
                        sv="är det samma person och den gick ut, ange det i not_taking_part",
                        en="if it is the same person, who left the room, state it in not_taking_part",
                    ),
                    also=(
                        Also(
                            ("board", n),
                            Text(sv="här är styrelsen", en="here is the board"),
                            record=str(partner.ref),
                        ),
                    ),
                )
