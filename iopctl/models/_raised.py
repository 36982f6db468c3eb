"""What a motion and any other matter have in common: who, when, what it asks for, and its way."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._consultation import CaseReference, Consultation, Withdrawn
from iopctl.models._money import MoneyLine
from iopctl.models._point import Point
from iopctl.models._shape import Items, Record, Ref, Stated, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.periods import Period


class Raised(Record, frozen=True, kw_only=True):
    """A record that is raised with a body and answered by decisions."""

    title: Annotated[str, Text("Rubrik.", "Title.")]
    committee: Annotated[
        Stated[Ref],
        refers_to("committees"),
        Text("Organet som det är ställt till.", "The body that it is addressed to."),
    ] = UNSET
    place: Annotated[Stated[str], Text("Ort i underskriften.", "The place in the signature.")] = (
        UNSET
    )
    submitted: Annotated[
        Stated[UncertainDate], Text("Dagen det lämnades in.", "The day it was handed in.")
    ] = UNSET
    raised: Annotated[
        Stated[Ref],
        refers_to("meetings"),
        Text("Mötet då det väcktes.", "The meeting at which it was raised."),
    ] = UNSET
    by: Annotated[Stated[Items[Who]], Text("De som står bakom.", "Who stands behind it.")] = UNSET
    presenters: Annotated[Stated[Items[Who]], Text("Föredragande.", "Who presents it.")] = UNSET
    officer: Annotated[Stated[Items[Who]], Text("Handläggare.", "Case officers.")] = UNSET
    case_numbers: Annotated[Stated[Items[str]], Text("Diarienummer.", "Case numbers.")] = UNSET
    other_numbers: Annotated[
        Stated[Items[CaseReference]],
        Text("Andra nummer på samma ärende.", "Other numbers of the same matter."),
    ] = UNSET
    concerns: Annotated[
        Stated[Items[Ref]],
        refers_to("organisations", "partnerships", "motions", "matters", "decisions", "committees"),
        Text("Poster som det handlar om.", "The records that it is about."),
    ] = UNSET
    follows: Annotated[
        Stated[Items[Ref]],
        refers_to("motions", "matters", "decisions"),
        Text(
            "Ärenden och beslut som det har sin grund i.",
            "The matters and decisions that it springs from.",
        ),
    ] = UNSET
    replaces: Annotated[
        Stated[Items[Ref]],
        refers_to("matters", "decisions"),
        Text(
            "Styrdokument och beslut som det ersätter.",
            "Governing documents and decisions that it replaces.",
        ),
    ] = UNSET
    revises: Annotated[
        Stated[Items[Ref]],
        refers_to("matters", "decisions"),
        Text(
            "Ändrar, styrdokument och beslut i sak.",
            "Revises, governing documents and decisions in substance.",
        ),
    ] = UNSET
    extends: Annotated[
        Stated[Items[Ref]],
        refers_to("matters", "decisions"),
        Text(
            "Förlänger, styrdokument och beslut som annars slutar gälla.",
            "Extends, governing documents and decisions that would end.",
        ),
    ] = UNSET
    in_force: Annotated[
        Stated[Period],
        Text(
            "Gäller, från och till, som ett styrdokument.",
            "In force, from and until, such as a governing document.",
        ),
    ] = UNSET
    heading: Annotated[
        Stated[str], Text("Underrubrik över texten.", "The heading above the text.")
    ] = UNSET
    text: Annotated[
        Stated[str], Text("Texten, stycke för stycke.", "The text, paragraph by paragraph.")
    ] = UNSET
    points: Annotated[
        Stated[Items[Point]],
        Text("Det som föreslås, punkt för punkt.", "What is proposed, point by point."),
    ] = UNSET
    attachments: Annotated[Stated[Items[str]], Text("Bilagor.", "Attachments.")] = UNSET
    funding: Annotated[
        Stated[Items[MoneyLine]], Text("Kostnader och pengar.", "Costs and money.")
    ] = UNSET
    consulted: Annotated[
        Stated[Items[Consultation]], Text("Remisser.", "Who was asked for an opinion.")
    ] = UNSET
    withdrawn: Annotated[
        Stated[Withdrawn], Text("Att det tagits tillbaka.", "That it was taken back.")
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists."""
        return self.title
