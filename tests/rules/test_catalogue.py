import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

import iopctl
from iopctl import discovery, rules
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Part, Record
from iopctl.rules._catalogue import catalogue
from iopctl.rules._ends import days
from iopctl.rules._inside import kinds_inside
from iopctl.rules._rule import Rule, rule
from iopctl.values.dates import UncertainDate
from iopctl.values.misread import ShapeRule

ENGLISH = ("What it does", "Why it matters", "Example", "How to put it right")
RULES = Path(rules.__file__).parent
JARGON = ("nod", "noden", "sträng", "strängen", "mappning", "token", "schema", "skalär", "null")
SWEDISH = ("Vad regeln gör", "Varför det spelar roll", "Exempel", "Gör så här")


def test_each_module_defines_one_rule_named_as_its_file():
    for module in discovery.modules(rules):
        name = module.__name__.rpartition(".")[2]
        own = [key for key, value in vars(module).items() if isinstance(value, Rule)]
        assert own == [name]


def test_no_code_is_taken_twice():
    codes = Counter(entry.rule.code for entry in catalogue().values())
    assert [code for code, times in codes.items() if times > 1] == []
    assert all(re.fullmatch(r"IOP[1-69]\d\d", code) for code in codes)


@pytest.mark.parametrize("name", catalogue())
def test_a_manual_has_its_sections_in_both_languages(name):
    manual = catalogue()[name].manual
    for page, sections in ((manual.sv, SWEDISH), (manual.en, ENGLISH)):
        assert re.findall("^## (.+)$", page, re.MULTILINE) == list(sections)
        first, blank, *_ = page.splitlines()
        assert first.endswith(".")
        assert blank == ""
        assert page.count("```yaml\n") == page.count("\n```\n") == 1
        assert all(part.strip() for part in re.split("^## .+$", page, flags=re.MULTILINE))


@pytest.mark.parametrize("name", catalogue())
def test_a_rule_speaks_without_jargon(name):
    source = (RULES / f"{name}.py").read_text(encoding="utf-8").lower()
    assert re.findall(rf"\b(?:{'|'.join(JARGON)})\b", source.split('swedish = """')[1]) == []


@pytest.mark.parametrize("name", catalogue())
def test_a_rule_has_a_wrong_case_and_a_right_one(name):
    text = (Path(__file__).parent / f"{name}.md").read_text(encoding="utf-8")
    code = catalogue()[name].rule.code
    told = re.findall(r"^```findings\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert any(code in findings for findings in told)
    assert any(code not in findings for findings in told)


def test_no_case_file_is_without_its_rule():
    files = {path.stem for path in Path(__file__).parent.glob("*.md")}
    assert files - set(catalogue()) == set()


def test_every_name_that_readers_give_has_its_manual():
    given = set(get_args(ShapeRule))
    for path in Path(iopctl.__file__).parent.rglob("*.py"):
        given.update(re.findall(r'\brule(?:: str)? ?= ?"(\w+)"', path.read_text(encoding="utf-8")))
    told = {name for name, entry in catalogue().items() if entry.rule.check is None}
    assert told - {"rule_crashed"} == given


def test_no_error_depends_on_the_day():
    with pytest.raises(ValueError, match="IOP999"):
        rule("IOP999", on=Record, severity="error", dated=True)


def test_everything_that_lasts_until_a_day_is_judged():
    lasting = [
        part
        for model in record_types().values()
        for part in kinds_inside(model)
        if any(
            field.key in ("until", "left") for field in fields(part) if field.type is UncertainDate
        )
    ]
    assert len(lasting) > 3
    assert [part for part in lasting if not days(part)] == []


def test_every_field_that_a_rule_speaks_of_is_declared():
    known = {
        f"{group.__name__}.{field.key}"
        for model in record_types().values()
        for group in [model, *_groups(model)]
        for field in fields(group)
    }
    spoken = {field for entry in catalogue().values() for field in entry.rule.fields}
    assert spoken - known == set()
    assert [
        name for name, entry in catalogue().items() if entry.rule.check and not entry.rule.fields
    ] == []


def _groups(model, seen=None):
    seen = {} if seen is None else seen
    for field in fields(model):
        for part in _parts(field.type):
            if part not in seen:
                seen[part] = None
                _groups(part, seen)
    return list(seen)


def _parts(kind):
    if isinstance(kind, type) and issubclass(kind, Part):
        return [kind]
    return [part for argument in getattr(kind, "__args__", ()) for part in _parts(argument)]
