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

from PIL import Image, ImageMath, ImageStat

from workstation.gallery.face_cascade import PARTS, ROW, SIDE, Columns, Part, Question, Stage

STEP: Final = 2
"""Windows start at every second point, as OpenCV's do: a face passes in several places anyway."""

_FIRST_STAGES: Final = 4
_IN_A_BAND: Final = 30_000
_AT_ONCE: Final = 4_096
"""Windows asked together: bounds memory to some 30 MB."""

_CORNERS: Final = ROW * ROW
_INSET: Final = 1
_INNER: Final = SIDE - 2 * _INSET
"""Contrast is measured without the rim, as it was when the cascade was trained."""

_LEAST_CONTRAST: Final = 10.0
"""Standard deviation of the light in a window; walls and skies stay below it."""

Place = tuple[int, int]
_Given = dict[str, Any]
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
    sums, contrast = _sums(grey), _contrast(grey, allowed.size)
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
    left = _computed(
        lambda given: (given["allowed"] > 0) * (given["contrast"] > _LEAST_CONTRAST * _INNER**2),
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
                _computed(lambda given: given["a"] * given["b"], a=left.crop(band), b=passed), band
            )
    return left


def _passed_of_all(stage: Stage, corner: _Corner, contrast: Image.Image) -> Image.Image:
    sums = Image.new("F", contrast.size)
    for tree in stage.trees:
        later = _below(tree.second, corner, contrast).point(
            _line(tree.below - tree.above, tree.above)
        )
        sums = _computed(
            lambda given: given["sums"] + given["later"] + given["first"] * given["change"],
            sums=sums,
            later=later,
            first=_below(tree.first, corner, contrast),
            change=later.point(_line(-1.0, tree.ended)),
        )
    return _computed(lambda given: given["sums"] >= stage.least, sums=sums)


def _below(question: Question, corner: _Corner, contrast: Image.Image) -> Image.Image:
    """Return 1 where a question is below its threshold, else 0."""
    ats = {at for part in question.parts for at in part.corners}

    def below(given: _Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light = [_light(part, given) for part in question.parts]
        return _added(light) < given["limit"]

    return _computed(
        below,
        limit=contrast.point(_line(question.threshold, 0.0)),
        **{str(at): corner(at) for at in ats},
    )


def _light(part: Part, given: _Given) -> Any:  # noqa: ANN401 - Pillow names no type
    one, two, three, four = (given[str(at)] for at in part.corners)
    more, less = one + four, two + three
    light = more - less if part.weight > 0 else less - more
    return _added([light] * abs(part.weight))


def _added(values: list[Any]) -> Any:  # noqa: ANN401 - Pillow names no type
    total = values[0]
    for value in values[1:]:
        total = total + value
    return total


def _line(factor: float, offset: float) -> Callable[[Any], Any]:
    return lambda value: value * factor + offset


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

    def come(given: _Given) -> Any:  # noqa: ANN401 - Pillow names no type
        later = given["above"] + given["second"] * given["change"]
        return later + given["first"] * (given["ended"] - later)

    means = _computed(
        come,
        first=below.crop((0, 0, count, trees)),
        second=below.crop((0, trees, count, 2 * trees)),
        ended=_wide(told.ended, count),
        change=_wide(told.change, count),
        above=_wide(told.above, count),
    ).reduce((1, trees))
    passed = _computed(lambda given: given["means"] * float(trees) >= stage.least, means=means)
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

    def below(given: _Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light = [
            (given[f"{part}0"] + given[f"{part}3"] - given[f"{part}1"] - given[f"{part}2"])
            * given[f"{part}weight"]
            for part in range(PARTS)
        ]
        return _added(light) < given["contrast"] * given["threshold"]

    return _computed(
        below,
        contrast=Image.frombytes("F", (count, asked), contrast),
        threshold=_wide(told.thresholds, count),
        **{f"{at // 4}{at % 4}": one for at, one in enumerate(corners)},
        **{f"{part}weight": _wide(one, count) for part, one in enumerate(told.weights)},
    )


def _wide(column: "array[float]", width: int) -> Image.Image:
    picture = Image.frombytes("F", (1, len(column)), column.tobytes())
    return picture.resize((width, len(column)), Image.Resampling.NEAREST)


def _sums(grey: Image.Image) -> Image.Image:
    """Return sums, with a line of zeros above and left, and room for windows at the end."""
    middle = float(round(ImageStat.Stat(grey).mean[0]))
    sums = (
        grey.convert("F")
        .point(_line(1.0, -middle))
        .crop((-1, -1, grey.width + SIDE + STEP, grey.height + SIDE + STEP))
    )
    for width in _doubling(sums.width):
        sums = _plus_moved(sums, width, 0)
    for height in _doubling(sums.height):
        sums = _plus_moved(sums, 0, height)
    return sums


def _doubling(length: int) -> Iterator[int]:
    step = 1
    while step < length:
        yield step
        step *= 2


def _plus_moved(sums: Image.Image, left: int, top: int) -> Image.Image:
    moved = sums.crop((-left, -top, sums.width - left, sums.height - top))
    return _computed(lambda given: given["sums"] + given["moved"], sums=sums, moved=moved)


def _corners(sums: Image.Image, size: tuple[int, int]) -> Callable[[_Band, int], Image.Image]:
    """Return a function from a band and a corner of windows to its sums for all windows there."""
    room = (size[0] + SIDE // STEP + 1, size[1] + SIDE // STEP + 1)
    phases = [[_every_second(sums, x, y, room) for x in range(STEP)] for y in range(STEP)]

    def corner(band: _Band, at: int) -> Image.Image:
        y, x = divmod(at, ROW)
        left, top = x // STEP, y // STEP
        moved = (band[0] + left, band[1] + top, band[2] + left, band[3] + top)
        return phases[y % STEP][x % STEP].crop(moved)

    return corner


def _every_second(values: Image.Image, x: int, y: int, size: tuple[int, int]) -> Image.Image:
    # The nearest of two points is the second one.
    box = (x - 1, y - 1, x - 1 + size[0] * STEP, y - 1 + size[1] * STEP)
    return values.crop(box).resize(size, Image.Resampling.NEAREST)


def _contrast(grey: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the standard deviation of each window's light, times the number of its points."""
    plain = grey.convert("F")
    squares = _computed(lambda given: given["plain"] * given["plain"], plain=plain)
    light, squared = (
        _every_second(_in_windows(values), _INSET, _INSET, size) for values in (plain, squares)
    )

    def spread(given: _Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light, squared = given["light"], given["squared"]
        return given["max"](squared * float(_INNER**2) - light * light, 0.0) ** 0.5

    return _computed(spread, light=light, squared=squared)


def _in_windows(values: Image.Image) -> Image.Image:
    """Return for each point the sum over the inner window that starts there."""
    for across, down in ((1, 0), (0, 1)):
        two = _plus_moved(values, -across, -down)
        four = _plus_moved(two, -2 * across, -2 * down)
        eight = _plus_moved(four, -4 * across, -4 * down)
        sixteen = _plus_moved(eight, -8 * across, -8 * down)
        rest = two.crop((16 * across, 16 * down, two.width + 16 * across, two.height + 16 * down))
        values = _computed(lambda given: given["a"] + given["b"], a=sixteen, b=rest)
    return values


def _set_in(flags: bytes) -> list[int]:
    return list(compress(range(len(flags)), flags))


def _computed(how: Callable[[dict[str, Any]], Any], **pictures: Image.Image) -> Image.Image:
    result: Image.Image = ImageMath.lambda_eval(how, **pictures)
    return result
