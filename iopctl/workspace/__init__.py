"""The folder on disk: finding it, reading it, its templates, its history in git, and writing files whole or not at all."""

from iopctl.workspace._folder import Workspace, open_workspace
from iopctl.workspace._git import Commit, find_commit
from iopctl.workspace._history import Version, versions
from iopctl.workspace._libreoffice import as_pdf
from iopctl.workspace._looking import look_ahead
from iopctl.workspace._progress import hear_progress
from iopctl.workspace._root import find_root
from iopctl.workspace._store_error import StoreError
from iopctl.workspace._writing import beside, write_whole

__all__ = [
    "Commit",
    "StoreError",
    "Version",
    "Workspace",
    "as_pdf",
    "beside",
    "find_commit",
    "find_root",
    "hear_progress",
    "look_ahead",
    "open_workspace",
    "versions",
    "write_whole",
]
