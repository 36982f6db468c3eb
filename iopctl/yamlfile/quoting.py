"""Quotation marks around a text, so that YAML reads it back as it stands."""

from __future__ import annotations


def quoted(text: str) -> str:
    """Give a text of one line in quotation marks: double ones, or single where those would need care."""
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"'
