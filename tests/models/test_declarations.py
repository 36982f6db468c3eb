"""What the record types declare: every field described in both languages, every word said in both."""

import enum

import pytest

from iopctl.models import _settings, record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Part, Word


def parts(model, seen=None):
    """Give a record type and every group of fields in it, also in its lists and named lists."""
    seen = {} if seen is None else seen
    if model not in seen:
        seen[model] = None
        for field in fields(model):
            for kind in _inner(field.type):
                parts(kind, seen)
    return seen


def _inner(kind):
    if isinstance(kind, type) and issubclass(kind, Part):
        return [kind]
    return [part for argument in getattr(kind, "__args__", ()) for part in _inner(argument)]


ALL = [*parts(_settings.Settings)]
for _model in record_types().values():
    ALL += [part for part in parts(_model) if part not in ALL]


def test_the_record_types_are_the_folders_of_the_format():
    assert set(record_types()) == {
        *("committees", "organisations", "meetings", "motions"),
        *("matters", "decisions", "partnerships"),
    }


@pytest.mark.parametrize("part", ALL, ids=lambda part: part.__name__)
def test_every_field_is_described_in_both_languages(part):
    for field in fields(part):
        assert field.description.sv.strip().endswith((".", "?")), field.key
        assert field.description.en.strip().endswith((".", "?")), field.key
        assert field.description.sv != field.description.en, field.key


@pytest.mark.parametrize("part", ALL, ids=lambda part: part.__name__)
def test_a_short_form_is_one_of_the_fields(part):
    short = getattr(part, "SHORT_FORM", None)
    assert short is None or short in {field.key for field in fields(part)}


@pytest.mark.parametrize("part", ALL, ids=lambda part: part.__name__)
def test_every_word_is_said_in_both_languages_and_written_with_small_letters(part):
    for field in fields(part):
        kind = (getattr(field.type, "__args__", None) or [field.type])[0]
        if isinstance(kind, type) and issubclass(kind, Word):
            for word in kind:
                assert isinstance(word, enum.Enum)
                assert word.value == word.value.lower()
                assert " " not in word.value
                assert word.text.sv
                assert word.text.en
