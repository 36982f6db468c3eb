"""How proposals at a meeting, votes, reservations and what else stands in a paragraph are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models import decisions as models
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import capital, followed, phrase, sentence, spoken
from iopctl.summaries._values import Line

_COUNTED = (
    ("abstained", Text("avstod", "abstained")),
    ("absent", Text("frånvarande", "absent")),
    ("not_taking_part", Text("deltog inte", "took no part")),
)
_COUNTED_BY_NUMBER = (
    (
        "disqualified",
        Text("jävig", "with a conflict of interest"),
        Text("jäviga", "with a conflict of interest"),
    ),
    ("blank", Text("blank", "blank"), Text("blanka", "blank")),
)
"""What is said otherwise of one than of several."""


def in_short(vote: models.Vote) -> Text | None:
    """Say a vote in short: `19–19, ordförandens utslagsröst`."""
    count = vote.count or None
    figures = (
        spoken(f"{count.ja}–{count.nej}")
        if count and isinstance(count.ja, int) and isinstance(count.nej, int)
        else None
    )
    won_by = vote.won_by.text if vote.won_by and vote.won_by is not models.WonBy.MAJORITY else None
    said = sentence(figures, won_by)
    return said if said.sv else None


def proposal(facts: Facts[Any]) -> Line:
    """Tell a proposal put at the meeting: by whom, for what, and what became of it."""
    return Line(
        followed(
            facts.say("by"),
            sentence(
                facts.say("kind"),
                facts.say("points", "på punkt {it}", "on point {it}"),
                facts.say("text", "”{it}”", "“{it}”"),
                facts.say("supported_by", "med instämmande av {it}", "supported by {it}"),
                facts.say("voted_for", "röstade för: {it}", "voted for it: {it}"),
                facts.say("result"),
            ),
        )
    )


def vote(facts: Facts[Any]) -> Line:
    """Tell a vote: what was asked, what ja and nej meant, how many, and who won by what."""
    return Line(
        followed(
            capital(facts.say("kind") or Text("votering", "vote")),
            sentence(facts.say("on"), facts.say("count"), _won(facts), facts.say("method")),
        ),
        below=(
            *facts.line("meaning", Text("Det betydde", "It meant")),
            *facts.line("by_party", Text("Parti för parti", "By party")),
            *facts.line("ballots", Text("Namn för namn", "By name")),
        ),
    )


def _won(facts: Facts[Any]) -> Text | None:
    won, won_by = facts.say("won"), facts.say("won_by")
    if won and won_by:
        return phrase("{won} vann genom {by}", "{won} won by {by}", won=won, by=won_by)
    return phrase("{won} vann", "{won} won", won=won) if won else won_by


def count(facts: Facts[Any]) -> Line:
    """Tell how many voted each way."""
    return Line(
        sentence(
            facts.say("ja", "{it} ja", "{it} ja"),
            facts.say("nej", "{it} nej", "{it} nej"),
            *(_counted(facts, name, text, text) for name, text in _COUNTED),
            *(_counted(facts, *it) for it in _COUNTED_BY_NUMBER),
        )
    )


def _counted(facts: Facts[Any], name: str, one: Text, several: Text) -> Text | None:
    number = facts.take(name)
    return (
        None
        if number is None
        else sentence(spoken(number), one if number == 1 else several, by=" ")
    )


def party_votes(facts: Facts[Any]) -> Line:
    """Tell how one party voted."""
    return Line(followed(facts.say("party"), count(facts).value))


def meaning(facts: Facts[Any]) -> Line:
    """Tell what ja and nej meant."""
    return Line(
        sentence(
            facts.say("ja", "ja = {it}", "ja = {it}"),
            facts.say("nej", "nej = {it}", "nej = {it}"),
            by="; ",
        )
    )


def ballot(facts: Facts[Any]) -> Line:
    """Tell how one member voted."""
    name, party = facts.say("name"), facts.say("party", "({it})", "({it})")
    return Line(followed(sentence(name, party, by=" "), facts.say("vote")))


def reservation(facts: Facts[Any]) -> Line:
    """Tell who made a reservation, and its text."""
    return Line(
        followed(
            facts.say("by"),
            sentence(
                facts.say("attachment", "bilaga {it}", "attachment {it}"),
                facts.say("text"),
                by=": ",
            ),
        )
    )


def statement(facts: Facts[Any]) -> Line:
    """Tell who made a statement, and its text."""
    said = sentence(
        facts.say("attachment", "bilaga {it}", "attachment {it}"), facts.say("text"), by=": "
    )
    return Line(
        followed(sentence(facts.say("kind"), facts.say("by", "av {it}", "by {it}"), by=" "), said)
    )


def basis(facts: Facts[Any]) -> Line:
    """Tell a paper that a decision rests on."""
    return Line(
        sentence(
            facts.say("title"),
            facts.say("date"),
            facts.say("by", "av {it}", "by {it}"),
            facts.say("attachment", "bilaga {it}", "attachment {it}"),
        )
    )


def appeal(facts: Facts[Any]) -> Line:
    """Tell an appeal that was made, and how it went."""
    return Line(
        sentence(
            facts.say("received", "inkom {it}", "came in {it}"),
            facts.say("by", "av {it}", "by {it}"),
            facts.say("court"),
            facts.say("result"),
            facts.say("final", "laga kraft {it}", "final {it}"),
        )
    )


def returns(facts: Facts[Any]) -> Line:
    """Tell when a matter comes back, who asked for it, and why."""
    minority = facts.truth(
        "by_minority",
        Text("begärt av minst en tredjedel", "asked for by at least one third"),
        Text("inte begärt av en tredjedel", "not asked for by one third"),
    )
    return Line(
        sentence(
            facts.say("due"),
            minority,
            facts.say("asked_by", "på begäran av {it}", "asked for by {it}"),
            facts.say("reason", "skäl: {it}", "reason: {it}"),
        )
    )


def decided_by(facts: Facts[Any]) -> Line:
    """Tell a decision without a meeting."""
    return Line(
        sentence(
            facts.say("kind"),
            facts.say("committee", "för {it}", "on behalf of {it}"),
            facts.say("date"),
            facts.say("by", "av {it}", "by {it}"),
            facts.say("basis", "med stöd av {it}", "by virtue of {it}"),
            facts.say("reported_to", "anmält till {it}", "reported to {it}"),
        )
    )


TELLERS: Tellers = {
    models.Proposal: proposal,
    models.Vote: vote,
    models.Count: count,
    models.PartyVotes: party_votes,
    models.Meaning: meaning,
    models.Ballot: ballot,
    models.Reservation: reservation,
    models.Statement: statement,
    models.Basis: basis,
    models.Appeal: appeal,
    models.Returns: returns,
    models.DecidedBy: decided_by,
}
