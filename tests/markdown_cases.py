"""Cases that people can read: Markdown files whose second headings are sentences, and whose blocks are files."""

import re
from types import MappingProxyType

import pytest
from markdown_it import MarkdownIt


class Case(pytest.Item):
    """One heading: its `blocks`, each with what stands after the marks, and the `settings` said before them."""

    defaults = MappingProxyType({})

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.line = 0
        self.blocks = []
        self.settings = {**self.defaults}

    def reportinfo(self):
        return self.path, self.line, self.name


class CaseFile(pytest.File):
    """A file of cases of one kind, `of`."""

    of = Case

    def collect(self):
        tokens = MarkdownIt().parse(self.path.read_text(encoding="utf-8"))
        case = None
        for n, token in enumerate(tokens):
            if token.type == "heading_open" and token.tag == "h2":
                if case:
                    yield case
                case = self.of.from_parent(self, name=tokens[n + 1].content)
                case.line = token.map[0]
            elif case and token.type == "fence":
                case.blocks.append((token.info, token.content))
            elif case and token.type == "inline":
                case.settings |= dict(
                    re.findall(r"^([a-z-]+): (\S+)$", token.content, re.MULTILINE)
                )
        if case:
            yield case


def collected(file_path, parent, kind):
    """Give what pytest collects of a file: its cases where it is Markdown, else nothing."""
    return kind.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None
