"""What a face looks like in general: OpenCV's cascade of questions about light and dark parts.

A window of 20 × 20 points is asked stage after stage whether some parts of it are lighter than
others, as cheeks are lighter than eyes; what fails a stage is no face, and most of any picture
fails one of the first. The data are `haarcascade_frontalface_alt2.xml`, turned into a small file by
packaging/make_face_cascade.py, and hold nothing about anybody: ADR 0027.

The file: a line that names the format; a line with package, version and hash of the source; the
SHA-256 of the rest; then side of the window and number of stages; per stage the number of its trees
and the least sum that passes; per tree what it comes to (where its first question ends it, then
below and from the second threshold on) and both questions; per question the number of its parts,
each with left, top, width, height and weight, and its threshold. Little-endian.
"""

import hashlib
import struct
from array import array
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from workstation.domain.errors import Refused
from workstation.shipped import shipped

MAGIC: Final = b"FACE CASCADE 1\n"
SIDE: Final = 20
"""Of a window, in points: the smallest face that can be found."""

ROW: Final = SIDE + 1
"""A window has one corner more than points on each side."""

PARTS: Final = 3
"""At most in a question."""

_SLACK: Final = 1e-5
"""By how much OpenCV lowers what a stage must reach: written numbers are rounded."""

_MOST_BYTES: Final = 1_000_000
_MOST_TREES: Final = 1_000
_HASH: Final = hashlib.sha256().digest_size


class Part(NamedTuple):
    """A rectangle of a window: top left, top right, bottom left, bottom right, and its weight.

    Corners are counted row by row among the window's `ROW` × `ROW`.
    """

    corners: tuple[int, int, int, int]
    weight: int


_NOTHING: Final = Part((0, 0, 0, 0), 0)


class Question(NamedTuple):
    """Whether the weighted light of parts is below a threshold: a share of the contrast."""

    parts: tuple[Part, ...]
    threshold: float


class Tree(NamedTuple):
    """Comes to `ended` if the first question is below its threshold; else the second decides."""

    first: Question
    second: Question
    ended: float
    below: float
    above: float


class Columns(NamedTuple):
    """The trees of a stage turned round, to ask all of them at once.

    `corners` (one column for each corner of the first part, then of the second …), `weights` (one
    for each part) and `thresholds` first say it of the first question of each tree, then of the
    second one. A part that a question does not have weighs nothing.
    """

    corners: tuple[tuple[int, ...], ...]
    weights: tuple["array[float]", ...]
    thresholds: "array[float]"
    ended: "array[float]"
    change: "array[float]"
    """`below` without `above`."""
    above: "array[float]"


class Stage(NamedTuple):
    """What its trees must come to together."""

    least: float
    trees: tuple[Tree, ...]
    columns: Columns


@cache
def frontal() -> tuple[Stage, ...]:
    """Return the cascade for faces that look at the camera; read once."""
    return read_cascade(shipped("resources/faces/frontal.cascade").read_bytes())


def read_cascade(data: bytes) -> tuple[Stage, ...]:
    """Return the stages of a cascade's file.

    Raises:
        Refused: `bad_face_cascade` with `reason`: another format, damaged, or out of bounds.
    """
    try:
        return _stages(_body(data))
    except (struct.error, ValueError) as error:
        raise Refused("bad_face_cascade", reason=str(error)) from error


def _body(data: bytes) -> bytes:
    if not data.startswith(MAGIC) or len(data) > _MOST_BYTES:
        raise ValueError("another format")
    _, _, rest = data.removeprefix(MAGIC).partition(b"\n")
    if hashlib.sha256(rest[_HASH:]).digest() != rest[:_HASH]:
        raise ValueError("damaged")
    return rest[_HASH:]


def _stages(body: bytes) -> tuple[Stage, ...]:
    at = 0

    def take(form: str) -> tuple[Any, ...]:
        nonlocal at
        found = struct.unpack_from(form, body, at)
        at += struct.calcsize(form)
        return found

    side, count = take("<BB")
    if side != SIDE or not count:
        raise ValueError("windows of another size, or no stages")
    stages = tuple(_stage(take) for _ in range(count))
    if at != len(body):
        raise ValueError("more than the stages")
    return stages


_Take = Callable[[str], tuple[Any, ...]]


def _stage(take: _Take) -> Stage:
    count, least = take("<Hf")
    if not 1 <= count <= _MOST_TREES:
        raise ValueError("a stage without trees, or with a forest")
    trees = tuple(_tree(take) for _ in range(count))
    return Stage(least - _SLACK, trees, _turned(trees))


def _tree(take: _Take) -> Tree:
    ended, below, above = take("<3f")
    return Tree(_question(take), _question(take), ended, below, above)


def _question(take: _Take) -> Question:
    (count,) = take("<B")
    if not 1 <= count <= PARTS:
        raise ValueError("a question about nothing, or about too much")
    parts = tuple(_part(take) for _ in range(count))
    return Question(parts, *take("<f"))


def _part(take: _Take) -> Part:
    left, top, width, height, weight = take("<4Bb")
    if not (width and height and left + width <= SIDE and top + height <= SIDE):
        raise ValueError("a part outside the window")
    upper, lower = top * ROW + left, (top + height) * ROW + left
    return Part((upper, upper + width, lower, lower + width), weight)


def _turned(trees: Sequence[Tree]) -> Columns:
    questions = [tree.first for tree in trees] + [tree.second for tree in trees]
    parts = list(zip(*map(_filled, questions), strict=True))
    return Columns(
        tuple(
            corners
            for column in parts
            for corners in zip(*(part.corners for part in column), strict=True)
        ),
        tuple(array("f", [part.weight for part in column]) for column in parts),
        array("f", [question.threshold for question in questions]),
        array("f", [tree.ended for tree in trees]),
        array("f", [tree.below - tree.above for tree in trees]),
        array("f", [tree.above for tree in trees]),
    )


def _filled(question: Question) -> tuple[Part, ...]:
    return question.parts + (_NOTHING,) * (PARTS - len(question.parts))
