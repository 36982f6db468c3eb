"""Markdown as a document in the OpenDocument format, with the look of a letterhead."""
