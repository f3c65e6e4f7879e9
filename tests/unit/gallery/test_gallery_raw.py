"""RAW files: only what the camera developed is taken, and lying directories lead nowhere."""

import random
import struct
from contextlib import suppress
from functools import partial

import pytest
from odd_pictures import cr3_file, directory, encoded, orf_file, raw_file

from workstation.domain.errors import Refused
from workstation.gallery.raw import is_raw, preview_of
from workstation.gallery.taking_in import take_in


def test_a_tiff_is_no_raw_file():
    assert not is_raw(encoded("TIFF"))
    assert is_raw(raw_file(encoded("JPEG")))


def test_the_largest_preview_is_taken():
    small, large = encoded("JPEG", (640, 480)), encoded("JPEG", (1_600, 1_200))
    entries = [(0x0103, 3, 1, 6), (0x0111, 4, 1, 2_000 + len(large)), (0x0117, 4, 1, len(small))]
    first = directory(entries, 16, following=300)
    second = directory([(0x0201, 4, 1, 2_000), (0x0202, 4, 1, len(large))], 300)
    head = b"II*\0" + struct.pack("<I", 16) + b"CR\2\0\0\0\0\0"
    data = ((head + first).ljust(300, b"\0") + second).ljust(2_000, b"\0") + large + small

    assert is_raw(data)
    assert preview_of(data, "a.cr2") == large


def test_panasonic_and_fujifilm_previews_are_found():
    jpeg = encoded("JPEG")
    panasonic = directory([(0x002E, 7, len(jpeg), 400)], 8)
    fuji = b"FUJIFILMCCD-RAW ".ljust(84, b"\0") + struct.pack(">II", 200, len(jpeg))

    rw2 = (b"IIU\0" + struct.pack("<I", 8) + panasonic).ljust(400, b"\0") + jpeg
    assert preview_of(rw2, "a.rw2") == jpeg
    assert preview_of(fuji.ljust(200, b"\0") + jpeg, "a.raf") == jpeg


def test_the_larger_jpeg_of_a_canon_film_is_taken():
    small, large = encoded("JPEG", (640, 480)), encoded("JPEG", (1_600, 1_200))

    assert preview_of(cr3_file(small, large), "a.cr3") == large
    assert preview_of(cr3_file(small), "a.cr3") == small
    assert is_raw(cr3_file(small))


@pytest.mark.parametrize("sign", [b"OLYMPUS\0II\3\0", b"OM SYSTEM\0\0\0II\4\0"])
@pytest.mark.parametrize("magic", [b"IIRO", b"IIRS"])
def test_the_preview_in_an_olympus_note_is_taken(sign, magic):
    preview = encoded("JPEG", (1_600, 1_200))

    assert preview_of(orf_file(preview, sign=sign, magic=magic), "a.orf") == preview


@pytest.mark.parametrize(
    ("make", "camera"),
    [(partial(cr3_file, orientation=8), "Canon EOS R50"), (orf_file, "E-M10")],
    ids=["cr3", "orf"],
)
def test_what_the_file_says_of_its_making_comes_along(make, camera):
    taken = take_in(make(encoded("JPEG", (640, 480))), "a")

    assert taken.taken == "2026-11-22T09:30:00"
    assert (taken.made.width, taken.made.height) == (480, 640)
    assert taken.camera == camera


@pytest.mark.parametrize("size", [(160, 120), (470, 300)])
def test_a_thumbnail_is_no_preview(size):
    with pytest.raises(Refused) as refused:
        preview_of(raw_file(encoded("JPEG", size)), "a.nef")

    assert refused.value.code == "unsupported_picture"


@pytest.mark.parametrize("make", [raw_file, cr3_file, orf_file])
def test_whatever_a_file_says_nothing_but_a_refusal_comes_of_it(make):
    chance = random.Random(6)  # noqa: S311 - made to be repeated
    whole = make(encoded("JPEG", (500, 400)))
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(20, 1_000)] = chance.randrange(256)
        with suppress(Refused):
            assert preview_of(bytes(data), "a.nef").startswith(b"\xff\xd8")


@pytest.mark.parametrize("make", [cr3_file, orf_file])
@pytest.mark.parametrize("length", [12, 40, 120, 300, 500, 700])
def test_of_a_file_cut_off_nothing_comes(make, length):
    with pytest.raises(Refused):
        preview_of(make(encoded("JPEG", (500, 400)))[:length], "a")
