"""The lines of the table: what is measured, beside what, and the limit that it is to keep."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import measures
from measures import Number
from measuring import Result
from registers import A_PARTNERSHIP


class Line(NamedTuple):
    """A line of the table; `limit` is the highest ratio or number, or with `exact` the only one.

    `memory` is the most that iopctl may hold, in MiB.
    """

    name: str
    measure: Callable[[Path], Result | Number]
    limit: float | None = None
    exact: bool = False
    memory: float = math.inf


A, B, C = 1_000, 10_000, 100_000

LINES: Sequence[Line] = (
    Line("cold 1,000 / check-jsonschema", partial(measures.cold, A, "check-jsonschema"), 0.05),
    Line("cold 1,000 / ajv-cli", partial(measures.cold, A, "ajv-cli"), 0.8),
    Line("cold 10,000 / ajv-cli", partial(measures.cold, B, "ajv-cli"), 0.9),
    Line("cold 10,000 / yamale", partial(measures.cold, B, "yamale"), 0.3),
    Line("cold 10,000 / sourcemeta", partial(measures.cold, B, "sourcemeta"), 1.2),
    Line("cold 1,000 / @jirutka/ajv-cli", partial(measures.cold, A, "@jirutka/ajv-cli")),
    Line("cold 1,000 / sourcemeta", partial(measures.cold, A, "sourcemeta")),
    Line("cold 1,000 / yamllint", partial(measures.cold, A, "yamllint")),
    Line("cold 1,000 / ryl", partial(measures.cold, A, "ryl")),
    Line("warm 1,000 / typer app, git status", partial(measures.warm, A, with_typer=True), 1.3),
    Line("warm 10,000 / typer app, git status", partial(measures.warm, B, with_typer=True), 1.3),
    Line("warm 100,000 / git status", partial(measures.warm, C, with_typer=False), 1.8, memory=100),
    Line("one changed 10,000 / 1,000", partial(measures.one_changed, B, A), 1.6),
    Line("files parsed warm 10,000", partial(measures.parsed_warm, B), 0, exact=True),
    Line(
        "files parsed, one changed 10,000", partial(measures.parsed_after_change, B), 1, exact=True
    ),
    Line("agenda as ODT warm 1,000 / Jinja alone", partial(measures.agenda, A), 1.4),
    Line("--version / import typer", partial(measures.own_records, ("--version",)), 0.5),
    Line("completion of a command / import typer", partial(measures.completion, B, ("=va",)), 0.5),
    Line(
        "completion of a record in 10,000 / import typer",
        partial(measures.completion, B, ("show", "=almberga-0-s")),
        0.5,
    ),
    Line(
        "show warm 10,000 / import typer", partial(measures.command, B, ("show", A_PARTNERSHIP)), 3
    ),
    Line(
        "deadlines warm 10,000 / import typer",
        partial(measures.command, B, ("deadlines", "--within", "30d")),
        3,
    ),
    Line(
        "list warm 10,000 / import typer", partial(measures.command, B, ("list", "partnerships")), 3
    ),
    Line(
        "search warm 10,000 / import typer", partial(measures.command, B, ("search", "läxhjälp")), 3
    ),
    Line("growth of cold time", partial(measures.growth, (A, B, C)), 1.05),
    Line(
        "own records: show / import typer",
        partial(measures.own_records, ("show", "bergsjon-laxhjalpen")),
        3,
    ),
    Line("own records: deadlines / import typer", partial(measures.own_records, ("deadlines",)), 3),
    Line("own records: validate / import typer", partial(measures.own_records, ("validate",)), 5),
    Line(
        "in one process: agenda as ODT / its bare template",
        partial(measures.documents, "agenda"),
        5,
    ),
    Line("in one process: 100 documents / one second", partial(measures.documents, "hundred"), 1),
    Line("in one process: agenda as ODT / pandoc", partial(measures.documents, "pandoc")),
)
