"""How a person, an office, a body or an organisation is called in what an act tells."""

from __future__ import annotations

from iopctl.models._who import Who
from iopctl.register import Register


def called(register: Register, who: Who) -> str:
    """Give what somebody is called: the name with party, else the office, with what it belongs to."""
    name = f"{who.name} ({who.party})" if who.name and who.party else who.name or who.party
    bodies = [register.title(ref) for ref in (who.organisation, who.committee) if ref]
    parts = [name, who.title, *bodies, who.public_body, who.group, who.within]
    return ", ".join(part for part in parts if part)
