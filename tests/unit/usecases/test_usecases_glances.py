"""What is seen of a file before it is a photo, and how little of it is read for that."""

import io

import pytest
from library_scenes import photo_bytes
from PIL import Image

from workstation.domain.errors import Refused
from workstation.gallery.headers import MAX_SCANS
from workstation.usecases.photo_source import START, Source
from workstation.usecases.photo_sources import sources_in
from workstation.usecases.thumbnails import glance_of


def with_thumbnail(photo):
    """A photo with a camera's small picture: its EXIF block is written by hand."""
    small = photo_bytes(5, (160, 120))
    main = b"\0\0" + (30).to_bytes(4, "little")
    second = (2).to_bytes(2, "little") + b"".join(
        tag.to_bytes(2, "little") + b"\4\0\1\0\0\0" + value.to_bytes(4, "little")
        for tag, value in ((0x0201, 70), (0x0202, len(small)))
    )
    block = (b"II*\0\x08\0\0\0" + main).ljust(30, b"\0") + second
    exif = b"Exif\0\0" + block.ljust(70, b"\0") + small
    return photo[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + photo[2:]


def size_of(data):
    return Image.open(io.BytesIO(data)).size


def test_of_a_camera_photo_only_the_beginning_is_read(tmp_path):
    file = tmp_path / "IMG_1.JPG"
    file.write_bytes(with_thumbnail(photo_bytes(1, (800, 600))))
    (source,), _ = sources_in([file])

    def never():
        pytest.fail("the whole file was read")

    assert size_of(glance_of(source._replace(read=never))) == (160, 120)
    assert len(source.peek()) <= START


def test_a_photo_without_a_small_picture_is_decoded_small(tmp_path):
    file = tmp_path / "IMG_1.JPG"
    file.write_bytes(photo_bytes(1, (800, 600)))
    (source,), _ = sources_in([file])

    assert size_of(glance_of(source)) == (504, 378)


def test_the_end_of_a_plain_photo_is_not_looked_for(tmp_path, monkeypatch):
    file = tmp_path / "IMG_1.JPG"
    file.write_bytes(photo_bytes(1, (800, 600)))
    (source,), _ = sources_in([file])
    monkeypatch.setattr("workstation.usecases.thumbnails.plain_header", None)

    assert size_of(glance_of(source)) == (504, 378)


def test_all_passes_of_a_progressive_photo_are_counted_before_it_is_decoded():
    out = io.BytesIO()
    Image.new("RGB", (800, 600)).save(out, "JPEG", progressive=True)
    first = out.getvalue().index(b"\xff\xda")
    passes = out.getvalue()[first:-2]
    hostile = out.getvalue()[:-2] + passes * MAX_SCANS + b"\xff\xd9"

    with pytest.raises(Refused, match="bad_picture"):
        glance_of(Source("a.jpg", lambda: hostile))


def test_a_picture_of_an_archive_is_read_once():
    reads = []
    source = Source("a.jpg", lambda: reads.append(1) or photo_bytes(1, (800, 600)))

    assert size_of(glance_of(source)) == (504, 378)
    assert reads == [1]


def test_what_needs_a_process_of_its_own_is_not_glanced_at():
    out = io.BytesIO()
    Image.new("RGB", (80, 60)).save(out, "TIFF")

    with pytest.raises(Refused, match="unsupported_picture"):
        glance_of(Source("a.tif", out.getvalue))


def test_a_file_that_is_gone_is_refused(tmp_path):
    file = tmp_path / "IMG_1.JPG"
    file.write_bytes(photo_bytes())
    (source,), _ = sources_in([file])
    file.unlink()

    with pytest.raises(Refused, match="file_unreadable"):
        glance_of(source)
