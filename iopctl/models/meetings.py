"""Meetings: when and where, what came up, who took part, when the minutes were attested and posted."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._listing import Listing
from iopctl.models._point import Outcome, Point
from iopctl.models._shape import MATTERS, Items, Part, Record, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.paragraphs import Paragraphs


class PaperKind(Word):
    """A paper that belongs to a meeting."""

    SUMMONS = "summons", "kallelse", "summons"
    SUPPLEMENTARY_SUMMONS = "supplementary-summons", "tilläggskallelse", "supplementary summons"
    REVISED_AGENDA = "revised-agenda", "uppdaterad föredragningslista", "revised agenda"
    NOTICE = "notice", "tillkännagivande", "public notice"
    DOCUMENTS = "documents", "handlingar", "documents"
    MINUTES = "minutes", "protokoll", "minutes"
    CORRECTED_MINUTES = "corrected-minutes", "rättat protokoll", "corrected minutes"


class Paper(Part, frozen=True, kw_only=True):
    """A paper that went out, and when."""

    kind: Annotated[PaperKind, Text("Vad för slags handling.", "What kind of paper.")]
    date: Annotated[Stated[UncertainDate], Text("Dagen den gick ut.", "The day it went out.")] = (
        UNSET
    )
    paragraphs: Annotated[
        Stated[Paragraphs],
        Text(
            "De paragrafer den gäller, när det inte är alla.",
            "The paragraphs it covers, when not all.",
        ),
    ] = UNSET
    title: Annotated[Stated[str], Text("Handlingens rubrik.", "The paper's title.")] = UNSET
    called: Annotated[Stated[Items[Who]], Text("Kallade.", "Called.")] = UNSET
    informed: Annotated[
        Stated[Items[Who]],
        Text(
            "Underrättade, utan att vara kallade, som ersättare.",
            "Informed, without being called, such as substitutes.",
        ),
    ] = UNSET
    content_hash: Annotated[
        Stated[str],
        Text(
            "Kontrollsumma (SHA-256) av det som gick ut.",
            "Checksum (SHA-256) of what went out.",
        ),
    ] = UNSET


class ItemKind(Word):
    """What an agenda item is for."""

    FORMALITY = "formality", "formalia", "formality"
    ELECTION = "election", "val", "election"
    DECISION = "decision", "beslut", "decision"
    INFORMATION = "information", "information", "information"
    INITIATIVE = "initiative", "initiativ", "initiative"
    QUESTION = "question", "fråga eller interpellation", "question"
    NOTIFICATION = "notification", "anmälan", "notification"


class Added(Word):
    """How an item came onto the agenda after the summons."""

    AT_MEETING = "at-meeting", "tillagd vid sammanträdet", "added at the meeting"
    SUPPLEMENTARY_SUMMONS = (
        "supplementary-summons",
        "tillagd i tilläggskallelse",
        "added by supplementary summons",
    )


class ItemDocument(Part, frozen=True, kw_only=True):
    """A document for an agenda item."""

    title: Annotated[str, Text("Handlingens rubrik.", "The document's title.")]
    later: Annotated[
        Stated[bool], Text("Att den skickas ut senare.", "That it is sent out later.")
    ] = UNSET
    date: Annotated[Stated[UncertainDate], Text("Handlingens dag.", "The document's day.")] = UNSET
    published: Annotated[
        Stated[UncertainDate],
        Text("Läsbar för alla, från vilken dag.", "Public, from which day."),
    ] = UNSET
    attachment: Annotated[Stated[str], Text("Bilagans nummer.", "The attachment's number.")] = UNSET

    SHORT_FORM = "title"


class Recommendation(Part, frozen=True, kw_only=True):
    """What somebody proposes that the body decide: kept apart from what was decided."""

    by: Annotated[Stated[Items[Who]], Text("De som föreslår.", "Who proposes it.")] = UNSET
    to: Annotated[
        Stated[Ref],
        refers_to("committees"),
        Text(
            "Organet som förslaget är ställt till, när det är ett annat.",
            "The body that it is put to, when it is another.",
        ),
    ] = UNSET
    date: Annotated[Stated[UncertainDate], Text("Förslagets dag.", "The proposal's day.")] = UNSET
    outcome: Annotated[
        Stated[Items[Outcome]], Text("Föreslagen utgång.", "The outcome proposed.")
    ] = UNSET
    points: Annotated[Stated[Items[Point]], Text("Förslagets punkter.", "The points proposed.")] = (
        UNSET
    )
    adopted: Annotated[
        Stated[bool], Text("Om förslaget blev beslutet.", "Whether it became the decision.")
    ] = UNSET
    voted_for: Annotated[
        Stated[Items[Who]],
        Text(
            "De som röstade för det, när röstetalen inte är kända.",
            "Who voted for it, where the numbers are not known.",
        ),
    ] = UNSET


class AgendaItem(Part, frozen=True, kw_only=True):
    """One item of the agenda; an item may have its § without a decision record."""

    title: Annotated[str, Text("Ärendemening.", "The item's title.")]
    id: Annotated[
        Stated[str],
        Text(
            "Punktens namn inom mötet, som beslut hänvisar till.",
            "The item's name within the meeting, which decisions refer to.",
        ),
    ] = UNSET
    number: Annotated[
        Stated[str],
        Text(
            "Nummer på listan, när det inte är dess plats, som 6 A.",
            "Its number, where it is not simply its place, such as 6 A.",
        ),
    ] = UNSET
    section: Annotated[
        Stated[str],
        Text(
            "Avdelningen på listan, som Beslutsärenden.",
            "The section of the list, such as Decisions.",
        ),
    ] = UNSET
    category: Annotated[
        Stated[str],
        Text(
            "Organets egen indelning, som A (föredras inte) och B.",
            "The body's own class, such as A (not presented) and B.",
        ),
    ] = UNSET
    matters: Annotated[
        Stated[Items[Ref]],
        MATTERS,
        Text("Poster som punkten handlar om.", "The records that it is about."),
    ] = UNSET
    case_numbers: Annotated[Stated[Items[str]], Text("Diarienummer.", "Case numbers.")] = UNSET
    kind: Annotated[Stated[ItemKind], Text("Vad punkten är till för.", "What it is for.")] = UNSET
    paragraph: Annotated[
        Stated[int], Text("Paragrafen i protokollet.", "The paragraph of the minutes.")
    ] = UNSET
    paragraph_of: Annotated[
        Stated[str],
        Text(
            "Samma paragraf som, vid forts. eller led som b).",
            "Same paragraph as, where it goes on or has parts such as b).",
        ),
    ] = UNSET
    start: Annotated[
        Stated[ClockTime], Text("Klockslag för föredragningen.", "When it is presented.")
    ] = UNSET
    summary: Annotated[Stated[str], Text("Kort om ärendet.", "The matter in short.")] = UNSET
    presenters: Annotated[Stated[Items[Who]], Text("Föredragande.", "Who presents it.")] = UNSET
    presented: Annotated[Stated[bool], Text("Om punkten föredras.", "Whether it is presented.")] = (
        UNSET
    )
    documents: Annotated[Stated[Items[ItemDocument]], Text("Handlingar.", "Documents.")] = UNSET
    recommendations: Annotated[
        Stated[Items[Recommendation]], Text("Förslag till beslut.", "What is proposed.")
    ] = UNSET
    added: Annotated[
        Stated[Added],
        Text("Hur punkten kom till efter kallelsen.", "How it was added after the summons."),
    ] = UNSET
    stays_open: Annotated[
        Stated[bool],
        Text(
            "Öppen för fler ärenden, också efter kallelsen.",
            "Open for more matters, after the summons too.",
        ),
    ] = UNSET
    lists: Annotated[
        Stated[Listing],
        Text(
            "Lista, som tas fram ur registret.",
            "List, worked out from the register.",
        ),
    ] = UNSET
    removed: Annotated[
        Stated[str], Text("Att punkten utgick, och varför.", "That it was taken off, and why.")
    ] = UNSET
    closed_doors: Annotated[
        Stated[bool],
        Text(
            "Att punkten behandlas bakom stängda dörrar; den står i protokollet.",
            "That it is dealt with behind closed doors; it is in the minutes.",
        ),
    ] = UNSET
    withheld: Annotated[
        Stated[bool],
        Text(
            "Sekretess: punkten kommer inte med i någon handling.",
            "Secrecy: the item reaches no document.",
        ),
    ] = UNSET


class Cancelled(Part, frozen=True, kw_only=True):
    """That a meeting was called off."""

    date: Annotated[
        Stated[UncertainDate], Text("Dagen det ställdes in.", "The day it was called off.")
    ] = UNSET
    reason: Annotated[Stated[str], Text("Varför.", "Why.")] = UNSET
    moved_to: Annotated[
        Stated[Ref],
        refers_to("meetings"),
        Text("Mötet som det flyttades till.", "The meeting it was moved to."),
    ] = UNSET


class AttendanceRole(Word):
    """In what capacity somebody took part."""

    CHAIR = "chair", "ordförande", "chair"
    MEMBER = "member", "ledamot", "member"
    SUBSTITUTE = "substitute", "ersättare", "substitute"
    OFFICIAL = "official", "tjänsteperson", "official"
    SECRETARY = "secretary", "sekreterare", "secretary"
    UNION_REPRESENTATIVE = "union-representative", "personalföreträdare", "union representative"
    GUEST = "guest", "gäst", "guest"


class Away(Word):
    """Why somebody was away for the other paragraphs."""

    CONFLICT_OF_INTEREST = "conflict-of-interest", "jäv", "conflict of interest"
    LATE = "late", "kom senare", "arrived late"
    LEFT = "left", "lämnade mötet", "left"
    OTHER = "other", "annat skäl", "another reason"


class Attendance(Part, frozen=True, kw_only=True):
    """Who took part, and in which paragraphs; without `paragraphs`, the whole meeting."""

    name: Annotated[Stated[str], Text("Namn.", "Name.")] = UNSET
    party: Annotated[Stated[str], Text("Parti.", "Political party.")] = UNSET
    title: Annotated[Stated[str], Text("Befattning.", "Position.")] = UNSET
    role: Annotated[Stated[AttendanceRole], Text("Som vad.", "As what.")] = UNSET
    paragraphs: Annotated[
        Stated[Paragraphs],
        Text("Paragrafer då personen var med.", "The paragraphs at which the person was present."),
    ] = UNSET
    away: Annotated[
        Stated[Away],
        Text(
            "Varför personen var borta från de andra.", "Why the person was away from the others."
        ),
    ] = UNSET
    serves_for: Annotated[
        Stated[str], Text("Den som ersättaren tjänstgjorde för.", "Whom the substitute served for.")
    ] = UNSET
    serves: Annotated[
        Stated[Paragraphs],
        Text(
            "Paragrafer då ersättaren tjänstgjorde.",
            "The paragraphs at which the substitute served.",
        ),
    ] = UNSET
    remote: Annotated[Stated[bool], Text("Deltog på distans.", "Took part remotely.")] = UNSET


class Posting(Part, frozen=True, kw_only=True):
    """A notice on the board that minutes were attested; after an outage there is a new one."""

    posted: Annotated[
        Stated[UncertainDate], Text("Dagen anslaget sattes upp.", "The day the notice was posted.")
    ] = UNSET
    taken_down: Annotated[
        Stated[UncertainDate], Text("Dagen anslaget togs ner.", "The day it was taken down.")
    ] = UNSET
    last_day_of_appeal: Annotated[
        Stated[UncertainDate],
        Text(
            "Sista dag för överklagande, som anslaget säger.",
            "The last day of appeal, as the notice says.",
        ),
    ] = UNSET
    kept_at: Annotated[
        Stated[str], Text("Var protokollet finns.", "Where the minutes are kept.")
    ] = UNSET
    municipality: Annotated[
        Stated[str],
        Text(
            "Kommunens anslagstavla, i en gemensam nämnd.",
            "Whose notice board, for a joint committee.",
        ),
    ] = UNSET
    interrupted: Annotated[
        Stated[UncertainDate],
        Text("Dagen anslaget inte kunde nås.", "The day on which it could not be reached."),
    ] = UNSET


class Attestation(Part, frozen=True, kw_only=True):
    """One time that paragraphs of the minutes were attested (justering), with its own posting."""

    paragraphs: Annotated[
        Stated[Paragraphs], Text("De paragrafer som justerades.", "The paragraphs attested.")
    ] = UNSET
    date: Annotated[
        Stated[UncertainDate], Text("Dagen för justeringen.", "The day of attestation.")
    ] = UNSET
    time: Annotated[
        Stated[ClockTime], Text("Klockslag, då det justerades.", "Time, when it was attested.")
    ] = UNSET
    immediate: Annotated[Stated[bool], Text("Omedelbar justering.", "Attested at once.")] = UNSET
    place: Annotated[Stated[str], Text("Plats.", "Place.")] = UNSET
    by: Annotated[Stated[Items[Who]], Text("De som justerade.", "Who attested.")] = UNSET
    postings: Annotated[Stated[Items[Posting]], Text("Anslag.", "Notices on the board.")] = UNSET


class Correction(Part, frozen=True, kw_only=True):
    """A visible correction of minutes that were attested."""

    date: Annotated[
        Stated[UncertainDate], Text("Dagen för rättelsen.", "The day of the correction.")
    ] = UNSET
    what: Annotated[Stated[str], Text("Vad som rättades.", "What was corrected.")] = UNSET
    paragraphs: Annotated[
        Stated[dict[str, int]],
        Text(
            "Omnumrerade paragrafer: gammalt nummer och nytt.",
            "Paragraphs renumbered: old number and new.",
        ),
    ] = UNSET


class Adjournment(Part, frozen=True, kw_only=True):
    """A pause in a meeting (ajournering)."""

    start: Annotated[Stated[ClockTime], Text("När pausen började.", "When it began.")] = UNSET
    end: Annotated[Stated[ClockTime], Text("När mötet återupptogs.", "When it went on.")] = UNSET
    paragraph: Annotated[
        Stated[int], Text("Paragrafen då mötet pausade.", "The paragraph at which it paused.")
    ] = UNSET


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of one body."""

    committee: Annotated[
        Ref, refers_to("committees"), Text("Organet som sammanträder.", "The body that meets.")
    ]
    date: Annotated[
        Stated[UncertainDate],
        Text(
            "Sammanträdesdagen; utelämnas när källan inte säger den.",
            "The day of the meeting; left out when the source does not say.",
        ),
    ] = UNSET
    start: Annotated[Stated[ClockTime], Text("När mötet börjar.", "When it begins.")] = UNSET
    end: Annotated[Stated[ClockTime], Text("När mötet slutar.", "When it ends.")] = UNSET
    adjournments: Annotated[Stated[Items[Adjournment]], Text("Ajourneringar.", "Adjournments.")] = (
        UNSET
    )
    until: Annotated[
        Stated[UncertainDate],
        Text("Sista dagen, vid flera mötesdagar.", "The last day, of a meeting of several."),
    ] = UNSET
    place: Annotated[Stated[str], Text("Plats.", "Place.")] = UNSET
    open: Annotated[
        Stated[bool], Text("Att mötet är öppet för allmänheten.", "That it is open to the public.")
    ] = UNSET
    chair: Annotated[Stated[Who], Text("Den som leder mötet.", "Who chairs it.")] = UNSET
    secretary: Annotated[Stated[Who], Text("Sekreterare.", "Secretary.")] = UNSET
    absence_to: Annotated[
        Stated[str], Text("Vart förhinder anmäls.", "Where absence is reported.")
    ] = UNSET
    attesters: Annotated[
        Stated[Items[Who]],
        Text("Utsedda att justera.", "Appointed to attest the minutes."),
    ] = UNSET
    attestation_planned: Annotated[
        Stated[str],
        Text("Planerad tid och plats för justering.", "When and where attestation is planned."),
    ] = UNSET
    cancelled: Annotated[
        Stated[Cancelled], Text("Att mötet är inställt.", "That it is called off.")
    ] = UNSET
    papers: Annotated[
        Stated[Items[Paper]], Text("Handlingar som gått ut.", "Papers that went out.")
    ] = UNSET
    agenda: Annotated[Stated[Items[AgendaItem]], Text("Föredragningslista.", "The agenda.")] = UNSET
    attendance: Annotated[Stated[Items[Attendance]], Text("Närvaro.", "Who was present.")] = UNSET
    attestations: Annotated[
        Stated[Items[Attestation]],
        Text(
            "Justeringar, var och en med sina anslag.", "Attestations, each with its own notices."
        ),
    ] = UNSET
    corrections: Annotated[
        Stated[Items[Correction]], Text("Rättelser av protokollet.", "Corrections of the minutes.")
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists: its day; the committee is a record of its own."""
        return self.date.written if self.date else ""

    def item(self, item_id: str) -> AgendaItem | None:
        """Give the agenda item of that id, or None."""
        return next((item for item in self.agenda or () if item.id == item_id), None)
