import pytest
from sync_samples import EDITOR, LIAISON

from workstation.domain.canonical import sha256_hex
from workstation.domain.errors import Refused
from workstation.sync import layout
from workstation.sync.blob_files import MAX_BLOB_BYTES, PART_BYTES, BlobFiles
from workstation.sync.folder import LocalFolder

PICTURE = b"\xff\xd8 a small picture"


@pytest.fixture
def root(tmp_path):
    return tmp_path


@pytest.fixture
def blobs(root):
    return BlobFiles(LocalFolder(root, LIAISON.device))


def files_in(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def pattern(length):
    """Return bytes whose parts differ from each other."""
    return bytes(range(251)) * (length // 251) + bytes(length % 251)


@pytest.mark.parametrize(
    ("length", "parts"), [(0, 1), (1, 1), (PART_BYTES - 1, 1), (PART_BYTES, 1), (PART_BYTES + 1, 2)]
)
def test_a_picture_of_any_size_arrives_whole(blobs, root, length, parts):
    data = pattern(length)

    name = blobs.put(data)

    assert name == sha256_hex(data)
    assert blobs.has(name)
    assert blobs.get(name) == data
    assert len(files_in(root)) == parts


def test_a_picture_is_there_only_when_all_its_parts_are(blobs, root):
    name = blobs.put(pattern(2 * PART_BYTES + 5))
    (root / layout.blob_path(name, 1)).unlink()

    assert blobs.get(name) is None


def test_a_picture_not_yet_there_is_none(blobs):
    name = sha256_hex(PICTURE)

    assert not blobs.has(name)
    assert blobs.get(name) is None


def test_the_first_part_of_a_picture_comes_last(root):
    class Watched(LocalFolder):
        def put_new(self, path, data):
            order.append(path)
            return super().put_new(path, data)

    order = []

    name = BlobFiles(Watched(root, LIAISON.device)).put(pattern(2 * PART_BYTES + 5))

    assert order == [layout.blob_path(name, number) for number in (2, 1, 0)]


def test_bytes_that_are_not_the_picture_are_not_given_out(blobs, root):
    name = blobs.put(PICTURE)
    (root / layout.blob_path(name)).write_bytes(PICTURE[:-1] + b"!")

    assert blobs.get(name) is None


def test_a_picture_longer_than_its_reader_wants_is_not_given_out(blobs):
    name = blobs.put(PICTURE)

    assert blobs.get(name, limit=len(PICTURE)) == PICTURE
    assert blobs.get(name, limit=len(PICTURE) - 1) is None


def test_a_part_that_grew_on_the_share_is_not_read_to_its_end(blobs, root):
    name = blobs.put(PICTURE)
    (root / layout.blob_path(name)).write_bytes(bytes(PART_BYTES + 100))

    assert blobs.get(name) is None


def test_a_picture_beyond_the_limit_is_refused(blobs, root):
    with pytest.raises(Refused) as caught:
        blobs.put(bytes(MAX_BLOB_BYTES + 1))

    assert caught.value.code == "blob_too_large"
    assert files_in(root) == []


def test_a_purged_picture_leaves_no_part_and_no_half_written_file(blobs, root):
    doomed = blobs.put(pattern(PART_BYTES + 5))
    kept = blobs.put(PICTURE)
    half = root / layout.temp_path(EDITOR.device, layout.blob_path(doomed, 1), "k3j2h1")
    half.parent.mkdir(parents=True)
    half.write_bytes(b"half of a picture")

    removed = blobs.purge(doomed)

    assert removed == 3
    assert files_in(root) == [layout.blob_path(kept)]
    assert blobs.purge(doomed) == 0
