"""Encoding: the same bytes wherever they are written, and nobody waits for a long one."""

import io

import pytest
from gallery_scenes import opened, painted
from PIL import Image

from workstation.gallery import encoding
from workstation.gallery.encoding import FULL_COLOUR, as_jpeg

LONG = (1_440, 1_080)


@pytest.fixture
def written_to(monkeypatch):
    """Where pictures were written to."""
    places = []
    save = Image.Image.save

    def watched(self, place, *args, **options):
        places.append(place)
        save(self, place, *args, **options)

    monkeypatch.setattr(Image.Image, "save", watched)
    return places


def test_a_long_encoding_holds_no_other_thread_up(written_to):
    """The encoder lets other threads work only while it writes into a file of the system."""
    as_jpeg(painted(*LONG), 95, progressive=True)

    assert not isinstance(written_to[0], io.BytesIO)
    assert written_to[0].closed


def test_a_small_picture_needs_no_file(written_to):
    as_jpeg(painted(320, 240))

    assert isinstance(written_to[0], io.BytesIO)


@pytest.mark.parametrize("progressive", [False, True])
def test_a_file_holds_what_memory_would(progressive):
    pixels = painted(*LONG)
    plainly = io.BytesIO()
    pixels.save(
        plainly,
        "JPEG",
        quality=95,
        subsampling=FULL_COLOUR,
        progressive=progressive,
        optimize=progressive,
    )

    assert as_jpeg(pixels, 95, progressive=progressive).data == plainly.getvalue()


def test_noise_for_which_the_encoder_has_no_room_is_written_all_the_same():
    noise = Image.merge("RGB", [Image.effect_noise(LONG, 250) for _ in range(3)])

    made = as_jpeg(noise, 94, progressive=True)

    assert opened(made.data).size == LONG


def test_a_picture_is_made_where_no_file_can_be(monkeypatch):
    def full():
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encoding, "TemporaryFile", full)

    made = as_jpeg(painted(*LONG), progressive=True)

    assert opened(made.data).size == LONG
