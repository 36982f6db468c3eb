"""What the quick reader takes it reads as libyaml does; the rest, and every mistake, it leaves to libyaml."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopctl.yamlfile import composing, read
from iopctl.yamlfile.comments import read_comments
from iopctl.yamlfile.decoding import is_ordinary, unreadable
from iopctl.yamlfile.plain import plain

ROOT = Path(__file__).parent.parent.parent
RECORDS = [
    path.read_text("utf-8")
    for folder in (ROOT / "records", *sorted((ROOT / "tests" / "cases").glob("*/records")))
    for path in sorted(folder.rglob("*.yaml"))
]


def by_libyaml(text):
    """Give what libyaml reads, None where anything at all would be told of the text."""
    root, stop = composing._compose(text)
    if stop or root is None:
        return None
    comments, findings = read_comments(text, root)
    data = composing._plain(root, findings, (text, comments, root))
    return data if not (comments or findings) and isinstance(data, dict) and data else None


def assert_read_alike(text):
    if is_ordinary(text) and not unreadable(text):
        quick = plain(text)
        assert quick is None or repr(quick) == repr(by_libyaml(text))


@pytest.mark.parametrize(
    "text",
    [
        "a: 007\nb: 1_000\nc: yes\nd: 2022-08-30\ne: null\nf: ~\ng: 12:30\nh: 0x1F\n",
        'a: \'\'\nb: ""\nc:\nd: \'it is "so"\'\ne: "it\'s"\n',
        "a: https://example.org/x?y=z#w\nb: KS 2026/12\nc: -1\nd: a - b, c {d} [e]\n",
        "å: Åsa\na.b: c\n31: 32\nx/y-z_1: (w)\n",
        "a:\n- b\n- c: d\n  e: f\ng:\n  - h\n  -   i: j\n      k: l\n",
        "a:\n  b:\n    c: d\n  e:\nf: g\n",
        "a: |\n  one\n\n    two: # three\n  four  \n\nb: |-\n    five\n",
        "a: []\nb: {}\nc: [d, e f, g:h]\ni: {j: k l, m: n}\no: [{p: q, r: [s]}, {t: {u: v}}]\n",
        "a: b\r\nc: |\r\n  d\r\n  e\r\n",
        "\n\na: b\n\n\nc: d\n\n",
    ],
)
def test_plain_texts_are_taken_and_read_as_libyaml_does(text):
    assert plain(text) is not None
    assert plain(text) == by_libyaml(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "a", "a\n", "- a\n", "[a]\n", "{a: b}\n", "a: b", "# a\na: b\n", "a: b # c\n"),
        *("a: b #c\n", "a: 'b' # c\n", "a:\n  b\n", "a: b\n  c\n", "a: b\n c: d\n", " a: b\nc: d\n"),
        *("a: b\na: c\n", "a: {b: c, b: d}\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "<<: a\n"),
        *("a: {<<: b}\nc: *d\n", "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "%YAML 1.2\n---\na: b\n"),
        *("? a\n: b\n", '"a": b\n', "a: 'b''c'\n", 'a: "b\\n"\n', "a: 'b\n  c'\n", "a: >\n  b\n"),
        *("a: |+\n  b\n", "a: |2\n  b\n", "a: |\nb: c\n", "a: |\n\n  b\n", "a: |\n    b\n  c\n"),
        *("a: |\n  b\n   \nc: d\n", "a: [b,\n  c]\n", "a: [b\n", "a: b]\n c\n", "a: [b]]\n", "a: [b,]\n"),
        *("a: [b: c]\n", "a: {b}\n", "a: {b: }\n", "a: {b:c}\n", "a: ['b']\n", "a: [b, #c]\n", "a: [-]\n"),
        *("a: {\n", "a: [{\n", "a: [b? c]\n", "a: b: c\n", "a: b:\n", "a: @b\n", "a: `b\n", "a: - b\n"),
        *("a: b \n", "a:\tb\n", "a: b\tc\n", "a:\n-\n", "a:\n- - b\n", "a:\n  - b\n c: d\n", "a:\n  - b\n   - c\n"),
        *("a:\n  - b\n  c: d\n", "a: b\n- c\n", "a: e\u0301\n", "a" * 101 + ": b\n"),
        "a: |\n" + " " * 100 + "b\n",
        "a: " + "[" * 26 + "b" + "]" * 26 + "\n",
        "".join("  " * n + "a:\n" for n in range(20)),
    ],
)  # fmt: skip
def test_what_is_rare_or_wrong_is_left(text):
    assert plain(text) is None


def test_records_are_read_alike():
    for text in RECORDS:
        assert_read_alike(text)


def test_most_records_are_plain():
    plain_ones = [text for text in RECORDS if is_ordinary(text) and plain(text) is not None]
    assert len(plain_ones) > 0.8 * len(RECORDS)


def test_a_place_in_a_plain_text_is_found_when_asked_for():
    file = read(b"a: b\nc:\n  - d: e\n")
    assert str(file.range_of(("c", 0, "d"))) == str(
        read(b"a: b\nc:\n  - d: e\n# x\n").range_of(("c", 0, "d"))
    )
    assert file.text[slice(*file.span_of(("c", 0, "d")))] == "e"


PIECES = [
    *("a", "k:", "b: c", "x: ", "- ", "-", " ", "  ", "    ", "\n", "\n\n", ", ", ",", ": ", ":"),
    *("|", "|-", "|\n  x\n", "k: |\n  x\n", "k: |-\n    x\n   y\n", ">", ">-", "{", "}", "[", "]"),
    *("{a: b}", "[a, b]", "{a: [b, {c: d}]}", "[{a: b}, {c: d}]", "#", " #", "'", '"', "''", "\\"),
    *("?", "? ", "a?b", "a ?b", "&a", "*a", "!x", "%", "@", "`", "~", "null", "true", "007", "1_0"),
    *("2024-01-02", "12:30", "a:b", "http://x/y?z#q", "---", "...", "<<", "=", "-1", "--", "a - b"),
    *("å", "e\u0301", "é", "—", "”x”", "(x)", ".", "/", "\t", "\r\n", "*", "&", "!", "+", "$", ";"),
]
LINES = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(["", "", " ", "  ", "  ", "   ", "    ", "      "]),
    st.sampled_from(["", "", "- ", "-   ", "- - "]),
    st.sampled_from(["", "k: ", "k2: ", "a.b: ", "7: ", "k:  ", "å: ", "k:"]),
    st.lists(st.sampled_from([*PIECES, "text"]), max_size=3).map("".join),
    st.sampled_from(["", "", "", " "]),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(LINES, min_size=1, max_size=7).map("\n".join),
)


@settings(max_examples=1500, deadline=None)
@given(TEXTS, st.sampled_from(["\n", "\n", "\n\n", ""]))
def test_any_text_is_read_alike_or_left(text, end):
    assert_read_alike(text + end)


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(RECORDS), st.data())
def test_a_record_with_something_put_into_it_is_read_alike_or_left(record, data):
    at = data.draw(st.integers(0, len(record)))
    left_out = data.draw(st.sampled_from([0, 0, 0, 1, 2]))
    piece = data.draw(st.sampled_from(PIECES))
    assert_read_alike(record[:at] + piece + record[at + left_out :])
