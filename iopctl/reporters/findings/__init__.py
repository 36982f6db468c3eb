"""Findings into text."""
