"""Importing photos: what comes in, what is listed, how much is in memory, how it is called off."""

import hashlib
import threading

import pytest
from library_scenes import card_with, photo_bytes

from workstation.domain.errors import Refused
from workstation.store.thumbnails import ThumbnailFolder
from workstation.usecases.albums import list_albums
from workstation.usecases.photo_import import (
    IN_HAND,
    Source,
    import_photos,
    import_sources,
    sources_in,
)
from workstation.usecases.photo_library import list_photos
from workstation.usecases.photo_tray import AT_ONCE
from workstation.usecases.photos import photo_of


@pytest.fixture
def card(tmp_path):
    return card_with(tmp_path / "card" / "DCIM" / "100CANON", 3)


def test_a_card_comes_in_with_all_its_folders(office, card):
    done = import_photos(office.boss, [card.parent.parent], "篮球赛")

    assert (done.imported, done.duplicates, done.failed) == (3, 0, ())
    assert [one.album for one in list_photos(office.boss)] == ["篮球赛"] * 3


def test_a_file_is_hashed_once_on_its_way_in(office, card, monkeypatch):
    for file in card.iterdir():
        file.write_bytes(file.read_bytes() + b"a phone's film")  # no master keeps that
    files = {file.read_bytes(): 0 for file in card.iterdir()}
    sha256 = hashlib.sha256

    def counted(data=b"", **options):
        if data in files:
            files[bytes(data)] += 1
        return sha256(data, **options)

    monkeypatch.setattr(hashlib, "sha256", counted)

    import_photos(office.boss, [card], "篮球赛")

    assert set(files.values()) == {1}


def test_the_same_card_twice_is_taken_in_once(office, card):
    first = import_photos(office.boss, [card], "篮球赛")

    again = import_photos(office.boss, [card], "另一个相册")

    assert (again.imported, again.duplicates) == (0, 3)
    assert again.photos == first.photos
    assert {one.album for one in list_photos(office.boss)} == {"篮球赛"}


def test_one_photo_under_two_names_is_one_photo(office, card):
    (card / "IMG_0000 (1).JPG").write_bytes((card / "IMG_0000.JPG").read_bytes())

    done = import_photos(office.boss, [card], "篮球赛")

    assert (done.imported, done.duplicates) == (3, 1)


def test_what_is_no_picture_is_listed_with_its_reason(office, card):
    (card / "说明.txt").write_text("说明", "utf-8")
    (card / "空.jpg").write_bytes(b"")
    (card / "断.jpg").write_bytes(photo_bytes(9)[:300])
    (card / "Thumbs.db").write_bytes(b"whatever")

    done = import_photos(office.boss, [card], "篮球赛")

    assert done.imported == 3
    assert {one.path.rpartition("/")[2]: one.reason for one in done.failed} == {
        "说明.txt": "unsupported_picture",
        "空.jpg": "bad_picture",
        "断.jpg": "bad_picture",
    }


def test_a_folder_that_vanishes_in_the_middle_costs_nothing_that_was_there(office, tmp_path):
    card = card_with(tmp_path / "card", AT_ONCE + IN_HAND + 8)
    sources, _ = sources_in([card])

    def pull_out(_):
        for file in card.iterdir():
            file.unlink(missing_ok=True)

    done = import_sources(office.boss, sources, "篮球赛", recorded=pull_out)

    assert done.imported >= 1
    assert done.imported + len(done.failed) == len(sources)
    assert {one.reason for one in done.failed} == {"file_unreadable"}
    assert len(list_photos(office.boss)) == done.imported


def test_an_import_that_is_called_off_keeps_what_came_in(office, tmp_path):
    sources, _ = sources_in([card_with(tmp_path / "card", 40)])
    answers = iter([True] * 15)

    done = import_sources(office.boss, sources, "篮球赛", go_on=lambda: next(answers, False))

    assert done.stopped
    assert (done.imported, done.left) == (15, 25)
    assert len(list_photos(office.boss)) == 15


def test_never_more_than_a_few_photos_are_in_memory(office):
    alive, most, guard = set(), 0, threading.Lock()

    def read(number):
        nonlocal most
        with guard:
            alive.add(number)
            most = max(most, len(alive))
        return photo_bytes(number)

    def advance(done, _total):
        with guard:
            alive.discard(min(alive))

    sources = [Source(f"{number}.jpg", lambda number=number: read(number)) for number in range(60)]
    import_sources(office.boss, sources, "篮球赛", advance=advance)

    assert most <= IN_HAND + 1


def test_photos_show_while_the_rest_is_still_coming(office, tmp_path):
    sources, _ = sources_in([card_with(tmp_path / "card", 30)])
    seen = []

    import_sources(
        office.boss,
        sources,
        "篮球赛",
        recorded=lambda _: seen.append(len(list_photos(office.boss))),
    )

    assert seen == [1, 3, 7, 15, 27, 30]


def test_what_became_of_each_file_is_told_in_order_once_its_photo_is_recorded(office, tmp_path):
    card = card_with(tmp_path / "card", 16)
    (card / "IMG_0002.JPG").write_bytes(b"no picture")
    (card / "IMG_0005.JPG").write_bytes((card / "IMG_0001.JPG").read_bytes())
    sources, _ = sources_in([card])
    told = []

    def recorded(settled):
        told.extend(settled)
        assert {one.id for one in list_photos(office.boss)} >= set(told) - {None}

    import_sources(office.boss, sources, "篮球赛", recorded=recorded)

    assert told == [
        None if at == 2 else photo_of(photo_bytes(1 if at == 5 else at)) for at in range(16)
    ]


def test_a_long_run_of_files_that_are_known_already_is_told_on_the_way(office, tmp_path):
    sources, _ = sources_in([card_with(tmp_path / "card", 30)])
    import_sources(office.boss, sources, "篮球赛")
    told = []

    import_sources(
        office.boss, sources, "篮球赛", recorded=lambda settled: told.append(len(settled))
    )

    assert told == [AT_ONCE, AT_ONCE, 30 - 2 * AT_ONCE]


def test_progress_counts_every_file(office, card):
    (card / "说明.txt").write_text("说明", "utf-8")
    told = []

    import_photos(office.boss, [card], "篮球赛", advance=lambda done, of: told.append((done, of)))

    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_pasted_picture_comes_in_like_a_file(office):
    source = Source("剪贴板.png", lambda: photo_bytes(kind="PNG"))

    done = import_sources(office.boss, [source], "篮球赛")

    assert done.imported == 1


def test_a_path_that_leads_nowhere_is_refused(office, tmp_path):
    with pytest.raises(Refused, match="not_found"):
        import_photos(office.boss, [tmp_path / "nowhere"], "篮球赛")

    assert list_albums(office.boss) == ()


def test_an_album_without_a_name_is_refused_before_anything_is_read(office, card):
    with pytest.raises(Refused, match="bad_name"):
        import_photos(office.boss, [card], "  ")

    assert list_photos(office.boss) == ()


def test_the_small_picture_of_an_imported_photo_waits_for_the_list(office, card):
    import_photos(office.boss, [card], "篮球赛")

    cache = ThumbnailFolder.of(office.boss.store.home)
    assert all(cache.read(one.master) for one in list_photos(office.boss))
