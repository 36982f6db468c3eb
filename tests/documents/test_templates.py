"""The shipped templates on this repository's own records: approved Markdown, valid ODT, the same bytes."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from iopctl.documents import rendering
from iopctl.errors import PersonError
from iopctl.models._shape import Ref
from iopctl.workspace import open_workspace

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MADE = [
    ("kallelse", Ref("meetings", "malmo-asn-2025-03-27")),
    ("kallelse", Ref("meetings", "malmo-asn-2025-04-24")),
    ("kallelse", Ref("meetings", "goteborg-sn-nordost-2022-08-30")),
    ("namndinitiativ", Ref("motions", "malmo-2025-02-24-iogt-nto")),
]

FULL_MEETING = """\
committee: n
date: 2026-12-08
start: 13:00
end: 16.30
place: Sessionssalen, Kommunhuset
open: true
chair: {name: Åsa Öhman, party: C}
secretary: {name: Örjan Ekström, title: nämndsekreterare}
absence_to: nämndens kansli
attestation_planned: torsdagen den 10 december 2026 kl. 10.00
agenda:
  - {title: Upprop, kind: formality, start: 13:00}
  - title: 'Yttrande: "A&B <AB>" | 5 < 6 *stjärna* fil_namn_v2 {{ 7*7 }} #1'
    number: 6 A
    case_numbers: [SN 2026/0402, SN 2026/0403]
    presenters: [{name: Lars Höög, title: utredare}, {public_body: Förvaltningen}]
    documents: [{title: Tjänsteskrivelse, attachment: '1'}, {title: Karta, later: true}]
    recommendations:
      - by: {public_body: Socialförvaltningen}
        points: [{text: Nämnden antar förslaget.}, {text: Nämnden förklarar punkten omedelbart justerad.}]
  - {title: HEMLIGT, withheld: true}
  - {title: Sekretessärende, closed_doors: true}
  - {title: Sent tillkommet, added: at-meeting}
note: INTERNT
"""


@pytest.fixture(scope="module", name="own")
def _own():
    return open_workspace(ROOT)


@pytest.mark.parametrize(("template", "ref"), MADE, ids=lambda value: str(value))
def test_markdown_is_as_approved(own, approved, template, ref):
    made = rendering.render(own, rendering.find_template(own, template), ref)
    approved(HERE / "approved" / f"{template}-{ref.id}.md", made.markdown)


@pytest.mark.parametrize("name", open_workspace(ROOT).template_names())
def test_every_shipped_template_is_approved_somewhere(name):
    assert name in {template for template, _ in MADE}


def test_a_full_meeting(folder, approved):
    root = folder(
        {
            "records/committees/n.yaml": "name: Socialnämnden\n",
            "records/meetings/m.yaml": FULL_MEETING,
        }
    )
    workspace = open_workspace(root)
    made = rendering.render(
        workspace, rendering.find_template(workspace, "kallelse"), Ref("meetings", "m")
    )
    approved(HERE / "approved" / "kallelse-full.md", made.markdown)
    assert "HEMLIGT" not in made.markdown
    assert "INTERNT" not in made.markdown


@pytest.mark.parametrize(("template", "ref"), MADE[:1] + MADE[-1:], ids=lambda value: str(value))
def test_the_same_records_give_the_same_bytes_and_the_header_has_the_values(own, template, ref):
    made = rendering.render(own, rendering.find_template(own, template), ref)
    odt = rendering.as_odt(own, made)
    assert odt == rendering.as_odt(own, made)
    with zipfile.ZipFile(BytesIO(odt)) as package:
        header = re.sub("<[^>]+>", " ", package.read("styles.xml").decode())
    assert "Arbetsmarknads- och socialnämnden" in header


def test_a_register_s_own_template_wins(folder):
    own = "---\nname: {sv: Kallelse, en: Summons}\nrecord: meetings\nfile: k\ntitle: T\n---\n# Vår egen\n"
    root = folder(
        {
            "records/committees/n.yaml": "name: N\n",
            "records/meetings/m.yaml": "committee: n\n",
            "templates/kallelse.md.j2": own,
        }
    )
    workspace = open_workspace(root)
    template = rendering.find_template(workspace, "kallelse")
    assert rendering.render(workspace, template, Ref("meetings", "m")).markdown == "# Vår egen\n"


def test_a_template_is_for_one_type_of_record(own):
    with pytest.raises(PersonError) as told:
        rendering.render(own, rendering.find_template(own, "kallelse"), MADE[-1][1])
    assert told.value.message.said("sv", told.value.values) == (
        "mallen Kallelse är till för meetings, men motions/malmo-2025-02-24-iogt-nto är en av motions"
    )


def test_an_unknown_template_gives_the_ones_there_are(own):
    with pytest.raises(PersonError) as told:
        rendering.find_template(own, "kalelse")
    assert told.value.help.said("sv", told.value.values) == "mallarna är: kallelse, namndinitiativ"


def test_a_template_that_asks_for_an_internal_field_fails(folder):
    own = (
        "---\nname: {sv: K, en: S}\nrecord: meetings\nfile: k\ntitle: T\n---\n{{ meeting.note }}\n"
    )
    root = folder(
        {
            "records/committees/n.yaml": "name: N\n",
            "records/meetings/m.yaml": "committee: n\nnote: INTERNT\n",
            "templates/intern.md.j2": own,
        }
    )
    workspace = open_workspace(root)
    template = rendering.find_template(workspace, "intern")
    with pytest.raises(PersonError) as told:
        rendering.render(workspace, template, Ref("meetings", "m"))
    assert "INTERNT" not in told.value.message.said("sv", told.value.values)
