"""Settings by which text editors find the schemas of a register's records."""

from __future__ import annotations

import json
from collections.abc import Mapping

from iopctl.reporters.schema import SETTINGS, names

SCHEMAS = ".iopctl/schema"
"""The folder of the schemas, from the register's root; git leaves it alone."""


def editor_settings() -> Mapping[str, str]:
    """Give each editor's file by its path: VS Code's, for the YAML extension by Red Hat, and Zed's."""
    return {
        ".vscode/settings.json": _json({"yaml.schemas": _schemas("")}),
        ".zed/settings.json": _json(
            {"lsp": {"yaml-language-server": {"settings": {"yaml": {"schemas": _schemas("./")}}}}}
        ),
    }


def _schemas(here: str) -> Mapping[str, str]:
    """Give for which files each schema is; `here` is how an editor begins a path from the root."""
    files = {name: f"records/{name}/*.yaml" for name in names()} | {SETTINGS: "iopctl.yaml"}
    return {f"{here}{SCHEMAS}/{name}.json": path for name, path in files.items()}


def _json(settings: object) -> str:
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
