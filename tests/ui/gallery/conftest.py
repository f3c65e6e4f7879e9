"""A photo library on screen: `photos` of one album, `page` with that album shown."""

import pytest
from library_on_screen import ALBUM, ON_CARD, photo_bytes, sources
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from offices import write
from workstation.ui.gallery.page import GalleryPage
from workstation.usecases.albums import find_album
from workstation.usecases.photo_import import import_sources
from workstation.usecases.photo_library import list_photos


@pytest.fixture
def photos(office):
    """Six photos of one album."""
    return import_sources(office.boss, sources(6), ALBUM).photos


@pytest.fixture
def article(office):
    return write(office.boss, "比赛开始。", title="篮球赛里的四种意识")[0]


@pytest.fixture
def page_of(qtbot, until):
    """Return how to put the photo library of a room on screen."""

    def put(room, album=None):
        page = GalleryPage(room)
        qtbot.addWidget(page)
        page.resize(1300, 820)
        page.show()
        QAbstractItemModelTester(
            page.presenter.cells, QAbstractItemModelTester.FailureReportingMode.Fatal, page
        )
        for lines in (page.side.albums.lines, page.side.filters.lines):
            QAbstractItemModelTester(
                lines, QAbstractItemModelTester.FailureReportingMode.Fatal, page
            )
        until(lambda: page.presenter.loaded)
        if album is not None:
            page.presenter.choose_album(album)
            until(lambda: page.presenter.loaded)
        page.shown()
        return page

    return put


@pytest.fixture
def page(page_of, room, photos, office):
    """The founder's library, the album of the photos shown and the first one chosen."""
    return page_of(room, find_album(office.boss, ALBUM))


@pytest.fixture
def empty(page_of, room):
    """A library without photos."""
    return page_of(room)


@pytest.fixture
def card(tmp_path):
    """A folder of photos that no library has yet."""
    folder = tmp_path / "篮球赛"
    folder.mkdir()
    for number in range(ON_CARD):
        (folder / f"IMG_{number}.JPG").write_bytes(photo_bytes(50 + number))
    return folder


@pytest.fixture
def press(qtbot, page):
    """Return how to press a key over the photos."""

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        page.stack.currentWidget().setFocus()
        qtbot.keyClick(page.stack.currentWidget(), key, modifier)

    return press


@pytest.fixture
def told(office):
    """Return what the home knows of a photo."""

    def ask(photo):
        return next(one for one in list_photos(office.boss) if one.id == photo)

    return ask


@pytest.fixture
def said(room):
    """What the window has said in passing."""
    heard = []
    room.notices.said.connect(heard.append)
    return heard
