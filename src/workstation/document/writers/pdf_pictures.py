"""Pictures on the page: decoded once to be sure, side by side in a row."""

import io
import warnings
from collections.abc import Sequence

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable
from typing_extensions import override

from workstation.document.writers.office_pictures import Shown

_MOST_PIXELS = 60_000_000
_AS_IT_IS = {"L", "RGB"}


class PictureRow(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Pictures side by side, each in the middle of its part of the width; None leaves it empty.

    Without `parts` all are equally wide.
    """

    def __init__(
        self,
        pictures: Sequence[tuple[ImageReader, float, float] | None],
        width: float,
        parts: Sequence[float] = (),
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self._parts = parts or [width / len(pictures)] * len(pictures)
        self.width = width
        self.height = max((picture[2] for picture in pictures if picture), default=0)
        self.spaceBefore = 8

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def draw(self) -> None:
        left = 0.0
        for picture, part in zip(self._pictures, self._parts, strict=True):
            if picture:
                reader, width, height = picture
                middle = left + (part - width) / 2
                self.canv.drawImage(reader, middle, (self.height - height) / 2, width, height)
            left += part


def decoded(shown: Shown) -> ImageReader | None:
    """Return a picture ready to be drawn, or None where it cannot be decoded.

    A JPEG goes into the file as it is; whatever lets the paper shine through gets white behind it.
    """
    if shown.meta.width * shown.meta.height > _MOST_PIXELS:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(shown.data), formats=[shown.meta.format])
            image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning):
        return None
    if shown.meta.format == "jpeg" and image.mode in _AS_IT_IS:
        return ImageReader(io.BytesIO(shown.data))
    layer = image.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return ImageReader(Image.alpha_composite(white, layer).convert("RGB"))
