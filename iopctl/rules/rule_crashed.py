"""A rule broke down.

## What it does

Tells that iopctl itself failed when a rule was run on a record, and which rule and which line of
its program. All other rules were run.

## Why it matters

The record may be right or wrong: this rule cannot say.

## Example

```yaml
# records/meetings/namnd-2026-03-12.yaml:1:1: error IOP901: the rule IOP318 broke
```

## How to put it right

It is a defect in iopctl. Send the line to iopctl's keeper; it holds nothing of the record's text.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En regel gick sönder.

## Vad regeln gör

Talar om att iopctl självt föll när en regel kördes på en post, vilken regel det var och vilken
rad i dess program. Alla andra regler kördes.

## Varför det spelar roll

Posten kan vara rätt eller fel: den här regeln kan inte säga vilket.

## Exempel

```yaml
# records/meetings/namnd-2026-03-12.yaml:1:1: fel IOP901: regeln IOP318 gick sönder
```

## Gör så här

Det är ett fel i iopctl. Skicka raden till den som sköter iopctl; den innehåller inget av postens
text.
"""

rule_crashed = told_elsewhere("IOP901", "error")
