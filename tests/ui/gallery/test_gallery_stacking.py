"""Similar photos on each other: open, close, settle, undo; what filters and searches hide."""

import pytest
from library_on_screen import ALBUM
from photos_on_a_card import burst_card
from PySide6.QtCore import Qt

from workstation.ui.gallery.cells import tile_of
from workstation.ui.gallery.marks import stack_spot
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import list_photos, set_photos


@pytest.fixture
def photos(office):
    """A single photo, a burst of four (its third the sharpest), a single one, one of a phone."""
    return import_sources(office.boss, burst_card(), ALBUM).photos


BEST = 3
"""The place of the sharpest photo of the burst."""


def ids(page):
    return page.presenter.cells.ids()


def choose(page, photo):
    page.grid.choose(page.presenter.cells.row_of(photo))


def picks(office, photos):
    known = {one.id: one.pick for one in list_photos(office.boss)}
    return [known[photo] for photo in photos]


def click_badge(qtbot, page, photo):
    index = page.presenter.cells.index(page.presenter.cells.row_of(photo))
    cell = page.presenter.cells.cell(index.row())
    spot = stack_spot(cell, tile_of(page.grid.visualRect(index)), page.grid.font())
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=spot.center().toPoint())


def test_similar_photos_lie_under_the_sharpest_of_them(page, photos):
    assert ids(page) == [photos[0], photos[6], photos[BEST], photos[5]]
    cell = page.presenter.cells.cell(2)
    assert (cell.alike, cell.settled, cell.opened) == (4, False, False)


def test_a_key_spreads_a_stack_and_lays_it_together(page, press, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_S)
    assert ids(page) == [photos[0], photos[6], *photos[1:5], photos[5]]
    assert page.grid.chosen() == [photos[BEST]]

    choose(page, photos[1])
    press(Qt.Key.Key_S)

    assert ids(page) == [photos[0], photos[6], photos[BEST], photos[5]]
    assert page.grid.chosen() == [photos[BEST]]


def test_a_click_on_the_badge_spreads_the_stack(page, qtbot, photos):
    click_badge(qtbot, page, photos[BEST])
    assert len(ids(page)) == 7

    click_badge(qtbot, page, photos[2])
    assert len(ids(page)) == 4


def test_a_key_means_the_photo_on_top_and_none_below(page, press, until, office, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_P)
    until(lambda: page.presenter.picks() == [photos[BEST]])

    assert picks(office, photos).count("none") == 6


def test_enter_keeps_the_best_rejects_the_rest_and_goes_on(page, press, until, office, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_Return)
    until(lambda: page.presenter.counts()["rejected"] == 3)

    assert picks(office, photos) == ["none", "reject", "reject", "none", "reject", "none", "none"]
    assert page.grid.chosen() == [photos[5]]
    assert page.presenter.cells.cell(2).settled
    assert page.presenter.counts()["stacks"] == 0


def test_enter_in_an_open_stack_keeps_what_is_chosen(page, press, until, office, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_S)
    page.grid.choose_photos([photos[1], photos[2]])
    press(Qt.Key.Key_Return)
    until(lambda: page.presenter.counts()["rejected"] == 2)

    assert picks(office, photos)[1:5] == ["none", "none", "reject", "reject"]


def test_enter_never_rejects_a_pick(page, press, until, office, photos):
    set_photos(office.boss, [photos[1]], pick="pick")
    page.presenter.reload()
    until(lambda: page.presenter.picks() == [photos[1]])
    assert photos[1] in ids(page)
    assert photos[BEST] not in ids(page)

    choose(page, photos[1])
    press(Qt.Key.Key_Return)
    until(lambda: page.presenter.counts()["rejected"] == 3)

    assert picks(office, photos)[1] == "pick"


def test_settling_is_undone_at_once_and_shows_what_came_back(page, press, until, office, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_Return)
    until(lambda: page.presenter.counts()["rejected"] == 3)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(lambda: page.presenter.counts()["rejected"] == 0)

    until(lambda: page.grid.chosen() == [photos[BEST]])
    assert set(picks(office, photos)) == {"none"}


def test_enter_on_a_single_photo_writes_its_caption(page, press, photos):
    choose(page, photos[0])
    press(Qt.Key.Key_Return)

    assert page.facts.caption.hasFocus()


def test_stacking_is_switched_off_and_that_is_remembered(page, room, photos):
    page.head.stacking.click()

    assert len(ids(page)) == 7
    assert all(page.presenter.cells.cell(row).alike == 0 for row in range(7))
    assert room.memory.get("gallery.stacking", True) is False
    page.head.stacking.click()
    assert len(ids(page)) == 4


def test_filters_find_stacks_and_blurred_photos_and_say_what_they_hide(page, photos):
    page.presenter.choose_shown("stacks")
    assert ids(page) == [photos[BEST]]
    assert page.presenter.hidden == 3
    assert not page.head.hidden.isHidden()
    assert page.head.hidden.text() == "已隐藏 3 张"

    page.presenter.choose_shown("blurred")
    assert ids(page) == [photos[4]]
    assert page.presenter.hidden == 6

    page.head.hidden.click()
    assert (len(ids(page)), page.presenter.hidden) == (4, 0)
    assert page.head.hidden.isHidden()


def test_a_filter_is_taken_off_by_another_click(page, qtbot, photos):
    lines = page.side.filters
    row = lines.lines.row_of("stacks")
    for expected in ([photos[BEST]], None):
        qtbot.mouseClick(
            lines.viewport(), Qt.MouseButton.LeftButton,
            pos=lines.visualRect(lines.lines.index(row)).center(),
        )  # fmt: skip
        assert ids(page) == (expected or [photos[0], photos[6], photos[BEST], photos[5]])


def test_the_filters_of_the_side_are_the_four_and_those_that_find_something(page, office, until):
    def keys():
        lines = page.side.filters.lines
        return [lines.line(row).key for row in range(lines.rowCount())]

    assert keys() == ["picked", "stacks", "blurred", "uncaptioned"]
    photo = page.presenter.photos[0].id
    set_photos(office.boss, [photo], pick="reject", label="blue")
    page.presenter.reload()
    until(lambda: "rejected" in keys())

    assert keys()[4:] == ["rejected", "label:blue"]


def test_a_rejected_photo_leaves_the_blurred_ones_and_the_next_is_chosen(
    page, press, until, photos
):
    page.presenter.choose_shown("blurred")
    choose(page, photos[4])
    press(Qt.Key.Key_X)
    until(lambda: page.presenter.counts()["blurred"] == 0)

    assert page.stack.currentWidget() is page.blank


@pytest.fixture
def captioned(page, until, office, photos):
    set_photos(office.boss, [photos[5]], caption="李强突破分球")
    page.presenter.reload()
    until(lambda: any(one.caption for one in page.presenter.photos))
    return page


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("突破", [5]),
        ("2016-11-12", [0, 6, 1, 2, 3, 4, 5]),
        ("11月12日 突破", [5]),
        ("同心杯", [0, 6, 1, 2, 3, 4, 5]),
        ("ELE", [6]),
        ("周洋", []),
        ("15:10", [1, 2, 3, 4]),
    ],
)
def test_photos_are_found_by_caption_event_and_date(captioned, photos, words, found):
    page = captioned
    page.head.search.setText(words)
    page.head.search.asked.emit(words)

    assert ids(page) == [photos[at] for at in found]
    assert page.presenter.hidden == len(photos) - len(found)


def test_escape_shows_everything_again(page, press, photos):
    page.head.search.setText("ELE")
    page.head.search.asked.emit("ELE")
    press(Qt.Key.Key_Escape)

    assert page.head.search.text() == ""
    assert len(ids(page)) == 4


@pytest.mark.parametrize("number", range(6, 10))
def test_digits_behind_the_stars_are_colours_and_come_off_again(page, press, until, photos, number):
    colour = ("red", "yellow", "green", "blue")[number - 6]
    choose(page, photos[0])
    press(Qt.Key(Qt.Key.Key_0 + number))
    until(lambda: page.presenter.photos[0].label == colour)
    press(Qt.Key(Qt.Key.Key_0 + number))

    until(lambda: page.presenter.photos[0].label == "")


def test_a_rejected_top_makes_room_for_the_next_best(page, press, until, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_X)
    until(lambda: page.presenter.counts()["rejected"] == 1)

    assert photos[BEST] not in ids(page)
    assert page.grid.currentIndex().row() == 2


def test_a_stack_can_be_heard(page):
    spoken = page.presenter.cells.index(2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "照片 3，相似 4"
