"""Documents beside their peers, in one run: the bare template, and pandoc where it is installed.

Pairs run A B A B and the first pair is thrown away. Pandoc comes from `pypandoc_binary`, which is no
dependency of iopctl: install it in an environment of its own, and give that Python with --pandoc.
"""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from iopctl.documents import rendering
from iopctl.documents.template import Template
from iopctl.documents.template_check import A_DAY
from iopctl.documents.views import Source, View
from iopctl.models._shape import Ref
from iopctl.workspace import Workspace, open_workspace

PAIRS = 30
ITEMS = 12
HUNDRED = 100
BEST_OF = 3
MOST_TIMES, MOST_SECONDS = 5.0, 1.0
REF = Ref("meetings", "m")


def main() -> None:
    """Print what an agenda costs beside its bare template and pandoc, and a hundred documents of all kinds."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = invented(Path(folder))
        template = rendering.find_template(workspace, "kallelse")
        record = workspace.register.entries[REF].record

        def bare() -> None:
            source = Source(workspace.register)
            shown = View(record, source)
            settings = View(workspace.settings, source)
            template.body.render({"meeting": shown, "record": shown, "settings": settings})

        def whole() -> None:
            rendering.as_odt(workspace, rendering.render(workspace, template, REF))

        times = pairs(bare, whole)
        ratio = statistics.median(b / a for a, b in times)
        print(f"bare template        {1000 * statistics.median(a for a, _ in times):8.2f} ms")
        print(f"render and ODT       {1000 * statistics.median(b for _, b in times):8.2f} ms")
        print(f"ratio                {ratio:8.2f}    (limit {MOST_TIMES:g})")
        mixed = own_documents()
        hundred = min(seconds(lambda: [make() for make in mixed]) for _ in range(BEST_OF))
        print(f"{len(mixed)} of all kinds     {hundred:8.2f} s  (limit {MOST_SECONDS:g})")
        if "--pandoc" in sys.argv:
            python = sys.argv[sys.argv.index("--pandoc") + 1]
            markdown = Path(folder) / "m.md"
            markdown.write_text(rendering.render(workspace, template, REF).markdown, "utf-8")
            pandoc = subprocess.run(
                [python, "-c", "import pypandoc; print(pypandoc.get_pandoc_path())"],
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
            command = [pandoc, str(markdown), "-o", str(markdown.with_suffix(".odt"))]
            beside = pairs(whole, lambda: subprocess.run(command, check=True))
            print(f"pandoc               {1000 * statistics.median(b for _, b in beside):8.2f} ms")
            print(f"pandoc / iopctl      {statistics.median(b / a for a, b in beside):8.1f}")


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


def pairs(
    first: Callable[[], object], second: Callable[[], object]
) -> Sequence[tuple[float, float]]:
    """Time the two by turns."""
    return [(seconds(first), seconds(second)) for _ in range(PAIRS + 1)][1:]


def seconds(work: Callable[[], object]) -> float:
    """Give the wall-clock time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
