"""What fields of a record are made of: stated or not, lists that may be open, words, references."""

import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, Generic, NamedTuple, Self, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from iopctl.language import Language, Text
from iopctl.values.dates import UncertainDate

T = TypeVar("T")

if TYPE_CHECKING:
    Stated: TypeAlias = T | UnsetType | None
    """A field that may be left out: UNSET where nobody has said, None where it is stated that there is none."""
else:

    class Stated:
        """The same at run time, where the reader needs only the type: hundreds of unions cost a start."""

        def __class_getitem__(cls, kind: Any) -> Any:
            return kind


class Word(enum.StrEnum):
    """A word of a closed list, as records write it, with how it is said to a person."""

    text: Text

    def __new__(cls, word: str, sv: str, en: str) -> Self:
        made = str.__new__(cls, word)
        made._value_ = word
        made.text = Text(sv=sv, en=en)
        return made

    def said(self, language: Language) -> str:
        """Say the word."""
        return self.text.said(language)


class Ref(NamedTuple):
    """A reference to a record: the folder that is its type, and the file's stem that is its id."""

    type: str
    id: str

    def __str__(self) -> str:
        return f"{self.type}/{self.id}"

    def said(self, language: Language) -> str:  # noqa: ARG002 - an id is said alike
        """Say the reference as it is written: `type/id`."""
        return str(self)


class To(NamedTuple):
    """Which types of record a reference field points to; with several, it is written `type/id`."""

    types: tuple[str, ...]


def refers_to(*types: str) -> To:
    """Mark a `Ref` field with the folders it may point into."""
    return To(types)


MATTERS = refers_to(
    "partnerships", "motions", "matters", "organisations", "committees", "decisions"
)
"""What an agenda item or a decision may be about."""


class More(msgspec.Struct, frozen=True):
    """The last line of an open list: others, not named; `number` is None when it is unknown how many.

    `like` holds what the line says of them all, an item whose required fields may be UNSET.
    """

    number: int | None = None
    like: Any = None


class Items(tuple[T, ...], Generic[T]):  # noqa: SLOT001 - a tuple with a value beside cannot have slots
    """A list in a record; complete, unless `more` says that there are others who are not named."""

    more: More | None = None

    def __new__(cls, items: Iterable[T] = (), more: More | None = None) -> Self:
        made = super().__new__(cls, items)
        if more is not None:  # few lists are open, and the others need no room for it
            made.more = more
        return made

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and self.more == getattr(other, "more", None)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((tuple(self), self.more))

    def __repr__(self) -> str:
        return f"Items({list(self)!r}, more={self.more!r})"


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A group of fields inside a record."""


class Source(Part, frozen=True, kw_only=True):
    """Where facts come from. A line of text alone is the place where the source is found."""

    where: Annotated[
        Stated[str],
        Text(
            "Finns på: webbadress, fil eller arkiv.",
            "Found at: web address, file or archive.",
        ),
    ] = UNSET
    title: Annotated[Stated[str], Text("Rubrik.", "Title.")] = UNSET
    kind: Annotated[
        Stated[str],
        Text(
            "Slag, som protokoll eller nyhet.",
            "Kind, such as minutes or news.",
        ),
    ] = UNSET
    date: Annotated[
        Stated[UncertainDate],
        Text(
            "Källans dag; från den räknas ord som årsskiftet.",
            "The source's own day; words such as the turn of the year are counted from it.",
        ),
    ] = UNSET
    secondary: Annotated[
        Stated[bool],
        Text(
            "Återger en handling, som inte själv är läst.",
            "Tells of a paper, which itself was not read.",
        ),
    ] = UNSET

    SHORT_FORM = "where"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every record may hold, whatever its type. `ref` comes from the file's place, never from its text."""

    ref: Ref
    sources: Annotated[
        Stated[Items[Source]],
        Text(
            sv="Varifrån uppgifterna kommer: handlingar, protokoll, webbsidor.",
            en="Where the facts come from: papers, minutes, web pages.",
        ),
    ] = UNSET
    inferred: Annotated[
        Stated[Items[str]],
        Text(
            sv="De fält vars innehåll är en slutsats av den som skrev posten; källan säger det inte.",
            en="The fields whose content the writer concluded; the source does not say it.",
        ),
    ] = UNSET
    note: Annotated[
        Stated[str],
        Text(
            sv="Intern anteckning. Kommer aldrig med i en handling eller på en webbsida.",
            en="An internal note. It never reaches a document or a web page.",
        ),
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists; its id, where its type has nothing better."""
        return self.ref.id
