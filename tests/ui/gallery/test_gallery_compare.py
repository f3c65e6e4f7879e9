"""Two to four photos side by side: one zoom, one place, keys for the framed one."""

import pytest
from library_on_screen import ALBUM
from photos_on_a_card import burst_card
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from workstation.ui.gallery.lens import MOST, Lens
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import list_photos

PICTURE, PANE = QSizeF(600, 400), QRectF(0, 0, 300, 300)


@pytest.fixture
def photos(office):
    return import_sources(office.boss, burst_card(), ALBUM).photos


@pytest.fixture
def comparing(page, press, until, photos):
    """The burst side by side, begun from its top."""
    page.grid.choose(page.presenter.cells.row_of(photos[3]))
    press(Qt.Key.Key_C)
    until(lambda: not page.compare.is_waiting())
    return page


def pick(office, photo):
    return next(one.pick for one in list_photos(office.boss) if one.id == photo)


def test_a_stack_is_compared_from_its_top_the_best_framed(comparing, photos):
    assert comparing.stack.currentWidget() is comparing.compare
    assert set(comparing.compare.photos()) == set(photos[1:5])
    assert comparing.compare.framed_photo() == photos[3]


def test_selected_photos_are_compared_in_their_order(page, press, photos):
    page.grid.choose_photos([photos[0], photos[5]])
    press(Qt.Key.Key_C)

    assert page.compare.photos() == [photos[0], photos[5]]


@pytest.mark.parametrize("chosen", [[0], [0, 5, 6, 3, 1]])
def test_one_photo_or_five_are_no_comparison(page, press, photos, said, chosen):
    page.head.stacking.click()
    page.grid.choose_photos([photos[at] for at in chosen])
    press(Qt.Key.Key_C)

    assert page.stack.currentWidget() is page.grid
    assert said


def test_keys_mean_the_framed_photo(comparing, press, until, office, photos):
    press(Qt.Key.Key_Right)
    framed = comparing.compare.framed_photo()
    assert framed != photos[3]
    press(Qt.Key.Key_X)
    until(lambda: pick(office, framed) == "reject")
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_P)
    until(lambda: pick(office, photos[3]) == "pick")

    others = set(photos) - {framed, photos[3]}
    assert {pick(office, photo) for photo in others} == {"none"}
    assert comparing.stack.currentWidget() is comparing.compare


def test_all_photos_are_zoomed_and_moved_together(comparing, press):
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    before = comparing.compare.lens()
    assert before.zoom > 1
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert comparing.compare.lens().x > before.x
    assert comparing.compare.framed_photo() is not None
    press(Qt.Key.Key_Z)
    assert comparing.compare.lens().zoom == 1


def test_the_mouse_frames_drags_and_turns(comparing, qtbot):
    compare = comparing.compare
    second = compare.panes()[1].center()
    wheel = QWheelEvent(second, second, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                        False)  # fmt: skip
    for _ in range(4):
        QApplication.sendEvent(compare, wheel)
    zoomed = compare.lens()
    assert zoomed.zoom > 2
    qtbot.mousePress(compare, Qt.MouseButton.LeftButton, pos=second.toPoint())
    qtbot.mouseMove(compare, second.toPoint() + QPoint(40, 0))
    qtbot.mouseRelease(compare, Qt.MouseButton.LeftButton, pos=second.toPoint() + QPoint(40, 0))

    assert compare.framed_photo() == compare.photos()[1]
    assert compare.lens().x < zoomed.x


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_C, Qt.Key.Key_Space])
def test_the_grid_comes_back_at_the_framed_photo(comparing, press, key, photos):
    press(key)

    assert comparing.stack.currentWidget() is comparing.grid
    assert comparing.grid.chosen() == [photos[3]]


def test_every_pane_can_be_heard(comparing, press):
    press(Qt.Key.Key_Right)

    assert comparing.compare.accessibleName().startswith("并排比较第 2 张，共 4 张")


def test_what_lies_under_the_cursor_stays_there():
    lens, at = Lens(), QPointF(200, 170)
    zoomed = lens.zoomed(3, PICTURE, PANE, at)

    before, after = lens.spot(PICTURE, PANE), zoomed.spot(PICTURE, PANE)
    assert (at.x() - after.x()) / after.width() == pytest.approx(
        (at.x() - before.x()) / before.width()
    )
    assert zoomed.zoom == 3


@pytest.mark.parametrize("by", [0, 1e-9, 1e9])
def test_the_zoom_has_bounds(by):
    assert 1 <= Lens().zoomed(by, PICTURE, PANE, PANE.center()).zoom <= MOST


def test_no_photo_leaves_room_beside_it_that_it_could_fill():
    pushed = Lens(4).moved(QPointF(9_999, -9_999), PICTURE, PANE)
    spot = pushed.spot(PICTURE, PANE)

    assert spot.left() == pytest.approx(0)
    assert spot.bottom() == pytest.approx(300)


def test_nothing_is_looked_at_without_a_size():
    for picture, pane in ((QSizeF(), PANE), (PICTURE, QRectF())):
        assert Lens().zoomed(2, picture, pane, QPointF()) == Lens()


def test_another_album_ends_the_comparison(comparing):
    comparing.presenter.choose_album("")

    assert comparing.stack.currentWidget() is not comparing.compare
    assert comparing.compare.photos() == []
