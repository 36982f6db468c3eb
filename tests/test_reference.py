"""The reference of all fields is what the declarations and the real cases say today."""

from pathlib import Path

from iopctl.reporters.reference import reference
from iopctl.workspace import open_workspace

ROOT = Path(__file__).parent.parent


def test_the_reference_is_current(approved):
    registers = [
        ROOT,
        *sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/iopctl.yaml")),
    ]
    made = reference(open_workspace(root).register for root in registers)
    approved(ROOT / "docs" / "records.md", made)
