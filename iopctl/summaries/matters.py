"""A matter: what it is, where it comes from, and its way through bodies."""

from __future__ import annotations

from iopctl.language import Text
from iopctl.models.matters import Matter
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import capital
from iopctl.summaries._raised import sections

__all__ = ["sections", "subtitle"]


def subtitle(facts: Facts[Matter]) -> Text:
    """Say what kind of matter it is."""
    return capital(facts.say("kind") or Text("ärende", "matter"))
