"""A text spells an organisation's name almost as its record does.

## What it does

Looks in a partnership, a motion, a matter or a decision for words that are nearly, but not quite,
the name of an organisation in the partnership. Names under `also_known_as`, another case and a
genitive s are let be, and so are names of fewer than ten letters.

## Why it matters

Whoever searches for the name does not find the text, and the reader wonders whether it is another
organisation. The source may itself spell it so.

## Example

```yaml
# the organisation's record: name: Kooperativet Fjället
background: Koperativet Fjället har drivit läxhjälp sedan 2019.
```

## How to put it right

Correct the text. If the source spells it so and the words are quoted, add the spelling to the
organisation's `also_known_as`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.models.organisations import Organisation
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._texts import texts

SWEDISH = """En text stavar en organisations namn nästan som dess post.

## Vad regeln gör

Söker i ett partnerskap, en motion, ett ärende eller ett beslut efter ord som är nästan, men inte
riktigt, namnet på en organisation i partnerskapet. Namn i `also_known_as`, andra versaler och ett
genitiv-s lämnas i fred, liksom namn med färre än tio bokstäver.

## Varför det spelar roll

Den som söker på namnet hittar inte texten, och läsaren undrar om det är en annan organisation.
Källan kan själv stava så.

## Exempel

```yaml
# organisationens post: name: Kooperativet Fjället
background: Koperativet Fjället har drivit läxhjälp sedan 2019.
```

## Gör så här

Rätta texten. Stavar källan så och orden är citerade, lägg till stavningen i organisationens
`also_known_as`.
"""


_NEAR = ("parties.organisation", "matters > parties.organisation", "concerns", "matters")
_LETTERS = 10
_ALIKE = 0.9
_WORD = re.compile(r"[^\W_][\w'’-]*")


@rule(
    "IOP428",
    on=Record,
    severity="note",
    with_=_NEAR,
    kind="correct",
    fields=("Partnership.background",),
)
def organisation_spelled_otherwise(record: Record, near: Near) -> Iterator[Finding]:
    """Compare each run of words with the organisations' names."""
    organisations = {
        one.ref: one for relation in _NEAR for one in near.every(relation, Organisation)
    }
    names = [one.name for one in organisations.values() if len(one.name) >= _LETTERS]
    known = {
        name.casefold()
        for one in organisations.values()
        for name in (one.name, *(one.also_known_as or ()))
    }
    if not names:
        return
    for at, text in texts(record):
        words = _WORD.findall(text)
        for name in names:
            if found := _almost(name, words, known):
                yield Finding(
                    Text(
                        sv="här står {found}; organisationens post säger {name}",
                        en="here it says {found}; the organisation's record says {name}",
                    ),
                    at=at,
                    values={"found": found, "name": name},
                    help=Text(
                        sv="rätta texten, eller lägg till stavningen i also_known_as",
                        en="correct the text, or add the spelling to also_known_as",
                    ),
                )


def _almost(name: str, words: list[str], known: set[str]) -> str | None:
    """Give the first run of words that is nearly the name."""
    own = _WORD.findall(name)
    plain = " ".join(own).casefold()
    for start in range(len(words) - len(own) + 1):
        run = " ".join(words[start : start + len(own)])
        folded = run.casefold()
        if folded[0] != plain[0] or abs(len(folded) - len(plain)) > 2:
            continue
        if {folded, folded.removesuffix("s"), f"{folded}s"} & (known | {plain}):
            continue
        match = difflib.SequenceMatcher(None, folded, plain)
        if match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE:
            return run
    return None
