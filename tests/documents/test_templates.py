"""The shipped templates: approved Markdown, valid ODT, the same bytes, any text, and nothing internal."""

import itertools
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO

import msgspec
import pytest
from hypothesis import Phase, assume, given, settings
from odf_faults import NAMES, faults, tree
from registers import DOCUMENTS, HERE, INVENTED, OWN, changed, opened, template, with_texts
from test_odt import HOSTILE, lines

from iopctl.documents import rendering
from iopctl.documents.literal import folded
from iopctl.documents.markdown import parse
from iopctl.errors import PersonError
from iopctl.models._shape import Items, Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.workspace import open_workspace

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
cancelled: {reason: för få ärenden}
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
  - {title: Återkallat, removed: Handlingarna saknas}
  - {more: unknown}
note: INTERNT
"""
MADE = [pytest.param(made, id=f"{made.root.name}-{made}") for made in DOCUMENTS]
APPROVED = HERE / "approved"


def odt_of(made, workspace=None):
    return rendering.as_odt(workspace or opened(made.root), made.rendered(workspace))


def test_every_shipped_template_is_made():
    assert {made.template for made in DOCUMENTS} == set(opened(OWN).template_names())


@pytest.mark.parametrize("made", MADE)
def test_markdown_is_as_approved(approved, made):
    approved(APPROVED / f"{made}.md", made.rendered().markdown)


def test_every_approved_document_is_made():
    made = {f"{made}.md" for made in DOCUMENTS} | {"kallelse-full.md"}
    assert {path.name for path in APPROVED.iterdir()} == made


@pytest.mark.parametrize("made", MADE)
def test_odt_is_valid_and_the_same_twice(made):
    odt = odt_of(made)
    assert faults(odt) == []
    assert odt == odt_of(made)


@pytest.mark.parametrize("made", MADE)
def test_headings_have_no_gaps_and_one_title(made):
    levels = [
        int(token.tag[1])
        for token in parse(made.rendered().markdown)
        if token.type == "heading_open"
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("made", MADE)
def test_markdown_holds_nothing_of_the_template(made):
    markdown = made.rendered().markdown
    assert re.findall(r"\{[{%#]|[%#]\}|None|UNSET|\bobject at\b|True|False", markdown) == []
    assert re.findall(r"\n\n\n| \n|\n(?:- [^\n]*|\|[^\n]*)\n[^-|\n ]", markdown) == []


@pytest.mark.parametrize("made", MADE)
def test_nothing_internal_leaves(made):
    mark = "INTERNT"

    def marked(record):
        fields = {"note": mark, "inferred": Items([mark])}
        if isinstance(record, Meeting):
            item = AgendaItem(title=mark, summary=mark, withheld=True)
            fields["agenda"] = Items([*(record.agenda or ()), item])
        return msgspec.structs.replace(
            record, **{name: fields[name] for name in fields if hasattr(record, name)}
        )

    workspace = changed(opened(made.root), marked)
    rendered = made.rendered(workspace)
    with zipfile.ZipFile(BytesIO(rendering.as_odt(workspace, rendered))) as package:
        held = b"".join(package.read(name) for name in package.namelist()).decode(
            "utf-8", "replace"
        )
    for text in (rendered.markdown, rendered.file, held):
        assert not re.search("internt|hemligt", text, re.IGNORECASE)


# To make a failing text shorter would take minutes: each try makes every document.
@settings(deadline=None, max_examples=6, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(value=HOSTILE)
def test_any_text_in_any_field_comes_back_from_every_template(value):
    value = folded(value) or "x"
    assume(not value.casefold().startswith("att "))
    mark = "Märke"
    hostile = changed(opened(INVENTED), lambda held: with_texts(held, value))
    marked = changed(opened(INVENTED), lambda held: with_texts(held, mark))
    for made in DOCUMENTS:
        if made.root != INVENTED:
            continue
        odt = odt_of(made, hostile)
        assert faults(odt) == []
        # The case of a first letter may differ: it stands within a sentence or begins one.
        assert [line.casefold() for line in lines(tree(odt, "content.xml"))] == [
            line.replace(mark, value).replace(mark.lower(), value).casefold()
            for line in lines(tree(odt_of(made, marked), "content.xml"))
        ]


def test_the_contents_of_minutes_lead_to_their_paragraphs():
    made = next(made for made in DOCUMENTS if str(made) == "protokoll-sn-2026-10-13")
    content = tree(odt_of(made), "content.xml")
    links = content.xpath("//text:a/@xlink:href", namespaces=NAMES)
    assert len(links) == 5
    for link in links:
        (heading,) = content.xpath(
            "//text:h[text:bookmark/@text:name=$name]", name=link[1:], namespaces=NAMES
        )
        assert "".join(heading.itertext()) in "".join(content.itertext())


def test_a_place_to_sign_has_a_line_where_somebody_signs_and_stays_on_its_page():
    made = next(made for made in DOCUMENTS if str(made) == "overenskommelse-natthamnen")
    content = tree(odt_of(made), "content.xml")
    signed = content.xpath("//text:p[@text:style-name='Signature_20_Line']", namespaces=NAMES)
    assert len(signed) == 2 * 3  # place and day, and name, for the committee and two partners
    unbroken = content.xpath("//@*[local-name()='may-break-between-rows']")
    assert unbroken == ["false", "false"]


def test_metadata_says_what_the_document_was_made_from():
    made = next(made for made in DOCUMENTS if str(made) == "partnerskapsregister-sn")
    meta = tree(odt_of(made), "meta.xml")
    held = {
        each.get("{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}name"): each.text
        for each in meta[0]
        if each.tag.endswith("user-defined")
    }
    made_from = {name: value for name, value in held.items() if name.startswith("iopctl ")}
    assert sorted(made_from) == [
        "iopctl as-of",
        "iopctl document",
        "iopctl letterhead letterhead.odt",
        "iopctl record committees/sn",
        "iopctl record organisations/fontanen",
        "iopctl record organisations/stadsmissionen",
        "iopctl record partnerships/natthamnen",
        "iopctl seal",
        "iopctl template partnerskapsregister.md.j2",
    ]
    assert made_from.pop("iopctl as-of") == "2027-03-01"
    assert made_from.pop("iopctl document") == "partnerskapsregister committees/sn"
    assert all(re.fullmatch("sha256:[0-9a-f]{64}", value) for value in made_from.values())


def test_shared_parts_of_templates_are_among_what_it_was_made_from():
    made = next(made for made in DOCUMENTS if made.template == "protokoll")
    named = [name for name in made.rendered().properties.made_from if "template" in name]
    assert named == [
        *("iopctl template anslag.jinja", "iopctl template paragraf.jinja"),
        "iopctl template protokoll.md.j2",
    ]


def test_a_full_summons(folder, approved):
    root = folder(
        {
            "records/committees/n.yaml": "name: Socialnämnden\n",
            "records/meetings/m.yaml": FULL_MEETING,
        }
    )
    made = rendering.render(open_workspace(root), template("kallelse"), Ref("meetings", "m"))
    approved(APPROVED / "kallelse-full.md", made.markdown)


def test_the_header_has_the_values():
    made = next(made for made in DOCUMENTS if str(made) == "namndinitiativ-oppet-hus")
    header = re.sub("<[^>]+>", " ", tree_text(odt_of(made)))
    for value in ("Ängköpings kommun", "Socialnämnden", "SN 2026/0377", "2026-09-01"):
        assert value in header


def test_every_document_is_the_same_bytes_wherever_it_is_made():
    script = (
        "import hashlib, sys; sys.path.insert(0, 'tests/documents');"
        "from test_templates import DOCUMENTS, odt_of;"
        "print([hashlib.sha256(odt_of(made)).hexdigest() for made in DOCUMENTS])"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            cwd=OWN,
            env={**os.environ, "PYTHONPATH": str(OWN), **surroundings},
        ).stdout
        for surroundings in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "sv_SE.UTF-8"},
        )
    }
    assert len(made) == 1


def tree_text(odt):
    with zipfile.ZipFile(BytesIO(odt)) as package:
        return package.read("styles.xml").decode()


REGISTER = {
    "records/committees/n.yaml": "name: N\n",
    "records/meetings/m.yaml": "committee: n\nnote: INTERNT\nagenda: [{id: a, title: A, withheld: true}]\n",
    "records/decisions/d.yaml": "title: D\nmeeting: m\nitem: a\n",
}
HEAD = "---\nname: {sv: K, en: S}\nrecord: meetings\nfile: k\ntitle: T\n---\n"


def told(folder, files, template, ref="meetings/m"):
    workspace = open_workspace(folder(REGISTER | files))
    with pytest.raises(PersonError) as caught:
        rendering.as_odt(
            workspace,
            rendering.render(
                workspace, rendering.find_template(workspace, template), Ref(*ref.split("/"))
            ),
        )
    return caught.value.message.said("sv", caught.value.values)


def test_a_register_s_own_template_wins(folder):
    own = HEAD + "# Vår egen\n"
    workspace = open_workspace(folder(REGISTER | {"templates/kallelse.md.j2": own}))
    found = rendering.find_template(workspace, "kallelse")
    assert rendering.render(workspace, found, Ref("meetings", "m")).markdown == "# Vår egen\n"


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ("{{ meeting.note }}", "templates/egen.md.j2, rad 7: det finns inget som heter note"),
        ("{{ meeting.decisions[0].inferred }}", "templates/egen.md.j2, rad 7: "),
        ("\n{{ meeting.gone }}", "templates/egen.md.j2, rad 8: det finns inget som heter gone"),
        ("{{ as_of }}", "templates/egen.md.j2, rad 7: det finns inget som heter as_of"),
        (
            "{{ meeting.committee.assignments }}",
            "templates/egen.md.j2, rad 7: det som står här beror på vilken dag det är",
        ),
        (
            "{% import 'borta.jinja' as borta %}",
            "templates/egen.md.j2, rad 7: det finns ingen mall som heter borta.jinja",
        ),
        (
            "{% import 'del.jinja' as part %}{{ part.one(meeting) }}",
            "templates/del.jinja, rad 2: det finns inget som heter gone",
        ),
    ],
)
def test_what_is_wrong_in_a_template_is_told_with_its_file_and_line(folder, own, message):
    files = {
        "templates/egen.md.j2": HEAD + own + "\n",
        "templates/del.jinja": "{% macro one(meeting) %}\n{{ meeting.gone }}{% endmacro %}\n",
    }
    said = told(folder, files, "egen")
    assert said.startswith(message)
    assert "INTERNT" not in said


def test_a_template_is_for_some_types_of_record(folder):
    assert told(folder, {}, "tjansteskrivelse") == (
        "mallen Tjänsteskrivelse är till för motions och matters, men meetings/m är en av meetings"
    )


def test_a_dated_template_needs_its_day(folder):
    assert told(folder, {}, "partnerskapsregister", "committees/n") == (
        "mallen Partnerskapsregister säger hur det står en viss dag, och ingen dag är angiven"
    )


def test_what_is_withheld_gets_no_document(folder):
    assert told(folder, {}, "protokollsutdrag", "decisions/d") == (
        "decisions/d omfattas av sekretess (withheld), så ingen handling görs"
    )


def test_an_unknown_template_gives_the_ones_there_are():
    with pytest.raises(PersonError) as caught:
        rendering.find_template(opened(OWN), "kalelse")
    assert caught.value.help.said("sv", caught.value.values) == (
        "mallarna är: anslag, beslutsuppfoljning, delegationslista, kallelse, motion, namndinitiativ, "
        "nyhet, overenskommelse, paragraf, partnerskapsregister, protokoll, protokollsutdrag, "
        "tillaggsavtal, tillaggskallelse, tjansteskrivelse och uppfoljningsrapport"
    ).replace(" och ", ", ")


@pytest.mark.parametrize(
    ("committee", "register", "used"),
    [
        ("", "", "letterhead.odt"),
        ("", "letterhead: register.odt\n", "register.odt"),
        ("letterhead: namnd.odt\n", "letterhead: register.odt\n", "namnd.odt"),
    ],
)
def test_a_committee_s_letterhead_wins_over_the_register_s(folder, committee, register, used):
    files = {
        "iopctl.yaml": f"format: 1\n{register}",
        "records/committees/n.yaml": f"name: N\n{committee}",
    }
    workspace = open_workspace(folder(REGISTER | files))
    made = rendering.render(workspace, template("kallelse"), Ref("meetings", "m"))
    assert made.letterhead == used


def test_a_letterhead_that_is_not_there_is_told(folder):
    files = {"records/committees/n.yaml": "name: N\nletterhead: borta.odt\n"}
    assert told(folder, files, "kallelse") == "brevmallen borta.odt finns inte"
