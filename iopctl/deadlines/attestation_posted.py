"""That minutes are attested is posted by the second day after.

Kommunallagen (2017:725) 8 kap. 12 §: at the latest the second day after the minutes were attested,
that is announced on the municipality's notice board, with where the minutes are kept and the day of
the announcement. Each attestation has a posting of its own, also that of paragraphs attested at once.
The minutes of a joint committee are posted in every municipality (9 kap. 32 §). The second day is the
one to plan for; where lag (1930:173) 2 § by its words moves it, that day is shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import CALLED_OFF, KOMMUNALLAGEN, before_register, forwards
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._minutes import NOT_ATTESTED, Board, boards, name, on_board
from iopctl.language import Said, Text
from iopctl.models.committees import Committee
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED
from iopctl.values.lengths import Length

SWEDISH = """Justeringen anslås senast andra dagen efter.

Kommunallagen (2017:725) 8 kap. 12 §: senast andra dagen efter det att protokollet har justerats ska
det tillkännages på kommunens anslagstavla, med uppgift om var protokollet finns och vilken dag det
tillkännagavs. Varje justering har sitt eget anslag, också den av omedelbart justerade paragrafer. En
gemensam nämnds protokoll anslås i alla kommuner (9 kap. 32 §). Planera för den andra dagen; flyttas
den enligt ordalydelsen i lag (1930:173) 2 §, visas den dagen bredvid.
"""

TWO_DAYS = Length(2, "days")


@deadline(on=Meeting, with_=("committee",), in_force=KOMMUNALLAGEN)
def attestation_posted(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to post each attestation, on each board."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    if not meeting.attestations:
        yield NotDue(("attestations",), NOT_ATTESTED)
    among = boards(near.one("committee", Committee), near)
    for n, attestation in enumerate(meeting.attestations or ()):
        due = _counted(meeting, attestation, n, near)
        for board in among:
            postings = on_board(attestation, board, among)
            done = (postings[0].posted or NOT_STATED) if postings else None
            values = {"minutes": name(meeting, attestation, near), "where": board.suffix()}
            yield replace(
                due,
                title=Said(due.title.text, values),
                done=done,
                missing=None if done is not None else due.missing,
            )


def _counted(meeting: Meeting, attestation: Attestation, n: int, near: Near) -> Due:
    due = Due(
        at=("attestations", n, "postings"),
        title=Said(
            Text(
                "anslå justeringen av {minutes}{where}", "post the attestation of {minutes}{where}"
            ),
            {"minutes": "", "where": Board().suffix()},
        ),
        who=Text("den som sköter anslagstavlan", "whoever keeps the notice board"),
        basis=Text("kommunallagen 8 kap. 12 §", "kommunallagen 8:12"),
        binding=Binding.LAW,
        missing=before_register(meeting.date, near) if meeting.date else None,
        committee=meeting.committee,
    )
    if not attestation.date:
        text = Text("dagen för justeringen saknas", "the day of the attestation is missing")
        return replace(due, missing=Said(text))
    attested = Said(Text("justerat {day}", "attested {day}"), {"day": attestation.date})
    found = forwards(attestation.date, TWO_DAYS, Text("andra dagen efter", "the second day after"))
    return replace(
        due, when=found.when, outer_limit=found.outer_limit, steps=(attested, *found.steps)
    )
