"""All records together, as a value that never changes: by id, by type, and who refers to whom."""

from __future__ import annotations

from iopctl.register._dangling import dangling as dangling
from iopctl.register._decided import decided_on as decided_on
from iopctl.register._entry import Entry as Entry
from iopctl.register._entry import field_of as field_of
from iopctl.register._find import find as find
from iopctl.register._index import Index as Index
from iopctl.register._index import Label as Label
from iopctl.register._index import case_numbers_of as case_numbers_of
from iopctl.register._index import label_of as label_of
from iopctl.register._items import find_item as find_item
from iopctl.register._items import numbers as numbers
from iopctl.register._near import Near as Near
from iopctl.register._new_ids import as_id as as_id
from iopctl.register._new_ids import new_id as new_id
from iopctl.register._reach import Edge as Edge
from iopctl.register._reach import Reach as Reach
from iopctl.register._read import path_of as path_of
from iopctl.register._read import read as read
from iopctl.register._read import read_entry as read_entry
from iopctl.register._read import ref_of as ref_of
from iopctl.register._read import remembered_entry as remembered_entry
from iopctl.register._read import unread_entry as unread_entry
from iopctl.register._readable import readable as readable
from iopctl.register._readable import sound as sound
from iopctl.register._readable import unreadable as unreadable
from iopctl.register._register import Register as Register
