"""A document's template: front matter that says what it is, and Markdown with Jinja in it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

import jinja2
import msgspec
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from iopctl.documents import front_matter
from iopctl.documents.front_matter import Entry
from iopctl.documents.literal import escaped, folded, legal, literal, paragraphs
from iopctl.documents.markdown import anchor
from iopctl.documents.properties import Properties
from iopctl.documents.template_error import WRONG_IN_TEMPLATE, NotStatedError, told
from iopctl.language import Text, day_in_full, long_date, say
from iopctl.models._field_names import field_name
from iopctl.values.dates import UncertainDate

HTML_FILTERS = ("e", "escape", "forceescape", "safe", "striptags", "tojson", "urlize", "xmlattr")
EMPTY_TABLE = re.compile(r"^\|(?:  \|)+\n\|[-:|]+\|\n(?!\|)", re.MULTILINE)
"""A table of labels of which none was stated."""
EXTRA_BLANK_LINES = re.compile(r"\n{3,}")
NOT_IN_FILE_NAMES = re.compile(r'[\s\\/:*?"<>|%]+')
WINDOWS_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
LONGEST_FILE_NAME = 120

DOCUMENT = "Dokument"
"""The field that says what kind of document it is."""


Include = Callable[[str], tuple[str, str] | None]
"""Gives a shared part of templates by its file name: what a message calls it, and its text."""


class Rendered(msgspec.Struct, frozen=True):
    """A record as a document: Markdown, particulars, and the name for its file, without ending.

    `letterhead` is the file of the letterhead that it goes on, empty for the register's own. `form` is
    the file of a whole Writer document whose fields are filled instead, empty when there is none.
    """

    markdown: str
    properties: Properties
    file: str
    letterhead: str = ""
    form: str = ""


def nothing_to_include(_: str) -> None:
    """Give no shared parts: what a template that stands alone has."""


class Template(msgspec.Struct, frozen=True):
    """A template that has been read.

    `records` are the folder names of the record types it is for. A `dated` one says how things stand
    on a day, which must be given. One with a `form` fills the fields of that Writer document. `when`
    prints something for the records that it has something to say of. `hashes` are those of its own
    text and of the parts it fetched when it was run, by file name.
    """

    path: str
    name: Text
    records: tuple[str, ...]
    dated: bool
    form: str
    when: jinja2.Template
    body: jinja2.Template
    file: jinja2.Template
    title: jinja2.Template
    subject: jinja2.Template
    fields: Mapping[str, jinja2.Template]
    hashes: Mapping[str, str]

    @classmethod
    def read(cls, path: str, text: str, include: Include = nothing_to_include) -> Template:
        """Read a template's text; `path` is what a message calls it.

        Raises PersonError, with the line, for front matter or Jinja that cannot be read.
        """
        hashes = {PurePosixPath(path).name: content_hash(text)}
        text = legal(text.removeprefix("\ufeff").replace("\r\n", "\n"))
        entries, body = front_matter.split(path, text)
        plain = {key: _compiled(PLAIN, path, entry) for key, entry in entries.items()}
        nothing_said = Entry("", 1)
        when = entries.get(("when",), Entry("true", 1))
        nothing = _compiled(PLAIN, path, nothing_said)
        markdown = MARKDOWN.overlay(loader=jinja2.FunctionLoader(_loading(include, hashes)))
        return cls(
            path=path,
            name=Text(sv=entries["name", "sv"].text, en=entries["name", "en"].text),
            records=tuple(entries["record",].text.replace(",", " ").split()),
            dated=entries.get(("dated",), nothing_said).text == "true",
            form=entries.get(("form",), nothing_said).text,
            when=_compiled(PLAIN, path, as_condition(when)),
            body=_compiled(markdown, path, body),
            file=plain["file",],
            title=plain["title",],
            subject=plain.get(("subject",), nothing),
            fields={key[1]: plain[key] for key in entries if key[0] == front_matter.FIELDS},
            hashes=hashes,
        )

    def has_something_to_say(self, context: Mapping[str, object]) -> bool:
        """Tell whether its front matter's `when` holds of a record; PersonError, with the line, when it fails."""
        return bool(self._run(self.when, context).strip())

    def render(self, context: Mapping[str, object]) -> Rendered:
        """Make the document of one record; raises PersonError, with the line, when the template fails.

        The property `Dokument` is the template's Swedish name, unless the front matter has another.
        """
        fields = {name: self._line(value, context) for name, value in self.fields.items()}
        return Rendered(
            markdown=_tidy(escaped(self._run(self.body, context))),
            properties=Properties(
                title=self._line(self.title, context),
                subject=self._line(self.subject, context),
                custom={
                    name: value
                    for name, value in ({DOCUMENT: self.name.sv} | fields).items()
                    if value
                },
            ),
            file=_file_name(self._line(self.file, context)) or self.records[0],
        )

    def _line(self, template: jinja2.Template, context: Mapping[str, object]) -> str:
        return folded(self._run(template, context))

    def _run(self, template: jinja2.Template, context: Mapping[str, object]) -> str:
        try:
            return template.render(context)
        except WRONG_IN_TEMPLATE as error:
            raise told(self.path, error) from error


@jinja2.pass_eval_context  # keeps Jinja from printing constants ahead, escaped as HTML
def _said(_: object, value: object) -> str:
    if value is None or value is msgspec.UNSET:
        raise NotStatedError
    return say(value, "sv")


@jinja2.pass_eval_context
def _printed(context: object, value: object) -> Markup:
    return value if isinstance(value, Markup) else literal(_said(context, value))


def _in_full(date: UncertainDate) -> str:
    """Say a day with its weekday, as a summons does; one that is not exact, as it is written."""
    return day_in_full(date.day, "sv") if date.day else say(date, "sv")


def _in_words(date: UncertainDate) -> str:
    """Say a day with its month spelled out; one that is not exact, as it is written."""
    return long_date(date.day, "sv") if date.day else say(date, "sv")


def _anchor(value: object) -> str:
    """Give the address of a heading, for a link within the document."""
    return anchor(folded(say(value, "sv")))


def _field_name(path: str) -> str:
    """Say a field's path in the language of the documents."""
    return field_name(path).sv


def _lower_first(value: object) -> str:
    """Say a name as it stands inside a sentence; an abbreviation keeps its capitals."""
    said = say(value, "sv")
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]


def _upper_first(value: object) -> str:
    """Say a value as it stands first in a sentence."""
    said = say(value, "sv")
    return said[:1].upper() + said[1:]


def _join(values: Iterable[object], by: str = ", ") -> str:
    """Put several values after one another, each as it is said."""
    return by.join(say(value, "sv") for value in values)


def _environment(
    *, autoescape: bool, finalize: Callable[[object, object], str]
) -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        autoescape=autoescape,  # or `finalize` would mark the output of macros once more
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in HTML_FILTERS:  # what they give is for a web page
        del environment.filters[name]
    environment.filters |= {
        "paragraphs": paragraphs,
        "in_full": _in_full,
        "in_words": _in_words,
        "anchor": _anchor,
        "field_name": _field_name,
        "join": _join,
        "lower_first": _lower_first,
        "upper_first": _upper_first,
    }
    return environment


MARKDOWN = _environment(autoescape=True, finalize=_printed)
PLAIN = _environment(autoescape=False, finalize=_said)


def content_hash(text: str) -> str:
    """Give a text's SHA-256, whatever its line ends are."""
    return "sha256:" + hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def _loading(
    include: Include, hashes: dict[str, str]
) -> Callable[[str], tuple[str, str, None] | None]:
    """Make Jinja's loader of shared parts, which notes what was fetched."""

    def load(name: str) -> tuple[str, str, None] | None:
        found = include(name)
        if found is None:
            return None
        path, text = found
        hashes[name] = content_hash(text)
        return legal(text.removeprefix("\ufeff").replace("\r\n", "\n")), path, None

    return load


def _compiled(environment: jinja2.Environment, path: str, entry: Entry) -> jinja2.Template:
    """Compile a part of a template so that Jinja counts its lines as the file does."""
    source = "\n" * (entry.line - 1) + entry.text
    try:
        code = environment.compile(source, name=path, filename=path)
    except jinja2.TemplateSyntaxError as error:
        raise told(path, error) from error
    return jinja2.Template.from_code(environment, code, environment.make_globals(None))


def as_condition(when: Entry) -> Entry:
    """Give a template that prints something where an expression of the front matter holds."""
    return Entry(f"{{% if {when.text} %}}yes{{% endif %}}", when.line)


def _tidy(markdown: str) -> str:
    return EXTRA_BLANK_LINES.sub("\n\n", EMPTY_TABLE.sub("", markdown + "\n")).strip("\n") + "\n"


def _file_name(text: str) -> str:
    """Make a text into a file name that Windows takes as well."""
    name = NOT_IN_FILE_NAMES.sub("-", unicodedata.normalize("NFC", text))
    return WINDOWS_DEVICE.sub(r"\1-", name[:LONGEST_FILE_NAME].strip("-."))
