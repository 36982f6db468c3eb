"""What is suggested for a meeting, into text."""
