"""The made-up records have every field, are read without a mistake, and every template stands the worst of them."""

import pytest
from accessibility import html_barriers, odt_barriers
from odf_faults import faults
from registers import OWN, opened, template

from iopctl.documents import rendering
from iopctl.documents.samples import ID, VARIANTS, sample_workspace
from iopctl.documents.template_check import A_DAY, check, usable
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Ref

TEMPLATES = opened(OWN).template_names()


@pytest.mark.parametrize("variant", VARIANTS)
def test_they_are_read_without_a_mistake(variant):
    entries = sample_workspace(opened(OWN), variant).register.entries
    assert {ref.type for ref in entries} == set(record_types())
    for entry in entries.values():
        assert entry.record is not None
        assert entry.findings == ()


@pytest.mark.parametrize("type_", record_types())
def test_full_states_every_field_and_bare_only_what_must_be_there(type_):
    model, ref = record_types()[type_], Ref(type_, ID)
    written = {
        variant: set(sample_workspace(opened(OWN), variant).register.entries[ref].file.data)
        for variant in VARIANTS
    }
    assert (
        written["full"]
        == written["hard"]
        == {field.key for field in fields(model)} - {"withheld", "letterhead"}
    )
    assert written["bare"] == {field.key for field in fields(model) if field.required}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_stands_them_all(name):
    assert list(check(opened(OWN), name)) == []


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_what_is_made_of_them_is_valid_and_without_barriers(name, variant):
    workspace = sample_workspace(opened(OWN), variant)
    for type_ in template(name).records:
        made = rendering.render(workspace, template(name), Ref(type_, ID), A_DAY)
        odt = rendering.as_odt(workspace, made)
        assert faults(odt) == []
        assert odt_barriers(odt) == []
        assert html_barriers(rendering.as_file(workspace, made, ".html")) == []


@pytest.mark.parametrize("type_", record_types())
def test_no_internal_field_is_offered_and_every_other_is(type_):
    paths = [one.path for one in usable(type_)]
    assert len(paths) == len(set(paths))
    start = record_types()[type_].__name__.lower()
    own = {path.removeprefix(f"{start}.").removesuffix("[]") for path in paths}
    assert {field.key for field in fields(record_types()[type_])} - own == {"note", "inferred"}
