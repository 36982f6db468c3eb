"""Ways in which a file is spoilt: by a disk, a program, a merge, a hurried hand, or somebody who means harm."""

import random

PIECES = (
    *(b"\x00", b"\x1b[31m", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae"),
    *(
        b"\xc2\x85",
        b"\xe2\x80\xa8",
        b"\xc2\xa0",
        b"\r",
        b"\r\n",
        b"\t",
        b"\n\n",
        b" #",
        b": ",
        b"- ",
    ),
    *(b"[", b"]", b"{", b"}", b"'", b'"', b"|", b">", b"&a ", b"*a", b"!x ", b"? ", b"<<: *a\n"),
    *(b"%YAML 1.2\n", b"---\n", b"...\n", b"# iopctl: ignore[IOP201] x", b"none", b"more: 9"),
    *(b"2026-02-30", b"till 2024", b"99999999999999999999", b"-0", b"850709-9805", b"::error::x"),
    *(b"##[error]", b"[" * 60, b"\\u0000", "Å".encode(), "A\u030a".encode(), "😀".encode()),
)


def bits_flipped(data, chance):
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 40))):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def cut_short(data, chance):
    return data[: chance.randrange(len(data))]


def begun_late(data, chance):
    return data[chance.randrange(len(data)) :]


def in_another_encoding(data, chance):
    name = chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "mac-roman", "utf-7", "cp037"))
    return data.decode(errors="replace").encode(name, "replace")


def with_a_conflict(data, chance):
    lines = data.splitlines(keepends=True)
    start, end = sorted(chance.randrange(len(lines) + 1) for _ in range(2))
    marks = [b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> gren\n"]
    if chance.random() < 0.3:
        marks[chance.randrange(3)] = b""
    mine = lines[start:end]
    return b"".join((*lines[:start], marks[0], *mine, marks[1], *mine, marks[2], *lines[end:]))


def with_pieces(data, chance):
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(PIECES) * chance.choice((1, 1, 1, 30)) + data[at:]
    return data


def with_lines_moved(data, chance):
    lines = data.splitlines(keepends=True)
    for _ in range(chance.choice((1, 3))):
        line = lines.pop(chance.randrange(len(lines))) if len(lines) > 1 else lines[0]
        indent = b" " * chance.choice((0, 0, 1, 2, 4)) if chance.random() < 0.5 else b""
        lines.insert(chance.randrange(len(lines) + 1), indent + line)
    return b"".join(lines)


def with_values_swapped(data, chance):
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    key, colon, _ = lines[one].partition(b": ")
    *_, value = lines[other].partition(b": ")
    lines[one] = key + colon + (value or b"\n")
    return b"".join(lines)


def repeated(data, chance):
    return data * chance.choice((2, 3, 20))


def bomb(data, chance):
    depth, width = chance.randrange(2, 12), chance.randrange(2, 12)
    lines = (
        b"a%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * width))
        for n in range(1, depth)
    )
    return b"".join((b"a0: &a0 x\n", *lines, data))


MUTATIONS = (
    *(bits_flipped, cut_short, begun_late, in_another_encoding, with_a_conflict, with_pieces),
    *(with_lines_moved, with_values_swapped, repeated, bomb),
)


def mutated(data, seed):
    """Give a spoilt file, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret by it
    for _ in range(chance.choice((1, 1, 1, 2))):
        data = MUTATIONS[chance.randrange(len(MUTATIONS))](data or b"x", chance)
    return data
