"""A text looks like Markdown that has gone wrong.

## What it does

Looks in texts for `**` without its pair, a link that is not closed, a block begun with three grave
accents that is not ended, and a heading without a space after its `#`.

## Why it matters

Texts are turned into documents as Markdown. A mark without its pair stands in the minutes as it is,
or makes all that follows thick.

## Example

```yaml
purpose: "Läxhjälp för **unga i hela staden."      # the second ** is missing
```

## How to put it right

Add the mark that is missing or take out the one that is too many. A sign that is meant to be seen
is written with a backslash before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._rule import rule
from iopctl.rules._texts import texts_with

SWEDISH = """En text ser ut som Markdown som har blivit fel.

## Vad regeln gör

Söker i texter efter `**` utan sitt par, en länk som inte avslutas, ett stycke som börjar med tre
grava accenter och inte avslutas, och en rubrik utan mellanslag efter `#`.

## Varför det spelar roll

Texter blir till handlingar som Markdown. Ett tecken utan sitt par står som det är i protokollet,
eller gör allt som följer fett.

## Exempel

```yaml
purpose: "Läxhjälp för **unga i hela staden."      # det andra ** saknas
```

## Gör så här

Lägg till tecknet som saknas eller ta bort det som är för mycket. Ett tecken som ska synas skrivs
med ett omvänt snedstreck före.
"""


_BROKEN = (
    (re.compile(r"^#{1,6}[^\s#0-9]", re.MULTILINE), Text("# utan mellanslag", "# without a space")),
    (re.compile(r"\]\((?![^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))"), Text("](", "](")),
)
_PAIRS = (
    (re.compile(r"(?<![\\*])\*\*(?!\*)"), Text("**", "**")),
    (re.compile(r"^```", re.MULTILINE), Text("```", "```")),
)
_MARKS = ("**", "```", "](", "#")
_ANY = re.compile("|".join(map(re.escape, _MARKS)))


@rule(
    "IOP325",
    on=Record,
    severity="warning",
    kind="correct",
    fields=(
        "Partnership.area",
        "Partnership.background",
        "Partnership.note",
        "Partnership.purpose",
    ),
)
def markup_broken(record: Record) -> Iterator[Finding]:
    """Find the first mark without its pair in each text."""
    for at, marked in texts_with(record, _ANY, *_MARKS):
        if found := _first_broken(marked.string):
            yield Finding(
                Text(
                    sv="texten ser ut att ha fått ett tecken för mycket eller för lite: {found}",
                    en="the text seems to have a mark too many or too few: {found}",
                ),
                at=at,
                values={"found": found},
                help=Text(
                    sv="lägg till det tecken som saknas, eller skriv \\ före det som ska synas",
                    en="add the mark that is missing, or write \\ before the one to be seen",
                ),
            )


def _first_broken(text: str) -> Text | None:
    odd = (mark for pattern, mark in _PAIRS if len(pattern.findall(text)) % 2)
    broken = (mark for pattern, mark in _BROKEN if pattern.search(text))
    return next(itertools.chain(odd, broken), None)
