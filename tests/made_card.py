"""A camera's card made by a seeded script: bursts, blur, turned frames, positions, a profile."""

import io
import random
from functools import cache

from PIL import Image, ImageCms, ImageDraw, ImageFilter

SIZE = (640, 480)
BURST = 4
TURNED = (1, 6, 1, 3, 1, 8)


@cache
def foreign_profile():
    """Return a colour profile that is no plain sRGB: its description is another one."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return plain.replace(b"\0s\0R\0G\0B", b"\0P\0h\0o\0n")


def exif_of(scene, shot):
    """Return what a phone writes: orientation, time, position, serial."""
    exif = Image.Exif()
    exif[0x0112] = TURNED[scene % len(TURNED)]
    exif[0x010F], exif[0x0110] = "Phone", "Phone 9"
    told = exif.get_ifd(0x8769)
    told[0x9003] = f"2026:07:01 {9 + scene // 6:02}:{scene * 5 % 60:02}:{shot:02}"
    told[0xA431] = "SN-000123"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (26.0, 4.0, 30.0)
    place[3], place[4] = "E", (119.0, 17.0, 12.0)
    return exif


def scene_of(number):
    """Return a picture that no other number gives."""
    dice = random.Random(number)  # noqa: S311 - the same card every time
    paper = Image.new("RGB", SIZE, tuple(dice.randrange(60, 220) for _ in range(3)))
    draw = ImageDraw.Draw(paper)
    for _ in range(60):
        left, top = dice.randrange(SIZE[0]), dice.randrange(SIZE[1])
        side = dice.randrange(20, 140)
        colour = tuple(dice.randrange(256) for _ in range(3))
        draw.ellipse((left, top, left + side, top + side), fill=colour)
    return paper


def card(folder, photos):
    """Write photos as a card has them, and return the folder: every burst has a blurred frame."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(photos):
        scene, shot = divmod(number, BURST)
        pixels = scene_of(scene).crop((shot * 3, 0, SIZE[0] - 12 + shot * 3, SIZE[1]))
        if shot == BURST - 1:
            pixels = pixels.filter(ImageFilter.GaussianBlur(4))
        out = io.BytesIO()
        pixels.save(
            out, "JPEG", quality=92, exif=exif_of(scene, shot), icc_profile=foreign_profile()
        )
        (folder / f"IMG_{number:04}.JPG").write_bytes(out.getvalue())
    return folder
