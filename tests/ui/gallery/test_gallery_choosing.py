"""Choosing photos: keys and mouse, numbers of picks, stars, undo, the large view, sizes."""

import pytest
from library_on_screen import ALBUM, sources
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication

from workstation.ui.gallery.rows import Role
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import set_photos


def choose(page, *rows):
    model = page.grid.selectionModel()
    model.clearSelection()
    for row in rows:
        index = page.presenter.cells.index(row)
        model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def numbers(page):
    cells = page.presenter.cells
    return [cells.index(row).data(Role.ROW).number for row in range(cells.rowCount())]


def test_one_key_picks_and_the_number_shows(page, press, until, photos, told):
    press(Qt.Key.Key_P)
    until(lambda: numbers(page)[0] == 1)

    assert told(photos[0]).pick == "pick"


def test_numbers_follow_the_order_of_picking(page, press, until):
    choose(page, 3)
    press(Qt.Key.Key_P)
    until(lambda: numbers(page)[3] == 1)
    choose(page, 1)
    press(Qt.Key.Key_P)

    until(lambda: numbers(page) == [0, 2, 0, 1, 0, 0])


def test_a_key_means_all_selected_photos(page, press, until, photos, told):
    choose(page, 0, 2, 4)
    press(Qt.Key.Key_X)
    until(lambda: page.presenter.counts()["rejected"] == 3)

    assert [told(photo).pick for photo in photos] == ["reject", "none"] * 3


def test_a_pick_is_taken_back(page, press, until, photos, told):
    press(Qt.Key.Key_P)
    until(lambda: numbers(page)[0] == 1)
    press(Qt.Key.Key_U)

    until(lambda: numbers(page)[0] == 0)
    assert told(photos[0]).pick == "none"


@pytest.mark.parametrize("stars", range(1, 6))
def test_digits_are_stars(page, press, until, stars):
    press(Qt.Key(Qt.Key.Key_0 + stars))

    until(lambda: page.presenter.photos[0].rating == stars)


def test_everything_is_selected_at_once(page, press, photos):
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert page.grid.chosen() == list(photos)


def test_what_was_said_is_undone_step_by_step(page, press, until, photos, told):
    press(Qt.Key.Key_4)
    until(lambda: told(photos[0]).rating == 4)
    press(Qt.Key.Key_P)
    until(lambda: page.acts["undo_photos"].isEnabled() and told(photos[0]).pick == "pick")

    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: told(photos[0]).pick == "none")
    assert told(photos[0]).rating == 4
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: told(photos[0]).rating == 0)

    until(lambda: not page.acts["undo_photos"].isEnabled())


def test_letters_reach_the_keys_and_no_input_method(page):
    for view in (page.grid, page.loupe):
        assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_letters_typed_into_a_caption_are_no_keys(page, qtbot, until, photos, told):
    page.facts.caption.setFocus()
    qtbot.keyClicks(page.facts.caption, "PX5")
    qtbot.keyClick(page.facts.caption, Qt.Key.Key_Return)

    until(lambda: told(photos[0]).caption == "PX5")
    assert (told(photos[0]).pick, told(photos[0]).rating) == ("none", 0)


def test_space_shows_one_photo_large_and_arrows_go_on(page, press, until):
    press(Qt.Key.Key_Space)
    assert page.stack.currentWidget() is page.loupe

    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Left)

    assert page.grid.currentIndex().row() == 1
    until(lambda: not page.loupe._pixmap.isNull())
    press(Qt.Key.Key_Space)
    assert page.stack.currentWidget() is page.grid


def test_in_the_large_view_a_key_means_the_photo_one_sees(page, press, until, photos, told):
    choose(page, 0, 1, 2)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_P)

    until(lambda: told(photos[3]).pick == "pick")
    assert [told(photo).pick for photo in photos[:3]] == ["none"] * 3


def test_the_large_view_is_left_with_escape_and_a_double_click(page, press, qtbot):
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.grid

    place = page.grid.visualRect(page.presenter.cells.index(2)).center()
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.stack.currentWidget() is page.loupe
    qtbot.mouseDClick(page.loupe, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))

    assert page.stack.currentWidget() is page.grid


def test_a_click_chooses_and_control_adds(page, qtbot, photos):
    alone, more = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for row, modifier in ((1, alone), (3, more)):
        place = page.grid.visualRect(page.presenter.cells.index(row)).center()
        qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    assert page.grid.chosen() == [photos[1], photos[3]]


def test_pictures_come_on_screen(page, until):
    until(lambda: page.thumbnails.waiting() == 0 and page.thumbnails._kept)

    masters = {wish.master for wish in page.thumbnails._kept}
    assert masters == {one.master for one in page.presenter.photos}


def test_filters_show_what_they_count(page, at_rest, office, photos):
    set_photos(office.boss, photos[:3], pick="pick")
    set_photos(office.boss, photos[:1], caption="开场")
    set_photos(office.boss, photos[3:4], pick="reject")
    page.presenter.reload()
    at_rest(page.room)

    expected = {"all": 6, "picked": 3, "stacks": 0, "blurred": 0, "uncaptioned": 2, "rejected": 1}
    assert page.presenter.counts().items() >= expected.items()
    for shown in ("picked", "uncaptioned", "rejected"):
        row = page.side.filters.lines.row_of(shown)
        page.side.filters.setCurrentIndex(page.side.filters.lines.index(row))
        assert page.presenter.cells.rowCount() == expected[shown]


def test_a_filter_that_finds_nothing_says_so(page):
    page.presenter.choose_shown("rejected")

    assert page.stack.currentWidget() is page.blank
    assert page.blank.words.text() == "没有标为不用的照片。"
    page.presenter.choose_shown("all")
    assert page.stack.currentWidget() is page.grid


def test_the_size_is_chosen_and_remembered(page, press, room):
    before = page.grid.gridSize().width()

    page.acts["larger"].trigger()

    assert page.grid.gridSize().width() > before
    assert room.memory.get("gallery.step", 0) == 2
    page.acts["smaller"].trigger()
    page.acts["smaller"].trigger()
    assert page.grid.gridSize().width() < before


def test_selection_survives_photos_that_come_in(page, office, photos, until):
    choose(page, 2, 4)
    import_sources(office.boss, sources(3, first=20), ALBUM)
    page.presenter.reload()
    until(lambda: page.presenter.cells.rowCount() == 9)

    assert page.grid.chosen() == [photos[2], photos[4]]


def test_every_photo_can_be_heard(page, press, until):
    press(Qt.Key.Key_P)
    press(Qt.Key.Key_3)
    until(lambda: page.presenter.photos[0].rating == 3 and page.presenter.photos[0].pick == "pick")

    spoken = page.presenter.cells.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "照片 1，选用第 1 张，★★★"


def test_the_page_may_go_while_it_is_still_asking(page_of, room, photos, qtbot):
    page = page_of(room)
    page.presenter.reload()
    page.close()
    page.deleteLater()
    QApplication.sendPostedEvents(page)
