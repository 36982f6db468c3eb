"""What a clerk sees in an editor: the schemas in the real yaml-language-server."""

from urllib.parse import quote

import pytest
from language_server import Editor
from node_tools import node_tool

from iopctl.models._settings import Settings
from iopctl.register import read
from iopctl.reporters.schema import schema

RECORDS = {
    "committees/socialnamnden.yaml": "name: Socialnämnden\n",
    "partnerships/laxhjalp.yaml": "title: Läxhjälp i Bergsjön\n",
}
WELL = """\
committee: socialnamnden
date: våren 2026
start: 18:30
end: 20.15
place: 1984
cancelled: none
papers: {kind: summons, date: 2026-03-05}
agenda:
  - title: Upprop
    kind: formality
    paragraph: 41
    matters: [partnerships/laxhjalp]
  - title: Läxhjälp
    case_numbers: none
  - more: unknown
"""
WRONG = """\
committee: socialnamden
comittee: socialnamnden
date: 2026-02-30
start: 25:00
place:
agenda:
  - title: Upprop
    kind: formalia
    case_numbers: SN 2026/1
    matters: [partnerships/laxhjelp]
  - kind: decision
"""


@pytest.fixture(scope="module", name="editors")
def _editors(request, tmp_path_factory):
    program = node_tool(request.config, "yaml-language-server", "1.25.0", "yaml-language-server")
    register = read({path: text.encode() for path, text in RECORDS.items()}, Settings(format=1))
    opened = []

    def editor(language="sv", name="meetings"):
        path = tmp_path_factory.mktemp("schema") / f"{name}.json"
        path.write_text(schema(name, language, register), "utf-8")
        opened.append(Editor(program, f"file://{quote(path.as_posix())}"))
        return opened[-1]

    yield editor
    for one in opened:
        one.close()


@pytest.fixture(scope="module", name="swedish")
def _swedish(editors):
    return editors()


def test_a_record_that_is_right_has_no_red_line(swedish):
    assert swedish.open("file:///well.yaml", WELL) == []


def test_each_mistake_has_one_red_line_at_its_place(swedish):
    no_such = "det finns ingen sådan post bland "
    assert sorted(swedish.open("file:///wrong.yaml", WRONG)) == [
        (1, 12, f"{no_such}committees"),
        (2, 1, "Property comittee is not allowed."),
        (
            3,
            7,
            "skriv en dag som finns, 2026-03-12, eller så exakt som källan säger: 2026-03, våren 2026",
        ),
        (4, 8, "skriv timme och minut, till exempel 13:00"),
        (5, 7, "skriv en text"),
        (
            8,
            11,
            "här kan stå: formality, election, decision, information, initiative, question, notification, none",
        ),
        (9, 19, "skriv en lista: en rad med bindestreck för var och en, eller [a, b]"),
        (
            10,
            15,
            f"{no_such}partnerships, motions, matters, organisations, committees, decisions",
        ),
        (11, 5, 'Missing property "title".'),
    ]


def test_pointing_at_a_field_tells_what_it_is(swedish):
    swedish.open("file:///hover.yaml", WELL)
    assert swedish.hover("date").startswith(
        "Sammanträdesdagen; utelämnas när källan inte säger den."
    )
    assert "* `formality`: formalia" in swedish.hover("kind: formality")


def test_pointing_at_a_reference_tells_the_record_s_title(swedish):
    swedish.open("file:///hover-reference.yaml", WELL)
    assert "Läxhjälp i Bergsjön" in swedish.hover("partnerships/laxhjalp")


def test_the_same_in_english(editors):
    english = editors("en")
    found = english.open("file:///english.yaml", WRONG)
    assert (1, 12, "there is no such record among committees") in found
    assert "* `formality`: formality" in english.hover("kind: formalia")


def test_fields_words_and_ids_are_offered(swedish):
    swedish.open("file:///offer.yaml", "committee: \nagenda:\n  - kind: \n    ")
    committees = swedish.complete("committee: ")
    assert list(committees) == ["socialnamnden"]
    assert committees["socialnamnden"]["documentation"] == "Socialnämnden"
    kinds = swedish.complete("kind: ")
    assert "decision" in kinds
    assert kinds["decision"]["documentation"]["value"] == "beslut"
    offered = swedish.complete("kind: \n    ")
    assert offered["title"]["insertText"] == "title: "
    assert "kind" not in offered


def test_a_new_record_begins_with_what_must_be_there(swedish):
    swedish.open("file:///new.yaml", "\n")
    offered = swedish.complete("")
    assert offered["fyll i det som måste stå"]["insertText"].startswith("committee: ")
    assert offered["date"]["insertText"] == "date: "
    assert [label for label, item in offered.items() if "null" in item["insertText"]] == []
