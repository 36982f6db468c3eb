"""Statuses as cases that a clerk can read: records in; on each day, the word and why."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from iopctl import yamlfile
from iopctl.models._settings import read_settings
from iopctl.models._shape import Ref, Word
from iopctl.register import read
from iopctl.statuses._status import rules, status_of

HERE = Path(__file__).parent


def read_cases(path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - gives text only


CASES = [
    pytest.param(case, day, expected, id=f"{path.stem}: {case['case']} {day}")
    for path in sorted(HERE.glob("*.yaml"))
    for case in read_cases(path)
    for day, expected in case["expect"].items()
]


@pytest.mark.parametrize(("case", "day", "expected"), CASES)
def test_case(case, day, expected):
    register = read(
        {f"{name}.yaml": text.encode() for name, text in case["records"].items()},
        read_settings(yamlfile.read(b"format: 1\n").data).settings,
    )
    problems = [(e.path, f.rule, f.at) for e in register.entries.values() for f in e.findings]
    assert problems == []
    of = Ref(*next(iter(case["records"])).split("/"))
    status = status_of(register, of, date.fromisoformat(day))
    said = [str(status.word.value), *(reason.said("sv") for reason in status.reasons)]
    assert said == (expected if isinstance(expected, list) else [expected])


@pytest.mark.parametrize("name", sorted(rules()))
def test_every_word_of_a_status_has_a_case(name):
    path = HERE / f"{name}.yaml"
    if name == "matters":  # a matter stands as a motion does
        return
    expected = read_cases(path)
    words = {
        said[0] if isinstance(said, list) else said
        for case in expected
        for said in case["expect"].values()
    }
    module = __import__(f"iopctl.statuses.{name}", fromlist=["find"])
    (kind,) = (
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Word)
        and value.__module__ == module.__name__
    )
    assert {word.value for word in kind} == words
