"""Trying a recipe on a small copy of a photo, quick enough to follow a slider.

Turning and straightening are kept from one try to the next, so that tones cost their own time only.
"""

from typing import Final

import msgspec
from PIL import Image

from workstation.gallery.cooking import shaped, shaped_size
from workstation.gallery.covering import FINEST, covered, pixel_box
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import on_white
from workstation.gallery.headers import read_header
from workstation.gallery.published import LONG_SIDE
from workstation.gallery.recipes import NOTHING, Recipe
from workstation.gallery.tones import toned
from workstation.gallery.watermarks import Stamp, stamped

SIDE: Final = 800
"""Pixels of the copy's long side: a large part of a screen, and everything at once on it follows a
slider thirty times a second."""


class Trial:
    """A photo to try recipes on. Not for two threads at once."""

    def __init__(self, pixels: Image.Image, size: tuple[int, int]) -> None:
        """Take the small copy and the size of its master."""
        self._pixels = pixels
        self.size = size
        self._frame: tuple[int, int] | None = None
        self._whole = pixels

    @classmethod
    def of(cls, master: bytes) -> "Trial":
        """Return a trial of a photo.

        Raises:
            Refused: `bad_picture`.
        """
        header = read_header(master)
        return cls(on_white(decode(master, header, long_side=SIDE)), header.upright)

    def whole(self, recipe: Recipe) -> Image.Image:
        """Return the photo turned and straightened, without anything else."""
        frame = (recipe.turn, recipe.tilt)
        if frame != self._frame:
            bare = msgspec.structs.replace(NOTHING, turn=recipe.turn, tilt=recipe.tilt)
            self._whole = shaped(self._pixels, bare, Image.Resampling.BILINEAR)
            self._frame = frame
        return self._whole

    def finished(self, recipe: Recipe, stamp: Stamp | None = None) -> Image.Image:
        """Return the cropped part as it would be published."""
        pixels = self.whole(recipe)
        if recipe.crop is not None:
            pixels = pixels.crop(pixel_box(recipe.crop, pixels.size))
        wide = min(LONG_SIDE, max(shaped_size(*self.size, recipe)))
        finest = max(1, round(FINEST * max(pixels.size) / wide))
        pixels = covered(toned(pixels, recipe), recipe.covered, finest)
        if stamp is not None and recipe.mark is not None:
            pixels = stamped(pixels, stamp, recipe.mark.corner)
        return pixels
