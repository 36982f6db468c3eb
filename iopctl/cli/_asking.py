"""Asking for what a command lacks: plain lines, only on a terminal, and an option for every question."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from iopctl.cli._answers import Choice, chosen, on_terminal, read_line
from iopctl.cli._session import Session, tell, tell_error
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Register, find
from iopctl.reporters._lines import visible
from iopctl.values.personal_identity_number import masked
from iopctl.values.spoken_days import spoken_day

__all__ = ["Asker", "Choice", "asker", "on_terminal"]

T = TypeVar("T")
MOST_LISTED = 20
"""Of more choices than this, part of a name is asked for before any are listed."""

YES, NO = ("ja", "j", "yes", "y"), ("nej", "n", "no")


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
        return self.line(question, Text("Enter hoppar över", "Enter skips")) or None

    def day(
        self,
        given: str | None,
        question: Text,
        option: str,
        default: date | None = None,
        *,
        past: bool = False,
    ) -> date:
        """Give a day, as people write it: `2026-03-12`, `12 mars`, `12/3`, `i dag`, `torsdag`.

        The day of what is `past` may not lie ahead, as a slip of the year makes it.
        """
        if given is not None:
            return self._day(given, option, past=past)
        shown = default.isoformat() if default else ""
        return self.answer(
            None,
            question,
            option,
            lambda said: self._spoken(said, past=past),
            shown,
            _PAST_DAYS if past else _DAYS,
        )

    def maybe_day(
        self, given: str | None, question: Text, option: str, *, past: bool = False
    ) -> date | None:
        """Give a day that may be left out: without an option and a person, or by Enter, None."""
        if given is not None:
            return self._day(given, option, past=past)
        skips = Text("Enter hoppar över", "Enter skips")
        while self.asks and (said := self.line(question, skips)):
            if day := self._spoken(said, past=past):
                return day
            self._help(_PAST_DAYS if past else _DAYS)
        return None

    def _day(self, given: str, option: str, *, past: bool) -> date:
        day = spoken_day(given, self.session.as_of, past=past)
        values = {"option": option, "given": given, "today": self.session.as_of}
        if day is None:
            what = Text("{option} kan inte vara {given}", "{option} cannot be {given}")
            raise PersonError(what, _DAYS, values)
        if past and day > self.session.as_of:
            raise PersonError(
                Text("{option} ligger framåt i tiden: {given}", "{option} lies ahead: {given}"),
                Text(
                    "ange dagen då det gjordes; i dag är {today}",
                    "give the day that it was done; today is {today}",
                ),
                values,
            )
        return day

    def _spoken(self, said: str, *, past: bool) -> date | None:
        day = spoken_day(said, self.session.as_of, past=past)
        return None if past and day and day > self.session.as_of else day

    def one_of(
        self, given: str | None, question: Text, option: str, choices: Sequence[Choice]
    ) -> str:
        """Give the word of one choice, by its word, its number in the list, or a part of what it is called."""
        words = [choice.word for choice in choices]
        if given is not None:
            found = chosen(given, choices, by_number=False)
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
            None, question, option, lambda said: chosen(said, choices, by_number=True), help=_ONE
        )

    def maybe_one_of(
        self, given: str | None, question: Text, option: str, choices: Sequence[Choice]
    ) -> str | None:
        """Give the word of one choice that may be left out: without an option and a person, or by Enter, None."""
        if given is not None:
            return self.one_of(given, question, option, choices)
        if not self.asks:
            return None
        self._list(choices)
        skips = Text("Enter hoppar över", "Enter skips")
        while said := self.line(question, skips):
            if (word := chosen(said, choices, by_number=True)) is not None:
                return word
            self._help(_ONE)
        return None

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
            word = chosen(said, choices, by_number=len(choices) <= MOST_LISTED)
            if word is None:
                try:
                    return find(register, said, types)
                except PersonError as error:
                    tell_error(self.session, error)
                    return None
            return Ref(*word.split("/", 1))

        return self.answer(None, question, option, found, help=_ONE)

    def maybe_record(
        self, question: Text, types: Collection[str], among: Sequence[Ref]
    ) -> Ref | None:
        """Give a record that may be left out, by Enter, chosen from `among` or found; ask only where asked."""
        register = self.session.workspace.register
        skips = Text("Enter hoppar över", "Enter skips")
        choices = [Choice(str(ref), register.title(ref)) for ref in among[:MOST_LISTED]]
        self._list(choices)
        while said := self.line(question, skips):
            if (word := chosen(said, choices, by_number=True)) is not None:
                return Ref(*word.split("/", 1))
            try:
                return find(register, said, types)
            except PersonError as error:
                tell(error.message.said(self.session.language, error.values))
                self._help(_ONE)
        return None

    def yes(
        self, question: Text, *, default: bool, values: Mapping[str, object] | None = None
    ) -> bool:
        """Ask what is answered with yes or no (`Spara`); without a person, it is the default."""
        if not self.asks:
            return default
        hint = Text("J/n", "Y/n") if default else Text("j/N", "y/N")
        while True:
            said = self.line(question, hint, values).lower()
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
        while "." not in lines:
            # A terminal that tells a paste from typing gives all of its lines at once.
            lines += [line.rstrip() for line in read_line("| ").split("\n")]
        return "\n".join(lines[: lines.index(".")]).strip("\n")

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
                help if help and given is not None else _GIVE,
                {"option": option, "given": given or "", "what": question},
            )
        while True:
            hint = Text(default, default) if default else None
            if (value := read(self.line(question, hint) or default)) is not None:
                return value
            self._help(help or Text("här måste något stå", "something must stand here"))

    def line(
        self,
        question: Text,
        hint: Text | None = None,
        values: Mapping[str, object] | None = None,
    ) -> str:
        """Ask for a line, which may be empty; the end of input breaks off, as Ctrl-C does."""
        language = self.session.language
        shown = f" [{hint.said(language)}]" if hint else ""
        return read_line(masked(visible(f"{question.said(language, values)}{shown}: "))).strip()

    def _list(self, choices: Sequence[Choice]) -> None:
        for number, choice in enumerate(choices, 1):
            tell(f"  {number}  {visible(choice.label)}")

    def _help(self, help: Text) -> None:
        tell(help.said(self.session.language))


def asker(session: Session) -> Asker:
    """Give what asks in a session."""
    return Asker(session, on_terminal())


_GIVE = Text("ange {option}: {what}", "give {option}: {what}")
_DAYS = Text(
    "skriv dagen som 2026-03-12, 12 mars, 12/3, i dag eller torsdag",
    "write the day as 2026-03-12, 12 mars, 12/3, i dag or torsdag",
)
_PAST_DAYS = Text(
    "skriv en dag som varit, som 2026-03-12, 12 mars, 12/3, i dag eller torsdag",
    "write a day that has been, such as 2026-03-12, 12 mars, 12/3, i dag or torsdag",
)
_ONE = Text(
    "svara med numret eller en del av namnet", "answer with the number or a part of the name"
)
