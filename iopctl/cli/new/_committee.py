"""What a new committee is asked for, here and when a register begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from iopctl.cli._asking import Asker
from iopctl.cli._session import tell
from iopctl.cli._values import one_word
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.acts.new_committee import NewCommittee

PARAMETERS = {
    "abbreviation": Text("Nämndens förkortning, som SN.", "Its abbreviation, such as SN."),
    "administration": Text(
        "Förvaltningen under nämnden.", "The administration under the committee."
    ),
    "chair": Text("Ordförandens namn.", "The chair's name."),
    "case_number_like": Text(
        "Ett diarienummer som exempel; de andra ser ut som det.",
        "A case number as an example; the others look like it.",
    ),
    "summons_days": Text(
        "Dagar före mötet som kallelsen går ut.", "Days before a meeting that its summons goes out."
    ),
}
MOST_DAYS = 60


class Options(NamedTuple):
    """What the options say, as it was written."""

    name: str | None = None
    kind: str | None = None
    abbreviation: str | None = None
    part_of: str | None = None
    administration: str | None = None
    chair: str | None = None
    case_number_like: str | None = None
    summons_days: str | None = None
    municipality: str | None = None
    standing_items: str | None = None
    id: str = ""


def asked(ask: Asker, given: Options, option: str = "NAME") -> NewCommittee:
    """Ask for what lacks; `option` is how the name is given."""
    from iopctl.acts._case_numbers import pattern_of
    from iopctl.acts.new_committee import NewCommittee, kind_of
    from iopctl.models.committees import CommitteeKind
    from iopctl.register import find

    register = ask.session.workspace.register
    name = ask.text(given.name, Text("Nämndens namn", "The committee's name"), option)
    kind = (
        one_word(ask, given.kind, Text("Slag", "Kind"), "--kind", CommitteeKind)
        if given.kind
        else kind_of(name)
    )
    abbreviation = ask.maybe(
        given.abbreviation, Text("Förkortning, som SN", "Abbreviation, such as SN")
    )
    example = f"{abbreviation or 'SN'} {ask.session.as_of.year}/123"
    number = ask.maybe(
        given.case_number_like,
        Text(
            f"Ett diarienummer som exempel ({example})", f"A case number as an example ({example})"
        ),
    )
    part_of = find(register, given.part_of, ["committees"]) if given.part_of else None
    return NewCommittee(
        name=name,
        kind=kind,
        abbreviation=abbreviation,
        municipality=given.municipality,
        part_of=part_of,
        administration=ask.maybe(given.administration, Text("Förvaltning", "Administration")),
        case_number_pattern=pattern_of(number) if number else None,
        summons_days=_days(ask, given.summons_days),
        standing_items=given.standing_items or _only_list(ask),
        chair=ask.maybe(given.chair, Text("Ordförande", "Chair")),
        id=given.id,
    )


def _days(ask: Asker, given: str | None) -> int | None:
    question = Text(
        "Dagar före mötet som kallelsen går ut", "Days before a meeting that its summons goes out"
    )
    instead = Text("skriv ett antal dagar, som 7", "write a number of days, such as 7")
    while (said := ask.maybe(given, question)) is not None:
        if said.isascii() and said.isdecimal() and int(said) <= MOST_DAYS:
            return int(said)
        if given is not None:
            raise PersonError(
                Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                instead,
                {"option": "--summons-days", "given": given},
            )
        tell(instead.said(ask.session.language))
    return None


def _only_list(ask: Asker) -> str | None:
    """Give the only list of standing items that the register has."""
    lists = ask.session.workspace.settings.standing_items or {}
    return next(iter(lists)) if len(lists) == 1 else None
