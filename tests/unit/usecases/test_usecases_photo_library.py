"""The photo library: what is said of photos, albums, what is shared of it, and what stays."""

import pytest
from library_scenes import card_with

from workstation.domain.errors import Refused, Unavailable
from workstation.store.photo_queries import KEPT_HERE
from workstation.usecases.albums import (
    CONSENTS,
    create_album,
    describe_album,
    find_album,
    list_albums,
    rename_album,
)
from workstation.usecases.photo_import import import_photos
from workstation.usecases.photo_library import describe_photos, list_photos, move_photos, set_photos
from workstation.usecases.photo_said import Said
from workstation.usecases.purging import carry_out_purges
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.thumbnails import thumbnail_of


@pytest.fixture
def photos(office, tmp_path):
    """Five photos of one album, in the order of their files."""
    return import_photos(office.boss, [card_with(tmp_path / "card", 5)], "篮球赛").photos


def told(desk, photo):
    return next(one for one in list_photos(desk) if one.id == photo)


def album(desk, name="篮球赛"):
    return next(one for one in list_albums(desk) if one.name == name)


def test_albums_count_what_is_in_them(office, photos):
    set_photos(office.boss, photos[:3], pick="pick")
    set_photos(office.boss, photos[:1], caption="决赛最后一攻")
    set_photos(office.boss, photos[4:], pick="reject")

    one = album(office.boss)

    assert (one.photos, one.picked, one.rejected, one.uncaptioned) == (5, 3, 1, 2)


def test_photos_keep_the_order_in_which_they_came_where_no_camera_says_more(office, photos):
    assert tuple(one.id for one in list_photos(office.boss)) == photos


def test_picks_are_numbered_in_the_order_they_were_made(office, photos):
    set_photos(office.boss, [photos[3]], pick="pick")
    set_photos(office.boss, [photos[0], photos[1]], pick="pick")
    set_photos(office.boss, [photos[3]], pick="pick")  # says nothing new: it stays the first

    picked = sorted((one for one in list_photos(office.boss) if one.picked), key=lambda p: p.picked)

    assert [one.id for one in picked] == [photos[3], photos[0], photos[1]]


def test_saying_what_is_said_already_records_nothing(office, photos):
    set_photos(office.boss, photos, rating=3)
    before = digest(office.boss).facts

    assert set_photos(office.boss, photos, rating=3) == {}

    assert digest(office.boss).facts == before


def test_what_was_said_can_be_said_again(office, photos):
    first, second = photos[:2]
    set_photos(office.boss, [first], caption="开场", rating=2)

    before = set_photos(office.boss, [first, second], caption="终场", pick="pick", rating=5)
    describe_photos(office.boss, before)

    one, other = told(office.boss, first), told(office.boss, second)
    assert (one.caption, one.rating, one.pick) == ("开场", 2, "none")
    assert (other.caption, other.rating, other.pick) == ("", 0, "none")


def test_an_album_says_once_who_took_its_photos(office, photos):
    describe_album(office.boss, album(office.boss).id, credit="第三支部 周洋", consent="group")
    set_photos(office.boss, photos[:1], credit="李强")

    own, inherited = told(office.boss, photos[0]), told(office.boss, photos[1])

    assert (own.credit, own.inherited) == ("李强", ("consent",))
    assert (inherited.credit, inherited.consent) == ("第三支部 周洋", "group")
    assert inherited.inherited == ("credit", "consent")


def test_an_emptied_credit_lets_the_album_s_count_again(office, photos):
    describe_album(office.boss, album(office.boss).id, credit="周洋")
    set_photos(office.boss, photos[:1], credit="李强")

    set_photos(office.boss, photos[:1], credit="")

    assert told(office.boss, photos[0]).credit == "周洋"


def test_photos_move_to_an_album_that_is_made_for_them(office, photos):
    move_photos(office.boss, photos[:2], "知识竞赛")

    assert [one.album for one in list_photos(office.boss, "知识竞赛")] == ["知识竞赛"] * 2
    assert album(office.boss).photos == 3


def test_an_album_is_renamed_and_keeps_its_photos(office, photos):
    rename_album(office.boss, album(office.boss).id, "“同心杯”篮球赛")

    assert len(list_photos(office.boss, "同心杯篮球赛")) == 5


def test_no_two_albums_bear_one_name(office, photos):
    other = create_album(office.boss, "知识竞赛")

    with pytest.raises(Refused, match="album_exists"):
        rename_album(office.boss, other, "“篮球赛”")


def test_an_empty_album_is_listed(office):
    made = create_album(office.boss, "志愿服务日")

    assert [(one.id, one.photos) for one in list_albums(office.boss)] == [(made, 0)]
    assert find_album(office.boss, "志愿服务日") == made


def test_an_album_named_with_a_phone_number_is_refused(office):
    with pytest.raises(Refused, match="blocked_by_findings"):
        create_album(office.boss, "联系人 13800138000")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Said(rating=6), "bad_rating"),
        (Said(caption="电话 13800138000"), "blocked_by_findings"),
        (Said(credit="周" * 501), "caption_too_long"),
    ],
    ids=["six stars", "a phone number", "no end"],
)
def test_what_must_not_be_said_is_refused_and_nothing_changes(office, photos, said, code):
    before = list_photos(office.boss)

    with pytest.raises(Refused, match=code):
        describe_photos(office.boss, {photos[0]: Said(rating=5), photos[1]: said})

    assert list_photos(office.boss) == before


def test_a_rebuild_gives_the_same_library(office, photos):
    describe_album(office.boss, album(office.boss).id, credit="周洋", consent="public")
    set_photos(office.boss, photos[2:4], pick="pick", caption="抢断")
    move_photos(office.boss, photos[:1], "其他")
    before, albums = list_photos(office.boss), list_albums(office.boss)

    rebuild(office.boss)

    assert list_photos(office.boss) == before
    assert list_albums(office.boss) == albums


@pytest.fixture
def colleague(office):
    return office.join("王磊", ("editor",))


def test_only_picked_photos_come_to_a_colleague(office, photos, colleague):
    set_photos(office.boss, photos[:1], pick="pick")
    set_photos(office.boss, photos[1:2], pick="reject")
    office.settle()

    here = {one.id for one in list_photos(colleague) if colleague.store.blobs.has(one.master)}

    assert here == {photos[0]}
    assert {one.id: one.place for one in list_photos(colleague)} == {
        photos[0]: "here",
        **dict.fromkeys(photos[1:], "elsewhere"),
    }


def test_a_colleague_s_pick_brings_the_photo_over(office, photos, colleague):
    office.settle()
    set_photos(colleague, photos[2:3], pick="pick")
    assert told(colleague, photos[2]).place == "waiting"

    office.settle()

    assert told(colleague, photos[2]).place == "here"
    assert colleague.store.blobs.has(told(colleague, photos[2]).master)


@pytest.mark.parametrize("consent", KEPT_HERE)
def test_what_nothing_allows_showing_stays_though_it_is_picked(office, photos, colleague, consent):
    set_photos(office.boss, photos[:1], consent=consent)
    describe_album(office.boss, album(office.boss).id, consent=consent)
    set_photos(office.boss, photos, pick="pick")
    office.settle()

    assert not [one for one in list_photos(colleague) if colleague.store.blobs.has(one.master)]


def test_a_pick_taken_back_before_it_went_out_stays(office, photos, colleague):
    set_photos(office.boss, photos, pick="pick")
    set_photos(office.boss, photos, pick="none")
    office.settle()

    assert not [one for one in list_photos(colleague) if colleague.store.blobs.has(one.master)]


def test_every_kept_back_consent_is_one_that_can_be_chosen():
    assert set(KEPT_HERE) < set(CONSENTS)


def test_a_thumbnail_is_made_once_and_small(office, photos):
    store, master = office.boss.store, told(office.boss, photos[0]).master

    made = thumbnail_of(store.blobs, store.thumbnails, master)
    store.blobs.remove(master)

    assert thumbnail_of(store.blobs, store.thumbnails, master) == made


def test_a_photo_that_is_not_here_has_no_thumbnail_yet(office, photos):
    store, master = office.boss.store, told(office.boss, photos[0]).master
    store.blobs.remove(master)
    store.thumbnails.remove([master])  # made while the photo came in

    with pytest.raises(Unavailable, match="blob_missing"):
        thumbnail_of(store.blobs, store.thumbnails, master)


def test_thumbnails_are_no_part_of_the_digest(office, photos):
    before = digest(office.boss)
    store = office.boss.store
    thumbnail_of(store.blobs, store.thumbnails, told(office.boss, photos[0]).master)

    assert digest(office.boss) == before
    assert rebuild(office.boss) == before


def test_the_oldest_thumbnails_go_when_there_are_too_many(office, photos):
    store = office.boss.store
    for one in list_photos(office.boss):
        thumbnail_of(store.blobs, store.thumbnails, one.master)

    assert store.thumbnails.tidy(kept=2) == 3
    assert store.thumbnails.tidy(kept=2) == 0


def test_a_purged_picture_leaves_no_thumbnail(office, photos):
    store, master = office.boss.store, told(office.boss, photos[0]).master
    thumbnail_of(store.blobs, store.thumbnails, master)
    with office.boss.store.writing():
        store._db.execute("insert into purge values (?, 'fact')", (master,))

    carry_out_purges(office.boss, None)

    assert store.thumbnails.read(master) is None
    assert told(office.boss, photos[0]).place == "purged"
