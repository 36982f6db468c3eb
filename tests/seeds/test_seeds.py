"""The two real texts as records: everything that they say, and nothing that they do not."""

import re
from pathlib import Path

import pytest

from iopctl.documents import rendering
from iopctl.models._shape import Ref
from iopctl.workspace import open_workspace

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
INITIATIVE = "000_ce9a730e6ae68929.txt"
NEWS = "002_c86f8b31dc32eb71.txt"


@pytest.fixture(scope="module", name="workspace")
def _workspace():
    return open_workspace(ROOT)


def words(text):
    """Give a text's words, without Markdown's marks."""
    return re.findall(r"[\w§]+(?:[-:./][\w]+)*", text.replace("\\", ""))


def test_the_initiative_is_rendered_with_every_word_of_the_text_in_its_order(workspace):
    template = rendering.find_template(workspace, "nämndinitiativ")
    made = rendering.render(workspace, template, Ref("motions", "malmo-2025-02-24-iogt-nto"))
    assert words(made.markdown) == words((HERE / INITIATIVE).read_text("utf-8"))


def test_the_initiative_is_rendered_paragraph_by_paragraph_as_it_stands(workspace):
    template = rendering.find_template(workspace, "namndinitiativ")
    made = rendering.render(workspace, template, Ref("motions", "malmo-2025-02-24-iogt-nto"))
    paragraphs = [
        line.strip("#* ").replace("**", "").rstrip("\\")
        for line in made.markdown.splitlines()
        if line
    ]
    seed = [
        line.strip() for line in (HERE / INITIATIVE).read_text("utf-8").splitlines() if line.strip()
    ]
    assert paragraphs == seed


def sentences(text):
    """Give a text's sentences, headings among them, each as its words."""
    return [words(part) for part in re.split(r"(?<=[.])\s|\n", text) if words(part)]


def test_the_news_item_says_every_sentence_about_the_decisions(workspace):
    template = rendering.find_template(workspace, "nyhet")
    made = rendering.render(workspace, template, Ref("meetings", "goteborg-sn-nordost-2022-08-30"))
    said = sentences(made.markdown)
    _, *about_decisions = re.split(r"samarbetsavtal mellan .*", (HERE / NEWS).read_text("utf-8"))
    *told, where_to_read = sentences("".join(about_decisions))
    assert where_to_read[:2] == ["Du", "kan"]
    otherwise = [" ".join(sentence) for sentence in told if sentence not in said]
    # The records keep no headlines of news, and part one sentence into background and purpose.
    assert otherwise == [
        "Läxhjälp för att stärka barn och föräldrar",
        "Kooperativet Fjället kan öppna upp för yngre åldrar",
        (
            "Förvaltningen har sedan flera år tillbaka ett partnerskapet med Kooperativet Fjället via "
            "IOP för att skapa meningsfull fritid för barn och unga i Rannebergen"
        ),
        "Tidigt Föräldrastöd möter föräldrars oro kring socialtjänsten",
    ]
    known = {word.lower() for sentence in said for word in sentence}
    unsaid = {word.lower() for line in otherwise for word in line.split()} - known
    assert unsaid == {"kan", "möter", "åldrar"}


def test_the_news_item_says_what_kinds_of_agreement_were_decided(workspace):
    template = rendering.find_template(workspace, "nyhet")
    made = rendering.render(workspace, template, Ref("meetings", "goteborg-sn-nordost-2022-08-30"))
    assert "den 30 augusti 2022 beslutade socialnämnden Nordost bland annat om" in made.markdown
    listed = re.findall(r"^- (.*)$", made.markdown, re.MULTILINE)
    assert [line.split(" med ")[0] for line in listed] == [
        "Ny överenskommelse om IOP",
        "Tilläggsavtal till pågående IOP",
        "Ny överenskommelse om IOP",
    ]


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        (
            "partnerships/bergsjon-laxhjalpen",
            [
                "fram till 2024",
                "Grundskoleförvaltningen",
                "Läxhjälp",
                "dialogue-partner, collaborator",
            ],
        ),
        (
            "partnerships/kooperativet-fjallet",
            [
                "Rannebergen",
                "flera år tillbaka",
                "new: 10",
                "Påfyllnadsmedel från Socialstyrelsen",
            ],
        ),
        (
            "partnerships/tidigt-foraldrastod",
            [
                "till 2024",
                "Förskoleförvaltningen",
                "Kryddan",
                "Lövgärdet",
                "Föräldrastödjande kurser",
            ],
        ),
    ],
)
def test_the_news_item_is_in_the_records(record, facts):
    text = (ROOT / "records" / f"{record}.yaml").read_text("utf-8")
    assert [fact for fact in facts if fact not in text] == []


def test_long_texts_in_the_records_are_the_sources_own_words(workspace):
    """Where a record quotes the news item at length, the sentences are those of the news item."""
    source = " ".join(words((HERE / NEWS).read_text("utf-8")))
    for ref in ("bergsjon-laxhjalpen", "tidigt-foraldrastod"):
        partnership = workspace.register.entries[Ref("partnerships", ref)].record
        for text in (partnership.background, partnership.purpose):
            if text:
                assert " ".join(words(text)) in source


def test_every_record_says_where_it_is_from_or_that_it_is_an_example(workspace):
    for entry in workspace.register.entries.values():
        record = entry.record
        assert record.sources or "exempel" in record.note, entry.path
