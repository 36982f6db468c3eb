"""Partnerships (IOP): parties, aims, the instruments that made them, money, duties and follow-up."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._commitments import Commitment, Quantity
from iopctl.models._events import Event
from iopctl.models._frequency import Frequency as Frequency  # noqa: PLC0414 - also found here
from iopctl.models._instruments import Instrument, Side
from iopctl.models._money import MoneyLine
from iopctl.models._shape import Items, Part, Record, Ref, Stated, Word, refers_to
from iopctl.models._state_aid import StateAid
from iopctl.models._trial import Trial
from iopctl.models._who import Contact, RoleHolder, Who
from iopctl.models.decisions import Basis
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.periods import Period


class PartnershipForm(Word):
    """The form of the cooperation."""

    IOP = "iop", "idéburet offentligt partnerskap", "idea-based public partnership"
    COOPERATION_AGREEMENT = "cooperation-agreement", "samverkansavtal", "cooperation agreement"
    ASSOCIATION_GRANT = "association-grant", "föreningsbidrag", "association grant"
    ASSIGNMENT = "assignment", "uppdrag", "assignment"
    OTHER = "other", "annat avtal", "another agreement"


class PartyRole(Word):
    """The role of one who takes part."""

    PARTNER = "partner", "part", "partner"
    COORDINATOR = "coordinator", "samordnare", "coordinator"
    DIALOGUE_PARTNER = "dialogue-partner", "dialogpart", "dialogue partner"
    COLLABORATOR = "collaborator", "samverkansaktör", "collaborator"
    FUNDER = "funder", "finansiär", "funder"


class Party(Who, frozen=True, kw_only=True):
    """One who takes part, as what, and from when to when."""

    roles: Annotated[
        Stated[Items[PartyRole]], Text("Rollen eller rollerna.", "The role or roles.")
    ] = UNSET
    side: Annotated[
        Stated[Side],
        Text(
            "Sida, offentlig eller idéburen, när den inte framgår.",
            "Side, public or civil-society, where it does not show.",
        ),
    ] = UNSET
    proposed: Annotated[
        Stated[Ref],
        refers_to("matters", "motions", "decisions"),
        Text("Föreslogs i, innan något var avtalat.", "Proposed in, before anything was agreed."),
    ] = UNSET
    joined: Annotated[
        Stated[UncertainDate],
        Text(
            "Dagen parten kom med; none om den aldrig gjorde det.",
            "The day it joined; none if it never did.",
        ),
    ] = UNSET
    left: Annotated[Stated[UncertainDate], Text("Dagen parten lämnade.", "The day it left.")] = (
        UNSET
    )


class TargetGroup(Part, frozen=True, kw_only=True):
    """Whom the partnership is for."""

    description: Annotated[Stated[str], Text("Målgruppen i ord.", "The target group in words.")] = (
        UNSET
    )
    age_from: Annotated[Stated[int], Text("Lägsta ålder, i år.", "Lowest age, in years.")] = UNSET
    age_to: Annotated[Stated[int], Text("Högsta ålder, i år.", "Highest age, in years.")] = UNSET
    definition: Annotated[
        Stated[str],
        Text("Hur avtalet avgränsar målgruppen.", "How the agreement defines whom it is for."),
    ] = UNSET

    SHORT_FORM = "description"


class Result(Part, frozen=True, kw_only=True):
    """A figure that tells how it went, for one time and one party."""

    what: Annotated[str, Text("Vad som räknats.", "What was counted.")]
    quantity: Annotated[Stated[Quantity], Text("Hur mycket.", "How much.")] = UNSET
    period: Annotated[Stated[Period], Text("För vilken tid.", "For what time.")] = UNSET
    by: Annotated[Stated[Who], Text("Den vars resultat det är.", "Whose result it is.")] = UNSET


class Goal(Part, frozen=True, kw_only=True):
    """An aim, and how one sees that it is reached."""

    text: Annotated[str, Text("Målet.", "The aim.")]
    indicator: Annotated[Stated[str], Text("Hur det mäts.", "How it is measured.")] = UNSET
    target: Annotated[Stated[Quantity], Text("Vad som ska nås.", "What is to be reached.")] = UNSET
    results: Annotated[Stated[Items[Result]], Text("Utfall.", "Results.")] = UNSET

    SHORT_FORM = "text"


class FollowUpKind(Word):
    """How it is followed up."""

    REPORT = "report", "rapport", "report"
    EVALUATION = "evaluation", "utvärdering", "evaluation"
    RESEARCH = "research", "forskning", "research"
    AUDIT = "audit", "granskning", "audit"
    DIALOGUE = "dialogue", "samtal mellan parterna", "talks between the parties"


class Met(Word):
    """How far a criterion is met, or what was meant is reached."""

    FULLY = "fully", "uppfyllt", "met fully"
    PARTLY = "partly", "delvis uppfyllt", "met partly"
    NOT = "not", "inte uppfyllt", "not met"


class FollowUpDone(Part, frozen=True, kw_only=True):
    """One follow-up that was made."""

    date: Annotated[Stated[UncertainDate], Text("Dagen.", "The day.")] = UNSET
    period: Annotated[Stated[Period], Text("Den tid som följs upp.", "The time followed up.")] = (
        UNSET
    )
    by: Annotated[Stated[Who], Text("Den som gjorde den.", "Who made it.")] = UNSET
    document: Annotated[Stated[str], Text("Handlingens rubrik.", "The paper's title.")] = UNSET
    decision: Annotated[
        Stated[Ref], refers_to("decisions"), Text("Beslutet om den.", "The decision on it.")
    ] = UNSET
    matter: Annotated[
        Stated[Ref],
        refers_to("matters"),
        Text("Rapport, när den är en egen post.", "Report, where it is a record of its own."),
    ] = UNSET
    finding: Annotated[Stated[str], Text("Vad den kom fram till.", "What it found.")] = UNSET
    effect: Annotated[
        Stated[Met],
        Text(
            "Avsedd effekt, hur långt den nåddes.",
            "The intended effect, and how far it was reached.",
        ),
    ] = UNSET


class FollowUp(Part, frozen=True, kw_only=True):
    """A follow-up, a report or an evaluation that is to be made."""

    what: Annotated[str, Text("Vad som ska göras.", "What is to be done.")]
    kind: Annotated[Stated[FollowUpKind], Text("Sätt att följa upp.", "How it is followed up.")] = (
        UNSET
    )
    independent: Annotated[
        Stated[bool], Text("Oberoende av parterna.", "Independent of the parties.")
    ] = UNSET
    by: Annotated[Stated[Who], Text("Den som ska göra det.", "Who is to do it.")] = UNSET
    to: Annotated[Stated[Who], Text("Den som ska få det.", "Who is to have it.")] = UNSET
    every: Annotated[Stated[Frequency], Text("Hur ofta.", "How often.")] = UNSET
    due: Annotated[
        Stated[DueTime],
        Text(
            "När: en dag om året, som 31 mars, eller en tid.",
            "When: a day of the year, such as 31 mars, or a time.",
        ),
    ] = UNSET
    with_: Annotated[
        Stated[str],
        Text(
            "Annan redovisning som det lämnas tillsammans med.",
            "Another report that it comes together with.",
        ),
    ] = UNSET
    done: Annotated[
        Stated[Items[FollowUpDone]], Text("Det som är gjort.", "What has been done.")
    ] = UNSET


class RelationKind(Word):
    """How one partnership relates to another."""

    FOLLOWS = "follows", "efterföljer", "follows"
    REPLACES = "replaces", "ersätter", "replaces"
    PART_OF = "part-of", "ingår i", "is part of"


class Relation(Part, frozen=True, kw_only=True):
    """A tie to another partnership."""

    kind: Annotated[RelationKind, Text("Hur de hör ihop.", "How they belong together.")]
    partnership: Annotated[
        Ref, refers_to("partnerships"), Text("Det andra partnerskapet.", "The other partnership.")
    ]


class CriterionAnswer(Part, frozen=True, kw_only=True):
    """The answer to one criterion."""

    criterion: Annotated[
        str,
        Text(
            "Kriteriets namn i listan i iopctl.yaml.",
            "The criterion's name in the list in iopctl.yaml.",
        ),
    ]
    met: Annotated[Met, Text("Hur långt det är uppfyllt.", "How far it is met.")]
    why: Annotated[Stated[str], Text("Motivering.", "Why.")] = UNSET


class CriteriaCheck(Part, frozen=True, kw_only=True):
    """A check against the municipality's own criteria, by the version in force then."""

    list: Annotated[
        str, Text("Kriterielistans namn i iopctl.yaml.", "The name of the list in iopctl.yaml.")
    ]
    version: Annotated[Stated[str], Text("Listans version.", "The list's version.")] = UNSET
    date: Annotated[
        Stated[UncertainDate], Text("Dagen för prövningen.", "The day of the check.")
    ] = UNSET
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet som prövningen hör till.", "The decision that it belongs to."),
    ] = UNSET
    answers: Annotated[Stated[Items[CriterionAnswer]], Text("Svaren.", "The answers.")] = UNSET


class Standing(Word):
    """How a source says that a partnership stands."""

    IN_PREPARATION = "in-preparation", "förbereds", "in preparation"
    PROPOSED = "proposed", "föreslaget", "proposed"
    RUNNING = "running", "pågår", "running"
    UNDER_NOTICE = "under-notice", "uppsagt", "under notice"
    NOT_TO_BE_RENEWED = "not-to-be-renewed", "förlängs inte", "not to be renewed"
    ENDED = "ended", "avslutat", "ended"


class Reported(Part, frozen=True, kw_only=True):
    """What a list or a report says of how the partnership stood, where no dates tell."""

    standing: Annotated[Standing, Text("Läget.", "How it stood.")]
    date: Annotated[
        Stated[UncertainDate], Text("Dagen som uppgiften gäller.", "The day that it holds for.")
    ] = UNSET
    by: Annotated[Stated[Who], Text("Den som säger det.", "Who says so.")] = UNSET
    document: Annotated[Stated[str], Text("Handlingen eller listan.", "The paper or the list.")] = (
        UNSET
    )


class OpenCall(Part, frozen=True, kw_only=True):
    """An invitation to organisations to become a party."""

    published: Annotated[
        Stated[UncertainDate], Text("Dagen den gick ut.", "The day it went out.")
    ] = UNSET
    closes: Annotated[
        Stated[DueTime], Text("Sista dag att höra av sig.", "The last day to answer.")
    ] = UNSET
    text: Annotated[Stated[str], Text("Vad som söks.", "What is sought.")] = UNSET
    contacts: Annotated[
        Stated[Items[Contact]], Text("Funktioner att vända sig till.", "Offices to turn to.")
    ] = UNSET


class Partnership(Record, frozen=True, kw_only=True):
    """A partnership: the top says what the first agreement said; later instruments change it from their day."""

    title: Annotated[str, Text("Partnerskapets namn.", "The partnership's name.")]
    also_known_as: Annotated[Stated[Items[str]], Text("Andra namn.", "Other names.")] = UNSET
    form: Annotated[
        Stated[PartnershipForm], Text("Samarbetets form.", "The form of the cooperation.")
    ] = UNSET
    committees: Annotated[
        Stated[Items[Ref]],
        refers_to("committees"),
        Text("De organ som beslutar om det.", "The bodies that decide on it."),
    ] = UNSET
    parties: Annotated[Stated[Items[Party]], Text("De som deltar.", "Who takes part.")] = UNSET
    case_numbers: Annotated[Stated[Items[str]], Text("Diarienummer.", "Case numbers.")] = UNSET
    background: Annotated[Stated[str], Text("Bakgrund.", "Background.")] = UNSET
    based_on: Annotated[
        Stated[Items[Basis]],
        Text(
            "Underlag, som tidigare överenskommelser och rapporter.",
            "What it rests on, such as earlier agreements and reports.",
        ),
    ] = UNSET
    open_call: Annotated[
        Stated[OpenCall], Text("Öppen inbjudan att bli part.", "An open call to become a party.")
    ] = UNSET
    trial: Annotated[
        Stated[Trial], Text("Att partnerskapet är på försök.", "That it is on trial.")
    ] = UNSET
    purpose: Annotated[Stated[str], Text("Syfte.", "Purpose.")] = UNSET
    area: Annotated[Stated[str], Text("Verksamhetsområde.", "Field of activity.")] = UNSET
    activities: Annotated[Stated[Items[str]], Text("Vad som görs.", "What is done.")] = UNSET
    target_group: Annotated[Stated[TargetGroup], Text("Målgrupp.", "Target group.")] = UNSET
    districts: Annotated[
        Stated[Items[str]], Text("Stadsdelar och områden.", "Districts and areas.")
    ] = UNSET
    venues: Annotated[Stated[Items[str]], Text("Lokaler.", "Venues.")] = UNSET
    topics: Annotated[Stated[Items[str]], Text("Ämnesord.", "Topics.")] = UNSET
    instruments: Annotated[
        Stated[Items[Instrument]],
        Text(
            "Varje handling som gjort partnerskapet till vad det är, i ordning.",
            "Every paper that made the partnership what it is, in order.",
        ),
    ] = UNSET
    funding: Annotated[
        Stated[Items[MoneyLine]], Text("Pengar, rad för rad.", "Money, line by line.")
    ] = UNSET
    commitments: Annotated[
        Stated[Items[Commitment]],
        Text("Åtaganden som inte är pengar.", "Commitments other than money."),
    ] = UNSET
    goals: Annotated[Stated[Items[Goal]], Text("Mål.", "Aims.")] = UNSET
    results: Annotated[
        Stated[Items[Result]], Text("Utfall, per tid och part.", "Results, by time and party.")
    ] = UNSET
    follow_up: Annotated[Stated[Items[FollowUp]], Text("Uppföljning.", "Follow-up.")] = UNSET
    steering_group: Annotated[Stated[Items[RoleHolder]], Text("Styrgrupp.", "Steering group.")] = (
        UNSET
    )
    contacts: Annotated[
        Stated[Items[Contact]],
        Text(
            "Funktioner att vända sig till, inte privatpersoner.",
            "Offices to turn to, not private persons.",
        ),
    ] = UNSET
    relations: Annotated[
        Stated[Items[Relation]], Text("Band till andra partnerskap.", "Ties to other partnerships.")
    ] = UNSET
    criteria: Annotated[
        Stated[Items[CriteriaCheck]],
        Text("Prövning mot kommunens kriterier.", "Checks against the municipality's criteria."),
    ] = UNSET
    state_aid: Annotated[Stated[StateAid], Text("Statsstöd.", "State aid.")] = UNSET
    reported: Annotated[
        Stated[Items[Reported]],
        Text(
            "Läget enligt andra, som en lista eller rapport, när inga datum säger det.",
            "Standing as reported, by a list or a report, where no dates say so.",
        ),
    ] = UNSET
    events: Annotated[
        Stated[Items[Event]],
        Text("Vad som hänt mellan besluten.", "What happened between decisions."),
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists."""
        return self.title
