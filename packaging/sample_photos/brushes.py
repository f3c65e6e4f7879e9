"""Brushes for the sample photographs: perspective, rounded bodies, light, lens and grain.

Everything is drawn at twice the final size and shrunk at the end. All chance comes from seeded
generators, so that the same picture comes out on every machine.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

Point = tuple[float, float]
Polygon = Sequence[Point]
Colour = tuple[int, int, int]

OVERSAMPLING = 2
_FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "C:/Windows/Fonts/msyhbd.ttc",
    "C:/Windows/Fonts/simhei.ttf",
)
_RIM = 180
"""The level of a radial gradient where its circle touches the sides; the corners are 255."""

_SIMPLIFIED = 2
"""The face of simplified Chinese in the Noto collection."""


class Camera:
    """A pinhole camera at the origin, `eye` metres above the floor, looking along z."""

    def __init__(self, size: tuple[int, int], *, horizon: float, eye: float, focal: float) -> None:
        self.size = size
        self._centre = (size[0] / 2, size[1] * horizon)
        self._eye = eye
        self._focal = focal * size[0]

    def at(self, x: float, y: float, z: float) -> Point:
        """Return where a point x metres right, y up from the floor and z away appears."""
        scale = self.scale(z)
        return self._centre[0] + x * scale, self._centre[1] + (self._eye - y) * scale

    def scale(self, z: float) -> float:
        """Return pixels per metre at distance z."""
        return self._focal / z

    def floor(self, left: float, right: float, near: float, far: float, y: float = 0) -> Polygon:
        """Return a level rectangle, far edge first, clockwise."""
        return [
            self.at(left, y, far),
            self.at(right, y, far),
            self.at(right, y, near),
            self.at(left, y, near),
        ]

    def wall(self, left: float, right: float, bottom: float, top: float, z: float) -> Polygon:
        """Return an upright rectangle that faces the camera, clockwise from the top left."""
        return [
            self.at(left, top, z),
            self.at(right, top, z),
            self.at(right, bottom, z),
            self.at(left, bottom, z),
        ]


def dice(seed: int) -> Random:
    """Return a source of chance that always falls the same way."""
    return Random(seed)  # noqa: S311 - paint, no secrets


def canvas(width: int, height: int, top: Colour, bottom: Colour) -> Image.Image:
    """Return a new picture that runs from one colour down into another."""
    size = (width * OVERSAMPLING, height * OVERSAMPLING)
    ramp = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)


def blend(one: Colour, other: Colour, part: float) -> Colour:
    """Return the colour `part` of the way from one to the other."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def oval(x: float, y: float, wide: float, high: float, turn: float = 0) -> Polygon:
    """Return an ellipse with the given half axes, turned by `turn` radians."""
    cosine, sine = math.cos(turn), math.sin(turn)
    ring = [(wide * math.cos(a / 6), high * math.sin(a / 6)) for a in range(38)]
    return [(x + u * cosine - v * sine, y + u * sine + v * cosine) for u, v in ring]


def limb(start: Point, end: Point, thick: float, thin: float) -> Polygon:
    """Return a tapering bar with round ends."""
    way = math.atan2(end[1] - start[1], end[0] - start[0])
    outline = []
    for centre, radius, first in ((start, thick, math.pi / 2), (end, thin, -math.pi / 2)):
        for step in range(11):
            angle = way + first + math.pi * step / 10
            outline.append(
                (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
            )
    return outline


def box(x: float, y: float, wide: float, high: float) -> Polygon:
    """Return a rectangle by its top left corner."""
    return [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]


def rounded(polygon: Polygon) -> Polygon:
    """Return the polygon with its corners cut off, three times over."""
    for _ in range(3):
        corners = zip(polygon, [*polygon[1:], polygon[0]], strict=True)
        polygon = [
            (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
            for a, b in corners
            for part in (0.25, 0.75)
        ]
    return polygon


def flat(picture: Image.Image, polygon: Polygon, colour: Colour, opacity: float = 1) -> None:
    """Fill a polygon evenly."""
    ImageDraw.Draw(picture, "RGBA").polygon(list(polygon), (*colour, round(255 * opacity)))


def body(
    picture: Image.Image,
    polygons: Sequence[Polygon],
    colour: Colour,
    roundness: float,
    *,
    light: Point = (-0.7, -0.7),
    contrast: float = 0.55,
) -> None:
    """Paint the union of polygons as one rounded body, lit from the side that `light` points to."""
    left, top, size = _frame(polygons, roundness * 3 + 4)
    mask = Image.new("L", size)
    for polygon in polygons:
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in polygon], 255)
    soft = mask.filter(ImageFilter.GaussianBlur(roundness))
    shift = (round(light[0] * roundness * 0.8), round(light[1] * roundness * 0.8))
    tone = ImageChops.offset(soft, *shift)
    low, high = 1 - contrast, 1 + contrast * 0.35
    channels = [
        tone.point([min(255, round(part * (low + (high - low) * t / 255))) for t in range(256)])
        for part in colour
    ]
    picture.paste(
        Image.merge("RGB", channels), (left, top), mask.filter(ImageFilter.GaussianBlur(0.8))
    )


def _frame(polygons: Sequence[Polygon], margin: float) -> tuple[int, int, tuple[int, int]]:
    """Return the corner and size of the smallest rectangle around polygons and a margin."""
    xs = [x for polygon in polygons for x, _ in polygon]
    ys = [y for polygon in polygons for _, y in polygon]
    left, top = int(min(xs) - margin), int(min(ys) - margin)
    return left, top, (int(max(xs) + margin) - left + 1, int(max(ys) + margin) - top + 1)


def shadow(picture: Image.Image, polygon: Polygon, blur: float, strength: float) -> None:
    """Darken what lies under a polygon, with soft edges."""
    left, top, size = _frame([polygon], blur * 3)
    mask = Image.new("L", size)
    moved = [(x - left, y - top) for x, y in polygon]
    ImageDraw.Draw(mask).polygon(moved, round(255 * strength))
    dark = Image.new("RGB", size, (8, 8, 12))
    picture.paste(dark, (left, top), mask.filter(ImageFilter.GaussianBlur(blur)))


def glow(picture: Image.Image, at: Point, radius: float, colour: Colour, strength: float) -> None:
    """Add light that fades out around a point."""
    side = int(radius * 2)
    falling = Image.radial_gradient("L").resize((side, side))
    fade = [max(0.0, 1 - t / _RIM) ** 2 for t in range(256)]
    falling = falling.point([round(255 * strength * part) for part in fade])
    light = Image.new("RGB", picture.size)
    corner = (int(at[0] - radius), int(at[1] - radius))
    light.paste(Image.new("RGB", (side, side), colour), corner, falling)
    picture.paste(ImageChops.screen(picture, light))


def beam(picture: Image.Image, polygon: Polygon, colour: Colour, blur: float, part: float) -> None:
    """Add light inside a polygon: a sunbeam, a patch on the floor, a reflection."""
    light = Image.new("RGB", picture.size)
    ImageDraw.Draw(light).polygon(list(polygon), blend((0, 0, 0), colour, part))
    picture.paste(ImageChops.screen(picture, light.filter(ImageFilter.GaussianBlur(blur))))


def grain(size: tuple[int, int], seed: int, wide: int = 1, high: int = 1) -> Image.Image:
    """Return grey noise around 128 whose grains are `wide` x `high` pixels."""
    small = (max(1, size[0] // wide), max(1, size[1] // high))
    noise = Image.frombytes("L", small, dice(seed).randbytes(small[0] * small[1]))
    return noise.resize(size, Image.Resampling.BICUBIC)


def texture(
    picture: Image.Image, polygon: Polygon, seed: int, part: float, *, wide: int = 8, high: int = 8
) -> None:
    """Roughen a polygon: square grains make plaster or grass, long ones wood."""
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).polygon(list(polygon), round(255 * part))
    noise = Image.merge("RGB", [grain(picture.size, seed, wide, high)] * 3)
    picture.paste(ImageChops.overlay(picture, noise), mask=mask)


def lay(picture: Image.Image, sheet: Image.Image, corners: Polygon) -> None:
    """Lay a flat sheet into the scene; `corners` clockwise from its top left corner."""
    wide, high = sheet.size
    source = [(0, 0), (wide, 0), (wide, high), (0, high)]
    left, top, size = _frame([corners], 2)
    moved = [(x - left, y - top) for x, y in corners]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(moved, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    laid = sheet.convert("RGBA").transform(
        size, Image.Transform.PERSPECTIVE, _solved(rows), Image.Resampling.BICUBIC
    )
    picture.paste(laid, (left, top), laid.getchannel("A"))


def _solved(rows: list[list[float]]) -> list[float]:
    """Solve linear equations, each row ending with its right side, by elimination."""
    count = len(rows)
    for step in range(count):
        best = max(range(step, count), key=lambda row: abs(rows[row][step]))
        rows[step], rows[best] = rows[best], rows[step]
        for row in range(count):
            if row != step:
                factor = rows[row][step] / rows[step][step]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[step], strict=True)]
    return [row[-1] / row[at] for at, row in enumerate(rows)]


def lettering(
    text: str, size: int, colour: Colour, ground: Colour | None = None, margin: int = 10
) -> Image.Image:
    """Return a strip with a line of text, see-through without a `ground`.

    A plain strip where no Chinese font is installed.
    """
    path = next((path for path in _FONTS if Path(path).exists()), None)
    width = len(text) * size + margin * 2
    paint = (*colour, 0) if ground is None else (*ground, 255)
    strip = Image.new("RGBA", (width, size + margin * 2), paint)
    if path is not None:
        index = _SIMPLIFIED if "Noto" in path else 0
        font = ImageFont.truetype(path, size, index=index)
        ImageDraw.Draw(strip).text(
            (width / 2, margin + size / 2), text, colour, font=font, anchor="mm"
        )
    return strip


def defocus(picture: Image.Image, radius: float) -> None:
    """Blur all that was painted so far, as if the lens were focused on what comes next."""
    picture.paste(picture.filter(ImageFilter.GaussianBlur(radius)))


def developed(
    picture: Image.Image, seed: int, *, warmth: float = 0, vivid: float = 1
) -> Image.Image:
    """Return the finished photograph: bloom, vignette, colour cast, grain, at its final size."""
    size = (picture.width // OVERSAMPLING, picture.height // OVERSAMPLING)
    small = picture.resize(size, Image.Resampling.LANCZOS)
    bright = small.point([max(0, level - 190) * 2 for level in range(256)] * 3)
    small = ImageChops.screen(small, bright.filter(ImageFilter.GaussianBlur(size[0] / 60)))
    corners = Image.radial_gradient("L").resize(size)
    dark = corners.point([round((t / 255) ** 2.4 * 120) for t in range(256)])
    small.paste((0, 0, 0), mask=dark)
    red, green, blue = small.split()
    red = red.point([min(255, round(t * (1 + warmth))) for t in range(256)])
    blue = blue.point([min(255, round(t * (1 - warmth))) for t in range(256)])
    small = ImageEnhance.Color(Image.merge("RGB", (red, green, blue))).enhance(vivid)
    noise = grain(size, seed).filter(ImageFilter.GaussianBlur(0.6))
    noise = noise.point([128 + (t - 128) // 11 for t in range(256)])
    return ImageChops.overlay(small, Image.merge("RGB", [noise] * 3))
