"""Reading a record: what is stated, what is stated as none, what is not stated, and every mistake at its place."""

from msgspec import UNSET

from iopctl import yamlfile
from iopctl.models import record_types
from iopctl.models._reading import read
from iopctl.models._shape import More, Ref


def reading(folder, text):
    data = yamlfile.read(text.encode()).data
    return read(record_types()[folder], Ref(folder, "x"), data)


def record(folder, text):
    found = reading(folder, text)
    assert found.findings == ()
    return found.record


def mistakes(folder, text):
    return [(finding.rule, finding.at, finding.part) for finding in reading(folder, text).findings]


def test_not_stated_is_not_the_same_as_none():
    committee = record("committees", "name: N\nsuccessor: none\nmembers: none\n")
    assert committee.successor is None
    assert committee.members == ()
    assert committee.part_of is UNSET
    assert committee.also_known_as is UNSET


def test_a_list_may_be_open_and_say_how_many_there_are_besides():
    partnership = record(
        "partnerships",
        """
title: P
parties:
  - {public_body: Socialförvaltningen}
  - {more: 9, roles: [partner]}
districts: [Rannebergen]
venues:
  - Kryddan
  - {more: unknown}
""",
    )
    assert len(partnership.parties) == 1
    assert partnership.parties.more.number == 9
    assert partnership.parties.more.like.roles == ("partner",)
    assert partnership.venues.more == More(None)
    assert partnership.districts.more is None


def test_a_single_group_may_stand_without_the_dash():
    motion = record("motions", "kind: motion\ntitle: M\nby: {name: Malena Ranch, party: MP}\n")
    assert [person.name for person in motion.by] == ["Malena Ranch"]


def test_a_group_with_a_short_form_may_be_written_as_a_text():
    partnership = record(
        "partnerships", "title: P\ntarget_group: Unga\nfunding:\n  - rule: 2 kr per invånare\n"
    )
    assert partnership.target_group.description == "Unga"
    assert partnership.funding[0].rule.text == "2 kr per invånare"


def test_no_value_needs_quotes_to_keep_its_kind():
    committee = record("committees", "name: 0466\nabbreviation: NO\nmunicipality: 2024-12-31\n")
    assert (committee.name, committee.abbreviation, committee.municipality) == (
        "0466",
        "NO",
        "2024-12-31",
    )


def test_references_are_known_by_their_fields():
    found = reading("decisions", "title: B\nmeeting: m\nmatters: [partnerships/p, motions/i]\n")
    assert found.references == (
        (("meeting",), Ref("meetings", "m")),
        (("matters", 0), Ref("partnerships", "p")),
        (("matters", 1), Ref("motions", "i")),
    )


def test_a_misspelt_field_that_must_be_there_is_told_once():
    assert mistakes("motions", "kind: motion\ntitel: M\n") == [("unknown_field", ("titel",), "key")]


def test_a_field_that_is_missing_and_one_that_is_unknown_are_two_mistakes():
    assert mistakes("motions", "kind: motion\nfärg: röd\n") == [
        ("unknown_field", ("färg",), "key"),
        ("missing_field", ("title",), "key"),
    ]


def test_every_mistake_is_told_and_the_rest_of_the_record_is_read():
    found = reading(
        "meetings",
        """
committee: n
date: 2026-02-30
start: 25:00
place:
agenda:
  - {title: Upprop, kind: formalitet}
  - {titel: Val, paragraph: ett}
  - Övrigt
attestations: {date: 2026-03-01, paragraphs: [9-7]}
""",
    )
    assert [(finding.rule, finding.at) for finding in found.findings] == [
        ("impossible_date", ("date",)),
        ("wrong_type", ("start",)),
        ("empty_value", ("place",)),
        ("unknown_word", ("agenda", 0, "kind")),
        ("wrong_number", ("agenda", 1, "paragraph")),
        ("unknown_field", ("agenda", 1, "titel")),
        ("wrong_type", ("agenda", 2)),
        ("wrong_number", ("attestations", "paragraphs", 0)),
    ]
    assert found.record.committee == Ref("meetings", "n")._replace(type="committees")


def test_an_impossible_date_says_how_many_days_the_month_has():
    (finding,) = reading("meetings", "committee: n\ndate: 2026-02-30\n").findings
    assert finding.message.said("sv", finding.values) == "2026-02-30 är inget datum"
    assert finding.help.said("sv", finding.help_values) == "februari 2026 har 28 dagar"
    assert finding.help.said("en", finding.help_values) == "February 2026 has 28 days"


def test_an_unknown_word_gives_the_best_guess_first_and_then_the_list():
    (finding,) = reading("committees", "name: N\nkind: comittee\n").findings
    assert finding.help.said("sv", finding.help_values).startswith(
        "menade du committee? Orden är: committee, council, executive-board, "
    )


def test_a_swedish_word_for_it_gives_the_word_that_records_use():
    (finding,) = reading("committees", "name: N\nkind: nämnd\n").findings
    assert finding.help.said("sv", finding.help_values).startswith("menade du committee?")


def test_an_id_or_a_status_is_never_typed():
    said = [
        finding.help.sv.partition(":")[0]
        for finding in reading("motions", "kind: motion\ntitle: M\nid: m\nstatus: väckt\n").findings
    ]
    assert said == ["ta bort raden", "ta bort raden"]


def test_the_word_none_is_a_word_where_the_list_of_words_has_it():
    decision = record("decisions", "title: B\nappeal: none\n")
    assert decision.appeal.said("sv") == "kan inte överklagas"
