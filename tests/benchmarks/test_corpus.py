"""The registers that speed is measured on: sound, of a realistic kind, and the same each time."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "benchmarks" / "corpus"
BLOCK = 125
AS_OF = "2026-03-02"


def generated(folder, count):
    command = [sys.executable, CORPUS, folder, str(count)]
    subprocess.run(command, check=True)
    return folder


def content(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in (folder / "records").rglob("*.yaml")
    }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """Three bodies of one municipality: its council, its executive board and a committee."""
    return generated(tmp_path_factory.mktemp("corpus") / "register", 3 * BLOCK)


def test_no_record_has_an_error_and_few_are_remarked_on(corpus, iopctl):
    done = iopctl("validate", "--format", "json", "--as-of", AS_OF, cwd=corpus)
    summary = json.loads(done.stdout)["summary"]
    assert (summary["records"], summary["errors"]) == (3 * BLOCK, 0)
    assert 0 < summary["warnings"] + summary["notes"] < 3 * BLOCK / 20


def test_the_same_count_gives_the_same_bytes_and_a_larger_one_goes_on_from_there(corpus, tmp_path):
    again = content(generated(tmp_path / "again", 4 * BLOCK))
    for path, bytes_ in content(corpus).items():
        assert again[path] == bytes_, path
    assert len(again) == 4 * BLOCK


def test_a_body_has_as_much_around_it_in_a_register_of_any_size(corpus):
    counts = Counter(path.split("/")[1] for path in content(corpus))
    assert counts == {
        "committees": 3 * 1,
        "organisations": 3 * 6,
        "partnerships": 3 * 5,
        "motions": 3 * 9,
        "matters": 3 * 14,
        "meetings": 3 * 22,
        "decisions": 3 * 68,
    }


def test_records_are_as_large_as_real_ones(corpus):
    sizes = sorted(map(len, content(corpus).values()))
    assert 1_000 < sizes[len(sizes) // 2] < 2_000
    assert sizes[-1] < 5_000


def test_all_of_it_is_committed(corpus):
    said = subprocess.run(
        ["git", "status", "--porcelain"], cwd=corpus, check=True, capture_output=True
    )
    assert said.stdout == b""
