"""The register: what refers to what, who is meant by a name, and what lies near a record."""

import pytest

from iopctl.errors import PersonError
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Edge, Near, Reach, find, read

FILES = {
    "committees/asn.yaml": "name: Arbetsmarknads- och socialnämnden\n",
    "meetings/asn-2025-03-27.yaml": "committee: asn\ndate: 2025-03-27\n",
    "meetings/asn-2025-04-24.yaml": "committee: asn\ndate: 2025-04-24\n",
    "motions/iogt-nto.yaml": "kind: motion\ntitle: IOP med IOGT-NTO\ncase_numbers: [ASN-2025-123]\n",
    "decisions/b.yaml": "title: Beslut\nmeeting: asn-2025-03-27\nmatters: [motions/iogt-nto]\n",
    "partnerships/trasig.yaml": 'title: "öppet citat\n',
}


@pytest.fixture(name="register")
def _register():
    return read({path: text.encode() for path, text in FILES.items()}, Settings(format=1))


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("motions/iogt-nto", "motions/iogt-nto"),
        ("iogt-nto", "motions/iogt-nto"),
        ("iogt", "motions/iogt-nto"),
        ("2025-04", "meetings/asn-2025-04-24"),
        ("ASN-2025-123", "motions/iogt-nto"),
        ("trasig", "partnerships/trasig"),
    ],
)
def test_a_record_is_found_by_its_id_a_part_of_it_or_its_case_number(register, name, ref):
    assert str(find(register, name)) == ref


def test_a_part_that_several_have_gives_them_all(register):
    with pytest.raises(PersonError) as told:
        find(register, "asn-2025")
    assert told.value.help.said("sv", told.value.values) == (
        "skriv en av dem: meetings/asn-2025-03-27 (Arbetsmarknads- och socialnämnden 2025-03-27), "
        "meetings/asn-2025-04-24 (Arbetsmarknads- och socialnämnden 2025-04-24)"
    )


def test_an_unknown_name_gives_suggestions_with_titles(register):
    with pytest.raises(PersonError) as told:
        find(register, "iogd-nto")
    assert (
        told.value.message.said("sv", told.value.values)
        == "det finns ingen post som heter iogd-nto"
    )
    assert told.value.help.said("sv", told.value.values) == (
        "menade du motions/iogt-nto (IOP med IOGT-NTO)?"
    )


def test_words_of_the_title_find_it_too(register):
    with pytest.raises(PersonError) as told:
        find(register, "socialnämnden")
    assert "committees/asn (Arbetsmarknads- och socialnämnden)" in told.value.help.said(
        "sv", told.value.values
    )


def test_neighbours_are_found_along_fields_and_back(register):
    near = Near(
        register,
        Ref("decisions", "b"),
        ("meeting", "meeting > committee", "meeting > committee < meetings"),
    )
    assert near.one("meeting", Meeting).ref.id == "asn-2025-03-27"
    assert near.one("meeting > committee", Committee).ref.id == "asn"
    assert [
        meeting.ref.id for meeting in near.every("meeting > committee < meetings", Meeting)
    ] == [
        "asn-2025-03-27",
        "asn-2025-04-24",
    ]


def test_what_was_not_declared_cannot_be_looked_at(register):
    near = Near(register, Ref("meetings", "asn-2025-03-27"), ("committee",))
    with pytest.raises(LookupError):
        near.every("< decisions", Decision)
    with pytest.raises(LookupError):
        _ = near.as_of


def test_a_broken_file_is_there_all_the_same(register):
    entry = register.entries[Ref("partnerships", "trasig")]
    assert entry.record is None
    assert [finding.rule for finding in entry.findings] == ["syntax"]


def test_a_change_reaches_what_can_come_to_it_by_old_references_and_new(register):
    asn, gone = Ref("committees", "asn"), Ref("committees", "gone")
    meeting, decision = Ref("meetings", "asn-2025-03-27"), Ref("decisions", "b")

    def into(ref):
        return [Edge(it.entry.ref, str(it.reference.at[0]), ref) for it in register.referrers(ref)]

    def out_of(ref):
        return [Edge(ref, str(at[0]), to) for at, to in register.entries[ref].references]

    way = "meeting > committee < meetings"
    assert Reach([asn], [], [], into, out_of).concerned([way]) == {asn, decision}
    assert Reach([meeting], [], [], into, out_of).concerned(["committee"]) == {meeting}
    # Of a committee that a meeting was of before, whose decision it was is another question now.
    before = [Edge(meeting, "committee", gone)]
    assert decision in Reach([gone, meeting], [], before, into, out_of).concerned([way])
    # What names a record that is called something else says so too, whatever it declares.
    assert Reach([], [meeting], [], into, out_of).concerned([]) == {meeting, decision}
