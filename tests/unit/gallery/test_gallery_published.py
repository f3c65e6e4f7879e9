"""Published copies and covers: what the platform takes, from one master."""

import pytest
from gallery_scenes import opened, painted, phone_photo, saved
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from workstation.domain.errors import Refused
from workstation.gallery.covers import LEAD, SQUARE, WHOLE, crop_sparing, default_crop, make_cover
from workstation.gallery.masters import make_master
from workstation.gallery.published import MAX_BYTES, Budget, make_published
from workstation.gallery.recipes import Box
from workstation.gallery.traces import has_private_metadata


def noise(width, height, mode="RGB"):
    channels = [Image.effect_noise((width, height), 110) for _ in mode]
    return Image.merge(mode, channels)


def sides(**bounds):
    return st.integers(1, bounds.get("most", 20_000))


def test_a_small_clean_photo_is_uploaded_as_it_is():
    master = make_master(saved(painted(600, 400))).data

    assert make_published(master).data == master


def test_a_wide_photo_is_shrunk_to_the_article_s_width():
    made = make_published(make_master(saved(painted(2_400, 1_200))).data)

    assert (made.width, made.height, made.format) == (1_440, 720, "jpeg")


def test_the_worst_noise_still_fits_the_bound():
    made = make_published(saved(noise(2_400, 1_800)))

    assert made.bytes <= MAX_BYTES
    assert (made.width, made.height) == (1_440, 1_080)


@pytest.mark.parametrize("bound", [200_000, 40_000, 6_000])
def test_any_sensible_bound_is_kept(bound):
    made = make_published(saved(noise(1_000, 800)), budget=Budget(bound, 1_440))

    assert made.bytes <= bound
    assert opened(made.data).size == (made.width, made.height)


def test_a_bound_that_nothing_fits_is_refused():
    with pytest.raises(Refused, match="picture_too_large"):
        make_published(saved(noise(200, 200)), budget=Budget(300, 1_440))


def test_a_chart_is_published_without_smeared_edges():
    chart = Image.new("RGB", (300, 200), "white")
    chart.paste("red", (20, 20, 80, 180))

    made = make_published(saved(chart, "png"))

    assert opened(made.data).convert("RGB").tobytes() == chart.tobytes()


def test_a_shaded_graphic_over_the_bound_gets_a_palette():
    graphic = painted(900, 600)
    bound = len(saved(graphic, "png")) - 1

    made = make_published(saved(graphic, "png"), budget=Budget(bound, 1_440))

    assert made.format == "png"


def test_a_photo_as_png_over_the_bound_becomes_a_jpeg():
    made = make_published(saved(noise(900, 700, "RGBA"), "png"))

    assert (made.format, made.bytes <= MAX_BYTES) == ("jpeg", True)


def test_an_animation_is_published_as_its_first_frame():
    frames = [painted(40, 30), Image.new("RGB", (40, 30), "black")]
    data = saved(frames[0], "gif", save_all=True, append_images=frames[1:])

    made = make_published(make_master(data).data)

    assert (made.format, opened(made.data).convert("RGB").getpixel((1, 1))) == ("png", (255, 0, 0))


def test_a_published_copy_holds_nothing_private():
    assert has_private_metadata(make_published(phone_photo()).data) == ()


@given(width=sides(), height=sides(), ratio_w=sides(most=1_000), ratio_h=sides(most=1_000))
def test_the_default_crop_is_centred_and_reaches_both_edges_of_one_side(
    width, height, ratio_w, ratio_h
):
    left, top, right, bottom = default_crop(width, height, ratio_w, ratio_h)

    assert (left, top) == (WHOLE - right, WHOLE - bottom)
    assert 0 in (left, top)
    assert 0 <= left <= right <= WHOLE
    assert 0 <= top <= bottom <= WHOLE


@pytest.mark.parametrize("size", [LEAD, SQUARE])
def test_a_cover_spares_the_faces_and_is_centred_without_any(size):
    face = Box(1_000, 500, 2_500, 2_000)

    left, top, right, bottom = crop_sparing((1_200, 1_600), size, [face])

    assert left <= face.left < face.right <= right
    assert top <= face.top < face.bottom <= bottom
    assert crop_sparing((1_200, 1_600), size, ()) == default_crop(1_200, 1_600, *size)


@pytest.mark.parametrize("size", [LEAD, SQUARE])
def test_a_cover_has_exactly_the_size_asked_for(size):
    master = saved(painted(800, 600))

    made = make_cover(master, default_crop(800, 600, *size), *size)

    assert opened(made.data).size == size == (made.width, made.height)


def test_a_cover_shows_the_corner_that_was_cropped():
    master = saved(painted(800, 600), quality=95)

    made = make_cover(master, (7_600, 100, 9_900, 2_400), *SQUARE)

    assert opened(made.data).getpixel((250, 250)) == pytest.approx((0, 255, 0), abs=6)


@pytest.mark.parametrize(
    "crop", [(0, 0, 0, WHOLE), (-1, 0, 500, 500), (0, 0, WHOLE + 1, 500), (500, 0, 400, 500)]
)
def test_an_empty_or_outlying_crop_is_refused(crop):
    with pytest.raises(Refused, match="bad_crop"):
        make_cover(saved(painted()), crop, *LEAD)
