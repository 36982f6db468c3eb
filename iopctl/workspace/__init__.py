"""The folder on disk: finding it, reading it, its templates, its history in git, and writing files whole or not at all."""

from iopctl.workspace._folder import Workspace, find_root, open_workspace
from iopctl.workspace._git import Commit, find_commit
from iopctl.workspace._history import Version, versions
from iopctl.workspace._libreoffice import as_pdf
from iopctl.workspace._writing import beside, write_whole

__all__ = [
    "Commit",
    "Version",
    "Workspace",
    "as_pdf",
    "beside",
    "find_commit",
    "find_root",
    "open_workspace",
    "versions",
    "write_whole",
]
