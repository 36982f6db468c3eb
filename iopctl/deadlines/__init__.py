"""When something must be done, and by what right: one kind of deadline a file, with its citation."""
