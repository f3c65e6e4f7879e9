"""Squares of photos: as big as they can be, about what matters, nothing uncovered by cutting."""

import io
from itertools import pairwise

import pytest
from PIL import Image, ImageDraw

from workstation.gallery.recipes import Box, Covered, Recipe
from workstation.gallery.squares import SIDE, make_square, square_box
from workstation.gallery.traces import has_private_metadata


def jpeg(picture):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95)
    return out.getvalue()


def busy_at(left, size=(600, 400)):
    """A plain picture with fine stripes in one place, 120 pixels wide."""
    picture = Image.new("RGB", size, "silver")
    draw = ImageDraw.Draw(picture)
    for x in range(left, left + 120, 4):
        draw.line((x, 120, x, 280), "black", 2)
    return picture


def opened(made):
    return Image.open(io.BytesIO(made.data)).convert("RGB")


@pytest.mark.parametrize("size", [(600, 400), (400, 600), (500, 500), (400, 200), (213, 331)])
def test_a_square_is_as_big_as_the_photo_allows(size):
    master = jpeg(Image.new("RGB", size, "silver"))

    made = make_square(master, square_box(master))

    assert (made.width, made.height) == (min(size), min(size))
    assert not has_private_metadata(made.data)


def test_a_big_photo_gives_a_square_of_the_size_that_cells_need():
    master = jpeg(Image.new("RGB", (1600, 1200), "silver"))

    made = make_square(master, square_box(master))

    assert (made.width, made.height) == (SIDE, SIDE)


@pytest.mark.parametrize("left", [20, 240, 460])
def test_what_is_sharp_lies_within_the_square(left):
    box = square_box(jpeg(busy_at(left)))

    assert box.left <= 10_000 * left // 600 + 200
    assert box.right >= 10_000 * (left + 120) // 600 - 200


def test_a_cropped_photo_is_cut_within_its_crop():
    picture = Image.new("RGB", (800, 400), "red")
    picture.paste("blue", (400, 0, 800, 400))
    recipe = Recipe(crop=Box(5_000, 0, 10_000, 10_000))

    made = make_square(jpeg(picture), Box(0, 0, 10_000, 10_000), recipe)

    assert opened(made).size == (400, 400)
    assert opened(made).getpixel((5, 200))[2] > 200


def test_what_is_covered_stays_covered_in_the_square():
    picture = busy_at(240)
    place = Covered(Box(4_000, 3_000, 6_000, 7_000))
    recipe = Recipe(covered=(place,))
    master = jpeg(picture)
    box = Box(1_667, 0, 8_333, 10_000)

    made = opened(make_square(master, box, recipe))

    # Uncovered, the stripes swing from black to silver every two pixels.
    row = [made.getpixel((x, 200))[0] for x in range(150, 250)]
    assert max(abs(a - b) for a, b in pairwise(row)) < 60
    plain = opened(make_square(master, box))
    stripes = [plain.getpixel((x, 200))[0] for x in range(150, 250)]
    assert max(abs(a - b) for a, b in pairwise(stripes)) > 100
