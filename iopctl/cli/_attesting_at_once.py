"""What an immediate attestation asks for, and the paper that is printed for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from iopctl.cli._answers import parts
from iopctl.cli._asking import Asker
from iopctl.cli._documents import files_of
from iopctl.cli._session import Session
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Register

if TYPE_CHECKING:
    from iopctl.cli._carrying_out import Documents
    from iopctl.workspace import Workspace

TEMPLATE = "paragraf"


def who_attests(ask: Asker, register: Register, ref: Ref, given: Sequence[str]) -> Sequence[str]:
    """Give who attests: those named, else asked for, where those who were appointed are suggested."""
    from iopctl.acts.attest import attesters

    if given:
        return tuple(given)
    appointed = ", ".join(attesters(register, ref))
    names = ask.text(None, Text("Justeras av", "Attested by"), "--by", appointed)
    return parts(names)


def where_kept(ask: Asker, register: Register, ref: Ref, given: str | None) -> str:
    """Give where the paragraph can be read, the usual place suggested."""
    from iopctl.acts.post import usual_place

    question = Text("Paragrafen finns hos", "The paragraph is kept at")
    return ask.text(given, question, "--kept-at", usual_place(register, ref))


def papers_for_signing(session: Session, meeting: Ref, outputs: Sequence[Path] = ()) -> Documents:
    """Give what makes the paper of each new paragraph, where those who attest sign.

    Without `outputs` they are Writer documents among those that are built. PersonError when a file of
    that name was changed by hand.
    """
    before = session.workspace.register

    def made(workspace: Workspace) -> dict[Path, bytes]:
        from iopctl.acts._meetings import decisions_of
        from iopctl.cli._render_all import BUILD
        from iopctl.documents import rendering

        template = rendering.find_template(workspace, TEMPLATE)
        later = session._replace(workspace=workspace)
        papers: dict[Path, bytes] = {}
        for decision in decisions_of(workspace.register, meeting):
            if decision.ref not in before.entries:
                rendered = rendering.render(workspace, template, decision.ref)
                usual = workspace.root / BUILD / TEMPLATE / f"{rendered.file}.odt"
                paths = [*(outputs or (usual,))]
                papers |= files_of(later, rendered, paths, beside=False, force=False)
        return papers

    return made
