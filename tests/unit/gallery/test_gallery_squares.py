"""Squares of photos: as big as they can be, about what matters, nothing uncovered by cutting."""

import io
from itertools import pairwise
from statistics import fmean

import msgspec
import pytest
from PIL import Image, ImageChops, ImageDraw

from workstation.gallery.framing import cuts
from workstation.gallery.published import make_published
from workstation.gallery.recipes import NOTHING, Box, Covered, Mark, Recipe
from workstation.gallery.seen import sight_of
from workstation.gallery.squares import Original, make_square
from workstation.gallery.traces import has_private_metadata
from workstation.gallery.watermarks import Stamp, Watermark


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


@pytest.mark.parametrize(
    "size", [(600, 400), (400, 600), (500, 500), (400, 200), (213, 331), (1440, 1439)]
)
def test_a_square_is_as_big_as_the_photo_allows(size):
    made = make_square(jpeg(Image.new("RGB", size, "silver")))

    assert (made.width, made.height) == (min(size), min(size))
    assert not has_private_metadata(made.data)


@pytest.mark.parametrize("left", [20, 240, 460])
def test_what_is_sharp_lies_within_the_square(left):
    box = sight_of(jpeg(busy_at(left))).square

    assert box.left <= 10_000 * left // 600 + 200
    assert box.right >= 10_000 * (left + 120) // 600 - 200


def with_mark(recipe=NOTHING):
    return msgspec.structs.replace(recipe, mark=Mark("office", "bottom-right"))


STAMP = Stamp(Watermark(words="海岚党建"))


def test_the_watermark_stands_whole_inside_the_square():
    master = jpeg(Image.new("RGB", (900, 600), "navy"))
    recipe = with_mark()
    finished = make_published(master, recipe, stamp=STAMP).data

    made = opened(make_square(finished, Original(master, recipe, STAMP)))

    plain = Image.new("RGB", made.size, "navy")
    mark = ImageChops.difference(made, plain).convert("L").point(lambda v: 255 * (v > 40))
    left, _, right, bottom = mark.getbbox()
    assert made.size == (600, 600)
    assert left > 0
    assert right < 600
    assert bottom < 600


def test_a_square_from_the_original_shows_the_same_part():
    picture = Image.new("RGB", (800, 400), "red")
    picture.paste("blue", (400, 0, 800, 400))
    recipe = with_mark(Recipe(crop=Box(5_000, 0, 10_000, 10_000)))
    master = jpeg(picture)
    finished = make_published(master, recipe, stamp=STAMP).data

    made = make_square(finished, Original(master, recipe, STAMP))

    assert opened(made).size == (400, 400)
    assert opened(made).getpixel((5, 200))[2] > 200


def test_what_is_covered_stays_covered_in_the_square():
    recipe = with_mark(Recipe(covered=(Covered(Box(4_000, 3_000, 6_000, 7_000)),)))
    master = jpeg(busy_at(240))
    finished = make_published(master, recipe, stamp=STAMP).data

    for made in (make_square(finished), make_square(finished, Original(master, recipe, STAMP))):
        assert stripes(opened(made)) < 15
    assert stripes(opened(make_square(master))) > 50


def stripes(picture):
    """How far neighbouring pixels in the middle are apart: stripes go from black to silver."""
    middle = picture.width // 2
    row = [picture.getpixel((x, 200))[0] for x in range(middle - 50, middle + 50)]
    return fmean(abs(a - b) for a, b in pairwise(row))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Box(0, 0, 2_000, 5_000), True),
        (Box(2_000, 0, 3_000, 5_000), False),
        (Box(0, 0, 1_000, 5_000), False),
        (Box(7_000, 0, 9_500, 10_000), True),
    ],
)
def test_a_place_is_cut_where_it_lies_on_both_sides(place, told):
    assert cuts(Box(1_000, 0, 9_000, 10_000), place) is told
