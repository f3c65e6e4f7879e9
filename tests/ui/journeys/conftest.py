"""Windows of several people of one office, in the order in which they sit down."""

import pytest
from hands import Hands

from publishing_office import PublishingOffice
from workstation.bootstrap import remember_folder
from workstation.ui.shell import Shell
from workstation.ui.syncing import Syncing
from workstation.usecases import wechat_channel


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    """Look at a publication as often as ever, without the seconds in between."""
    monkeypatch.setattr(wechat_channel, "WAITS", (0.0,) * len(wechat_channel.WAITS))


@pytest.fixture
def office(tmp_path):
    """The founder writes and publishes, `chu` reviews, the sandbox listens."""
    made = PublishingOffice(tmp_path)
    remember_folder(made.boss, made.folder)
    made.connect()
    yield made
    made.close()


@pytest.fixture
def sit_down(office, room_of, qtbot, until, at_rest):
    """Return how somebody sits down at their window: a place is shown and everything is read."""

    def leave(shell):
        closed = []
        shell.closed.connect(lambda: closed.append(True))
        shell.close()
        until(lambda: closed)

    def open_window(desk, place):
        room = room_of(desk)
        shell = Shell(room, Syncing(room, office.share, room))
        qtbot.addWidget(shell, before_close_func=leave)
        shell.resize(1440, 900)
        shell.show()
        shell.activateWindow()
        until(shell.isActiveWindow)
        shell.go_to(place)
        at_rest(room)
        return Hands(shell, qtbot, until)

    return open_window
