"""Deadlines into text."""
