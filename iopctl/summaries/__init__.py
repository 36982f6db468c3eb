"""What a clerk wants to know of a record, as values: one record type a file, shared phrases beside."""
