"""Pages as what is drawn on them, taken down in place of a PDF: for a preview without a reader.

The same flowables draw the same page; only the canvas is another. What it takes down is enough to
paint the page anywhere: words with the font that ships, rules, boxes, pictures. All places are in
points from the page's lower left corner.
"""

import io
from typing import Any

import msgspec
from PIL import Image
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from typing_extensions import override


class Letters(msgspec.Struct, frozen=True):
    """Words on one baseline; `gap` follows each character, `slant` leans to the right."""

    x: float
    y: float
    text: str
    font: str
    size: float
    color: str
    gap: float = 0.0
    slant: float = 0.0


class Box(msgspec.Struct, frozen=True):
    """A rectangle; an empty colour is not drawn. A `width` is the line's."""

    x: float
    y: float
    wide: float
    high: float
    fill: str = ""
    line: str = ""
    width: float = 0.0


class Rule(msgspec.Struct, frozen=True):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    color: str
    width: float


class Shown(msgspec.Struct, frozen=True):
    """A picture, as the bytes of a JPEG or PNG."""

    x: float
    y: float
    wide: float
    high: float
    data: bytes


Stroke = Letters | Box | Rule | Shown


class SetPage(msgspec.Struct, frozen=True):
    """One page: its size in points, and everything drawn on it in order."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]

    def words(self) -> str:
        """Return what can be read on the page."""
        return "".join(one.text for one in self.strokes if isinstance(one, Letters))


class _Words(PDFTextObject):  # type: ignore[misc] # reportlab ships no types
    """Words being set; the canvas takes down what was said of them."""

    said, face, color = "", "", Color()
    size = slant = gap = 0.0
    place = (0.0, 0.0)

    @override
    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        self.face, self.size = psfontname, size
        super().setFont(psfontname, size, leading)

    @override
    def setFillColor(self, aColor: Color, alpha: float | None = None) -> None:
        self.color = aColor
        super().setFillColor(aColor, alpha)

    @override
    def setTextTransform(self, a: float, b: float, c: float, d: float, e: float, f: float) -> None:
        self.slant, self.place = c, (e, f)
        super().setTextTransform(a, b, c, d, e, f)

    @override
    def setCharSpace(self, charSpace: float) -> None:
        self.gap = charSpace
        super().setCharSpace(charSpace)

    @override
    def textOut(self, text: str) -> None:
        self.said += text


class Recorder(Canvas):  # type: ignore[misc] # reportlab ships no types
    """Takes down what is drawn; `pages` is filled page by page and no file is written."""

    def __init__(self, *asked: Any, pages: list[SetPage], **more: Any) -> None:  # noqa: ANN401 - as reportlab calls it
        super().__init__(*asked, **more)
        self._pages = pages
        self._strokes: list[Stroke] = []

    @override
    def beginText(self, x: float = 0, y: float = 0, direction: object = None) -> _Words:
        return _Words(self, x, y)

    @override
    def drawText(self, aTextObject: _Words) -> None:
        x, y = self.absolutePosition(*aTextObject.place)
        self._strokes.append(
            Letters(
                x=x,
                y=y,
                text=aTextObject.said,
                font=aTextObject.face,
                size=aTextObject.size,
                color=_hex(aTextObject.color),
                gap=aTextObject.gap,
                slant=aTextObject.slant,
            )
        )

    @override
    def rect(
        self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0
    ) -> None:
        left, bottom = self.absolutePosition(x, y)
        self._strokes.append(
            Box(
                x=left,
                y=bottom,
                wide=width,
                high=height,
                fill=_hex(self._fillColorObj) if fill else "",
                line=_hex(self._strokeColorObj) if stroke else "",
                width=self._lineWidth,
            )
        )

    @override
    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        here, there = self.absolutePosition(x1, y1), self.absolutePosition(x2, y2)
        self._strokes.append(
            Rule(
                x=here[0],
                y=here[1],
                to_x=there[0],
                to_y=there[1],
                color=_hex(self._strokeColorObj),
                width=self._lineWidth,
            )
        )

    @override
    def drawImage(
        self, image: ImageReader, x: float, y: float, width: float, height: float, **_: object
    ) -> None:
        left, bottom = self.absolutePosition(x, y)
        self._strokes.append(Shown(left, bottom, width, height, _bytes_of(image)))

    @override
    def showPage(self) -> None:
        width, height = self._pagesize
        self._pages.append(SetPage(width, height, tuple(self._strokes)))
        self._strokes = []
        super().showPage()

    @override
    def save(self) -> None:
        """Write no file."""
        if self._strokes:
            self.showPage()


def _hex(color: Color) -> str:
    # A page starts in reportlab's own notation for black.
    return f"#{color.hexval()[2:]}" if isinstance(color, Color) else "#000000"


def _bytes_of(image: ImageReader) -> bytes:
    jpeg = image.jpeg_fh()
    if jpeg is not None:
        jpeg.seek(0)
        return bytes(jpeg.read())
    width, height = image.getSize()
    out = io.BytesIO()
    Image.frombytes("RGB", (width, height), image.getRGBData()).save(out, "PNG")
    return out.getvalue()
