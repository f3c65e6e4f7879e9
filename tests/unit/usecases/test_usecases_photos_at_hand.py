"""Photos offered beside an open article."""

import pytest
from library_scenes import photo_bytes

from offices import write
from workstation.domain import tree
from workstation.domain.errors import Refused
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import list_photos, set_photos
from workstation.usecases.photos_at_hand import photos_at_hand, take_photo


@pytest.fixture
def article(office):
    return write(office.boss, "上午九点，比赛开始。")[0]


def album(office, name, number, first=0):
    sources = [
        Source(f"{n}.jpg", lambda n=n: photo_bytes(n, (64, 48)))
        for n in range(first, first + number)
    ]
    return import_sources(office.boss, sources, name).photos


def test_the_newest_album_is_open_while_an_article_has_no_photo(office, article):
    album(office, "义务植树", 2)
    match = album(office, "篮球赛", 3, first=10)

    found = photos_at_hand(office.boss, article, ())

    assert [one.name for one in found.albums] == ["篮球赛", "义务植树"]
    assert {one.id for one in found.photos} == set(match)


def test_the_album_that_an_article_s_photos_are_from_comes_first(office, article):
    trees = album(office, "义务植树", 2)
    album(office, "篮球赛", 3, first=10)

    found = photos_at_hand(office.boss, article, trees[:1])

    assert found.albums[0].name == "义务植树"
    assert {one.id for one in found.photos} == set(trees)


def test_another_album_can_be_opened(office, article):
    album(office, "义务植树", 2)
    album(office, "篮球赛", 3, first=10)
    other = photos_at_hand(office.boss, article, ()).albums[1]

    found = photos_at_hand(office.boss, article, (), other.id)

    assert (found.album, len(found.photos)) == (other.id, 2)


def test_what_may_not_be_shown_or_was_rejected_is_not_offered_and_picks_come_first(office, article):
    photos = album(office, "篮球赛", 4)
    set_photos(office.boss, photos[:1], consent="minor")
    set_photos(office.boss, photos[1:2], pick="reject")
    set_photos(office.boss, photos[3:], pick="pick")

    found = photos_at_hand(office.boss, article, ())

    assert [one.id for one in found.photos] == [photos[3], photos[2]]


def test_without_any_photo_nothing_is_offered(office, article):
    found = photos_at_hand(office.boss, article, ())

    assert (found.albums, found.album, found.photos) == ((), "", ())


def test_a_taken_photo_brings_its_words_and_is_picked(office):
    (photo,) = album(office, "篮球赛", 1)
    set_photos(office.boss, [photo], caption="决赛最后一攻", credit="周洋")

    (block,) = take_photo(office.boss, photo).content

    assert isinstance(block, tree.Image)
    assert (block.attrs.photo, block.attrs.credit) == (photo, "周洋")
    assert block.content == (tree.Text("决赛最后一攻"),)
    assert [one.pick for one in list_photos(office.boss)] == ["pick"]


def test_a_photo_that_nothing_allows_showing_is_refused(office):
    photos = album(office, "篮球赛", 1)
    set_photos(office.boss, photos, consent="visit")

    with pytest.raises(Refused, match="photos_not_cleared"):
        take_photo(office.boss, photos[0])
