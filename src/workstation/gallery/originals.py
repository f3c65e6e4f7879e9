"""The original at its full size, for handing on: nothing in it but the picture."""

from workstation.gallery.decoding import decode
from workstation.gallery.encoding import Made, as_jpeg, as_png, is_see_through
from workstation.gallery.headers import MAX_PIXELS, Header, read_header
from workstation.gallery.stripping import strip_jpeg

_QUALITY = 95
"""Above what we publish: whoever asks for the original wants to print it or work on it."""


def make_full_size(data: bytes, known: Header | None = None) -> Made:
    """Return an original upright and without position, serial or any other trace.

    An upright JPEG keeps its pixels to the bit; everything else is made new.

    Raises:
        Refused: `bad_picture`, `picture_too_large`, `unsupported_picture`.
    """
    header = known or read_header(data)
    if header.format == "jpeg" and header.orientation == 1:
        stripped = strip_jpeg(data)
        if stripped is not None:
            return Made(stripped, "jpeg", header.width, header.height)
    pixels = decode(data, header, long_side=MAX_PIXELS)
    if header.format != "jpeg" and is_see_through(pixels):
        return as_png(pixels)
    return as_jpeg(pixels, _QUALITY)
