"""Photos for the library on screen, made on the spot."""

import io

from PIL import Image

from workstation.usecases.photo_import import Source

ALBUM = "“同心杯”篮球赛"
ON_CARD = 5
"""Photos of a card that is not in the library yet."""


def photo_bytes(shade, size=(96, 64)):
    """Return a small photo; another shade is another photo."""
    out = io.BytesIO()
    Image.new("RGB", size, (30 + shade * 7 % 200, 90, 120 + shade % 90)).save(out, "JPEG")
    return out.getvalue()


def sources(count, first=0):
    return [
        Source(f"IMG_{n:04}.JPG", lambda n=n: photo_bytes(n)) for n in range(first, first + count)
    ]
