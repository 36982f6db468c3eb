"""The folder on disk: finding it, reading it, its templates, and writing files whole or not at all."""

from iopctl.workspace._folder import Workspace, find_root, open_workspace
from iopctl.workspace._writing import write_whole

__all__ = ["Workspace", "find_root", "open_workspace", "write_whole"]
