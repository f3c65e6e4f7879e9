"""Files that are no photos yet: all of them stand there at once, and each becomes its photo."""

from threading import Event

import pytest
from library_on_screen import ALBUM, ON_CARD, photo_bytes, sources
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from workstation.domain.ids import PhotoId
from workstation.ui.gallery.arriving import MOST, Arrivals
from workstation.ui.gallery.intake import Wanted
from workstation.ui.gallery.rows import Role
from workstation.usecases import photo_import
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import list_photos
from workstation.usecases.photos import photo_of


@pytest.fixture
def gate(room, monkeypatch):  # goes before the room does
    """What every file of an import waits at before it is read."""
    opened, take = Event(), photo_import._take

    def wait_and_take(*words):
        opened.wait()
        return take(*words)

    monkeypatch.setattr(photo_import, "_take", wait_and_take)
    yield opened
    opened.set()


@pytest.fixture
def bring(gate, until):
    """Return how to begin an import whose files are not read before the gate is open."""

    def begin(page, card, album="篮球赛"):
        before = page.presenter.cells.rowCount()
        page.presenter.await_album(album)
        page.intake.begin(Wanted((card,), (), album))
        until(lambda: page.presenter.cells.rowCount() != before or page.presenter.awaited)

    return begin


@pytest.fixture
def let_in(gate, until, at_rest):
    """Return how to let an import read its files, until all that comes of it is shown."""

    def open_gate(page):
        gate.set()
        until(lambda: not page.intake.running)
        at_rest(page.room)

    return open_gate


@pytest.fixture
def other(office):
    """Another album, with one photo."""
    return import_sources(office.boss, sources(1, first=70), "主题党日").album


@pytest.fixture
def held(empty, card, bring):
    """A library with the files of a card before the first of them is read."""
    bring(empty, card)
    return empty


def names(page):
    model = page.presenter.cells
    return [model.index(row).data() for row in range(model.rowCount())]


def test_all_files_have_their_rows_before_the_first_is_read(held, office):
    assert names(held) == [f"IMG_{number}.JPG" for number in range(ON_CARD)]
    assert held.stack.currentWidget() is held.grid
    assert held.head.title.text() == "篮球赛"
    assert list_photos(office.boss) == ()
    index = held.presenter.cells.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "IMG_0.JPG，正在导入"


def test_their_pictures_are_seen_before_they_are_photos(held, until, office):
    keys = {held.presenter.cells.key(row) for row in range(ON_CARD)}

    until(lambda: {wish.master for wish in held.thumbnails._kept} == keys)

    assert list_photos(office.boss) == ()


def test_the_first_file_is_read_once_what_is_in_sight_has_been_seen(empty, card, until, room):
    seen = []
    empty.thumbnails.rested.disconnect(empty.intake.note_seen)
    empty.thumbnails.rested.connect(lambda: seen.append(room.tasks.is_open))
    empty.intake.begin(Wanted((card,), (), "篮球赛"))
    until(lambda: seen)
    assert empty.presenter.photos == ()

    empty.intake.note_seen()

    until(lambda: len(empty.presenter.photos) == ON_CARD)


def test_a_file_that_no_picture_can_be_had_of_shows_its_name(held, card, until):
    until(lambda: held.thumbnails.waiting() == 0 and held.thumbnails._kept)  # none comes later
    (card / "IMG_0.JPG").unlink()
    held.grid.choose(0)
    key = held.presenter.cells.key(0)
    held.thumbnails._kept.clear()
    held.grid.viewport().update()

    until(lambda: held.thumbnails.is_absent(key))

    assert not held.grid.grab().isNull()


def test_rows_become_photos_where_they_stand_and_stay_selected(held, let_in, until):
    held.grid.choose(2)
    resets = QSignalSpy(held.presenter.cells.modelReset)
    let_in(held)
    until(lambda: len(held.presenter.photos) == ON_CARD)

    assert held.grid.chosen() == [photo_of(photo_bytes(52))]
    assert resets.count() == 0
    assert held.facts.isEnabled()
    assert held.grid.arriving() == 0


def test_the_picture_of_a_file_stands_in_for_its_photo(held, let_in, until):
    until(lambda: held.thumbnails.waiting() == 0 and held.thumbnails._kept)
    let_in(held)
    until(lambda: len(held.presenter.photos) == ON_CARD)

    assert all(held.thumbnails.stand_in(one.master) for one in held.presenter.photos)


def test_what_is_selected_stays_so_where_the_photos_lie_in_another_order(
    page, photos, card, bring, let_in
):
    for number in range(ON_CARD):
        (card / f"IMG_{number}.JPG").write_bytes(photo_bytes(90 - number))
    bring(page, card, ALBUM)
    page.grid.choose_photos([photos[1], page.presenter.cells.key(len(photos) + 3)])
    let_in(page)

    assert set(page.grid.chosen()) == {photos[1], photo_of(photo_bytes(87))}


def test_the_row_of_a_refused_file_goes(held, card, let_in, until, said):
    (card / "IMG_1.JPG").write_bytes(b"no picture at all")
    let_in(held)
    until(lambda: said and len(held.presenter.photos) == ON_CARD - 1)

    assert held.presenter.cells.rowCount() == ON_CARD - 1
    assert said[-1].words == f"导入 {ON_CARD - 1} 张，1 个文件没有导入。"


def test_files_that_are_here_already_leave_no_row(page, card, bring, let_in, until):
    for number in range(ON_CARD):
        (card / f"IMG_{number}.JPG").write_bytes(photo_bytes(number % 6))
    bring(page, card, ALBUM)
    assert page.presenter.cells.rowCount() == 6 + ON_CARD

    let_in(page)

    until(lambda: page.presenter.cells.rowCount() == 6)


def test_stopping_leaves_no_row_behind(held, let_in, until):
    held.intake.stop()
    let_in(held)

    until(lambda: held.presenter.cells.rowCount() == len(held.presenter.photos))
    assert held.stack.currentWidget() is (held.grid if held.presenter.photos else held.blank)


def test_an_import_that_fails_leaves_no_row_behind(held, let_in, until, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("workstation.usecases.photo_import.prepare_photo", broken)
    let_in(held)

    until(lambda: held.presenter.cells.rowCount() == 0)


def test_a_key_over_a_file_does_nothing_and_says_so(held, office, said, qtbot):
    held.grid.choose(0)
    held.grid.setFocus()
    for key in (Qt.Key.Key_P, Qt.Key.Key_5, Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_E):
        said.clear()
        qtbot.keyClick(held.grid, key)
        assert [one.words for one in said] == ["1 个文件还在导入，等照片进来再操作。"]

    assert held.stack.currentWidget() is held.grid
    assert not held.editing.is_open
    assert not held.acts["undo_photos"].isEnabled()
    assert list_photos(office.boss) == ()


def test_a_key_over_photos_and_files_means_the_photos(page, photos, card, bring, said):
    bring(page, card, ALBUM)
    page.grid.selectAll()
    asked = []
    page.presenter.say = lambda meant, _: asked.append(meant)
    page.acts["pick"].trigger()

    assert asked == [list(photos)]
    assert said[-1].words == f"{ON_CARD} 个文件还在导入，等照片进来再操作。"


def test_a_double_click_on_a_file_says_so_too(held, said):
    held.grid.choose(0)
    held.grid.doubleClicked.emit(held.presenter.cells.index(0))

    assert len(said) == 1


def test_large_photos_end_before_the_files(page, photos, card, bring):
    bring(page, card, ALBUM)
    page.grid.choose(len(photos) - 1)
    page.stack.enlarge()
    page.stack._move(1)

    assert page.grid.chosen() == [photos[-1]]
    assert page.stack.currentWidget() is page.loupe


def test_a_filter_and_a_search_show_photos_only(page, photos, card, bring):
    bring(page, card, ALBUM)
    page.presenter.choose_shown("rejected")
    assert page.presenter.cells.rowCount() == 0
    page.presenter.choose_shown("all")
    page.presenter.search("篮球赛")
    assert page.presenter.cells.rowCount() <= len(photos)

    page.presenter.show_all()

    assert page.presenter.cells.rowCount() == len(photos) + ON_CARD
    assert page.presenter.hidden == 0


def test_another_album_shows_none_of_the_files(other, page, card, bring, until):
    bring(page, card, ALBUM)
    page.presenter.choose_album(other)
    until(lambda: page.presenter.loaded)
    assert names(page) == [""]

    page.presenter.choose_album("")
    until(lambda: page.presenter.loaded)

    assert len(names(page)) == 6 + 1 + ON_CARD


def test_whoever_turns_to_another_album_is_not_held(page, photos, card, bring):
    bring(page, card, "新的相册")
    assert page.presenter.cells.rowCount() == ON_CARD

    page.presenter.choose_album(page.presenter.album)

    assert not page.presenter.awaited


def test_only_so_many_rows_stand_there_and_the_next_follow():
    arrivals = Arrivals("a", [*sources(2)] * MOST)
    first = arrivals.rows
    assert len(first) == MOST

    arrivals.settle([PhotoId("p"), None, PhotoId("q")])
    assert arrivals.rows == first
    arrivals.look_again()

    assert len(arrivals.rows) == MOST
    assert all(one is other for one, other in zip(arrivals.rows, first[3:], strict=False))
    assert arrivals.became == {first[0].key: "p", first[2].key: "q"}
    arrivals.end()
    arrivals.look_again()
    assert arrivals.rows == ()


def test_no_two_imports_share_a_key():
    assert {one.key for one in Arrivals("a", sources(2), 1).rows}.isdisjoint(
        one.key for one in Arrivals("a", sources(2), 2).rows
    )


def test_the_grid_tells_files_from_photos(held):
    assert held.grid.current() is None
    assert held.presenter.cells.ids() == []
    assert held.presenter.cells.index(0).data(Role.ROW).name == "IMG_0.JPG"
