"""Documents within one running process: an agenda beside its bare template or pandoc, and a hundred of all kinds.

Run by the bench with the Python that iopctl is installed in; what was measured is written as JSON.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from measuring import Result, Run, compare, work

from iopctl.documents import rendering
from iopctl.documents.template import Template
from iopctl.documents.template_check import A_DAY
from iopctl.documents.views import Source, View
from iopctl.models._shape import Ref
from iopctl.workspace import Workspace, open_workspace

SECONDS = 10.0
ITEMS = 12
HUNDRED = 100
BEST_OF = 3
REF = Ref("meetings", "m")


def main() -> None:
    """Write what was asked for: `agenda`, `hundred`, or `pandoc` with its program."""
    what, *program = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        match what:
            case "agenda":
                result = beside_bare_template(folder)
            case "pandoc":
                result = beside_pandoc(folder, program[0])
            case _:
                result = hundred()
    json.dump(result, sys.stdout)


def beside_bare_template(folder: Path) -> Result:
    """Make an agenda as ODT, beside the rendering of its template and nothing else."""
    workspace = invented(folder)
    template = rendering.find_template(workspace, "kallelse")
    record = workspace.register.entries[REF].record
    if record is None:
        raise SystemExit("the invented meeting cannot be read")

    def bare() -> None:
        source = Source(workspace.register)
        shown, settings = View(record, source), View(workspace.settings, source)
        template.body.render({"meeting": shown, "record": shown, "settings": settings})

    return compare(lambda: work(bare), lambda: work(whole(workspace, template)), SECONDS)


def beside_pandoc(folder: Path, program: str) -> Result:
    """Make an agenda as ODT, beside a pandoc process that has its Markdown ready."""
    workspace = invented(folder)
    template = rendering.find_template(workspace, "kallelse")
    markdown = folder / "m.md"
    markdown.write_text(rendering.render(workspace, template, REF).markdown, "utf-8")
    command: list[str | Path] = [program, markdown, "-o", markdown.with_suffix(".odt")]
    return compare(
        lambda: work(lambda: subprocess.run(command, check=True)),
        lambda: work(whole(workspace, template)),
        SECONDS,
    )


def hundred() -> Result:
    """Make a hundred documents, with every template, of the records in this repository; beside one second."""
    mixed = own_documents()
    runs = sorted(work(lambda: [make() for make in mixed]) for _ in range(BEST_OF))
    low, high = runs[0].seconds, runs[-1].seconds
    return Result(Run(1.0), runs[0], low, low, high, len(runs))


def whole(workspace: Workspace, template: Template) -> Callable[[], object]:
    """Give the making of the agenda, from record to ODT."""
    return lambda: rendering.as_odt(workspace, rendering.render(workspace, template, REF))


def invented(root: Path) -> Workspace:
    """Write a register with a meeting of twelve items, each with a proposal and a paper, and read it."""
    items = "".join(
        f"  - title: Ärende {n}, om samverkan & stöd\n"
        f"    case_numbers: [SN 2026/{n:04}]\n"
        "    presenters: [{name: Lars Höög, title: utredare}]\n"
        f"    documents: [{{title: Tjänsteskrivelse {n}, attachment: '{n}'}}]\n"
        "    recommendations: [{by: {public_body: Förvaltningen}, points: [{text: att godkänna.}]}]\n"
        for n in range(1, ITEMS + 1)
    )
    for name, text in {
        "iopctl.yaml": "format: 1\n",
        "records/committees/n.yaml": "name: Nämnden\n",
        "records/meetings/m.yaml": f"committee: n\ndate: 2026-12-08\nstart: 13:00\nagenda:\n{items}",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return open_workspace(root)


def own_documents() -> Sequence[Callable[[], object]]:
    """Give the making of a hundred documents, with every template, of the records in this repository."""
    workspace = open_workspace(Path(__file__).resolve().parent.parent)
    templates = [rendering.find_template(workspace, name) for name in workspace.template_names()]

    def making(template: Template, ref: Ref) -> Callable[[], object]:
        day = A_DAY if template.dated else None
        return lambda: rendering.as_odt(workspace, rendering.render(workspace, template, ref, day))

    each = [
        making(template, ref)
        for ref, entry in workspace.register.entries.items()
        for template in templates
        if entry.record and ref.type in template.records
    ]
    return list(itertools.islice(itertools.cycle(each), HUNDRED))


if __name__ == "__main__":
    main()
