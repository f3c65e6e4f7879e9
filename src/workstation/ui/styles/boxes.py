"""A theme's declarations as boxes to paint: the little of CSS that themes may say (theme_rules)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication

from workstation.document.theme_rules import split_declarations
from workstation.document.themes import Palette, paint

_SIDES: Final = ("top", "right", "bottom", "left")
_LINES: Final = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
    "double": Qt.PenStyle.SolidLine,
}
USUAL_SIZE: Final = 16.0


@dataclass(frozen=True)
class Line:
    """A border of one side, in page pixels."""

    width: float
    kind: str
    color: str


@dataclass(frozen=True)
class Box:
    """One box in page pixels: what is inherited is in it already."""

    padding: tuple[float, float, float, float]
    borders: dict[str, Line]
    fill: str
    radius: float
    inline: bool
    share: float
    align: str
    size: float
    bold: bool
    color: str
    height: float
    spacing: float

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Return what padding and borders take at top, right, bottom, left."""
        widths = [self.borders[side].width if side in self.borders else 0.0 for side in _SIDES]
        top, right, bottom, left = (a + b for a, b in zip(self.padding, widths, strict=True))
        return top, right, bottom, left

    def font(self, scale: float) -> QFont:
        """Return the font of the words, in the window's family."""
        font = QFont(QApplication.font())
        font.setPixelSize(max(6, round(self.size * scale)))
        font.setBold(self.bold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.spacing * scale)
        return font


def box_of(declarations: str, palette: Palette, outer: Box | None = None) -> Box:
    """Return a box as its declarations say, inside another one."""
    said = split_declarations(paint(declarations, palette))
    size = _pixels(said.get("font-size", ""), outer.size if outer else USUAL_SIZE)
    weight = said.get("font-weight", "")
    return Box(
        padding=_four(said.get("padding", "0")),
        borders=_borders(said),
        fill=said.get("background-color", ""),
        radius=_pixels(said.get("border-radius", ""), 0),
        inline=said.get("display") == "inline-block",
        share=float(said.get("width", "0%").removesuffix("%")) / 100,
        align=said.get("text-align", outer.align if outer else "left"),
        size=size,
        bold=weight == "bold" if weight else bool(outer and outer.bold),
        color=said.get("color", outer.color if outer else palette.ink),
        height=float(said.get("line-height", str(outer.height) if outer else "1.75")),
        spacing=_pixels(said.get("letter-spacing", ""), outer.spacing if outer else 0),
    )


def _pixels(text: str, usual: float) -> float:
    return float(text.removesuffix("px")) if text else usual


def _four(text: str) -> tuple[float, float, float, float]:
    parts = [_pixels(one, 0) for one in text.split()]
    top = parts[0]
    right = parts[1] if len(parts) > 1 else top
    bottom = parts[2] if len(parts) > 2 else top  # noqa: PLR2004 - CSS counts the sides so
    left = parts[3] if len(parts) > 3 else right  # noqa: PLR2004 - as above
    return top, right, bottom, left


def _borders(said: dict[str, str]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for name, value in said.items():
        if name != "border" and not name.startswith("border-"):
            continue
        side = name.removeprefix("border").removeprefix("-")
        if side == "radius":
            continue
        for one in (side,) if side else _SIDES:
            found.pop(one, None)
            if value != "0":
                width, kind, color = value.split(" ")
                found[one] = Line(_pixels(width, 0), kind, color)
    return found


def paint_box(painter: QPainter, frame: QRectF, box: Box, scale: float) -> None:
    """Paint fill, corners and borders of a box that fills its frame."""
    if box.fill:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(box.fill))
        painter.drawRoundedRect(frame, box.radius * scale, box.radius * scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = list(box.borders.values())
    if len(lines) == len(_SIDES) and len(set(lines)) == 1:
        _frame(painter, frame, lines[0], box.radius * scale, scale)
        return
    for side, line in box.borders.items():
        _paint_side(painter, frame, side, line, scale)


def _pen(line: Line, width: float) -> QPen:
    pen = QPen(QColor(line.color), width, _LINES.get(line.kind, Qt.PenStyle.SolidLine))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _strokes(line: Line, scale: float) -> list[tuple[float, float]]:
    """Return (distance of the middle from the edge, width) of each stroke; a double has two."""
    width = max(1.0, line.width * scale)
    if line.kind != "double" or width < 2:  # noqa: PLR2004 - no room for two
        return [(width / 2, width)]
    thin = max(0.75, width / 3)
    return [(thin / 2, thin), (width - thin / 2, thin)]


def _frame(painter: QPainter, frame: QRectF, line: Line, radius: float, scale: float) -> None:
    for middle, width in _strokes(line, scale):
        painter.setPen(_pen(line, width))
        painter.drawRoundedRect(frame.adjusted(middle, middle, -middle, -middle), radius, radius)


def _paint_side(painter: QPainter, frame: QRectF, side: str, line: Line, scale: float) -> None:
    for middle, width in _strokes(line, scale):
        painter.setPen(_pen(line, width))
        match side:
            case "top":
                ends = frame.topLeft(), frame.topRight()
                shift = QPointF(0, middle)
            case "bottom":
                ends = frame.bottomLeft(), frame.bottomRight()
                shift = QPointF(0, -middle)
            case "left":
                ends = frame.topLeft(), frame.bottomLeft()
                shift = QPointF(middle, 0)
            case _:
                ends = frame.topRight(), frame.bottomRight()
                shift = QPointF(-middle, 0)
        painter.drawLine(ends[0] + shift, ends[1] + shift)
