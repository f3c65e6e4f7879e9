"""The settings on screen: the founder's page over a real office with a reachable folder."""

import pytest

from workstation.ui.settings.page import SettingsPage
from workstation.ui.tasks import EVERYTHING


def remember_folder(office, desk):
    """Let a home know where the office's folder lies."""
    with desk.store.writing():
        desk.store.values.put(folder=str(office.folder))


@pytest.fixture
def page_of(room_of, qtbot, office):
    """Return how to open a desk's settings."""

    def put(desk):
        remember_folder(office, desk)
        page = SettingsPage(room_of(desk))
        qtbot.addWidget(page)
        page.resize(1300, 820)
        page.show()
        page.shown()
        return page

    return put


@pytest.fixture
def page(page_of, office):
    """The founder's settings."""
    return page_of(office.boss)


@pytest.fixture
def section(page, at_rest):
    """Return how to open a section of the founder's settings and wait for what it reads."""

    def put(name, on=page):
        on.open_at(name)
        on.room.tasks.tell_changed(EVERYTHING)  # tests write to the home beside the window
        at_rest(on.room)
        at_rest(on.room)
        return on.section(name)

    return put
