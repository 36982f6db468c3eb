"""A text holds HTML, which is shown as it stands.

## What it does

Looks for tags such as `<br>` and codes such as `&nbsp;` in texts.

## Why it matters

Texts are written as plain text or Markdown. HTML, which often comes along from a web page, stands
in the document as it is, and reads badly.

## Example

```yaml
purpose: Läxhjälp för unga.<br>Öppet för alla.     # a new line instead
```

## How to put it right

Write the text as it should be read: a new line for `<br>`, a space for `&nbsp;`, `**thick**` for
`<b>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._rule import rule
from iopctl.rules._texts import texts_with

SWEDISH = """En text innehåller HTML, som visas som den står.

## Vad regeln gör

Söker efter märken som `<br>` och koder som `&nbsp;` i texter.

## Varför det spelar roll

Texter skrivs som vanlig text eller Markdown. HTML, som ofta följer med från en webbsida, står som
det är i handlingen och är svårt att läsa.

## Exempel

```yaml
purpose: Läxhjälp för unga.<br>Öppet för alla.     # en ny rad i stället
```

## Gör så här

Skriv texten som den ska läsas: en ny rad för `<br>`, ett mellanslag för `&nbsp;`, `**fetstil**` för
`<b>`.
"""


_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&(?:[A-Za-z]{2,8}|#[0-9]{1,5});")


@rule(
    "IOP324",
    on=Record,
    severity="warning",
    kind="correct",
    fields=(
        "Partnership.purpose",
        "Partnership.title",
    ),
)
def html_in_text(record: Record) -> Iterator[Finding]:
    """Find the first tag or code in each text."""
    for at, found in texts_with(record, _HTML, "<", "&"):
        yield Finding(
            Text(
                sv="texten innehåller {found}, som visas just så",
                en="the text holds {found}, which is shown just so",
            ),
            at=at,
            values={"found": found[0]},
            help=Text(
                sv="skriv texten som den ska läsas, med radbrytning eller Markdown",
                en="write the text as it should be read, with line breaks or Markdown",
            ),
        )
