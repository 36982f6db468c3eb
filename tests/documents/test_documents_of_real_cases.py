"""Every record of the real cases as every document there is for it: whatever is stated or missing."""

import re
from datetime import date
from pathlib import Path

import pytest
from odf_faults import faults
from registers import OWN, opened, template

from iopctl.documents import rendering
from iopctl.workspace import open_workspace

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "cases").glob("*/iopctl.yaml"))
A_DAY = date(2026, 1, 1)
LEFT_OVERS = re.compile(r"\{[{%#]|\bNone\b|UNSET|object at 0x")
RUNS_ON = re.compile(r"\n(?:- |\|)[^\n]*\n[^-|\n ]")
"""A paragraph or heading right under a list or a table, without an empty line between."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_document_of_a_real_case_is_made_and_the_last_of_each_kind_is_valid(case):
    workspace = open_workspace(case)
    last = {}
    for ref, entry in workspace.register.entries.items():
        for name in opened(OWN).template_names():
            found = template(name)
            if entry.record and ref.type in found.records:
                last[name] = rendering.render(workspace, found, ref, A_DAY)
                assert not LEFT_OVERS.search(last[name].markdown), (name, ref)
                assert not RUNS_ON.search(last[name].markdown), (name, ref)
    for rendered in last.values():
        assert faults(rendering.as_odt(workspace, rendered)) == []
