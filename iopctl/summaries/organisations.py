"""An organisation: what it is, its partnerships, and other support that it has."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models.organisations import Organisation
from iopctl.models.partnerships import Partnership
from iopctl.summaries._facts import Facts
from iopctl.summaries._partnerships_of import partnership_line
from iopctl.summaries._phrases import capital, followed
from iopctl.summaries._treatments import Treatment
from iopctl.summaries._values import Line, Section


def subtitle(facts: Facts[Organisation]) -> Text:
    """Say what its legal form is."""
    return capital(facts.say("legal_form") or Text("organisation", "organisation"))


def sections(facts: Facts[Organisation], found: tuple[Treatment, ...]) -> Iterator[Section]:  # noqa: ARG001 - the same for every type
    """Give the sections of an organisation."""
    yield Section(
        "organisation",
        Text("Organisationen", "The organisation"),
        (
            *facts.line("organisation_number", Text("Organisationsnummer", "Organisation number")),
            *facts.line("also_known_as", Text("Kallas också", "Also known as")),
            *facts.line("part_of", Text("Hör till", "Part of")),
            *_parts(facts),
            *facts.line("successor", Text("Efterträds av", "Succeeded by")),
            *_before(facts),
            *facts.line("seat", Text("Säte", "Seat")),
            *facts.line("economic_activity", Text("Ekonomisk verksamhet", "Economic activity")),
            *facts.line("municipalities", Text("Verksam i", "Works in")),
            *facts.line("board", Text("Styrelse", "Board")),
            *facts.line("contacts", Text("Kontakt", "Contact")),
        ),
    )
    yield Section("partnerships", Text("Partnerskap", "Partnerships"), tuple(_takes_part(facts)))
    yield Section(
        "support",
        Text("Annat stöd", "Other support"),
        (*facts.items("other_support"), *facts.line("state_aid", Text("Statsstöd", "State aid"))),
    )
    yield Section("events", Text("Händelser", "Events"), facts.items("events"))


def _parts(facts: Facts[Organisation]) -> Iterator[Line]:
    """Tell which organisations belong to this one."""
    organisation, register = facts.part, facts.view.register
    for other in register.every(Organisation):
        if other.part_of == organisation.ref:
            yield Line(facts.view.name(other.ref), Text("Omfattar", "Includes"))


def _before(facts: Facts[Organisation]) -> Iterator[Line]:
    """Tell which organisations this one took over from."""
    organisation, register = facts.part, facts.view.register
    for other in register.every(Organisation):
        if other.successor and other.successor.organisation == organisation.ref:
            yield Line(facts.view.name(other.ref), Text("Har tagit över från", "Took over from"))


def _takes_part(facts: Facts[Organisation]) -> Iterator[Line]:
    """Tell each partnership that it is a party to, and as what."""
    organisation, view = facts.part, facts.view
    for partnership in view.register.every(Partnership):
        for party in partnership.parties or ():
            if party.organisation == organisation.ref:
                line = partnership_line(partnership, view)
                roles = view.say(party.roles) if party.roles else None
                yield line._replace(value=followed(roles and capital(roles), line.value))
