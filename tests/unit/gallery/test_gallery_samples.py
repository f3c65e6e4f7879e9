"""The sample office's photographs: listed, credited, small, and private to nobody."""

import tomllib

import pytest

from workstation.gallery.probing import probe
from workstation.gallery.published import make_published
from workstation.gallery.traces import has_private_metadata
from workstation.shipped import shipped

FOLDER = shipped("resources/sample/photos")
LISTED = tomllib.loads((FOLDER / "photos.toml").read_text("utf-8"))["photo"]


def test_every_photo_is_listed_and_every_listed_photo_is_there():
    assert sorted(photo["file"] for photo in LISTED) == sorted(
        path.name for path in FOLDER.glob("*.jpg")
    )


def test_every_photo_has_a_caption_and_a_credit():
    assert all(photo["caption"].endswith("。") and photo["credit"] for photo in LISTED)


def test_every_photo_belongs_to_an_article_that_ships_or_to_none():
    named = {photo["article"] for photo in LISTED} - {""}

    assert named <= {path.stem for path in shipped("resources/sample/articles").glob("*.md")}


def test_all_photos_together_are_light():
    assert sum(path.stat().st_size for path in FOLDER.glob("*.jpg")) <= 1_600_000


@pytest.mark.parametrize("photo", LISTED, ids=lambda photo: photo["file"])
def test_a_sample_photo_is_clean_and_can_be_published_as_it_is(photo):
    data = (FOLDER / photo["file"]).read_bytes()

    found = probe(data, photo["file"])

    assert 800 <= max(found.width, found.height) <= 1_600
    assert has_private_metadata(data) == ()
    assert make_published(data).data == data
