"""`iopctl explain`: a rule's manual, with examples out of its own cases; and all of them as one page."""

import re

import pytest
from markdown_it import MarkdownIt

from iopctl import yamlfile
from iopctl.cli._cases import wrong_and_right
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.reporters.schema import _within
from iopctl.rules._catalogue import catalogue


def test_a_rule_is_explained_with_what_is_wrong_and_what_is_right(iopctl, tmp_path):
    done = iopctl("explain", "iop317", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    headings = re.findall("^#+ (.+)$", done.stdout, re.MULTILINE)
    assert headings[0] == "IOP317 ages_reversed"
    assert headings[-2:] == ["Så blir det fel", "Så är det rätt"]
    wrong, right = re.split("^## Så är det rätt$", done.stdout, flags=re.MULTILINE)
    assert "age_from: 25, age_to: 16" in wrong
    assert "- `records/partnerships/laxhjalp.yaml:2:45 IOP317`" in wrong
    assert "age_from: 16, age_to: 25" in right


def test_the_same_in_english(iopctl, tmp_path):
    done = iopctl("explain", "ages_reversed", "--lang", "en", cwd=tmp_path)
    assert "The lowest age of a target group is above the highest." in done.stdout
    assert "## What is wrong" in done.stdout


def test_all_is_one_page_with_every_rule_once(iopctl, tmp_path):
    done = iopctl("explain", "--all", cwd=tmp_path)
    parsed = MarkdownIt().parse(done.stdout)
    titles = [
        parsed[n + 1].content
        for n, token in enumerate(parsed)
        if token.type == "heading_open" and token.tag == "h1"
    ]
    rules = [f"{entry.rule.code} {name}" for name, entry in catalogue().items()]
    assert titles[: len(rules)] == rules
    assert len(set(titles)) == len(titles)


def test_an_unknown_code_is_told_of_with_what_is_near(iopctl, tmp_path):
    done = iopctl("explain", "IOP3177", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("fel: det finns ingen regel eller frist IOP3177")
    assert "IOP317" in done.stderr


@pytest.mark.parametrize("name", catalogue())
def test_the_examples_of_a_rule_are_cases_of_its_own(name):
    code = catalogue()[name].rule.code
    wrong, right = wrong_and_right(name, code)
    if wrong:
        assert any(code in line for line in wrong.found)
    if right:
        assert right.found == ()


@pytest.mark.parametrize("name", catalogue())
def test_the_manuals_of_a_rule_show_the_same_example_in_both_languages(name):
    manual = catalogue()[name].manual
    (swedish,), (english,) = (re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) for page in manual)
    assert without_comments(swedish) == without_comments(english)


def without_comments(example):
    return [line.split(" #")[0].rstrip() for line in example.splitlines() if line[:1] != "#"]


@pytest.mark.parametrize("name", catalogue())
def test_every_field_in_a_manual_s_example_is_one_that_there_is(name):
    known = {field.key for kind in (*record_types().values(), *_groups()) for field in fields(kind)}
    (example,) = re.findall(r"```yaml\n(.*?)```", catalogue()[name].manual.en, re.DOTALL)
    data = yamlfile.read(example.encode()).data
    unknown = [key for key in _keys(data) if key not in known]
    assert unknown == (["comittee"] if name == "unknown_field" else [])


def _groups():
    return {part for model in record_types().values() for part in _within(model)}


VALUES = {"more", "as_written", "earliest", "latest", "days", "weeks", "months", "years", "after"}


def _keys(data):
    match data:
        case dict():
            for key, value in data.items():
                if key not in VALUES:
                    yield key
                yield from _keys(value)
        case list():
            for item in data:
                yield from _keys(item)
