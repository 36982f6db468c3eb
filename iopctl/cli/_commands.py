"""The commands, one a file, loaded only when asked for, with help in the chosen language."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from iopctl import __version__
from iopctl.cli import _options
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
    """`iopctl` itself: it knows its commands by their files."""

    language: Language = "sv"

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Give the names of the commands, which are those of the files."""
        return names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Load one command; None when there is none of that name."""
        return command(cmd_name, self.language) if cmd_name in names() else None

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write what iopctl is and which commands there are."""
        said = {name: text.said(self.language) for name, text in HEADINGS.items()}
        formatter.write_usage(
            "iopctl",
            f"{said['commands'].upper()} [{said['options'].upper()}] …",
            f"{said['usage']} ",
        )
        formatter.write_paragraph()
        formatter.write_text(ABOUT.said(self.language))
        with formatter.section(said["commands"]):
            formatter.write_dl(
                [(name, command(name, self.language).about.said(self.language)) for name in names()]
            )
        with formatter.section(said["options"]):
            formatter.write_dl([("--version", said["version"]), ("--help", said["help"])])


def command_line(group: type[Commands], language: Language) -> Any:
    """Build the command line in a language."""
    app = typer.Typer(
        cls=group,
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


def names() -> list[str]:
    """Give the commands' names, which are those of the files in this package."""
    package = importlib.import_module("iopctl.cli")
    return sorted(
        module.name for module in pkgutil.iter_modules(package.__path__) if module.name[0] != "_"
    )


def command(name: str, language: Language) -> Command:
    """Build one command from its module: the function of its name, `ABOUT` and `PARAMETERS`."""
    module = importlib.import_module(f"iopctl.cli.{name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command)(getattr(module, name))
    built = typer.main.get_command(app)
    assert isinstance(built, Command)  # noqa: S101 - as `cls` says
    built.about, built.language = module.ABOUT, language
    built.texts = {**_options.PARAMETERS, **module.PARAMETERS}
    return built
