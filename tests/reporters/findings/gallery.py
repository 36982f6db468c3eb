"""The gallery: every message that the rules' own cases bring about, in both languages, as a page."""

import importlib.util
from datetime import date
from pathlib import Path

from iopctl.rules._catalogue import catalogue
from iopctl.rules._engine import check

RULES = Path(__file__).parent.parent.parent / "rules"
HEAD = """\
# Alla meddelanden · All messages

Sidan är gjord ur reglernas egna prov med `pytest --approve`; ändra den inte för hand. Varje meddelande står så
som ett prov ger det, på svenska och engelska, med det som iopctl råder till. ·
This page is made from the rules' own cases by `pytest --approve`; do not edit it by hand. Each message stands as
a case brings it about, in Swedish and in English, with what iopctl advises.
"""
SEVERITIES = {"ERROR": "fel · error", "WARNING": "varning · warning", "NOTE": "upplysning · note"}


def gallery(session):
    """Give the page; `session` is that of the test run, which collects the cases."""
    messages = _messages(session)
    lines = [HEAD]
    for entry in catalogue().values():
        summary = " · ".join(entry.summary)
        severity = SEVERITIES[entry.rule.severity.name]
        lines += [f"## {entry.rule.code} {entry.name}", "", f"{summary} ({severity})", ""]
        for rows in messages.get(entry.rule.code, {}).values():
            lines += rows
    return "\n".join(lines).rstrip() + "\n"


def _messages(session):
    """Give, by code and by template, the first finding that each case file brings about."""
    collector = _collector()
    found = {}
    for path in sorted(RULES.glob("*.md")):
        for case in collector.CaseFile.from_parent(session, path=path).collect():
            as_of = date.fromisoformat(case.settings["as-of"])
            for finding in check(case.register(), as_of, case.rules()):
                if finding.rule != "rule_crashed" or path.stem == finding.rule:
                    templates = (finding.message, finding.help)
                    found.setdefault(finding.code, {}).setdefault(templates, _rows(finding))
    return found


def _rows(finding):
    line = finding.place.line.strip()
    rows = [f"    {_cut(line)}", ""] if line.isprintable() and line else []
    for language in ("sv", "en"):
        said = f"- {language}: {_code(finding.message.said(language, finding.values))}"
        help_ = finding.help and finding.help.said(language, finding.help_values)
        rows.append(f"{said} → {_code(help_)}" if help_ else said)
    return [*rows, ""]


def _cut(text, most=100):
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _code(text):
    shown = "".join(it if it.isprintable() else f"U+{ord(it):04X}" for it in text)
    fence = "``" if "`" in shown else "`"
    return f"{fence}{shown}{fence}"


def _collector():
    spec = importlib.util.spec_from_file_location("rules_conftest", RULES / "conftest.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
