"""A file holds a git conflict that is not resolved.

## What it does

Tells of the lines that git puts in a file when two people have changed the same place.

## Why it matters

Until somebody chooses, the file says two things at once.

## Example

```yaml
<<<<<<< HEAD
date: 2026-03-12
=======
date: 2026-03-19
>>>>>>> ny-dag
```

## How to put it right

Keep the lines that hold. Take out the others, and the lines that begin with <<<<<<<, ======= and
>>>>>>>.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil innehåller en olöst git-konflikt.

## Vad regeln gör

Talar om de rader som git sätter in när två personer har ändrat på samma ställe.

## Varför det spelar roll

Tills någon väljer säger filen två saker på en gång.

## Exempel

```yaml
<<<<<<< HEAD
date: 2026-03-12
=======
date: 2026-03-19
>>>>>>> ny-dag
```

## Gör så här

Behåll de rader som gäller. Ta bort de andra, och raderna som börjar med <<<<<<<, ======= och
>>>>>>>.
"""

conflict_marker = told_elsewhere("IOP105", "error")
