"""Help and version: in both languages, for every command, from any folder."""

import importlib
from pathlib import Path

import pytest

from iopctl import __version__
from iopctl.cli import _commands, _options
from iopctl.cli._app import run


def pages():
    """Give every command by the words that call it."""
    for name in _commands.names():
        yield [name]
        inner = importlib.import_module(f"iopctl.cli.{name.replace('-', '_')}")
        if hasattr(inner, "__path__"):
            yield from ([name, each] for each in _commands.names(inner.__name__))


PAGES = list(pages())


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "--lang=sv"]])
def test_the_version(iopctl, tmp_path, arguments):
    done = iopctl(*arguments[:1], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"iopctl {__version__}\n")


def test_help_lists_every_command_with_what_it_does(iopctl, tmp_path):
    done = iopctl("--help", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Så här: iopctl KOMMANDON [FLAGGOR]")
    for name in _commands.names():
        assert f"  {name}, " in done.stdout


def test_help_in_english(iopctl, tmp_path):
    done = iopctl("validate", "--help", cwd=tmp_path, IOPCTL_LANG="en")
    assert done.stdout.startswith("Usage: iopctl validate [OPTIONS] [PATH…]")
    assert "Check the records. Nothing is changed." in done.stdout
    assert "Visa" not in done.stdout


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_help_of_every_command_is_as_approved(
    approved, language, monkeypatch, capsys, tmp_path
):
    """All of it in one file, so that a change of words is read beside the others."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IOPCTL_LANG", language)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS"):
        monkeypatch.delenv(name, raising=False)
    shown = []
    for page in [[], *PAGES]:
        assert run([*page, "--help"]) == 0
        shown.append(f"$ iopctl {' '.join([*page, '--help'])}\n{capsys.readouterr().out}")
    approved(Path(__file__).parent / "approved" / f"help-{language}.txt", "\n".join(shown))


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_every_argument_and_option_is_explained_in_both_languages(page):
    built = _commands.command(page[-1], "sv", ".".join(["iopctl.cli", *page[:-1]]))
    assert built.about.sv != built.about.en
    if isinstance(built, _commands.Commands):
        return
    for parameter in built.params:
        assert built.texts[parameter.name].sv
        assert built.texts[parameter.name].en
    own = set(built.texts) - set(_options.PARAMETERS)
    assert own <= {parameter.name for parameter in built.params}


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_what_may_be_given_more_than_once_says_so(page):
    built = _commands.command(page[-1], "sv", ".".join(["iopctl.cli", *page[:-1]]))
    for parameter in getattr(built, "params", ()):
        if parameter.param_type_name == "option":
            said = built.texts[parameter.name]
            several = ("flera gånger" in said.sv, "more than once" in said.en)
            assert several == (parameter.multiple, parameter.multiple), parameter.name


def test_a_defect_is_one_line_and_a_file(iopctl, tmp_path, folder):
    root = folder({"records/committees/n.yaml": "name: N\n"})
    (root / "sitecustomize.py").write_text(
        "import iopctl.register as r\n"
        "def broken(*a, **k): raise RuntimeError('oväntat')\n"
        "r.read_entry = broken\n"
    )
    done = iopctl("validate", cwd=root, PYTHONPATH=str(root))
    assert (done.returncode, done.stdout) == (3, "")
    first, second = done.stderr.splitlines()
    assert first == "fel: iopctl gick sönder; det är inte ditt fel"
    path = second.split("filen ")[1].split(" till")[0]
    assert "RuntimeError: oväntat" in Path(path).read_text("utf-8")
