"""`iopctl doctor`: whether the machine and the register's folder are as they should be."""

from __future__ import annotations

import locale
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl import __version__
from iopctl.cli._app import FOUND, WELL
from iopctl.cli._formats import reporter
from iopctl.cli._options import Color, Lang, Root
from iopctl.cli._session import in_color, say, shown, spoken_to
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.workspace import Workspace
    from iopctl.workspace._health import Observation

ABOUT = Text(
    "Se efter att datorn och registrets mapp är som de ska, och vad du gör om de inte är det.",
    "See that the machine and the register's folder are as they should be, and what to do if not.",
)
PARAMETERS = {"format_": Text("Format: text eller json.", "Format: text or json.")}


def doctor(
    format_: Annotated[str, typer.Option("--format", metavar="text|json")] = "text",
    root: Root = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Look everything through; 1 when something ought to be mended."""
    from iopctl.reporters.doctor._report import Report

    write = reporter("doctor", format_, None, "text")
    language = spoken_to(lang)
    seen = (*_machine(), *_register(root or Path()))
    say(write(Report(seen, language, in_color(color))))
    return FOUND if any(one.verdict == "mend" for one in seen) else WELL


def _machine() -> Iterator[Observation]:
    """Look at what iopctl runs on."""
    from importlib.metadata import version

    import yaml

    from iopctl.workspace._health import Observation

    values = {
        "iopctl": __version__,
        "python": platform.python_version(),
        "system": platform.system() or sys.platform,
        "yaml": yaml.__version__,
        "msgspec": version("msgspec"),
    }
    text = Text(
        "iopctl {iopctl}, Python {python}, {system}, PyYAML {yaml}, msgspec {msgspec}",
        "iopctl {iopctl}, Python {python}, {system}, PyYAML {yaml}, msgspec {msgspec}",
    )
    yield Observation("versions", "well", text, values)
    if yaml.__with_libyaml__:
        text = Text("poster läses snabbt, med libyaml", "records are read fast, with libyaml")
        yield Observation("libyaml", "well", text)
    else:
        yield Observation(
            "libyaml",
            "better",
            Text(
                "PyYAML saknar libyaml: stora register läses långsamt",
                "PyYAML lacks libyaml: large registers are read slowly",
            ),
            help=Text(
                "installera om PyYAML från python-paketens vanliga plats: pip install --force-reinstall pyyaml",
                "install PyYAML anew from where Python packages are: pip install --force-reinstall pyyaml",
            ),
        )
    encoding = locale.getencoding()
    if encoding.replace("-", "").lower() == "utf8":
        text = Text("text är UTF-8, med å, ä och ö", "text is UTF-8, with å, ä and ö")
        yield Observation("encoding", "well", text)
    else:
        yield Observation(
            "encoding",
            "better",
            Text(
                "datorns text är {encoding}; andra program kan visa å, ä och ö fel",
                "the machine's text is {encoding}; other programs may show å, ä and ö wrong",
            ),
            {"encoding": encoding},
            Text(
                "sätt PYTHONUTF8=1, eller välj UTF-8 i terminalen",
                "set PYTHONUTF8=1, or choose UTF-8 in the terminal",
            ),
        )


def _register(start: Path) -> Iterator[Observation]:
    """Look at the folder, as far as it can be read."""
    from iopctl.workspace import find_root, open_workspace
    from iopctl.workspace._health import Observation, observe

    try:
        root = find_root(start)
    except PersonError as error:
        begin = Text("iopctl init börjar ett register", "iopctl init begins a register")
        yield Observation("register", "mend", error.message, error.values, begin)
        return
    try:
        workspace = open_workspace(root)
    except PersonError as error:
        yield Observation("settings", "mend", error.message, error.values, error.help)
        yield from observe(root)
        return
    text = Text("inställningarna läses: {path}", "the settings are read: {path}")
    yield Observation("settings", "well", text, {"path": shown(root / "iopctl.yaml")})
    yield from _letterheads(workspace)
    yield from observe(root, workspace.folder)


def _letterheads(workspace: Workspace) -> Iterator[Observation]:
    """Look at the register's letterhead and those that committees have of their own."""
    from iopctl.documents import rendering
    from iopctl.documents.odt.letterhead_check import check
    from iopctl.models.committees import Committee
    from iopctl.workspace._health import Observation

    own = [it.letterhead for it in workspace.register.every(Committee)]
    names = [workspace.settings.letterhead or rendering.LETTERHEAD, *own]
    for name in dict.fromkeys(name for name in names if name):
        found = workspace.template(name)
        if found is None:
            yield Observation(
                "letterhead",
                "mend",
                Text("brevpapperet {name} finns inte", "there is no letterhead {name}"),
                {"name": name},
                Text("lägg det bland mallarna", "put it among the templates"),
            )
            continue
        path, content = found
        values = {"path": path}
        try:
            remarks = check(path, content, rendering.header_fields(workspace))
        except PersonError as error:
            yield Observation("letterhead", "mend", error.message, error.values, error.help)
            continue
        if any(remark.help for remark in remarks):
            yield Observation(
                "letterhead",
                "better",
                Text("brevpapperet {path} saknar något", "the letterhead {path} lacks something"),
                values,
                Text(
                    "iopctl letterhead check {path} säger vad",
                    "iopctl letterhead check {path} says what",
                ),
            )
        else:
            text = Text(
                "brevpapperet är som det ska: {path}", "the letterhead is as it should be: {path}"
            )
            yield Observation("letterhead", "well", text, values)
