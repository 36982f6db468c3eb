"""A body: what it is, who sits on it, its own rules, and the partnerships that it decides on."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models.committees import Committee
from iopctl.models.partnerships import Partnership
from iopctl.summaries._facts import Facts
from iopctl.summaries._partnerships_of import partnership_line
from iopctl.summaries._phrases import capital
from iopctl.summaries._treatments import Treatment
from iopctl.summaries._values import Line, Section


def subtitle(facts: Facts[Committee]) -> Text:
    """Say what kind of body it is."""
    return capital(facts.say("kind") or Text("organ", "body"))


def sections(facts: Facts[Committee], found: tuple[Treatment, ...]) -> Iterator[Section]:  # noqa: ARG001 - the same for every type
    """Give the sections of a body."""
    yield Section(
        "body",
        Text("Organet", "The body"),
        (
            *facts.line("municipality", Text("Kommun", "Municipality")),
            *facts.line("joint_municipalities", Text("Gemensam med", "Joint with")),
            *facts.line("part_of", Text("Hör till", "Part of")),
            *facts.line("abbreviation", Text("Förkortning", "Abbreviation")),
            *facts.line("also_known_as", Text("Kallas också", "Also known as")),
            *facts.line("administration", Text("Förvaltning", "Administration")),
            *facts.line("period", Text("Finns", "Exists")),
            *facts.line("successor", Text("Efterträds av", "Succeeded by")),
            *_before(facts),
            *facts.line("contacts", Text("Kontakt", "Contact")),
        ),
    )
    yield Section(
        "members",
        Text("Ledamöter och ersättare", "Members and substitutes"),
        facts.items("members"),
    )
    yield Section(
        "rules",
        Text("Organets egna regler", "The body's own rules"),
        (
            *facts.line("summons_days", Text("Kallelse, dagar före", "Summons, days ahead")),
            *facts.line("material_days", Text("Handlingar, dagar före", "Documents, days ahead")),
            *facts.line(
                "delegated_decisions_reported",
                Text("Delegationsbeslut anmäls", "Delegated decisions reported"),
            ),
            *facts.line("initiatives", Text("Nämndinitiativ", "Members' initiatives")),
            *facts.line("remote_attendance", Text("På distans", "From afar")),
            *facts.line(
                "alternating_substitutes", Text("Växeltjänstgöring", "Alternating substitutes")
            ),
            *facts.line("item_categories", Text("Grupper av ärenden", "Classes of items")),
            *facts.line(
                "shared_case_numbers", Text("Gemensamma diarienummer", "Shared case numbers")
            ),
            *facts.line("open_meetings", Text("Öppna sammanträden", "Open meetings")),
            *facts.line("standing_items", Text("Stående punkter", "Standing items")),
            *facts.line("decision_style", Text("Beslut skrivs som", "Decisions worded as")),
            *facts.line("letterhead", Text("Brevpapper", "Letterhead")),
            *facts.line("paragraph_format", Text("Paragrafer skrivs", "Paragraphs written")),
            *facts.line(
                "case_number_pattern", Text("Mönster för diarienummer", "Pattern of case numbers")
            ),
        ),
    )
    yield Section("partnerships", Text("Partnerskap", "Partnerships"), tuple(_decided_on(facts)))


def _before(facts: Facts[Committee]) -> Iterator[Line]:
    """Tell which bodies this one took over from."""
    committee, register = facts.part, facts.view.register
    for other in register.every(Committee):
        if other.successor and other.successor.committee == committee.ref:
            yield Line(facts.view.name(other.ref), Text("Har tagit över från", "Took over from"))


def _decided_on(facts: Facts[Committee]) -> Iterator[Line]:
    committee, register = facts.part, facts.view.register
    for partnership in register.every(Partnership):
        if committee.ref in (partnership.committees or ()):
            yield partnership_line(partnership, facts.view)
