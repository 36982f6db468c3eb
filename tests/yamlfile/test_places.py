"""Where a field stands: every path gives a range within one line, as an editor would underline it."""

import pytest

from iopctl.findings import Position, Range, Span
from iopctl.yamlfile import Comment, read

FILE = read(
    """\
# Malmö 😀
title: "Omedelbart ingå IOP"  # rubrik
signed:
by:
  - name: Åsa
    party: M  # sedan 2022
  -
  - [S, {more: 9}]
text: |  # hela
  IOGT-NTO:s projekt
  # ingen kommentar
term: {from: 2020,
  until: 2021}
'ort på mötet': Malmö
""".encode()
)


def pointed_at(path, part):
    span = FILE.span_of(path, part)
    start, end = FILE.range_of(path, part)
    shown = FILE.line(start.line)[start.column - 1 : end.column - 1]
    assert shown == FILE.text[span.start : span.end]
    return start.line, start.column, shown


@pytest.mark.parametrize(
    ("path", "part", "expected"),
    [
        (("title",), "value", (2, 8, '"Omedelbart ingå IOP"')),
        (("title",), "key", (2, 1, "title")),
        (("by", 0, "name"), "value", (5, 11, "Åsa")),
        (("by", 0, "party"), "key", (6, 5, "party")),
        (("by", 2, 0), "value", (8, 6, "S")),
        (("by", 2, 1, "more"), "value", (8, 16, "9")),
        (("term", "until"), "value", (13, 10, "2021")),
        (("ort på mötet",), "value", (14, 17, "Malmö")),
        (("ort på mötet",), "key", (14, 1, "'ort på mötet'")),
    ],
)
def test_a_field_that_is_there_is_pointed_at_exactly(path, part, expected):
    assert pointed_at(path, part) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("by",), (5, 3, "- name: Åsa")),
        (("by", 0), (5, 5, "name: Åsa")),
        (("text",), (9, 7, "|")),
        (("term",), (12, 7, "{from: 2020,")),
    ],
)
def test_of_a_value_over_several_lines_the_first_line_is_pointed_at(path, expected):
    assert pointed_at(path, "value") == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("signed",), (3, 1, "signed")),
        (("by", 1), (7, 3, "-")),
    ],
)
def test_an_empty_value_is_shown_at_its_key_or_its_dash(path, expected):
    assert pointed_at(path, "value") == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (2, 1, "title")),
        (("missing",), (2, 1, "title")),
        (("missing", 3, "deeper"), (2, 1, "title")),
        (("by", "missing"), (4, 1, "by")),
        (("by", 9), (4, 1, "by")),
        (("by", -1), (4, 1, "by")),
        (("by", 0, "missing"), (5, 5, "name")),
        (("by", 1, "missing"), (7, 3, "-")),
        (("by", 2, "missing"), (8, 5, "[S, {more: 9}]")),
        (("title", "missing"), (2, 1, "title")),
        (("title", 0), (2, 1, "title")),
        (("term", "missing"), (12, 1, "term")),
    ],
)
@pytest.mark.parametrize("part", ["key", "value"])
def test_a_field_that_is_not_there_is_shown_at_the_nearest_key_around_it(path, part, expected):
    assert pointed_at(path, part) == expected


def test_an_item_of_a_list_has_no_key_but_its_own_first():
    assert pointed_at(("by", 0), "key") == (5, 5, "name")
    assert pointed_at(("by", 2), "key") == (8, 5, "[S, {more: 9}]")


def test_a_span_is_kept_as_it_is_but_for_what_is_beyond_its_line():
    start = FILE.text.index("sedan")
    assert FILE.span_of(Span(start, start + 5)) == (start, start + 5)
    assert FILE.span_of(Span(start, start + 50)) == (start, start + 10)
    assert FILE.range_of(Span(start, start + 50)) == Range(Position(6, 17), Position(6, 27))


@pytest.mark.parametrize("span", [(-5, -1), (10_000, 20_000), (5, 2), (-5, 20_000)])
def test_a_span_outside_the_text_is_brought_into_it(span):
    found = FILE.span_of(Span(*span))
    assert 0 <= found.start <= found.end <= len(FILE.text)


def test_a_file_that_could_not_be_read_is_shown_at_its_first_line():
    file = read(b"  title: @x  \n")
    assert file.data is None
    assert file.range_of(("title",)) == Range(Position(1, 1), Position(1, 12))
    assert read(b"").range_of(()) == Range(Position(1, 1), Position(1, 1))


def test_a_letter_of_two_code_points_is_two_columns():
    file = read("A\u030asa: Bo\n".encode())
    assert file.range_of(("Åsa",)) == Range(Position(1, 7), Position(1, 9))


def test_the_first_of_two_fields_by_one_name_is_the_one_that_counts():
    file = read(b"a: 1\na: 2\n")
    assert file.range_of(("a",)).start == Position(1, 4)


def test_windows_line_ends_are_no_part_of_a_line():
    file = read("title: å\r\nsigned:\r\n".encode())
    assert [file.line(number) for number in range(5)] == ["", "title: å", "signed:", "", ""]
    assert file.range_of(("signed",)) == Range(Position(2, 1), Position(2, 7))


def test_comments_are_found_outside_of_texts_only():
    assert [(comment.line, comment.column, comment.text) for comment in FILE.comments] == [
        (1, 1, "# Malmö 😀"),
        (2, 31, "# rubrik"),
        (6, 15, "# sedan 2022"),
        (9, 10, "# hela"),
    ]
    assert all(FILE.text.startswith(comment.text, comment.start) for comment in FILE.comments)


def test_a_file_may_be_all_comments():
    assert read(b"# a\n  #b\n").comments == (Comment(1, 1, 0, "# a"), Comment(2, 3, 6, "#b"))


def test_a_text_without_comments_has_none():
    assert read(b"a: b\n").comments == ()
