"""A personal identity number stands in a record.

## What it does

Tells of what is a personnummer or samordningsnummer by its date and its check digit, anywhere in
a file, also in a comment. Its digits are shown nowhere.

## Why it matters

A personal identity number may be processed without consent only when it is clearly justified (lag
2018:218, 3 kap. 10 §). A register of partnerships needs none, and what has once been saved in git
stays in its history.

## Example

```yaml
contacts:
  - {title: Verksamhetschef, name: Siv Ek}      # without a number
```

## How to put it right

Take it out. If the file has been saved in git already, tell the register's keeper, who can clean
the history. An organisation is written with its organisation number.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett personnummer står i en post.

## Vad regeln gör

Talar om det som genom datum och kontrollsiffra är ett personnummer eller samordningsnummer, var
som helst i en fil, också i en kommentar. Siffrorna visas ingenstans.

## Varför det spelar roll

Personnummer får behandlas utan samtycke bara när det är klart motiverat (lag 2018:218, 3 kap. 10
§). Ett register över partnerskap behöver inga, och det som en gång har sparats i git ligger kvar
i historiken.

## Exempel

```yaml
contacts:
  - {title: Verksamhetschef, name: Siv Ek}      # utan personnummer
```

## Gör så här

Ta bort det. Är filen redan sparad i git, säg till den som sköter registret, så att historiken kan
rensas. En organisation skrivs med sitt organisationsnummer.
"""

personal_identity_number = told_elsewhere("IOP117", "error")
