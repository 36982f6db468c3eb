"""A list of deadlines as values: every state, a vague day, a moved one, one that is missing, one to defuse."""

from datetime import date

import pytest

from iopctl.deadlines._due import Binding, Due, Listed, state
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.reporters.deadlines._report import GroupBy, Report, grouped, shared_keys
from iopctl.values.dates import NOT_STATED, UncertainDate

AS_OF = date(2026, 3, 20)
COMMITTEE = Ref("committees", "n")
TITLES = {
    COMMITTEE: "Nämnden",
    Ref("meetings", "mars"): "Nämnden 2026-03-10",
    Ref("partnerships", "p"): "Läxhjälp | i Bergsjön",
    Ref("decisions", "d"): "Uppdrag",
    Ref("partnerships", "q"): "Skyddat boende",
}


def listed(record, kind, at, title, **due):
    made = Due(
        at=at,
        title=Said(Text(title, f"{title} (en)")),
        **{
            "who": "Förvaltningen",
            "basis": Text("beslut d", "decision d"),
            "binding": Binding.DECIDED,
            **due,
        },
    )
    return Listed(kind, Ref(*record.split("/")), made, state(made, AS_OF))


def step(sv, en, **values):
    return Said(Text(sv, en), values)


LISTED = (
    listed(
        "decisions/d",
        "assignment_done",
        ("points", 0, "assignment"),
        '=HYPERLINK("http://x") \n återkomma',
        missing=step("ingen tid är sagd", "no time is stated"),
    ),
    listed(
        "meetings/mars",
        "summons_sent",
        ("papers",),
        "skicka kallelse",
        who=Text("ordföranden", "the chair"),
        basis=Text("reglementet", "terms of reference"),
        binding=Binding.LOCAL,
        when=UncertainDate.on(date(2026, 3, 5)),
        steps=(step("sammanträde {day}", "meeting {day}", day=date(2026, 3, 10)),),
        committee=COMMITTEE,
    ),
    listed(
        "partnerships/p",
        "agreement_ends",
        ("instruments", 0, "term"),
        "avtalet löper ut: *Läxhjälp* | i Bergsjön",
        who=Text("parterna", "the parties"),
        basis=Text("överenskommelse", "agreement"),
        binding=Binding.AGREED,
        when=UncertainDate("fram till 2026", date(2025, 12, 31), date(2026, 12, 31)),
        steps=(step("sista dag: {day}", "last day: {day}", day="fram till 2026"),),
    ),
    listed(
        "meetings/mars",
        "minutes_attested",
        ("attestations",),
        "justera protokollet",
        basis=Text("kommunallagen 5 kap. 69 §", "kommunallagen 5:69"),
        binding=Binding.LAW,
        when=UncertainDate.on(date(2026, 4, 4)),
        outer_limit=date(2026, 4, 7),
        steps=(step("{day} är lördag", "{day} is Saturday", day=date(2026, 4, 4)),),
        committee=COMMITTEE,
    ),
    listed(
        "partnerships/q",
        "agreement_ends",
        ("instruments", 0, "term"),
        "avtalet löper ut: Skyddat boende",
        when=UncertainDate.on(date(2026, 5, 1)),
        steps=(step("hemligt", "secret"),),
    ),
    listed(
        "meetings/mars",
        "posting_taken_down",
        ("attestations", 0, "postings"),
        "ta ner anslaget",
        binding=Binding.LAW,
        when=UncertainDate.on(date(2026, 5, 5)),
        at_earliest=True,
    ),
    listed(
        "decisions/d",
        "assignment_done",
        ("points", 1, "assignment"),
        "redovisa",
        when=UncertainDate.on(date(2026, 6, 1)),
        done=UncertainDate.on(date(2026, 3, 1)),
    ),
    listed(
        "decisions/d",
        "assignment_done",
        ("points", 2, "assignment"),
        "slutredovisa",
        when=UncertainDate.on(date(2026, 7, 1)),
        done=NOT_STATED,
    ),
)


@pytest.fixture
def report():
    """Give a report of the list, with what a test changes."""

    def made(by=None, listed=LISTED, **changed):
        by = GroupBy(by) if by else None
        shown = {
            "as_of": AS_OF,
            "language": "sv",
            "municipality": "Ekköping",
            "reminders": (7, 21),
            "shared": shared_keys(listed),
            "withheld": frozenset({Ref("partnerships", "q")}),
        }
        groups = grouped(tuple(listed), by, lambda ref: TITLES[ref])
        return Report(groups=groups, **shown | changed)

    return made


@pytest.fixture
def minutes():
    """Give the one of the list that is exact, not done and not secret."""
    return next(one for one in LISTED if one.kind == "minutes_attested")
