"""A check against criteria does not answer them all.

## What it does

Compares the answers of each check with the criteria of its list in iopctl.yaml. A list of answers
that ends with `{more: unknown}` is let be.

## Why it matters

Criteria such as those of Forum and of SKR are to be weighed together; what is not answered cannot
be seen to have been weighed. It never hinders a decision.

## Example

```yaml
criteria:
  - list: forum
    answers: [{criterion: initiativ, met: fully}]      # of seven
```

## How to put it right

Answer the criteria that are missing, or end `answers` with `{more: unknown}` if the source does not
tell them all.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """En prövning mot kriterier besvarar inte alla.

## Vad regeln gör

Jämför svaren i varje prövning med kriterierna i dess lista i iopctl.yaml. En lista med svar som
slutar med `{more: unknown}` lämnas i fred.

## Varför det spelar roll

Kriterier som Forums och SKR:s ska vägas samman; det som inte är besvarat syns inte ha vägts in. Det
hindrar aldrig ett beslut.

## Exempel

```yaml
criteria:
  - list: forum
    answers: [{criterion: initiativ, met: fully}]      # av sju
```

## Gör så här

Besvara de kriterier som saknas, eller avsluta `answers` med `{more: unknown}` om källan inte säger
alla.
"""


@rule(
    "IOP430",
    on=Partnership,
    severity="warning",
    with_=("committees",),
    kind="useful",
    fields=("CriteriaCheck.answers",),
)
def criteria_unanswered(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Compare the answers of each check with its list."""
    lists = near.settings.criteria or {}
    for n, check in enumerate(partnership.criteria or ()):
        found = lists.get(check.list)
        if found is None or not check.answers or check.answers.more:
            continue
        answered = {answer.criterion for answer in check.answers}
        missing = [one.name for one in found.criteria if one.name not in answered]
        if missing:
            yield Finding(
                Text(
                    sv="{missing} är inte besvarat",
                    en="{missing} is not answered",
                ),
                at=("criteria", n, "answers"),
                part="key",
                values={"missing": missing},
                help=Text(
                    sv="besvara det som saknas, eller avsluta svaren med more: unknown",
                    en="answer what is missing, or end the answers with more: unknown",
                ),
            )
