"""Whatever happens to a folder, findings, deadlines and lists are the same with the cache and without it."""

import os
import random
import re
import shutil
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from iopctl.deadlines._choose import Choice
from iopctl.register._search import search, words
from iopctl.workspace import _looking, _settling, open_workspace

CASES = Path(__file__).parent.parent / "cases"
DAYS = [date(2024, 2, 29), date(2026, 3, 12), date(2026, 3, 13), date(2031, 1, 1)]
SETTINGS = [
    "format: 1\n",
    "format: 1\nsummons_days: 14\ncounts_as_raised: meeting\n",
    "format: 1\nregister_since: 2020-01-01\n",
]
BROKEN = [
    "",
    "title: [\n",
    "- en\n- lista\n",
    "title: A\ntitle: B\n",
    "name: 19121212-1212\n",
    "\x1b[31m\n",
    "kind: motion\ntitle: Nej\nraised: kf-nej\ncommittee: finns-inte\n",
]
COMMENTS = [
    "# en kommentar\n",
    "# iopctl: ignore[IOP401] därför\n",
    "# iopctl: ignore[IOP203, IOP304]\n",
    "# iopctl: vad som helst\n",
]


class Folder:
    """A register in git, to which things happen by chance."""

    def __init__(self, root, seed):
        self.root, self.chance, self.day = root, random.Random(seed), DAYS[1]  # noqa: S311 - the same each time
        chosen = self.chance.sample(sorted(it for it in CASES.iterdir() if it.is_dir()), 3)
        self.pool = {
            path.relative_to(case / "records").as_posix(): path.read_text("utf-8")
            for case in chosen
            for path in (case / "records").rglob("*.yaml")
        }
        self.write("iopctl.yaml", SETTINGS[0])
        for name in self.chance.sample(sorted(self.pool), min(25, len(self.pool))):
            self.write(f"records/{name}", self.pool[name])
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *arguments):
        return subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
            cwd=self.root,
            capture_output=True,
            check=False,
        )

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")

    def some(self):
        # Not a link: what is written to one would land where it leads.
        every = sorted((self.root / "records").rglob("*.yaml"))
        files = [path for path in every if path.is_file() and not path.is_symlink()]
        return self.chance.choice(files) if files else None

    # What may happen.

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "nu")

    def add(self):
        name = self.chance.choice(sorted(self.pool))
        self.write(f"records/{name}", self.pool[name])

    def add_another(self):
        name = self.chance.choice(sorted(self.pool))
        folder, _, stem = name.rpartition("/")
        self.write(f"records/{folder}/{self.chance.choice('abc')}-{stem}", self.pool[name])

    def change(self):
        """Take out a line, repeat one, or put another figure in the place of one."""
        lines = self.some_lines()
        if not lines:
            return
        path, lines = lines
        at = self.chance.randrange(len(lines))
        match self.chance.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                lines[at] = re.sub(r"\d", lambda _: self.chance.choice("0123456789"), lines[at])
            case 3:
                lines.insert(at, self.chance.choice(COMMENTS))
        path.write_text("".join(lines), "utf-8")

    def change_and_keep_the_time(self):
        path = self.some()
        if path:
            before = path.stat()
            self.change()
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def change_within_the_same_size(self):
        path = self.some()
        if path:
            before, text = path.stat(), path.read_text("utf-8")
            path.write_text(
                re.sub(r"[2-8]", lambda it: str(int(it[0]) + 1), text, count=1), "utf-8"
            )
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def break_one(self):
        path = self.some()
        if path:
            path.write_text(self.chance.choice(BROKEN), "utf-8")

    def delete(self):
        path = self.some()
        if path:
            path.unlink()

    def rename(self):
        path = self.some()
        if path:
            path.rename(path.with_stem(f"{path.stem}-{self.chance.choice('xyz')}"))

    def swap(self):
        one, other = self.some(), self.some()
        if one and one != other:
            between = self.root / "between"
            one.rename(between)
            other.rename(one)
            between.rename(other)

    def touch(self):
        path = self.some()
        if path:
            os.utime(path, ns=(0, self.chance.randrange(10**18)))

    def move_the_folder_away(self):
        records = self.root / "records"
        if records.is_dir():
            shutil.copytree(records, self.root / "copy", symlinks=True)
            shutil.rmtree(records)
            (self.root / "copy").rename(records)

    def link(self):
        path = self.some()
        if path:
            at = path.with_stem(f"lank-{self.chance.choice('ab')}")
            at.unlink(missing_ok=True)
            outside = self.root.with_name("utanför.yaml")
            outside.write_text("kind: motion\ntitle: Utanför\n", "utf-8")
            at.symlink_to(self.chance.choice([path.name, "finns-inte.yaml", outside]))

    def check_out(self):
        self.git("checkout", "-q", "-f", self.chance.choice(["HEAD~1", "HEAD~2", "main", "side"]))

    def branch(self):
        self.git("branch", "-f", "side")

    def stash(self):
        self.git("stash", "-u", "-q")

    def pop(self):
        self.git("stash", "pop", "-q")

    def reset(self):
        self.git("reset", "-q", self.chance.choice(["--hard", "--soft", "--mixed"]), "HEAD~1")

    def ignore(self):
        self.write(".gitignore", self.chance.choice(["", "records/**/a-*\n", "*.yaml\n"]))

    def hide_from_git(self):
        path = self.some()
        if path:
            flag = self.chance.choice(["--assume-unchanged", "--skip-worktree"])
            self.git("update-index", flag, path.relative_to(self.root).as_posix())

    def wait(self):
        time.sleep(0.03)

    def another_day(self):
        self.day = self.chance.choice(DAYS)

    def settle(self):
        self.write("iopctl.yaml", self.chance.choice(SETTINGS))

    def lose_the_cache(self):
        shutil.rmtree(self.root / ".git" / "iopctl", ignore_errors=True)

    def step(self):
        happenings = [
            *[self.change] * 8,
            *[self.change_and_keep_the_time, self.change_within_the_same_size, self.wait] * 2,
            *[self.add, self.add_another, self.delete, self.rename, self.another_day] * 2,
            *[self.commit, self.check_out, self.branch, self.stash, self.pop, self.reset],
            *[self.break_one, self.swap, self.touch, self.move_the_folder_away, self.link],
            *[self.ignore, self.hide_from_git, self.settle, self.lose_the_cache],
        ]
        made = self.chance.choices(happenings, k=self.chance.choice([1, 1, 1, 2, 3]))
        for happening in made:
            happening()
        return " ".join(happening.__name__ for happening in made)

    def some_lines(self):
        path = self.some()
        lines = path.read_text("utf-8", errors="replace").splitlines(keepends=True) if path else []
        return (path, lines) if lines else None


def told(contents, day):
    """Give all that a person is told: findings, deadlines and rows, as they are said."""
    findings = [
        (
            it.code,
            it.severity,
            it.message.said("sv", it.values),
            it.message.said("en", it.values),
            it.place,
            it.help and it.help.said("sv", it.help_values),
            it.record,
            it.field,
            [(one.place, one.message.said("sv", one.values)) for one in it.related],
            it.fix and (it.fix.fix.text.said("en", it.fix.fix.values), it.fix.edits),
        )
        for it in contents.findings(day)
    ]
    due = [
        (
            it.kind,
            it.record,
            it.state,
            it.due.title.said("sv"),
            it.due.when,
            it.due.outer_limit,
            it.due.done,
            it.due.committee,
            it.due.at,
            [step.said("en") for step in it.due.steps],
            it.due.missing and it.due.missing.said("sv"),
        )
        for it in contents.due(day)
    ]
    soon = contents.due(day, Choice(first=day, last=day + timedelta(days=300)))
    chosen = [(it.kind, it.record, it.due.at, it.due.when) for it in soon]
    answers = [[*search(contents.register, words(it)).found] for it in ("förening", "2022 iop")]
    return contents.size, findings, due, chosen, answers, contents.rows(None, day)


@pytest.mark.parametrize("seed", [*range(6), 14])
def test_whatever_happens_the_same_is_told(tmp_path, monkeypatch, seed):
    # Else every file would count as one that may still change, all through the test. Git itself tells
    # times apart by whole seconds: a change of the same second, with its time put back, it cannot see.
    monkeypatch.setattr(_settling, "SETTLED", 1_200_000_000 if seed % 2 else 20_000_000)
    if seed % 2:  # few files as these are, git would not be asked about them
        monkeypatch.setattr(_looking, "WORTH_ASKING", 0)
    folder = Folder(tmp_path, seed)
    happened = ["begun"]
    for _ in range(20):
        cached = open_workspace(tmp_path, cached=True).contents
        plain = open_workspace(tmp_path).contents
        assert told(cached, folder.day) == told(plain, folder.day), happened
        assert cached.known is not None, happened
        happened.append(folder.step())
