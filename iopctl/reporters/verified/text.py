"""What was found of each made document: one line, then what changed and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from iopctl.documents.verifying import AS_IT_SHOULD_BE, KINDS, Change, State, Verified
from iopctl.language import Language, Text
from iopctl.reporters._lines import Line, Piece, Style, painted
from iopctl.reporters.findings.json import field_name
from iopctl.reporters.verified._report import Report

STYLES: dict[State, Style] = {
    State.UNCHANGED: "plain",
    State.SENT: "plain",
    State.STALE: "warning",
    State.EDITED: "error",
    State.NOT_MADE: "error",
}
COMMIT = Text("  posterna sade så i {commit}", "  the records said so at {commit}")
FIELDS = Text(" (fält: {fields})", " (fields: {fields})")
OTHER = Text(
    "  inställningarna i iopctl.yaml, eller iopctl självt, är inte som då",
    "  the settings in iopctl.yaml, or iopctl itself, are not as they were then",
)
GONE = Text(
    "  handlingen kan inte göras av posterna som de är nu",
    "  the document cannot be made from the records as they are now",
)
LINES_OF = {
    "stale": Text(
        "  - står i filen, + skulle stå nu:", "  - stands in the file, + would stand now:"
    ),
    "edited": Text("  - skrev iopctl, + står i filen:", "  - iopctl wrote, + stands in the file:"),
    "from_today": Text(
        "  vad iopctl skrev är inte känt; - skulle stå nu, + står i filen:",
        "  what iopctl wrote is not known; - would stand now, + stands in the file:",
    ),
}
SAME_TEXT = Text(
    "  texten är densamma; filen är sparad på nytt av ett annat program",
    "  the text is the same; another program has saved the file anew",
)
SHORT_COMMIT = 10


def text(report: Report) -> str:
    """Show what was found of every file; of whole folders, those that are unchanged are only counted."""
    told = (file for file in report.files if not (report.brief and file.state in AS_IT_SHOULD_BE))
    lines = [line for file in told for line in _lines(file, report.language)]
    if report.brief:
        count = Counter(file.state for file in report.files)
        lines.append(
            (", ".join(f"{it.said(report.language)}: {count[it]}" for it in State if count[it]),)
        )
    return painted(lines, color=report.color)


def _lines(file: Verified, language: Language) -> Iterator[Line]:
    of = f" ({file.template} {file.record})" if file.template else ""
    yield (f"{file.path}: ", Piece(file.state.said(language), STYLES[file.state]), of)
    if file.commit:
        yield (COMMIT.said(language, {"commit": file.commit[:SHORT_COMMIT]}),)
    for change in file.changes:
        yield (f"  {_change(change, language)}",)
    if file.state is State.STALE and not file.changes:
        yield ((OTHER if file.lines else GONE).said(language),)
    if file.lines:
        key = "from_today" if file.from_today else file.state.value
        yield (LINES_OF[key].said(language),)
    elif file.state is State.EDITED and not file.from_today:
        yield (SAME_TEXT.said(language),)
    for line in file.lines:
        yield (f"    {line.sign} {line.text}",)


def _change(change: Change, language: Language) -> str:
    kind = KINDS[change.kind].said(language)
    names = [name for at in change.fields if (name := field_name(at))]
    fields = FIELDS.said(language, {"fields": ", ".join(names)}) if names else ""
    return f"{kind} {change.name}: {change.how.said(language)}{fields}"
