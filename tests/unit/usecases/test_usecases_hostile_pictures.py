"""Hostile pictures in an import: none ends it, each that is bad is named, the rest is clean."""

import pytest

from hostile_pictures import hostile_pictures
from workstation.gallery.traces import has_private_metadata
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos
from workstation.usecases.thumbnails import ThumbnailFolder, thumbnail_of

# The program itself ignores them, once for the whole process.
pytestmark = pytest.mark.filterwarnings("ignore:::PIL.*")

REASONS = {
    *("bad_picture", "heic_unread", "picture_reader_failed"),
    *("picture_too_large", "unsupported_picture"),
}


@pytest.fixture(scope="module")
def files():
    return list(hostile_pictures(seed=6, count=60))


def test_the_same_seed_makes_the_same_files(files):
    assert list(hostile_pictures(seed=6, count=60)) == files


def test_each_bad_file_is_named_and_the_rest_comes_in_clean(office, tmp_path, files):
    sources = [Source(one.name, lambda one=one: one.data) for one in files]

    done = import_sources(office.boss, sources, "来路不明")

    assert done.imported + done.duplicates + len(done.failed) == len(files)
    assert {one.reason for one in done.failed} <= REASONS
    assert {one.path for one in done.failed} >= {one.name for one in files if one.hopeless}
    blobs, thumbnails = office.boss.store.blobs, ThumbnailFolder(tmp_path / "thumbnails")
    for photo in list_photos(office.boss):
        assert has_private_metadata(blobs.read(photo.master)) == ()
        assert thumbnail_of(blobs, thumbnails, photo.master)
