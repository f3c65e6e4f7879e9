"""The door between the threads: answers come home, late ones are dropped, news is told."""

import sys
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from offices import write
from workstation.domain.errors import Refused
from workstation.ui.lanes import TURN_SECONDS
from workstation.ui.tasks import EVERYTHING, Tasks, concerns
from workstation.usecases.whoami import who_am_i


def test_an_answer_arrives_on_the_thread_of_the_window(room, qtbot, until):
    threads = []

    def done(person):
        threads.append((threading.current_thread(), person.name))

    room.tasks.query(room, who_am_i, done)

    until(lambda: threads)
    assert threads == [(threading.main_thread(), "陈立行")]


def test_the_window_waits_for_a_thread_a_short_turn_only(room):
    assert isinstance(room.tasks, Tasks)

    assert sys.getswitchinterval() == pytest.approx(TURN_SECONDS)


def test_nobody_answers_a_view_that_is_gone(room, qtbot, until):
    owner, heard, after, gate = QObject(), [], [], threading.Event()
    room.tasks.query(owner, lambda _desk: gate.wait(30), heard.append)
    shiboken6.delete(owner)
    gate.set()

    room.tasks.query(room, who_am_i, after.append)

    until(lambda: after)
    assert not heard


def test_the_answer_to_an_overtaken_question_is_dropped(room, qtbot, until):
    heard = []

    for number in range(5):
        room.tasks.query(room, lambda _desk, number=number: number, heard.append, topic="list")

    until(lambda: 4 in heard)
    assert heard == [4]


def test_what_a_command_touched_is_told_to_every_view(room, qtbot, until):
    with qtbot.waitSignal(room.tasks.changed) as told:
        room.tasks.command(room, lambda desk: write(desk, "第一段。"))

    assert concerns(told.args[0], "article")
    assert not concerns(told.args[0], "issue")


def test_a_refusal_is_told_to_whoever_asked_and_else_in_a_notice(room, qtbot, until):
    def refuse(_desk):
        raise Refused("note_missing")

    heard = []
    room.tasks.command(room, refuse, failed=heard.append)
    until(lambda: heard)
    with qtbot.waitSignal(room.notices.said) as told:
        room.tasks.command(room, refuse)

    assert heard[0].code == "note_missing"
    assert told.args[0].kind == "warn"
    assert told.args[0].words


def test_long_work_can_be_called_off_between_two_reports(room, qtbot, until):
    ended, done = [], []

    def work(_desk, task):
        for number in range(1_000_000):
            task.tell(number, 1_000_000)

    task = room.tasks.long_command(room, "导入", work, done.append)
    task.ended.connect(lambda: ended.append(True))
    task.cancel()

    until(lambda: ended)
    assert not done


def test_a_read_is_answered_while_a_long_write_is_under_way(room, qtbot, until):
    gate, heard = threading.Event(), []

    def work(_desk, _task):
        gate.wait(30)

    room.tasks.long_command(room, "导入", work)
    room.tasks.query(room, who_am_i, heard.append)
    until(lambda: heard)

    gate.set()


def test_what_another_program_wrote_is_noticed(room, office, until):
    heard, looked = [], []
    room.tasks.changed.connect(heard.append)
    room.tasks.look_around(room)
    room.tasks.query(room, lambda _desk: True, looked.append)
    until(lambda: looked)
    write(office.boss, "另一个程序写的。")

    room.tasks.look_around(room)

    until(lambda: EVERYTHING in heard)


def test_what_was_asked_for_before_the_end_is_carried_out(room_of, office):
    room = room_of(office.boss)
    room.tasks.command(room, lambda desk: write(desk, "关窗之前写的。", title="关窗之前"))

    room.tasks.close()

    desk = office.reopen("boss")
    assert desk.store.words.search("关窗之前", 5)


def test_a_home_that_another_program_holds_is_told_and_nothing_is_lost(room, office, qtbot, until):
    office.boss.store._db.execute("begin immediate")
    with qtbot.waitSignal(room.notices.said, timeout=20_000) as told:
        room.tasks.command(room, lambda desk: write(desk, "正在写的一段。"))
    office.boss.store._db.execute("rollback")
    done = []

    room.tasks.command(room, lambda desk: write(desk, "正在写的一段。"), done.append)

    until(lambda: done)
    assert told.args[0].kind == "warn"
    assert "另一个" in told.args[0].words or "别的" in told.args[0].words
