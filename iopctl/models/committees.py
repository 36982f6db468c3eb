"""Bodies that decide: councils, boards, committees and their subcommittees."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._local_rules import InitiativeRules, RemoteAttendance, SharedCaseNumber
from iopctl.models._shape import Items, Part, Record, Ref, Stated, Word, refers_to
from iopctl.models._who import Contact
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.periods import Period


class CommitteeKind(Word):
    """What kind of body it is; the council has rules of its own in the law."""

    COUNCIL = "council", "fullmäktige", "council"
    EXECUTIVE_BOARD = "executive-board", "styrelse", "executive board"
    COMMITTEE = "committee", "nämnd", "committee"
    SUBCOMMITTEE = "subcommittee", "utskott", "subcommittee"
    AUDITORS = "auditors", "revisorer", "auditors"


class DecisionStyle(Word):
    """How decisions are worded in the body's papers."""

    ATT = "att", "att-satser", "att clauses"
    NUMBERED = "numbered", "numrerade punkter", "numbered points"
    SENTENCE = "sentence", "hela meningar", "whole sentences"


class MemberRole(Word):
    """The seat that a member holds."""

    CHAIR = "chair", "ordförande", "chair"
    FIRST_VICE_CHAIR = "first-vice-chair", "1:e vice ordförande", "first vice chair"
    VICE_CHAIR = "vice-chair", "vice ordförande", "vice chair"
    SECOND_VICE_CHAIR = "second-vice-chair", "2:e vice ordförande", "second vice chair"
    MEMBER = "member", "ledamot", "member"
    SUBSTITUTE = "substitute", "ersättare", "substitute"


class Member(Part, frozen=True, kw_only=True):
    """A seat in the body and who holds it, or that it is vacant."""

    name: Annotated[
        Stated[str], Text("Den förtroendevaldas namn.", "The elected person's name.")
    ] = UNSET
    party: Annotated[Stated[str], Text("Parti.", "Political party.")] = UNSET
    role: Annotated[Stated[MemberRole], Text("Uppdraget i organet.", "The seat in the body.")] = (
        UNSET
    )
    vacant: Annotated[Stated[bool], Text("Att platsen är vakant.", "That the seat is vacant.")] = (
        UNSET
    )
    from_: Annotated[Stated[UncertainDate], Text("Första dagen.", "The first day.")] = UNSET
    until: Annotated[Stated[UncertainDate], Text("Sista dagen.", "The last day.")] = UNSET


class Successor(Part, frozen=True, kw_only=True):
    """The body that took over, and from when."""

    committee: Annotated[
        Ref, refers_to("committees"), Text("Organet som tog över.", "The body that took over.")
    ]
    from_: Annotated[
        Stated[UncertainDate], Text("Från och med vilken dag.", "From which day on.")
    ] = UNSET


class Committee(Record, frozen=True, kw_only=True):
    """A body that decides, with the local rules that are its own."""

    name: Annotated[str, Text("Organets namn.", "The body's name.")]
    municipality: Annotated[
        Stated[str],
        Text(
            "Kommun eller region, när det inte är registrets egen.",
            "Municipality or region, when it is not the register's own.",
        ),
    ] = UNSET
    kind: Annotated[
        Stated[CommitteeKind], Text("Vad för slags organ det är.", "What kind of body it is.")
    ] = UNSET
    part_of: Annotated[
        Stated[Ref],
        refers_to("committees"),
        Text("Organet som utskottet hör till.", "The body that a subcommittee belongs to."),
    ] = UNSET
    joint_municipalities: Annotated[
        Stated[Items[str]],
        Text(
            "De övriga kommunerna i en gemensam nämnd; anslag sker i alla.",
            "The other municipalities of a joint committee; notices are posted in all.",
        ),
    ] = UNSET
    abbreviation: Annotated[
        Stated[str], Text("Förkortning, som ASN.", "Abbreviation, such as ASN.")
    ] = UNSET
    also_known_as: Annotated[Stated[Items[str]], Text("Andra namn.", "Other names.")] = UNSET
    administration: Annotated[
        Stated[str], Text("Förvaltningen under organet.", "The administration under the body.")
    ] = UNSET
    case_number_pattern: Annotated[
        Stated[str],
        Text(
            "Mönster (reguljärt uttryck) som organets diarienummer följer.",
            "The pattern (regular expression) that the body's case numbers follow.",
        ),
    ] = UNSET
    paragraph_format: Annotated[
        Stated[str],
        Text(
            "Hur § skrivs ut: {number}, {year} och {yy} fylls i.",
            "How § is printed: {number}, {year} and {yy} are filled in.",
        ),
    ] = UNSET
    decision_style: Annotated[
        Stated[DecisionStyle], Text("Hur beslut skrivs.", "How decisions are worded.")
    ] = UNSET
    letterhead: Annotated[
        Stated[str],
        Text(
            "Organets eget brevpapper: en .odt-fil bland mallarna.",
            "The body's own letterhead: an .odt file among the templates.",
        ),
    ] = UNSET
    summons_days: Annotated[
        Stated[int],
        Text(
            "Dagar före sammanträdet som kallelsen ska ut, enligt reglementet.",
            "Days before a meeting that the summons goes out, by the terms of reference.",
        ),
    ] = UNSET
    material_days: Annotated[
        Stated[int],
        Text(
            "Dagar före sammanträdet som handlingar ska vara inlämnade.",
            "Days before a meeting that its documents are to be handed in.",
        ),
    ] = UNSET
    delegated_decisions_reported: Annotated[
        Stated[DueTime],
        Text(
            "När delegationsbeslut ska anmälas, som nästa sammanträde; none: de anmäls inte.",
            "When delegated decisions are reported, such as nästa sammanträde; none: they are not.",
        ),
    ] = UNSET
    standing_items: Annotated[
        Stated[str],
        Text(
            "Namnet på en lista med stående punkter i iopctl.yaml.",
            "The name of a list of standing items in iopctl.yaml.",
        ),
    ] = UNSET
    open_meetings: Annotated[
        Stated[bool],
        Text(
            "Att sammanträdena är öppna för allmänheten.",
            "That its meetings are open to the public.",
        ),
    ] = UNSET
    initiatives: Annotated[
        Stated[InitiativeRules],
        Text("Egna regler för nämndinitiativ.", "Its own rules on members' initiatives."),
    ] = UNSET
    remote_attendance: Annotated[
        Stated[RemoteAttendance], Text("Deltagande på distans.", "Taking part remotely.")
    ] = UNSET
    alternating_substitutes: Annotated[
        Stated[bool],
        Text(
            "Växeltjänstgöring, att ersättare växlar med ledamöter också utan jäv.",
            "Alternating substitutes, with members, also without a conflict of interest.",
        ),
    ] = UNSET
    item_categories: Annotated[
        Stated[dict[str, str]],
        Text(
            "Egna grupper av ärenden, och vad de betyder.",
            "Own classes of items, and what they mean.",
        ),
    ] = UNSET
    shared_case_numbers: Annotated[
        Stated[Items[SharedCaseNumber]],
        Text(
            "Gemensamma diarienummer, som flera ärenden delar.",
            "Shared case numbers, of several matters.",
        ),
    ] = UNSET
    period: Annotated[
        Stated[Period],
        Text(
            "Finns, från och till, som en mandatperiod.",
            "Exists, from and until, such as a term of office.",
        ),
    ] = UNSET
    successor: Annotated[
        Stated[Successor], Text("Organet som tagit över.", "The body that has taken over.")
    ] = UNSET
    members: Annotated[
        Stated[Items[Member]], Text("Ledamöter och ersättare.", "Members and substitutes.")
    ] = UNSET
    contacts: Annotated[
        Stated[Items[Contact]], Text("Funktioner att vända sig till.", "Offices to turn to.")
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists."""
        return self.name
