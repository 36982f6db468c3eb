"""Trials: something that is tried for a time, after which somebody decides whether it goes on."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._instruments import Lasting
from iopctl.models._shape import Items, Ref, Stated, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime


class Trial(Lasting, frozen=True, kw_only=True):
    """A trial, for a length of time or from one day to another."""

    of: Annotated[
        Stated[str],
        Text(
            "Prövar, som samverkansformen.",
            "Tries, such as the form of cooperation.",
        ),
    ] = UNSET
    from_: Annotated[Stated[UncertainDate], Text("Första dagen.", "The first day.")] = UNSET
    until: Annotated[Stated[UncertainDate], Text("Sista dagen.", "The last day.")] = UNSET
    decided_by: Annotated[
        Stated[Items[Who]],
        Text("Beslutar om fortsättning.", "Decides whether it goes on."),
    ] = UNSET
    decide_by: Annotated[
        Stated[DueTime], Text("När det ska beslutas.", "When that is to be decided.")
    ] = UNSET
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet om fortsättningen.", "The decision on whether it goes on."),
    ] = UNSET
