"""Collect what is suggested for a meeting: each heading a sentence, each ```yaml block a file.

`meeting:` names the meeting, `as-of:` the day that is today. A ```suggested block says all that is
suggested: how urgent, its key, the number it has on the agenda, its title, and below it every reason. A
```not block says all that is not suggested, and why. `pytest --approve` writes down what was found.
"""

from datetime import date
from types import MappingProxyType

import markdown_cases

from iopctl import register, yamlfile
from iopctl.models._settings import Settings, read_settings
from iopctl.models._shape import Ref
from iopctl.register import numbers
from iopctl.suggestions import suggest


def pytest_collect_file(file_path, parent):
    return markdown_cases.collected(file_path, parent, CaseFile)


class Case(markdown_cases.Case):
    defaults = MappingProxyType({"as-of": "2026-02-01", "meeting": "sn-2026-03-12"})

    def runtest(self):
        held = self.register()
        found = suggest(
            held,
            Ref("meetings", self.settings["meeting"]),
            date.fromisoformat(self.settings["as-of"]),
            everything=True,
        )
        shown = numbers(found.meeting)
        for one in (*found.suggested, *found.not_suggested):
            for reason in one.reasons:
                assert reason.why.said("en") != reason.why.said("sv")
        told = {
            "suggested": "".join(
                f"{one.urgency.said('sv')} {one.topic.key}"
                f"{f' (nr {shown[one.place]})' if one.place is not None else ''}: {one.topic.title}\n"
                + "".join(f"  {reason.why.said('sv')}\n" for reason in one.reasons)
                for one in found.suggested
            ),
            "not": "".join(
                f"{one.topic.key}: {one.topic.title}\n"
                + "".join(f"  {reason.why.said('sv')}\n" for reason in one.reasons)
                for one in found.not_suggested
            ),
        }
        for info, content in self.blocks:
            if info in told:
                self.compare(content, told[info], info)

    def compare(self, expected, found, info):
        if not self.config.getoption("--approve"):
            assert found == expected, f"{self.path.name}: {self.name}"
        elif found != expected:
            text = self.path.read_text("utf-8")
            block = f"```{info}\n{expected}```\n"
            at = text.index(block, text.index(f"## {self.name}\n"))
            new = f"{text[:at]}```{info}\n{found}```\n{text[at + len(block) :]}"
            self.path.write_text(new, "utf-8", newline="\n")

    def register(self):
        files, settings = {}, Settings(format=1)
        for info, content in self.blocks:
            _, _, path = info.partition(" ")
            if path == "iopctl.yaml":
                settings = read_settings(yamlfile.read(content.encode()).data).settings
            elif path:
                files[path.removeprefix("records/")] = content.encode()
        files.setdefault("committees/sn.yaml", b"name: Socialn\xc3\xa4mnden\n")
        for day in ("2026-03-12", "2026-04-16"):
            text = f"committee: sn\ndate: {day}\nattesters: [{{name: Ann Berg}}]\n"
            files.setdefault(f"meetings/sn-{day}.yaml", text.encode())
        held = register.read(files, settings)
        wrong = [entry.path for entry in held.entries.values() if not entry.sound]
        assert not wrong
        return held

    def repr_failure(self, excinfo):
        return (
            str(excinfo.value)
            if excinfo.errisinstance(AssertionError)
            else super().repr_failure(excinfo)
        )


class CaseFile(markdown_cases.CaseFile):
    of = Case
