"""Decisions: what a body decided on one item, once. A matter that comes back has several."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._amendment import Amendment
from iopctl.models._consultation import PassedTo
from iopctl.models._point import Outcome, Point
from iopctl.models._shape import MATTERS, Items, Part, Record, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.periods import Period


class DecidedByKind(Word):
    """Who decides where no meeting does."""

    DELEGATION = "delegation", "delegationsbeslut", "delegated decision"
    CHAIR = "chair", "ordförandebeslut", "chair's urgent decision"


class DecidedBy(Part, frozen=True, kw_only=True):
    """A decision without a meeting, on behalf of a body."""

    kind: Annotated[DecidedByKind, Text("Vad för slags beslut.", "What kind of decision.")]
    committee: Annotated[
        Ref,
        refers_to("committees"),
        Text("Organet vars beslut det är.", "The body whose decision it is."),
    ]
    date: Annotated[
        Stated[UncertainDate], Text("Dagen för beslutet.", "The day of the decision.")
    ] = UNSET
    by: Annotated[Stated[Who], Text("Den som beslutade.", "Who decided.")] = UNSET
    basis: Annotated[
        Stated[str],
        Text(
            "Punkt i delegationsordningen eller lagrum.",
            "The point of the scheme of delegation, or the statute.",
        ),
    ] = UNSET
    reported_to: Annotated[
        Stated[Ref],
        refers_to("meetings"),
        Text("Mötet då det anmäldes.", "The meeting it was reported to."),
    ] = UNSET


class Treatment(Word):
    """What the body did with the matter at this treatment of it."""

    DECISION = "decision", "beslut i ärendet", "decision in the matter"
    PROPOSAL = "proposal", "förslag till ett annat organ", "proposal to another body"
    OPINION = "opinion", "yttrande", "opinion"
    REFERRAL = "referral", "beredning", "preparation"


class Returns(Part, frozen=True, kw_only=True):
    """When a postponed or referred matter comes back, and why it was."""

    due: Annotated[
        Stated[DueTime], Text("När ärendet ska komma tillbaka.", "When it is to come back.")
    ] = UNSET
    reason: Annotated[Stated[str], Text("Varför.", "Why.")] = UNSET
    asked_by: Annotated[Stated[Items[Who]], Text("De som begärde det.", "Who asked for it.")] = (
        UNSET
    )
    by_minority: Annotated[
        Stated[bool],
        Text(
            "Begärt av en minoritet, minst en tredjedel av de närvarande (KL 5:50).",
            "Asked for by a minority, at least one third of those present (KL 5:50).",
        ),
    ] = UNSET


class ProposalKind(Word):
    """What a proposal put at the meeting (yrkande) asks for."""

    APPROVAL = "approval", "bifall", "approval"
    REJECTION = "rejection", "avslag", "rejection"
    AMENDMENT = "amendment", "ändring", "amendment"
    ADDITION = "addition", "tillägg", "addition"
    POSTPONEMENT = "postponement", "bordläggning", "postponement"
    REFERRAL_BACK = "referral-back", "återremiss", "referral back"
    OTHER = "other", "annat", "other"


class ProposalResult(Word):
    """What became of a proposal put at the meeting."""

    ADOPTED = "adopted", "antaget", "adopted"
    LOST = "lost", "fallet", "lost"
    WITHDRAWN = "withdrawn", "återtaget", "withdrawn"
    NOT_PUT = "not-put", "inte prövat", "not put"


class Proposal(Part, frozen=True, kw_only=True):
    """A proposal put at the meeting (yrkande)."""

    by: Annotated[Stated[Items[Who]], Text("De som yrkade.", "Who put it.")] = UNSET
    supported_by: Annotated[Stated[Items[Who]], Text("De som instämde.", "Who supported it.")] = (
        UNSET
    )
    voted_for: Annotated[
        Stated[Items[Who]],
        Text(
            "De som röstade för det, när röstetalen inte är kända.",
            "Who voted for it, where the numbers are not known.",
        ),
    ] = UNSET
    kind: Annotated[Stated[ProposalKind], Text("Vad det går ut på.", "What it asks for.")] = UNSET
    text: Annotated[Stated[str], Text("Yrkandets lydelse.", "Its wording.")] = UNSET
    points: Annotated[
        Stated[Items[int]],
        Text("De punkter som det gäller, räknade från 1.", "The points that it is about, from 1."),
    ] = UNSET
    result: Annotated[
        Stated[ProposalResult], Text("Vad som blev av det.", "What became of it.")
    ] = UNSET


class VoteKind(Word):
    """What was voted on."""

    MAIN = "main", "huvudvotering", "main vote"
    PREPARATORY = "preparatory", "kontrapropositionsvotering", "preparatory vote"
    PART = "part", "votering om en del", "vote on a part"
    ADDITION = "addition", "votering om ett tillägg", "vote on an addition"
    PROCEDURAL = "procedural", "votering om ordningen", "vote on procedure"
    ELECTION = "election", "val", "election"


class VoteMethod(Word):
    """How the vote was taken."""

    NAMED = "named", "öppet med namn", "by name"
    COUNTED = "counted", "räknat", "counted"
    SECRET = "secret", "slutet", "secret"
    ACCLAMATION = "acclamation", "acklamation", "acclamation"


class WonBy(Word):
    """By what the winning side won."""

    MAJORITY = "majority", "majoritet", "majority"
    CASTING_VOTE = "casting-vote", "ordförandens utslagsröst", "the chair's casting vote"
    ONE_THIRD_MINORITY = "one-third-minority", "en tredjedels minoritet", "a minority of one third"
    LOT = "lot", "lottning", "lot"


class Count(Part, frozen=True, kw_only=True):
    """How many voted each way; abstained is not absent, and neither is taking no part."""

    ja: Annotated[Stated[int], Text("Ja-röster.", "Votes for ja.")] = UNSET
    nej: Annotated[Stated[int], Text("Nej-röster.", "Votes for nej.")] = UNSET
    abstained: Annotated[Stated[int], Text("Avstod.", "Abstained.")] = UNSET
    absent: Annotated[Stated[int], Text("Frånvarande.", "Absent.")] = UNSET
    not_taking_part: Annotated[Stated[int], Text("Deltog inte.", "Took no part.")] = UNSET
    disqualified: Annotated[Stated[int], Text("Jäviga.", "With a conflict of interest.")] = UNSET
    blank: Annotated[Stated[int], Text("Blanka.", "Blank.")] = UNSET


class Meaning(Part, frozen=True, kw_only=True):
    """What ja and nej meant."""

    ja: Annotated[Stated[str], Text("Vad ja betydde.", "What ja meant.")] = UNSET
    nej: Annotated[Stated[str], Text("Vad nej betydde.", "What nej meant.")] = UNSET


class Side(Word):
    """A side in a vote, or staying out of it."""

    JA = "ja", "ja", "ja"
    NEJ = "nej", "nej", "nej"
    ABSTAINED = "abstained", "avstod", "abstained"
    ABSENT = "absent", "frånvarande", "absent"
    NOT_TAKING_PART = "not-taking-part", "deltog inte", "took no part"
    DISQUALIFIED = "disqualified", "jäv", "conflict of interest"


class PartyVotes(Count, frozen=True, kw_only=True):
    """How one party's members voted."""

    party: Annotated[str, Text("Partiet.", "The party.")]


class Ballot(Part, frozen=True, kw_only=True):
    """How one member voted."""

    name: Annotated[str, Text("Ledamotens namn.", "The member's name.")]
    party: Annotated[Stated[str], Text("Parti.", "Political party.")] = UNSET
    vote: Annotated[Side, Text("Rösten.", "The vote.")]


class Vote(Part, frozen=True, kw_only=True):
    """One vote; a paragraph may have several."""

    kind: Annotated[Stated[VoteKind], Text("Vad som prövades.", "What was voted on.")] = UNSET
    method: Annotated[Stated[VoteMethod], Text("Hur rösterna gavs.", "How the vote was taken.")] = (
        UNSET
    )
    on: Annotated[Stated[str], Text("Frågan.", "The question.")] = UNSET
    meaning: Annotated[
        Stated[Meaning], Text("Vad ja och nej betydde.", "What ja and nej meant.")
    ] = UNSET
    count: Annotated[Stated[Count], Text("Rösterna.", "The votes.")] = UNSET
    won: Annotated[Stated[Side], Text("Sidan som vann.", "The side that won.")] = UNSET
    won_by: Annotated[Stated[WonBy], Text("Hur den vann.", "By what it won.")] = UNSET
    by_party: Annotated[
        Stated[Items[PartyVotes]], Text("Rösterna parti för parti.", "The votes, party by party.")
    ] = UNSET
    ballots: Annotated[
        Stated[Items[Ballot]], Text("Rösterna namn för namn.", "The votes, name by name.")
    ] = UNSET


class NotTakingPart(Who, frozen=True, kw_only=True):
    """One who took no part in the decision, and why."""

    reason: Annotated[Stated[str], Text("Varför.", "Why.")] = UNSET
    conflict_of_interest: Annotated[
        Stated[bool], Text("Att det var jäv.", "That it was a conflict of interest.")
    ] = UNSET


class Reservation(Part, frozen=True, kw_only=True):
    """A reservation against the decision."""

    by: Annotated[Stated[Items[Who]], Text("De som reserverade sig.", "Who made it.")] = UNSET
    text: Annotated[Stated[str], Text("Reservationens text.", "Its text.")] = UNSET
    attachment: Annotated[
        Stated[str], Text("Bilagan där den står.", "The attachment that holds it.")
    ] = UNSET


class StatementKind(Word):
    """A statement in the minutes that is no reservation."""

    SPECIAL_STATEMENT = "special-statement", "särskilt yttrande", "special statement"
    NOTE = "note", "protokollsanteckning", "note to the minutes"
    STATEMENT = "statement", "yttrande", "statement"


class Statement(Part, frozen=True, kw_only=True):
    """A special statement or a note to the minutes."""

    kind: Annotated[StatementKind, Text("Vad för slags yttrande.", "What kind of statement.")]
    by: Annotated[Stated[Items[Who]], Text("De som yttrade sig.", "Who made it.")] = UNSET
    text: Annotated[Stated[str], Text("Texten.", "The text.")] = UNSET
    attachment: Annotated[
        Stated[str], Text("Bilagan där den står.", "The attachment that holds it.")
    ] = UNSET


class Basis(Part, frozen=True, kw_only=True):
    """A paper that the decision rests on."""

    title: Annotated[str, Text("Handlingens rubrik.", "The paper's title.")]
    date: Annotated[Stated[UncertainDate], Text("Handlingens dag.", "The paper's day.")] = UNSET
    by: Annotated[Stated[Who], Text("Den som skrev den.", "Who wrote it.")] = UNSET
    attachment: Annotated[Stated[str], Text("Bilagans nummer.", "The attachment's number.")] = UNSET

    SHORT_FORM = "title"


class SentTo(Who, frozen=True, kw_only=True):
    """One to whom the decision is sent (expediering)."""

    sent: Annotated[Stated[UncertainDate], Text("Dagen det skickades.", "The day it was sent.")] = (
        UNSET
    )


class AppealKind(Word):
    """How the decision can be appealed."""

    JUDICIAL_REVIEW = "judicial-review", "laglighetsprövning", "judicial review"
    ADMINISTRATIVE_APPEAL = "administrative-appeal", "förvaltningsbesvär", "administrative appeal"
    NONE = "none", "kan inte överklagas", "cannot be appealed"


class Appeal(Part, frozen=True, kw_only=True):
    """An appeal that was made."""

    received: Annotated[Stated[UncertainDate], Text("Dagen det kom in.", "The day it came in.")] = (
        UNSET
    )
    by: Annotated[Stated[Who], Text("Den som överklagade.", "Who appealed.")] = UNSET
    court: Annotated[Stated[str], Text("Domstol.", "Court.")] = UNSET
    result: Annotated[
        Stated[str], Text("Vad domstolen kom fram till.", "What the court found.")
    ] = UNSET
    final: Annotated[
        Stated[UncertainDate],
        Text("Dagen avgörandet fick laga kraft.", "The day the ruling became final."),
    ] = UNSET


class Decision(Record, frozen=True, kw_only=True):
    """The treatment of one item by one body, once."""

    title: Annotated[str, Text("Rubrik.", "Title.")]
    meeting: Annotated[Stated[Ref], refers_to("meetings"), Text("Mötet.", "The meeting.")] = UNSET
    item: Annotated[
        Stated[str],
        Text("Punkten på mötets föredragningslista.", "The item of the meeting's agenda."),
    ] = UNSET
    decided_by: Annotated[
        Stated[DecidedBy], Text("Beslut utan möte.", "A decision without a meeting.")
    ] = UNSET
    paragraph: Annotated[
        Stated[int],
        Text(
            "Paragrafen i protokollet, så snart den är given.",
            "The paragraph of the minutes, as soon as it is given.",
        ),
    ] = UNSET
    treatment: Annotated[
        Stated[Treatment],
        Text(
            "Vad organet gjorde med ärendet denna gång.",
            "What the body did with the matter this time.",
        ),
    ] = UNSET
    matters: Annotated[
        Stated[Items[Ref]],
        MATTERS,
        Text("Poster som beslutet handlar om.", "The records that it is about."),
    ] = UNSET
    case_numbers: Annotated[Stated[Items[str]], Text("Diarienummer.", "Case numbers.")] = UNSET
    summary: Annotated[Stated[str], Text("Sammanfattning.", "Summary.")] = UNSET
    outcome: Annotated[
        Stated[Items[Outcome]],
        Text("Utgången; flera kan gälla.", "The outcome; more than one may hold."),
    ] = UNSET
    wording: Annotated[
        Stated[str], Text("Utgången med källans ord.", "The outcome in the source's words.")
    ] = UNSET
    passes_to: Annotated[
        Stated[Items[PassedTo]],
        Text(
            "Går vidare till, och till vad.",
            "Goes on to, and what for.",
        ),
    ] = UNSET
    returns: Annotated[
        Stated[Returns], Text("När ärendet kommer tillbaka.", "When the matter comes back.")
    ] = UNSET
    points: Annotated[Stated[Items[Point]], Text("Beslutets punkter.", "The points decided.")] = (
        UNSET
    )
    condition: Annotated[
        Stated[str], Text("Villkor för hela beslutet.", "A condition for all of it.")
    ] = UNSET
    proposals: Annotated[Stated[Items[Proposal]], Text("Yrkanden.", "Proposals put.")] = UNSET
    put_in_order: Annotated[
        Stated[str],
        Text(
            "I vilken ordning ordföranden ställde förslagen (KL 5:67).",
            "In what order the chair put them (KL 5:67).",
        ),
    ] = UNSET
    votes: Annotated[Stated[Items[Vote]], Text("Omröstningar.", "Votes.")] = UNSET
    not_taking_part: Annotated[
        Stated[Items[NotTakingPart]], Text("De som inte deltog i beslutet.", "Who took no part.")
    ] = UNSET
    reservations: Annotated[Stated[Items[Reservation]], Text("Reservationer.", "Reservations.")] = (
        UNSET
    )
    statements: Annotated[
        Stated[Items[Statement]],
        Text("Särskilda yttranden och anteckningar.", "Special statements and notes."),
    ] = UNSET
    based_on: Annotated[Stated[Items[Basis]], Text("Beslutsunderlag.", "What it rests on.")] = UNSET
    follows: Annotated[
        Stated[Items[Ref]],
        refers_to("decisions"),
        Text("Tidigare beslut i samma ärende.", "Earlier decisions in the same matter."),
    ] = UNSET
    sent_to: Annotated[
        Stated[Items[SentTo]], Text("De som beslutet skickas till.", "To whom it is sent.")
    ] = UNSET
    appeal: Annotated[
        Stated[AppealKind], Text("Hur beslutet kan överklagas.", "How it can be appealed.")
    ] = UNSET
    appeals: Annotated[Stated[Items[Appeal]], Text("Överklaganden.", "Appeals.")] = UNSET
    corrects: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text(
            "Tidigare beslut som rättas, synligt.", "An earlier decision that it visibly corrects."
        ),
    ] = UNSET
    revises: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text(
            "Tidigare beslut som ändras i sak.", "An earlier decision that it changes in substance."
        ),
    ] = UNSET
    extends: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text(
            "Förlänger, ett tidigare beslut som annars slutar gälla.",
            "Extends, an earlier decision that would end.",
        ),
    ] = UNSET
    in_force: Annotated[
        Stated[Period], Text("Gäller, från och till.", "In force, from and until.")
    ] = UNSET
    amends: Annotated[
        Stated[Items[Amendment]],
        Text(
            "Ändringar i styrdokument, bestämmelse för bestämmelse.",
            "Amendments of governing documents, provision by provision.",
        ),
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists."""
        return self.title
