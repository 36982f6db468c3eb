"""`docs/messages.md` holds every message, and what it says is what iopctl says."""

import re
from pathlib import Path

from gallery import gallery

from iopctl.rules._catalogue import catalogue

PAGE = Path(__file__).parent.parent.parent.parent / "docs" / "messages.md"


def test_the_gallery_is_current(request, approved):
    approved(PAGE, gallery(request.session))


def test_every_rule_has_a_message_in_the_gallery():
    sections = re.split(r"^## (IOP\d+) .*$", PAGE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    silent = [
        code
        for code, section in zip(sections[::2], sections[1::2], strict=True)
        if "- sv:" not in section
    ]
    assert silent == []
    assert sections[::2] == [entry.rule.code for entry in catalogue().values()]
