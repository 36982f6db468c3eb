"""How a record stands on a day, worked out from what has happened: one record type a file."""
