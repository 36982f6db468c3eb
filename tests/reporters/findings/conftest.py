"""A report to show in every format: a line after å and ä, one with NFD letters, one with emoji, one that is hostile."""

import unicodedata
from datetime import date

import pytest

from iopctl.models._settings import Settings
from iopctl.register import read
from iopctl.reporters.findings._report import Report
from iopctl.rules._engine import check

AS_OF = date(2026, 11, 21)
DECOMPOSED = unicodedata.normalize("NFD", "Ängsgården")
RECORDS = {
    "committees/n.yaml": "name: Nämnden\n",
    # After å, ä and ö: the place counts letters, not bytes.
    "partnerships/aao.yaml": "title: Läsår på ön\ntarget_group: {description: Åäö, age_from: 25, age_to: 16}\n",
    # Each letter with its dots is two code points here, and one column of a terminal.
    "partnerships/nfd.yaml": f"title: P\ntarget_group: {{description: {DECOMPOSED}, age_from: 9, age_to: 8}}\n",
    # An emoji is one code point, two UTF-16 units, four bytes and two columns.
    "partnerships/emoji.yaml": "title: P\ntarget_group: {description: 😀🎉, age_from: 9, age_to: 8}\n",
    "partnerships/vague.yaml": "title: P\ninstruments: [{kind: agreement, term: {until: till 2024}}]\n",
    "motions/hostile, a:b% 100%0A.yaml": (
        "kind: '::error file=x::100%0A ##[error]a|b [l](http://x) {0} www.x.se'\ntitle: M\n"
    ),
    "motions/broken.yaml": "title: Motion: cykelväg\n",
    "decisions/d.yaml": "item: x\nmeeting: finns-inte\noutcome: [bifall]\n",
    "meetings/m.yaml": "comittee: n\n",
}


@pytest.fixture
def report():
    def make(records=RECORDS, language="sv", **changes):
        register = read({path: text.encode() for path, text in records.items()}, Settings(format=1))
        made = Report(
            findings=check(register, AS_OF),
            records=len(register.entries),
            files=len(register.entries),
            as_of=AS_OF,
            language=language,
            version="1.2.3",
            in_repository=lambda path: f"register/{path}",
        )
        return made._replace(**changes)

    return make
