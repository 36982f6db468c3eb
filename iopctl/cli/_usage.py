"""Typer's own usage errors, said in both languages."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Any

from iopctl.cli._commands import names
from iopctl.cli._menu import english, swedish_names
from iopctl.errors import PersonError
from iopctl.language import Text


def as_person_error(error: Exception, arguments: Sequence[str]) -> PersonError:
    """Say what was wrong with the arguments. What is not known by its kind keeps its English words."""
    advice = Text(
        "iopctl {command}--help visar vad som kan stå",
        "iopctl {command}--help shows what may stand",
    )
    context: Any = getattr(error, "ctx", None)
    name = context.info_name if context and context.parent else ""
    values: dict[str, object] = {"command": f"{name} " if name else ""}
    match type(error).__name__:
        case "NoSuchOption":
            option: Any = error
            values["option"] = option.option_name
            text = Text("det finns ingen flagga {option}", "there is no option {option}")
            if option.possibilities:
                values["guess"] = min(option.possibilities)
                advice = Text("menade du {guess}?", "did you mean {guess}?")
        case "MissingParameter":
            parameter: Any = error
            values["name"] = parameter.param.make_metavar(ctx=context) if parameter.param else ""
            text = Text("{name} saknas", "{name} is missing")
        case "UsageError" if (word := _unknown_command(arguments)) is not None:
            values["word"] = word
            text = Text("det finns inget kommando {word}", "there is no command {word}")
            guesses = difflib.get_close_matches(word, [*names(), *swedish_names()], n=1)
            if guesses:
                values["guess"] = guesses[0]
                advice = Text("menade du {guess}?", "did you mean {guess}?")
        case _:
            values["why"] = getattr(error, "format_message", lambda: str(error))()
            text = Text("kommandot kan inte läsas ({why})", "the command cannot be read ({why})")
    return PersonError(text, advice, values)


def _unknown_command(arguments: Sequence[str]) -> str | None:
    word = next((argument for argument in arguments if not argument.startswith("-")), None)
    return word if word and english(word) not in names() else None
