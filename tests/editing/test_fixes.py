"""Which repairs are made: none that makes another finding appear; what was hidden may come to light."""

from datetime import date

import pytest

from iopctl import register
from iopctl.editing import Judged, repair
from iopctl.findings import LocatedFinding
from iopctl.models._settings import Settings
from iopctl.register import Register, read_entry
from iopctl.rules._engine import check

COMMITTEE = {"committees/namnd.yaml": "name: Socialnämnden\n"}


def repaired(files):
    """Repair all that can be; give the texts that are new, the codes that are gone and those left, with why."""
    data = {path: text.encode() for path, text in (COMMITTEE | files).items()}
    whole = register.read(data, Settings(format=1))
    paths = {entry.ref: entry.path.removeprefix("records/") for entry in whole.entries.values()}
    judged = []

    def judge(changed):
        changes = [read_entry(paths[ref], content) for ref, content in changed.items()]
        now = Register({**whole.entries, **{entry.ref: entry for entry in changes}}, whole.settings)
        judged.append(now)
        return Judged(now, check(now, date(2026, 11, 21)))

    result = repair({ref: data[path] for ref, path in paths.items()}, judge, lambda _: True)
    texts = {paths[ref]: content.decode() for ref, content in result.files.items()}
    left = [
        (it.finding.code, it.why.code if isinstance(it.why, LocatedFinding) else it.why.en)
        for it in result.left_out
    ]
    return texts, [finding.code for finding in result.done], left, len(judged)


def test_what_an_unread_record_hid_comes_to_light():
    path = "partnerships/p.yaml"
    text = 'title: "P\ninstruments:\n  - kind: agreement\n    decisions: none\n    term: {from: 2025-01-01, until: 2024-01-01}\nform: fel\n'
    texts, done, left, _ = repaired({path: text})
    assert (done, left) == (["IOP101"], [])
    assert texts == {path: text.replace('"P', '"P"')}


def test_what_the_rules_could_not_judge_comes_to_light():
    path = "partnerships/p.yaml"
    text = "titel: P\ninstruments:\n  - kind: agreement\n    decisions: none\n    term: {from: 2025-01-01, until: 2024-01-01}\n"
    texts, done, left, _ = repaired({path: text})
    assert (done, left) == (["IOP201"], [])
    assert texts == {path: text.replace("titel", "title")}


def test_a_finding_on_the_line_itself_speaks_against_the_repair():
    path = "partnerships/p.yaml"
    text = "title: P\ninstruments:\n  - kind: agreement\n    decisions: none\n    term: {from: 2025-01-01, until: 20240101}\n"
    texts, done, left, _ = repaired({path: text})
    assert (texts, done) == ({}, [])
    assert left == [("IOP206", "IOP310")]


def test_a_missing_record_speaks_against_a_field_that_would_refer_to_it():
    texts, _, left, _ = repaired({"meetings/m.yaml": "comittee: borta\n"})
    assert (texts, left) == ({}, [("IOP201", "IOP401")])


def test_what_a_repair_brings_to_light_is_repaired_in_turn():
    path = "meetings/m.yaml"
    texts, done, _, _ = repaired({path: 'comittee: namnd\nplace: "Sal\n'})
    assert done == ["IOP101", "IOP201"]
    assert texts == {path: 'committee: namnd\nplace: "Sal"\n'}


@pytest.mark.parametrize("count", [1, 40])
def test_many_good_repairs_are_judged_together(count):
    files = {f"organisations/o{n}.yaml": f"nme: Organisation {n}\n" for n in range(count)}
    texts, done, left, times = repaired(files)
    assert (len(texts), len(done), left) == (count, count, [])
    assert times == 2


def test_two_repairs_of_one_record_at_once():
    path = "meetings/m.yaml"
    text = "comittee: namnd\ndate: 20260312   # torsdag\nplace: Sal #3\n"
    texts, done, left, _ = repaired({path: text})
    assert left == []
    assert sorted(done) == ["IOP113", "IOP201", "IOP206"]
    assert texts == {path: 'committee: namnd\ndate: 2026-03-12   # torsdag\nplace: "Sal #3"\n'}
