"""Changes to records: all are made, each read back as what was meant; or none, and why."""

import pytest

from iopctl.editing import Change, Create, Move, Refusal, apply
from iopctl.findings import InsertItem, Remove, RenameField, Replace, SetField, Span
from iopctl.models._shape import Ref

MOTION, MEETING = Ref("motions", "m"), Ref("meetings", "s")


def changed(text, *edits):
    result = apply({MOTION: text.encode()}, [Change(MOTION, edit) for edit in edits])
    return result if isinstance(result, Refusal) else result.get(MOTION, text.encode()).decode()


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("a: 1  # c\nb: 2", SetField(("a",), "x: y"), 'a: "x: y"  # c\nb: 2'),
        ("a:   1\n", SetField(("a",), "2"), "a:   2\n"),
        ("a: 'x'\n", SetField(("a",), "y's"), "a: 'y''s'\n"),
        ('a: "x"\n', SetField(("a",), 'y" #'), "a: 'y\" #'\n"),
        ("a:\nb: 2\n", SetField(("a",), "1"), "a: 1\nb: 2\n"),
        ("a:  # c\nb: 2\n", SetField(("a",), "1"), "a: 1  # c\nb: 2\n"),
        ("a: 1 # c\n", SetField(("a",), "en\ntvå\n"), "a: | # c\n  en\n  två\n"),
        ("a: |\n  en\n\n# c\n\nb: 2\n", SetField(("a",), "1"), "a: 1\n\n# c\n\nb: 2\n"),
        ("a: |\n  en\n# c\n", SetField(("b",), "1"), "a: |\n  en\nb: 1\n# c\n"),
        ("a: |+\n  en\n\n\nb: 1\n", SetField(("c",), "2"), "a: |+\n  en\n\n\nb: 1\nc: 2\n"),
        ("a: {b: 1}\n", SetField(("a", "c"), "x, y"), 'a: {b: 1, c: "x, y"}\n'),
        ("a: {b: , c: 1}\n", SetField(("a", "b"), "2"), "a: {b: 2 , c: 1}\n"),
        ("a: [b, c]\n", SetField(("a", 1), "*d"), 'a: [b, "*d"]\n'),
        ("a: 1\r\nb: 2", SetField(("c", "d"), "3"), "a: 1\r\nb: 2\r\nc:\r\n  d: 3"),
        ("\ufeffa: 1\n", SetField(("a",), "2"), "\ufeffa: 2\n"),
        ("a:\n    b: 1\n", SetField(("c", "d"), "3"), "a:\n    b: 1\nc:\n    d: 3\n"),
        ("a:\n- 1\n", SetField(("c",), ["en tom"]), "a:\n- 1\nc:\n- en tom\n"),
        ("a: 1\n", SetField(("c",), ["3-5", "b/c"]), "a: 1\nc: [3-5, b/c]\n"),
        ("a: 1\n# c\nb: 2\n", Remove(("b",)), "a: 1\n# c\n"),
        ("a: 1\nb: 2", Remove(("b",)), "a: 1"),
        ("a: 1\r\nb: 2", Remove(("b",)), "a: 1"),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b")), "a:\n  - c: 2\n"),
        (
            "a:\n  - b: 1\n    # d\n    c: 2\n",
            Remove(("a", 0, "b")),
            "a:\n  -\n    # d\n    c: 2\n",
        ),
        ("a:\n  - b\n", Remove(("a", 0)), "a: []\n"),
        ("a: [b, c]\n", Remove(("a", 1)), "a: [b]\n"),
        ("a: [b, c]\n", Remove(("a", 0)), "a: [c]\n"),
        (
            "a:\n  - b\n  # c\n  - d\n",
            InsertItem(("a",), "x", 1),
            "a:\n  - b\n  - x\n  # c\n  - d\n",
        ),
        ("a:\n- b\n", InsertItem(("a",), {"c": "1", "d": "2"}, 0), "a:\n- c: 1\n  d: 2\n- b\n"),
        ("a: [b]\n", InsertItem(("a",), "c"), "a: [b, c]\n"),
        ("a: []\n", InsertItem(("a",), "c"), "a: [c]\n"),
        ("a:\n", InsertItem(("a",), "c d"), "a:\n  - c d\n"),
        ("b: 1\n", InsertItem(("a",), "c d"), "b: 1\na:\n  - c d\n"),
        ("a: 1 # c\n", RenameField(("a",), "b"), "b: 1 # c\n"),
        ("{a: 1}\n", RenameField(("a",), "b"), "{b: 1}\n"),
        ("a: 1\n", Replace(Span(3, 4), "2"), "a: 2\n"),
    ],
)
def test_one_change(before, edit, after):
    assert changed(before, edit) == after


def test_stretches_are_told_by_their_places_before_anything_is_changed():
    edits = [Replace(Span(0, 1), "aaa"), SetField(("aaa",), "3"), Replace(Span(3, 4), "2")]
    assert changed("a: 1\n", *edits) == "aaa: 3\n"


@pytest.mark.parametrize(
    ("text", "edit", "why"),
    [
        ("a: 1\n", SetField(("a", "b"), "1"), "what stands there is of another kind"),
        ("a: 1\n", SetField((), {"b": "1"}), "the file cannot be rewritten as a whole"),
        ("a: 1\n", Remove(("b",)), "there is nothing at that place"),
        ("a: 1\nb: 2\n", RenameField(("a",), "b"), "a field of that name is there already"),
        ("a: 1\n", InsertItem(("a",), "b"), "no list stands there"),
        ("a: [1]\n", InsertItem(("a",), "b", 5), "there is nothing at that place"),
        ("a: [1, # c\n  2]\n", Remove(("a", 0)), "a comment stands there"),
        ('a: "\n', SetField(("a",), "1"), "the file cannot be read"),
        ("a: 1\n", Replace(Span(3, 4), '"'), "the file would not be read back as what was meant"),
        ("a: 1\n", Replace(Span(3, 40), "2"), "two changes concern the same place"),
        ("a: 1\n", SetField(("a",), "\x1b"), "the file would not be read back as what was meant"),
        ("a: 1\n", SetField(("a",), "\ud800"), "the text cannot be saved"),
        ("a: |\n  b", SetField(("c",), "1"), "the file would not be read back as what was meant"),
    ],
)
def test_what_cannot_be_changed_alone_is_refused(text, edit, why):
    refused = changed(text, edit)
    assert isinstance(refused, Refusal)
    assert refused.why.en == why
    assert refused.why.sv != why


def test_one_refusal_leaves_every_file_as_it_was():
    files = {MOTION: b"a: 1\n", MEETING: b"a: 1\n"}
    changes = [Change(MOTION, SetField(("a",), "2")), Change(MEETING, Remove(("b",)))]
    refused = apply(files, changes)
    assert refused == Refusal(changes[1], refused.why)
    assert files == {MOTION: b"a: 1\n", MEETING: b"a: 1\n"}


def test_only_files_that_are_other_than_before_are_given():
    files = {MOTION: b"a: 1\n", MEETING: b"a: 1\n"}
    changes = [Change(MOTION, SetField(("a",), "1")), Change(MEETING, SetField(("a",), "2"))]
    assert apply(files, changes) == {MEETING: b"a: 2\n"}


def test_a_record_that_is_not_there_is_refused():
    assert isinstance(apply({}, [Change(MOTION, Remove(("a",)))]), Refusal)


def test_a_new_record_holds_its_fields_in_order():
    data = {"committee": "n", "date": "2026-03-12", "note": "en: två\n", "attendance": []}
    made = apply({}, [Change(MEETING, Create(data))])
    assert made == {
        MEETING: b"committee: n\ndate: 2026-03-12\nnote: |\n  en: tv\xc3\xa5\nattendance: []\n"
    }


def test_a_record_that_is_there_is_not_begun_anew():
    result = apply({MOTION: b"title: A\n"}, [Change(MOTION, Create({"title": "B"}))])
    assert isinstance(result, Refusal)
    assert result.why.en == "a record of that id is there already"


def test_a_record_is_changed_right_after_it_was_begun():
    changes = [Change(MOTION, Create({"title": "A"})), Change(MOTION, SetField(("place",), "B"))]
    assert apply({}, changes) == {MOTION: b"title: A\nplace: B\n"}


def test_a_moved_record_keeps_every_byte_and_can_be_changed_after():
    other = Ref("motions", "n")
    text = b"\xef\xbb\xbftitle: A # c\r\n"
    assert apply({MOTION: text}, [Change(MOTION, Move(other))]) == {MOTION: None, other: text}
    changes = [Change(MOTION, Move(other)), Change(other, SetField(("title",), "B"))]
    assert apply({MOTION: text}, changes)[other] == text.replace(b"A", b"B")
    assert isinstance(apply({MOTION: text, other: b"title: B\n"}, changes), Refusal)
    gone = [Change(MOTION, Move(other)), Change(MOTION, SetField(("title",), "B"))]
    assert isinstance(apply({MOTION: text}, gone), Refusal)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nnote: C\n", "title: A\nplace: B\nnote: C\n"),
        ("note: C\ntitle: A\n", "note: C\ntitle: A\nplace: B\n"),
        ("note: C # d\n", "note: C # d\nplace: B\n"),
        ("title: A\n# om texten\ntext: C\n", "title: A\nplace: B\n# om texten\ntext: C\n"),
        ("title: A\nokänt: C\n", "title: A\nplace: B\nokänt: C\n"),
    ],
)
def test_a_new_field_is_put_where_such_a_field_is_declared_to_stand(before, after):
    assert changed(before, SetField(("place",), "B")) == after
