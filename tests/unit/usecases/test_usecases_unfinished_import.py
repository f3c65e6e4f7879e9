"""An import that was broken off: what is remembered, and how it goes on after a restart."""

import shutil

import pytest
from library_scenes import card_with

from workstation.domain.errors import Refused, Unavailable
from workstation.store.blobs import BlobFolder
from workstation.usecases import photo_sources
from workstation.usecases.photo_import import (
    IN_HAND,
    import_photos,
    import_sources,
    resume_import,
    sources_in,
)
from workstation.usecases.photo_library import list_photos
from workstation.usecases.unfinished_import import (
    forget_import,
    remember_import,
    unfinished_import,
)


@pytest.fixture
def card(tmp_path):
    return card_with(tmp_path / "card", 30)


class Stopped(Exception):  # noqa: N818 - stands for a power cut
    """The program ends in the middle."""


def broken_off(office, card, after):
    """Import, and have the program end after so many files."""

    def advance(done, _of):
        if done == after:
            raise Stopped

    with pytest.raises(Stopped):
        import_photos(office.boss, [card], "篮球赛", advance=advance)


def test_an_import_that_ends_in_the_middle_goes_on_after_a_restart(office, card):
    broken_off(office, card, 20)
    before = len(list_photos(office.boss))
    assert 0 < before < 30

    desk = office.reopen("boss")
    done = resume_import(desk)

    assert (done.imported, done.duplicates) == (30 - before, before)
    assert len(list_photos(desk)) == 30


def test_what_came_in_is_known_and_not_made_again(office, card, monkeypatch):
    broken_off(office, card, 20)
    made = []
    keep = BlobFolder.keep
    monkeypatch.setattr(BlobFolder, "keep", lambda *args: made.append(1) or keep(*args))
    before = len(list_photos(office.boss))

    done = resume_import(office.boss)

    assert (done.imported, done.duplicates, done.left) == (30 - before, before, 0)
    assert len(made) == 2 * (30 - before)
    assert len(list_photos(office.boss)) == 30
    assert unfinished_import(office.boss) is None


def test_an_import_that_was_read_to_its_end_is_forgotten(office, card):
    import_photos(office.boss, [card], "篮球赛")

    assert unfinished_import(office.boss) is None
    with pytest.raises(Refused, match="no_import_waits"):
        resume_import(office.boss)


def test_it_goes_on_with_the_words_that_were_given(office, card):
    remember_import(office.boss, [card], "篮球赛", credit="王磊", consent="group")

    resume_import(office.boss)

    photo = list_photos(office.boss)[0]
    assert (photo.album, photo.credit, photo.consent) == ("篮球赛", "王磊", "group")


def test_a_card_that_is_not_there_can_wait(office, card):
    remember_import(office.boss, [card], "篮球赛")
    shutil.rmtree(card)

    with pytest.raises(Unavailable, match="import_source_gone"):
        resume_import(office.boss)

    assert unfinished_import(office.boss) is not None


def test_nothing_is_offered_after_it_was_left(office, card):
    remember_import(office.boss, [card], "篮球赛")
    forget_import(office.boss)

    assert unfinished_import(office.boss) is None


def test_a_card_pulled_out_ends_the_import_and_names_the_card(office, card):
    sources, _ = sources_in([card])

    done = import_sources(
        office.boss, sources, "篮球赛", recorded=lambda _: shutil.rmtree(card, True)
    )

    assert done.gone == str(card)
    assert done.stopped
    assert done.failed == ()
    assert 1 <= done.imported <= 1 + IN_HAND
    assert done.imported + done.left == 30
    assert len(list_photos(office.boss)) == done.imported


def test_a_full_disk_leaves_nothing_half_and_can_go_on(office, card, monkeypatch):
    keep, kept = BlobFolder.keep, []

    def full(*args):
        kept.append(1)
        if len(kept) > 40:
            raise Unavailable("disk_full")
        return keep(*args)

    monkeypatch.setattr(BlobFolder, "keep", full)
    with pytest.raises(Unavailable, match="disk_full"):
        import_photos(office.boss, [card], "篮球赛")
    monkeypatch.undo()

    blobs = office.boss.store.blobs
    assert all(blobs.is_whole(one.master) for one in list_photos(office.boss))
    assert resume_import(office.boss).left == 0
    assert len(list_photos(office.boss)) == 30


def test_more_files_than_fit_are_refused_before_any_is_read(office, card, monkeypatch):
    monkeypatch.setattr(photo_sources, "MAX_FILES", 29)

    with pytest.raises(Refused, match="too_many_files"):
        import_photos(office.boss, [card], "篮球赛")

    assert list_photos(office.boss) == ()
    assert unfinished_import(office.boss) is None
