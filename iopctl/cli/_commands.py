"""The commands, one a file, loaded only when asked for, with help in the chosen language."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from iopctl import __version__
from iopctl.cli import _options
from iopctl.cli._menu import MENU, english
from iopctl.language import Language, Text

ABOUT = Text(
    "Partnerskap (IOP), motioner, beslut och möten som poster i en mapp: kontroll, frister och handlingar.",
    "Partnerships (IOP), motions, decisions and meetings as records in a folder: checks, deadlines, documents.",
)
HEADINGS = {
    "usage": Text("Så här:", "Usage:"),
    "arguments": Text("Argument", "Arguments"),
    "options": Text("Flaggor", "Options"),
    "commands": Text("Kommandon", "Commands"),
    "help": Text("Visa den här hjälpen.", "Show this help."),
    "version": Text("Visa versionen.", "Show the version."),
}


class Command(TyperCommand):
    """One command, whose help is made from its module's texts."""

    texts: Mapping[str, Text]
    about: Text
    language: Language

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the usage line, what the command does, its arguments and its options."""
        said = {name: text.said(self.language) for name, text in HEADINGS.items()}
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace(
            "[OPTIONS]", f"[{said['options'].upper()}]"
        )
        formatter.write_usage(ctx.command_path, pieces, f"{said['usage']} ")
        formatter.write_paragraph()
        formatter.write_text(self.about.said(self.language))
        rows: dict[str, list[tuple[str, str]]] = {"arguments": [], "options": []}
        for parameter in self.params:
            if parameter.param_type_name == "argument":
                name = parameter.make_metavar(ctx=ctx).strip("[]")
                rows["arguments"].append(
                    (name, self.texts[parameter.name or ""].said(self.language))
                )
            else:
                name = ", ".join(parameter.opts)
                metavar = (
                    ""
                    if getattr(parameter, "is_flag", False)
                    else f" {parameter.make_metavar(ctx=ctx)}"
                )
                rows["options"].append(
                    (name + metavar, self.texts[parameter.name or ""].said(self.language))
                )
        rows["options"].append(("--help", said["help"]))
        for heading, lines in rows.items():
            if lines:
                with formatter.section(said[heading]):
                    formatter.write_dl(lines)


class Commands(TyperGroup):
    """Commands that are known by their files: `iopctl` itself, or a command with commands of its own."""

    language: Language = "sv"
    package: str = "iopctl.cli"
    about: Text = ABOUT

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Give the names of the commands, which are those of the files."""
        return names(self.package)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command, by its name or its Swedish one; None when there is none of that name."""
        name = english(cmd_name, MENU.values() if self.package == "iopctl.cli" else [self._own()])
        return command(name, self.language, self.package) if name in names(self.package) else None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write what it is for and which commands there are."""
        said = {name: text.said(self.language) for name, text in HEADINGS.items()}
        formatter.write_usage(
            ctx.command_path,
            f"{said['commands'].upper()} [{said['options'].upper()}] …",
            f"{said['usage']} ",
        )
        formatter.write_paragraph()
        formatter.write_text(self.about.said(self.language))
        for heading, listed in self._sections():
            with formatter.section(heading.said(self.language)):
                formatter.write_dl(
                    [(shown, self._about(name).said(self.language)) for name, shown in listed]
                )
        version = [("--version", said["version"])] if self.package == "iopctl.cli" else []
        with formatter.section(said["options"]):
            formatter.write_dl([*version, ("--help", said["help"])])

    def _sections(self) -> Iterator[tuple[Text, Sequence[tuple[str, str]]]]:
        """Give the commands under their headings, each with how it is shown: with its Swedish name."""
        there = names(self.package)
        if self.package != "iopctl.cli":
            own = self._own()
            shown = [(name, f"{name}, {own[name]}" if name in own else name) for name in there]
            yield HEADINGS["commands"], shown
            return
        for heading, swedish in MENU.items():
            shown = [(it, f"{it}, {alias}") for it, alias in swedish.items() if it in there]
            if shown:
                yield heading, shown

    def _own(self) -> Mapping[str, str]:
        """Give the Swedish names of a group's own commands."""
        return getattr(importlib.import_module(self.package), "SWEDISH", {})

    def _about(self, name: str) -> Text:
        about: Text = _module(self.package, name).ABOUT
        return about


def command_line(language: Language) -> Any:
    """Build the command line in a language."""
    app = typer.Typer(
        cls=Commands,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
    )

    @app.callback()
    def iopctl(version: bool = typer.Option(False, "--version")) -> None:  # noqa: FBT003 - Typer's way
        if version:
            typer.echo(f"iopctl {__version__}")
            raise typer.Exit

    built = typer.main.get_command(app)
    built.language = language  # type: ignore[attr-defined]
    return built


def names(package: str = "iopctl.cli") -> list[str]:
    """Give the commands' names, which are those of the files in a package: `plan_meetings.py` is `plan-meetings`."""
    found = pkgutil.iter_modules(importlib.import_module(package).__path__)
    return sorted(module.name.replace("_", "-") for module in found if module.name[0] != "_")


def command(name: str, language: Language, package: str = "iopctl.cli") -> Command | Commands:
    """Build one command from its module: the function of its name, `ABOUT` and `PARAMETERS`.

    A folder is a command with commands of its own; its `ABOUT` says what they have in common.
    """
    module = _module(package, name)
    if hasattr(module, "__path__"):
        return _group(module, language)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command)(getattr(module, name.replace("-", "_")))
    built = typer.main.get_command(app)
    assert isinstance(built, Command)  # noqa: S101 - as `cls` says
    built.about, built.language = module.ABOUT, language
    built.texts = {**_options.PARAMETERS, **module.PARAMETERS}
    return built


def _group(module: Any, language: Language) -> Commands:
    app = typer.Typer(
        cls=Commands, add_completion=False, rich_markup_mode=None, no_args_is_help=True
    )
    app.callback()(lambda: None)
    built = typer.main.get_command(app)
    assert isinstance(built, Commands)  # noqa: S101 - as `cls` says
    built.language, built.package, built.about = language, module.__name__, module.ABOUT
    return built


def _module(package: str, name: str) -> Any:
    return importlib.import_module(f"{package}.{name.replace('-', '_')}")
