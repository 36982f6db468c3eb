"""The values that a record's fields hold: dates, periods, numbers, and the law's calendar."""
