"""Covering places (打码): faces, number plates, screens, made unreadable for good.

Squares as coarse as a twelfth of the place and never finer than 12 pixels, averaged over the
pixels that are published, opaque to the edge: a light blur or a fine mosaic can be undone.
"""

from typing import Final

from PIL import Image, ImageDraw, ImageFilter

from workstation.gallery.recipes import Box, Covered

FINEST: Final = 12
"""Pixels of a square's side."""

ACROSS: Final = 12
"""So many squares at most stand across the longer side of a place."""


def covered(pixels: Image.Image, places: tuple[Covered, ...], finest: int = FINEST) -> Image.Image:
    """Return the pixels with these places unreadable; the picture handed in stays as it was.

    `finest` is for pixels that are shrunk afterwards: so many of them must make a square's side.
    """
    done = pixels.copy() if places else pixels
    for place in places:
        box = pixel_box(place.box, done.size)
        square = _square(box, finest)
        patch = _coarse(done.crop(box), square)
        if place.how == "blur":
            patch = patch.filter(ImageFilter.GaussianBlur(square))
        done.paste(patch, box[:2], _mask(patch.size, round_=place.round))
    return done


def pixel_box(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return a box in pixels, outwards to whole ones and at least one pixel wide and high."""
    width, height = size
    left, top = box.left * width // 10_000, box.top * height // 10_000
    right, bottom = -(-box.right * width // 10_000), -(-box.bottom * height // 10_000)
    left, top = min(left, width - 1), min(top, height - 1)
    return left, top, min(max(right, left + 1), width), min(max(bottom, top + 1), height)


def _square(box: tuple[int, int, int, int], finest: int) -> int:
    left, top, right, bottom = box
    return max(finest, -(-max(right - left, bottom - top) // ACROSS))


def _coarse(patch: Image.Image, square: int) -> Image.Image:
    small = (max(1, patch.width // square), max(1, patch.height // square))
    return patch.resize(small, Image.Resampling.BOX).resize(patch.size, Image.Resampling.NEAREST)


def _mask(size: tuple[int, int], *, round_: bool) -> Image.Image | None:
    if not round_:
        return None
    mask = Image.new("1", size)
    ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=1)
    return mask
