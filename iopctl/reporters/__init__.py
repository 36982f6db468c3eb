"""Values into text, one format a file: the file's name is what `--format` calls it."""
