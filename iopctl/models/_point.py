"""A point (att-sats): one shape in motions, recommendations and decisions."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.money import Kronor


class Outcome(Word):
    """What became of a matter or of one point of it."""

    APPROVED = "approved", "bifall", "approved"
    PARTLY_APPROVED = "partly-approved", "delvis bifall", "partly approved"
    REJECTED = "rejected", "avslag", "rejected"
    DEEMED_ANSWERED = "deemed-answered", "anses besvarad", "deemed answered"
    POSTPONED = "postponed", "bordlagd", "postponed"
    REFERRED_BACK = "referred-back", "återremitterad", "referred back"
    SENT_FOR_COMMENT = "sent-for-comment", "remitterad", "sent for comment"
    FORWARDED = "forwarded", "överlämnad", "forwarded"
    WITHDRAWN = "withdrawn", "återtagen", "withdrawn"
    WRITTEN_OFF = "written-off", "avskriven", "written off"
    NOTED = "noted", "lagd till handlingarna", "noted"
    ELECTED = "elected", "vald", "elected"
    INFORMED = "informed", "har tagit del av", "informed"
    OTHER = "other", "annan utgång", "another outcome"
    PERMITTED = "permitted", "får ställas", "permitted"
    NOT_PERMITTED = "not-permitted", "får inte ställas", "not permitted"


GOES_ON = frozenset(
    {
        Outcome.POSTPONED,
        Outcome.REFERRED_BACK,
        Outcome.SENT_FOR_COMMENT,
        Outcome.FORWARDED,
        Outcome.PERMITTED,
    }
)
"""Outcomes after which the matter is still to be decided."""


class Done(Part, frozen=True, kw_only=True):
    """That an assignment is carried out, and what says so."""

    date: Annotated[
        Stated[UncertainDate],
        Text("Dagen då uppdraget redovisades.", "The day on which the assignment was reported on."),
    ] = UNSET
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet som avslutar uppdraget.", "The decision that closes the assignment."),
    ] = UNSET
    matter: Annotated[
        Stated[Ref],
        refers_to("matters", "partnerships"),
        Text(
            "Ärendet eller partnerskapet som uppdraget ledde till.",
            "The matter or partnership that it led to.",
        ),
    ] = UNSET
    what: Annotated[
        Stated[str], Text("Hur uppdraget redovisades.", "How the assignment was reported on.")
    ] = UNSET


class Assignment(Part, frozen=True, kw_only=True):
    """What somebody is to do, and by when."""

    to: Annotated[Stated[Who], Text("Den som får uppdraget.", "Who is to do it.")] = UNSET
    by: Annotated[
        Stated[Who],
        Text(
            "Den som ger uppdraget, när det inte är organet självt, som ordföranden.",
            "Who gives it, when it is not the body itself, such as the chair.",
        ),
    ] = UNSET
    due: Annotated[
        Stated[DueTime],
        Text(
            "När det ska vara klart: ett datum, en årstid eller ett kommande sammanträde.",
            "When it is due: a date, a season or a coming meeting.",
        ),
    ] = UNSET
    before: Annotated[
        Stated[DueTime],
        Text(
            "Det som uppdraget måste vara klart före, utöver tiden i due.",
            "What it must be done ahead of, besides the time in due.",
        ),
    ] = UNSET
    done: Annotated[
        Stated[Done], Text("Att uppdraget är utfört.", "That the assignment is carried out.")
    ] = UNSET


class Answered(Part, frozen=True, kw_only=True):
    """Which motion, and which of its points, a point answers."""

    motion: Annotated[
        Ref,
        refers_to("motions", "matters"),
        Text("Motionen eller initiativet.", "The motion or initiative."),
    ]
    point: Annotated[
        Stated[int],
        Text(
            "Vilken av dess punkter, räknat från 1; utelämnad gäller hela.",
            "Which of its points, from 1; left out, all of it.",
        ),
    ] = UNSET


class Condition(Part, frozen=True, kw_only=True):
    """What must come true for a point or an agreement to hold, such as that other bodies decide alike."""

    text: Annotated[
        str, Text("Villkoret, med källans ord.", "The condition in the source's words.")
    ]
    committees: Annotated[
        Stated[Items[Ref]],
        refers_to("committees"),
        Text("De organ vars beslut villkoret gäller.", "The bodies whose decisions it depends on."),
    ] = UNSET
    met: Annotated[
        Stated[Done], Text("Att villkoret är uppfyllt.", "That the condition is met.")
    ] = UNSET

    SHORT_FORM = "text"


class Point(Part, frozen=True, kw_only=True):
    """One point of a motion, a recommendation or a decision."""

    text: Annotated[
        str,
        Text(
            "Punktens lydelse, utan inledande att.", "The point's wording, without a leading att."
        ),
    ]
    number: Annotated[
        Stated[str],
        Text(
            "Punktens nummer, när det inte är dess plats i listan.",
            "Its number, where it is not simply its place in the list.",
        ),
    ] = UNSET
    assignment: Annotated[
        Stated[Assignment],
        Text("Ett uppdrag som punkten ger.", "An assignment that the point gives."),
    ] = UNSET
    urgent: Annotated[
        Stated[bool],
        Text("Att punkten ska behandlas genast.", "That the point is to be dealt with at once."),
    ] = UNSET
    condition: Annotated[
        Stated[Condition], Text("Villkor för att punkten ska gälla.", "A condition for it to hold.")
    ] = UNSET
    at_most: Annotated[
        Stated[Kronor], Text("Högsta belopp, i kronor.", "The highest amount, in kronor.")
    ] = UNSET
    for_: Annotated[
        Stated[Items[Ref]],
        refers_to("committees"),
        Text(
            "De organ som punkten gäller, när det inte är alla.",
            "The bodies that it is for, when not all are meant.",
        ),
    ] = UNSET
    attachment: Annotated[
        Stated[str], Text("Bilagan som punkten hänvisar till.", "The attachment that it refers to.")
    ] = UNSET
    answers: Annotated[
        Stated[Answered],
        Text("Den motion och punkt som besvaras.", "The motion and the point that it answers."),
    ] = UNSET
    outcome: Annotated[
        Stated[Outcome],
        Text("Vad som blev av just den punkten.", "What became of just that point."),
    ] = UNSET
    closes: Annotated[
        Stated[Items[Ref]],
        refers_to("decisions"),
        Text(
            "Beslut vars uppdrag därmed är avslutade.",
            "Decisions whose assignments end by this.",
        ),
    ] = UNSET
