"""`iopctl explain`: the manual of a rule or a kind of deadline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._language import chosen
from iopctl.cli._options import Lang
from iopctl.cli._session import say, word
from iopctl.errors import PersonError
from iopctl.language import Language, Text

ABOUT = Text(
    "Förklara en regel (IOP310) eller ett slags frist (minutes_attested).",
    "Explain a rule (IOP310) or a kind of deadline (minutes_attested).",
)
WRONG = Text("Så blir det fel", "What is wrong")
RIGHT = Text("Så är det rätt", "What is right")
PARAMETERS = {
    "code": Text(
        "Regelns kod eller namn, eller fristens slag.",
        "The rule's code or name, or the kind of deadline.",
    ),
    "all_": Text("Alla regler och frister.", "All rules and deadlines."),
}


def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE")] = None,
    all_: Annotated[bool, typer.Option("--all")] = False,
    lang: Lang = None,
) -> int:
    """Show the manual as Markdown."""
    word(lang, ("sv", "en"), "--lang")
    language = chosen(["--lang", lang] if lang else [], _environment())
    pages = _pages(language)
    if all_:
        say("\n".join(dict.fromkeys(pages.values())))
        return WELL
    if code is None or code.lower() not in pages:
        raise _unknown(code, language)
    say(pages[code.lower()])
    return WELL


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)


def _pages(language: Language) -> dict[str, str]:
    """Give each manual under the code and the name that it can be asked for by."""
    from iopctl.deadlines._list import kinds
    from iopctl.rules._catalogue import catalogue

    pages = {}
    for entry in catalogue().values():
        tried = "".join(_tried(entry.name, entry.rule.code, language))
        page = f"# {entry.rule.code} {entry.name}\n\n{entry.manual.said(language).strip()}\n{tried}"
        pages[entry.rule.code.lower()] = pages[entry.name] = page
    for kind in kinds().values():
        pages[kind.name] = f"# {kind.name}\n\n{kind.manual.said(language).strip()}\n"
    return pages


def _tried(name: str, code: str, language: Language) -> Iterator[str]:
    """Give a wrong and a right example out of the rule's own test cases."""
    from iopctl.cli._cases import wrong_and_right

    wrong, right = wrong_and_right(name, code)
    if wrong:
        yield f"\n## {WRONG.said(language)}\n\n{wrong.records}\n"
        yield "".join(f"- `{line}`\n" for line in wrong.found)
    if right:
        yield f"\n## {RIGHT.said(language)}\n\n{right.records}"


def _unknown(code: str | None, language: Language) -> PersonError:
    import difflib

    names = list(_pages(language))
    guesses = difflib.get_close_matches((code or "").lower(), names, n=3)
    return PersonError(
        Text("det finns ingen regel eller frist {code}", "there is no rule or deadline {code}")
        if code
        else Text("vilken regel eller frist?", "which rule or deadline?"),
        Text(
            "menade du {guesses}? iopctl explain --all visar alla",
            "did you mean {guesses}? iopctl explain --all shows all",
        )
        if guesses
        else Text("iopctl explain --all visar alla", "iopctl explain --all shows all"),
        {
            "code": code or "",
            "guesses": ", ".join(
                guess.upper() if guess[:3] == "iop" else guess for guess in guesses
            ),
        },
    )
