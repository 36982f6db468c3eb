"""The schemas that editors get: they take what iopctl reads, and refuse what it does not."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from iopctl import yamlfile
from iopctl.models import record_types
from iopctl.models._settings import Settings, read_settings
from iopctl.register import read, read_entry
from iopctl.reporters._value_schemas import KINDS
from iopctl.reporters.schema import names, schema
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.fields import Misread
from iopctl.values.lengths import Length
from iopctl.values.periods import Period

ROOT = Path(__file__).parent.parent.parent
REGISTERS = [ROOT, *sorted(path.parent for path in ROOT.glob("tests/cases/*/iopctl.yaml"))]
RULES = sorted((ROOT / "tests" / "rules").glob("*.md"))
SCHEMAS = {name: json.loads(schema(name, "sv")) for name in names()}
REFUSED = {"unknown_field", "unknown_word", "missing_field", "wrong_organisation_number"}
"""Mistakes that every editor shall show; the check digit of a number takes iopctl."""


def faults(name, data, schemas=SCHEMAS):
    return [
        f"{list(fault.absolute_path)}: {fault.message[:200]}"
        for fault in jsonschema.Draft7Validator(schemas[name]).iter_errors(data)
    ]


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_schema_is_a_schema(name, language):
    jsonschema.Draft7Validator.check_schema(json.loads(schema(name, language)))


@pytest.mark.parametrize("name", names())
def test_no_editor_is_led_to_write_null(name):
    assert "null" not in json.dumps(SCHEMAS[name])


@pytest.mark.parametrize("register", REGISTERS, ids=lambda path: path.name)
def test_every_record_and_every_case_fits(register):
    files = {
        path.relative_to(register / "records").as_posix(): path.read_bytes()
        for path in sorted((register / "records").rglob("*.yaml"))
    }
    with_ids = {
        name: json.loads(schema(name, "en", read(files, Settings(format=1))))
        for name in record_types()
    }
    for path, content in files.items():
        data = yamlfile.read(content).data
        folder = path.partition("/")[0]
        assert faults(folder, data) == [], path
        assert faults(folder, data, with_ids) == [], path
    settings = yamlfile.read((register / "iopctl.yaml").read_bytes()).data
    assert faults("iopctl", settings) == []


def cases(path):
    """Give the records of a rule's cases, with the mistakes of shape that iopctl finds in each."""
    for token in MarkdownIt().parse(path.read_text("utf-8")):
        kind, _, name = token.info.partition(" ")
        if token.type == "fence" and kind == "yaml":
            if name == "iopctl.yaml":
                data = yamlfile.read(token.content.encode()).data
                yield "iopctl", data, {finding.rule for finding in read_settings(data).findings}
            else:
                name = name.removeprefix("records/")
                entry = read_entry(name, token.content.encode())
                if isinstance(entry.file.data, dict) and entry.ref.type in record_types():
                    yield entry.ref.type, entry.file.data, {it.rule for it in entry.findings}


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_an_editor_finds_what_iopctl_finds_in_a_record(path):
    for name, data, rules in cases(path):
        found = faults(name, data)
        if rules & REFUSED - {"wrong_organisation_number"}:
            assert found, data
        elif not rules:
            assert found == [], data


def read_by(kind, data):
    try:
        kind.read(data)
    except Misread:
        return False
    return True


def taken(kind, data):
    made = {"type": "string", "pattern": f"^(?:{KINDS[kind].pattern})$"}
    return jsonschema.Draft7Validator(made).is_valid(data)


WORDS = (
    *("till", "fram till", "till och med", "t.o.m.", "från och med", "senast", "den", "år", "hela"),
    *("våren", "årsskiftet", "vecka", "första", "halvåret", "kvartalet", "slutet av", "mars"),
    *("2024", "2024/2025", "2024/25", "2024-02", "2024-02-29", "2024-12-31", "31", "7", "1:a", "–"),
    *(" - ", "-", ",", "nästa", "sammanträde", "sammanträdet i", "inom", "sex månader efter"),
    *("beslut", "för", "två", "år", "månader", "14", "dagar", "Våren", "MARS", "  "),
)
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).flatmap(
    lambda words: st.sampled_from((" ".join(words), "".join(words)))
)


@pytest.mark.parametrize("kind", [UncertainDate, DueTime, Period, Length])
@given(PHRASES)
def test_every_wording_that_a_value_takes_an_editor_takes(kind, phrase):
    assert taken(kind, phrase) or not read_by(kind, phrase)


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (UncertainDate, ["2026-02-30", "2026-13-01", "2026-04-31", "i våras", "1066", "26-03-12"]),
        (DueTime, ["2026-02-30", "12", "2026-13"]),
        (Period, ["hela tiden", "20", "-"]),
        (Length, ["tre", "3", "år"]),
    ],
)
def test_what_is_surely_no_value_is_refused(kind, texts):
    for text in texts:
        assert not read_by(kind, text)
        assert not taken(kind, text)


MEETING = {"committee": "n", "date": "2026-03-12"}


@pytest.mark.parametrize(
    ("folder", "data"),
    [
        ("meetings", MEETING | {"date": "none"}),
        ("meetings", MEETING | {"agenda": "none"}),
        ("meetings", MEETING | {"agenda": []}),
        ("meetings", MEETING | {"agenda": {"title": "Upprop"}}),
        ("meetings", MEETING | {"agenda": [{"title": "Upprop"}, {"more": "9"}]}),
        ("meetings", MEETING | {"agenda": [{"title": "Upprop"}, {"more": "unknown"}]}),
        ("meetings", MEETING | {"agenda": [{"more": "2", "section": "Anmälan"}]}),
        ("meetings", MEETING | {"start": "13.00"}),
        ("meetings", MEETING | {"start": 13.3}),
        ("meetings", MEETING | {"start": "kl. 8:30"}),
        ("meetings", MEETING | {"committee": "committees/n"}),
        ("meetings", MEETING | {"sources": "protokollet"}),
        ("meetings", MEETING | {"sources": ["protokollet", {"where": "arkivet"}]}),
        ("meetings", MEETING | {"date": 2026}),
        ("meetings", MEETING | {"date": {"as_written": "före jul", "latest": "2026-12-24"}}),
        ("decisions", {"title": "D", "outcome": ["approved", {"more": "unknown"}]}),
        ("partnerships", {"title": "1984", "target_group": "Unga"}),
        ("partnerships", {"title": 1984, "districts": ["Bergsjön", {"more": "3"}]}),
    ],
)
def test_what_the_reader_takes_the_editor_takes(folder, data):
    assert faults(folder, data) == []


@pytest.mark.parametrize(
    ("folder", "data"),
    [
        ("meetings", {"date": "2026-03-12"}),
        ("meetings", MEETING | {"comittee": "n"}),
        ("meetings", MEETING | {"committee": "motions/n"}),
        ("meetings", MEETING | {"agenda": "Upprop, sedan val"}),
        ("meetings", MEETING | {"agenda": [{"titel": "Upprop"}]}),
        ("meetings", MEETING | {"agenda": [{"kind": "formality"}]}),
        ("meetings", MEETING | {"agenda": [{"more": "9", "titel": "x"}]}),
        ("meetings", MEETING | {"start": "25:00"}),
        ("meetings", MEETING | {"place": ""}),
        ("meetings", MEETING | {"place": None}),
        ("meetings", MEETING | {"date": {"earliest": "2026-12-24"}}),
        ("meetings", MEETING | {"date": {"as_written": "x", "lastest": "2026-12-24"}}),
        ("decisions", {"title": "D", "outcome": "approved"}),
        ("decisions", {"title": "D", "outcome": ["bifall"]}),
        ("partnerships", {"title": "P", "target_group": {"ages": "12"}}),
    ],
)
def test_what_the_reader_refuses_the_editor_refuses(folder, data):
    assert faults(folder, data) != []


def test_with_ids_a_reference_is_to_a_record_that_there_is():
    register = read({"committees/n.yaml": "name: Nämnden\n".encode()}, Settings(format=1))
    made = {"meetings": json.loads(schema("meetings", "sv", register))}
    committee = made["meetings"]["properties"]["committee"]["anyOf"][0]
    assert committee["enum"] == ["n"]
    assert committee["enumDescriptions"] == ["Nämnden"]
    assert faults("meetings", MEETING, made) == []
    assert faults("meetings", MEETING | {"committee": "committees/n"}, made) == []
    assert faults("meetings", MEETING | {"committee": "m"}, made) != []
    assert faults("meetings", MEETING | {"committee": "committees/m"}, made) != []
