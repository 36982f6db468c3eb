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
import functools
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.models.organisations import Organisation
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._texts import texts, together

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
_LONGER = 2
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
    names = [
        _name(one.name)
        for one in organisations.values()
        if len(one.name) >= _LETTERS and _WORD.search(one.name)
    ]
    known = {
        name.casefold()
        for one in organisations.values()
        for name in (one.name, *(one.also_known_as or ()))
    }
    everything = together(record)
    for name in names:
        if not _may_be_in(everything, name, known):
            continue
        for at, text in texts(record):
            words = _WORD.findall(text)
            if found := _almost(name, words, known):
                yield Finding(
                    Text(
                        sv="här står {found}; organisationens post säger {name}",
                        en="here it says {found}; the organisation's record says {name}",
                    ),
                    at=at,
                    values={"found": found, "name": name.written},
                    help=Text(
                        sv="rätta texten, eller lägg till stavningen i also_known_as",
                        en="correct the text, or add the spelling to also_known_as",
                    ),
                )


class _Name(NamedTuple):
    """An organisation's name; `words` is how many there are, `folded` the name without capitals."""

    written: str
    words: int
    folded: str
    first_letters: frozenset[str]
    starts: re.Pattern[str]


@functools.lru_cache(maxsize=1024)
def _name(written: str) -> _Name:
    words = _WORD.findall(written)
    folded = " ".join(words).casefold()
    first = frozenset((folded[0], folded[0].upper()))
    starts = re.compile(rf"[{re.escape(''.join(sorted(first)))}](?<![^\W_].)")
    return _Name(written, len(words), folded, first, starts)


def _almost(name: _Name, words: list[str], known: set[str]) -> str | None:
    """Give the first run of words that is nearly the name."""
    starts = [n for n, word in enumerate(words) if word[0] in name.first_letters]
    for start in starts:
        run = words[start : start + name.words]
        if _is_almost(name, run, known):
            return " ".join(run)
    return None


def _may_be_in(together: str, name: _Name, known: set[str]) -> bool:
    """Say whether to look closer: to take all texts of a record apart into words takes long."""
    for start in name.starts.finditer(together):
        words = itertools.islice(_WORD.finditer(together, start.start()), name.words)
        if _is_almost(name, [word[0] for word in words], known):
            return True
    return False


def _is_almost(name: _Name, run: list[str], known: set[str]) -> bool:
    """Say whether as many words as the name has are nearly the name."""
    folded = " ".join(run).casefold()
    if len(run) < name.words or abs(len(folded) - len(name.folded)) > _LONGER:
        return False
    if {folded, folded.removesuffix("s"), f"{folded}s"} & (known | {name.folded}):
        return False
    match = difflib.SequenceMatcher(None, folded, name.folded)
    return match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE
