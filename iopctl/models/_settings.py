"""The register's own file, `iopctl.yaml`: what the law leaves to the municipality, and where things lie."""

from collections.abc import Mapping
from typing import Annotated, NamedTuple

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._listing import Listing
from iopctl.models._local_rules import InitiativeRules, RemoteAttendance
from iopctl.models._reading import Notes, read_part
from iopctl.models._shape import Items, Part, Stated, Word
from iopctl.models.meetings import ItemKind
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.yamlfile import Data


class SaidIn(Word):
    """A language that iopctl speaks."""

    SWEDISH = "sv", "svenska", "Swedish"
    ENGLISH = "en", "engelska", "English"


class StandingItem(Part, frozen=True, kw_only=True):
    """An item that is on every agenda of a body."""

    title: Annotated[str, Text("Punktens rubrik.", "The item's title.")]
    kind: Annotated[Stated[ItemKind], Text("Vad punkten är till för.", "What it is for.")] = UNSET
    section: Annotated[Stated[str], Text("Avdelningen på listan.", "The section of the list.")] = (
        UNSET
    )
    lists: Annotated[
        Stated[Listing],
        Text("Lista, som tas fram ur registret.", "List, worked out from the register."),
    ] = UNSET

    SHORT_FORM = "title"


class Criterion(Part, frozen=True, kw_only=True):
    """One of the municipality's criteria for a partnership."""

    name: Annotated[
        str, Text("Kort namn som poster hänvisar till.", "A short name that records refer to.")
    ]
    text: Annotated[str, Text("Kriteriets lydelse.", "The criterion's wording.")]


class PoliticalParty(Part, frozen=True, kw_only=True):
    """A political party that records name by its short form."""

    name: Annotated[Stated[str], Text("Partiets namn.", "The party's name.")] = UNSET
    local: Annotated[Stated[bool], Text("Lokalt parti.", "A local party.")] = UNSET


class CriteriaList(Part, frozen=True, kw_only=True):
    """A list of criteria, by version."""

    title: Annotated[Stated[str], Text("Listans namn.", "The list's name.")] = UNSET
    version: Annotated[Stated[str], Text("Listans version.", "The list's version.")] = UNSET
    from_: Annotated[Stated[UncertainDate], Text("Gäller från.", "In force from.")] = UNSET
    until: Annotated[Stated[UncertainDate], Text("Gäller till och med.", "In force until.")] = UNSET
    municipality: Annotated[
        Stated[str],
        Text(
            "Kommunen, när den inte är registrets egen.",
            "The municipality, when it is not the register's own.",
        ),
    ] = UNSET
    partly_enough: Annotated[
        Stated[bool],
        Text("Delvis uppfyllda räcker.", "Partly met is enough."),
    ] = UNSET
    source: Annotated[Stated[str], Text("Varifrån listan är.", "Where the list is from.")] = UNSET
    criteria: Annotated[Items[Criterion], Text("Kriterierna.", "The criteria.")]


class CountsAsRaised(Word):
    """Which day a motion counts as raised."""

    SUBMITTED = "submitted", "dagen den lämnades in", "the day it was handed in"
    MEETING = "meeting", "mötet då den anmäldes", "the meeting at which it was announced"


class Settings(Part, frozen=True, kw_only=True):
    """What holds for the whole register; a committee's own setting wins."""

    format: Annotated[int, Text("Formatets version: 1.", "The format's version: 1.")]
    municipality: Annotated[
        Stated[str], Text("Kommunen eller regionen.", "The municipality or region.")
    ] = UNSET
    language: Annotated[
        Stated[SaidIn], Text("Språket som iopctl talar.", "The language that iopctl speaks.")
    ] = UNSET
    register_since: Annotated[
        Stated[UncertainDate],
        Text(
            "Dagen då registret började föras; äldre möten tillfrågas inte om det som saknas.",
            "The day the register began; older meetings are not asked for what they lack.",
        ),
    ] = UNSET
    records: Annotated[Stated[str], Text("Mappen med poster.", "The folder of the records.")] = (
        UNSET
    )
    templates: Annotated[
        Stated[str], Text("Mappen med egna mallar.", "The folder of own templates.")
    ] = UNSET
    letterhead: Annotated[
        Stated[str],
        Text(
            "Brevpapper: en .odt-fil bland mallarna, när det inte är letterhead.odt.",
            "Letterhead: an .odt file among the templates, where it is not letterhead.odt.",
        ),
    ] = UNSET
    contact: Annotated[
        Stated[str], Text("Kontaktrad i sidfoten.", "The line of contact in the footer.")
    ] = UNSET
    summons_days: Annotated[
        Stated[int],
        Text(
            "Dagar före sammanträdet som kallelsen ska ut.",
            "Days before a meeting that the summons goes out.",
        ),
    ] = UNSET
    material_days: Annotated[
        Stated[int],
        Text(
            "Dagar före sammanträdet som handlingar ska vara inlämnade.",
            "Days before a meeting that its documents are to be handed in.",
        ),
    ] = UNSET
    counts_as_raised: Annotated[
        Stated[CountsAsRaised],
        Text("Vilken dag en motion räknas som väckt.", "Which day a motion counts as raised."),
    ] = UNSET
    motions_listed: Annotated[
        Stated[Items[str]],
        Text(
            "Månader då obesvarade motioner redovisas.",
            "The months in which unanswered motions are listed.",
        ),
    ] = UNSET
    delegated_decisions_reported: Annotated[
        Stated[DueTime],
        Text(
            "När delegationsbeslut ska anmälas, som nästa sammanträde; none: de anmäls inte.",
            "When delegated decisions are reported, such as nästa sammanträde; none: they are not.",
        ),
    ] = UNSET
    open_meetings: Annotated[
        Stated[bool],
        Text("Att nämndernas möten är öppna.", "That the committees' meetings are open."),
    ] = UNSET
    initiatives: Annotated[
        Stated[InitiativeRules],
        Text("Egna regler för nämndinitiativ.", "Own rules on committee members' initiatives."),
    ] = UNSET
    remote_attendance: Annotated[
        Stated[RemoteAttendance], Text("Deltagande på distans.", "Taking part remotely.")
    ] = UNSET
    reminders: Annotated[
        Stated[Items[int]],
        Text("Dagar i förväg som påminnelser kommer.", "Days ahead that reminders come."),
    ] = UNSET
    standing_items: Annotated[
        Stated[dict[str, Items[StandingItem]]],
        Text("Stående punkter, i namngivna listor.", "Standing items, in named lists."),
    ] = UNSET
    parties: Annotated[
        Stated[dict[str, PoliticalParty]],
        Text("Partier, efter beteckning.", "Political parties, by their short form."),
    ] = UNSET
    criteria: Annotated[
        Stated[dict[str, CriteriaList]],
        Text("Kriterielistor, med namn.", "Lists of criteria, by name."),
    ] = UNSET


class SettingsRead(NamedTuple):
    """The settings, or None where they could not be read, and the mistakes."""

    settings: Settings | None
    findings: tuple[Finding, ...]


def read_settings(data: Mapping[str, Data]) -> SettingsRead:
    """Read the data of `iopctl.yaml`."""
    notes = Notes()
    settings = read_part(Settings, data, notes)
    return SettingsRead(settings, tuple(notes.findings))
