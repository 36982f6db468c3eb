"""A change touches what it names and nothing else: in every record there is, whatever is changed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopctl.findings import InsertItem, MoveItem, Remove, RenameField, SetField
from iopctl.yamlfile import read
from iopctl.yamlfile.meaning import NotEditableError, meant
from iopctl.yamlfile.splicing import replacements, spliced

ROOT = Path(__file__).parent.parent.parent
RECORDS = [
    path.read_bytes()
    for folder in (ROOT / "records", ROOT / "tests" / "cases")
    for path in sorted(folder.rglob("*.yaml"))
]

HAND_WRITTEN = """\
# överst
kind: initiative   # nämndinitiativ
title: "Cykelväg"
by:
  # den första
  - {name: Åsa, party: M, roles: [a, 'b c']}   # efter

  - name: Bo
    # inuti
    party: 'L'
  -
  - - a
    - b
numbers:
- 1
- 2
signed:
text: |   # om texten
  Ett stycke.

    * indraget

# före summary
summary: >-
  ett
  två

long: en text
  över två rader
keep: |+
  slut

last: {a: 1, b: , c: "x"} # sist"""


def changed(text, edit):
    return spliced(text, replacements(read(text.encode()), edit))


def paths(data, at=()):
    if at:
        yield at
    match data:
        case dict():
            for name, value in data.items():
                yield from paths(value, (*at, name))
        case list():
            for n, value in enumerate(data):
                yield from paths(value, (*at, n))


texts = st.one_of(
    st.sampled_from(
        [
            "ny",
            "KS 2026/1 #3",
            "a: b",
            "- a",
            "*a",
            "&a",
            "!a",
            "@a",
            "'",
            '"',
            'a "b" \\',
            "",
            " a ",
        ]
    ),
    st.sampled_from(
        ["ett\ntvå\n", "ett\n\ntvå", "  in\nut", "a\n\n\n", "[a", "{a}", "a, b", "---"]
    ),
    st.sampled_from(
        ["none", "a:", "# a", "a\tb", "\u00a0a", "1\u00a0000 kr", "?", "<<", "-", "- -"]
    ),
    st.text(st.sampled_from("ab :#-'\"[]{},&*!|>@`%\\?å\n"), max_size=12),
)
values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.just("k") | texts, inner, max_size=3)
    ),
    max_leaves=5,
)


@st.composite
def records_and_edits(draw):
    data = draw(st.sampled_from([*RECORDS, HAND_WRITTEN.encode(), HAND_WRITTEN.encode()]))
    if draw(st.booleans()):
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    if draw(st.booleans()) and read(data.rstrip()).data == read(data).data:
        data = data.rstrip()
    file = read(data)
    at = draw(st.sampled_from(list(paths(file.data))))
    edit = draw(
        st.one_of(
            st.builds(SetField, st.just(at), values),
            st.builds(SetField, st.just((*at[:-1], "ny")), values),
            st.builds(Remove, st.just(at)),
            st.builds(RenameField, st.just(at), st.just("nytt") | texts.filter(bool)),
            st.builds(InsertItem, st.just(at), values, st.none() | st.integers(0, 2)),
            st.builds(InsertItem, st.just((*at[:-1], "ny")), values),
            st.builds(MoveItem, st.just(at[:-1]), st.integers(0, 3), st.none() | st.integers(0, 4)),
        )
    )
    names = [*file.data, *({"ny"} - set(file.data))]
    order = draw(st.just([]) | st.permutations(names))
    return file.text, edit, order


@settings(deadline=None, max_examples=400)
@given(records_and_edits())
def test_a_change_gives_what_is_meant_and_touches_nothing_else(given_):
    text, edit, order = given_
    file = read(text.encode())
    try:
        wanted = meant(file.data, edit)
        splices = replacements(file, edit, order)
    except NotEditableError:
        return
    result = spliced(text, splices)
    after = read(result.encode())
    if after.data is None:  # a name or a text that is no name or text at all
        assert {finding.rule for finding in after.findings} <= {"key_not_text", "conflict_marker"}
        return
    if {"control_character"} & {finding.rule for finding in after.findings}:
        return
    assert after.data == wanted
    # Whole lines outside the place are the same bytes, with their comments and line ends.
    first = text.count("\n", 0, splices[0].at.start) if splices else 0
    last = text.count("\n", splices[-1].at.end) if splices else 0
    assert result.splitlines(keepends=True)[:first] == text.splitlines(keepends=True)[:first]
    assert result.endswith("\n".join(text.split("\n")[-last:])) or not last
    if result.endswith("\n") != text.endswith("\n"):
        assert isinstance(edit, SetField | InsertItem)
    assert ("\r\n" in text) == ("\r\n" in result) or result.count("\n") == 0 or "\n" not in text
    assert "\n" not in result.replace("\r\n", "") or "\r\n" not in text


def test_the_last_line_is_not_taken_out_where_the_text_before_it_would_lose_its_end():
    file = read(b"keep: |+\n  slut\n\nlast: {a: 1}")
    with pytest.raises(NotEditableError):
        replacements(file, Remove(("last",)))
    ended = read(b"keep: |+\n  slut\n\nlast: {a: 1}\n")
    assert spliced(ended.text, replacements(ended, Remove(("last",)))) == "keep: |+\n  slut\n\n"


@pytest.mark.parametrize(
    ("place", "before", "wanted"),
    [
        (
            2,
            0,
            "a:\n  # tredje\n  - c: 3\n    # inuti\n    d: 4\n  # första\n  - 1  # ett\n\n  - 2\n",
        ),
        (
            0,
            None,
            "a:\n\n  - 2\n  # tredje\n  - c: 3\n    # inuti\n    d: 4\n  # första\n  - 1  # ett\n",
        ),
        (
            0,
            2,
            "a:\n\n  - 2\n  # första\n  - 1  # ett\n  # tredje\n  - c: 3\n    # inuti\n    d: 4\n",
        ),
        (
            1,
            2,
            "a:\n  # första\n  - 1  # ett\n\n  - 2\n  # tredje\n  - c: 3\n    # inuti\n    d: 4\n",
        ),
    ],
)
def test_an_item_moves_with_its_comments_as_it_is_written(place, before, wanted):
    text = "a:\n  # första\n  - 1  # ett\n\n  - 2\n  # tredje\n  - c: 3\n    # inuti\n    d: 4\n"
    assert changed(text, MoveItem(("a",), place, before)) == wanted


def test_an_item_within_brackets_moves_with_its_comma():
    assert changed("a: [1, {b: 2}, 3]\n", MoveItem(("a",), 2, 0)) == "a: [3, 1, {b: 2}]\n"
    assert changed("a: [1, {b: 2}, 3]\n", MoveItem(("a",), 0, 2)) == "a: [{b: 2}, 1, 3]\n"
