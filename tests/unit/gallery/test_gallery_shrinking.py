"""Shrinking large pictures: in little memory, and nobody sees that it was done in parts."""

import io

import pytest
from gallery_scenes import camera_exif, opened, painted, saved, written_sideways
from PIL import Image, ImageChops, ImageStat
from test_gallery_masters import far_apart, mirrored_profile

from workstation.domain.errors import Refused
from workstation.gallery.decoding import decode
from workstation.gallery.headers import read_header
from workstation.gallery.masters import make_master
from workstation.gallery.shrinking import comes_apart, shrunk

CAMERA = (4_032, 3_024)
MASTER = (2_560, 1_920)
HALVED, FULL = 2, 0
"""What the encoder calls 4:2:0 and 4:4:4."""


@pytest.fixture(scope="module")
def scene():
    return painted(*CAMERA)


def detailed(size, mode="RGB"):
    noise = [Image.effect_noise(size, 90) for _ in range(len(Image.new(mode, (1, 1)).getbands()))]
    return Image.merge(mode, noise) if len(noise) > 1 else noise[0]


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("size", [(1_601, 901), (900, 1_600), (1_000, 1_000)])
@pytest.mark.parametrize("sampling", [Image.Resampling.BILINEAR, Image.Resampling.HAMMING])
def test_bands_leave_no_seam(size, mode, sampling):
    pixels = detailed(size, mode)

    made = shrunk(pixels.copy(), 870, sampling, 1.0, large=0)

    at_once = pixels.resize(made.size, sampling)
    assert max(made.size) == 870
    assert max(high for _, high in _levels(ImageChops.difference(made, at_once))) <= 1


def _levels(picture):
    told = picture.getextrema()
    return [told] if isinstance(told[0], int) else told


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_sampling_that_overshoots_shrinks_at_one_go(mode):
    pixels = detailed((1_000, 1_000), mode)

    made = shrunk(pixels.copy(), 870, Image.Resampling.LANCZOS, 1.0, large=0)

    assert made == pixels.resize((870, 870), Image.Resampling.LANCZOS)


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_what_is_small_enough_is_left_as_it_is(mode):
    pixels = detailed((300, 200), mode)

    assert shrunk(pixels.copy(), 300, Image.Resampling.LANCZOS, 1.0, large=0) == pixels


@pytest.mark.parametrize(
    ("options", "apart"),
    [
        ({"subsampling": 2}, True),
        ({"subsampling": 1}, False),
        ({"subsampling": 0}, False),
        ({"keep_rgb": True}, False),
    ],
)
def test_only_colours_at_half_the_size_are_decoded_apart(options, apart):
    picture = Image.open(io.BytesIO(saved(painted(200, 100), **options)))

    assert comes_apart(picture, 150, large=0) is apart


def test_what_the_decoder_reduces_itself_is_not_decoded_twice():
    picture = Image.open(io.BytesIO(saved(painted(200, 100), subsampling=HALVED)))

    assert comes_apart(picture, 120, large=10_000)
    assert not comes_apart(picture, 100, large=10_000)


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_large_phone_photo_becomes_the_same_master_in_parts(scene, orientation):
    stored = written_sideways(scene, orientation)
    photo = saved(stored, subsampling=HALVED, quality=93, exif=camera_exif(orientation))

    made = make_master(photo)

    assert (made.width, made.height) == MASTER
    assert far_apart(opened(made.data), scene.resize(MASTER, Image.Resampling.LANCZOS)) < 3


def test_no_large_picture_of_a_phone_takes_four_bytes_a_pixel(scene, monkeypatch):
    photo = saved(scene, subsampling=HALVED, quality=93)
    shrunk_from = set()
    resize = Image.Image.resize

    def watched(self, *args, **options):
        shrunk_from.add((self.mode, self.size))
        return resize(self, *args, **options)

    monkeypatch.setattr(Image.Image, "resize", watched)

    make_master(photo)

    assert shrunk_from == {("L", CAMERA), ("L", (CAMERA[0] // 2, CAMERA[1] // 2))}


def test_a_foreign_profile_of_a_large_photo_is_heeded(scene):
    photo = saved(scene, subsampling=HALVED, quality=93, icc_profile=mirrored_profile())

    shown = opened(make_master(photo).data)

    red, green, blue = scene.split()
    swapped = Image.merge("RGB", (blue, green, red)).resize(shown.size)
    assert far_apart(shown, swapped) < 12


def test_colours_in_full_stay_in_full():
    stripes = Image.merge(
        "RGB", [Image.effect_noise(CAMERA, 60), Image.new("L", CAMERA, 90), Image.new("L", CAMERA)]
    )
    photo = saved(stripes, subsampling=FULL, quality=95)

    shown = opened(make_master(photo).data)

    plain = stripes.resize(shown.size, Image.Resampling.HAMMING)
    assert far_apart(shown, plain) < 9  # in half the colour: 18


def test_a_large_photo_that_breaks_off_is_refused(scene):
    photo = saved(scene, subsampling=HALVED)
    broken = photo[: len(photo) // 2]

    with pytest.raises(Refused) as refused:
        make_master(broken)

    assert refused.value.details["reason"] == "truncated"


def test_whoever_looks_at_pixels_never_gets_them_in_parts(scene):
    photo = saved(scene, subsampling=HALVED)

    pixels = decode(photo, read_header(photo), long_side=MASTER[0], gap=1.0)

    assert pixels.mode == "RGB"
    assert max(ImageStat.Stat(ImageChops.difference(pixels, scene.resize(pixels.size))).rms) < 6
