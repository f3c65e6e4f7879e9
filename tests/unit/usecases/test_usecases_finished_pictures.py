"""Finished pictures of several photos: made side by side, each once, in the order asked for."""

from threading import Barrier

import pytest
from library_scenes import photo_bytes

from workstation.domain.errors import Refused, Unavailable
from workstation.gallery.published import make_published
from workstation.store.pictures import photo_row
from workstation.usecases import finished_pictures
from workstation.usecases.finished_pictures import published_picture, published_pictures
from workstation.usecases.photo_import import Source, import_sources


@pytest.fixture
def photos(office):
    made = [Source(f"{at}.jpg", lambda at=at: photo_bytes(at)) for at in range(5)]
    return import_sources(office.boss, made, "篮球赛").photos


def test_two_pictures_are_made_at_once(office, photos, monkeypatch):
    both = Barrier(2, timeout=20)

    def meeting(*words, **said):
        both.wait()
        return make_published(*words, **said)

    monkeypatch.setattr(finished_pictures, "make_published", meeting)

    assert len(published_pictures(office.boss, photos[:4])) == 4


def test_each_is_what_it_would_be_alone_and_made_once(office, photos, monkeypatch):
    one = published_picture(office.boss, photos[3])
    wanted = [photos[4], photos[3], photos[0]]

    made = published_pictures(office.boss, wanted)

    assert list(made) == wanted
    assert made[photos[3]] == one
    monkeypatch.setattr(type(office.boss.store.blobs), "read", None)
    assert published_pictures(office.boss, wanted) == made


def test_a_missing_photo_costs_none_of_those_before_it(office, photos):
    master, *_ = office.boss.store.read(photo_row, photos[1])
    office.boss.store.blobs.path(master).unlink()

    with pytest.raises(Unavailable, match="blob_missing"):
        published_pictures(office.boss, photos)

    assert published_picture(office.boss, photos[0])
    with pytest.raises(Refused, match="not_found"):
        published_pictures(office.boss, ["nobodys"])
