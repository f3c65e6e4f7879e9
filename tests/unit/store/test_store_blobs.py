"""Blobs: whole or not there, under the one name their bytes have."""

import pytest

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Unavailable
from workstation.store.blobs import BlobFolder

PICTURE = b"\xff\xd8\xff\xe0 a picture" * 100


@pytest.fixture
def blobs(tmp_path):
    return BlobFolder(tmp_path / "blobs")


def test_bytes_come_back_under_the_hash_they_have(blobs):
    name = blobs.keep(PICTURE)

    assert name == sha256_hex(PICTURE)
    assert blobs.has(name)
    assert blobs.read(name) == PICTURE


def test_storing_twice_is_storing_once(blobs, tmp_path):
    blobs.keep(PICTURE)
    blobs.keep(PICTURE)

    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize("torn", [b"", PICTURE[:50], PICTURE + b"x", b"x" * len(PICTURE)])
def test_a_torn_file_is_not_believed_and_is_mended_when_the_bytes_come_again(blobs, torn):
    name = blobs.keep(PICTURE)
    blobs.path(name).write_bytes(torn)
    with pytest.raises(Unavailable) as failure:
        blobs.read(name)
    assert failure.value.code == "blob_missing"

    blobs.keep(PICTURE)

    assert blobs.read(name) == PICTURE


def test_a_blob_that_never_came_is_missing(blobs):
    name = sha256_hex(b"never")

    assert not blobs.has(name)
    with pytest.raises(Unavailable) as failure:
        blobs.read(name)
    assert (failure.value.code, failure.value.details) == ("blob_missing", {"blob": name})


def test_removing_tells_whether_there_was_anything(blobs):
    name = blobs.keep(PICTURE)

    assert [blobs.remove(name), blobs.remove(name)] == [True, False]
    assert not blobs.has(name)


@pytest.mark.parametrize("name", ["", "a", "../" * 21 + "x", "A" * 64, "g" * 64, "0" * 63 + "\n"])
def test_what_is_no_hash_leads_nowhere(blobs, name):
    with pytest.raises(ValueError, match=r".*"):
        blobs.path(name)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "blobs").write_bytes(b"a file where the folder should be")

    with pytest.raises(Unavailable) as failure:
        BlobFolder(tmp_path / "blobs").keep(PICTURE)

    assert failure.value.code == "home_unreachable"


def test_a_name_that_is_known_is_not_reckoned_again(blobs, monkeypatch):
    name = blobs.name_of(PICTURE)
    monkeypatch.setattr("workstation.store.blobs.sha256_hex", None)

    assert blobs.keep(PICTURE, name) == name
    assert blobs.path(name).read_bytes() == PICTURE
