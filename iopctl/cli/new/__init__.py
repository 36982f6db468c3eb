"""`iopctl new`: begin a record; one type of record a file."""

from iopctl.language import Text

ABOUT = Text(
    "Börja en ny post, av det slag som anges.", "Begin a new record, of the type that is named."
)
SWEDISH = {
    "committee": "nämnd",
    "organisation": "förening",
    "meeting": "möte",
    "motion": "initiativ",
    "matter": "ärende",
    "decision": "beslut",
    "partnership": "partnerskap",
}
"""What the types are called besides by their own names."""
