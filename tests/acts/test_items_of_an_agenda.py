"""Whatever is done with an agenda, no two items get the same number or id, and what went out keeps its number."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from iopctl.acts._after import after
from iopctl.acts.add_item import NewItem, add_item
from iopctl.acts.move_item import Where, move_item
from iopctl.acts.remove_item import remove_item
from iopctl.errors import PersonError
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.meetings import ItemKind, Meeting
from iopctl.register import numbers, read
from iopctl.suggestions import Topic

TODAY = date(2026, 3, 6)
REF = Ref("meetings", "sn-2026-03-12")

agendas = st.lists(
    st.tuples(st.sampled_from(ItemKind), st.sampled_from(["", "A", "B)"])), max_size=6
)
kinds = st.sampled_from(ItemKind)
places = st.none() | st.integers(0, 7)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), kinds, places),
        st.tuples(st.just("move"), st.integers(0, 7), places),
        st.tuples(st.just("remove"), st.integers(0, 7), st.none()),
    ),
    max_size=6,
)


def meeting(agenda, summoned):
    lines = ["committee: sn", "date: 2026-03-12"]
    lines += ["papers: [{kind: summons, date: 2026-03-05}]"] * summoned
    lines += ["agenda:"] * bool(agenda)
    for n, (kind, letter) in enumerate(agenda, 1):
        number = f"number: {n} {letter}, " if letter else ""
        lines.append(f"  - {{id: i{n}, {number}title: Punkt {n}, kind: {kind}}}  # {n}")
    files = {
        "committees/sn.yaml": b"name: N\n",
        "meetings/sn-2026-03-12.yaml": "\n".join([*lines, ""]).encode(),
    }
    return read(files, Settings(format=1))


def done(register, step, n):
    what, one, place = step
    shown = numbers(register.get(REF, Meeting))
    beside = shown[place] if place is not None and place < len(shown) else None
    match what:
        case "add":
            title = f"Nytt {n}"
            new = NewItem(Topic(title, title, one), after=beside)
            return add_item(register, REF, new, TODAY)
        case "move":
            where = Where(before=beside) if beside else Where(last=True)
            return move_item(register, REF, shown[one] if one < len(shown) else "x", where, TODAY)
        case _:
            return remove_item(register, REF, shown[one] if one < len(shown) else "x", "y", TODAY)


FORMALITY = ItemKind.FORMALITY


@example(
    agenda=[(FORMALITY, "")] * 2,
    summoned=True,
    steps=[("move", 0, None), ("add", FORMALITY, None)],
)
@given(agenda=agendas, summoned=st.booleans(), steps=steps)
def test_numbers_and_ids_are_never_given_twice(agenda, summoned, steps):
    register = meeting(agenda, summoned)
    before = register.get(REF, Meeting)
    went_out = dict(zip([item.id for item in before.agenda or ()], numbers(before), strict=True))
    for n, step in enumerate(steps):
        try:
            register = after(register, done(register, step, n).changes)
        except PersonError:
            continue
        now = register.get(REF, Meeting)
        ids = [item.id for item in now.agenda or ()]
        shown = numbers(now)
        assert len(set(ids)) == len(ids)
        if summoned:
            assert len(set(shown)) == len(shown)
            assert went_out.items() <= dict(zip(ids, shown, strict=True)).items()
        text = register.entries[REF].file.text
        assert all(f"# {n}" in text for n, _ in enumerate(agenda, 1) if f"i{n}" in ids)
