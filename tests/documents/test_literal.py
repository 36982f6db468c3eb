"""A value comes out as it stands, with a backslash only where Markdown would take it for its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from iopctl.documents.literal import END, START, escaped, folded, literal, paragraphs
from iopctl.documents.markdown import parse

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
ANYWHERE = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

PLACES = (
    ("{}", "{}"),
    ("före {} efter", "före {} efter"),
    ("## {}", "{}"),
    ("- {}", "{}"),
    ("- a\n  - {}", "a{}"),
    ("1. {}", "{}"),
    ("> {}", "{}"),
    ("> - {}", "{}"),
    ("**{}**", "{}"),
    ("*{}* och", "{} och"),
    ("[{}](https://exempel.se)", "{}"),
    ("| {} | b |\n|---|---|\n| c | {} |", "{}bc{}"),
    ("|{}|b|\n|---|---|\n|{}|{}|", "{}b{}{}"),
    ("{}\n{}", "{} {}"),
    ("{}{}", "{}{}"),
    ("-{}-", "-{}-"),
)


def text_of(markdown: str, parser: MarkdownIt | None = None) -> str:
    tokens = parser.parse(markdown) if parser else parse(markdown)
    return "".join(
        " " if child.type == "softbreak" else child.content
        for token in tokens
        for child in token.children or ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "IOGT-NTO:s projekt ”Föräldrar tillsammans 2.0” (M) i Malmö – 450 föräldrar",
        "§ 214, dnr SN 2022/0417, kl. 13.00–16.30; 2 797 000 kr + moms = 50 %",
        "fil_namn_v2.odt ligger i C:\\handlingar och på https://malmo.se/a_b?c=d&e=f",
        "5 < 6, 7 > 6, 2 * 3, ca ~20 platser, A&B AB, H&M; Vad händer? Allt!",
    ],
)
def test_ordinary_text_gets_no_backslash(text: str) -> None:
    assert escaped(literal(text)) == text


@pytest.mark.parametrize(
    ("template", "value", "markdown"),
    [
        ("{}", "1. Upprop", r"1\. Upprop"),
        ("## {}", "1. Upprop", "## 1. Upprop"),
        ("- {}", "1) Upprop", r"- 1\) Upprop"),
        ("| {} |", "1. Upprop", "| 1. Upprop |"),
        ("{}", "- punkt", r"\- punkt"),
        ("{}", "+ punkt", r"\+ punkt"),
        ("{}", "-5 grader", "-5 grader"),
        ("{}", "# rubrik", r"\# rubrik"),
        ("{}", "#nr 5", "#nr 5"),
        ("## {}", "Kurs i C #", r"## Kurs i C \#"),
        ("{}", "> citat", r"\> citat"),
        ("{}", "---", r"\---"),
        ("{}", "===", r"\==="),
        ("{}", "~~~", r"\~\~\~"),
        ("{}", "a | b", "a | b"),
        ("| {} |", "a | b", r"| a \| b |"),
        ("|{}|", "slut\\", "|slut\\\\ |"),
        ("{}", "slut\\", "slut\\\\"),
        ("{}", "a *b* c", r"a \*b\* c"),
        ("{}", "a _b_ c", r"a \_b\_ c"),
        ("{}", "`kod`", r"\`kod\`"),
        ("{}", "[text](javascript:x)", r"\[text\](javascript:x)"),
        ("{}", "<b>fet</b>", r"\<b>fet\</b>"),
        ("{}", "<5 år", "<5 år"),
        ("{}", "&amp; &#92; &x", r"\&amp; \&#92; &x"),
        ("{}", "rad ett\n\n    rad två", "rad ett rad två"),
        ("**{}**", "  blank ", "**blank**"),
        ("**{}** x", "", " x"),
        ("{}", "a\x00b\x0bc\ud800d\ufffee", "abcde"),
        ("{}", "2\N{NO-BREAK SPACE}000 kr", "2\N{NO-BREAK SPACE}000 kr"),
    ],
)
def test_escapes_what_would_be_interpreted_there(template: str, value: str, markdown: str) -> None:
    assert escaped(template.format(literal(value))) == markdown


def test_what_the_template_itself_writes_is_markdown() -> None:
    assert escaped(f"{literal('3')}. **{literal('*')}** | [a](https://b.se)") == (
        r"3. **\*** | [a](https://b.se)"
    )


def test_paragraphs_are_kept_and_other_line_ends_fold() -> None:
    text = "Ett stycke\nsom fortsätter.\r\n\r\n# Två\n \n- tre\n"
    assert escaped(paragraphs(text)) == "Ett stycke som fortsätter.\n\n\\# Två\n\n\\- tre"


def test_a_cut_off_mark_reaches_no_further_than_its_line() -> None:
    assert escaped(f"{START}*a\n*b*{END}") == "\\*a\n*b*"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_get_no_backslash(seed: Path) -> None:
    assert "\\" not in escaped(paragraphs(seed.read_text("utf-8")))


HOSTILE = st.text(
    st.sampled_from(
        "ab1å .,)(-+*_#>|\\`[]<>&;:/!~=^\"'{}%$@\t\n\N{NO-BREAK SPACE}\x02\x03\x00\u2028"
    ),
    max_size=12,
) | st.text(max_size=8)


@given(value=HOSTILE)
@pytest.mark.parametrize(("template", "expected"), PLACES, ids=[place for place, _ in PLACES])
@pytest.mark.parametrize("parser", [None, ANYWHERE], ids=["ours", "anywhere"])
def test_any_text_comes_back_from_any_place(
    template: str, expected: str, parser: MarkdownIt | None, value: str
) -> None:
    value = folded(value) or "x"
    markdown = escaped(template.replace("{}", str(literal(value))))
    assert text_of(markdown, parser) == expected.replace("{}", value)
