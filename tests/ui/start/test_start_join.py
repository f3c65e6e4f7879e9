"""Joining in the window: an invitation, perhaps a folder, and a line for the group chat."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from workstation import bootstrap


def drop(window, path):
    """Drop a file on the middle of a window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = window.rect().center()
    enter = QDragEnterEvent(QPoint(middle), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_member_joins_and_is_told_who_lets_them_in(first, qtbot, neighbour, opened, until):
    qtbot.mouseClick(first.welcome.choices["join"], Qt.MouseButton.LeftButton)
    first.join.file.name(neighbour.invitation())
    until(first.join.accept_button.isEnabled)
    assert "王磊" in first.join.who.text()
    assert "海岚党总支" in first.join.who.text()

    qtbot.mouseClick(first.join.accept_button, Qt.MouseButton.LeftButton)
    until(first.is_waiting)
    waiting = first.page
    qtbot.mouseClick(waiting.copy_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(waiting.go_button, Qt.MouseButton.LeftButton)

    assert "李文静" in QGuiApplication.clipboard().text()
    assert opened == [first.setting_up.home]
    assert list((neighbour.share / "e").iterdir())


def test_a_member_joins_with_the_keyboard_alone(first, qtbot, neighbour, opened, until):
    first.choose("join")
    first.join.file.line.setText(str(neighbour.invitation()))
    qtbot.keyClick(first.join.file.line, Qt.Key.Key_Return)
    until(first.join.accept_button.isEnabled)
    qtbot.keyClick(first.join.file.line, Qt.Key.Key_Return)
    until(first.is_waiting)
    qtbot.keyClick(first.page.go_button, Qt.Key.Key_Space)

    assert opened == [first.setting_up.home]


def test_an_invitation_is_dropped_anywhere_on_the_window(first, neighbour, until):
    drop(first, neighbour.invitation())

    until(first.join.accept_button.isEnabled)
    assert first.page is first.join


def test_the_program_is_started_with_an_invitation(first, neighbour, until):
    first.take(str(neighbour.invitation()))

    until(first.join.accept_button.isEnabled)


def test_the_folder_is_asked_for_only_where_it_is_not_reached(first, neighbour, until):
    first.take(str(neighbour.invitation()))
    until(first.join.accept_button.isEnabled)
    assert not first.join.folder.isVisible()

    first.join.file.name(neighbour.invitation("田若谷", folder=r"\\fs01\党群"))
    until(lambda: "田若谷" in first.join.who.text())

    assert first.join.folder.isVisible()
    assert r"\\fs01\党群" in first.join._labelled["folder"].hint.text()


def test_a_folder_on_the_network_is_told_and_its_password_comes_later(
    first, qtbot, neighbour, home, until
):
    first.take(str(neighbour.invitation(folder="webdavs://nas.example.cn/%E5%85%9A%E5%BB%BA")))
    until(first.join.accept_button.isEnabled)
    told, asked = first.join.far.text(), first.join.folder.isVisible()

    qtbot.mouseClick(first.join.accept_button, Qt.MouseButton.LeftButton)
    until(first.is_waiting)

    assert "nas.example.cn/党建" in told
    assert not asked
    desk = bootstrap.open_desk(home)
    assert desk.store.values.get("folder") == "webdavs://nas.example.cn/%E5%85%9A%E5%BB%BA"
    desk.close()


def test_one_may_join_while_the_folder_is_away(first, neighbour, home, until):
    first.take(str(neighbour.invitation(folder="/nowhere/share")))
    until(first.join.accept_button.isEnabled)

    first.join.accept_button.click()
    until(first.is_waiting)

    assert bootstrap.has_office(home)
    assert list((neighbour.share / "e").iterdir() if (neighbour.share / "e").exists() else []) == []


def test_a_folder_that_is_not_this_offices_is_told_below_it(
    first, neighbour, home, until, tmp_path
):
    first.take(str(neighbour.invitation(folder="/nowhere/share")))
    until(first.join.accept_button.isEnabled)
    first.join.folder.name(tmp_path)

    first.join.accept_button.click()
    until(lambda: first.page is first.join and first.join.is_troubled())

    assert first.join._labelled["folder"].hint.property("look") == "bad-text"
    assert not bootstrap.has_office(home)


@pytest.mark.parametrize("words", ["", "{}", "稿件正文", '{"format": "workstation-invitation-1"}'])
def test_a_wrong_file_is_told_below_the_field(first, tmp_path, words, until):
    path = tmp_path / "邀请.json"
    path.write_text(words, encoding="utf-8")

    first.take(str(path))
    until(first.join.is_troubled)

    assert not first.join.accept_button.isEnabled()


def test_an_expired_invitation_says_so(first, neighbour, until, monkeypatch):
    path = neighbour.invitation()
    later = bootstrap.now_ms() + 15 * 24 * 3_600_000
    monkeypatch.setattr(bootstrap, "now_ms", lambda: later)

    first.take(str(path))
    until(first.join.is_troubled)

    assert first.join._labelled["file"].hint.text()
    assert not first.join.accept_button.isEnabled()


def test_a_file_that_is_gone_is_told(first, tmp_path, until):
    first.take(str(tmp_path / "没有.json"))

    until(first.join.is_troubled)


def test_typing_another_path_takes_back_what_was_shown(first, qtbot, neighbour, until):
    first.take(str(neighbour.invitation()))
    until(first.join.accept_button.isEnabled)

    qtbot.keyClick(first.join.file.line, Qt.Key.Key_Backspace)

    assert not first.join.accept_button.isEnabled()
    assert not first.join.card.isVisible()


def test_a_branch_without_any_folder_joins_by_files(first, neighbour, home, until, tmp_path):
    given = tmp_path / "first.wsync"
    neighbour.write_package(given)
    first.take(str(neighbour.invitation(folder="/nowhere/share")))
    until(first.join.accept_button.isEnabled)
    first.join.accept_button.click()
    until(first.is_waiting)
    page = first.page

    drop(first, given)
    until(page.carried.text)
    assert "还没有接纳" in page.carried.text()
    page.package_asked.emit(tmp_path / "请求.wsync")
    until(lambda: "请求.wsync" in page.carried.text())
    neighbour.admit_from(tmp_path / "请求.wsync")
    neighbour.write_package(tmp_path / "answer.wsync")
    drop(first, tmp_path / "answer.wsync")
    until(lambda: "已经加入" in page.carried.text())

    assert page.package_button.isVisible()
    desk = bootstrap.open_desk(home)
    assert desk.device in desk.membership.devices
    desk.close()


def test_a_package_before_the_invitation_says_what_comes_first(first, neighbour, tmp_path):
    given = tmp_path / "first.wsync"
    neighbour.write_package(given)

    drop(first, given)

    assert first.page is first.welcome
    assert "邀请函" in first.welcome.trouble.text()


def test_a_damaged_package_is_told_where_one_waits(first, neighbour, until, tmp_path):
    bad = tmp_path / "bad.wsync"
    bad.write_bytes(b"WCY1")
    first.take(str(neighbour.invitation(folder="/nowhere/share")))
    until(first.join.accept_button.isEnabled)
    first.join.accept_button.click()
    until(first.is_waiting)

    drop(first, bad)
    until(first.page.trouble.isVisible)

    assert "损坏" in first.page.trouble.text()
