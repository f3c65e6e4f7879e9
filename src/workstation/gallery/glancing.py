"""A first glance at a photograph on its way in: the small picture that its camera put beside it.

Cameras and phones write one of 160 pixels behind the times in nearly every JPEG. It stands in a
cell until the photo itself is there, and nowhere else.
"""

from typing import Final

import msgspec
from PIL import Image

from workstation.domain.errors import Refused
from workstation.gallery.decoding import decode
from workstation.gallery.encoding import as_jpeg, on_white
from workstation.gallery.headers import read_header, sniff
from workstation.gallery.raw import largest_jpeg

LEAST_SIDE: Final = 120
MOST_SIDE: Final = 640


def camera_thumbnail(start: bytes) -> bytes:
    """Return the camera's own small picture as an upright JPEG, empty where there is none.

    `start` is the beginning of the photo's file; how it was held is said there too.
    """
    if sniff(start) != "jpeg":
        return b""
    try:
        photo = read_header(start)
        small = largest_jpeg(photo.exif, LEAST_SIDE)
        if not small:
            return b""
        known = msgspec.structs.replace(read_header(small), exif=photo.exif)
        pixels = decode(small, known, long_side=MOST_SIDE)
    except Refused:
        return b""
    return as_jpeg(on_white(_without_bars(pixels, photo.upright))).data


def _without_bars(pixels: Image.Image, shape: tuple[int, int]) -> Image.Image:
    """Return the part that has the photo's shape: some cameras fill up to 4:3 with black."""
    width, height = shape
    wide = min(pixels.width, round(pixels.height * width / height))
    high = min(pixels.height, round(pixels.width * height / width))
    left, top = (pixels.width - wide) // 2, (pixels.height - high) // 2
    return pixels.crop((left, top, left + max(1, wide), top + max(1, high)))
