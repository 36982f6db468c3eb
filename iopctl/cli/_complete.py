"""What a word at the shell may become, answered while a finger is on the Tab key.

The commands' declarations are read from their files and not run: to run them would load Typer, which takes
longer than a person waits. Only names made of letters, digits and `-_./` are given, since shells do
more with others than show them.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Sequence

HERE = os.path.dirname(os.path.abspath(__file__))  # pathlib would take half of the time there is
TYPES = {"party": "organisations", "organisation": "organisations", "body": "committees"}
"""Options and arguments whose records are of a type with another name."""


def complete(words: Sequence[str]) -> list[str]:
    """Give what the last of the words after `iopctl` may become."""
    *before, current = words
    folder = HERE
    while before:
        name = _english(before[0]).replace("-", "_")
        if os.path.isdir(os.path.join(folder, name)):
            folder, before = os.path.join(folder, name), before[1:]
        else:
            return sorted(_of_command(os.path.join(folder, f"{name}.py"), before[1:], current))
    names = [*_modules(folder), *(_swedish().values() if folder == HERE else ())]
    return sorted({name for name in names if name.startswith(current)})


def _of_command(path: str, before: Sequence[str], current: str) -> set[str]:
    """Complete an option, an option's value, or the next argument of a command."""
    options, arguments = _declared(path)
    root = "."
    asked = ""
    placed = 0
    for word in before:
        if asked:
            if asked == "--root":
                root = word
            asked = "" if word != "=" else asked
        elif word in options:
            asked = word if options[word] else ""
        elif not word.startswith("-"):
            placed += 1
    if not asked and current.startswith("-"):
        return {option for option in options if option.startswith(current)}
    if asked:
        found = _values(asked.lstrip("-"), options[asked], root, current.removeprefix("="))
    elif arguments:
        metavar = arguments[min(placed, len(arguments) - 1)]
        if placed >= len(arguments) and not metavar.endswith("…"):
            return set()
        found = _values(metavar.rstrip("…").lower(), metavar, root, current)
    else:
        return set()
    return {
        word for word in found if word.startswith(current.removeprefix("=")) and _is_plain(word)
    }


def _values(name: str, metavar: str, root: str, current: str) -> Iterator[str]:
    """Give what may stand for an argument or as an option's value."""
    kind = metavar.rstrip("…")
    if "|" in kind and kind.isupper():
        for part in kind.split("|"):
            yield from _values(part.lower(), part, root, current)
    elif "|" in kind:
        yield from kind.split("|")
    elif kind == "TYPE":
        yield from _folders(root)
    elif kind == "KIND":
        yield from _names(os.path.join(os.path.dirname(HERE), "deadlines"))
    elif kind == "RULE":
        yield from _names(os.path.join(os.path.dirname(HERE), "rules"))
    elif kind == "TEMPLATE":
        yield from _templates(root)
    else:
        wanted = TYPES.get(name, f"{name}s")
        folders = _folders(root)
        for folder in folders if kind in ("RECORD", "ID") and wanted not in folders else [wanted]:
            for id_ in _ids(folders.get(folder, "")):
                yield f"{folder}/{id_}" if current.startswith(f"{folder}/") else id_


def _declared(path: str) -> tuple[dict[str, str], list[str]]:
    """Read a command's options, each with the metavar of its value or "", and its arguments' metavars."""
    shared = {
        node.targets[0].id: node.value
        for node in _parsed(os.path.join(HERE, "_options.py"))
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    options, arguments = {"--help": ""}, []
    for function in _parsed(path):
        if not isinstance(function, ast.FunctionDef) or function.name.startswith("_"):
            continue
        for parameter in function.args.args:
            annotation = parameter.annotation
            if isinstance(annotation, ast.Name):
                annotation = shared.get(annotation.id)
            for call in ast.walk(annotation) if annotation else ():
                if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
                    continue
                metavar = next((_text(it.value) for it in call.keywords if it.arg == "metavar"), "")
                if call.func.attr == "Argument":
                    arguments.append(metavar)
                options |= {
                    _text(name): metavar for name in call.args if call.func.attr == "Option"
                }
    return options, arguments


def _parsed(path: str) -> list[ast.stmt]:
    try:
        with os.fdopen(os.open(path, os.O_RDONLY), encoding="utf-8") as file:
            return ast.parse(file.read()).body
    except OSError:
        return []


def _text(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _swedish() -> dict[str, str]:
    """Read the commands' Swedish names from the menu."""
    return {
        _text(name): _text(swedish)
        for statement in _parsed(os.path.join(HERE, "_menu.py"))
        for node in ast.walk(statement)
        if isinstance(node, ast.Dict)
        for name, swedish in zip(node.keys, node.values, strict=True)
        if isinstance(name, ast.Constant) and isinstance(swedish, ast.Constant)
    }


def _english(word: str) -> str:
    return next((name for name, swedish in _swedish().items() if swedish == word), word)


def _modules(folder: str) -> Iterator[str]:
    for name in os.listdir(folder):
        if not name.startswith((".", "_")) and (name.endswith(".py") or "." not in name):
            yield name.removesuffix(".py").replace("_", "-")


def _names(folder: str) -> Iterator[str]:
    return (name.replace("-", "_") for name in _modules(folder))


def _root(start: str) -> str:
    """Find the register's folder, from a folder upwards; "" when there is none."""
    here = os.path.abspath(start)
    while not os.path.isfile(os.path.join(here, "iopctl.yaml")):
        here, before = os.path.dirname(here), here
        if here == before:
            return ""
    return here


def _folders(start: str) -> dict[str, str]:
    """Give the folders of the records' types, by their names."""
    root = _root(start)
    records = os.path.join(root, _setting(root, "records")) if root else ""
    try:
        with os.scandir(records or os.devnull) as found:
            return {it.name: it.path for it in found if it.is_dir() and it.name[0] != "."}
    except OSError:
        return {}


def _ids(folder: str) -> Iterator[str]:
    try:
        names = os.listdir(folder) if folder else []
    except OSError:
        names = []
    return (name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def _templates(start: str) -> Iterator[str]:
    root = _root(start)
    package = os.path.dirname(HERE)
    own = os.path.join(root, _setting(root, "templates")) if root else ""
    for folder in (
        own,
        os.path.join(package, "templates"),
        os.path.join(package, "..", "templates"),
    ):
        if folder and os.path.isdir(folder):
            names = os.listdir(folder)
            yield from (it.removesuffix(".md.j2") for it in names if it.endswith(".md.j2"))


def _setting(root: str, name: str) -> str:
    """Give where the records or the templates are, as iopctl.yaml says, else in the folder of that name."""
    try:
        with os.fdopen(
            os.open(os.path.join(root, "iopctl.yaml"), os.O_RDONLY),
            encoding="utf-8",
        ) as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return name
    stated = (line.partition(":")[2].strip() for line in lines if line.startswith(f"{name}:"))
    return next(stated, name)


def _is_plain(word: str) -> bool:
    return all(letter.isalnum() or letter in "-_./" for letter in word)
