"""Collect the cases of the rules: each heading a sentence, each block a file, and what is to be told.

A ```yaml block with a path is a file. In a ```bytes block every line end is written as an escape, as
is what is no letter; after the path may stand `times 1000`. An ```unreadable block is a file whose
bytes could not be had. Before the blocks may stand `as-of:` a day, and `broken:` a rule that is to
fail. A ```findings block says all that is told, by place; without lines, that nothing is.
"""

import re
from datetime import date
from types import MappingProxyType

import markdown_cases

from iopctl import register, yamlfile
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import declared_at
from iopctl.models._settings import Settings, read_settings
from iopctl.rules._catalogue import catalogue
from iopctl.rules._engine import check

AS_OF = "2026-11-21"


def pytest_collect_file(file_path, parent):
    return markdown_cases.collected(file_path, parent, CaseFile)


class Case(markdown_cases.Case):
    defaults = MappingProxyType({"as-of": AS_OF})

    def runtest(self):
        (expected,) = (content for info, content in self.blocks if info == "findings")
        found = check(self.register(), date.fromisoformat(self.settings["as-of"]), self.rules())
        for finding in found:
            assert_sayable(finding)
            assert_declared(finding)
        told = [
            f"{finding.place.path}:{start.line}:{start.column} {finding.code}"
            for finding in found
            for start in (finding.place.range.start,)
        ]
        assert told == expected.splitlines()

    def register(self):
        files, unreadable, settings = {}, {}, Settings(format=1)
        for info, content in self.blocks:
            kind, _, path = info.partition(" ")
            path, _, times = path.partition(" times ")
            if path == "iopctl.yaml":
                settings, mistakes = read_settings(yamlfile.read(content.encode()).data)
                assert not mistakes
            elif kind == "yaml":
                files[path.removeprefix("records/")] = content.encode()
            elif kind == "bytes":
                escaped = content.replace("\n", "").encode("latin-1").decode("unicode_escape")
                files[path.removeprefix("records/")] = escaped.encode("latin-1") * int(times or 1)
            elif kind == "unreadable":
                why = Text(content.strip(), content.strip())
                told = Finding(why, part="key", rule="unreadable_file")
                unreadable[path.removeprefix("records/")] = told
            else:
                assert info == "findings"
        return register.read(files, settings, unreadable=unreadable)

    def rules(self):
        rules = dict(catalogue())
        if name := self.settings.get("broken"):
            rules[name] = rules[name]._replace(rule=rules[name].rule._replace(check=_fail))
        return rules

    def repr_failure(self, excinfo):
        return f"{self.path.name}:{self.line + 1}: {self.name}\n{excinfo.getrepr(style='short')}"


class CaseFile(markdown_cases.CaseFile):
    of = Case


def assert_sayable(finding):
    """See that everything told is said in both languages, with every value that it names."""
    said = [
        (finding.message, finding.values),
        *((also.message, also.values) for also in finding.related),
        *([(finding.help, finding.help_values)] if finding.help else []),
    ]
    for text, values in said:
        for language in ("sv", "en"):
            named = re.findall(r"{(\w+)}", getattr(text, language))
            assert set(named) <= set(values), text
            assert text.said(language, values)


def assert_declared(finding):
    """See that a rule speaks only of the fields that it says it speaks of."""
    rule = catalogue()[finding.rule].rule
    if rule.check and finding.field:
        model = record_types()[finding.record.partition("/")[0]]
        assert str(declared_at(model, finding.field)) in rule.fields


def _fail(*_):
    raise ZeroDivisionError
