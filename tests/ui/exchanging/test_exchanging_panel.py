"""The sync panel: calm, complete, closed by Esc, and never in anybody's way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from offices import edit, write
from workstation.domain.errors import Unavailable
from workstation.sync import layout
from workstation.ui.exchanging.panel import SyncPanel
from workstation.ui.shell import Shell
from workstation.ui.syncing import Standing, Syncing
from workstation.usecases.received import HOUR_MS, give_receipt, take_receipts
from workstation.usecases.sync_notes import note_condition, note_trouble
from workstation.usecases.titles import MUCH


@pytest.fixture
def put(qtbot, room_of, office, until):
    """Return how to open the panel of a desk's window."""

    def opened(desk, open_share=None):
        room = room_of(desk)
        shell = Shell(room, Syncing(room, open_share or office.share, room))
        qtbot.addWidget(shell)
        shell.resize(1440, 900)
        shell.show()
        qtbot.waitExposed(shell)
        shell.show_sync()
        until(lambda: "本机" in texts(shell) or "this PC" in texts(shell))
        return shell

    return opened


def texts(shell):
    panel = shell._panel
    labels = [one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel)]
    buttons = [one.text() for one in panel.findChildren(QPushButton) if one.isVisibleTo(panel)]
    return "\n".join([*labels, *buttons])


def hear(office, *desks):
    office.clock.now += HOUR_MS
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        share = office.share(desk)
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))


def test_what_has_not_gone_out_is_named_by_its_title(office, put):
    write(office.boss, "第一段。", title="篮球赛里的协作精神")

    shell = put(office.boss)

    assert "处改动待写入" in texts(shell)
    assert "待写入：《篮球赛里的协作精神》" in texts(shell)
    assert "等待补齐" not in texts(shell)


def test_those_who_have_not_received_are_named_with_their_branch(office, put):
    office.join("林知夏", ["editor"], branch="第二党支部")
    lin = office.desks["林知夏"]
    hear(office, lin, office.boss)
    write(office.boss, "第一段。")
    office.sync(office.boss)
    hear(office, office.boss)

    shell = put(office.boss)

    assert "已被 0/1 台收到" in texts(shell)
    assert "还没收到的：林知夏（第二党支部）" in texts(shell)


def test_what_others_have_of_before_is_not_said_of_what_is_new(office, put):
    lin = office.join("林知夏", ["editor"])
    office.sync(office.boss, lin)
    hear(office, lin, office.boss)
    write(office.boss, "还没有送出的一段。")

    shell = put(office.boss)

    assert "此前送出的，已被 1/1 台收到" in texts(shell)


def test_what_is_awaited_from_whom_is_listed(office, put):
    lin = office.join("林知夏", ["editor"])
    office.settle()
    write(office.boss, "第一段。")
    office.sync(office.boss)
    for path in (office.folder / "d" / office.boss.device).rglob("*.wtx"):
        path.unlink()
    office.sync(lin)

    shell = put(lin)

    assert "陈立行（机关）：1 篇正文" in texts(shell)


def test_a_damaged_file_is_told_with_a_reason_a_person_can_read(office, put):
    lin = office.join("林知夏", ["editor"])
    article, _ = write(office.boss, "第一段。")
    office.settle()
    edit(office.boss, article, "第一段，改过。")
    office.sync(office.boss)
    newest = max((office.folder / "d" / office.boss.device).rglob("*.seg"))
    newest.write_bytes(newest.read_bytes()[:-3])
    office.sync(lin)

    shell = put(lin)

    assert "来自陈立行" in texts(shell)
    assert "不影响其他内容" in texts(shell)
    assert "torn" not in texts(shell)


def test_why_the_folder_is_away_is_said_in_a_sentence(office, put):
    def away(_desk):
        raise Unavailable("folder_unreachable", path="x")

    note_trouble(office.boss, "folder_unreachable")

    shell = put(office.boss, away)

    assert "会自动重试" in texts(shell)
    assert "folder_unreachable" not in texts(shell)


def test_a_pc_that_waits_to_be_admitted_is_told_what_that_means(office, put):
    waiting = office.wait("乔雨桐", ["liaison"])

    assert "本机等待管理员接纳" in texts(put(waiting))


def test_a_clock_that_differs_and_a_full_disk_are_shown(office, put, tmp_path):
    note_condition(office.boss, clock_ahead=600, folder=tmp_path)

    shell = put(office.boss)

    assert "比文件夹慢 10 分钟" in texts(shell)
    assert "文件夹 " in texts(shell)


def test_how_much_is_still_to_be_read_for_the_search_is_told(office, put):
    article, _ = write(office.boss, "第一段。")
    with office.boss.store.writing():
        office.boss.store.words.forget_article(article)
    assert "后续整理" not in texts(put(office.boss))

    with office.boss.store.writing():
        office.boss.store.values.put(**{MUCH: "1"})

    assert "还有 1 篇正文待读入" in texts(put(office.boss))


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_panel_speaks_english_too(office, put):
    write(office.boss, "第一段。")

    told = texts(put(office.boss))

    assert "Saved on this PC" in told
    assert "Diagnostic bundle…" in told


def test_the_button_syncs_at_once(office, put, qtbot, until):
    write(office.boss, "第一段。")
    shell = put(office.boss)

    qtbot.mouseClick(shell._panel.sync, Qt.MouseButton.LeftButton)

    until(lambda: shell._syncing.state.standing is Standing.DONE)
    until(lambda: "处改动待写入" not in texts(shell))


def test_the_bundle_is_written_and_said(office, put, tmp_path, until):
    shell = put(office.boss)
    said = []
    shell.room.notices.said.connect(lambda notice: said.append(notice.words))

    shell._panel.write_bundle(str(tmp_path / "诊断包.zip"))

    until((tmp_path / "诊断包.zip").exists)
    until(lambda: any("诊断包.zip" in one for one in said))


def test_the_panel_is_not_modal_and_takes_no_key_from_who_types(office, put, qtbot):
    shell = put(office.boss)
    field = QLineEdit(shell)
    field.show()
    field.setFocus()

    shell._syncing.changed.emit(shell._syncing.state)
    qtbot.keyClicks(field, "typing goes on")

    assert field.text().endswith("goes on")
    assert shell._panel.isVisible()


def test_escape_and_the_cross_close_it(office, put, qtbot):
    shell = put(office.boss)

    qtbot.keyClick(shell._panel, Qt.Key.Key_Escape)
    gone = not shell._panel.isVisible()
    shell.show_sync()
    qtbot.mouseClick(shell._panel.close_button, Qt.MouseButton.LeftButton)

    assert gone
    assert not shell._panel.isVisible()


def test_the_same_picture_is_not_drawn_twice(office, put, until):
    shell = put(office.boss)
    first = [one for one in shell._panel.findChildren(QLabel) if one.text() == "本机已保存"]

    shell._panel._show(shell._panel.lines._drawn)

    again = [one for one in shell._panel.findChildren(QLabel) if one.text() == "本机已保存"]
    assert again == first


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640), (900, 500)])
def test_the_panel_stays_inside_the_window(office, put, size):
    shell = put(office.boss)

    shell.resize(*size)
    shell._panel.place()

    assert shell.rect().contains(shell._panel.geometry())


def test_every_control_has_a_name(office, put):
    panel = put(office.boss)._panel

    nameless = [
        one for one in panel.findChildren(QPushButton) if not (one.text() or one.accessibleName())
    ]
    assert isinstance(panel, SyncPanel)
    assert not nameless
    assert panel.close_button.accessibleName() == "关闭"
    assert panel.accessibleName() == "同步情况"
