"""Records into text: one at a time as a summary, or all of them in a list."""
