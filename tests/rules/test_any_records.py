"""Records of any shape are read and judged: nothing that anybody writes makes a rule break down."""

from datetime import date
from decimal import Decimal

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from iopctl import register
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._settings import Settings
from iopctl.models._shape import Items, Part, Ref, Word
from iopctl.rules._engine import check
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.money import Kronor
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period

IDS = ("a", "b")
READ = {
    str: ("upprop", "ASN-2026-1", "(a+)+", "[A-Z]+", "agenda", "text.text"),
    bool: ("true", "false"),
    int: ("-1", "0", "1", "2", "41"),
    UncertainDate: ("2026-03-12", "2026-02-01", "2026", "våren 2026", "till 2024", "none"),
    Period: ("2026", "2025/2026", "till 2024"),
    Kronor: ("0", "400 000"),
    Decimal: ("2.5", "20"),
    DueTime: ("nästa sammanträde", "2026-03"),
    Paragraphs: ("1-4", "41"),
}
"""Texts that the types read; where another type is asked for, most of them cannot be read."""

SCALARS = st.sampled_from(sorted({"", *(text for texts in READ.values() for text in texts)}))
ANYTHING = st.recursive(
    SCALARS | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("from", "until", "more", "x")), inner)
    ),
    max_leaves=6,
)


def data_for(hint, targets, depth):
    """Give data that is nearly as the type says, so that rules meet much of it."""
    origin = getattr(hint, "__origin__", None)
    if origin is Items:
        return st.lists(data_for(hint.__args__[0], targets, depth), max_size=3)
    if not isinstance(hint, type) or depth > 3:
        return ANYTHING
    if issubclass(hint, Ref):
        return st.builds(
            lambda folder, stem: f"{folder}/{stem}" if len(targets) > 1 else stem,
            st.sampled_from(targets),
            st.sampled_from(IDS),
        )
    if issubclass(hint, Word):
        return st.sampled_from([word.value for word in hint])
    if issubclass(hint, Part):
        return fields_for(hint, depth)
    return st.sampled_from(READ[hint]) if hint in READ else SCALARS


def fields_for(holder, depth=0):
    known = {field.key: field for field in fields(holder)}
    required = {
        key: data_for(field.type, field.targets, depth + 1)
        for key, field in known.items()
        if field.required
    }
    optional = {
        key: st.deferred(lambda field=field: data_for(field.type, field.targets, depth + 1))
        for key, field in known.items()
        if not field.required
    }
    some = (
        st.lists(st.sampled_from(sorted(optional)), max_size=8, unique=True)
        if optional
        else st.just([])
    )
    return some.flatmap(
        lambda keys: st.fixed_dictionaries(required | {key: optional[key] for key in keys})
    )


MOSTLY = st.sampled_from((True, True, True, True, False))
RECORDS = st.fixed_dictionaries(
    {
        f"{folder}/{stem}.yaml": MOSTLY.flatmap(
            lambda well, model=model: fields_for(model) if well else ANYTHING
        )
        for folder, model in record_types().items()
        for stem in IDS
    }
)


@settings(max_examples=25, deadline=None)
@given(RECORDS)
def test_no_record_makes_a_rule_break_down(records):
    files = {
        path: yaml.safe_dump(data, allow_unicode=True).encode() for path, data in records.items()
    }
    found = check(register.read(files, Settings(format=1)), date(2026, 11, 21))
    assert [finding.values for finding in found if finding.rule == "rule_crashed"] == []
