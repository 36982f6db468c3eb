"""What a record says is shown as text: it colours nothing, links nowhere, orders no runner, breaks no table."""

import csv
import io
import json
import re

import pytest
from markdown_it import MarkdownIt

HOSTILE = (
    r"\x1b[31mröd\x1b[0m \x1b]8;;http://x\x1b\\länk\x1b]8;;\x1b\\ \u202evänd\u2066 \x07\x9b1m"
    r" [red]x[/red] [/] :smile: [l](http://x) | a | b <b>x</b> =1+1 ##[error]hej"
)
PLAIN = "[red]x[/red] [/] :smile: [l](http://x) | a | b <b>x</b> =1+1 ##[error]hej ::warning::hej"
RECORDS = {
    "records/committees/n.yaml": f"name: '{PLAIN}'\nmunicipality: '::error::hej'\n",
    "records/meetings/m.yaml": f"committee: n\ndate: 2026-12-10\nplace: '{PLAIN}'\n",
    "records/partnerships/p.yaml": (
        f"title: '{PLAIN}'\ncommittees: [n]\n"
        "instruments: [{kind: agreement, term: {from: 2024-01-01, until: till 2027}}]\n"
    ),
    "records/motions/formula.yaml": (
        "kind: motion\ntitle: '=HYPERLINK(\"http://x\")'\ncommittee: n\nsubmitted: 2026-01-01\n"
        "points:\n  - text: '@SUM(1)'\n    assignment: {due: 2026-12-01}\n"
    ),
    "records/motions/escapes.yaml": f'kind: motion\ntitle: "{HOSTILE}"\nsubmitted: 2026-01-01\n',
    "records/motions/wrong.yaml": f"kind: '{PLAIN}'\ntitle: |\n  ::error::hej\n  ##[error]hej\n",
    "records/motions/raw.yaml": "title: \x1b[31mröd\n",
}
COMMANDS = [
    ["validate", "--format", "text"],
    ["validate", "--format", "github"],
    ["validate", "--format", "sarif"],
    ["validate", "--format", "gitlab"],
    ["validate", "--format", "json"],
    ["validate", "--format", "text", "--lang", "en", "--color", "never"],
    ["list"],
    ["list", "--format", "csv"],
    ["show", "partnerships/p"],
    ["show", "motions/formula"],
    ["show", "meetings/m"],
    ["show", "motions/escapes"],
    ["deadlines", "--as-of", "2026-11-21"],
    ["deadlines", "--as-of", "2026-11-21", "--format", "markdown"],
    ["deadlines", "--as-of", "2026-11-21", "--format", "csv"],
    ["show", "finns-inte\x1b[31m"],
    ["validate", "finns-inte ##[error]hej"],
]
STEERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OBEYED = re.compile(r"^\s*::|##\[", re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_text_steers_the_terminal_or_orders_the_runner(iopctl, folder, command):
    root = folder(RECORDS)
    done = iopctl(*command, cwd=root, GITHUB_ACTIONS="true")
    assert done.returncode in (0, 1, 2)
    assert done.stdout + done.stderr
    assert STEERS.search(done.stdout + done.stderr) is None
    own = r"^::(?:error|warning|notice)(?: file=[^:]*)?::" if command[-1] == "github" else r"(?!)"
    for line in (done.stdout + done.stderr).splitlines():
        said = re.sub(own, "", line)
        assert re.match(own, line) or OBEYED.search(said) is None


def test_a_table_keeps_its_columns(iopctl, folder):
    done = iopctl("list", "--format", "csv", cwd=folder(RECORDS))
    rows = list(
        csv.reader(io.StringIO(done.stdout.removeprefix("\N{BYTE ORDER MARK}")), delimiter=";")
    )
    assert len(rows) > 4
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")] == []


def test_a_deadline_table_in_markdown_keeps_its_columns(iopctl, folder):
    done = iopctl(
        *("deadlines", "--as-of", "2026-11-21", "--format", "markdown"), cwd=folder(RECORDS)
    )
    tokens = MarkdownIt().enable("table").parse(done.stdout)
    cells = [
        sum(inner.type in ("td_open", "th_open") for inner in tokens[n : _row_end(tokens, n)])
        for n, token in enumerate(tokens)
        if token.type == "tr_open"
    ]
    assert len(cells) > 2
    assert len(set(cells)) == 1
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special", "code_inline"}


def _row_end(tokens, start):
    return next(n for n in range(start, len(tokens)) if tokens[n].type == "tr_close")


def test_json_gives_the_text_as_it_stands(iopctl, folder):
    done = iopctl("list", "partnerships", "--format", "json", cwd=folder(RECORDS))
    (record,) = json.loads(done.stdout)["records"]
    assert PLAIN in record.values()
