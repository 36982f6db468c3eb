"""Whatever a file holds, reading it ends, soon, with data or with a reason, and every place is in the text."""

import re
import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iopctl.findings import Span
from iopctl.yamlfile import composing, read
from iopctl.yamlfile.diagnosis import _Look
from iopctl.yamlfile.file import composed

RECORD = """\
# iopctl: ignore[IOP123] skäl
kind: committee-initiative   # nämndinitiativ
title: "Omedelbart ingå IOP med ""IOGT-NTO"
by:
  - {name: Farishta Sulaiman, party: M, roles: [a, 'b c', "d"]}
  - name: Åsa   # tre
    party: 'L'
case_numbers: [ASN-2025-1]
papers:
- kind: summons
  date: 2025-02-24
signed:
text: |
  IOGT-NTO:s projekt "Föräldrar tillsammans 2.0" har sitt ursprung i Rosengård.

    * att # se bilaga
  - [ ] klart: ja
summary: >-
  ett
  två
points:
  - text: Förvaltningen får i uppdrag att
      återkomma till nästkommande sammanträde
    assignment: {to: {public_body: X},
      due: nästa sammanträde}
""".replace('""', "")

PIECES = [
    *('"', "'", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\n\n", "\t", " ", "  ", "#", " #", "|"),
    *(
        "&a",
        "*a",
        "!x",
        "<<: ",
        "? ",
        "%",
        "@",
        "`",
        ",",
        "---\n",
        "...\n",
        "\\",
        "\\x",
        "\r",
        "\r\n",
    ),
    *(
        "\xa0",
        "\x85",
        "\u2028",
        "\u202e",
        "\ufeff",
        "\x00",
        "å",
        "😀",
        "a\u030a",
        "<<<<<<< a\n",
        ">-\n",
    ),
]


@st.composite
def mutated_records(draw):
    """Make a good record worse: pieces put in or cut out, the end cut off, at times a bit turned over."""
    text = RECORD
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.sampled_from([0, 0, 1, 2, 10, 10_000]))
        piece = draw(st.one_of(st.just(""), st.sampled_from(PIECES)))
        text = text[:at] + piece + text[at + gone :]
    data = bytearray(text, "utf-8")
    if data and draw(st.booleans()):
        data[draw(st.integers(0, len(data) - 1))] ^= 1 << draw(st.integers(0, 7))
    return bytes(data)


def paths(data, path=()):
    yield path
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    if not isinstance(data, str):
        for step, value in steps:
            yield from paths(value, (*path, step))


def assert_within(file, span):
    assert 0 <= span.start <= span.end <= len(file.text)
    start, end = file.range_of(span)
    assert start.line == end.line
    assert start.column <= end.column <= len(file.line(start.line)) + 2  # a lone \r, \r\n or \n
    assert file.text[span.start : span.end] in file.line(start.line) + "\r\n"


def assert_well_read(data):
    file = read(data)
    assert file.data is not None or file.findings
    for finding in file.findings:
        for place in (finding, *finding.also):
            assert isinstance(place.at, Span)
            assert_within(file, file.span_of(place.at, place.part))
            for language in ("sv", "en"):
                assert place.message.said(language, place.values)
    for comment in file.comments:
        assert file.line(comment.line)[comment.column - 1 :].rstrip() == comment.text
        assert file.text[comment.start] == "#"
    for path in paths(file.data) if file.data is not None else [()]:
        for part in ("key", "value"):
            for at in (path, (*path, "missing"), (*path, 99)):
                assert_within(file, file.span_of(at, part))


any_way = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100
)


@any_way
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read(either_parser, data):
    assert_well_read(data)


@any_way
@given(data=st.lists(st.sampled_from([*PIECES, "a", "b: ", "\n  ", "\n- "])).map("".join))
def test_any_text_of_the_pieces_that_matter_is_read(either_parser, data):
    assert_well_read(data.encode())


@any_way
@given(data=mutated_records())
def test_any_broken_record_is_read(either_parser, data):
    assert_well_read(data)


letters = st.characters(
    codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff"
)
values = st.one_of(
    st.text(letters, max_size=20),
    st.text(st.sampled_from("ab :#-'\"[]{},&*!|>@`%\\?å\n"), max_size=20),
    st.text("ab \n", min_size=60, max_size=200),
)
records = st.dictionaries(
    values,
    st.recursive(
        values,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(values, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
)


def normal(data):
    match data:
        case str():
            return composed(data)
        case list():
            return [normal(item) for item in data]
        case dict():
            return {composed(key): normal(value) for key, value in data.items()}


class WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, _data):
        return True


styles = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, '"', "'", "|", ">"]),
        "default_flow_style": st.sampled_from([True, False, None]),
        "indent": st.integers(2, 6),
        "explicit_start": st.booleans(),
        "width": st.sampled_from([20, 40, 200]),
    }
)
LONG_KEY = re.compile(r"(?:^|[\s\[{,])\?\s")


@any_way
@given(record=records, style=styles)
def test_what_was_written_is_read_back_and_the_look_for_mistakes_finds_none(
    either_parser, record, style
):
    text = yaml.dump(record, Dumper=WithoutAliases, allow_unicode=True, **style)
    file = read(text.encode())
    told = {finding.rule for finding in file.findings}

    if not told:  # the oracle is PyYAML's reading of it, since its writing has a fault or two
        assert file.data == normal(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506
        assert LONG_KEY.search(text) or not list(_Look(text).problems())
    assert told <= {"control_character", "conflict_marker", "key_not_text", "duplicate_key"} | {
        "hard_space"
    }


def test_the_look_for_mistakes_finds_none_in_a_good_record():
    assert read(RECORD.encode()).findings == ()
    assert list(_Look(RECORD).problems()) == []


MEBIBYTE = 1 << 20
ATTACKS = {
    "brackets": "[" * 100_000,
    "brackets, as many as a file may hold": "[" * MEBIBYTE,
    "brackets behind quoted ones that close": '["]",' * 200_000,
    "brackets behind pairs": "[[],{}," * 140_000,
    "brackets behind a comment that closes": "[ #]\n" * 200_000,
    "closed brackets": "[" * 500_000 + "]" * 500_000,
    "brackets in fields": "{a: " * 250_000,
    "dashes": "- " * 500_000,
    "question marks": "? " * 500_000,
    "fields further and further in": "\n".join(" " * n + "a:" for n in range(1400)),
    "lists below fields, further and further in": "\n".join(
        f"{' ' * n}a:\n{' ' * n}-" for n in range(1000)
    ),
    "aliases that multiply": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{chr(n + 1)}: &{chr(n + 1)} [{f'*{chr(n)},' * 9}]\n" for n in range(97, 110)),
    "anchors": "".join(f"a{n}: &a{n} x\n" for n in range(50_000)),
    "the same field": "a:\n" * 60_000,
    "fields twice": "".join(f"a{n}:\n" for n in range(30_000)) * 2,
    "comments": "a: b\n" + "#c\n" * 100_000,
    "comments after a block text": "a: |\n  b\n" + "#c\n" * 100_000,
    "hashes in a block text": "a: |\n" + "  #c\n" * 200_000,
    "texts cut at a hash": "- a #b\n" * 50_000,
    "merge keys without their colon": "- <<\n" * 50_000,
    "signs that turn the direction": "a: " + "\u202eb" * 250_000,
    "escapes": 'a: "' + "\\x1b" * 250_000 + '"',
    "an open quotation mark": 'a: "' + "b: c\n" * 200_000,
    "open quotation marks": '- "a\n' * 200_000,
    "colons on one line": "a: " * 340_000,
    "colons in brackets": "a: {" + "b: " * 340_000,
    "commas": "a: [" + "," * MEBIBYTE,
    "a long name": "a" * 1_000_000,
    "a long text over lines, and a mistake": "a: b\n" + "  c\n" * 60_000 + " d: e\n",
    "a long block text, and a mistake": "a: |\n" + "  c\n" * 60_000 + " d: e\n",
    "conflicts": "<<<<<<< a\n" * 100_000,
    "blanks": " " * MEBIBYTE,
    "blanks, and a text": "a: " + " " * 1_000_000 + "b",
    "tabs": "\t" * MEBIBYTE,
    "documents": "---\n" * 200_000,
    "too much": "a" * (MEBIBYTE + 1),
}


@pytest.mark.parametrize("text", ATTACKS.values(), ids=ATTACKS)
def test_no_file_takes_long_or_stops_the_program(text):
    data = text.encode()[: MEBIBYTE + 1]
    begun = time.process_time()

    file = read(data)
    for finding in file.findings[:1000]:
        file.range_of(finding.at, finding.part)

    assert time.process_time() - begun < 10
    assert file.findings or file.data is not None


@pytest.mark.parametrize("name", ["brackets", "dashes", "fields further and further in"])
def test_depth_is_told_without_libyaml_too(monkeypatch, name):
    monkeypatch.setattr(composing, "_loader", composing._PythonLoader)
    [finding] = read(ATTACKS[name].encode()).findings
    assert finding.rule == "nested_too_deep"


def test_a_tab_that_only_libyaml_refuses_is_told():
    file = read(b"text: |\n  \ten\n")
    assert [finding.rule for finding in file.findings] == ["tab"]
    assert file.range_of(file.findings[0].at).start == (2, 3)


def test_a_file_beyond_a_mebibyte_is_told_with_its_size():
    file = read(b"a" * (MEBIBYTE + 1))
    [finding] = file.findings
    assert finding.rule == "too_large"
    assert finding.message.said("sv", finding.values) == (
        "filen är på 1048577 byte; mer än 1048576 läses inte"
    )
    assert (file.text, file.data) == ("", None)


def test_a_file_of_a_mebibyte_is_read():
    data = b"a: " + b"b" * (MEBIBYTE - 3)
    assert read(data).findings == ()


def masked(text):
    return re.sub(r"\d{6}-\d{4}", "******-****", text)


@pytest.mark.parametrize(
    "data",
    [
        b"title: 640823-3234\n",
        b"title: '640823-3234\n",
        b"title: x\nb: J\xe4rn 640823-3234\n",
        b"title: 640823-3234\x00\n",
        b"title: a #640823-3234\n",
        b'title: "640823-323\\x34"\n',
        "title: 640823-3234\n".encode("utf-16"),
        b"title: @640823-3234\n",
        b"a: 1\ntitle:640823-3234\nb: 1\n",
        b"<<<<<<< 640823-3234\n",
    ],
)
def test_what_is_redacted_is_seen_nowhere(data):
    file = read(data, redact=masked)
    assert "3234" not in repr((file.text, file.data, file.findings, file.comments))
    assert "******-****" in repr((file.text, file.data))
