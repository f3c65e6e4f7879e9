"""Probing: what is let in, and with which answer the rest is turned away."""

import struct
import zlib

import pytest
from gallery_scenes import FORMATS, camera_exif, painted, phone_photo, saved, written_sideways
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from workstation.domain.errors import Refused
from workstation.gallery.headers import MAX_BYTES, read_header
from workstation.gallery.probing import probe


def refusal(data):
    with pytest.raises(Refused) as caught:
        probe(data, "a.jpg")
    return caught.value.code, caught.value.details


def png_claiming(width, height):
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = b""
    for kind, body in ((b"IHDR", size), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")):
        chunks += struct.pack(">I", len(body)) + kind + body
        chunks += struct.pack(">I", zlib.crc32(kind + body))
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_tells_its_name_and_size(kind):
    data = saved(painted(120, 80), kind)

    found = probe(data, "picture")

    assert (found.format, found.width, found.height, found.frames) == (kind, 120, 80, 1)


def test_a_name_that_lies_about_the_format_changes_nothing():
    data = saved(painted(), "png")

    assert probe(data, "photo.jpg").format == "png"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_what_a_person_sees(orientation):
    stored = written_sideways(painted(120, 80), orientation)

    found = probe(saved(stored, exif=camera_exif(orientation)), "a.jpg")

    assert (found.width, found.height, found.orientation) == (120, 80, orientation)


def test_time_and_position_of_a_phone_photo_are_seen():
    found = probe(phone_photo(), "a.jpg")

    assert (found.taken, found.has_position) == ("2026-10-15T09:30:05", True)


def test_a_picture_without_exif_has_no_time_and_no_position():
    found = probe(saved(painted()), "a.jpg")

    assert (found.taken, found.has_position, found.orientation) == ("", False, 1)


def test_frames_of_an_animation_are_counted():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "lime", "blue")]

    counts = [
        probe(saved(frames[0], kind, save_all=True, append_images=frames[1:]), "a").frames
        for kind in ("gif", "webp", "png", "tiff")
    ]

    assert counts == [3, 3, 3, 3]


def test_an_empty_file_is_refused():
    assert refusal(b"") == ("bad_picture", {"name": "a.jpg", "reason": "empty"})


def test_a_file_over_the_byte_bound_is_refused():
    code, details = refusal(b"\xff\xd8\xff" + bytes(MAX_BYTES))

    assert (code, details["measure"]) == ("picture_too_large", "bytes")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"\0\0\0\x18ftypavif", "avif"),
        (b"8BPS\0\x01", "psd"),
        (b"<svg onload='steal()'>", "svg"),
        (b"%PDF-1.7", "unknown"),
        ("图1".encode(), "unknown"),
    ],
)
def test_a_format_we_do_not_take_is_named(head, kind):
    assert refusal(head + bytes(200)) == (
        "unsupported_picture",
        {"name": "a.jpg", "format": kind},
    )


def test_a_decompression_bomb_is_refused_by_its_header():
    code, details = refusal(png_claiming(60_000, 60_000))

    assert (code, details["measure"]) == ("picture_too_large", "pixels")


def test_a_jpeg_bomb_is_refused_by_its_header():
    data = bytearray(saved(painted()))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)

    code, _ = refusal(bytes(data))

    assert code == "picture_too_large"


def test_a_jpeg_with_thousands_of_passes_is_refused():
    data = saved(painted(), progressive=True)
    last = data.rindex(b"\xff\xda")

    code, details = refusal(data[:-2] + data[last:-2] * 2_000 + data[-2:])

    assert (code, details["reason"]) == ("bad_picture", "damaged")


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("kept", [0.98, 0.6])
def test_a_picture_that_was_cut_off_is_refused(kind, kept):
    data = saved(painted(), kind)

    code, _ = refusal(data[: int(len(data) * kept)])

    assert code == "bad_picture"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@given(
    kind=st.sampled_from(FORMATS),
    at=st.integers(0, 2_000),
    patch=st.binary(min_size=1, max_size=8),
)
def test_a_damaged_file_is_probed_or_refused_and_nothing_else(kind, at, patch):
    data = bytearray(saved(painted(24, 16), kind))
    at %= len(data)
    data[at : at + len(patch)] = patch

    try:
        found = probe(bytes(data), "a")
    except Refused as refused:
        answer = refused.code
    else:
        answer = found.format

    assert answer in {*FORMATS, "bad_picture", "picture_too_large", "unsupported_picture"}


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@given(st.binary(max_size=400))
def test_an_exif_block_of_noise_never_turns_a_photo_away(noise):
    exif = b"Exif\0\0MM\0*" + noise

    found = probe(saved(painted(16, 16), exif=exif), "a.jpg")

    assert {found.width, found.height} == {16}


def test_only_a_jpeg_whose_pass_holds_all_its_components_is_done_in_one_pass():
    whole = saved(painted())
    scan = whole.index(b"\xff\xda") + 4
    first_only = whole[:scan] + b"\1" + whole[scan + 1 :]

    assert read_header(whole).reducible
    assert not read_header(first_only).reducible
    assert not read_header(saved(painted(), progressive=True)).reducible
