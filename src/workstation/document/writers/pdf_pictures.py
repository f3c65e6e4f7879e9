"""Pictures on the page: decoded once to be sure, side by side in a row."""

import io
import warnings

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable
from typing_extensions import override

from workstation.document.writers.office_pictures import Shown

_MOST_PIXELS = 60_000_000
_AS_IT_IS = {"L", "RGB"}


class PictureRow(Flowable):  # type: ignore[misc] # reportlab ships no types
    """Pictures side by side, each in the middle of its share of the width; None leaves it empty."""

    def __init__(
        self, pictures: list[tuple[ImageReader, float, float] | None], width: float
    ) -> None:
        super().__init__()
        self._pictures = pictures
        self.width = width
        self.height = max((picture[2] for picture in pictures if picture), default=0)
        self.spaceBefore = 8

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def draw(self) -> None:
        share = self.width / len(self._pictures)
        for place, picture in enumerate(self._pictures):
            if picture:
                reader, width, height = picture
                left = share * place + (share - width) / 2
                self.canv.drawImage(reader, left, (self.height - height) / 2, width, height)


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
