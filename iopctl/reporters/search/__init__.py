"""What a search found, in one format a file."""
