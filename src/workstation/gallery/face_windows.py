"""Ask a cascade about every window of one grey picture: all at once, then those that are left.

Pillow works through whole pictures in C, Python through points far too slowly. Over a picture of
sums (each point holds the light of all that lies above and left of it) the light in a rectangle is
three subtractions; with shifted copies of the sums, it is found for all windows at once. The first
stages, which nine of ten windows fail, are asked so, question by question. What is left is few
windows and many questions: the sums of each window are copied into a line of their own, and then
all questions of a stage are asked at once, of all windows.
"""

import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, compress
from typing import Any, Final, NamedTuple

from PIL import Image

from workstation.gallery.face_cascade import PARTS, ROW, SIDE, Columns, Part, Question, Stage
from workstation.gallery.face_sums import (
    INNER,
    STEP,
    Given,
    computed,
    every_second,
    light_sums,
    straight,
    window_contrast,
)

_FIRST_STAGES: Final = 4
"""After these some 8 % of the windows are left; copying out more of them costs what it saves."""

_IN_A_BAND: Final = 40_000
"""Windows of one band: what is worked on stays in the processor's own memory."""

_AT_ONCE: Final = 2_048
"""Windows asked together; all in all some 40 MB are needed."""

_CORNERS: Final = ROW * ROW
_LEAST_CONTRAST: Final = 14.0
"""Standard deviation of the light in a window; walls and skies stay below it."""

Place = tuple[int, int]
_Corner = Callable[[int], Image.Image]
_Band = tuple[int, int, int, int]


class _Windows(NamedTuple):
    """Where windows start; the sums at all their corners, a line a window; their contrasts."""

    places: list[Place]
    sums: bytes
    contrasts: list[float]

    def only(self, passed: bytes) -> "_Windows":
        line = _CORNERS * 4
        kept = [self.sums[at * line : (at + 1) * line] for at in _set_in(passed)]
        return _Windows(
            list(compress(self.places, passed)),
            b"".join(kept),
            list(compress(self.contrasts, passed)),
        )


def passing(grey: Image.Image, allowed: Image.Image, stages: Sequence[Stage]) -> list[Place]:
    """Return left and top of the windows that pass all stages.

    `grey` has mode L. `allowed`, half as wide and high, is not 0 where a window may start.
    """
    sums, contrast = light_sums(grey), window_contrast(grey, allowed.size)
    left = _left_by_first(sums, allowed, contrast, stages[:_FIRST_STAGES])
    found: list[Place] = []
    for windows in _copied(sums, left, contrast):
        found.extend(_places_left(windows, stages[_FIRST_STAGES:]))
    return found


def _places_left(windows: _Windows, stages: Sequence[Stage]) -> list[Place]:
    for stage in stages:
        if not windows.places:
            break
        windows = windows.only(_passed(stage, windows))
    return windows.places


def _left_by_first(
    sums: Image.Image, allowed: Image.Image, contrast: Image.Image, stages: Sequence[Stage]
) -> Image.Image:
    """Return 1 where a window passes the first stages, else 0; worked out band by band."""
    corner = _corners(sums, allowed.size)
    left = computed(
        lambda given: (given["allowed"] > 0) * (given["contrast"] > _LEAST_CONTRAST * INNER**2),
        allowed=allowed,
        contrast=contrast,
    )
    width, whole = allowed.size
    height = max(1, _IN_A_BAND // width)
    for top in range(0, whole, height):
        band = (0, top, width, min(whole, top + height))
        for stage in stages:
            passed = _passed_of_all(stage, partial(corner, band), contrast.crop(band))
            left.paste(
                computed(lambda given: given["a"] * given["b"], a=left.crop(band), b=passed), band
            )
    return left


def _passed_of_all(stage: Stage, corner: _Corner, contrast: Image.Image) -> Image.Image:
    sums = Image.new("F", contrast.size)
    for tree in stage.trees:
        later = _below(tree.second, corner, contrast).point(
            straight(tree.below - tree.above, tree.above)
        )
        sums = computed(
            lambda given: given["sums"] + given["later"] + given["first"] * given["change"],
            sums=sums,
            later=later,
            first=_below(tree.first, corner, contrast),
            change=later.point(straight(-1.0, tree.ended)),
        )
    return computed(lambda given: given["sums"] >= stage.least, sums=sums)


def _below(question: Question, corner: _Corner, contrast: Image.Image) -> Image.Image:
    """Return 1 where a question is below its threshold, else 0."""
    ats = {at for part in question.parts for at in part.corners}

    def below(given: Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light = [_light(part, given) for part in question.parts]
        return _added(light) < given["limit"]

    return computed(
        below,
        limit=contrast.point(straight(question.threshold, 0.0)),
        **{str(at): corner(at) for at in ats},
    )


def _light(part: Part, given: Given) -> Any:  # noqa: ANN401 - Pillow names no type
    one, two, three, four = (given[str(at)] for at in part.corners)
    more, less = one + four, two + three
    light = more - less if part.weight > 0 else less - more
    return _added([light] * abs(part.weight))


def _added(values: list[Any]) -> Any:  # noqa: ANN401 - Pillow names no type
    total = values[0]
    for value in values[1:]:
        total = total + value
    return total


def _copied(sums: Image.Image, left: Image.Image, contrast: Image.Image) -> Iterator[_Windows]:
    memory, line, width = sums.tobytes(), sums.width * 4, contrast.width
    cut = struct.Struct(f"{ROW * 4}s{line - ROW * 4}x" * SIDE + f"{ROW * 4}s").unpack_from
    contrasts = memoryview(contrast.tobytes()).cast("f")
    numbers = _set_in(left.convert("L").tobytes())
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        places = [(number % width * STEP, number // width * STEP) for number in some]
        firsts = [x * 4 + y * line for x, y in places]
        rows = chain.from_iterable(cut(memory, first) for first in firsts)
        yield _Windows(places, b"".join(rows), [contrasts[number] for number in some])


def _passed(stage: Stage, windows: _Windows) -> bytes:
    """Return a byte a window, 1 if it passes. Pictures here have a window a column."""
    told = stage.columns
    below = _below_all(told, windows)
    count, trees = len(windows.places), len(stage.trees)

    def come(given: Given) -> Any:  # noqa: ANN401 - Pillow names no type
        later = given["above"] + given["second"] * given["change"]
        return later + given["first"] * (given["ended"] - later)

    means = computed(
        come,
        first=below.crop((0, 0, count, trees)),
        second=below.crop((0, trees, count, 2 * trees)),
        ended=_wide(told.ended, count),
        change=_wide(told.change, count),
        above=_wide(told.above, count),
    ).reduce((1, trees))
    passed = computed(lambda given: given["means"] * float(trees) >= stage.least, means=means)
    return passed.convert("L").tobytes()


def _below_all(told: Columns, windows: _Windows) -> Image.Image:
    """Return a row a question: 1 where it is below its threshold, else 0."""
    count, asked = len(windows.places), len(told.thresholds)
    lines = Image.frombytes("F", (_CORNERS, count), windows.sums)
    turned = lines.transpose(Image.Transpose.TRANSPOSE).tobytes()
    rows = [turned[at : at + count * 4] for at in range(0, len(turned), count * 4)]
    corners = [
        Image.frombytes("F", (count, asked), b"".join([rows[at] for at in one]))
        for one in told.corners
    ]
    contrast = array("f", windows.contrasts).tobytes() * asked

    def below(given: Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light = [
            (given[f"{part}0"] + given[f"{part}3"] - given[f"{part}1"] - given[f"{part}2"])
            * given[f"{part}weight"]
            for part in range(PARTS)
        ]
        return _added(light) < given["contrast"] * given["threshold"]

    return computed(
        below,
        contrast=Image.frombytes("F", (count, asked), contrast),
        threshold=_wide(told.thresholds, count),
        **{f"{at // 4}{at % 4}": one for at, one in enumerate(corners)},
        **{f"{part}weight": _wide(one, count) for part, one in enumerate(told.weights)},
    )


def _wide(column: "array[float]", width: int) -> Image.Image:
    picture = Image.frombytes("F", (1, len(column)), column.tobytes())
    return picture.resize((width, len(column)), Image.Resampling.NEAREST)


def _corners(sums: Image.Image, size: tuple[int, int]) -> Callable[[_Band, int], Image.Image]:
    """Return a function from a band and a corner of windows to its sums for all windows there."""
    room = (size[0] + SIDE // STEP + 1, size[1] + SIDE // STEP + 1)
    phases = [[every_second(sums, x, y, room) for x in range(STEP)] for y in range(STEP)]

    def corner(band: _Band, at: int) -> Image.Image:
        y, x = divmod(at, ROW)
        left, top = x // STEP, y // STEP
        moved = (band[0] + left, band[1] + top, band[2] + left, band[3] + top)
        return phases[y % STEP][x % STEP].crop(moved)

    return corner


def _set_in(flags: bytes) -> list[int]:
    return list(compress(range(len(flags)), flags))
