"""A character that cannot be seen stands in a file.

## What it does

Tells of characters that steer a screen or a printer, that turn the direction of the text, or that
end a line in an unusual way.

## Why it matters

They can hide text, make a line look other than it reads, and spoil documents. They most often
come along when text is copied from another program.

## Example

```yaml
title: "Tal om U+001B"      # the character itself must not be in the file
```

## How to put it right

Take the character out; the place is shown. For an unusual line end, put an ordinary one in its
place.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett tecken som inte syns står i en fil.

## Vad regeln gör

Talar om tecken som styr en skärm eller skrivare, som vänder på textens riktning eller som slutar
en rad på ett ovanligt sätt.

## Varför det spelar roll

De kan dölja text, få en rad att se ut som något annat än den är och förstöra dokument. Oftast
följer de med när text kopieras från ett annat program.

## Exempel

```yaml
title: "Tal om U+001B"      # själva tecknet får inte finnas i filen
```

## Gör så här

Ta bort tecknet; stället visas. Är det ett ovanligt radslut, byt det mot ett vanligt.
"""

control_character = told_elsewhere("IOP114", "error")
