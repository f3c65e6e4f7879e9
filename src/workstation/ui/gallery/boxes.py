"""Boxes on a photo by hand: parts per 10,000 to and from the screen, taken hold of and changed."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from workstation.gallery.recipes import Box

WHOLE: Final = 10_000
LEAST: Final = 200
"""The smallest side of a box that hands make: what is smaller is nothing one could see."""


def as_rect(box: Box, frame: QRectF) -> QRectF:
    """Return where a box of a frame lies on the screen."""
    return QRectF(
        frame.left() + frame.width() * box.left / WHOLE,
        frame.top() + frame.height() * box.top / WHOLE,
        frame.width() * (box.right - box.left) / WHOLE,
        frame.height() * (box.bottom - box.top) / WHOLE,
    )


def box_of(rect: QRectF, frame: QRectF) -> Box | None:
    """Return a rectangle on the screen as a box of a frame, within it; None if it is too small."""
    wide, high = max(1.0, frame.width()), max(1.0, frame.height())
    left, right = ((x - frame.left()) * WHOLE / wide for x in (rect.left(), rect.right()))
    top, bottom = ((y - frame.top()) * WHOLE / high for y in (rect.top(), rect.bottom()))
    box = _within(left, top, right, bottom)
    return box if box.right - box.left >= LEAST / 2 and box.bottom - box.top >= LEAST / 2 else None


def _within(left: float, top: float, right: float, bottom: float) -> Box:
    low, high = 0.0, float(WHOLE)
    return Box(
        math.floor(min(max(left, low), high)),
        math.floor(min(max(top, low), high)),
        math.ceil(max(min(right, high), low)),
        math.ceil(max(min(bottom, high), low)),
    )


def held(rect: QRectF, point: QPointF, reach: float) -> str:
    """Return what of a rectangle a point takes hold of: "top left", "right", "middle" or ""."""
    around = rect.adjusted(-reach, -reach, reach, reach)
    if not around.contains(point):
        return ""
    inside = min(reach, rect.width() / 4, rect.height() / 4)
    parts = []
    if point.y() <= rect.top() + inside:
        parts.append("top")
    elif point.y() >= rect.bottom() - inside:
        parts.append("bottom")
    if point.x() <= rect.left() + inside:
        parts.append("left")
    elif point.x() >= rect.right() - inside:
        parts.append("right")
    return " ".join(parts) or "middle"


def moved(box: Box, by: tuple[float, float]) -> Box:
    """Return a box moved by parts, within the whole."""
    across = round(min(max(by[0], -box.left), WHOLE - box.right))
    down = round(min(max(by[1], -box.top), WHOLE - box.bottom))
    return Box(box.left + across, box.top + down, box.right + across, box.bottom + down)


def resized(box: Box, hold: str, by: tuple[float, float], ratio: float | None) -> Box:
    """Return a box after a pull at `hold`; `ratio` is its width by its height in parts, if fixed.

    The side or corner across from the hand stays where it is.
    """
    if hold in {"", "middle"}:
        return moved(box, by) if hold else box
    left, top, right, bottom = (float(one) for one in (box.left, box.top, box.right, box.bottom))
    if "left" in hold:
        left = min(max(0.0, left + by[0]), right - LEAST)
    if "right" in hold:
        right = max(min(float(WHOLE), right + by[0]), left + LEAST)
    if "top" in hold:
        top = min(max(0.0, top + by[1]), bottom - LEAST)
    if "bottom" in hold:
        bottom = max(min(float(WHOLE), bottom + by[1]), top + LEAST)
    if ratio is None:
        return Box(round(left), round(top), round(right), round(bottom))
    return _in_shape(hold, (left, top, right, bottom), ratio)


def _in_shape(hold: str, sides: tuple[float, float, float, float], ratio: float) -> Box:
    """Return a box of a shape, grown from the side across from the hand."""
    left, top, right, bottom = sides
    width = (right - left) if hold not in {"top", "bottom"} else (bottom - top) * ratio
    from_right, from_bottom = "left" in hold, "top" in hold
    most_wide = right if from_right else WHOLE - left
    most_high = bottom if from_bottom else WHOLE - top
    width = min(max(width, LEAST, LEAST * ratio), most_wide, most_high * ratio)
    height = width / ratio
    left, right = (right - width, right) if from_right else (left, left + width)
    top, bottom = (bottom - height, bottom) if from_bottom else (top, top + height)
    return Box(round(left), round(top), round(right), round(bottom))


def grown(box: Box, by: float) -> Box:
    """Return a box grown about its middle, in its own shape and within the whole."""
    width, height = box.right - box.left, box.bottom - box.top
    by = min(by, WHOLE / width, WHOLE / height)
    by = max(by, LEAST / min(width, height)) if by < 1 else by
    wide, high = round(width * by), round(height * by)
    left = round((box.left + box.right - wide) / 2)
    top = round((box.top + box.bottom - high) / 2)
    left, top = min(max(left, 0), WHOLE - wide), min(max(top, 0), WHOLE - high)
    return Box(left, top, left + wide, top + high)


def stroke(points: Sequence[QPointF], frame: QRectF, brush: int) -> list[Box | None]:
    """Return the places that a stroke of the brush covers, each over half of the one before.

    `brush` is the tip's width in parts of the frame's shorter side.
    """
    wide = brush * min(frame.width(), frame.height()) / WHOLE
    half = QPointF(wide / 2, wide / 2)
    return [box_of(QRectF(tip - half, tip + half), frame) for tip in _tips(points, wide / 2)]


def _tips(points: Sequence[QPointF], gap: float) -> list[QPointF]:
    tips = [points[0]]
    for point in points[1:]:
        while (away := math.hypot(point.x() - tips[-1].x(), point.y() - tips[-1].y())) >= gap:
            tips.append(tips[-1] + (point - tips[-1]) * (gap / away))
    return tips
