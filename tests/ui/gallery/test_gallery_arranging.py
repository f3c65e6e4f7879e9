"""Arrangements beyond the grid, the order of picks, and picture messages."""

import pytest
from library_on_screen import photo_bytes
from PySide6.QtCore import QModelIndex, Qt

from workstation.domain import tree
from workstation.usecases.listing import content_in_hand
from workstation.usecases.photo_import import Source, import_sources
from workstation.usecases.photo_library import set_photos

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def picked(office, photos):
    for photo in photos[:3]:
        set_photos(office.boss, [photo], pick="pick")
    return photos[:3]


@pytest.fixture
def ready(article, picked, page, until):
    page.presenter.reload()
    until(lambda: page.placing.chosen() and page.strip.count() == len(picked))
    return page


def images(desk, article):
    blocks = content_in_hand(desk, article).doc.content
    return [one for one in blocks if isinstance(one, tree.Image)]


def test_a_collage_is_made_and_inserted_in_one_act(ready, until, office, article, photos):
    ready.tray.further.acts["collage"].trigger()
    assert ready.tray.further.text() == "拼图"
    assert ready.tray.further.isChecked()

    ready.tray.insert.click()

    until(lambda: images(office.boss, article))
    (image,) = images(office.boss, article)
    assert image.attrs.photo not in photos


def test_the_grid_takes_over_again(ready):
    ready.tray.further.acts["long"].trigger()
    ready.tray.layouts["grid"].click()

    assert ready.tray.layouts["grid"].isChecked()
    assert not ready.tray.further.isChecked()
    assert ready.tray.further.text() == "更多"


def test_the_keyboard_puts_picks_in_order(ready, qtbot, until, picked):
    ready.strip.setCurrentRow(0)
    qtbot.keyClick(ready.strip, Qt.Key.Key_Right, ALT)

    wanted = [picked[1], picked[0], picked[2]]
    until(lambda: ready.presenter.picks() == wanted)
    assert ready.strip.order() == wanted


def numbers(strip):
    return [strip.item(row).text() for row in range(strip.count())]


def test_one_more_pick_stands_behind_the_others(ready, until, office, photos, picked):
    first = ready.strip.item(0)
    set_photos(office.boss, [photos[3]], pick="pick")
    ready.presenter.reload()

    until(lambda: ready.strip.order() == [*picked, photos[3]])
    assert ready.strip.item(0) is first
    assert numbers(ready.strip) == ["1", "2", "3", "4"]


def test_more_picks_than_a_group_holds_are_not_lined_up(ready, monkeypatch):
    monkeypatch.setattr("workstation.ui.gallery.order_strip.MOST", 2)
    ready.strip.show_photos(ready.presenter.named(ready.presenter.picks()))

    assert ready.strip.isHidden()
    assert ready.strip.order() == []


def test_dragging_puts_picks_in_order(ready, until, picked):
    ready.strip.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    assert numbers(ready.strip) == ["1", "2", "3"]

    until(lambda: ready.presenter.picks() == [picked[2], picked[0], picked[1]])


def test_the_ends_are_the_ends(ready, qtbot, picked):
    ready.strip.setCurrentRow(0)
    qtbot.keyClick(ready.strip, Qt.Key.Key_Left, ALT)

    assert ready.strip.order() == list(picked)


def test_rows_that_fit_are_proposed_for_unlike_shapes(ready, until, office):
    assert ready.tray.proposal.isHidden()
    tall = Source("tall.jpg", lambda: photo_bytes(77, (60, 96)))
    (photo,) = import_sources(office.boss, [tall], "“同心杯”篮球赛").photos
    set_photos(office.boss, [photo], pick="pick")
    ready.presenter.reload()

    until(lambda: not ready.tray.proposal.isHidden())
    ready.tray.proposal.click()

    assert ready.placing.layout == "three"
    assert ready.tray.proposal.isHidden()


def test_a_picture_message_goes_to_a_folder(ready, until, tmp_path, said, picked):
    ready.messaging.write(picked, tmp_path / "贴图")

    until(lambda: said)
    assert len(list((tmp_path / "贴图").glob("0*.jpg"))) == len(picked)
