"""A partnership: who takes part, for how long, by which papers, with what money, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._field_names import field_name
from iopctl.models.partnerships import Partnership
from iopctl.summaries import _money
from iopctl.summaries._agreements import term_section
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import NOT_STATED, capital, followed, phrase, sentence
from iopctl.summaries._treatments import Treatment
from iopctl.summaries._values import Line, Section

ABOUT = (
    ("also_known_as", Text("Kallas också", "Also known as")),
    ("background", Text("Bakgrund", "Background")),
    ("purpose", Text("Syfte", "Purpose")),
    ("area", Text("Område", "Field")),
    ("activities", Text("Verksamhet", "Activities")),
    ("target_group", Text("Målgrupp", "Target group")),
    ("districts", Text("Stadsdelar", "Districts")),
    ("venues", Text("Lokaler", "Venues")),
    ("topics", Text("Ämnesord", "Topics")),
)


def subtitle(facts: Facts[Partnership]) -> Text:
    """Say what form of cooperation it is."""
    return capital(facts.say("form") or Text("partnerskap", "partnership"))


def sections(facts: Facts[Partnership], found: tuple[Treatment, ...]) -> Iterator[Section]:  # noqa: ARG001 - the same for every type
    """Give the sections of a partnership."""
    partnership = facts.part
    view = facts.view
    parties = facts.items("parties") or (Line(NOT_STATED),)
    yield Section(
        "parties",
        Text("Parter", "Parties"),
        (*parties, *facts.line("committees", Text("Beslutande organ", "Deciding bodies"))),
    )
    yield Section(
        "reported", Text("Läget enligt andra", "How it stands by others"), facts.items("reported")
    )
    yield term_section(partnership, view)
    about = (
        line._replace(below=(*line.below, *_changed(partnership, attribute, facts)))
        for attribute, label in ABOUT
        for line in facts.line(attribute, label)
    )
    yield Section("about", Text("Innehåll", "Content"), tuple(about))
    yield Section(
        "instruments",
        Text("Avtal och andra handlingar", "Agreements and other papers"),
        facts.numbered("instruments"),
    )
    yield _money.section(facts, expected=True)
    yield Section(
        "commitments",
        Text("Åtaganden som inte är pengar", "Commitments other than money"),
        facts.items("commitments"),
    )
    yield Section("goals", Text("Mål", "Aims"), facts.items("goals"))
    yield Section("results", Text("Utfall", "Results"), facts.items("results"))
    yield Section("follow-up", Text("Uppföljning", "Follow-up"), facts.items("follow_up"))
    yield Section(
        "steering",
        Text("Styrgrupp och kontakt", "Steering and contact"),
        (
            *facts.line("steering_group", Text("Styrgrupp", "Steering group")),
            *facts.line("contacts", Text("Kontakt", "Contact")),
        ),
    )
    yield Section(
        "relations",
        Text("Andra partnerskap", "Other partnerships"),
        (*facts.items("relations"), *_related(partnership, facts)),
    )
    yield Section(
        "checks",
        Text("Prövning", "Checks"),
        (
            *facts.line("criteria", Text("Kriterier", "Criteria")),
            *facts.line("state_aid", Text("Statsstöd", "State aid")),
        ),
    )
    yield Section(
        "beginnings",
        Text("Inbjudan och försök", "Call and trial"),
        (
            *facts.line("open_call", Text("Öppen inbjudan", "Open call")),
            *facts.line("trial", Text("Försök", "Trial")),
            *facts.line("based_on", Text("Underlag", "Rests on")),
        ),
    )
    yield Section("events", Text("Händelser", "Events"), facts.items("events"))


def _changed(partnership: Partnership, attribute: str, facts: Facts[Partnership]) -> Iterator[Line]:
    """Tell that a later paper has changed what the first agreement said, and from when."""
    for n, instrument in enumerate(partnership.instruments or (), 1):
        for change in instrument.changes or ():
            if change.what.partition(".")[0] == attribute and change.new:
                since = change.from_ or (instrument.term.from_ if instrument.term else None)
                when = (
                    phrase("från {day}", "from {day}", day=facts.view.say(since)) if since else None
                )
                paper = phrase("handling {n}", "paper {n}", n=n)
                yield Line(
                    followed(
                        sentence(when, paper),
                        sentence(field_name(change.what), Text(change.new, change.new), by=" → "),
                    ),
                    Text("Ändrat", "Changed"),
                )


def _related(partnership: Partnership, facts: Facts[Partnership]) -> Iterator[Line]:
    """Tell the ties that other partnerships have to this one."""
    register = facts.view.register
    for referrer in register.referrers(partnership.ref):
        other = register.get(referrer.entry.ref, Partnership)
        for relation in (other.relations if other else None) or ():
            if other and relation.partnership == partnership.ref:
                yield Line(
                    phrase(
                        "{other} {kind} detta",
                        "{other} {kind} this one",
                        other=facts.view.name(other.ref),
                        kind=relation.kind,
                    )
                )
