"""A recipe is strict, has one spelling, and makes a photo good without bending the truth."""

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from workstation.domain.errors import Refused
from workstation.gallery.cooking import cooked, crop_of_ratio, shaped, shaped_size
from workstation.gallery.covering import covered, pixel_box
from workstation.gallery.recipes import (
    NOTHING,
    Box,
    Covered,
    Mark,
    Recipe,
    carried_over,
    read_recipe,
    recipe_json,
    recipe_name,
)
from workstation.gallery.tones import automatic, toned

BANNER = (200, 22, 29)
GOLD = (212, 160, 23)
SKIN = (214, 170, 140)


def scene(size=(600, 400), low=0, high=255):
    """A photo with shades between two levels, grain, a red banner, gold letters and a face."""
    shade = Image.linear_gradient("L").resize(size)
    grain = Image.effect_noise(size, 24)
    grey = Image.blend(shade, grain, 0.2).point(
        [low + level * (high - low) // 255 for level in range(256)]
    )
    pixels = Image.merge("RGB", (grey, grey, grey))
    draw = ImageDraw.Draw(pixels)
    draw.rectangle((40, 40, 560, 120), fill=BANNER)
    draw.rectangle((80, 60, 200, 100), fill=GOLD)
    draw.ellipse((260, 180, 340, 280), fill=SKIN)
    return pixels


def differ(one, other):
    return max(ImageStat.Stat(ImageChops.difference(one, other)).rms)


def light(pixels):
    return ImageStat.Stat(pixels.convert("L")).mean[0]


def hue(colour):
    return colorsys.rgb_to_hsv(*(level / 255 for level in colour))[0] * 360


BOXES = st.builds(
    lambda a, b, w, h: Box(a, b, a + w, b + h),
    st.integers(0, 5_000), st.integers(0, 5_000), st.integers(1, 5_000), st.integers(1, 5_000),
)  # fmt: skip
RECIPES = st.builds(
    Recipe,
    turn=st.sampled_from([0, 90, 180, 270]),
    tilt=st.integers(-150, 150),
    crop=st.none() | BOXES,
    auto=st.booleans(),
    brightness=st.integers(-100, 100),
    contrast=st.integers(-100, 100),
    warmth=st.integers(-100, 100),
    sharpen=st.integers(0, 100),
    covered=st.lists(
        st.builds(Covered, BOXES, st.sampled_from(["mosaic", "blur"]), st.booleans()), max_size=3
    ).map(tuple),
    mark=st.none() | st.builds(Mark, st.just("office-name")),
)


@given(RECIPES)
def test_a_recipe_has_one_spelling_and_reads_back(recipe):
    assert read_recipe(recipe_json(recipe)) == recipe
    assert recipe_json(read_recipe(recipe_json(recipe))) == recipe_json(recipe)


def test_a_recipe_that_does_nothing_is_not_written():
    assert recipe_json(NOTHING) == ""
    assert read_recipe("") == NOTHING
    assert recipe_name(NOTHING) != recipe_name(Recipe(auto=True))


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"turn":45}',
        '{"tilt":151}',
        '{"brightness":1.5}',
        '{"brightness":101}',
        '{"unknown":1}',
        '{"crop":{"left":5000,"top":0,"right":5000,"bottom":10000}}',
        '{"mark":{"template":"../x"}}',
        '{"covered":' + "[" * 2_000 + "]" * 2_000 + "}",
    ],
)
def test_a_bad_recipe_is_refused(text):
    with pytest.raises(Refused) as told:
        read_recipe(text)
    assert told.value.code == "bad_recipe"


@given(RECIPES, st.integers(20, 90), st.integers(20, 90))
def test_the_size_is_known_beforehand_and_nothing_changes_the_picture_handed_in(recipe, wide, high):
    pixels = scene((wide, high))
    before = pixels.tobytes()

    made = cooked(pixels, recipe)

    assert made.size == shaped_size(wide, high, recipe)
    assert pixels.tobytes() == before
    assert made.tobytes() == cooked(pixels, recipe).tobytes()


def test_a_quarter_turn_goes_clockwise():
    pixels = Image.new("RGB", (4, 2), "white")
    pixels.putpixel((0, 0), (255, 0, 0))

    assert shaped(pixels, Recipe(turn=90)).getpixel((1, 0)) == (255, 0, 0)


@pytest.mark.parametrize("tilt", [-150, -31, 7, 150])
def test_straightening_leaves_no_black_corner_and_keeps_the_proportions(tilt):
    made = shaped(Image.new("RGB", (900, 600), "white"), Recipe(tilt=tilt))

    assert made.getextrema() == ((255, 255),) * 3
    assert made.width / made.height == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("ratio", [(47, 20), (1, 1), (16, 9), (4, 3)])
@pytest.mark.parametrize("focus", [(0, 0), (5_000, 5_000), (10_000, 2_000)])
def test_a_crop_of_a_ratio_is_the_biggest_and_stays_inside(ratio, focus):
    box = crop_of_ratio((3_000, 2_000), ratio, focus)
    left, top, right, bottom = pixel_box(box, (3_000, 2_000))

    assert (right - left) / (bottom - top) == pytest.approx(ratio[0] / ratio[1], rel=0.01)
    assert right - left == 3_000 or bottom - top == 2_000


# --- the automatic ------------------------------------------------------------------------------


@pytest.mark.parametrize(("low", "high"), [(0, 90), (150, 255), (60, 190), (0, 255)])
def test_the_automatic_leaves_reds_and_golds_their_hue(low, high):
    pixels = scene(low=low, high=high)

    made = toned(pixels, Recipe(auto=True))

    for place, colour in (((300, 110), BANNER), ((140, 80), GOLD)):
        apart = abs(hue(made.getpixel(place)) - hue(colour))
        assert min(apart, 360 - apart) < 7


def test_the_automatic_lets_no_flag_glare():
    pixels = Image.linear_gradient("L").point(lambda level: 70 + level * 150 // 255)
    pixels = pixels.resize((400, 300)).convert("RGB")
    pixels.paste((185, 31, 37), (40, 40, 160, 90))
    pixels.paste((120, 90, 70), (200, 40, 320, 90))

    made = toned(pixels, Recipe(auto=True))

    assert made.getpixel((300, 1))[0] < pixels.getpixel((300, 1))[0] - 30
    assert all(
        abs(now - before) <= 12
        for now, before in zip(made.getpixel((100, 60)), (185, 31, 37), strict=True)
    )
    assert made.getpixel((260, 60))[0] < 110


def test_the_automatic_brightens_a_dark_photo_and_leaves_a_good_one_nearly_alone():
    dark, good = scene(low=0, high=90), scene()
    assert light(toned(dark, Recipe(auto=True))) > light(dark) * 1.25
    assert differ(toned(good, Recipe(auto=True)), good) < 14


@pytest.mark.parametrize("low", [0, 40, 160])
def test_the_automatic_never_turns_light_to_dark(low):
    curve = automatic(scene(low=low, high=low + 90))

    assert curve == sorted(curve)
    assert len(curve) == 256


def test_a_picture_in_one_colour_stays_as_it_is():
    for level in (0, 128, 255):
        flat = Image.new("RGB", (50, 50), (level,) * 3)
        assert differ(toned(flat, Recipe(auto=True)), flat) <= 45


def test_tones_go_the_way_their_names_say():
    pixels = scene(low=40, high=200)

    def stat(recipe):
        return ImageStat.Stat(toned(pixels, recipe))

    plain = stat(NOTHING)

    assert (
        stat(Recipe(brightness=40)).mean[1] > plain.mean[1] > stat(Recipe(brightness=-40)).mean[1]
    )
    assert (
        stat(Recipe(contrast=60)).stddev[1] > plain.stddev[1] > stat(Recipe(contrast=-60)).stddev[1]
    )
    warm, cool = stat(Recipe(warmth=50)).mean, stat(Recipe(warmth=-50)).mean
    assert warm[0] > plain.mean[0] > cool[0]
    assert warm[2] < plain.mean[2] < cool[2]

    def edges(recipe):
        grey = toned(pixels, recipe).convert("L")
        return ImageStat.Stat(grey.filter(ImageFilter.FIND_EDGES)).mean[0]

    assert edges(Recipe(sharpen=60)) > edges(NOTHING)


def test_what_is_transparent_stays_transparent():
    pixels = scene().convert("RGBA")
    pixels.putalpha(Image.linear_gradient("L").resize(pixels.size))

    made = toned(pixels, Recipe(auto=True, brightness=30, warmth=40, contrast=20))

    assert made.getchannel("A").tobytes() == pixels.getchannel("A").tobytes()


# --- covering -----------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["mosaic", "blur"])
@pytest.mark.parametrize("side", [30, 150, 400])
def test_nothing_finer_than_a_square_is_left_of_a_covered_place(how, side):
    fine = Image.effect_noise((500, 500), 90).convert("RGB")
    box = Box(1_000, 1_000, 1_000 + side * 20, 1_000 + side * 20)

    made = covered(fine, (Covered(box, how),))

    left, top, right, bottom = pixel_box(box, fine.size)
    inside = made.crop((left + 2, top + 2, right - 2, bottom - 2)).convert("L")
    was = fine.crop((left + 2, top + 2, right - 2, bottom - 2)).convert("L")
    assert ImageStat.Stat(inside).stddev[0] < ImageStat.Stat(was).stddev[0] / 4
    assert len(set(inside.resize((side, side)).tobytes())) <= 12 * 12 + 120
    assert made.crop((0, 0, left, 500)).tobytes() == fine.crop((0, 0, left, 500)).tobytes()


def test_two_faces_that_differ_in_detail_alone_look_alike_when_covered():
    """What cannot be told apart cannot be undone."""
    even = Image.new("L", (120, 120), 128)
    stripes = Image.new("L", (120, 120))
    stripes.putdata([255 * ((n // 3) % 2) for n in range(120 * 120)])
    places = (Covered(Box(0, 0, 10_000, 10_000)),)

    assert differ(covered(even, places), covered(stripes, places)) < 6


def test_a_round_place_covers_its_middle_and_not_its_corners():
    fine = Image.effect_noise((200, 200), 90)
    made = covered(fine, (Covered(Box(0, 0, 10_000, 10_000), round=True),))

    assert made.getpixel((1, 1)) == fine.getpixel((1, 1))
    assert made.crop((60, 60, 140, 140)).tobytes() != fine.crop((60, 60, 140, 140)).tobytes()


def test_covered_places_lie_where_they_were_put_whatever_else_is_done():
    pixels = scene()
    recipe = Recipe(crop=Box(1_000, 1_000, 9_000, 9_000), brightness=20)
    place = Covered(Box(4_000, 4_000, 6_000, 7_000))

    made = cooked(pixels, Recipe(crop=recipe.crop, brightness=20, covered=(place,)))
    plain = cooked(pixels, recipe)

    box = ImageChops.difference(made, plain).getbbox()
    left, top, right, bottom = pixel_box(place.box, plain.size)
    assert left <= box[0]
    assert top <= box[1]
    assert box[2] <= right
    assert box[3] <= bottom


def test_a_recipe_carried_over_brings_tones_and_leaves_places():
    one = Recipe(
        turn=90, auto=True, warmth=9, crop=Box(0, 0, 5_000, 5_000), mark=Mark("office-name")
    )
    other = Recipe(tilt=11, covered=(Covered(Box(0, 0, 10, 10)),))

    assert carried_over(one, other) == Recipe(
        tilt=11, covered=other.covered, auto=True, warmth=9, mark=one.mark
    )
