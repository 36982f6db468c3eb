"""A file's name cannot be a record's id.

## What it does

Tells of a file whose name holds anything but small letters a–z, digits and single hyphens before
.yaml.

## Why it matters

The file's name is the record's id: other records refer to it, and it is part of links and
commands. Å, ä and ö in file names are stored in different ways by different computers.

## Example

```yaml
# records/motions/Motion 14 (cykelväg).yaml does not work
# records/motions/motion-2026-14.yaml works
```

## How to put it right

Rename the file, and change the references to it.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fils namn kan inte vara en posts id.

## Vad regeln gör

Talar om en fil vars namn innehåller annat än små bokstäver a–z, siffror och enkla bindestreck
före .yaml.

## Varför det spelar roll

Filens namn är postens id: andra poster hänvisar till det, och det ingår i länkar och kommandon.
Å, ä och ö i filnamn sparas på olika sätt av olika datorer.

## Exempel

```yaml
# records/motions/Motion 14 (cykelväg).yaml går inte
# records/motions/motion-2026-14.yaml går
```

## Gör så här

Döp om filen, och ändra hänvisningarna till den.
"""

wrong_file_name = told_elsewhere("IOP118", "error")
