"""Whether the page is really on screen: some graphics cards show a blank page and say nothing."""

from typing import Final

from PySide6.QtGui import QImage

STEPS: Final = 40
WAIT_MS: Final = 6_000
"""A page on screen that has not painted after this long is taken for blank."""


def is_blank(image: QImage) -> bool:
    """Tell whether a picture of the page is all of one colour: paper always lies on a ground."""
    if image.isNull() or image.width() < STEPS or image.height() < STEPS:
        return False  # nothing to judge by
    first = image.pixel(0, 0)
    across = range(0, image.width(), max(1, image.width() // STEPS))
    down = range(0, image.height(), max(1, image.height() // STEPS))
    return all(image.pixel(x, y) == first for x in across for y in down)
