"""A motion or initiative: who raised it, what it asks for, and what became of each point."""

from __future__ import annotations

from iopctl.language import Text
from iopctl.models.motions import Motion
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import capital
from iopctl.summaries._raised import sections

__all__ = ["sections", "subtitle"]


def subtitle(facts: Facts[Motion]) -> Text:
    """Say what kind of motion it is."""
    return capital(facts.say("kind") or Text("motion", "motion"))
