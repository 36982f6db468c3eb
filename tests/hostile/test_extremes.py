"""Files made to break a reader: too deep, too large, too many, no files at all; read by the real command."""

import os
import sys
import time
from pathlib import Path

import pytest
from mutations import mutated

MOST_MEMORY = 300
"""MiB that a process may come to hold."""

LONGEST = 1.0
"""Seconds of computing beyond what an empty register takes, on a machine that starts as usual."""

USUAL_START = 0.3
"""Seconds that an empty register takes; on a machine that is slower, or busy, all may take longer."""

MIB = 1 << 20
BOMB = b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9) if n else b"x")
    for n in range(30)
)
HEAD = b"kind: motion\ntitle: M\n"
EXTREMES = {
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "a-mebibyte-of-brackets": b"[" * MIB,
    "dashes": b"- " * 500_000,
    "question-marks": b"? " * 500_000,
    "colons": b": " * 500_000,
    "quotes": b'"' * MIB,
    "a-quote-never-closed": b"title: '" + b"x\n" * 5_000,
    "bomb": BOMB,
    "itself": b"a: &a [*a]\n",
    "duplicates": b"a:\n" * 340_000,
    "fewer-duplicates": b"a:\n" * 5_000,
    "unknown-fields": HEAD + b"".join(b"f%d: x\n" % n for n in range(5_000)),
    "lost-references": HEAD
    + b"concerns:\n"
    + b"".join(b"- organisations/x%d\n" % n for n in range(5_000)),
    "wrong-references": HEAD + b"concerns:\n" + b"- fel sort\n" * 5_000,
    "empty-items": HEAD + b"points:\n" + b"-\n" * 5_000,
    "commas": HEAD + b"points: [" + b"a," * 400_000 + b"]\n",
    "identity-numbers": b"title: " + b"19850709-9805 " * 40_000,
    "cut-texts": b"a: b #c\n" * 5_000,
    "tabs": b"\t\n" * 5_000,
    "spaces": b" " * MIB,
    "line-ends": b"\n" * MIB,
    "carriage-returns": b"\r" * MIB,
    "zeros": b"\0" * MIB,
    "digits": b"title: " + b"1" * (MIB - 10),
    "one-long-name": b"x" * (MIB - 10) + b": y\n",
    "a-date-of-words": HEAD + b"submitted: " + b"till " * 200_000 + b"\n",
    "100-mb": b"title: x\n" * (100 * MIB // 9),
    "utf-16": "title: Å\n".encode("utf-16") * 1_000,
    "nothing": b"",
}


@pytest.fixture(scope="module", name="measure")
def _measure(tmp_path_factory):
    """Run the command in a process of its own; give exit code, output, seconds of computing and MiB."""

    def run(root, *arguments):
        out, err = root / "out.txt", root / "err.txt"
        child = os.fork()
        if child == 0:  # pragma: no cover - the child becomes the command
            os.chdir(root)
            for path, number in ((out, 1), (err, 2)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            command = [sys.executable, "-m", "iopctl", "validate", *arguments]
            os.execv(sys.executable, command)  # noqa: S606
        started = time.monotonic()
        while not (ended := os.wait4(child, os.WNOHANG))[0]:
            if time.monotonic() - started > 30:
                os.kill(child, 9)
            time.sleep(0.01)
        _, status, used = ended
        said = (out.read_text("utf-8"), err.read_text("utf-8"))
        mebibytes = used.ru_maxrss / (1024 if sys.platform != "darwin" else MIB)
        return os.waitstatus_to_exitcode(status), said, used.ru_utime + used.ru_stime, mebibytes

    empty = tmp_path_factory.mktemp("empty")
    (empty / "iopctl.yaml").write_text("format: 1\n")
    _, _, least, _ = run(empty)

    def beyond_start(root, *arguments):
        code, said, seconds, memory = run(root, *arguments)
        return code, said, (seconds - least) / max(1, least / USUAL_START), memory

    return beyond_start


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork")


@pytest.mark.parametrize("name", EXTREMES)
def test_an_extreme_file_is_told_of_in_time_and_within_memory(name, folder, measure):
    root = folder({f"records/motions/{name}.yaml": EXTREMES[name]})
    code, (out, err), seconds, memory = measure(root)
    assert (code, err) == (1, "")
    assert f"records/motions/{name}.yaml:" in out
    assert len(out.splitlines()) < 2_500
    assert seconds < LONGEST
    assert memory < MOST_MEMORY


def test_what_is_left_out_is_counted(folder, iopctl):
    root = folder({"records/motions/m.yaml": HEAD + b"".join(b"f%d: x\n" % n for n in range(250))})
    done = iopctl("validate", cwd=root)
    assert done.stdout.count("fel IOP201") == 100 + 1
    assert (
        "records/motions/m.yaml:103:1: fel IOP201: härifrån och ned finns 150 till av samma slag"
        in done.stdout
    )


def test_lost_references_left_out_are_counted(folder, iopctl):
    lines = b"".join(b"- organisations/x%d\n" % n for n in range(250))
    root = folder({"records/motions/m.yaml": HEAD + b"concerns:\n" + lines})
    done = iopctl("validate", cwd=root)
    assert done.stdout.count("fel IOP401") == 100 + 1
    assert "m.yaml:104:3: fel IOP401: härifrån och ned finns 150 till" in done.stdout


def test_a_hundred_warnings_hide_no_error(folder, iopctl):
    cut = b"".join(b"- a #%d\n" % n for n in range(250))
    root = folder({"records/motions/m.yaml": HEAD + b"case_numbers:\n" + cut + b"titel: x\n"})
    done = iopctl("validate", cwd=root)
    assert done.returncode == 1
    assert done.stdout.count("varning IOP113") == 100 + 1
    assert done.stdout.count("fel IOP201") == 1


@pytest.mark.parametrize(
    "name", ["ror.yaml", "lank.yaml", "mapp.yaml", "slinga.yaml", "borta.yaml"]
)
def test_what_is_no_file_is_told_of_and_waited_for_by_nobody(
    name, folder, measure, tmp_path_factory
):
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text("name: HEMLIGT\n")
    root = folder({"records/committees/n.yaml": "name: N\n"})
    path = root / "records" / "committees" / name
    match path.stem:
        case "ror":
            os.mkfifo(path)
        case "lank":
            path.symlink_to(outside)
        case "mapp":
            path.mkdir()
        case "slinga":
            path.symlink_to(path)
        case "borta":
            path.symlink_to(root / "finns-inte.yaml")
    code, (out, err), seconds, _ = measure(root)
    assert err == ""
    assert "HEMLIGT" not in out
    assert seconds < LONGEST
    if path.stem == "mapp":
        assert code == 0
    else:
        assert code == 1
        assert f"records/committees/{name}:1:1: fel IOP120" in out


def test_spoilt_files_by_the_hundred_in_one_register(folder, measure):
    records = Path(__file__).parent.parent.parent / "records"
    samples = [
        (path.relative_to(records).parent, path.read_bytes()) for path in records.rglob("*.yaml")
    ]
    files = {
        f"records/{kind}/spoilt-{n}.yaml": mutated(data, n)
        for n in range(300)
        for kind, data in [samples[n % len(samples)]]
    }
    root = folder(files)
    for arguments in ([], ["--format", "github"], ["--format", "sarif"], ["--lang", "en"]):
        code, (out, err), _, memory = measure(root, *arguments)
        assert (code, err) == (1, "")
        assert "Traceback" not in out
        assert "IOP901" not in out
        assert memory < MOST_MEMORY
