"""Which deadlines a record has and has not, into text."""
