"""The menu: under what heading each command is listed, in the order of a clerk's work, and its Swedish name.

The English name is that of the command's file. The Swedish ones stand here, since a word that is typed
must be known without loading every command to ask it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iopctl.language import Text

MENU: Mapping[Text, Mapping[str, str]] = {
    Text("Se hur det står till", "See how things stand"): {
        "validate": "kontrollera",
        "deadlines": "frister",
        "why": "varför",
        "plan": "mötesplan",
        "list": "lista",
        "show": "visa",
        "search": "sök",
        "explain": "förklara",
    },
    Text("Skriva in", "Record it"): {
        "init": "nytt-register",
        "new": "ny",
        "set": "sätt",
        "edit": "redigera",
        "rename": "döp-om",
        "fix": "rätta",
    },
    Text("Förbereda ett möte", "Prepare a meeting"): {
        "plan-meetings": "planera-möten",
        "suggest": "föreslå",
        "add-item": "lägg-till-punkt",
        "move-item": "flytta-punkt",
        "remove-item": "ta-bort-punkt",
        "add-document": "lägg-till-handling",
        "consult": "remittera",
        "summon": "kalla",
        "move-meeting": "flytta-möte",
        "cancel-meeting": "ställ-in-möte",
    },
    Text("Under mötet", "At the meeting"): {"hold": "håll", "decide": "besluta"},
    Text("Efter mötet", "After the meeting"): {
        "attest": "justera",
        "post": "anslå",
        "take-down": "ta-ned",
        "send-extracts": "expediera",
        "report": "anmäl",
        "correct": "rättelse",
        "appeal": "överklagande",
    },
    Text("Partnerskapet över tid", "The partnership over time"): {
        "sign": "teckna",
        "amend": "tilläggsavtal",
        "extend": "förläng",
        "use-option": "nyttja-option",
        "terminate": "säg-upp",
        "add-party": "lägg-till-part",
        "fund": "finansiera",
        "follow-up": "följ-upp",
    },
    Text("Handlingar", "Documents"): {
        "agenda": "dagordning",
        "render": "skriv-handling",
        "verify": "jämför",
        "templates": "mallar",
        "letterhead": "brevpapper",
    },
    Text("Verktyget", "The tool"): {
        "reference": "fältlista",
        "schema": "redigerarhjälp",
        "doctor": "undersök",
        "completion": "tabbhjälp",
    },
}

_FOLDED = str.maketrans("åäö", "aao")


def english(word: str, among: Iterable[Mapping[str, str]] = MENU.values()) -> str:
    """Give a command's own name for its Swedish one, with or without å, ä and ö; other words as they are."""
    for commands in among:
        for name, swedish in commands.items():
            if word in (swedish, swedish.translate(_FOLDED)):
                return name
    return word


def swedish_names() -> list[str]:
    """Give the commands' Swedish names."""
    return [swedish for commands in MENU.values() for swedish in commands.values()]
