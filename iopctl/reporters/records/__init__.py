"""Records into text, for lists and for one record at a time."""
