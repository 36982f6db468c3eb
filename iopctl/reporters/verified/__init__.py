"""What was found of made documents, into text."""
