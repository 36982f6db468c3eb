"""Asking for what a command lacks: plain lines, only on a terminal, and an option for every question."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from iopctl.cli._session import Session, tell
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Register, find
from iopctl.reporters._lines import visible
from iopctl.values.personal_identity_number import masked
from iopctl.values.spoken_days import spoken_day

T = TypeVar("T")
MOST_LISTED = 20
"""Of more choices than this, part of a name is asked for before any are listed."""

YES, NO = ("ja", "j", "yes", "y"), ("nej", "n", "no")


class Choice(NamedTuple):
    """One of the answers to choose among: the word that options and records use, and how it is said."""

    word: str
    label: str


def on_terminal() -> bool:
    """Whether a person is there to be asked: nobody is in a script, in CI, or where it is asked not to."""
    return (
        sys.stdin.isatty()
        and sys.stdout.isatty()
        and not os.environ.get("CI")
        and not os.environ.get("IOPCTL_NO_PROMPTS")
    )


class Asker(NamedTuple):
    """Gives each answer from its option; else asks, where a person is there; else says which option lacks.

    A question is a noun phrase without a question mark or colon, as `Text("Nämnd", "Committee")`.
    """

    session: Session
    asks: bool

    def text(self, given: str | None, question: Text, option: str, default: str = "") -> str:
        """Give a line of text; PersonError when it lacks and nobody can be asked. `default` is what Enter means."""
        return self.answer(given, question, option, lambda said: said or None, default)

    def maybe(self, given: str | None, question: Text) -> str | None:
        """Give a line of text that may be left out: without an option and a person, or by Enter, None."""
        if given is not None or not self.asks:
            return given
        return self._line(question, Text("Enter hoppar över", "Enter skips")) or None

    def day(
        self, given: str | None, question: Text, option: str, default: date | None = None
    ) -> date:
        """Give a day, as people write it: `2026-03-12`, `12 mars`, `12/3`, `i dag`, `torsdag`."""
        as_of = self.session.as_of
        if given is not None:
            day = spoken_day(given, as_of)
            if day is None:
                raise PersonError(
                    Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                    _DAYS,
                    {"option": option, "given": given},
                )
            return day
        shown = default.isoformat() if default else ""
        return self.answer(
            None, question, option, lambda said: spoken_day(said, as_of), shown, _DAYS
        )

    def one_of(
        self, given: str | None, question: Text, option: str, choices: Sequence[Choice]
    ) -> str:
        """Give the word of one choice, by its word, its number in the list, or a part of what it is called."""
        words = [choice.word for choice in choices]
        if given is not None:
            found = _chosen(given, choices, by_number=False)
            if found is None:
                raise PersonError(
                    Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                    Text("välj bland: {words}", "choose among: {words}"),
                    {"option": option, "given": given, "words": ", ".join(words)},
                )
            return found
        if self.asks:
            self._list(choices)
        return self.answer(
            None, question, option, lambda said: _chosen(said, choices, by_number=True), help=_ONE
        )

    def record(
        self,
        given: str | None,
        question: Text,
        option: str,
        types: Collection[str],
        among: Collection[Ref] | None = None,
        register: Register | None = None,
    ) -> Ref:
        """Give a record: as `find` finds it from an option, else chosen from `among`, or from all of the types."""
        register = register or self.session.workspace.register
        if given is not None:
            return find(register, given, types)
        there = sorted(
            among if among is not None else (it for it in register.entries if it.type in types)
        )
        if len(there) == 1 and self.asks:
            tell(f"{question.said(self.session.language)}: {register.title(there[0])}")
            return there[0]
        choices = [Choice(str(ref), register.title(ref)) for ref in there]
        if self.asks and 0 < len(choices) <= MOST_LISTED:
            self._list(choices)

        def found(said: str) -> Ref | None:
            word = _chosen(said, choices, by_number=len(choices) <= MOST_LISTED)
            if word is None:
                try:
                    return find(register, said, types)
                except PersonError as error:
                    tell(error.message.said(self.session.language, error.values))
                    if error.help:
                        tell(error.help.said(self.session.language, error.values))
                    return None
            return Ref(*word.split("/", 1))

        return self.answer(None, question, option, found, help=_ONE)

    def yes(
        self, question: Text, *, default: bool, values: Mapping[str, object] | None = None
    ) -> bool:
        """Ask what is answered with yes or no (`Spara`); without a person, it is the default."""
        if not self.asks:
            return default
        hint = Text("J/n", "Y/n") if default else Text("j/N", "y/N")
        while True:
            said = self._line(question, hint, values).lower()
            if said in YES or (not said and default):
                return True
            if said in NO or not said:
                return False
            self._help(Text("svara ja eller nej", "answer yes or no"))

    def paragraphs_of_text(self, question: Text) -> str:
        """Ask for a text of several lines, as pasted: it ends with a line that is only a full stop."""
        tell(
            f"{question.said(self.session.language)} "
            + Text(
                "(klistra in; sluta med en punkt ensam på en rad):",
                "(paste it; end with a full stop alone on a line):",
            ).said(self.session.language)
        )
        lines: list[str] = []
        while (line := _read("| ")) != ".":
            lines.append(line.rstrip())
        return "\n".join(lines).strip("\n")

    def answer(
        self,
        given: str | None,
        question: Text,
        option: str,
        read: Callable[[str], T | None],
        default: str = "",
        help: Text | None = None,
    ) -> T:
        """Give what `read` makes of the option or, asking until it makes something, of what the person says."""
        if given is not None and (value := read(given)) is not None:
            return value
        if not self.asks:
            if given is None and default and (value := read(default)) is not None:
                return value
            raise PersonError(
                Text("{option} saknas", "{option} is missing")
                if given is None
                else Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                help or Text("ange {option}: {what}", "give {option}: {what}"),
                {"option": option, "given": given or "", "what": question},
            )
        while True:
            hint = Text(default, default) if default else None
            if (value := read(self._line(question, hint) or default)) is not None:
                return value
            self._help(help or Text("här måste något stå", "something must stand here"))

    def _line(
        self,
        question: Text,
        hint: Text | None = None,
        values: Mapping[str, object] | None = None,
    ) -> str:
        language = self.session.language
        shown = f" [{hint.said(language)}]" if hint else ""
        return _read(masked(visible(f"{question.said(language, values)}{shown}: "))).strip()

    def _list(self, choices: Sequence[Choice]) -> None:
        for number, choice in enumerate(choices, 1):
            tell(f"  {number}  {visible(choice.label)}")

    def _help(self, help: Text) -> None:
        tell(help.said(self.session.language))


def asker(session: Session) -> Asker:
    """Give what asks in a session."""
    return Asker(session, on_terminal())


def _chosen(said: str, choices: Sequence[Choice], *, by_number: bool) -> str | None:
    """Give the word of the one choice that is meant: by number, word, label, or a part of the label."""
    if by_number and said.isdecimal() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1].word
    wanted = said.casefold().strip()
    for meant in (
        [it for it in choices if wanted in (it.word.casefold(), it.label.casefold())],
        [it for it in choices if wanted and it.label.casefold().startswith(wanted)],
        [it for it in choices if wanted and wanted in it.label.casefold()],
    ):
        if len(meant) == 1:
            return meant[0].word
    return None


def _read(prompt: str) -> str:
    """Read one line from the person; the end of input breaks the command off, as Ctrl-C does."""
    import contextlib

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - with it arrow keys move in the line; Windows has its own

    sys.stdout.flush()
    sys.stderr.flush()
    try:
        return input(prompt)
    except EOFError:
        raise KeyboardInterrupt from None


_DAYS = Text(
    "skriv dagen som 2026-03-12, 12 mars, 12/3, i dag eller torsdag",
    "write the day as 2026-03-12, 12 mars, 12/3, i dag or torsdag",
)
_ONE = Text(
    "svara med numret eller en del av namnet", "answer with the number or a part of the name"
)
