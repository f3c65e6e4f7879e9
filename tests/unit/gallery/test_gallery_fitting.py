"""Fitting into bytes: three encodings at most, never worse than 85, never larger than it was."""

import pytest
from gallery_scenes import opened, painted, saved
from PIL import Image, ImageFilter

from likeness import ssim
from workstation.domain.errors import Refused
from workstation.gallery import fitting
from workstation.gallery.encoding import FULL_COLOUR, as_jpeg
from workstation.gallery.fitting import LOWEST, fitted
from workstation.gallery.headers import read_header
from workstation.gallery.masters import make_master
from workstation.gallery.published import (
    BODY,
    MATERIAL,
    THUMB,
    Budget,
    finished_pixels,
    make_published,
)
from workstation.gallery.recipes import NOTHING, Box, Covered, Recipe
from workstation.gallery.traces import has_private_metadata


def scene(width, height, grain):
    """Shading, hard edges and as much fine detail as `grain` says."""
    noise = [Image.effect_noise((width, height), grain) for _ in range(3)]
    soft = [one.filter(ImageFilter.GaussianBlur(0.7)) for one in noise]
    return Image.blend(painted(width, height), Image.merge("RGB", soft), 0.5)


@pytest.fixture
def encodings(monkeypatch):
    """The quality and chroma of each JPEG that was written, in order."""
    written = []

    def counted(pixels, quality, chroma, *, progressive):
        written.append((quality, chroma))
        return as_jpeg(pixels, quality, chroma, progressive=progressive)

    monkeypatch.setattr(fitting, "as_jpeg", counted)
    return written


@pytest.mark.parametrize("grain", [0, 20, 60, 100, 160, 255])
@pytest.mark.parametrize("bound", [980_000, 640_000])
def test_three_encodings_and_no_quality_below_85_fit_photographs(encodings, grain, bound):
    made = fitted(scene(1_440, 1_080, grain), bound)

    assert made.bytes <= bound
    assert len(encodings) <= 3
    assert min(quality for quality, _ in encodings) >= LOWEST
    assert (made.width, made.height) == (1_440, 1_080)


def test_even_pure_noise_needs_no_fourth(encodings):
    noise = Image.merge("RGB", [Image.effect_noise((1_440, 1_080), 110) for _ in range(3)])

    made = fitted(noise, 980_000)

    assert (made.bytes <= 980_000, len(encodings) <= 3) == (True, True)


def test_what_fits_at_once_keeps_its_full_colour(encodings):
    fitted(scene(1_440, 1_080, 20), 980_000)

    assert encodings == [(95, FULL_COLOUR)]


def test_what_just_does_not_fit_uses_the_bytes_it_may(encodings):
    pixels = scene(1_200, 900, 120)
    whole = as_jpeg(pixels, progressive=True).bytes

    made = fitted(pixels, round(whole * 0.5))

    assert made.bytes > whole * 0.5 * 0.82


def test_a_published_picture_is_progressive():
    made = make_published(make_master(saved(scene(2_400, 1_800, 60))).data)

    assert opened(made.data).info.get("progressive")


def test_a_published_picture_looks_like_its_master():
    master = make_master(saved(scene(2_400, 1_800, 90), quality=97)).data

    made = make_published(master)

    wanted = finished_pixels(master, read_header(master), NOTHING, BODY.long_side)
    assert ssim(wanted, opened(made.data)) >= 0.97


def test_red_banners_are_not_smeared():
    banner = Image.new("RGB", (1_600, 900), (200, 16, 24))
    for x in range(100, 1_500, 24):
        banner.paste((255, 222, 0), (x, 300, x + 6, 600))
    master = make_master(saved(banner, quality=97, subsampling=0)).data

    made = opened(make_published(master).data)

    wanted = finished_pixels(master, read_header(master), NOTHING, BODY.long_side)
    assert ssim(wanted.getchannel("B"), made.getchannel("B")) >= 0.97


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_what_fits_and_is_clean_is_not_encoded_again(kind):
    picture = painted(700, 500) if kind == "jpeg" else Image.new("RGB", (300, 200), "red")
    master = make_master(saved(picture, kind)).data

    assert make_published(master).data == master


def test_a_profile_or_a_position_is_never_passed_on():
    foreign = saved(painted(400, 300), icc_profile=b"x" * 200)

    made = make_published(foreign)

    assert made.data != foreign
    assert has_private_metadata(made.data) == ()


@pytest.mark.parametrize("size", [(40, 30), (600, 400), (1_440, 10), (3_000, 2_000)])
@pytest.mark.parametrize("budget", [BODY, MATERIAL, THUMB])
def test_no_copy_is_larger_than_its_master(size, budget):
    made = make_published(make_master(saved(painted(*size))).data, budget=budget)

    assert made.width <= size[0]
    assert made.height <= size[1]
    assert max(made.width, made.height) <= budget.long_side
    assert made.bytes <= budget.max_bytes
    assert made.format in budget.kinds


def test_a_thumb_is_a_jpeg_below_64_kilobytes():
    made = make_published(make_master(saved(scene(2_400, 1_800, 200))).data, budget=THUMB)

    assert (made.format, made.bytes <= 64_000) == ("jpeg", True)


def test_material_keeps_the_animation():
    frames = [painted(40, 30), Image.new("RGB", (40, 30), "black")]
    master = make_master(saved(frames[0], "gif", save_all=True, append_images=frames[1:])).data

    assert make_published(master, budget=MATERIAL).data == master
    assert make_published(master).format == "png"


def test_nothing_fits_into_nothing():
    with pytest.raises(Refused, match="picture_too_large"):
        make_published(saved(painted()), budget=Budget(50, 1_440))


def test_squares_of_a_covered_place_are_of_the_pixels_that_readers_see():
    stripes = Image.frombytes("L", (2_400, 1_600), (bytes([0, 255]) * 1_200) * 1_600)
    recipe = Recipe(covered=(Covered(Box(0, 0, 3_000, 3_000)),))

    made = opened(make_published(make_master(saved(stripes)).data, recipe).data).convert("L")

    row = made.crop((0, 100, 400, 101)).tobytes()
    assert max(row) - min(row) < 12
