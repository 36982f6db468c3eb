"""Signing a paper of a partnership (undertecknande): on what day, by whom, and by what decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import UNSET

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._partnerships import (
    Decisions,
    decisions_about,
    decisions_written,
    papers_of,
)
from iopctl.acts._whom import called, who_written
from iopctl.agreements import ENDINGS
from iopctl.deadlines._agreed import paper_name
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, Edit, FieldPath, Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._instruments import Instrument, InstrumentKind
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable


class Signing(NamedTuple):
    """That a paper was signed: who signed on that day, and whether all have done so.

    `first` and `last` are the days of the term, where the paper does not state them; `decisions` are
    those behind it that it does not name.
    """

    day: date
    by: Sequence[Who] = ()
    by_all: bool = True
    first: date | None = None
    last: date | None = None
    decisions: Decisions = None


def sign(register: Register, ref: Ref, place: int | None, signing: Signing) -> Act:
    """Record signatures on the paper at a place, or, without a place, on the first agreement.

    PersonError when it is signed already, has a term that would be another, or cannot be signed.
    """
    partnership = readable(register, ref, Partnership)
    if not (signing.by_all or signing.by):
        raise PersonError(
            Text("det framgår inte vem som har undertecknat", "it is not said who has signed"),
            Text("ange --by eller --party", "give --by or --party"),
        )
    if place is None:
        edits: list[Edit] = [add_line(register, ref, ("instruments",), _agreement(signing))]
        name = InstrumentKind.AGREEMENT.text
    else:
        paper = _unsigned(partnership, place)
        edits = list(_edits(register, ref, place, paper, signing))
        name = paper_name(partnership, place)
    values = {
        "paper": name,
        "title": partnership.title,
        "day": signing.day,
        "who": [called(register, one) for one in signing.by],
    }
    text = (
        Text("undertecknat den {day}: {paper}, {title}", "signed on {day}: {paper}, {title}")
        if signing.by_all
        else Text(
            "undertecknat av {who} den {day}: {paper}, {title}",
            "signed by {who} on {day}: {paper}, {title}",
        )
    )
    return Act(
        Said(text, values),
        tuple(Change(ref, edit) for edit in edits),
        tuple(_told(register, partnership, place, signing)),
    )


def to_be_signed(partnership: Partnership) -> Sequence[int]:
    """Give the places of the papers that no day of signing is known of; an end needs no signature."""
    return [
        place
        for place, paper in enumerate(papers_of(partnership))
        if paper.kind not in ENDINGS and not paper.signed
    ]


def states_term(partnership: Partnership, place: int | None) -> bool:
    """Say whether a paper states from when or until when it holds, or goes by another paper."""
    if place is None:
        return False
    paper = papers_of(partnership)[place]
    return paper.term is not UNSET or paper.kind not in _WITH_TERM


def names_decision(partnership: Partnership, place: int | None) -> bool:
    """Say whether a paper states the decisions behind it, or that there is none."""
    return place is not None and papers_of(partnership)[place].decisions is not UNSET


_WITH_TERM = (InstrumentKind.AGREEMENT, InstrumentKind.SUB_AGREEMENT)


def _agreement(signing: Signing) -> dict[str, Data]:
    return stated(
        kind=str(InstrumentKind.AGREEMENT),
        decisions=decisions_written(signing.decisions),
        signed=signing.day if signing.by_all else None,
        signed_by=[_signature(one, signing, dated=not signing.by_all) for one in signing.by],
        term=stated(from_=signing.first, until=signing.last),
    )


def _unsigned(partnership: Partnership, place: int) -> Instrument:
    paper = papers_of(partnership)[place]
    values = {"paper": paper_name(partnership, place), "day": paper.signed}
    if paper.kind in ENDINGS:
        raise PersonError(
            Text("{paper} undertecknas inte här", "{paper} is not signed here"),
            Text("välj ett avtal", "choose an agreement"),
            values,
        )
    if paper.signed:
        raise PersonError(
            Text("{paper} är redan undertecknat, {day}", "{paper} is signed already, {day}"),
            Text(
                "är dagen fel: iopctl set {record} instruments.{number}.signed DATUM",
                "if the day is wrong: iopctl set {record} instruments.{number}.signed DATE",
            ),
            {**values, "record": partnership.ref, "number": place + 1},
        )
    return paper


def _edits(
    register: Register, ref: Ref, place: int, paper: Instrument, signing: Signing
) -> Iterator[Edit]:
    """Give what is written in a paper that is there: no field that it states is changed."""
    _refuse_another_term(ref, paper, signing)
    at = line_at(register, ref, ("instruments",), place)
    yield from _decisions(register, ref, at, paper, signing)
    if signing.by_all:
        yield SetField((*at, "signed"), signing.day.isoformat())
        if paper.term and paper.term.expected:  # what is signed is agreed
            yield Remove((*at, "term", "expected"))
    dated = not signing.by_all or bool(paper.signed_by)
    for one in signing.by:
        yield add_line(register, ref, (*at, "signed_by"), _signature(one, signing, dated=dated))
    for name, day in (("from", signing.first), ("until", signing.last)):
        if day:
            yield SetField((*at, "term", name), day.isoformat())


def _refuse_another_term(ref: Ref, paper: Instrument, signing: Signing) -> None:
    term = paper.term or None
    for name, day, there in (
        ("from", signing.first, term and term.from_),
        ("until", signing.last, term and (term.until or term.length)),
    ):
        if day and there:
            raise PersonError(
                Text(
                    "{paper} säger redan {there}, så --{name} kan inte anges",
                    "{paper} says {there} already, so --{name} cannot be given",
                ),
                Text(
                    "är det fel: iopctl edit {record}; har parterna kommit överens om annat: iopctl amend {record}",
                    "if it is wrong: iopctl edit {record}; if the parties agreed otherwise: iopctl amend {record}",
                ),
                {"paper": paper.kind, "there": there, "name": name, "record": ref},
            )


def _decisions(
    register: Register, ref: Ref, at: FieldPath, paper: Instrument, signing: Signing
) -> Iterator[Edit]:
    """Name the decisions behind a paper, after those that it names."""
    if paper.decisions is UNSET:
        for name, decisions in stated(decisions=decisions_written(signing.decisions)).items():
            yield SetField((*at, name), decisions)
        return
    for decision in signing.decisions or ():
        if decision not in (paper.decisions or ()):
            yield add_line(register, ref, (*at, "decisions"), decision.id)


def _signature(one: Who, signing: Signing, *, dated: bool) -> dict[str, Data]:
    return {**who_written(one), **stated(date=signing.day if dated else None)}


def _told(
    register: Register, partnership: Partnership, place: int | None, signing: Signing
) -> Iterator[Said]:
    ref = partnership.ref
    if not signing.by_all:
        yield Said(
            Text(
                "alla har inte undertecknat än; den sista underskriften: iopctl sign {record} utan --not-all",
                "not all have signed yet; the last signature: iopctl sign {record} without --not-all",
            ),
            {"record": ref},
        )
    unsaid = signing.decisions is None and not names_decision(partnership, place)
    about = decisions_about(register, ref) if unsaid else ()
    if about:
        yield Said(
            Text(
                "kan ligga bakom: {decision}; i så fall: iopctl set {record} instruments.{number}.decisions [{decision}]",
                "may be behind it: {decision}; if so: iopctl set {record} instruments.{number}.decisions [{decision}]",
            ),
            {"decision": about[0].id, "record": ref, "number": (place or 0) + 1},
        )
