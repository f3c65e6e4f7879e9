"""Photos in a ZIP: names from every system, and archives made to do harm."""

import struct
import zipfile

import pytest
from library_scenes import photo_bytes

from workstation.domain.errors import Refused
from workstation.usecases import zipped_photos
from workstation.usecases.photo_import import import_photos, sources_in
from workstation.usecases.photo_library import list_photos
from workstation.usecases.zipped_photos import zipped


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "篮球赛.zip"


def packed(path, files, how=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", how) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def reasons(failed):
    return {one.path.rpartition("/")[2]: one.reason for one in failed}


def test_photos_in_an_archive_come_in_like_those_of_a_folder(office, archive):
    packed(archive, {"现场/一.jpg": photo_bytes(1), "二.jpg": photo_bytes(2), "读我.txt": "文字"})

    done = import_photos(office.boss, [archive], "篮球赛")

    assert done.imported == 2
    assert reasons(done.failed) == {"读我.txt": "unsupported_picture"}
    assert len(list_photos(office.boss)) == 2


def test_an_archive_within_a_folder_is_opened_too(office, archive):
    packed(archive, {"一.jpg": photo_bytes(1)})
    (archive.parent / "二.jpg").write_bytes(photo_bytes(2))

    assert import_photos(office.boss, [archive.parent], "篮球赛").imported == 2


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_chinese_names_without_a_mark_are_read(archive, encoding):
    raw = "党员/主题党日.jpg".encode(encoding)
    place = "x" * len(raw)
    packed(archive, {place: photo_bytes(1)})
    archive.write_bytes(archive.read_bytes().replace(place.encode(), raw))

    sources, failed = zipped(archive)

    assert [one.name for one in sources] == [f"{archive}/党员/主题党日.jpg"]
    assert failed == []
    # The directory and the file's own head agree still, so that it can be read.
    assert sources[0].read() == photo_bytes(1)


@pytest.mark.parametrize(
    "name", ["../外.jpg", "a/../../外.jpg", "/外.jpg", "C:/外.jpg", "..\\外.jpg"]
)
def test_a_name_that_leads_out_is_named_and_not_read(archive, name):
    sources, failed = zipped(packed(archive, {name: photo_bytes(1), "好.jpg": photo_bytes(2)}))

    assert [one.name.rpartition("/")[2] for one in sources] == ["好.jpg"]
    assert [one.reason for one in failed] == ["zip_climbs"]


def test_what_swells_is_not_unpacked(archive):
    bomb = b"BM" + bytes(9_000_000)
    sources, failed = zipped(packed(archive, {"弹.bmp": bomb}, zipfile.ZIP_DEFLATED))

    assert sources == []
    assert reasons(failed) == {"弹.bmp": "zip_swells"}


def test_more_than_it_says_is_cut_off_at_the_bound(archive, monkeypatch):
    monkeypatch.setattr(zipped_photos, "MAX_BYTES", 3_000)
    sources, _ = zipped(packed(archive, {"大.jpg": photo_bytes(1).ljust(4_000, b"\0")}))

    with pytest.raises(Refused) as refused:
        sources[0].read()

    assert refused.value.code == "picture_too_large"


def test_a_locked_file_is_named(archive):
    packed(archive, {"密.jpg": photo_bytes(1)})
    data = bytearray(archive.read_bytes())
    data[data.rindex(b"PK\1\2") + 8] |= 1
    archive.write_bytes(bytes(data))

    assert reasons(zipped(archive)[1]) == {"密.jpg": "zip_locked"}


def test_a_rare_way_of_packing_is_named(archive):
    packed(archive, {"图.jpg": photo_bytes(1)}, zipfile.ZIP_LZMA)

    assert reasons(zipped(archive)[1]) == {"图.jpg": "zip_damaged"}


def test_what_macs_and_windows_add_is_passed_over(archive):
    packed(archive, {"__MACOSX/._一.jpg": b"x", ".DS_Store": b"x", "a/Thumbs.db": b"x"})

    assert zipped(archive) == ([], [])


def test_a_damaged_file_costs_itself_only(office, archive):
    packed(archive, {"一.jpg": photo_bytes(1), "二.jpg": photo_bytes(2)})
    data = bytearray(archive.read_bytes())
    data[200] ^= 0xFF
    archive.write_bytes(bytes(data))

    done = import_photos(office.boss, [archive], "篮球赛")

    assert done.imported == 1
    assert reasons(done.failed) == {"一.jpg": "zip_damaged"}


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\5\6", b"whatever" * 99, b"PK\5\6" + b"\xff" * 18]
)
def test_no_archive_at_all_is_named_and_the_rest_comes_in(office, archive, data):
    archive.write_bytes(data)
    (archive.parent / "好.jpg").write_bytes(photo_bytes(2))

    done = import_photos(office.boss, [archive, archive.parent / "好.jpg"], "篮球赛")

    assert done.imported == 1
    assert next(iter(done.failed)).path == str(archive)


def test_a_directory_is_measured_before_it_is_parsed(archive, monkeypatch):
    packed(archive, {"一.jpg": photo_bytes(1)})
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("it was parsed"))
    data = archive.read_bytes()
    at = data.rindex(b"PK\5\6")
    archive.write_bytes(data[: at + 12] + struct.pack("<I", 9_000_000) + data[at + 16 :])

    with pytest.raises(Refused) as refused:
        zipped(archive)

    assert refused.value.code == "zip_too_much"


def test_too_many_files_are_refused_as_one(archive, monkeypatch):
    monkeypatch.setattr(zipped_photos, "MOST_FILES", 2)
    packed(archive, {f"{number}.jpg": b"x" for number in range(3)})

    sources, failed = sources_in([archive])

    assert sources == []
    assert [one.reason for one in failed] == ["zip_too_much"]
