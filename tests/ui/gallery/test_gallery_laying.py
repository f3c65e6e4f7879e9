"""Laying photos together and apart by hand, and how alike they must be."""

import pytest
from library_on_screen import ALBUM
from photos_on_a_card import burst_card
from PySide6.QtCore import Qt

from workstation.usecases.photo_import import import_sources

BEST = 3
"""The place of the sharpest photo of the burst."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def photos(office):
    """A single photo, a burst of four (its third the sharpest), a single one, one of a phone."""
    return import_sources(office.boss, burst_card(), ALBUM).photos


def ids(page):
    return page.presenter.cells.ids()


def choose(page, *photos):
    assert page.grid.choose_photos(photos)


def test_chosen_photos_and_what_lies_under_them_are_laid_together(page, press, until, photos):
    choose(page, photos[BEST], photos[5])
    press(Qt.Key.Key_G)
    until(lambda: len(ids(page)) == 3)

    cell = page.presenter.cells.cell(2)
    assert (cell.photo.id, cell.alike) == (photos[BEST], 5)
    assert page.grid.chosen() == [photos[BEST]]

    press(Qt.Key.Key_Z, CONTROL)
    until(lambda: ids(page) == [photos[0], photos[6], photos[BEST], photos[5]])


def test_a_photo_is_taken_out_of_an_open_stack_which_stays_open(page, press, until, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_G, SHIFT)
    until(lambda: page.presenter.named([photos[BEST]])[0].group == "")

    assert page.grid.chosen() == [photos[BEST]]
    beside = [page.presenter.cells.row_of(photo) for photo in (photos[1], photos[2], photos[4])]
    assert [page.presenter.cells.cell(row).alike for row in beside] == [3, 3, 3]
    assert all(page.presenter.cells.cell(row).opened for row in beside)


def test_a_closed_stack_is_dissolved_and_made_again_by_the_rule(page, press, until, photos):
    choose(page, photos[BEST])
    press(Qt.Key.Key_G, SHIFT)
    until(lambda: len(ids(page)) == len(photos))
    assert set(page.grid.chosen()) == set(photos[1:5])

    press(Qt.Key.Key_G, CONTROL)
    until(lambda: ids(page) == [photos[0], photos[6], photos[BEST], photos[5]])


def test_one_photo_of_no_stack_is_not_laid_together(page, press, until, photos, said):
    choose(page, photos[0])
    press(Qt.Key.Key_G)
    until(lambda: bool(said))

    assert "至少 2 张" in said[-1].words


def test_laying_together_shows_stacks_where_they_were_switched_off(page, press, until, photos):
    page.head.stacking.click()
    choose(page, photos[0], photos[5])
    press(Qt.Key.Key_G)

    until(lambda: len(ids(page)) == 3)
    assert page.head.stacking.isChecked()


@pytest.fixture
def another(page, page_of, room):
    """Return how to open the library a second time."""
    return lambda: page_of(room, page.presenter.album)


def test_what_was_laid_stays_laid_in_another_window(page, press, until, photos, another):
    choose(page, photos[0], photos[5])
    press(Qt.Key.Key_G)
    until(lambda: len(ids(page)) == 3)

    cells = another().presenter.cells
    assert sorted(cells.cell(row).alike for row in range(3)) == [0, 2, 4]


def test_an_album_is_told_how_alike_photos_must_be(page, until, photos, another):
    assert page.head.likeness.chosen_rule() == "usual"
    page.head.likeness.acts["off"].trigger()
    until(lambda: len(ids(page)) == len(photos))
    assert page.head.likeness.chosen_rule() == "off"
    assert another().head.likeness.chosen_rule() == "off"


def test_a_key_opens_the_choice_of_likeness(page, press, photos):
    press(Qt.Key.Key_S, SHIFT)

    assert page.head.likeness.menu().isVisible()
    page.head.likeness.menu().close()


def test_all_albums_together_have_no_likeness_of_their_own(page, photos):
    page.presenter.choose_album("")

    assert not page.head.likeness.isEnabled()
