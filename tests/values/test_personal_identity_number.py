"""Personal identity numbers in any text: found, masked, and nothing else taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.findings import Span
from iopctl.values.dates import UncertainDate
from iopctl.values.misread import Misread, quoted
from iopctl.values.personal_identity_number import check_digit_holds, find, masked


@pytest.mark.parametrize(
    ("birthday", "separator", "mask"),
    [
        ("850101", "-", "XXXXXX-XXXX"),
        ("850101", "", "XXXXXXXXXX"),
        ("850101", "+", "XXXXXX+XXXX"),
        ("850101", "–", "XXXXXX–XXXX"),
        ("19850101", "-", "XXXXXXXX-XXXX"),
        ("19850101", "", "XXXXXXXXXXXX"),
        ("20000229", "-", "XXXXXXXX-XXXX"),
        ("000229", "-", "XXXXXX-XXXX"),
        ("850161", "-", "XXXXXX-XXXX"),
        ("19850191", "-", "XXXXXXXX-XXXX"),
    ],
)
def test_a_number_is_found_in_a_text_and_masked(identity_number, birthday, separator, mask):
    number = identity_number(birthday, "123", separator)
    text = f"Född åå {number}, bosatt här."
    assert find(text) == (Span(8, 8 + len(number)),)
    assert masked(text) == f"Född åå {mask}, bosatt här."
    assert masked(f"x{number}") == f"x{mask}"


@pytest.mark.parametrize(
    ("birthday", "why"),
    [
        ("851301", "there is no month 13"),
        ("850230", "there is no 30 February"),
        ("850100", "there is no day 0"),
        ("850192", "no coordination number has day 92"),
        ("19010229", "1901 was no leap year"),
        ("17850101", "nobody of 1785 has a number"),
        ("212000", "an organisation number has no month"),
    ],
)
def test_what_is_nobodys_birthday_is_left_alone(identity_number, birthday, why):
    number = identity_number(birthday, "123")
    assert find(number) == (), why


def test_a_wrong_check_digit_is_nobodys_number(identity_number):
    number = identity_number("850101", "123")
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert masked(f"{wrong} {number}") == f"{wrong} XXXXXX-XXXX"


def test_a_part_of_a_longer_row_of_digits_is_no_number(identity_number):
    number = identity_number("850101", "123", "")
    assert find(f"1{number}") == ()
    assert find(f"{number}1") == ()
    assert find(identity_number("850101", "123") + "1") == ()


@pytest.mark.parametrize("text", ["212000-0142", "KSN-2016-1422", "2022-08-30", "N161-0466/22", ""])
def test_other_numbers_of_the_office_are_left_alone(text):
    assert masked(text) == text


def test_several_numbers_are_found_in_order(identity_number):
    one, other = identity_number("850101", "123"), identity_number("19900505", "456", "")
    assert find(f"{one} {other}") == (Span(0, 11), Span(12, 24))


def test_what_a_message_quotes_is_masked_and_short(identity_number):
    assert quoted(f"a\n  {identity_number('850101', '123')}") == "a XXXXXX-XXXX"
    assert quoted("å" * 61) == "å" * 59 + "…"
    number = identity_number("850101", "123")
    assert quoted("å" * 55 + number) == "å" * 55 + "XXXX…"


def test_a_misread_never_repeats_a_number(identity_number):
    number = identity_number("850101", "123")
    with pytest.raises(Misread) as told:
        UncertainDate.read(number)
    assert dict(told.value.values) == {"written": "XXXXXX-XXXX"}


@given(st.dates().map(lambda day: day.strftime("%y%m%d")), st.integers(0, 9999))
def test_one_check_digit_in_ten_holds(birthday, last):
    digits = f"{birthday}{last:04}"
    holding = [
        digits[:9] + str(check) for check in range(10) if check_digit_holds(digits[:9] + str(check))
    ]
    assert len(holding) == 1


@given(st.text(alphabet="0123456789-+ aå\n", max_size=60))
def test_a_masked_text_keeps_its_length_and_has_no_number_left(text):
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert find(hidden) == ()
    outside = [
        n for n in range(len(text)) if not any(start <= n < end for start, end in find(text))
    ]
    assert all(hidden[n] == text[n] for n in outside)


@given(
    st.lists(st.dates(date(1800, 1, 1), date(2099, 12, 31)), min_size=1, max_size=5),
    st.text(alphabet=" xå,\n", min_size=1, max_size=3),
)
def test_no_digit_of_a_real_number_survives(identity_number, birthdays, between):
    numbers = (identity_number(f"{birthday:%Y%m%d}", "123") for birthday in birthdays)
    assert not any(letter.isdigit() for letter in masked(between.join(numbers)))
