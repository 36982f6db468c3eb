"""Put a record's summary together: its own sections, and what stands in every one."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from iopctl import discovery
from iopctl.agreements import courses
from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Record, Ref
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Register
from iopctl.statuses._status import status_of
from iopctl.summaries import (
    _agreements,
    _commitments,
    _money,
    _own_rules,
    _papers,
    _points,
    _voting,
    _who,
)
from iopctl.summaries._chain import led_to, matters_behind
from iopctl.summaries._facts import Facts, Tellers, View
from iopctl.summaries._open import deadline_line, open_deadlines, unanswered
from iopctl.summaries._phrases import sentence, spoken
from iopctl.summaries._sums import sums
from iopctl.summaries._treatments import Treatment, treatments
from iopctl.summaries._values import Line, Section, Summary
from iopctl.summaries._way import treatment_line

TELLERS: Tellers = MappingProxyType(
    {
        **_who.TELLERS,
        **_points.TELLERS,
        **_money.TELLERS,
        **_agreements.TELLERS,
        **_commitments.TELLERS,
        **_voting.TELLERS,
        **_papers.TELLERS,
        **_own_rules.TELLERS,
    }
)


class Kind(NamedTuple):
    """How one type of record is summarized: what stands under its title, and its own sections."""

    subtitle: Callable[[Facts[Any]], Text]
    sections: Callable[[Facts[Any], tuple[Treatment, ...]], Iterator[Section]]


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """Give how each type is summarized, by the type's folder name, which is the file's."""
    return MappingProxyType(
        {
            module.__name__.rpartition(".")[2]: Kind(module.subtitle, module.sections)
            for module in discovery.modules(importlib.import_module("iopctl.summaries"))
        }
    )


def summarize(register: Register, ref: Ref, as_of: date) -> Summary:
    """Summarize a record of the register as it stands on a day."""
    entry = register.entries[ref]
    record = entry.record
    view = View(register, as_of, TELLERS, record if isinstance(record, Meeting) else None)
    referring = tuple(dict.fromkeys(referrer.entry.ref for referrer in register.referrers(ref)))
    title = spoken(register.title(ref))
    if record is None:
        referred = Section(
            "referred-by", Text("Nämns i", "Referred to by"), _names(referring, view)
        )
        return Summary(
            ref,
            as_of,
            title,
            Text("", ""),
            (referred,) if referred.lines else (),
            mistakes=len(entry.findings),
            referred_by=referring,
        )
    facts = Facts(record, view)
    found = treatments(register, ref)
    concerned = (ref, *(it.decision.ref for it in found if it.decision))
    due = open_deadlines(register, concerned, as_of)
    kind = kinds()[ref.type]
    for heading in {"title", "name"}.intersection(record.__struct_fields__):
        facts.take(heading)
    subtitle = sentence(kind.subtitle(facts), _case_numbers(facts), by="; ")
    own = tuple(kind.sections(facts, found))
    known = tuple(dict.fromkeys(reference.ref for reference in entry.references))
    sections = (
        *own,
        Section("treatments", Text("Behandling", "Treatment"), _treated(record, found, view)),
        *_chain(record, found, view),
        Section(
            "open",
            Text("Öppet", "Open"),
            (*(deadline_line(it, ref) for it in due), *unanswered(record, found, view)),
        ),
        Section("referred-by", Text("Nämns i", "Referred to by"), _names(referring, view)),
        Section("refers-to", Text("Nämner", "Refers to"), _names(known, view)),
        *_last(facts),
    )
    return Summary(
        ref,
        as_of,
        title,
        subtitle,
        tuple(section for section in sections if section.lines),
        record,
        status_of(register, ref, as_of),
        len(entry.findings),
        courses(record, as_of) if isinstance(record, Partnership) else (),
        sums(getattr(record, "funding", None) or ()),
        found,
        due,
        referring,
    )


def _case_numbers(facts: Facts[Any]) -> Text | None:
    """Say the case numbers, or that it is stated that there are none."""
    if "case_numbers" not in facts.part.__struct_fields__:
        return None
    if facts.part.case_numbers:
        return facts.say("case_numbers")
    numbers = facts.say("case_numbers", "diarienummer: {it}", "case numbers: {it}")
    if numbers is None and facts.line("case_numbers"):
        return Text("inget diarienummer", "no case number")
    return numbers


def _last(facts: Facts[Any]) -> tuple[Section, ...]:
    """Give what every record may hold, after whatever nobody has told: sources, and last the internal note."""
    sources = facts.items("sources")
    inferred = facts.line(
        "inferred", Text("Slutsats, inte ur källan", "Concluded, not from the source")
    )
    note = facts.line("note", Text("", ""))
    return (
        Section("other", Text("Övrigt", "Other"), facts.rest()),
        Section("sources", Text("Källor", "Sources"), (*sources, *inferred)),
        Section(
            "note",
            Text(
                "Intern anteckning (kommer aldrig med i en handling)",
                "Internal note (never in a document)",
            ),
            tuple(line._replace(label=None) for line in note),
        ),
    )


def _treated(record: Record, found: tuple[Treatment, ...], view: View) -> tuple[Line, ...]:
    if not found and isinstance(record, Raised):
        return (Line(Text("ingen behandling är registrerad", "no treatment is recorded")),)
    return tuple(treatment_line(treatment, view) for treatment in found)


def _chain(record: Record, found: tuple[Treatment, ...], view: View) -> Iterator[Section]:
    """Tell, over the decisions, which matters lie behind a partnership, and what a matter led to."""
    if isinstance(record, Partnership):
        behind = Text("Ärenden bakom", "Matters behind it")
        yield Section("matters-behind", behind, _names(matters_behind(found), view))
    if isinstance(record, Raised):
        led = led_to(view.register, found)
        yield Section("led-to", Text("Ledde till", "Led to"), _names(led, view))


def _names(refs: tuple[Ref, ...], view: View) -> tuple[Line, ...]:
    return tuple(Line(spoken(f"{view.register.title(ref)} ({ref})")) for ref in sorted(refs))
