"""What a register would be with other files in the place of some, and what would be wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from iopctl.cli._session import Session
from iopctl.models._shape import Ref

if TYPE_CHECKING:
    from iopctl.editing import Judge, Judged


def judge(session: Session) -> Judge:
    """Give what reads the session's register with other files, and runs the rules. Nothing is written."""
    from iopctl.editing import Judged
    from iopctl.rules._engine import check

    workspace = session.workspace

    def judged(files: Mapping[Ref, bytes | None]) -> Judged:
        register = workspace.with_files({workspace.name(ref): it for ref, it in files.items()})
        return Judged(register, check(register, session.as_of))

    return judged
