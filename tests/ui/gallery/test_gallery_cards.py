"""A card that is plugged in is offered in the menu of importing."""

import pytest
from library_on_screen import photo_bytes

from workstation.ui.gallery.album_sheets import ImportSheet
from workstation.ui.gallery.cards import Volume, cards_among, plugged_in


@pytest.fixture
def card(tmp_path):
    """A card as a camera writes it, and a stick with something else on it."""
    folder = tmp_path / "EOS_DIGITAL" / "DCIM" / "100CANON"
    folder.mkdir(parents=True)
    (folder / "IMG_0001.JPG").write_bytes(photo_bytes(9))
    (tmp_path / "U盘" / "文件").mkdir(parents=True)
    return tmp_path / "EOS_DIGITAL"


@pytest.fixture
def volumes(card, page):
    """What is plugged in, as the test likes it; the library's menu asks it."""
    found = [Volume(card, "EOS_DIGITAL"), Volume(card.parent / "U盘", "U盘")]
    page.cards._volumes = lambda: found
    return found


def offered(page):
    return [one.text() for one in page.head.bring.menu().actions() if "EOS" in one.text()]


def open_menu(page):
    page.head.bring.menu().aboutToShow.emit()


def test_only_what_holds_photos_is_a_card(card):
    volumes = [Volume(card, "EOS"), Volume(card.parent / "U盘", "U盘"), Volume(card / "gone", "")]

    assert cards_among(volumes) == [Volume(card / "DCIM", "EOS")]


def test_the_system_is_asked_what_is_plugged_in():
    assert all(one.root.is_absolute() for one in plugged_in())


def test_a_card_is_offered_behind_all_else_and_taken_in(page, volumes, until, card):
    before = [one.text() for one in page.head.bring.menu().actions()]
    open_menu(page)
    until(lambda: offered(page))
    assert [one.text() for one in page.head.bring.menu().actions()][: len(before)] == before

    page.head.bring.menu().actions()[-1].trigger()
    until(lambda: page.findChildren(ImportSheet))
    page.findChildren(ImportSheet)[-1].accept()

    until(lambda: len(page.presenter.photos) == 7)


def test_a_card_that_was_pulled_out_is_offered_no_more(page, volumes, until):
    open_menu(page)
    until(lambda: offered(page))
    volumes.clear()
    open_menu(page)

    assert offered(page) == []


def test_nothing_is_looked_for_while_the_menu_is_closed(page, until):
    asked = []
    page.cards._volumes = lambda: asked.append(1) or []
    page.presenter.reload()
    until(lambda: page.presenter.loaded)
    assert asked == []
    open_menu(page)

    until(lambda: asked == [1])
