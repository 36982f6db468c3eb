"""Changes are judged before they are written: what would be wrong, and what a reason may silence."""

from datetime import date

import pytest

from iopctl.editing import Change, Create, Judged, Move, Refusal, prepare
from iopctl.findings import SetField
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.rules._engine import check

COMMITTEE, MEETING, MOTION = Ref("committees", "n"), Ref("meetings", "s"), Ref("motions", "m")
FILES = {
    COMMITTEE: b"name: N\n",
    MEETING: b"committee: n\ndate: 2026-03-12\n",
    MOTION: b"title: M\ncommittee: saknas\nkind: motion\n",
}


def prepared(*changes, anyway="", files=FILES):
    def judge(changed):
        now = {f"{ref}.yaml": it for ref, it in {**files, **changed}.items() if it is not None}
        register = read(now, Settings(format=1))
        return Judged(register, check(register, date(2026, 11, 21)))

    return prepare(files, changes, judge, anyway)


def test_what_was_wrong_before_is_not_held_against_a_change():
    result = prepared(Change(MOTION, SetField(("place",), "Ort")))
    assert result.files[MOTION] == b"title: M\ncommittee: saknas\nplace: Ort\nkind: motion\n"
    assert result.errors == ()


def test_what_would_be_wrong_is_told_at_its_place_in_the_new_text():
    (error,) = prepared(Change(MEETING, SetField(("committee",), "o"))).errors
    assert (error.code, error.place.path, error.place.range.start) == (
        "IOP401",
        "records/meetings/s.yaml",
        (1, 12),
    )


def test_a_new_record_is_judged_too():
    (error,) = prepared(Change(Ref("meetings", "t"), Create({"committee": "o"}))).errors
    assert error.place.path == "records/meetings/t.yaml"


def test_what_was_wrong_in_a_record_that_moves_is_not_new():
    result = prepared(Change(MOTION, Move(Ref("motions", "ny"))))
    assert result.files == {MOTION: None, Ref("motions", "ny"): FILES[MOTION]}
    assert result.errors == ()


def test_a_reason_silences_what_would_be_wrong_where_it_stands():
    attested = {"paragraphs": ["1"], "date": "2026-03-01"}
    change = Change(MEETING, SetField(("attestations",), [attested]))
    (error,) = prepared(change).errors
    result = prepared(change, anyway="så står det\ni protokollet")
    assert result.errors == ()
    lines = result.files[MEETING].decode().splitlines()
    line = error.place.range.start.line
    assert lines[line - 1].strip() == f"# iopctl: ignore[{error.code}] så står det i protokollet"
    assert [it for it in lines if "# iopctl" not in it] == [
        "committee: n",
        "date: 2026-03-12",
        "attestations:",
        "  - paragraphs: [1]",
        "    date: 2026-03-01",
    ]


def test_what_no_comment_may_silence_is_an_error_still():
    # The number is made up and passes the check; it is here for this rule alone.
    change = Change(MEETING, SetField(("place",), "Om 640823-3234"))
    assert prepared(change, anyway="skäl").errors


def test_a_change_that_cannot_be_made_is_refused_whole():
    assert isinstance(prepared(Change(Ref("motions", "x"), SetField(("a",), "b"))), Refusal)


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_the_comment_ends_its_line_as_the_file_does(newline):
    files = {**FILES, MEETING: FILES[MEETING].replace(b"\n", newline)}
    attested = [{"paragraphs": ["1"], "date": "2026-03-01"}]
    result = prepared(
        Change(MEETING, SetField(("attestations",), attested)), anyway="skäl", files=files
    )
    assert result.files[MEETING].count(newline) == result.files[MEETING].count(b"\n")
