"""A meeting's plan, into text."""
