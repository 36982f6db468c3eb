"""Steps of a meeting that is held: undone, the files are as they were; changed by somebody else, they are let be."""

from datetime import date

import pytest

from iopctl.acts._decided import Decided
from iopctl.acts.decide import decide
from iopctl.cli._asking import Asker
from iopctl.cli._holding import Sitting
from iopctl.cli._holding_words import INNER, inner
from iopctl.cli._session import Session
from iopctl.errors import PersonError
from iopctl.models._shape import Ref
from iopctl.workspace import open_workspace

TODAY = date(2026, 3, 12)
REF = Ref("meetings", "n-2026-03-12")
MEETING = """committee: n
date: 2026-03-12
agenda:
  - {title: Upprop, kind: formality}   # alltid först
  - {title: Läxhjälp, recommendations: [{points: [{text: bevilja bidraget.}]}]}
"""


@pytest.fixture
def sitting(folder):
    root = folder(
        {
            "records/committees/n.yaml": "name: Nämnden\n",
            "records/meetings/n-2026-03-12.yaml": MEETING,
        }
    )
    session = Session(open_workspace(root), TODAY, "sv")
    return Sitting(session, Asker(session, asks=False), REF)


def as_recommended(sitting):
    said = Decided(sitting.word, as_recommended=True)
    assert sitting.save(lambda now: decide(now, REF, [said], TODAY))
    sitting.place = sitting.first_left()


def files(sitting):
    root = sitting.session.workspace.root
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("records/*/*")
    }


def test_undone_step_by_step_the_files_are_as_they_were(sitting):
    before = files(sitting)
    as_recommended(sitting)
    between = files(sitting)
    as_recommended(sitting)
    assert "records/decisions/n-2026-03-12-laxhjalp.yaml" in files(sitting)
    sitting.undo()
    assert (files(sitting), sitting.place) == (between, 1)
    sitting.undo()
    assert (files(sitting), sitting.place) == (before, 0)
    with pytest.raises(PersonError):
        sitting.undo()


def test_what_somebody_else_has_changed_since_is_not_undone(sitting):
    as_recommended(sitting)
    path = sitting.session.workspace.root / "records/meetings/n-2026-03-12.yaml"
    path.write_text(path.read_text("utf-8") + "place: Rådhuset\n", "utf-8")
    changed = files(sitting)
    with pytest.raises(PersonError) as error:
        sitting.undo()
    assert error.value.message.sv.startswith("någon annan har ändrat samma poster")
    assert files(sitting) == changed


def test_a_step_after_somebody_else_changed_the_records_keeps_the_change(sitting):
    path = sitting.session.workspace.root / "records/meetings/n-2026-03-12.yaml"
    path.write_text(MEETING + "place: Rådhuset\n", "utf-8")
    as_recommended(sitting)
    assert (
        path.read_text("utf-8")
        == MEETING.replace("kind: formality}", "kind: formality, paragraph: 1}")
        + "place: Rådhuset\n"
    )


def test_no_word_in_the_room_means_two_things():
    for one in INNER:
        for word in (*one.words.sv.split(), *one.words.en.split()):
            assert inner(f"{word} något")[0] is one, word
            assert inner(word.upper()) == (one, "")
