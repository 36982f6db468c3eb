"""Deadlines as cases that a municipal lawyer can read: records in, days out."""

import importlib
from datetime import date
from pathlib import Path

import pytest
import yaml

from iopctl import yamlfile
from iopctl.deadlines._list import Missed, kinds, of_record, what_is_due
from iopctl.models._settings import read_settings
from iopctl.register import read

HERE = Path(__file__).parent
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['case']}")
    for path in sorted(HERE.glob("*.yaml"))
    for case in yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text
]


def register_of(case):
    settings = yamlfile.read(case.get("settings", "format: 1\n").encode())
    register = read(
        {f"{name}.yaml": text.encode() for name, text in case["records"].items()},
        read_settings(settings.data).settings,
    )
    problems = [(e.path, f.rule, f.at) for e in register.entries.values() for f in e.findings]
    assert problems == []
    return register


def listed(case, kind):
    due = what_is_due(register_of(case), date.fromisoformat(case["as_of"]))
    return [found for found in due if found.kind == kind]


def why_not(case, kind):
    register = register_of(case)
    return [
        found.not_due.reason.said("sv")
        for entry in register.entries.values()
        for found in of_record(register, entry, date.fromisoformat(case["as_of"]))
        if isinstance(found, Missed) and found.kind == kind
    ]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_case(kind, case):
    found = [_said(one) for one in listed(case, kind)]
    expected = case["expect"]
    # A case says only what it is about; what it says must be so, and nothing else may be listed.
    assert [
        {key: one.get(key) for key in wanted} for one, wanted in zip(found, expected, strict=False)
    ] == expected
    assert len(found) == len(expected)
    if "not_due" in case:
        assert why_not(case, kind) == case["not_due"]


def _said(one):
    when, due = one.due.when, one.due
    return {
        "title": due.title.said("sv"),
        "record": str(one.record),
        "state": one.state.value,
        "due": str(when.day) if when and when.day else "none",
        "earliest": str(when.earliest) if when else "none",
        "latest": str(when.latest) if when else "none",
        "outer_limit": str(due.outer_limit) if due.outer_limit else "none",
        "who": due.who if isinstance(due.who, str) else due.who.sv,
        "binding": due.binding.value,
        "basis": due.basis.sv,
        "steps": [step.said("sv") for step in due.steps],
        "committee": str(due.committee or "none"),
        "missing": due.missing.said("sv") if due.missing else "none",
    }


@pytest.mark.parametrize("name", sorted(kinds()))
def test_every_kind_has_its_manual_and_its_cases(name):
    kind = kinds()[name]
    module = importlib.import_module(f"iopctl.deadlines.{name}")
    assert kind.manual.sv.strip()
    assert module.__doc__
    assert (HERE / f"{name}.yaml").exists()


def test_no_cases_without_a_kind():
    assert {path.stem for path in HERE.glob("*.yaml")} == set(kinds())


def test_the_list_is_the_same_whatever_order_files_are_read_in():
    case = {
        "records": {
            "committees/n": "name: Nämnden\nsummons_days: 7\n",
            "meetings/a": "committee: n\ndate: 2026-03-02\n",
            "meetings/b": "committee: n\ndate: 2026-03-02\n",
            "meetings/c": "committee: n\n",
        },
        "as_of": "2026-01-01",
    }
    backwards = {**case, "records": dict(reversed(case["records"].items()))}
    for kind in kinds():
        assert [_said(one) for one in listed(case, kind)] == [
            _said(one) for one in listed(backwards, kind)
        ]
