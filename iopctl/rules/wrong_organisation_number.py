"""A number is no organisation number.

## What it does

Tells of a number that is not written NNNNNN-NNNN, whose third digit is below 2, or whose last
digit does not agree with the others.

## Why it matters

The number is what tells two associations of the same name apart (lag 1974:174). A wrong digit
most often comes from a slip of the pen; a third digit below 2 is a person's number, which must
not be in the register.

## Example

```yaml
organisation_number: 802000-0034
```

## How to put it right

Compare the digits with the source. A person's number, also that of a sole trader, is taken out.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett nummer är inget organisationsnummer.

## Vad regeln gör

Talar om ett nummer som inte är skrivet NNNNNN-NNNN, vars tredje siffra är lägre än 2, eller vars
sista siffra inte stämmer med de andra.

## Varför det spelar roll

Numret skiljer två föreningar med samma namn åt (lag 1974:174). En felaktig siffra är oftast en
felskrivning; är den tredje siffran lägre än 2 är det en persons nummer, som inte ska stå i
registret.

## Exempel

```yaml
organisation_number: 802000-0034
```

## Gör så här

Jämför siffrorna med källan. En persons nummer, också en enskild firmas, tas bort.
"""

wrong_organisation_number = told_elsewhere("IOP209", "error")
