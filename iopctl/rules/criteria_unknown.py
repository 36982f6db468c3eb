"""A check against criteria names a list, a version or a criterion that is not in iopctl.yaml.

## What it does

Compares each check of a partnership with the lists under `criteria` in iopctl.yaml.

## Why it matters

A check can be understood later only if the list that it was made by is there, in its wording.
Guidelines change, and each check belongs to the version then in force.

## Example

```yaml
# iopctl.yaml has the list forum
criteria:
  - list: forum
    answers: [{criterion: initiativ, met: fully}]
```

## How to put it right

Correct the name, or add the list or the version to iopctl.yaml as a list of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """En prövning mot kriterier nämner en lista, en version eller ett kriterium som inte finns i iopctl.yaml.

## Vad regeln gör

Jämför varje prövning av ett partnerskap med listorna under `criteria` i iopctl.yaml.

## Varför det spelar roll

En prövning går att förstå i efterhand bara om listan den gjordes mot finns kvar, med sin lydelse.
Riktlinjer ändras, och varje prövning hör till den version som gällde då.

## Exempel

```yaml
# iopctl.yaml har listan forum
criteria:
  - list: forum
    answers: [{criterion: initiativ, met: fully}]
```

## Gör så här

Rätta namnet, eller lägg till listan eller versionen i iopctl.yaml som en egen lista.
"""


@rule(
    "IOP429",
    on=Partnership,
    severity="warning",
    with_=("committees",),
    kind="correct",
    fields=(
        "CriteriaCheck.list",
        "CriteriaCheck.version",
        "CriterionAnswer.criterion",
    ),
)
def criteria_unknown(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Look each check's list, version and criteria up in the settings."""
    lists = near.settings.criteria or {}
    for n, check in enumerate(partnership.criteria or ()):
        found = lists.get(check.list)
        if found is None:
            yield _unknown(
                ("criteria", n, "list"),
                Text(
                    "listan {name} finns inte i iopctl.yaml",
                    "the list {name} is not in iopctl.yaml",
                ),
                check.list,
                lists,
            )
            continue
        if check.version and found.version and check.version != found.version:
            yield _unknown(
                ("criteria", n, "version"),
                Text(
                    "listan finns i iopctl.yaml, men inte i version {name}",
                    "the list is in iopctl.yaml, but not in version {name}",
                ),
                check.version,
                [found.version],
            )
        if found.criteria.more:
            continue
        names = [criterion.name for criterion in found.criteria]
        for m, answer in enumerate(check.answers or ()):
            if answer.criterion not in names:
                yield _unknown(
                    ("criteria", n, "answers", m, "criterion"),
                    Text("listan har inget kriterium {name}", "the list has no criterion {name}"),
                    answer.criterion,
                    names,
                )


def _unknown(at: FieldPath, message: Text, name: str, known: Iterable[str]) -> Finding:
    there = list(known)
    return Finding(
        message,
        at=at,
        values={"name": name},
        help=Text(sv="där finns {known}", en="there is {known}")
        if there
        else Text(
            sv="lägg till listan under criteria i iopctl.yaml",
            en="add the list under criteria in iopctl.yaml",
        ),
        help_values={"known": there} if there else {},
    )
