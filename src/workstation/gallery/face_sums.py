"""Sums of light, with which the light of any rectangle of a picture is three subtractions away.

A picture of sums holds at each point the light of all that lies above and left of it; OpenCV calls
it an integral image. All pictures here have mode F: Pillow adds those fastest.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from PIL import Image, ImageMath, ImageStat

from workstation.gallery.face_cascade import SIDE

STEP: Final = 2
"""Windows start at every second point, as OpenCV's do: a face passes in several places anyway."""

INSET: Final = 1
INNER: Final = SIDE - 2 * INSET
"""Contrast is measured without the rim, as it was when the cascade was trained."""

Given = dict[str, Any]
"""What an expression of Pillow is given: operands and functions by their names."""


def light_sums(grey: Image.Image) -> Image.Image:
    """Return sums with a line of zeros above and left, and room for windows at the end.

    What is summed is the difference from the mean light. Rectangles weighed against each other
    come to the same, and the sums stay small enough to be whole numbers.
    """
    middle = float(round(ImageStat.Stat(grey).mean[0]))
    sums = (
        grey.convert("F")
        .point(straight(1.0, -middle))
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
    return computed(lambda given: given["sums"] + given["moved"], sums=sums, moved=moved)


def every_second(values: Image.Image, x: int, y: int, size: tuple[int, int]) -> Image.Image:
    """Return every second point in both directions, from a first one on."""
    # The nearest of two points is the second one.
    box = (x - 1, y - 1, x - 1 + size[0] * STEP, y - 1 + size[1] * STEP)
    return values.crop(box).resize(size, Image.Resampling.NEAREST)


def window_contrast(grey: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the standard deviation of each window's light, times the number of its points."""
    plain = grey.convert("F")
    squares = computed(lambda given: given["plain"] * given["plain"], plain=plain)
    light, squared = (
        every_second(_in_windows(values), INSET, INSET, size) for values in (plain, squares)
    )

    def spread(given: Given) -> Any:  # noqa: ANN401 - Pillow names no type
        light, squared = given["light"], given["squared"]
        return given["max"](squared * float(INNER**2) - light * light, 0.0) ** 0.5

    return computed(spread, light=light, squared=squared)


def _in_windows(values: Image.Image) -> Image.Image:
    """Return for each point the sum over the inner window that starts there."""
    for across, down in ((1, 0), (0, 1)):
        two = _plus_moved(values, -across, -down)
        four = _plus_moved(two, -2 * across, -2 * down)
        eight = _plus_moved(four, -4 * across, -4 * down)
        sixteen = _plus_moved(eight, -8 * across, -8 * down)
        rest = two.crop((16 * across, 16 * down, two.width + 16 * across, two.height + 16 * down))
        values = computed(lambda given: given["a"] + given["b"], a=sixteen, b=rest)
    return values


def straight(factor: float, offset: float) -> Callable[[Any], Any]:
    """Return what Pillow takes for `value * factor + offset` at every point."""
    return lambda value: value * factor + offset


def computed(how: Callable[[Given], Any], **pictures: Image.Image) -> Image.Image:
    """Return what an expression comes to at every point."""
    result: Image.Image = ImageMath.lambda_eval(how, **pictures)
    return result
