"""Photos with a burst among them, as cameras write them, small and made on the spot."""

import io
import random

from PIL import Image, ImageDraw, ImageFilter

from workstation.usecases.photo_import import Source


def shot(scene, softness, taken, camera="Canon EOS 80D"):
    """A photo of a scene; the more softness, the less sharp."""
    chance = random.Random(scene)  # noqa: S311 - a picture that can be had again
    pixels = Image.new("RGB", (160, 120), (90, 120, 150))
    draw = ImageDraw.Draw(pixels)
    for _ in range(60):
        x, y, size = chance.randrange(160), chance.randrange(120), chance.randrange(4, 50)
        draw.ellipse((x, y, x + size, y + size), fill=tuple(chance.randbytes(3)))
    exif = Image.Exif()
    exif[0x0110] = camera
    exif.get_ifd(0x8769)[0x9003] = taken
    out = io.BytesIO()
    pixels.filter(ImageFilter.GaussianBlur(softness)).save(out, "JPEG", exif=exif.tobytes())
    return out.getvalue()


def burst_card():
    """One photo, a burst of four whose third is the sharpest, one photo, and one of a phone."""
    day = "2016:11:12 15:"
    files = [
        shot(1, 0, f"{day}00:00"),
        shot(2, 0.3, f"{day}10:00"),
        shot(2, 0.4, f"{day}10:01"),
        shot(2, 0, f"{day}10:02"),
        shot(2, 5, f"{day}10:03"),
        shot(3, 0, f"{day}20:00"),
        shot(4, 0, f"{day}05:00", "ELE-AL00"),
    ]
    return [Source(f"{n}.jpg", lambda data=data: data) for n, data in enumerate(files)]
