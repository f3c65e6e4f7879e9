"""Shots of made scenes: bursts as somebody holds a camera, and the same scene nearer."""

import io
import random

from PIL import Image, ImageDraw, ImageFilter

from workstation.gallery.previews import look_at
from workstation.gallery.stacks import Shot

SIDE = (768, 576)


def scene(number):
    """Leaves of all sizes over a sky: the edges of a natural scene, another for each number."""
    chance = random.Random(number)  # noqa: S311 - a picture that can be had again
    pixels = Image.merge(
        "RGB", [Image.linear_gradient("L").rotate(chance.choice((0, 90, 180))).resize(SIDE)] * 3
    )
    draw = ImageDraw.Draw(pixels)
    for _ in range(420):
        size = 4 + 150 * chance.random() ** 4
        x, y = chance.random() * SIDE[0], chance.random() * SIDE[1]
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.ellipse((x, y, x + size, y + size * (0.4 + chance.random())), fill=colour)
    return pixels.filter(ImageFilter.GaussianBlur(0.6))


def jpeg(pixels, quality=90):
    out = io.BytesIO()
    pixels.save(out, "JPEG", quality=quality)
    return out.getvalue()


def shot(name, taken, data):
    """Return a photo of a phone as stacking sees it."""
    look = look_at(data)
    return Shot(name, taken, "phone", look.likeness, look.sharpness)


def burst(pixels, chance):
    """A sharp shot, two nudged, a brighter one, a re-encoded one, and one that is blurred."""
    nudged = [
        pixels.rotate(chance.uniform(-0.4, 0.4), Image.Resampling.BICUBIC).crop(
            (dx := chance.randrange(8), 0, SIDE[0] - 8 + dx, SIDE[1])
        )
        for _ in range(2)
    ]
    brighter = pixels.point([min(255, level * 104 // 100) for level in range(256)] * 3)
    blurred = pixels.filter(ImageFilter.GaussianBlur(chance.uniform(1.5, 4)))
    return [jpeg(pixels), *map(jpeg, nudged), jpeg(brighter), jpeg(pixels, 70), jpeg(blurred)]


def reframed(pixels):
    """The same scene, nearer: no likeness finds it."""
    width, height = SIDE
    part = pixels.rotate(1.5, Image.Resampling.BICUBIC).crop(
        (width * 9 // 100, height * 9 // 100, width * 91 // 100, height * 91 // 100)
    )
    return jpeg(part.resize(SIDE, Image.Resampling.LANCZOS))
