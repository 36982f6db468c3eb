"""`iopctl agenda`: the summons of a meeting, with its agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Beside, Force, Lang, NoCache, Output, Root
from iopctl.cli._session import Session, start, tell
from iopctl.cli.render import write
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.documents.template import Rendered
    from iopctl.models._shape import Ref

ABOUT = Text(
    "Gör kallelse och föredragningslista till ett möte.",
    "Make the summons and agenda of a meeting.",
)
PARAMETERS = {
    "meeting": Text(
        "Mötet: id eller en del av det; annars nästa möte.",
        "The meeting: its id or a part of it; else the next.",
    ),
}
TEMPLATE = "kallelse"


def agenda(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    output: Output = None,
    beside: Beside = False,
    force: Force = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    no_cache: NoCache = False,
) -> int:
    """Render a meeting's summons, to files or as Markdown to the terminal."""
    session = start(root, as_of, lang, cached=not no_cache)
    named = meeting or str(_next(session))

    def rendered() -> Rendered:
        from iopctl.documents import rendering
        from iopctl.register import find

        ref = find(session.workspace.register, named, ["meetings"])
        template = rendering.find_template(session.workspace, TEMPLATE)
        return rendering.render(session.workspace, template, ref, session.as_of if as_of else None)

    what = repr(("agenda", named, as_of))
    write(session, what, rendered, output or [], beside=beside, force=force)
    return WELL


def _next(session: Session) -> Ref:
    """Give the next meeting, or the latest when none lies ahead; says which."""
    from iopctl.models.meetings import Meeting

    register = session.workspace.register
    dated = sorted(
        (meeting.date.order, meeting.ref)
        for meeting in register.every(Meeting)
        if meeting.date and not meeting.cancelled
    )
    if not dated:
        raise PersonError(
            Text("registret har inget möte med dag", "the register has no meeting with a day"),
            Text("lägg till ett i records/meetings/", "add one to records/meetings/"),
        )
    ahead = [ref for (earliest, _), ref in dated if earliest >= session.as_of]
    ref = ahead[0] if ahead else dated[-1][1]
    text = (
        Text("nästa möte: {title} ({ref})", "the next meeting: {title} ({ref})")
        if ahead
        else Text(
            "inget möte ligger framåt i tiden; det senaste är {title} ({ref})",
            "no meeting lies ahead; the latest is {title} ({ref})",
        )
    )
    tell(text.said(session.language, {"title": register.title(ref), "ref": str(ref)}))
    return ref
