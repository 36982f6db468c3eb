r"""The cases beside this file: one text each, and exactly what is found in it.

A case is a heading, a `yaml` block (or a `bytes` block, with `\x..` for what is not ASCII or
cannot be seen, and no line end but those written) and then what is expected: a `json` block with
the data, a `findings` block, or both; without a `findings` block nothing may be found. A finding
reads `line:column-end rule: message`, then its help, after `gör så här:`, and its other places.
"""

import json
import re
from pathlib import Path

import pytest

from iopctl.yamlfile import read

HERE = Path(__file__).parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def cases():
    for file in sorted(HERE.glob("*.md")):
        for section in file.read_text("utf-8").split("\n## ")[1:]:
            heading, _, body = section.partition("\n")
            blocks = dict(BLOCK.findall(body))
            assert blocks.keys() & {"yaml", "bytes"}, heading
            assert blocks.keys() & {"json", "findings"}, heading
            yield pytest.param(blocks, id=f"{file.stem}: {heading}")


def content(blocks):
    if "yaml" in blocks:
        return blocks["yaml"].encode()
    written = "".join(blocks["bytes"].splitlines())
    return written.encode("ascii").decode("unicode_escape").encode("latin-1")


CASES = list(cases())


def told(file):
    for finding in file.findings:
        start, end = file.range_of(finding.at, finding.part)
        assert start.line == end.line
        sentence = finding.message.said("sv", finding.values)
        yield f"{start.line}:{start.column}-{end.column} {finding.rule}: {sentence}"
        yield f"  gör så här: {finding.help.said('sv', finding.help_values)}"
        for also in finding.also:
            start, end = file.range_of(also.at, also.part)
            yield f"  {start.line}:{start.column}-{end.column} {also.message.said('sv', also.values)}"


@pytest.mark.parametrize("blocks", CASES)
def test_a_text_gives_its_data_and_its_findings_and_no_others(blocks, either_parser):
    file = read(content(blocks))

    assert "".join(f"{line}\n" for line in told(file)) == blocks.get("findings", "")
    if "json" in blocks:
        assert file.data == json.loads(blocks["json"])
    else:
        assert file.data is None


JARGON = re.compile(
    r"\b(nod|sträng|mappning|skalär|token|schema|parser|mapping|scalar|node|null|string|key)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("blocks", CASES)
def test_all_that_is_said_is_said_in_both_languages_in_everyday_words(blocks):
    for finding in read(content(blocks)).findings:
        for text, values in (
            (finding.message, finding.values),
            (finding.help, finding.help_values),
            *((also.message, also.values) for also in finding.also),
        ):
            assert text.sv != text.en
            for language in ("sv", "en"):
                said = text.said(language, dict.fromkeys(values, "…"))
                assert not JARGON.search(said)
