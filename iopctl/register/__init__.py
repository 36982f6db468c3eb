"""All records together, as a value that never changes: by id, by type, and who refers to whom."""

from __future__ import annotations

from iopctl.register._dangling import dangling as dangling
from iopctl.register._entry import Entry as Entry
from iopctl.register._find import find as find
from iopctl.register._near import Near as Near
from iopctl.register._near import Walked as Walked
from iopctl.register._read import read as read
from iopctl.register._read import read_entry as read_entry
from iopctl.register._register import Register as Register
