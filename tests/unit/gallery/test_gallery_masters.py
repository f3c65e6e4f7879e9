"""Masters: upright, sRGB, nothing private, and the same on every PC."""

from contextlib import suppress

import pytest
from gallery_scenes import (
    FORMATS,
    camera_exif,
    opened,
    painted,
    phone_photo,
    saved,
    talkative,
    written_sideways,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageStat

from workstation.domain.errors import Refused
from workstation.gallery.decoding import MAX_PROFILE
from workstation.gallery.masters import MAX_ANIMATION, MAX_UNTOUCHED, make_master
from workstation.gallery.traces import has_private_metadata


def far_apart(one, other):
    """The root mean square difference of two pictures, in levels of 256."""
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other)).rms)


def mirrored_profile():
    """A profile in which red and blue have changed places, so that ignoring it shows."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile.replace("sRGB".encode("utf-16-be"), "Test".encode("utf-16-be"))
    swapped = profile.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ")
    return swapped.replace(b"????", b"bXYZ")


def animation(count=3, side=20, **options):
    frames = [Image.effect_noise((side, side), 20 + 30 * at) for at in range(count)]
    return saved(frames[0], "gif", save_all=True, append_images=frames[1:], duration=80, **options)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff", "gif"])
def test_nothing_private_stays_in_a_master(kind):
    made = make_master(talkative()[kind])

    assert has_private_metadata(made.data) == ()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_master_shows_the_same_picture(kind):
    made = make_master(saved(painted(), kind))

    assert (made.width, made.height) == (120, 80)
    assert far_apart(opened(made.data), painted()) < 12


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_master_is_turned_upright_exactly_once(kind, orientation):
    stored = written_sideways(painted(120, 80), orientation)
    data = saved(stored, kind, exif=camera_exif(orientation))

    made = make_master(data)

    assert (made.width, made.height) == (120, 80)
    assert far_apart(opened(made.data), painted(120, 80)) < 12


def test_a_big_photo_is_shrunk_to_the_long_side():
    made = make_master(saved(painted(3_000, 1_500)))

    assert (made.width, made.height, made.format) == (2_560, 1_280, "jpeg")


def test_the_reported_size_is_the_file_s_size():
    made = make_master(phone_photo())

    assert made.bytes == len(made.data)
    assert (made.width, made.height) == opened(made.data).size


def test_the_same_photo_gives_the_same_master():
    assert make_master(phone_photo()) == make_master(phone_photo())


@settings(max_examples=25)
@given(
    size=st.tuples(st.integers(1, 60), st.integers(1, 60)),
    mode=st.sampled_from(["RGB", "L"]),
    options=st.fixed_dictionaries(
        {
            "quality": st.integers(30, 95),
            "progressive": st.booleans(),
            "subsampling": st.sampled_from([0, 1, 2]),
        }
    ),
)
def test_an_upright_jpeg_keeps_its_pixels_to_the_bit(size, mode, options):
    data = saved(painted(*size, mode), exif=camera_exif(), **options)

    made = make_master(data + b"a phone's film behind the picture")

    assert opened(made.data).tobytes() == opened(data).tobytes()
    assert has_private_metadata(made.data) == ()


def test_a_jpeg_saved_with_wasteful_quality_is_made_new():
    wasteful = saved(Image.effect_noise((2_400, 2_000), 30).convert("RGB"), quality=100)

    made = make_master(wasteful)

    assert len(wasteful) > MAX_UNTOUCHED > made.bytes


def test_an_rgb_jpeg_keeps_its_colours():
    data = saved(painted(), keep_rgb=True)

    assert opened(make_master(data).data).tobytes() == opened(data).tobytes()


def test_a_master_of_a_master_is_that_master():
    made = make_master(phone_photo())

    assert make_master(made.data) == made


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff"])
def test_a_foreign_colour_profile_becomes_srgb(kind):
    data = saved(Image.new("RGB", (16, 16), "red"), kind, icc_profile=mirrored_profile())

    made = opened(make_master(data).data)

    assert made.convert("RGB").getpixel((8, 8)) == pytest.approx((0, 0, 255), abs=6)


@pytest.mark.parametrize("profile", [b"no profile at all", bytes(MAX_PROFILE + 1)])
def test_a_broken_or_huge_colour_profile_counts_as_srgb(profile):
    data = saved(painted(), "png", icc_profile=profile)

    assert far_apart(opened(make_master(data).data), painted()) < 8


def test_a_print_shop_s_cmyk_jpeg_becomes_rgb():
    data = saved(painted().convert("CMYK"))

    made = opened(make_master(data).data)

    assert (made.mode, far_apart(made, painted()) < 8) == ("RGB", True)


def test_a_sixteen_bit_scan_is_not_bleached():
    scan = Image.new("I;16", (64, 64), 128 * 257)

    made = opened(make_master(saved(scan, "png")).data)

    assert made.convert("L").getpixel((32, 32)) == pytest.approx(128, abs=1)


def test_a_chart_stays_a_png():
    chart = Image.new("RGB", (300, 200), "white")
    chart.paste("navy", (20, 20, 80, 180))

    made = make_master(saved(chart, "png"))

    assert made.format == "png"
    assert opened(made.data).convert("RGB").tobytes() == chart.tobytes()


def test_a_logo_keeps_its_transparency():
    logo = painted(64, 64, "RGBA")
    logo.putalpha(Image.radial_gradient("L").resize((64, 64)))

    made = opened(make_master(saved(logo, "png")).data)

    assert (made.mode, made.getchannel("A").getextrema()) == (
        "RGBA",
        logo.getchannel("A").getextrema(),
    )


def test_a_photo_saved_as_png_becomes_a_jpeg():
    photo = Image.merge("RGB", [Image.effect_noise((400, 300), 60) for _ in range(3)])

    assert make_master(saved(photo, "png")).format == "jpeg"


def test_a_huge_transparent_picture_is_laid_on_white():
    noise = [Image.effect_noise((900, 900), 120) for _ in range(4)]

    made = make_master(saved(Image.merge("RGBA", noise), "png", compress_level=1))

    assert made.format == "jpeg"


def test_a_small_animation_keeps_moving_and_says_nothing_else():
    data = animation(comment=b"taken by Lin", loop=0)

    made = make_master(data)

    assert (made.format, opened(made.data).n_frames) == ("gif", 3)
    assert has_private_metadata(made.data) == ()


def test_a_big_animation_keeps_its_first_frame():
    data = animation(count=30, side=300)

    made = make_master(data)

    assert len(data) > MAX_ANIMATION
    assert made.format in ("png", "jpeg")


@pytest.mark.parametrize("kind", FORMATS)
def test_a_picture_that_was_cut_off_makes_no_master(kind):
    data = saved(painted(300, 200), kind)

    with pytest.raises(Refused) as caught:
        make_master(data[: len(data) * 6 // 10], "图1.jpg")

    assert (caught.value.code, caught.value.details["name"]) == ("bad_picture", "图1.jpg")


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@given(
    kind=st.sampled_from(FORMATS),
    at=st.integers(0, 5_000),
    patch=st.binary(min_size=1, max_size=8),
)
def test_whatever_becomes_of_a_damaged_file_is_clean(kind, at, patch):
    data = bytearray(saved(painted(24, 16), kind))
    at %= len(data)
    data[at : at + len(patch)] = patch

    made = None
    with suppress(Refused):
        made = make_master(bytes(data))

    assert made is None or has_private_metadata(made.data) == ()


def test_a_large_photograph_is_never_decoded_whole(monkeypatch):
    seen, shrink = [], Image.Image.thumbnail
    large = saved(Image.new("RGB", (5_400, 400), "teal"))

    def noted(self, *words, **said):
        seen.append(self.size)
        shrink(self, *words, **said)

    monkeypatch.setattr(Image.Image, "thumbnail", noted)
    made = make_master(large)

    assert (made.width, seen) == (2_560, [(2_700, 200)])
