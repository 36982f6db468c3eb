"""What must hold within a record and across records: one rule a file, with its manual."""
