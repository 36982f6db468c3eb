"""A meeting while it is held: where on the agenda it is, what was said of items not decided yet, and each step saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from iopctl.acts import Act, _room
from iopctl.acts._decided import Decided
from iopctl.acts._numbering import decisions_on, next_paragraph, paragraphs_given, untreated
from iopctl.acts._room import Room
from iopctl.cli._asking import Asker
from iopctl.cli._carrying_out import Documents, How, carry_out, commit
from iopctl.cli._session import Session, again, tell
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.register import Register, numbers, readable
from iopctl.reporters._lines import visible
from iopctl.values.paragraphs import Paragraphs
from iopctl.workspace._lock import locked
from iopctl.workspace._transaction import Write, write_together


class Step(NamedTuple):
    """One step that was saved, and the item that it was taken at."""

    done: Said
    writes: Sequence[Write]
    place: int


class Sitting:
    """What a meeting that goes on is: the records as they are, the item, and the steps that can be undone.

    What is decided is in the records; only what is said of an item until it is decided is kept here.
    """

    def __init__(self, session: Session, ask: Asker, ref: Ref) -> None:
        self.session = session
        self.ask = ask
        self.ref = ref
        self.steps: list[Step] = []
        self.said: dict[str, Decided] = {}
        self.over = False
        self.place = 0
        self.place = self.first_left()
        self.done_before = paragraphs_given(self.register, self.meeting)

    @property
    def register(self) -> Register:
        """The records as they are now."""
        return self.session.workspace.register

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now; PersonError when somebody took it away or broke it."""
        return readable(self.register, self.ref, Meeting)

    @property
    def items(self) -> Sequence[AgendaItem]:
        """The agenda."""
        return self.meeting.agenda or ()

    @property
    def item(self) -> AgendaItem | None:
        """The item that is dealt with; None after the last."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def word(self) -> str:
        """What the item is meant by, in acts: its id, else its number."""
        item = self.item
        return (item.id or numbers(self.meeting)[self.place]) if item else ""

    @property
    def is_treated(self) -> bool:
        """Whether the meeting is done with the item."""
        return self.item not in untreated(self.register, self.meeting)

    @property
    def decision(self) -> Decision | None:
        """The decision on the item, if there is one."""
        item = self.item
        decided = decisions_on(self.register, self.meeting)
        return decided.get(item.id) if item and item.id else None

    @property
    def paragraph(self) -> int:
        """The § that the item has or gets."""
        item = self.item
        decision = self.decision
        given = (decision and decision.paragraph) or (item and item.paragraph)
        return given or next_paragraph(self.register, self.meeting)

    @property
    def room(self) -> Room:
        """Who is there."""
        return _room.room(self.register, self.meeting)

    @property
    def pending(self) -> Decided:
        """What was said of the item that is not decided yet."""
        return self.said.get(self.word) or Decided(self.word)

    @pending.setter
    def pending(self, said: Decided) -> None:
        self.said[self.word] = said

    def open_item(self) -> AgendaItem:
        """Give the item to decide; PersonError when it is decided already, or none is left."""
        item = self.item
        if item is None or self.is_treated:
            raise PersonError(
                Text("punkten är redan behandlad", "the item is dealt with already")
                if item
                else Text("ingen punkt är kvar", "no item is left"),
                Text(
                    "gå PUNKT går till en annan; ångra tar tillbaka det senaste",
                    "go ITEM goes to another; undo takes back the last step",
                ),
            )
        return item

    def first_left(self) -> int:
        """Give the place of the first item from here on that is left, else the first of all, else past the last."""
        left = untreated(self.register, self.meeting)
        places = [n for n, item in enumerate(self.items) if item in left]
        return next(
            (n for n in places if n >= self.place), places[0] if places else len(self.items)
        )

    def save(
        self,
        make: Callable[[Register], Act],
        documents: Documents | None = None,
    ) -> bool:
        """Carry out one step at once; False when the rules or the person stopped it."""
        made: list[Act] = []

        def remembered(now: Register) -> Act:
            made.append(make(now))
            return made[-1]

        outcome = carry_out(
            self.session, remembered, How(yes=True, brief=True), documents=documents
        )
        if not outcome.saved:
            return False
        self.session = again(self.session)
        self.ask = self.ask._replace(session=self.session)
        self.steps.append(Step(made[-1].done, outcome.saved, self.place))
        return True

    def undo(self) -> None:
        """Put the files of the last step back as they were. PersonError when somebody changed them since."""
        if not self.steps:
            raise PersonError(
                Text("det finns inget att ångra", "there is nothing to undo"),
                Text(
                    "bara det som gjorts sedan hold startades kan ångras; annat ändras med iopctl edit",
                    "only what was done since hold was started can be undone; iopctl edit changes the rest",
                ),
            )
        step = self.steps[-1]
        root = self.session.workspace.root
        with locked(root):
            if any(_bytes(root / one.path) != one.after for one in step.writes):
                raise PersonError(
                    Text(
                        "någon annan har ändrat samma poster, så steget kan inte ångras",
                        "somebody else has changed the same records, so the step cannot be undone",
                    ),
                    Text("ändra med iopctl edit", "change them by iopctl edit"),
                )
            write_together(root, [Write(one.path, one.after, one.before) for one in step.writes])
        self.steps.pop()
        self.place = step.place
        self.session = again(self.session)
        self.ask = self.ask._replace(session=self.session)
        self.tell(Text("ångrat: {done}", "undone: {done}"), done=step.done)

    def commit(self) -> None:
        """Make one commit of all that was saved and not undone, which names each step; none of nothing."""
        first: dict[str, bytes | None] = {}
        last: dict[str, bytes | None] = {}
        for write in (write for step in self.steps for write in step.writes):
            first.setdefault(write.path, write.before)
            last[write.path] = write.after
        changed = [path for path in first if first[path] != last[path]]
        if not changed:
            return
        paragraphs = Paragraphs.of(paragraphs_given(self.register, self.meeting) - self.done_before)
        text = (
            Text("höll {meeting}, {paragraphs}", "held {meeting}, {paragraphs}")
            if paragraphs.ranges
            else Text("höll {meeting}", "held {meeting}")
        )
        held = Said(text, {"meeting": self.register.title(self.ref), "paragraphs": paragraphs})
        commit(self.session, Act(held, (), tuple(step.done for step in self.steps)), changed)

    def tell(self, text: Text, **values: object) -> None:
        """Say one line."""
        tell(visible(text.said(self.session.language, values)))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
