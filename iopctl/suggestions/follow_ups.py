"""Follow-ups and reports that a partnership owes, which a body is to have before it."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import Listed
from iopctl.findings import FieldPath
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.partnerships import Partnership
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh


@source(kinds=("follow_up_done",))
def follow_ups(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh the last time of each that comes before the next meeting; else the first one after it."""
    times: dict[tuple[Ref, FieldPath], list[Listed]] = {}
    for listed in occasion.listed("follow_up_done"):
        if occasion.is_of_the_body(listed) and listed.due.when and not listed.due.missing:
            times.setdefault((listed.record, listed.due.at), []).append(listed)
    for (ref, at), found in times.items():
        partnership = occasion.register.get(ref, Partnership)
        if not partnership:
            continue
        in_time = [one for one in found if _is_before(one, occasion)]
        topic = topic_of(occasion.register, ref, "Uppföljning")
        what = (partnership.follow_up or ())[int(at[1])].what
        yield weigh(
            occasion,
            topic,
            in_time[-1] if in_time else found[0],
            _what(what, len(in_time)),
            at_most=Urgency.SHOULD,
        )


def _is_before(listed: Listed, occasion: Occasion) -> bool:
    when = listed.due.when
    return bool(when and when.before(occasion.horizon))


def _what(what: str, times: int) -> Text:
    """Say what is to be made and, where several times of it are not done, how many."""
    if times < 2:
        return Text(what, what)
    return Text(f"{what} ({times} gånger inte gjord)", f"{what} ({times} times not done)")
