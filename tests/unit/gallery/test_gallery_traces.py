"""Private traces: the proof of cleanliness has to see what there is to see."""

import pytest
from gallery_scenes import FORMATS, camera_exif, painted, saved, talkative
from PIL import Image, ImageCms

from workstation.domain.errors import Refused
from workstation.gallery.traces import has_private_metadata


def test_a_jpeg_gives_away_all_it_holds():
    assert has_private_metadata(talkative()["jpeg"]) == (
        "comment",
        "device",
        "exif",
        "maker_note",
        "owner",
        "position",
        "serial",
        "taken",
        "xmp",
    )


@pytest.mark.parametrize("kind", ["png", "webp", "tiff"])
def test_position_and_serial_are_found_in_every_container(kind):
    assert {"position", "serial", "owner", "taken"} <= set(has_private_metadata(talkative()[kind]))


def test_texts_in_a_png_are_found():
    assert {"comment", "xmp"} <= set(has_private_metadata(talkative()["png"]))


def test_a_comment_in_a_gif_is_found():
    assert has_private_metadata(talkative()["gif"]) == ("comment",)


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != "tiff"])
def test_a_bare_picture_is_clean(kind):
    assert has_private_metadata(saved(painted(), kind)) == ()


def test_a_bare_tiff_is_clean():
    assert has_private_metadata(saved(painted(), "tiff")) == ()


@pytest.mark.parametrize("kind", ["jpeg", "png", "gif", "webp", "bmp"])
def test_bytes_behind_the_picture_are_found(kind):
    assert has_private_metadata(saved(painted(), kind) + b"PK\3\4 a hidden archive") == (
        "trailing",
    )


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_colour_profile_is_found_because_it_may_name_the_device(kind):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert has_private_metadata(saved(painted(), kind, icc_profile=profile)) == ("profile",)


@pytest.mark.parametrize(
    ("segment", "trace"),
    [
        (b"\xff\xed\0\x14Photoshop 3.0\0data", "iptc"),
        (b"\xff\xe0\0\x0cJFXX\0\x10\0\0\0\0", "thumbnail"),
        (b"\xff\xe5\0\x08Ducky\0", "other"),
        (b"\xff\xe2\0\x08MPF\0\0\0", "other"),
    ],
)
def test_segments_of_programs_and_cameras_are_found(segment, trace):
    data = saved(painted())

    assert has_private_metadata(data[:2] + segment + data[2:]) == (trace,)


def test_an_older_picture_in_the_exif_thumbnail_is_found():
    main = b"\0\0" + (14).to_bytes(4, "big")
    thumbnail = b"\0\x01\x02\x01\0\x04\0\0\0\x01\0\0\0\x40\0\0\0\0"
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + main + thumbnail

    assert has_private_metadata(saved(painted(), exif=exif)) == ("exif", "thumbnail")


def test_a_picture_program_s_own_chunk_is_found():
    data = saved(painted(), "png")
    chunk = b"\0\0\0\x03prVWabc\0\0\0\0"

    assert has_private_metadata(data[:33] + chunk + data[33:]) == ("other",)


def test_exif_without_a_position_is_not_called_a_position():
    data = saved(painted(), exif=camera_exif(position=False))

    assert "position" not in has_private_metadata(data)


def test_an_animation_s_repeat_count_is_no_private_trace():
    frames = [Image.new("L", (8, 8), level) for level in (0, 255)]

    data = saved(frames[0], "gif", save_all=True, append_images=frames[1:], loop=0)

    assert has_private_metadata(data) == ()


def test_silence_about_an_unreadable_file_never_passes_for_cleanliness():
    with pytest.raises(Refused, match="unsupported_picture"):
        has_private_metadata(b"PK\3\4")
