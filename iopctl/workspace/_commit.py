"""Handing what was written over to git, as a commit of those files and no others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.workspace._git import _git


def commit(root: Path, paths: Sequence[str], message: str) -> str:
    """Commit the files, by their paths from the root, and give the commit's short hash.

    What else was made ready to commit stays so. PersonError when git does not take it; the files
    are saved all the same.
    """
    added = _git(root, "add", "--all", "--", *paths)
    done = (
        _git(root, "commit", "--quiet", "--only", "--message", message, "--", *paths)
        if added.well
        else added
    )
    if not done.well:
        raise PersonError(
            Text(
                "ändringen är sparad, men git tog inte emot den ({why})",
                "the change is saved, but git did not take it ({why})",
            ),
            Text(
                "rätta det som git säger, och kör git commit",
                "put right what git says, and run git commit",
            ),
            {"why": done.why},
        )
    return _git(root, "rev-parse", "--short", "HEAD").out.decode("ascii", "replace").strip()
