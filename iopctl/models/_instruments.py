"""Instruments: the papers that made a partnership what it is, with terms, renewal, notice and changes."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._point import Condition
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length
from iopctl.values.money import Kronor


class InstrumentKind(Word):
    """What kind of paper it is."""

    AGREEMENT = "agreement", "överenskommelse", "agreement"
    SUPPLEMENTARY_AGREEMENT = "supplementary-agreement", "tilläggsavtal", "supplementary agreement"
    SUB_AGREEMENT = (
        "sub-agreement",
        "delavtal med en av parterna",
        "sub-agreement with one of the parties",
    )
    REVISION = "revision", "reviderad överenskommelse", "revised agreement"
    EXTENSION = "extension", "förlängning", "extension"
    TERMINATION = "termination", "uppsägning", "termination"
    NON_RENEWAL = "non-renewal", "beslut att inte förlänga", "non-renewal"


class Lasting(Part, frozen=True, kw_only=True):
    """A length of time, in one unit or several."""

    years: Annotated[Stated[int], Text("År.", "Years.")] = UNSET
    months: Annotated[Stated[int], Text("Månader.", "Months.")] = UNSET
    weeks: Annotated[Stated[int], Text("Veckor.", "Weeks.")] = UNSET
    days: Annotated[Stated[int], Text("Dagar.", "Days.")] = UNSET

    @property
    def length(self) -> Length | None:
        """The length stated, years as months, and weeks with days as days; None when none is."""
        months = (self.years or 0) * 12 + (self.months or 0)
        weeks = self.weeks or 0
        days = weeks * 7 + (self.days or 0)
        if months > 0:
            return Length(months, "months", max(days, 0))
        if weeks > 0 and not self.days:
            return Length(weeks, "weeks")
        return Length(days, "days") if days > 0 else None


class Term(Lasting, frozen=True, kw_only=True):
    """The time that an instrument gives: from, until, or a length. `until` is the last day in force."""

    from_: Annotated[Stated[UncertainDate], Text("Första dagen.", "The first day.")] = UNSET
    until: Annotated[
        Stated[UncertainDate], Text("Sista dagen som avtalet gäller.", "The last day in force.")
    ] = UNSET
    expected: Annotated[
        Stated[bool],
        Text("Att tiden väntas, men inte är avtalad.", "That the term is expected, not agreed."),
    ] = UNSET


class NoticeTo(Word):
    """To which day an agreement can be terminated."""

    END_OF_TERM = "end-of-term", "avtalstidens slut", "the end of the term"
    ANY_DAY = "any-day", "vilken dag som helst", "any day"
    END_OF_MONTH = "end-of-month", "ett månadsskifte", "the end of a month"
    END_OF_YEAR = "end-of-year", "ett årsskifte", "the end of a year"


class Side(Word):
    """Which side of the agreement."""

    EITHER = "either", "båda parter", "either party"
    PUBLIC = "public", "den offentliga parten", "the public party"
    CIVIL_SOCIETY = "civil-society", "den idéburna parten", "the civil-society party"


class Notice(Lasting, frozen=True, kw_only=True):
    """How long before, to which day and by whom an agreement can be terminated."""

    to: Annotated[Stated[NoticeTo], Text("Till vilken dag.", "To which day.")] = UNSET
    by: Annotated[Stated[Side], Text("Vem som får säga upp.", "Who may give notice.")] = UNSET
    party: Annotated[
        Stated[Who], Text("Parten, när bara en menas.", "The party, when just one is meant.")
    ] = UNSET
    written: Annotated[
        Stated[bool], Text("Att det ska ske skriftligen.", "That it must be in writing.")
    ] = UNSET


class RenewalKind(Word):
    """Whether and how the term goes on."""

    NONE = "none", "ingen förlängning", "no renewal"
    TACIT = "tacit", "förlängs om ingen säger upp", "renewed unless somebody gives notice"
    OPTION = "option", "kan förlängas", "may be extended"


class Renewal(Lasting, frozen=True, kw_only=True):
    """How the term goes on when it has run out: each time by the length stated."""

    kind: Annotated[RenewalKind, Text("Hur avtalet förlängs.", "How it is renewed.")]
    latest: Annotated[
        Stated[UncertainDate],
        Text(
            "Den sista dag som det kan förlängas till.", "The last day that it can be extended to."
        ),
    ] = UNSET
    times: Annotated[
        Stated[int],
        Text("Hur många gånger det kan förlängas.", "How many times it can be renewed."),
    ] = UNSET
    decide_by: Annotated[
        Stated[DueTime],
        Text(
            "När förlängning senast beslutas: en dag, eller en tid före avtalets slut.",
            "When an extension is decided at the latest: a day, or a time ahead of the end.",
        ),
    ] = UNSET
    decided_by: Annotated[
        Stated[Items[Who]], Text("De som beslutar om förlängning.", "Who decides on an extension.")
    ] = UNSET
    termination: Annotated[
        Stated[Items[Notice]],
        Text(
            "Uppsägningstid; en rad för var part när de skiljer sig.",
            "The notice period; a line for each party where they differ.",
        ),
    ] = UNSET


class Moves(Word):
    """Where a day of the agreement goes that is a holiday, when the agreement says so."""

    NEXT_WORKING_DAY = "next-working-day", "till nästa vardag", "to the next working day"
    PREVIOUS_WORKING_DAY = (
        "previous-working-day",
        "till vardagen före",
        "to the working day before",
    )


class Change(Part, frozen=True, kw_only=True):
    """What an instrument changes in the partnership, from its day on."""

    what: Annotated[
        str,
        Text(
            "Fältet eller klausulen som ändras, som target_group.age_from.",
            "The field or clause that changes, such as target_group.age_from.",
        ),
    ]
    old: Annotated[Stated[str], Text("Den gamla lydelsen.", "The old wording.")] = UNSET
    new: Annotated[Stated[str], Text("Den nya lydelsen.", "The new wording.")] = UNSET
    from_: Annotated[Stated[UncertainDate], Text("Från vilken dag.", "From which day.")] = UNSET


class Procurement(Part, frozen=True, kw_only=True):
    """That a paper is a public procurement, such as a direct award, and when that was documented."""

    value: Annotated[
        Stated[Kronor],
        Text("Upphandlingens värde, i kronor.", "The procurement's value, in kronor."),
    ] = UNSET
    documented: Annotated[
        Stated[UncertainDate],
        Text("Dagen då dokumentationen var klar.", "The day the documentation was finished."),
    ] = UNSET


class Signature(Who, frozen=True, kw_only=True):
    """One who signed, and when, where the parties sign on different days."""

    date: Annotated[
        Stated[UncertainDate],
        Text("Dagen för just den underskriften.", "The day of just that signature."),
    ] = UNSET


class Instrument(Part, frozen=True, kw_only=True):
    """One paper: an agreement, a supplement, an extension, a termination, a decision not to renew."""

    kind: Annotated[InstrumentKind, Text("Vad för slags handling.", "What kind of paper.")]
    title: Annotated[Stated[str], Text("Handlingens namn.", "The paper's name.")] = UNSET
    decisions: Annotated[
        Stated[Items[Ref]],
        refers_to("decisions"),
        Text("Besluten bakom handlingen.", "The decisions behind it."),
    ] = UNSET
    contained_in: Annotated[
        Stated[Ref],
        refers_to("matters"),
        Text(
            "Den handling som det står i, som en verksamhetsplan.",
            "The paper that it stands in, such as a plan of activities.",
        ),
    ] = UNSET
    case_numbers: Annotated[Stated[Items[str]], Text("Diarienummer.", "Case numbers.")] = UNSET
    signed: Annotated[
        Stated[UncertainDate],
        Text("Dagen då alla hade skrivit under.", "The day on which all had signed."),
    ] = UNSET
    signed_by: Annotated[Stated[Items[Signature]], Text("De som skrev under.", "Who signed.")] = (
        UNSET
    )
    with_: Annotated[
        Stated[Items[Who]],
        Text(
            "Parterna i just den handlingen, när det inte är alla.",
            "The parties to just this paper, when not all.",
        ),
    ] = UNSET
    term: Annotated[Stated[Term], Text("Avtalstid.", "Term.")] = UNSET
    renewal: Annotated[Stated[Renewal], Text("Förlängning.", "Renewal.")] = UNSET
    termination: Annotated[
        Stated[Items[Notice]], Text("Uppsägning i förtid.", "Notice within the term.")
    ] = UNSET
    moves: Annotated[
        Stated[Moves],
        Text(
            "Vart en dag som infaller på en helg flyttas, om avtalet säger det.",
            "Where a day that is a holiday is moved to, if the agreement says so.",
        ),
    ] = UNSET
    condition: Annotated[
        Stated[Condition], Text("Villkor för giltighet.", "A condition for it to hold.")
    ] = UNSET
    changes: Annotated[Stated[Items[Change]], Text("Vad som ändras.", "What changes.")] = UNSET
    date: Annotated[
        Stated[UncertainDate],
        Text("Dagen för en uppsägning eller ett besked.", "The day of a termination or a notice."),
    ] = UNSET
    by: Annotated[Stated[Who], Text("Den som säger upp.", "Who gives notice.")] = UNSET
    given: Annotated[
        Stated[UncertainDate],
        Text("Dagen motparten fick den.", "The day the other party received it."),
    ] = UNSET
    reason: Annotated[Stated[str], Text("Varför.", "Why.")] = UNSET
    procurement: Annotated[
        Stated[Procurement],
        Text(
            "Att avtalet är en upphandling, som en direktupphandling.",
            "That the agreement is a procurement, such as a direct award.",
        ),
    ] = UNSET
    attachments: Annotated[Stated[Items[str]], Text("Bilagor.", "Attachments.")] = UNSET
