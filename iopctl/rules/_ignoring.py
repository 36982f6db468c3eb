"""Comments that ask for silence about a line's findings: `# iopctl: ignore[IOP311] the source says so`."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from iopctl.findings import Finding, Span
from iopctl.language import Text
from iopctl.register import Entry
from iopctl.rules._catalogue import catalogue
from iopctl.yamlfile import Comment, YamlFile

_OURS = re.compile(r"#+[ \t]*iopctl[ \t]*:")
_IGNORE = re.compile(
    r"[ \t]*ignore[ \t]*\[(?P<codes>[^\]]*)\][ \t]*:?(?P<reason>.*)", re.IGNORECASE
)
_BLANK = re.compile(r"[ \t]*(?:#.*)?")

NEVER = frozenset({"personal_identity_number", "syntax", "rule_crashed"})
"""What no comment silences: what must not be in git, what cannot be read, and what is wrong in iopctl."""


class Heard(NamedTuple):
    """That a rule told of something on a line of a file."""

    path: str
    line: int
    code: str


class Ignored(NamedTuple):
    """One comment to iopctl; `line` is the line that it is about, and `codes` those it may silence."""

    entry: Entry
    comment: Comment
    line: int
    written: tuple[str, ...]
    codes: frozenset[str]
    reason: str

    def silences(self) -> Iterator[Heard]:
        """Give what the comment asks not to hear."""
        return (Heard(self.entry.path, self.line, code) for code in self.codes)

    def mistakes(self, heard: Collection[Heard], could_run: Collection[str]) -> Iterator[Finding]:
        """Tell what is wrong with the comment itself.

        `heard` is all that would have been told without comments; `could_run` the codes of the
        rules that were run.
        """
        if not self.written:
            yield self._told(_NOT_UNDERSTOOD, _WRITE_SO, rule="ignore_not_understood")
            return
        for code in self.written:
            if code not in _codes_of_rules():
                yield self._told(_NO_SUCH_CODE, _EXPLAIN, rule="ignore_not_understood", code=code)
            elif code not in self.codes:
                yield self._told(_NOT_ALLOWED, _PUT_RIGHT, rule="ignore_not_allowed", code=code)
            elif code in could_run and Heard(self.entry.path, self.line, code) not in heard:
                yield self._told(_UNUSED, _TAKE_OUT, rule="ignore_unused", code=code)
        if self.codes and not self.reason:
            yield self._told(_NO_REASON, _GIVE_REASON, rule="ignore_without_reason")

    def _told(self, message: Text, help: Text, *, rule: str, **values: str) -> Finding:
        start = self.comment.start
        return Finding(
            message,
            at=Span(start, start + len(self.comment.text)),
            values={"line": self.line, **values},
            help=help,
            help_values=values,
            rule=rule,
        )


def asked_for(entry: Entry) -> Iterator[Ignored]:
    """Give the comments to iopctl in a record's file."""
    for comment in entry.file.comments:
        ours = _OURS.match(comment.text)
        if ours is None:
            continue
        asked = _IGNORE.fullmatch(comment.text, ours.end())
        codes = _codes(asked["codes"]) if asked else ()
        yield Ignored(
            entry,
            comment,
            _line(entry.file, comment),
            codes,
            frozenset(code for code in codes if _codes_of_rules().get(code)),
            asked["reason"].strip() if asked else "",
        )


def _codes(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code.strip().upper() for code in written.split(",") if code.strip()))


@functools.cache
def _codes_of_rules() -> Mapping[str, bool]:
    """Give every rule's code, and whether a comment may silence it."""
    return {
        named.rule.code: named.name not in NEVER and not named.name.startswith("ignore_")
        for named in catalogue().values()
    }


def _line(file: YamlFile, comment: Comment) -> int:
    """Give the line that a comment is about: its own, or the next with a field when it stands alone."""
    number = comment.line
    if file.line(number)[: comment.column - 1].strip():
        return number
    last = file.text.count("\n") + 1
    while number < last and _BLANK.fullmatch(file.line(number)):
        number += 1
    return number


_NOT_UNDERSTOOD = Text(
    "kommentaren till iopctl går inte att förstå", "the comment to iopctl cannot be understood"
)
_WRITE_SO = Text(
    "skriv # iopctl: ignore[KOD] och sedan varför, till exempel # iopctl: ignore[IOP311] så står det i avtalet",
    "write # iopctl: ignore[CODE] and then why, for example # iopctl: ignore[IOP311] the agreement says so",
)
_NO_SUCH_CODE = Text("det finns ingen regel {code}", "there is no rule {code}")
_EXPLAIN = Text("iopctl explain --all visar alla regler", "iopctl explain --all shows all rules")
_NOT_ALLOWED = Text(
    "{code} kan inte tystas med en kommentar", "{code} cannot be silenced by a comment"
)
_PUT_RIGHT = Text(
    "rätta det som regeln talar om, och ta bort koden ur kommentaren",
    "put right what the rule tells of, and take the code out of the comment",
)
_NO_REASON = Text(
    "kommentaren säger inte varför regeln inte ska gälla",
    "the comment does not say why the rule should not hold",
)
_GIVE_REASON = Text(
    "skriv skälet efter ], så att nästa som läser förstår",
    "write the reason after ], so that the next reader understands",
)
_UNUSED = Text(
    "{code} har inget att säga om rad {line}", "{code} has nothing to say about line {line}"
)
_TAKE_OUT = Text(
    "ta bort kommentaren, eller flytta den till raden som den gäller",
    "take the comment out, or move it to the line that it is about",
)
