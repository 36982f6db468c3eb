"""How often something comes back, such as a report or a payment."""

from iopctl.models._shape import Word


class Frequency(Word):
    """How often something is to be done."""

    ONCE = "once", "en gång", "once"
    YEAR = "year", "varje år", "every year"
    HALF_YEAR = "half-year", "varje halvår", "every half-year"
    QUARTER = "quarter", "varje kvartal", "every quarter"
    TERM = "term", "varje termin", "every term"
    MONTH = "month", "varje månad", "every month"
