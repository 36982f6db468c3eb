"""Each format of findings, as an approved sample beside this file; and read as its reader reads it."""

import importlib
import json
import os
import pkgutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from node_tools import node_tool

from iopctl.findings import LocatedFinding, Place, Position, Range, Severity
from iopctl.language import Text
from iopctl.reporters import findings as package
from iopctl.reporters.findings.github import LONGEST_SUMMARY, github, summary
from iopctl.reporters.findings.gitlab import gitlab
from iopctl.reporters.findings.sarif import sarif

HERE = Path(__file__).parent
FORMATS = [found.name for found in pkgutil.iter_modules(package.__path__) if found.name[0] != "_"]
ENDINGS = {"text": "txt", "github": "txt", "sarif": "sarif"}
HOSTILE = "::error file=x::100%0A ##[error]a|b [l](http://x) {0} www.x.se"


def finding(message, path="records/motions/m.yaml", severity=Severity.ERROR, line=1, **more):
    place = Place(path, Range(Position(line, 3), Position(line, 5)), "a line")
    text = Text(message, message)
    return LocatedFinding("IOP201", "unknown_field", severity, text, place, **more)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_as_approved(name, report, approved):
    written = getattr(importlib.import_module(f"{package.__name__}.{name}"), name)
    approved(HERE / f"{name}.{ENDINGS.get(name, 'json')}", written(report()))


def test_a_format_speaks_english_too(report, approved):
    written = importlib.import_module(f"{package.__name__}.text").text
    approved(HERE / "text-en.txt", written(report(language="en")))


def test_the_summary_is_as_approved(report, approved):
    approved(HERE / "summary.md", summary(report()))


# GitHub


def obeyed(line):
    """Read a line as the runner's ActionCommand does: the command, its properties and its message."""
    line = line.lstrip()
    if not line.startswith("::") or (end := line.find("::", 2)) < 0:
        return None
    command, _, given = line[2:end].partition(" ")
    pairs = [pair.split("=", 1) for pair in given.strip().split(",") if pair]
    properties = {
        pair[0]: unescaped(pair[1], ("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","))
        for pair in pairs
        if len(pair) == 2
    }
    return command, properties, unescaped(line[end + 2 :], ("%0D", "\r"), ("%0A", "\n"))


def unescaped(text, *escapes):
    for written, meant in (*escapes, ("%25", "%")):
        text = text.replace(written, meant)
    return text


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "100 % klart, se: KS 2026/1", "%0A", "%250A", "två\nrader\r", "a::b", "::", "å😀"],
)
def test_what_the_runner_reads_is_what_was_said(report, text):
    told = finding("{it}", path=f"records/motions/{text}.yaml", values={"it": text})
    *lines, _count = github(report(findings=(told,), in_repository=str)).split("\n")[:-1]
    assert [obeyed(line) for line in lines] == [
        (
            "error",
            {
                "file": told.place.path,
                "line": "1",
                "endLine": "1",
                "col": "3",
                "endColumn": "5",
                "title": "IOP201 unknown_field",
            },
            text,
        )
    ]


def test_errors_come_first_and_no_more_annotations_than_github_shows(report):
    notes = [finding(f"n{n}", severity=Severity.NOTE) for n in range(8)]
    warnings = [finding(f"w{n}", severity=Severity.WARNING) for n in range(4)]
    told = (*notes, *warnings, finding("e"))
    read = [obeyed(line) for line in github(report(findings=told)).splitlines()]
    assert [command for command, *_ in filter(None, read)] == [
        *["error"],
        *["warning"] * 4,
        *["notice"] * 5,
    ]
    assert read[9][2] == ("4 till finns inte med här; hela listan står i jobbets sammanfattning")


def test_every_finding_is_a_row_of_the_summary(report):
    told = [finding("{it}", values={"it": f"{HOSTILE} {n}\n| a"}) for n in range(30)]
    (table,) = tables(summary(report(findings=tuple(told))))
    assert len(table) == 1 + 30
    assert {len(row) for row in table} == {3}
    joined = HOSTILE.replace("http:", "http:\u2060").replace("www", "www\u2060")
    assert table[30][2] == rf"{joined} 29\x0a| a"


def test_the_summary_makes_no_links_and_no_markup(report):
    hostile = "[l](http://x) <b> ![i](http://x) https://x.se www.x.se a@x.se **b** `c`"
    told = finding("{it}", values={"it": hostile})
    tokens = (
        MarkdownIt("gfm-like", {"linkify": False})
        .enable("table")
        .parse(summary(report(findings=(told,))))
    )
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds == {"text"}


def test_a_summary_too_large_for_github_is_cut_and_says_so(report):
    told = tuple(finding("x" * 1000) for _ in range(1500))
    page = summary(report(findings=told))
    assert len(page.encode()) < LONGEST_SUMMARY + 1000
    (table,) = tables(page)
    assert page.endswith(f"… och {1500 - len(table) + 1} till.\n\n")


def test_nothing_found_is_a_summary_too(report):
    assert summary(report(findings=())) == (
        "### iopctl validate\n\ninget att anmärka (9 poster lästa)\n\n"
    )


def tables(page):
    """Give the texts of each table's cells as Markdown reads them."""
    found, inside = [], False
    for token in MarkdownIt().enable("table").parse(page):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        inside = (inside or token.type == "table_open") and token.type != "table_close"
        if inside and token.type == "inline":
            found[-1][-1].append("".join(child.content for child in token.children))
    return found


# SARIF


def run_of(report):
    document = json.loads(sarif(report))
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-2.1.0.json")
    (run,) = document["runs"]
    return run


def test_sarif_says_what_github_asks_for(report):
    made = report()
    run = run_of(made)
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        assert all(
            0 < len(rule[name]["text"]) <= 1024 for name in ("shortDescription", "fullDescription")
        )
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
    assert len(run["results"]) == len(made.findings)
    for told, result in zip(made.findings, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == told.code
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) == told.place.range.start
        assert (region["endLine"], region["endColumn"]) == told.place.range.end
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("register/records/")
        assert set(uri) < set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%"
        )


def test_each_result_has_a_fingerprint_that_a_moved_line_keeps(report):
    told = (finding("a"), finding("a", line=7), finding("b"))
    marks = [
        result["partialFingerprints"]["primaryLocationLineHash"]
        for result in run_of(report(findings=told))["results"]
    ]
    assert len(set(marks)) == 3
    moved = (finding("a", line=2), finding("a", line=8), finding("b", line=9))
    assert marks == [
        result["partialFingerprints"]["primaryLocationLineHash"]
        for result in run_of(report(findings=moved, language="en"))["results"]
    ]


def test_no_text_of_a_record_is_a_link_or_a_placeholder_in_sarif(report):
    told = finding("{it}", values={"it": "[l](http://x) {0} \x1b[31m"})
    (result,) = run_of(report(findings=(told,)))["results"]
    assert result["message"]["text"] == r"\[l\](http://x) {{0}} \\x1b\[31m"


def test_the_sarif_multitool_has_nothing_to_remark_on(report, tmp_path, request):
    program = node_tool(request.config, "@microsoft/sarif-multitool", "5.7.0", "sarif-multitool")
    (tmp_path / "found.sarif").write_text(sarif(report()), "utf-8")
    done = subprocess.run(
        [program, "validate", "found.sarif", "--rule-kind", "Ghas"],
        cwd=tmp_path,
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line and "THREADS" not in line]
    assert lines == [
        "Analyzing...",
        "Done. 1 files scanned.",
        "Analysis completed successfully.",
    ]


# GitLab


def test_gitlab_gets_a_list_of_what_it_asks_for(report):
    made = report()
    written = gitlab(made)
    assert not written.startswith("\N{BYTE ORDER MARK}")
    listed = json.loads(written)
    assert len(listed) == len(made.findings)
    for one in listed:
        assert one["description"]
        assert one["check_name"]
        assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert one["location"]["path"].startswith("register/records/")
        assert one["location"]["lines"]["begin"] >= 1
    assert len({one["fingerprint"] for one in listed}) == len(listed)


def test_gitlab_gets_an_empty_list_when_nothing_is_found(report):
    assert gitlab(report(findings=())) == "[]\n"


# Places


def test_a_column_counts_code_points_after_any_letters(report):
    places = {
        told.place.path.split("/")[-1]: (told.place.line, told.place.range.start.column)
        for told in report().findings
        if told.rule == "ages_reversed"
    }
    assert sorted(places) == ["aao.yaml", "emoji.yaml", "nfd.yaml"]
    for line, column in places.values():
        assert line[column - 1 :].startswith(("25", "9"))


def test_a_mark_stands_under_its_place_after_any_letters(report):
    from iopctl.reporters._lines import width
    from iopctl.reporters.findings.text import text

    lines = text(report()).splitlines()
    marked = [
        (above, below) for above, below in pairwise(lines) if "age_from" in above and "^" in below
    ]
    assert len(marked) == 3
    for above, below in marked:
        value = "25" if "25" in above else "9"
        assert width(above[: above.index(value)]) == below.index("^")
        assert below.count("^") == len(value)
