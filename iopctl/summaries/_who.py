"""How persons, parties, bodies and seats are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models._instruments import Signature
from iopctl.models._who import Contact, RoleHolder, Who
from iopctl.models.committees import Member
from iopctl.models.decisions import NotTakingPart, SentTo
from iopctl.models.meetings import Attendance
from iopctl.models.partnerships import Party
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import followed, phrase, sentence
from iopctl.summaries._values import Line


def person(facts: Facts[Any]) -> Text | None:
    """Say a name with its political party: `Farishta Sulaiman (M)`."""
    name, party = facts.say("name"), facts.say("party")
    return (
        phrase("{name} ({party})", "{name} ({party})", name=name, party=party)
        if name and party
        else name or party
    )


def named(facts: Facts[Any]) -> Text:
    """Say who it is."""
    offices = ("title", "organisation", "committee", "public_body", "group", "within")
    said = sentence(
        person(facts),
        *(facts.say(office) for office in offices),
        facts.say("count", "{it} stycken", "{it} of them"),
    )
    others = facts.take("and_others")
    if others:
        return sentence(said, Text("m.fl.", "and others"), by=" ")
    return sentence(said, None if others is None else Text("inga fler", "no others"))


def who(facts: Facts[Any]) -> Line:
    """Tell who it is."""
    return Line(named(facts))


def party(facts: Facts[Any]) -> Line:
    """Tell a party to an agreement: in what role, from when to when."""
    roles = sentence(
        facts.say("side"),
        facts.say("roles"),
        facts.say("proposed", "föreslagen i {it}", "proposed in {it}"),
        facts.say("joined", "kom med {it}", "joined {it}"),
        facts.none("joined", Text("kom aldrig med", "never joined")),
        facts.say("left", "lämnade {it}", "left {it}"),
    )
    return Line(followed(named(facts), roles))


def role_holder(facts: Facts[Any]) -> Line:
    """Tell one who holds a role."""
    return Line(sentence(named(facts), facts.say("role")))


def contact(facts: Facts[Any]) -> Line:
    """Tell an office to turn to."""
    ways = sentence(facts.say("email"), facts.say("telephone"))
    return Line(
        sentence(followed(named(facts), ways), facts.say("concerning", "om {it}", "about {it}"))
    )


def signature(facts: Facts[Any]) -> Line:
    """Tell who signed, and when."""
    return Line(sentence(named(facts), facts.say("date")))


def sent_to(facts: Facts[Any]) -> Line:
    """Tell to whom a decision is sent."""
    return Line(sentence(named(facts), facts.say("sent", "skickat {it}", "sent {it}")))


def not_taking_part(facts: Facts[Any]) -> Line:
    """Tell who took no part in a decision, and why."""
    conflict = facts.truth(
        "conflict_of_interest",
        Text("jäv", "conflict of interest"),
        Text("inte jäv", "no conflict of interest"),
    )
    return Line(followed(named(facts), sentence(conflict, facts.say("reason"))))


def member(facts: Facts[Any]) -> Line:
    """Tell a seat and who holds it."""
    vacant = facts.truth("vacant", Text("vakant", "vacant"), Text("inte vakant", "not vacant"))
    return Line(
        sentence(
            person(facts),
            facts.say("role"),
            vacant,
            facts.say("from_", "från {it}", "from {it}"),
            facts.say("until", "till och med {it}", "until {it}"),
        )
    )


def attendance(facts: Facts[Any]) -> Line:
    """Tell who was present, as what, and at which paragraphs."""
    return Line(
        sentence(
            person(facts),
            facts.say("title"),
            facts.say("role"),
            facts.say("paragraphs", "närvarande {it}", "present {it}"),
            facts.say("away", "borta från övriga: {it}", "away from the others: {it}"),
            facts.say("serves_for", "tjänstgör för {it}", "serves for {it}"),
            facts.say("serves", "tjänstgör {it}", "serves {it}"),
            facts.truth("remote", Text("på distans", "remotely"), Text("på plats", "in the room")),
        )
    )


TELLERS: Tellers = {
    Who: who,
    Party: party,
    RoleHolder: role_holder,
    Contact: contact,
    Signature: signature,
    SentTo: sent_to,
    NotTakingPart: not_taking_part,
    Member: member,
    Attendance: attendance,
}
