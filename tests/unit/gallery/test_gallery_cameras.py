"""Of a camera only the model is kept; a clock is put right without ever failing."""

import pytest
from gallery_scenes import painted, saved
from PIL import Image

from workstation.gallery.cameras import camera_name, known_camera, put_right, seconds_of
from workstation.gallery.probing import probe


@pytest.mark.parametrize(
    ("make", "model", "name"),
    [
        ("Canon", "Canon EOS 80D", "Canon EOS 80D"),
        ("HUAWEI", "ELE-AL00", "HUAWEI ELE-AL00"),
        ("NIKON CORPORATION", "NIKON D750", "NIKON D750"),
        ("Xiaomi", "21091116AC", "Xiaomi 21091116AC"),
        ("Apple", "", ""),
        ("", "SN 104220199003", ""),
        ("", "李强 13800138000", ""),
        ("", "x" * 60, ""),
        ("Ma\x00ker", "DSC-RX100M7", "DSC-RX100M7"),
    ],
)
def test_a_camera_is_its_model_and_never_a_serial(make, model, name):
    assert camera_name(make, model) == name


def test_a_file_tells_its_camera():
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Canon", "Canon EOS 80D"
    exif.get_ifd(0x8769)[0xA431] = "032021001234"

    found = probe(saved(painted(), exif=exif.tobytes()), "a.jpg")

    assert found.camera == "Canon EOS 80D"


def test_what_somebody_wrote_as_a_camera_is_read_with_care():
    assert [known_camera(one) for one in (7, True, "a\nb", "<b>", "Canon")] == [
        "", "", "a b", "", "Canon",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("taken", "clock", "right"),
    [
        ("2026-11-12T23:59:30", 60, "2026-11-13T00:00:30"),
        ("2026-11-12T10:00:00", -3600, "2026-11-12T09:00:00"),
        ("2026-11-12T10:00:00", 0, "2026-11-12T10:00:00"),
        ("", 60, ""),
        ("2026-13-40T99:00:00", 60, "2026-13-40T99:00:00"),
        ("9999-12-31T23:59:59", 60, "9999-12-31T23:59:59"),
        ("2026-11-12T10:00:00+08:00", 60, "2026-11-12T10:01:00"),
    ],
)
def test_a_clock_is_put_right(taken, clock, right):
    assert put_right(taken, clock) == right


def test_times_lie_on_one_line():
    assert seconds_of("2026-11-12T10:00:05") - seconds_of("2026-11-12T10:00:00") == 5
    assert seconds_of("yesterday") is None
