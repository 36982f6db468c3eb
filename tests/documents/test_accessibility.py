"""Every document can be read by everybody, as ODT and as HTML; what would hinder it is caught."""

import io
import re
import zipfile

import pytest
from accessibility import html_barriers, odt_barriers
from registers import DOCUMENTS, opened
from test_odt import LETTERHEAD
from test_seal import with_member

from iopctl.documents import rendering
from iopctl.documents.html import html_page
from iopctl.documents.odt.writer import write
from iopctl.documents.properties import Properties

MADE = [pytest.param(made, id=f"{made.root.name}-{made}") for made in DOCUMENTS]
PROPERTIES = Properties(title="Prov", custom={"Organ": "Nämnden <&>"})


@pytest.mark.parametrize("made", MADE)
def test_every_document_is_without_barriers(made):
    workspace, rendered = opened(made.root), made.rendered()
    assert html_barriers(rendering.as_file(workspace, rendered, ".html")) == []
    assert odt_barriers(rendering.as_odt(workspace, rendered)) == []


MARKDOWN_FAULTS = [
    ("Ingen rubrik.\n", "the document does not begin with its one title"),
    ("# A\n\n# B\n", "the document does not begin with its one title"),
    ("## A\n\n# B\n", "the document does not begin with its one title"),
    ("# A\n\n### B\n", "the heading B skips a level"),
    ("# A\n\n##\n", "a heading is empty"),
    ("# A\n\n[här](https://a.se)\n", "the link to https://a.se does not say where it leads"),
]


@pytest.mark.parametrize(("markdown", "barrier"), MARKDOWN_FAULTS)
def test_a_barrier_in_the_text_is_caught(markdown, barrier):
    assert barrier in html_barriers(html_page(markdown, PROPERTIES).encode())
    assert barrier in odt_barriers(write(markdown, LETTERHEAD, PROPERTIES))


@pytest.mark.parametrize(
    ("before", "after", "barrier"),
    [
        (' lang="sv-SE"', "", "the page does not say its language"),
        ("<title>Prov<", "<title><", "the page has no title"),
        ("<th scope", "<th data-scope", "a header cell has no scope"),
        (">A</th>", "></th>", "a header cell is empty"),
        ("th", "td", "a table has no header cells"),
        ("</main>", '<img src="data:,"></main>', "data:, has no text"),
        ("</main>", '<script src="x.js"></script></main>', "the page fetches x.js"),
        ("</main>", '<a href="#x">Till x</a></main>', "the link #x leads nowhere"),
    ],
)
def test_a_barrier_in_a_page_is_caught(before, after, barrier):
    page = html_page("# A\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", PROPERTIES)
    assert html_barriers(page.encode()) == []
    assert before in page
    assert barrier in html_barriers(page.replace(before, after).encode())


@pytest.mark.parametrize(
    ("member", "before", "after", "barrier"),
    [
        (
            "styles.xml",
            b'fo:language="sv"',
            b'fo:language="en"',
            "the document does not say its language",
        ),
        ("meta.xml", b"<dc:title>Prov</dc:title>", b"", "the document has no title"),
        ("styles.xml", rb"<svg:(title|desc)>.*?</svg:\1>", b"", "a picture has no text"),
        (
            "content.xml",
            b"table-header-rows",
            b"table-rows",
            "Table1 has neither header cells nor labels",
        ),
    ],
)
def test_a_barrier_in_an_odt_is_caught(member, before, after, barrier):
    odt = write("# A\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", LETTERHEAD, PROPERTIES)
    assert odt_barriers(odt) == []
    with zipfile.ZipFile(io.BytesIO(odt)) as archive:
        assert re.search(before, archive.read(member))
    assert barrier in odt_barriers(
        with_member(odt, member, lambda held: re.sub(before, after, held))
    )


def test_a_page_has_labels_lists_quotations_and_places_to_sign():
    page = html_page(
        "# A & B\n\n|  |  |\n|---|---|\n| **Tid** | kl. 13 |\n\n|  |  |\n|---|---|\n|  |  |\n| Namn |  |\n\n"
        "3. ett\n   - två\n\n> Citat\n\n---\n\n[Hem](https://a.se/?a=1&b=2) `x<y` *k*\\\nny rad\n",
        PROPERTIES,
    )
    for wanted in (
        "<dt>Organ</dt><dd>Nämnden &lt;&amp;&gt;</dd>",
        "<h1>A &amp; B</h1>",
        '<tr><th scope="row"><strong>Tid</strong></th><td>kl. 13</td></tr>',
        '<table class="sign" role="presentation">',
        '<tr><td class="line"></td><td></td></tr>\n<tr><td>Namn</td><td></td></tr>',
        '<ol start="3">\n<li>ett<ul><li>två</li>\n</ul>\n</li>\n</ol>',
        "<blockquote><p>Citat</p>\n</blockquote>",
        "<hr>",
        '<p><a href="https://a.se/?a=1&amp;b=2">Hem</a> <code>x&lt;y</code> <em>k</em><br>\nny rad</p>',
    ):
        assert wanted in page
