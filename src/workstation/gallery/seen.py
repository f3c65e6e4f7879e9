"""What is seen in finished pictures: faces, and where the square about them lies.

Faces are found so that crops spare them and covering is quick. Nobody is recognised, and what was
found is never written anywhere (`sights`).
"""

from typing import Final

import msgspec

from workstation.gallery.cooking import shaped
from workstation.gallery.decoding import decode
from workstation.gallery.faces import find_faces
from workstation.gallery.framing import crop_about
from workstation.gallery.headers import read_header
from workstation.gallery.interest import interest
from workstation.gallery.recipes import NOTHING, Box
from workstation.gallery.reframing import boxes_upright
from workstation.gallery.sights import Sight, Sights

FOUND_AT: Final = 512
"""Pixels of the long side of a picture in which faces are looked for, a little more than are
needed: a bigger one costs time and shows no face more."""

_GLANCED_AT: Final = 256
_WHOLE: Final = 10_000
_SQUARE: Final = (1, 1)


def faces_in(master: bytes, turn: int = 0) -> tuple[Box, ...]:
    """Return the faces of a photo, biggest first, looked for as it is turned by degrees.

    They are parts of the master, whichever way up it was looked at.

    Raises:
        Refused: as `decode`.
    """
    pixels = decode(master, read_header(master), long_side=FOUND_AT)
    turned = shaped(pixels, msgspec.structs.replace(NOTHING, turn=turn))
    return boxes_upright(turn, find_faces(turned))


def sight_of(finished: bytes) -> Sight:
    """Return what is seen in a finished picture: the same of the same bytes on every PC.

    Raises:
        Refused: as `decode`.
    """
    header = read_header(finished)
    faces = find_faces(decode(finished, header, long_side=FOUND_AT))
    focus = (0, 0) if faces else interest(decode(finished, header, long_side=_GLANCED_AT))
    about = crop_about(header.upright, _SQUARE, focus, faces)
    side = min(header.upright)
    (left, right), (top, bottom) = (
        _whole_pixels(place, side, length)
        for place, length in zip((about.left, about.top), header.upright, strict=True)
    )
    return Sight(faces, Box(left, top, right, bottom))


def _whole_pixels(place: int, side: int, length: int) -> tuple[int, int]:
    """Return both edges of a square along one side, so that they fall between two pixels."""
    first = min(round(place * length / _WHOLE), length - side)
    return -(-first * _WHOLE // length), (first + side) * _WHOLE // length


def seen_in(sights: Sights, blob: str, finished: bytes) -> Sight:
    """Return what is seen in a picture, looking only where nobody has.

    Raises:
        Refused: as `sight_of`.
    """
    sight = sights.get(blob)
    if sight is None:
        sight = sight_of(finished)
        sights.note(blob, sight)
    return sight
