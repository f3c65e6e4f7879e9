"""The shell: places, keys, status, notices, remembered choices, closing."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from workstation.bootstrap import open_office_share
from workstation.domain.errors import Refused, Unavailable
from workstation.ui.bug_report import BugReport
from workstation.ui.navigation import PlaceButton
from workstation.ui.notices import Act
from workstation.ui.places import PLACES
from workstation.ui.shell import Shell
from workstation.ui.status_line import TaskRow
from workstation.ui.syncing import Standing, Syncing
from workstation.ui.toasts import Toast
from workstation.usecases.desk import Desk


@pytest.fixture
def shell(room, office, qtbot):
    """The window of the founder's home."""
    shell = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(shell)
    shell.show()
    qtbot.waitExposed(shell)
    return shell


def labels(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_every_place_is_reached_by_its_key_and_by_the_mouse(shell, qtbot, place):
    action = next(one for one in shell.actions() if one.objectName() == f"go_{place}")
    action.trigger()
    button = next(one for one in shell.findChildren(PlaceButton) if one.place.name == place)
    assert button.isChecked()
    shell.go_to("desk" if place != "desk" else "settings")
    shell.count(place, 1)  # a place that is seldom visited has its icon while something waits

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert shell.room.memory.get("place", "") == place


def test_the_corner_shows_the_office_the_member_and_the_role(shell):
    words = " ".join(labels(shell))

    assert "海岚党群工作部" in words
    assert "陈立行 · 管理员" in words


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_window_speaks_english_when_asked(shell):
    assert "陈立行 · administrator" in " ".join(labels(shell))


def test_a_refusal_is_shown_in_words_without_taking_the_keyboard(shell, until):
    focus = shell.focusWidget()

    shell.room.notices.tell(Refused("note_missing"))

    until(lambda: shell.findChildren(Toast))
    assert shell.focusWidget() is focus
    assert any("退回" in one for one in labels(shell.findChild(Toast)))


def test_a_bug_says_that_nothing_is_lost_and_shows_what_to_hand_on(shell, until, qtbot):
    try:
        raise ZeroDivisionError("planted")  # noqa: TRY301 - a bug needs a trace
    except ZeroDivisionError as error:
        shell.room.notices.tell(error)
    toast = shell.findChild(Toast)
    assert any("没有丢" in one for one in labels(toast))

    details = next(b for b in toast.findChildren(QPushButton) if "详情" in b.text())
    qtbot.mouseClick(details, Qt.MouseButton.LeftButton)

    report = shell.findChild(BugReport)
    assert "planted" in report._details.toPlainText()
    report.close()


def test_an_act_of_a_notice_is_carried_out_once(shell, qtbot):
    done = []
    shell.room.notices.say("已送审", Act("复制", lambda: done.append(True)))
    button = next(b for b in shell.findChild(Toast).findChildren(QPushButton) if b.text() == "复制")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert done == [True]


def test_long_work_is_shown_and_can_be_stopped(shell, until, qtbot):
    def work(_desk, task):
        for number in range(10_000_000):
            task.tell(number, 10_000_000)

    shell.room.tasks.long_command(shell.room, "正在导入", work)
    row = shell.findChild(TaskRow)
    until(lambda: row._bar.maximum() == 10_000_000)

    qtbot.mouseClick(row.stop, Qt.MouseButton.LeftButton)

    until(lambda: not shell.findChildren(TaskRow))


def test_the_title_bar_says_how_this_pc_stands_with_the_folder(shell, until):
    states = QSignalSpy(shell._syncing.changed)

    shell._syncing.sync_now()

    until(lambda: shell._syncing.state.standing is Standing.DONE)
    until(lambda: "已写入共享文件夹" in shell._bar.sync.text())
    assert states.count()


def test_a_folder_that_is_away_is_said_quietly(room, qtbot, until):
    def away(_desk):
        raise Unavailable("folder_unreachable", path="x")

    shell = Shell(room, Syncing(room, away, room))
    qtbot.addWidget(shell)
    shell.show()

    shell._syncing.sync_now()

    until(lambda: shell._syncing.state.standing is Standing.AWAY)
    assert "不可达" in shell._bar.sync.text()
    assert not shell.findChildren(Toast)


def test_a_home_without_a_folder_is_on_this_pc_only(room, qtbot, until):
    shell = Shell(room, Syncing(room, open_office_share, room))
    qtbot.addWidget(shell)

    shell._syncing.sync_now()

    until(lambda: shell._syncing.state.standing is Standing.AWAY)
    assert "仅在本机" in shell._bar.sync.text()


def test_the_menu_offers_the_keys_of_the_place_and_of_the_window(shell):
    words = [one.text() for one in shell.commands()]

    assert len(words) == len(set(words))
    assert {"搜索全部…", "立即同步", "快捷键", "退出"} <= set(words)


def test_the_window_comes_back_where_it_was(room, office, qtbot, room_of, at_rest):
    shell = Shell(room, Syncing(room, office.share, room))
    qtbot.addWidget(shell)
    shell.show()
    shell.go_to("settings")
    shell.close()

    again = Shell(room_of(office.boss), Syncing(room_of(office.boss), office.share))
    qtbot.addWidget(again)
    again.start()

    assert again.room.memory.get("place", "") == "settings"


def test_closing_carries_out_what_was_begun(shell, office):
    done = []
    shell.room.tasks.command(shell.room, lambda desk: done.append(type(desk)))

    shell.close()

    assert done == [Desk]


class Windows(QObject):
    """Remembers every widget that ever was a window of its own."""

    def __init__(self):
        super().__init__()
        self.seen = []

    @override
    def eventFilter(self, watched, event):
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_no_place_flashes_a_window_while_it_is_built(shell, qapp, at_rest, place):
    windows = Windows()
    qapp.installEventFilter(windows)

    shell.go_to(place)
    at_rest(shell.room)
    qapp.removeEventFilter(windows)

    assert not windows.seen
    assert shell.isActiveWindow()
