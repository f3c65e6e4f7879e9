"""The desk on screen: `page_of` puts a room's desk there and waits for its first look."""

import pytest
from desk_on_screen import noon
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from workstation.ui.desk.page import DeskPage


@pytest.fixture
def wednesday(office):
    """A Wednesday at noon, by the clock of every PC."""
    office.clock.now = noon("2026-07-08")


@pytest.fixture
def page_of(qtbot, until):
    """Return how to put the desk of a room on screen."""

    def put(room):
        page = DeskPage(room)
        page.resize(1300, 820)
        qtbot.addWidget(page)
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(page.waiting.model, fatal, page)
        QAbstractItemModelTester(page.nodes.model, fatal, page)
        page.show()
        page.shown()
        until(lambda: page.presenter.day is not None)
        QApplication.processEvents()  # what was added to a layout is shown a turn later
        return page

    return put


@pytest.fixture
def page(wednesday, room, page_of):
    """The founder's desk."""
    return page_of(room)


@pytest.fixture
def gone_to(room):
    """Where the founder was sent from the desk."""
    places = []
    room.go.connect(lambda place, target: places.append((place, target)))
    return places


@pytest.fixture
def told(room):
    """What the window said in passing."""
    heard = []
    room.notices.said.connect(heard.append)
    return heard
