"""Whatever a person wrote is a value, or a mistake that can be said: no reader fails otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.language import say
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length
from iopctl.values.misread import Misread
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share

# Pieces of real wordings, put together at random, come further into the readers than noise does.
PIECES = """
    i under till och med fram från den hela året senast inom efter början slutet av på vid varje år
    våren hösten vintern årsskiftet läsåret första fjärde halvåret kvartalet kvartal tertial vecka
    utgången av års utgång sista halvårsskiftet månadsskiftet maj/juni avtalstidens
    januari feb. mars juni nästa sammanträde marsnämnden nämnden beslutet omedelbart månader tre en
    0 1 2 29 30 31 32 53 99 1799 2024 2200 2201 9999 2024-02-30 2024-13 2024/2025 2024/26 12/3 {x} {
    - – / , . kr 400 000 miljoner kl 13:00 212000-0142
""".split()  # noqa: SIM905 - words read better than a list of them

texts = st.text() | st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join)
keys = st.sampled_from(
    ["as_written", "earliest", "latest", "from", "until", "months", "days", "after", "{x}"]
)
data = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(keys, inner, max_size=3)
)


@pytest.mark.parametrize(
    "kind",
    [
        ClockTime,
        DueTime,
        Kronor,
        Length,
        OrganisationNumber,
        Paragraphs,
        Period,
        Share,
        UncertainDate,
    ],
)
@given(written=data)
def test_anything_is_a_value_or_a_mistake_that_can_be_said(kind, written):
    value, misread = _read(kind, written)
    for language in ("sv", "en"):
        if misread is None:
            assert say(value, language)
        else:
            assert misread.message.said(language, misread.values)
            assert misread.help is None or misread.help.said(language, misread.help_values)


@given(texts)
def test_no_date_ends_before_it_begins(written):
    date, _ = _read(UncertainDate, written)
    assert date is None or date.earliest <= date.latest


@given(texts)
def test_no_period_ends_before_it_begins(written):
    period, _ = _read(Period, written)
    assert period is None or not period.end.before(period.start)


def _read(kind, written):
    try:
        return kind.read(written), None
    except Misread as misread:
        return None, misread
