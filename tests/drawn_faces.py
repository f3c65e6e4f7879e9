"""Faces drawn with light and shadow alone, in scenes where a test knows where each one is.

Nobody's face: an oval with brows, eye sockets, a nose and a mouth, softened as lenses soften. What
finds faces looks for just these lights and shadows.
"""

import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

Place = tuple[int, int, int]
"""A face on a picture: left and top of the square from brow to chin, and its side, in pixels."""

_SIDE = 320
_SKIN = (224, 178, 150)
_SHADE = (150, 100, 80)
_HAIR = (40, 32, 30)
_LIGHT = (244, 204, 178)
_EYES = (236, 228, 222)
_LIPS = (160, 80, 76)


def drawn_face(side: int) -> Image.Image:
    """Return a face with neck and hair on nothing; its square begins a quarter of it further in.

    The picture is 1.5 × `side` wide and high (mode RGBA).
    """
    whole = _SIDE * 3 // 2
    face = Image.new("RGBA", (whole, whole))
    draw = ImageDraw.Draw(face)
    _ovals(draw, _HAIR, (0.5, 0.42, 0.50, 0.58))
    draw.rectangle(_box(0.5, 1.1, 0.18, 0.22), fill=_SHADE)
    _ovals(draw, _SKIN, (0.5, 0.5, 0.41, 0.54))
    features = Image.new("RGBA", (whole, whole), (*_SKIN, 0))
    _features(ImageDraw.Draw(features))
    face.alpha_composite(features.filter(ImageFilter.GaussianBlur(_SIDE / 60)))
    return face.resize((side * 3 // 2, side * 3 // 2), Image.Resampling.LANCZOS)


def _features(draw: ImageDraw.ImageDraw) -> None:
    for x in (0.30, 0.70):
        _ovals(draw, _SHADE, (x, 0.30, 0.145, 0.085))
        draw.rounded_rectangle(_box(x, 0.21, 0.13, 0.022), radius=6, fill=_HAIR)
        _ovals(draw, _EYES, (x, 0.31, 0.085, 0.035))
        _ovals(draw, _HAIR, (x, 0.31, 0.036, 0.036))
    cheeks = ((0.24, 0.56, 0.11, 0.08), (0.76, 0.56, 0.11, 0.08))
    _ovals(draw, _LIGHT, (0.5, 0.42, 0.045, 0.17), *cheeks)
    _ovals(draw, _SHADE, (0.5, 0.60, 0.095, 0.03))
    _ovals(draw, _LIPS, (0.5, 0.77, 0.17, 0.045))
    _ovals(draw, _SHADE, (0.5, 0.86, 0.09, 0.02))


def _ovals(
    draw: ImageDraw.ImageDraw, colour: tuple[int, ...], *places: tuple[float, float, float, float]
) -> None:
    for place in places:
        draw.ellipse(_box(*place), fill=colour)


def _box(x: float, y: float, half_width: float, half_height: float) -> tuple[float, ...]:
    edges = (x - half_width, y - half_height, x + half_width, y + half_height)
    return tuple((edge + 0.25) * _SIDE for edge in edges)


def people(size: tuple[int, int], places: Sequence[Place], seed: int = 1) -> Image.Image:
    """Return a picture of people in front of a wall, a face at each place, with a lens's noise."""
    chance = random.Random(seed)  # noqa: S311 - colours and grains, not secrets
    picture = _wall(size)
    for left, top, side in places:
        coat = tuple(chance.randrange(30, 110) for _ in range(3))
        middle, chin = left + side // 2, top + side
        shoulders = (middle - side, chin + side // 5, middle + side, chin + side * 3)
        ImageDraw.Draw(picture).rounded_rectangle(shoulders, side // 2, fill=coat)
        face = drawn_face(side)
        picture.paste(face, (left - side // 4, top - side // 4), face)
    return noisy(picture, chance)


def noisy(picture: Image.Image, chance: random.Random, most: int = 24) -> Image.Image:
    """Return a picture with up to half of `most` added to or taken from the light of each point."""
    grains = Image.frombytes("L", picture.size, chance.randbytes(picture.width * picture.height))
    grains = grains.point([128 - most // 2 + value * most // 255 for value in range(256)])
    grains = Image.merge(picture.mode, [grains] * len(picture.getbands()))
    return ImageChops.add(picture, grains, 1, -128)


def _wall(size: tuple[int, int]) -> Image.Image:
    light = Image.linear_gradient("L").resize(size)
    bands = [light.point([base + value // 6 for value in range(256)]) for base in (150, 158, 168)]
    return Image.merge("RGB", bands)
