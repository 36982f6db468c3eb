"""Money as a list of lines, never one number: for when, how much or by what rule, from whom, and how sure it is."""

from decimal import Decimal
from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._frequency import Frequency
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.money import Kronor
from iopctl.values.periods import Period
from iopctl.values.shares import Share


class Certainty(Word):
    """How sure a line of money is. Sums take agreed lines only."""

    PROPOSED = "proposed", "föreslaget", "proposed"
    BUDGETED = "budgeted", "budgeterat", "budgeted"
    AGREED = "agreed", "avtalat", "agreed"
    PAID = "paid", "utbetalt", "paid"
    ESTIMATED = "estimated", "uppskattat", "estimated"
    UNSETTLED = "unsettled", "inte fastställt", "unsettled"


class RuleKind(Word):
    """The kind of rule that gives an amount."""

    INDEX = "index", "uppräkning med index", "indexed"
    UPLIFT = "uplift", "uppräkning som organet beslutar", "uplifted as the body decides"
    PER_UNIT = "per-unit", "belopp per enhet", "amount per unit"
    SHARE_OF_COST = "share-of-cost", "del av kostnaden", "share of the cost"
    ACCOUNTS = "accounts", "enligt bokslut", "according to accounts"
    OTHER = "other", "annan regel", "another rule"


class Rounding(Word):
    """Which way an amount is rounded."""

    DOWN = "down", "nedåt", "down"
    UP = "up", "uppåt", "up"
    NEAREST = "nearest", "till närmaste", "to the nearest"


class Round(Part, frozen=True, kw_only=True):
    """How an amount that a rule gives is rounded."""

    to: Annotated[
        Kronor, Text("Till hela antal av så många kronor.", "To multiples of so many kronor.")
    ]
    direction: Annotated[Stated[Rounding], Text("Åt vilket håll.", "Which way.")] = UNSET


class Rule(Part, frozen=True, kw_only=True):
    """A rule that gives an amount where no number is stated."""

    text: Annotated[str, Text("Regeln, med källans ord.", "The rule in the source's words.")]
    kind: Annotated[Stated[RuleKind], Text("Regelns slag.", "The kind of rule.")] = UNSET
    index: Annotated[
        Stated[str],
        Text(
            "Vilket index, och vilken månads eller vilket års.",
            "Which index, and of which month or year.",
        ),
    ] = UNSET
    share: Annotated[
        Stated[Share],
        Text(
            "Hur stor del av förändringen eller kostnaden, som 80 %.",
            "Which share of the change or cost, such as 80 %.",
        ),
    ] = UNSET
    cost_kind: Annotated[
        Stated[str],
        Text(
            "Det kostnadsslag som regeln gäller, som personal.",
            "The kind of cost it is for, such as staff.",
        ),
    ] = UNSET
    amount_per_unit: Annotated[
        Stated[Decimal],
        Text(
            "Kronor för varje enhet; decimaler får stå.",
            "Kronor for each unit; decimals may stand.",
        ),
    ] = UNSET
    unit: Annotated[
        Stated[str],
        Text("Enheten, som invånare eller plats.", "The unit, such as inhabitant or place."),
    ] = UNSET
    decided_by: Annotated[
        Stated[Who], Text("Den som bestämmer uppräkningen.", "Who decides the uplift.")
    ] = UNSET
    base: Annotated[
        Stated[str],
        Text(
            "Det som regeln utgår från, som 2008 års bokslut.",
            "What it starts from, such as the accounts of 2008.",
        ),
    ] = UNSET
    round: Annotated[Stated[Round], Text("Avrundning.", "Rounding.")] = UNSET

    SHORT_FORM = "text"


class Instalment(Part, frozen=True, kw_only=True):
    """One payment of a line of money, or one that comes back, such as every quarter."""

    every: Annotated[
        Stated[Frequency],
        Text("Hur ofta den kommer igen.", "How often it comes back."),
    ] = UNSET
    in_advance: Annotated[
        Stated[bool],
        Text("I förskott.", "In advance."),
    ] = UNSET
    due: Annotated[Stated[DueTime], Text("När den ska betalas.", "When it is to be paid.")] = UNSET
    amount: Annotated[Stated[Kronor], Text("Belopp i kronor.", "Amount in kronor.")] = UNSET
    share: Annotated[Stated[Share], Text("Del av hela beloppet.", "Share of the whole amount.")] = (
        UNSET
    )
    condition: Annotated[
        Stated[str], Text("Vad som ska vara gjort före.", "What must be done ahead of it.")
    ] = UNSET
    paid: Annotated[Stated[UncertainDate], Text("Dagen den betalades.", "The day it was paid.")] = (
        UNSET
    )


class MoneySource(Part, frozen=True, kw_only=True):
    """Where money comes from in the end, such as a state grant, and until when."""

    name: Annotated[
        str, Text("Källans namn, som ett statsbidrag.", "The source's name, such as a state grant.")
    ]
    kind: Annotated[
        Stated[str],
        Text(
            "Källans slag, som eget anslag eller statsbidrag.",
            "Its kind, such as own budget or state grant.",
        ),
    ] = UNSET
    from_: Annotated[
        Stated[UncertainDate], Text("Från när den finns.", "Since when it exists.")
    ] = UNSET
    until: Annotated[
        Stated[UncertainDate],
        Text("Sista dagen som den finns.", "The last day on which it exists."),
    ] = UNSET

    SHORT_FORM = "name"


class Recurrence(Word):
    """Whether a line of money stands once or for each year of its period."""

    ONCE = "once", "en gång", "once"
    EVERY_YEAR = "every-year", "varje år", "every year"


class MoneyLine(Part, frozen=True, kw_only=True):
    """One line of money."""

    period: Annotated[
        Stated[Period], Text("Den tid som raden gäller.", "The time that the line is for.")
    ] = UNSET
    amount: Annotated[Stated[Kronor], Text("Belopp i hela kronor.", "Amount in whole kronor.")] = (
        UNSET
    )
    rule: Annotated[
        Stated[Rule],
        Text(
            "Regeln som ger beloppet, när inget belopp står.",
            "The rule that gives the amount where none stands.",
        ),
    ] = UNSET
    at_most: Annotated[
        Stated[Kronor], Text("Högsta belopp i kronor.", "The highest amount in kronor.")
    ] = UNSET
    cap: Annotated[
        Stated[str],
        Text(
            "Tak i annat än kronor, som fem anställda.",
            "A cap in other than kronor, such as five employees.",
        ),
    ] = UNSET
    what: Annotated[Stated[str], Text("Vad pengarna är till.", "What the money is for.")] = UNSET
    recurrence: Annotated[
        Stated[Recurrence],
        Text("En gång eller varje år under tiden.", "Once, or every year of the period."),
    ] = UNSET
    payer: Annotated[Stated[Who], Text("Den som betalar.", "Who pays.")] = UNSET
    receiver: Annotated[
        Stated[Items[Who]],
        Text(
            "De som får pengarna, när det inte är alla parter.",
            "Who receives it, when not all parties do.",
        ),
    ] = UNSET
    source: Annotated[
        Stated[Items[MoneySource]],
        Text(
            "Varifrån pengarna kommer, som ett statsbidrag.",
            "Where the money comes from, such as a state grant.",
        ),
    ] = UNSET
    instrument: Annotated[
        Stated[str],
        Text("Bidrag, ersättning, lokal utan hyra.", "Grant, payment, premises without rent."),
    ] = UNSET
    instalments: Annotated[Stated[Items[Instalment]], Text("Delbetalningar.", "Instalments.")] = (
        UNSET
    )
    certainty: Annotated[
        Stated[Certainty], Text("Hur säker raden är.", "How sure the line is.")
    ] = UNSET
    condition: Annotated[
        Stated[str], Text("Villkor för pengarna.", "A condition for the money.")
    ] = UNSET
    repaid: Annotated[
        Stated[str],
        Text("Vad som betalas tillbaka, och när.", "What is paid back, and when."),
    ] = UNSET
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet bakom raden.", "The decision behind the line."),
    ] = UNSET
