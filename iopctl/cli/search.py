"""`iopctl search`: where words stand in the records."""

from __future__ import annotations

import itertools
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._formats import reporter
from iopctl.cli._options import AsOf, Color, Lang, NoCache, Root
from iopctl.cli._session import in_color, say, start, word
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text("Sök i allt som posterna säger.", "Search in all that the records say.")
PARAMETERS = {
    "words": Text(
        'Orden; alla ska finnas, i någon form. Flera ord inom citattecken är ett: "sista dag".',
        'The words; all must be there, in some form. Several within quotation marks are one: "last day".',
    ),
    "types": Text(
        "Bara poster av det slaget, som meetings; får anges flera gånger.",
        "Only records of that type, such as meetings; may be given more than once.",
    ),
    "all_": Text("Visa alla, inte bara de bästa.", "Show all, not only the best."),
    "format_": Text("Format: text, json eller csv.", "Format: text, json or csv."),
}
MOST = 20


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…")],
    types: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE")] = None,
    all_: Annotated[bool, typer.Option("--all")] = False,
    format_: Annotated[str | None, typer.Option("--format", metavar="text|json|csv")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """Search in the records."""
    from iopctl.models import record_types
    from iopctl.register._search import search as find
    from iopctl.register._search import words as as_words
    from iopctl.reporters.search._report import Report

    write = reporter("search", format_, None, "text")
    for one in types or ():
        word(one, tuple(record_types()), "--type")
    wanted = as_words(" ".join(f'"{it}"' if " " in it else it for it in words))
    if not wanted:
        raise PersonError(
            Text("det finns inget ord att söka efter", "there is no word to search for"),
            Text("skriv iopctl search läxhjälp", "write iopctl search läxhjälp"),
        )
    session = start(root, as_of, lang, cached=not no_cache)
    register = session.workspace.register
    answers = find(register, wanted, types or ())
    best = tuple(answers.found if all_ else itertools.islice(answers.found, MOST))
    report = Report(
        found=best,
        more=answers.total - len(best),
        language=session.language,
        title=register.title,
        path=lambda ref: session.shown(register.entries[ref].path),
        line=lambda ref, at: register.entries[ref].file.range_of(at, "value").start.line,
        color=in_color(color),
    )
    say(write(report))
    return WELL
