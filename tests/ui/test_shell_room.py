"""The window's frame at every size of text: whole names, and as many steps as there is room for."""

import pytest
from PySide6.QtWidgets import QPushButton

from workstation.ui.navigation import PlaceButton
from workstation.ui.settings.page import SettingsPage
from workstation.ui.shell import Shell
from workstation.ui.syncing import Standing, Syncing, SyncState
from workstation.ui.theme import TEXT_SIZES, dress

SENT = SyncState(Standing.DONE, received_by=6, active=7, published=True)


@pytest.fixture
def shell(room, office, qtbot):
    made = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_no_name_of_a_place_or_section_is_cut_off(shell, app, percent):
    dress(app, "light", percent=percent)
    shell.resize(1024, 640)
    page = SettingsPage(shell.room)
    shell.page("settings")

    for one in shell.findChildren(PlaceButton):
        assert one.width() >= one.needs().width()
    sections = [one for one in page.findChildren(QPushButton) if one.property("look") == "section"]
    assert sections
    for one in sections:
        assert page._side.width() >= one.sizeHint().width()


def test_the_title_shows_all_steps_where_they_fit_and_else_the_last(shell, app, until):
    shell._bar.show_sync(SENT)
    shell.resize(1280, 820)
    until(lambda: "→" in shell._bar.sync.text())

    dress(app, "light", percent=150)
    shell.resize(1024, 640)
    bar = shell._bar
    until(lambda: bar.search.geometry().right() < bar._dot.geometry().left())

    assert bar.sync.text() == "已被 6/7 台收到"
    assert bar.sync.geometry().right() < bar._person.geometry().left()
