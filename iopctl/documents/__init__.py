"""From a record to a document: a template gives Markdown, and a letterhead gives it its look."""
