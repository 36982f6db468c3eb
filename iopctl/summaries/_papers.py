"""How a meeting's papers, agenda, attestations and corrections are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models import meetings as models
from iopctl.models._listing import Listing
from iopctl.models._shape import Source
from iopctl.models.committees import Successor
from iopctl.models.organisations import SuccessorOrganisation
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import followed, phrase, sentence
from iopctl.summaries._values import Line


def paper(facts: Facts[Any]) -> Line:
    """Tell a paper that went out, and to whom."""
    return Line(
        sentence(
            sentence(facts.say("kind"), facts.say("paragraphs"), by=" "),
            facts.say("title"),
            facts.say("date"),
            facts.say("called", "kallade: {it}", "called: {it}"),
            facts.say("informed", "underrättade: {it}", "told: {it}"),
            facts.say("content_hash", "kontrollsumma {it}", "checksum {it}"),
        )
    )


def listing(facts: Facts[Any]) -> Line:
    """Tell which list an item lays before the body."""
    return Line(sentence(facts.say("what"), facts.say("as_of", "per {it}", "as of {it}")))


def source(facts: Facts[Any]) -> Line:
    """Tell where facts come from."""
    secondary = facts.truth(
        "secondary",
        Text("berättar om en handling som inte är läst", "tells of a paper that was not read"),
        Text("själva handlingen", "the paper itself"),
    )
    return Line(
        sentence(
            facts.say("title"), facts.say("kind"), facts.say("date"), facts.say("where"), secondary
        )
    )


def document(facts: Facts[Any]) -> Line:
    """Tell a document for an item."""
    later = facts.truth(
        "later", Text("skickas ut senare", "sent out later"), Text("utskickad", "sent out")
    )
    return Line(
        sentence(
            facts.say("title"),
            facts.say("date"),
            facts.say("attachment", "bilaga {it}", "attachment {it}"),
            facts.say("published", "läsbar för alla från {it}", "public from {it}"),
            later,
        )
    )


def recommendation(facts: Facts[Any]) -> Line:
    """Tell what somebody proposes, and under it the points."""
    adopted = facts.truth(
        "adopted",
        Text("blev beslutet", "became the decision"),
        Text("blev inte beslutet", "did not become the decision"),
    )
    return Line(
        sentence(
            facts.say("by"),
            facts.say("to", "till {it}", "to {it}"),
            facts.say("date"),
            facts.say("outcome"),
            facts.say("voted_for", "röstade för: {it}", "voted for it: {it}"),
            adopted,
        ),
        below=facts.items("points"),
    )


def item(facts: Facts[Any]) -> Line:
    """Tell an agenda item; under it what belongs to it."""
    closed = facts.truth(
        "closed_doors",
        Text("bakom stängda dörrar", "behind closed doors"),
        Text("öppna dörrar", "open doors"),
    )
    withheld = facts.truth(
        "withheld",
        Text("sekretess, kommer inte med i någon handling", "secret, reaches no document"),
        Text("inte sekretess", "not secret"),
    )
    presented = facts.truth(
        "presented", Text("föredras", "presented"), Text("föredras inte", "not presented")
    )
    return Line(
        sentence(
            _paragraph(facts),
            sentence(facts.say("title"), facts.say("id", "({it})", "({it})"), by=" "),
            facts.say("kind"),
            facts.say("category", "grupp {it}", "class {it}"),
            facts.say("start", "kl. {it}", "at {it}"),
            presented,
            facts.say("added"),
            facts.truth(
                "stays_open",
                Text("öppen för fler ärenden", "open for more matters"),
                Text("inte öppen för fler ärenden", "not open for more matters"),
            ),
            facts.say("removed", "utgick: {it}", "taken off: {it}"),
            closed,
            withheld,
        ),
        below=(
            *facts.line("case_numbers", Text("Diarienummer", "Case numbers")),
            *facts.line("matters", Text("Ärende", "Matter")),
            *facts.line("summary", Text("I korthet", "In short")),
            *facts.line("presenters", Text("Föredragande", "Presented by")),
            *facts.line("documents", Text("Handlingar", "Documents")),
            *facts.line("lists", Text("Lista", "List")),
            *facts.line("recommendations", Text("Förslag till beslut", "Proposed")),
        ),
    )


def _paragraph(facts: Facts[Any]) -> Text:
    """Say the item's paragraph, and of which other item it is the same."""
    view, number, other = facts.view, facts.take("paragraph"), facts.take("paragraph_of")
    shared = view.meeting.item(other) if view.meeting and other else None
    number = number or (shared.paragraph if shared else None) or None
    return sentence(
        view.own_paragraph(number) if number else None,
        phrase("(samma som {it})", "(the same as {it})", it=other) if other else None,
        by=" ",
    )


def adjournment(facts: Facts[Any]) -> Line:
    """Tell a pause in a meeting: `14.30–14.45, vid § 7`."""
    number = facts.take("paragraph")
    times = sentence(
        facts.say("start", "från {it}", "from {it}"),
        facts.say("end", "till {it}", "to {it}"),
        by=" ",
    )
    at = phrase("vid {it}", "at {it}", it=facts.view.own_paragraph(number)) if number else None
    return Line(sentence(times, at))


def cancelled(facts: Facts[Any]) -> Line:
    """Tell that a meeting was called off."""
    said = sentence(
        facts.say("date"),
        facts.say("reason"),
        facts.say("moved_to", "flyttat till {it}", "moved to {it}"),
    )
    return Line(said if said.sv else Text("ja", "yes"))


def posting(facts: Facts[Any]) -> Line:
    """Tell a notice on the board."""
    return Line(
        sentence(
            facts.say("posted", "anslaget {it}", "posted {it}"),
            facts.say("taken_down", "nedtaget {it}", "taken down {it}"),
            facts.say(
                "last_day_of_appeal", "sista dag för överklagande {it}", "last day of appeal {it}"
            ),
            facts.say("municipality"),
            facts.say("kept_at", "protokollet finns hos {it}", "the minutes are kept at {it}"),
            facts.say("interrupted", "kunde inte nås {it}", "could not be reached {it}"),
        )
    )


def attestation(facts: Facts[Any]) -> Line:
    """Tell one attestation, and under it its notices."""
    immediate = facts.truth(
        "immediate", Text("omedelbart", "at once"), Text("inte omedelbart", "not at once")
    )
    return Line(
        sentence(
            facts.say("paragraphs") or Text("hela protokollet", "all of the minutes"),
            facts.say("date"),
            facts.say("time", "kl. {it}", "at {it}"),
            immediate,
            facts.say("place"),
            facts.say("by", "av {it}", "by {it}"),
        ),
        below=facts.line("postings", Text("Anslag", "Posting")),
    )


def correction(facts: Facts[Any]) -> Line:
    """Tell a correction of the minutes."""
    return Line(
        followed(
            facts.say("date"),
            sentence(
                facts.say("what"), facts.say("paragraphs", "omnumrerat: {it}", "renumbered: {it}")
            ),
        )
    )


def successor(facts: Facts[Any]) -> Line:
    """Tell the body that took over."""
    return Line(sentence(facts.say("committee"), facts.say("from_", "från {it}", "from {it}")))


def successor_organisation(facts: Facts[Any]) -> Line:
    """Tell the organisation that took over."""
    return Line(sentence(facts.say("organisation"), facts.say("from_", "från {it}", "from {it}")))


TELLERS: Tellers = {
    models.Paper: paper,
    Listing: listing,
    models.ItemDocument: document,
    models.Recommendation: recommendation,
    models.AgendaItem: item,
    models.Adjournment: adjournment,
    models.Cancelled: cancelled,
    models.Posting: posting,
    models.Attestation: attestation,
    models.Correction: correction,
    Source: source,
    Successor: successor,
    SuccessorOrganisation: successor_organisation,
}
