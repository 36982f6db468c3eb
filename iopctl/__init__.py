"""iopctl: partnerships, motions, decisions and meetings as records in a git folder."""

__version__ = "0.1.0"
