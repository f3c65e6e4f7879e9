"""Trying recipes on a small copy, frames that keep what is covered, first proposals of a crop."""

import msgspec
import pytest
from gallery_scenes import painted, saved
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from likeness import ssim
from workstation.gallery.cooking import cooked, crop_of_ratio, shaped_size
from workstation.gallery.headers import read_header
from workstation.gallery.interest import interest
from workstation.gallery.masters import make_master
from workstation.gallery.published import finished_pixels
from workstation.gallery.recipes import NOTHING, Box, Covered, Mark, Recipe
from workstation.gallery.reframing import reframed
from workstation.gallery.trying import SIDE, Trial
from workstation.gallery.watermarks import Stamp, Watermark, stamped

RECIPES = [
    NOTHING,
    Recipe(turn=90, brightness=30, contrast=-20),
    Recipe(tilt=40, crop=Box(1_000, 1_000, 8_000, 9_000), warmth=50),
    Recipe(auto=True, crop=Box(0, 2_000, 10_000, 8_000)),
]


def boxes():
    sides = st.tuples(st.integers(0, 9_000), st.integers(0, 9_000))
    return sides.map(lambda at: Box(at[0], at[1], min(10_000, at[0] + 1_500), at[1] + 1_000))


def contains(box, other, slack=2):
    return (
        box.left <= other.left + slack
        and box.top <= other.top + slack
        and box.right >= other.right - slack
        and box.bottom >= other.bottom - slack
    )


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_trial_looks_like_the_picture_that_will_be_published(recipe):
    master = make_master(saved(painted(2_400, 1_600), quality=95)).data

    tried = Trial.of(master).finished(recipe)

    real = finished_pixels(master, read_header(master), recipe, max(tried.size))
    assert tried.size == pytest.approx(real.size, abs=2)
    assert ssim(tried.resize(real.size), real) > 0.97


def test_a_trial_is_small():
    assert max(Trial.of(saved(painted(2_400, 1_600))).whole(NOTHING).size) == SIDE


def test_a_recipe_that_was_tried_before_gives_the_same():
    trial = Trial.of(saved(painted(800, 600)))
    first = trial.finished(RECIPES[2]).tobytes()
    trial.finished(RECIPES[1])

    assert trial.finished(RECIPES[2]).tobytes() == first


def test_squares_of_a_trial_are_as_coarse_as_those_of_the_picture():
    stripes = Image.frombytes("L", (1_440, 960), bytes([0, 255] * 720) * 960)
    place = Covered(Box(0, 0, 800, 800))

    tried = Trial.of(saved(stripes, quality=95)).finished(Recipe(covered=(place,)))

    row = tried.convert("L").crop((0, 20, 70, 21)).tobytes()
    assert max(row) - min(row) < 40


@given(place=boxes(), crop=boxes())
def test_another_crop_leaves_covered_what_was_covered(place, crop):
    size, before = (3_000, 2_000), Recipe(covered=(Covered(place),))

    after = reframed(before, size, turn=0, tilt=0, crop=crop)
    back = reframed(after, size, turn=0, tilt=0, crop=None)

    seen = Box(
        max(place.left, crop.left),
        max(place.top, crop.top),
        min(place.right, crop.right),
        min(place.bottom, crop.bottom),
    )
    if seen.left < seen.right and seen.top < seen.bottom:
        assert contains(back.covered[0].box, seen)
    else:
        assert after.covered == ()


@given(place=boxes(), turn=st.sampled_from([90, 180, 270]))
def test_turning_on_and_back_moves_no_place(place, turn):
    before = Recipe(covered=(Covered(place, "blur", round=True),))

    there = reframed(before, (3_000, 2_000), turn=turn, tilt=0, crop=None)

    assert reframed(there, (3_000, 2_000), turn=0, tilt=0, crop=None) == before


@pytest.mark.parametrize(
    "frame",
    [
        {"turn": 90, "tilt": 0, "crop": None},
        {"turn": 0, "tilt": 60, "crop": None},
        {"turn": 270, "tilt": -80, "crop": Box(500, 500, 9_500, 9_500)},
        {"turn": 180, "tilt": 0, "crop": Box(3_000, 3_000, 8_000, 8_000)},
    ],
)
def test_a_face_stays_covered_in_every_frame(frame):
    photo = Image.new("RGB", (1_200, 800), "navy")
    face = (500, 300, 640, 440)
    photo.paste("white", face)
    box = Box(face[0] * 10_000 // 1_200, face[1] * 10_000 // 800, 5_334, 5_500)
    covered_up = Recipe(covered=(Covered(box),))

    recipe = reframed(covered_up, photo.size, **frame)

    # In place of the mosaic, black: no white may be left of the face.
    pixels = cooked(photo, msgspec.structs.replace(recipe, covered=()))
    for one in recipe.covered:
        wide, high = pixels.size
        spot = (
            one.box.left * wide // 10_000 - 2,
            one.box.top * high // 10_000 - 2,
            one.box.right * wide // 10_000 + 2,
            one.box.bottom * high // 10_000 + 2,
        )
        pixels.paste("black", spot)
    assert pixels.getchannel("R").getextrema()[1] < 40


def test_the_sharp_part_is_where_the_crop_is_proposed():
    photo = Image.new("L", (900, 600), 120)
    photo.paste(Image.effect_noise((200, 200), 120), (600, 250))

    across, down = interest(photo)

    assert across > 6_000
    assert 4_000 < down < 6_500


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (64, 64)])
def test_every_photo_has_a_point_of_interest(size):
    across, down = interest(Image.new("RGB", size, "red"))

    assert 0 <= across <= 10_000
    assert 0 <= down <= 10_000


@pytest.mark.parametrize("ratio", [(47, 20), (1, 1), (16, 9), (4, 3)])
@pytest.mark.parametrize("size", [(4_000, 3_000), (3_000, 4_000), (6_000, 2_000)])
def test_a_proposed_crop_has_the_shape_that_was_asked_for(ratio, size):
    crop = crop_of_ratio(size, ratio, (9_000, 1_000))

    width, height = shaped_size(*size, Recipe(crop=crop))
    assert width / height == pytest.approx(ratio[0] / ratio[1], rel=0.005)


@pytest.mark.parametrize(
    ("corner", "place"),
    [
        ("top-left", (0, 0)),
        ("top-right", (1, 0)),
        ("bottom-left", (0, 1)),
        ("bottom-right", (1, 1)),
    ],
)
def test_a_stamp_stands_in_its_corner(corner, place):
    plain = Image.new("RGB", (800, 600), "navy")

    marked = stamped(plain, Stamp(Watermark(words="党群工作部")), corner)

    quarter = (place[0] * 400, place[1] * 300)
    assert marked.getchannel("R").getextrema()[1] > 150
    hidden = marked.copy()
    hidden.paste("navy", (*quarter, quarter[0] + 400, quarter[1] + 300))
    assert hidden.tobytes() == plain.tobytes()


@pytest.mark.parametrize("size", [(1, 1), (10, 2_000), (2_000, 10), (300, 200)])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_stamp_fits_on_every_picture(size, mode):
    stamp = Stamp(Watermark(words="海岚产业园区发展有限公司党群工作部", height=40, opacity=100))

    assert stamped(Image.new(mode, size), stamp, "middle").size == size


def test_a_mark_shows_in_a_trial():
    trial = Trial.of(saved(Image.new("RGB", (800, 600), "navy")))
    recipe = Recipe(mark=Mark("office"))

    plain = trial.finished(recipe)

    assert trial.finished(recipe, Stamp(Watermark(words="党群"))).tobytes() != plain.tobytes()
