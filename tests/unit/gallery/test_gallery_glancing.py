"""The first glance at a photo: its camera's own small picture, upright, in the photo's shape."""

import random

import pytest
from gallery_scenes import opened
from odd_pictures import beside, encoded
from PIL import Image, ImageOps

from workstation.gallery.glancing import camera_thumbnail
from workstation.gallery.traces import has_private_metadata

START = 128 * 1_024


def photo_with(small, size=(1_600, 1_200), orientation=1):
    return encoded("JPEG", size, exif=beside(small, orientation=orientation))


def test_the_small_picture_is_found_in_the_beginning_of_a_file():
    data = photo_with(encoded("JPEG", (160, 120)), (4_000, 3_000))
    assert len(data) > START

    small = camera_thumbnail(data[:START])

    assert opened(small).size == (160, 120)
    assert has_private_metadata(small) == ()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_stands_upright_like_the_photo(orientation):
    photo = photo_with(encoded("JPEG", (160, 120)), (320, 240), orientation)

    seen, wanted = opened(camera_thumbnail(photo)), ImageOps.exif_transpose(opened(photo))

    assert seen.size == ((160, 120) if orientation < 5 else (120, 160))
    tiny = [one.convert("L").resize((2, 2), Image.Resampling.BOX) for one in (seen, wanted)]
    assert all(abs(a - b) < 12 for a, b in zip(*(one.tobytes() for one in tiny), strict=True))


def test_black_bars_are_cut_off():
    small = Image.new("RGB", (160, 120))
    small.paste(Image.new("RGB", (160, 106), "teal"), (0, 7))

    seen = opened(camera_thumbnail(photo_with(encoded("JPEG", of=small), (1_500, 1_000))))

    assert seen.size == (160, 107)
    assert min(seen.convert("L").crop((0, 2, 160, 105)).getextrema()) > 60


@pytest.mark.parametrize(
    "data",
    [
        encoded("JPEG"),
        encoded("PNG"),
        photo_with(encoded("JPEG", (80, 60))),
        photo_with(b"\xff\xd8 no picture"),
        encoded("JPEG", exif=beside(encoded("JPEG", (160, 120))))[:400],
        b"",
    ],
    ids=["none", "no JPEG", "tiny", "nonsense", "cut off", "empty"],
)
def test_where_there_is_none_nothing_is_made_up(data):
    assert camera_thumbnail(data) == b""


def test_whatever_stands_there_nothing_but_a_picture_comes_of_it():
    chance = random.Random(4)  # noqa: S311 - made to be repeated
    whole = photo_with(encoded("JPEG", (160, 120)), (320, 240))
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(2, 1_500)] = chance.randrange(256)
        small = camera_thumbnail(bytes(data))
        assert not small or opened(small).format == "JPEG"
