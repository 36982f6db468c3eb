"""The registers that templates are tried on, and every document that is made of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from iopctl.documents import rendering
from iopctl.documents.template import Rendered, Template
from iopctl.models._shape import Items, Part, Record, Ref, Word
from iopctl.register import Register
from iopctl.workspace import Workspace, open_workspace
from iopctl.workspace._plain import Plain

HERE = Path(__file__).parent
OWN = HERE.parents[1]
INVENTED = HERE / "register"
"""A register of ours with everything in it that templates can print."""

NEVER_TEXT = {"id", "item", "number", "letterhead"}
"""Fields that other fields refer to, that name a file, or that begin a list."""


class Made(NamedTuple):
    """A document: of which register, with which template, of which record, on which day."""

    root: Path
    template: str
    ref: Ref
    as_of: date | None = None

    def __str__(self) -> str:
        return f"{self.template}-{self.ref.id}"

    def rendered(self, workspace: Workspace | None = None) -> Rendered:
        return rendering.render(
            workspace or opened(self.root), template(self.template), self.ref, self.as_of
        )


def _made(root: Path, template: str, record: str, as_of: str | None = None) -> Made:
    return Made(
        root, template, Ref(*record.split("/")), date.fromisoformat(as_of) if as_of else None
    )


DOCUMENTS = [
    _made(OWN, "kallelse", "meetings/malmo-asn-2025-03-27"),
    _made(OWN, "kallelse", "meetings/malmo-asn-2025-04-24"),
    _made(OWN, "kallelse", "meetings/goteborg-sn-nordost-2022-08-30"),
    _made(OWN, "namndinitiativ", "motions/malmo-2025-02-24-iogt-nto"),
    _made(OWN, "nyhet", "meetings/goteborg-sn-nordost-2022-08-30"),
    _made(OWN, "tillaggsavtal", "partnerships/kooperativet-fjallet"),
    _made(OWN, "overenskommelse", "partnerships/bergsjon-laxhjalpen"),
    _made(INVENTED, "kallelse", "meetings/sn-2026-10-13"),
    _made(INVENTED, "tillaggskallelse", "meetings/sn-2026-12-15"),
    _made(INVENTED, "protokoll", "meetings/sn-2026-10-13"),
    _made(INVENTED, "protokoll", "meetings/kf-2026-11-23"),
    _made(INVENTED, "protokoll", "meetings/sn-2026-11-17"),
    _made(INVENTED, "paragraf", "decisions/bun-yttrande"),
    _made(INVENTED, "paragraf", "decisions/kf-riktlinjer"),
    _made(INVENTED, "protokollsutdrag", "decisions/sn-natthamnen"),
    _made(INVENTED, "anslag", "meetings/sn-2026-10-13"),
    _made(INVENTED, "anslag", "meetings/sn-2026-11-17"),
    _made(INVENTED, "motion", "motions/nattvandring"),
    _made(INVENTED, "namndinitiativ", "motions/oppet-hus"),
    _made(INVENTED, "tjansteskrivelse", "motions/oppet-hus"),
    _made(INVENTED, "tjansteskrivelse", "matters/riktlinjer"),
    _made(INVENTED, "overenskommelse", "partnerships/natthamnen"),
    _made(INVENTED, "tillaggsavtal", "partnerships/natthamnen"),
    _made(INVENTED, "uppfoljningsrapport", "partnerships/natthamnen", "2027-03-01"),
    _made(INVENTED, "beslutsuppfoljning", "committees/sn", "2026-11-21"),
    _made(INVENTED, "beslutsuppfoljning", "committees/bun", "2026-11-21"),
    _made(INVENTED, "nyhet", "meetings/sn-2026-10-13"),
    _made(INVENTED, "nyhet", "meetings/sn-2026-11-17"),
    _made(INVENTED, "partnerskapsregister", "committees/sn", "2027-03-01"),
    _made(INVENTED, "partnerskapsregister", "committees/bun", "2027-03-01"),
    _made(INVENTED, "delegationslista", "meetings/sn-2026-10-13"),
    _made(INVENTED, "delegationslista", "meetings/sn-2026-11-17"),
]


@cache
def opened(root: Path) -> Workspace:
    return open_workspace(root)


@cache
def template(name: str) -> Template:
    return rendering.find_template(opened(OWN), name)


def changed(workspace: Workspace, change: Callable[[Any], Any]) -> Workspace:
    """Give the register with every record and the settings changed."""
    settings = change(workspace.settings)
    entries = {
        ref: msgspec.structs.replace(entry, record=change(entry.record))
        for ref, entry in workspace.register.entries.items()
    }
    contents = Plain(settings, Register(entries, settings), workspace.files)
    return workspace._replace(contents=contents)


def with_texts(value: Any, text: str) -> Any:
    """Put a text in place of every text that a person can write in a record."""
    match value:
        case Word() | Ref():
            return value
        case str():
            return text
        case Items():
            return Items((with_texts(item, text) for item in value), value.more)
        case Record() | Part():
            return msgspec.structs.replace(
                value,
                **{
                    name: with_texts(getattr(value, name), text)
                    for name in value.__struct_fields__
                    if name not in NEVER_TEXT
                },
            )
        case _:
            return value
