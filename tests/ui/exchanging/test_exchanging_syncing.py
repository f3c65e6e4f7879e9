"""The quiet exchange: what the title bar says, when it looks, and that nothing disturbs it."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from offices import write
from workstation.domain.errors import Unavailable
from workstation.store import connection
from workstation.store.exchange_lock import alone
from workstation.sync import layout
from workstation.ui.exchanging.looks import Looks
from workstation.ui.long_task import Cancelled
from workstation.ui.shell import Shell
from workstation.ui.syncing import HEARD_MS, LONGEST_MS, Standing, Syncing
from workstation.ui.tasks import Tasks
from workstation.ui.toasts import Toast
from workstation.usecases.received import HOUR_MS, give_receipt, take_receipts
from workstation.usecases.sync_notes import HEALS_MS, SYNC_TROUBLE


class Door:
    """Opens the share of an office, or says that it is away."""

    def __init__(self, office):
        self._office = office
        self.away = False
        self.looks = 0

    def __call__(self, desk):
        self.looks += 1
        if self.away:
            raise Unavailable("folder_unreachable", path="x")
        return self._office.share(desk)


@pytest.fixture
def door(office):
    return Door(office)


@pytest.fixture
def shell(room, door, qtbot):
    """The founder's window over the door."""
    made = Shell(room, Syncing(room, door, room))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


def says(shell):
    return shell._bar.sync.text()


def receipts(office, *desks):
    office.clock.now += HOUR_MS
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        share = office.share(desk)
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))


def test_what_is_not_sent_yet_is_counted(shell, room, office, until):
    write(office.boss, "第一段。")

    room.tasks.tell_changed(frozenset({"article/x"}))

    until(lambda: "处改动待写入" in says(shell))
    assert "本机已保存 → " in says(shell)


def test_the_three_steps_end_with_who_has_received(shell, office, until):
    lin = office.join("林知夏", ["editor"])
    write(office.boss, "第一段。")
    office.settle()
    receipts(office, lin, office.boss)

    shell._syncing.sync_now()

    until(lambda: says(shell) == "本机已保存 → 已写入共享文件夹 → 已被 1/1 台收到")


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_steps_are_told_in_english_too(shell, until):
    shell._syncing.sync_now()

    until(lambda: says(shell) == "Saved on this PC → Written to the shared folder")


def test_a_pc_whose_key_is_used_twice_says_why_nothing_goes_out(shell, office, until):
    with office.boss.store.writing():
        office.boss.store.values.put(cloned="2026-07-06T00:00:00+00:00")

    shell._syncing.sync_now()

    until(lambda: says(shell) == "本机密钥重复，暂不送出")
    shell.show_sync()
    until(lambda: "换发密钥" in panel_says(shell))


def panel_says(shell):
    return "\n".join(one.text() for one in shell._panel.findChildren(QLabel))


def test_where_the_bar_is_narrow_the_last_step_is_enough(shell, office, until):
    office.join("林知夏", ["editor"])
    write(office.boss, "第一段。")
    office.sync(office.boss)
    receipts(office, office.boss)
    shell._syncing.sync_now()
    until(lambda: "0/1" in says(shell))

    shell.resize(900, 600)

    until(lambda: "→" not in says(shell))
    assert says(shell) == "已被 0/1 台收到"
    assert "本机已保存" in shell._bar.sync.accessibleName()


def test_a_folder_that_is_away_is_told_with_its_last_time_and_no_colour(shell, door, until):
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.DONE)
    until(lambda: shell._syncing.state.last_ms)
    door.away = True

    shell._syncing.sync_now()

    until(lambda: "文件夹不可达（上次成功 " in says(shell))
    assert shell._bar._dot._colour == "muted"
    assert not shell.findChildren(Toast)


def test_what_does_not_heal_by_itself_gets_a_colour(shell, door, office, until):
    door.away = True
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.AWAY)

    office.clock.now += HEALS_MS
    shell._syncing.sync_now()

    until(lambda: shell._bar._dot._colour == "warn")


def test_a_look_nobody_asked_for_does_not_flicker(shell, until):
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.DONE)
    spy = QSignalSpy(shell._syncing.changed)

    shell._syncing._look_quietly()
    until(lambda: not shell._syncing._busy)

    told = [spy.at(n)[0].standing for n in range(spy.count())]
    assert Standing.AT_WORK not in told


def test_a_folder_that_stays_away_is_asked_less_and_less(shell, door, until):
    door.away = True
    waits = []
    for _ in range(6):
        shell._syncing._look_quietly()
        until(lambda: not shell._syncing._busy)
        waits.append(shell._syncing._pause)

    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_MS


def test_another_window_that_exchanges_is_waited_for_in_silence(
    shell, door, office, until, monkeypatch
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.DONE)
    pause, looks, told = shell._syncing._pause, door.looks, says(shell)

    with alone(office.boss.home):
        shell._syncing.sync_now()
        until(lambda: door.looks > looks and not shell._syncing._busy)

    assert shell._syncing.state.standing is Standing.DONE
    assert (shell._syncing.state.code, shell._syncing._pause) == ("", pause)
    assert says(shell) == told
    assert office.boss.store.values.get(SYNC_TROUBLE) == ""
    assert not shell.findChildren(Toast)
    assert shell._syncing._timer.isActive()


def test_asking_while_a_look_is_under_way_looks_once_more(shell, door, until):
    shell._syncing.sync_now()
    shell._syncing.sync_now()
    shell._syncing.sync_now()

    until(lambda: shell._syncing.state.standing is Standing.DONE)

    assert door.looks == 2


def test_a_change_in_the_folder_shortens_the_wait(shell, office, until):
    with office.boss.store.writing():
        office.boss.store.values.put(folder=str(office.folder))
    shell._syncing.sync_now()
    until(shell._syncing._watcher.directories)
    before = shell._syncing._timer.remainingTime()

    (office.folder / layout.HEADS / "somebody").write_bytes(b"")

    until(lambda: shell._syncing._timer.remainingTime() <= HEARD_MS)
    assert before > HEARD_MS


def test_who_types_on_and_on_is_still_sent(shell, room, until):
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.DONE)
    room.tasks.tell_changed(frozenset({"article/x"}))
    shell._syncing._timer.start(1_000)

    room.tasks.tell_changed(frozenset({"article/x"}))

    assert shell._syncing._timer.interval() == 1_000


def test_an_answer_that_came_too_late_changes_nothing(shell, until):
    shell._syncing.sync_now()
    until(lambda: shell._syncing.state.standing is Standing.DONE)
    before = shell._syncing.state

    shell._syncing._failed(shell._syncing._look - 1, Unavailable("folder_unreachable", path="x"))

    assert shell._syncing.state == before


class Gate:
    """A share whose folder stops at the third reading until it is let go on."""

    def __init__(self, office):
        self._office = office
        self.reached, self.go_on = threading.Event(), threading.Event()
        self.later = []

    def __call__(self, desk):
        share = self._office.share(desk)
        plain, gate = share.folder.list_names, self

        def held(folder):
            gate.reached.set()
            gate.go_on.wait(10)
            gate.later.append(folder)
            return plain(folder)

        share.folder.list_names = held
        return share


def test_closing_in_the_middle_of_an_exchange_is_safe_and_quick(room, office, qtbot, until):
    write(office.boss, "还没有送出的一段。")
    gate = Gate(office)
    shell = Shell(room, Syncing(room, gate, room))
    qtbot.addWidget(shell)
    shell.show()
    shell._syncing.sync_now()
    until(gate.reached.is_set)
    threading.Timer(0.05, gate.go_on.set).start()

    shell.close()

    assert len(gate.later) == 1
    assert office.sync(office.boss).sent > 0
    assert office.sync(office.boss).pending == 0


def test_a_stopped_look_ends_at_its_next_file(office):
    looks = Looks(office.share)
    looks.stop()

    with pytest.raises(Cancelled):
        looks.look(office.boss, full=True)


def test_the_answer_of_a_look_whose_window_is_gone_is_dropped(room, office, until, at_rest):
    gate = Gate(office)
    syncing = Syncing(room, gate)
    syncing.sync_now()
    until(gate.reached.is_set)

    syncing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.go_on.set()

    at_rest(room)
    assert isinstance(room.tasks, Tasks)


def test_the_key_opens_and_closes_the_panel(shell, qtbot, until):
    shell.activateWindow()
    before = shell.focusWidget()

    shell.show_sync()
    until(shell._panel.isVisible)
    qtbot.keyClick(shell._panel, Qt.Key.Key_Escape)

    assert not shell._panel.isVisible()
    assert shell.focusWidget() is before
