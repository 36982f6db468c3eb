"""How large a file may be, and how deep."""

LARGEST = 1 << 20
"""The largest file that is read, in bytes: some five hundred times a long record."""

DEEPEST = 40
"""How many lists and groups may stand one within another; records need about eight."""
