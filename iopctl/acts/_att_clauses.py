"""The att-satser of a motion as people write them: a list, or running text; found, never guessed at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iopctl.values.pasted import Line
from iopctl.values.pasted import lines as lines_of

_ASKS = r"(?:yrkar|yrkas|föreslår|föreslås|hemställer|hemställs)"
_ATT = re.compile(r"(?:\*\*)?att(?:\*\*)?:? +(?=\S)", re.IGNORECASE)
_INTRO = re.compile(rf"\b(?:{_ASKS}|besluta|beslutar|förslag till beslut)\b[^.!?]*$", re.IGNORECASE)
_INTRO_OF_LIST = re.compile(rf"{_INTRO.pattern[:-1]}(?::|\batt:?)$", re.IGNORECASE)
_RUNNING = re.compile(
    rf"(?:(?<=[.!?:] )|^)(?P<intro>[^.!?]*\b{_ASKS}\b[^.!?:]*?:?) ?\batt\b:? +(?P<clauses>.+)$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:jag|vi|undertecknade?|yrka[rs]|hemställ(?:er|s)|föreslås)\b", re.IGNORECASE
)
"""Whoever writes proposes it; of "utredningen föreslår att" nobody knows."""
_BODY_DECIDES = re.compile(
    r"\A(?:(?:[\w-]+ ){0,4}?[\w-]*(?:nämnden|styrelsen|fullmäktige|utskottet|kommunen) )?"
    r"(?:ska )?beslutar? att +",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;]? (?:samt|dels) att +|[,;](?: och)? att +")
_AND_ATT = re.compile(r" och att +(?!(?:\w*a|se|ge|få|gå|stå|ta|bli|ske|bero|tro|bo|dö|le)\b)")
"""After "och att" an infinitive goes on with the same clause: "utreda frågan och att återkomma"."""
_TAIL = re.compile(r"(?:[,;]|[,;]? (?:samt|och))$")


class Clauses(NamedTuple):
    """The clauses without their "att", and what the lines say beside them."""

    clauses: tuple[str, ...]
    before: tuple[Line, ...]
    after: tuple[Line, ...]


def clauses(lines: Sequence[Line]) -> Clauses:
    """Find what is proposed: the last list of "att …", else a list after "föreslår:", else "jag yrkar att …".

    The words that only lead up to them are left out: what is left says what was said. None are
    found where nothing is surely meant as a proposal.
    """
    for find in (_att_list, _list_after_intro, _running):
        if found := find(lines):
            return found
    return Clauses((), tuple(lines), ())


def each_line(text: str) -> list[str]:
    """Give the clauses of a text that is only clauses, one a line, with "att" before them or without."""
    return [_bare(_ATT.sub("", line.text, count=1)) for line in lines_of(text)]


def _att_list(lines: Sequence[Line]) -> Clauses | None:
    """Take the last lines in a row that begin with "att"."""
    starts = [bool(_ATT.match(line.text)) for line in lines]
    if True not in starts:
        return None
    end = len(starts) - starts[::-1].index(True)
    start = end
    while start and starts[start - 1]:
        start -= 1
    listed = [_ATT.sub("", line.text, count=1) for line in lines[start:end]]
    if len(listed) == 1:
        listed = _parted(listed[0])
    # "Jag yrkar att A" on a line of its own, and the next begins "att B".
    led = _running(lines[:start]) if start else None
    if led and not led.after:
        return Clauses((*led.clauses, *map(_bare, listed)), led.before, tuple(lines[end:]))
    return Clauses(tuple(map(_bare, listed)), _without_intro(lines[:start]), tuple(lines[end:]))


def _list_after_intro(lines: Sequence[Line]) -> Clauses | None:
    """Take the last list with bullets or numbers, where the line before it says that it is proposed."""
    for start in range(len(lines) - 1, 0, -1):
        leads = not lines[start - 1].bullet and _INTRO_OF_LIST.search(lines[start - 1].text)
        if leads and lines[start].bullet:
            end = start
            while end < len(lines) and lines[end].bullet:
                end += 1
            listed = tuple(_bare(line.text) for line in lines[start:end])
            return Clauses(listed, _without_intro(lines[:start]), tuple(lines[end:]))
    return None


def _running(lines: Sequence[Line]) -> Clauses | None:
    """Take the last sentence that proposes something, "jag yrkar att …", apart into its clauses."""
    for n in range(len(lines) - 1, -1, -1):
        found = _RUNNING.search(lines[n].text)
        decides = found and _BODY_DECIDES.match(found["clauses"])
        if found and (decides or _OURS.search(found["intro"])):
            stated = found["clauses"][decides.end() :] if decides else found["clauses"]
            sentence, rest = _sentence(stated)
            if sentence.endswith(":"):  # it leads up to a list
                continue
            said = lines[n].text[: found.start()].strip()
            before = (*lines[:n], *([lines[n]._replace(text=said)] if said else []))
            after = (*([Line(rest)] if rest else []), *lines[n + 1 :])
            return Clauses(tuple(map(_bare, _parted(sentence))), before, after)
    return None


def _sentence(text: str) -> tuple[str, str]:
    """Part a text after its first sentence."""
    found = re.search(r"(?<=[^\s.][^\s.][.!?]) +(?=[A-ZÅÄÖ])", text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _parted(sentence: str) -> list[str]:
    return [part for piece in _BETWEEN.split(sentence) for part in _AND_ATT.split(piece)]


def _bare(clause: str) -> str:
    """Give a clause without the comma or "samt" that leads on to the next."""
    return _TAIL.sub("", clause.strip())


def _without_intro(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out a last line that only leads up to the clauses, or the last sentence of it that does."""
    if not lines or lines[-1].bullet or not _INTRO.search(lines[-1].text):
        return tuple(lines)
    said = re.split(r"(?<=[.!?]) +(?=[A-ZÅÄÖ])", lines[-1].text)[:-1]
    return (*lines[:-1], *([Line(" ".join(said))] if said else []))
