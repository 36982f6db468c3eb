"""A file lies in a folder that is none of the register's.

## What it does

Tells of a file under records/ that lies in no folder, in a folder within another, or in one that
stands for no kind of record.

## Why it matters

The folder says what kind of record a file holds. Elsewhere, nobody reads it.

## Example

```yaml
# records/motion/cykelvag.yaml does not work
# records/motions/cykelvag.yaml works
```

## How to put it right

Move the file to the folder of its kind, such as meetings or partnerships.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil ligger i en mapp som inte hör till registret.

## Vad regeln gör

Talar om en fil under records/ som inte ligger i någon mapp, i en mapp inuti en annan, eller i en
mapp som inte står för något slags post.

## Varför det spelar roll

Mappen säger vad för slags post en fil innehåller. På andra ställen läses den inte av någon.

## Exempel

```yaml
# records/motion/cykelvag.yaml går inte
# records/motions/cykelvag.yaml går
```

## Gör så här

Flytta filen till mappen för sitt slag, som meetings eller partnerships.
"""

wrong_folder = told_elsewhere("IOP119", "error")
