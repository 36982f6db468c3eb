"""The register's settings, `iopctl.yaml`, read from its bytes."""

from __future__ import annotations

from iopctl import yamlfile
from iopctl.errors import PersonError
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._settings import Settings, read_settings
from iopctl.workspace._root import SETTINGS


def read_settings_file(data: bytes) -> Settings:
    """Read the bytes of `iopctl.yaml`; PersonError, with the place, when something in it is wrong."""
    text = yamlfile.read(data)
    if isinstance(text.data, dict) and not text.findings:
        reading = read_settings(text.data)
        findings = reading.findings
        if reading.settings and not findings:
            if reading.settings.format == 1:
                return reading.settings
            findings = (
                Finding(
                    Text(
                        "registret har format {format}; den här iopctl kan läsa format 1",
                        "the register has format {format}; this iopctl reads format 1",
                    ),
                    at=("format",),
                    values={"format": reading.settings.format},
                    help=Text("installera en nyare iopctl", "install a newer iopctl"),
                ),
            )
    else:
        findings = text.findings
    first = findings[0]
    place = text.range_of(first.at, first.part).start
    values = {**first.help_values, **first.values}
    where = f"{SETTINGS}:{place.line}:{place.column}: "
    raise PersonError(Text(where + first.message.sv, where + first.message.en), first.help, values)
