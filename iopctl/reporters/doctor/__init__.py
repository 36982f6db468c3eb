"""What was seen of the machine and the register's folder, into text."""
