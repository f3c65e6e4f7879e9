"""Where faces probably are: so that no crop cuts one, and places to cover are proposed.

Nobody is recognised and nothing is kept: a face is four numbers, found anew each time (ADR 0027).
Only faces that look at the camera are found, and not all of them; what is found is always shown to
a person. As OpenCV does it, a window of one size goes over smaller and smaller copies, and a face
is where it stops several times. All copies lie on one sheet, to be looked at in one go.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PIL import Image

from workstation.gallery.face_cascade import SIDE, frontal
from workstation.gallery.face_sums import STEP
from workstation.gallery.face_windows import passing
from workstation.gallery.recipes import Box

LONG_SIDE: Final = 440
"""Of the picture looked at: the smallest face found has a 22nd of its long side."""

_SMALLER: Final = 1.25
"""How much smaller each copy is than the one before."""

_WITNESSES: Final = 2
"""Windows that must agree on a face; elsewhere one stops by chance now and then."""

_ALIKE: Final = 0.2
"""By how much of their side windows on the same face lie apart, at most."""

_WHOLE: Final = 10_000


class _Square(NamedTuple):
    """A place on the picture that is looked at, in its points."""

    left: float
    top: float
    side: float


class _Copy(NamedTuple):
    """A smaller copy of the picture: where it lies on the sheet, and how much smaller it is."""

    left: int
    top: int
    width: int
    height: int
    scale: float

    def seen(self, left: int, top: int) -> _Square | None:
        """Return what a window on the sheet sees of the picture, unless it lies elsewhere."""
        across, down = left - self.left, top - self.top
        if not (0 <= across < self.width and 0 <= down < self.height):
            return None
        return _Square(across * self.scale, down * self.scale, SIDE * self.scale)


def find_faces(pixels: Image.Image) -> tuple[Box, ...]:
    """Return where faces of people probably are, the biggest first.

    Boxes are per 10,000 of width and height and reach from brows to chin. The picture stands
    upright and may have any mode and size.
    """
    grey = _grey(pixels)
    copies = _copies(grey.size)
    if not copies:
        return ()
    stops = passing(*_sheet(grey, copies), frontal())
    seen = (copy.seen(*stop) for stop in stops for copy in copies)
    faces = _agreed([square for square in seen if square])
    faces.sort(key=lambda face: (-face.side, face.top, face.left))
    return tuple(_box(face, grey.size) for face in faces)


def _grey(pixels: Image.Image) -> Image.Image:
    """Return a small grey copy."""
    match pixels.mode:
        case "LAB" | "La":
            grey = pixels.getchannel(0)
        case "HSV" | "PA":
            grey = pixels.convert("RGB").convert("L")
        case "I" | "I;16" | "I;16L" | "I;16B" | "I;16N":
            # A plain conversion would clip at 255 and turn nearly everything white.
            grey = pixels.convert("I").point(lambda level: level * (1 / 257)).convert("L")
        case _:
            grey = pixels.convert("L")
    grey.thumbnail((LONG_SIDE, LONG_SIDE), Image.Resampling.BOX)
    return grey


def _copies(size: tuple[int, int]) -> list[_Copy]:
    """Lay copies on a sheet as wide as the picture, each on the first shelf that has room.

    Copies begin at even points, where windows do.
    """
    copies: list[_Copy] = []
    last_on: dict[int, _Copy] = {}
    scale, below = 1.0, 0
    while min(size) / scale >= SIDE:
        width, height = round(size[0] / scale), round(size[1] / scale)
        shelf = next(
            (top for top, last in last_on.items() if _ends(last) + width <= size[0]), below
        )
        left = _ends(last_on[shelf]) if shelf in last_on else 0
        last_on[shelf] = _Copy(left, shelf, width, height, scale)
        copies.append(last_on[shelf])
        below = max(below, shelf + _even(height))
        scale *= _SMALLER
    return copies


def _ends(copy: _Copy) -> int:
    return _even(copy.left + copy.width)


def _even(length: int) -> int:
    return -(-length // STEP) * STEP


def _sheet(grey: Image.Image, copies: Sequence[_Copy]) -> tuple[Image.Image, Image.Image]:
    """Return the sheet and, a point for every second of it, where windows may start."""
    width = max(copy.left + copy.width for copy in copies)
    height = max(copy.top + copy.height for copy in copies)
    sheet = Image.new("L", (width, height))
    allowed = Image.new("L", (_even(width) // STEP, _even(height) // STEP))
    for copy in copies:
        smaller = grey.resize((copy.width, copy.height), Image.Resampling.BOX)
        sheet.paste(smaller, (copy.left, copy.top))
        left, top = copy.left // STEP, copy.top // STEP
        across, down = ((side - SIDE) // STEP + 1 for side in (copy.width, copy.height))
        allowed.paste(255, (left, top, left + across, top + down))
    return sheet, allowed


def _agreed(squares: Sequence[_Square]) -> list[_Square]:
    """Return the middle of all squares that lie alike, where there are enough of them.

    What lies within a face that more windows saw is a part of it, as OpenCV has it.
    """
    groups = [group for group in _alike(squares) if len(group) >= _WITNESSES]
    middles = [_middle(group) for group in groups]
    return [
        middle
        for middle, group in zip(middles, groups, strict=True)
        if not any(
            len(others) > len(group) and _lies_in(middle, other)
            for other, others in zip(middles, groups, strict=True)
        )
    ]


def _alike(squares: Sequence[_Square]) -> list[list[_Square]]:
    """Return groups in which each square lies like another one of its group."""
    groups: list[list[_Square]] = []
    for square in squares:
        near = [group for group in groups if any(_is_alike(square, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([square, *(other for group in near for other in group)])
    return groups


def _is_alike(one: _Square, other: _Square) -> bool:
    near = _ALIKE * min(one.side, other.side)
    across, down = one.left - other.left, one.top - other.top
    wider = one.side - other.side
    return all(abs(way) <= near for way in (across, down, across + wider, down + wider))


def _middle(group: Sequence[_Square]) -> _Square:
    return _Square(*(sum(numbers) / len(group) for numbers in zip(*group, strict=True)))


def _lies_in(inner: _Square, outer: _Square) -> bool:
    room = _ALIKE * outer.side
    return all(
        start >= around - room and start + inner.side <= around + outer.side + room
        for start, around in zip(inner[:2], outer[:2], strict=True)
    )


def _box(face: _Square, size: tuple[int, int]) -> Box:
    def share(at: float, length: int) -> int:
        return min(_WHOLE, max(0, round(at * _WHOLE / length)))

    width, height = size
    return Box(
        left=share(face.left, width),
        top=share(face.top, height),
        right=share(face.left + face.side, width),
        bottom=share(face.top + face.side, height),
    )
