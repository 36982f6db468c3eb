"""What a clerk does, as changes to records: one act a file, each a pure function of the register."""

from iopctl.acts._act import Act as Act
from iopctl.acts._act import stated as stated
