"""Founding an office in the window: three questions, a look at the PC, the recovery key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from web_programs import PASSWORD, USER
from web_servers import serve
from workstation import bootstrap
from workstation.usecases.restoring import read_recovery


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "党群 共享"
    folder.mkdir()
    return folder


def fill(first, folder, name="海岚党总支"):
    first.choose("found")
    first.found.office.setText(name)
    first.found.member.setText("李文静")
    first.found.folder.name(folder)


def test_an_office_is_founded_with_the_mouse(first, qtbot, folder, opened, until):
    qtbot.mouseClick(first.welcome.choices["found"], Qt.MouseButton.LeftButton)
    fill(first, folder)
    qtbot.mouseClick(first.found.accept_button, Qt.MouseButton.LeftButton)
    until(first.checks.accept_button.isEnabled)
    qtbot.mouseClick(first.checks.accept_button, Qt.MouseButton.LeftButton)
    until(lambda: first.page is first.recovery)
    home, key = first.setting_up.home, folder.parent / "key.txt"
    first.recovery.save_asked.emit(key)
    until(lambda: not first.recovery.save_button.isVisible())
    qtbot.mouseClick(first.recovery.foot.itemAt(0).widget(), Qt.MouseButton.LeftButton)

    assert opened == [home]
    desk = bootstrap.open_desk(home)
    assert desk.membership.recovery == read_recovery(key).device
    assert (folder / "workspace.json").exists()
    desk.close()


def test_an_office_is_founded_with_the_keyboard_alone(first, qtbot, folder, opened, until):
    first.welcome.choices["found"].setFocus()
    qtbot.keyClick(first.welcome.choices["found"], Qt.Key.Key_Space)
    qtbot.keyClicks(first.found.office, "Hailan")
    qtbot.keyClicks(first.found.member, "Li")
    qtbot.keyClicks(first.found.folder.line, str(folder).replace("党群 共享", ""))
    first.found.folder.line.setText(str(folder))
    qtbot.keyClick(first.found.folder.line, Qt.Key.Key_Return)
    until(first.checks.accept_button.isEnabled)
    qtbot.keyClick(first.checks.accept_button, Qt.Key.Key_Space)
    until(lambda: first.page is first.recovery)
    qtbot.keyClick(first.recovery.later_button, Qt.Key.Key_Space)
    assert opened == []
    qtbot.keyClick(first.recovery.later_button, Qt.Key.Key_Space)

    assert opened == [first.setting_up.home]
    assert bootstrap.has_office(opened[0])


def test_nothing_can_be_sent_off_before_everything_needed_is_said(first, folder):
    first.choose("found")

    assert not first.found.accept_button.isEnabled()
    fill(first, folder, name="  ")
    assert not first.found.accept_button.isEnabled()
    first.found.office.setText("海岚")
    assert first.found.accept_button.isEnabled()


def test_a_folder_of_another_office_is_told_below_the_field(first, neighbour, home, until):
    fill(first, neighbour.share)

    first.found.accept_button.click()
    until(first.found.is_troubled)

    assert str(neighbour.share) in first.found._labelled["folder"].hint.text()
    assert not bootstrap.has_office(home)
    assert first.found.office.text() == "海岚党总支"


def test_a_folder_that_is_not_there_is_told_below_the_field(first, tmp_path, until):
    fill(first, tmp_path / "没有")

    first.found.accept_button.click()
    until(first.found.is_troubled)

    assert "没有" in first.found._labelled["folder"].hint.text()


def test_a_folder_that_vanishes_before_the_founding_leaves_the_home_unused(
    first, folder, home, until
):
    fill(first, folder)
    first.found.accept_button.click()
    until(first.checks.accept_button.isEnabled)
    folder.rmdir()

    first.checks.accept_button.click()
    until(lambda: first.page is first.found and first.found.is_troubled())

    assert not bootstrap.has_office(home)


def test_a_name_no_office_can_have_is_told_below_the_name(first, folder, until):
    fill(first, folder, name="海" * 65)
    first.found.accept_button.click()
    until(first.checks.accept_button.isEnabled)

    first.checks.accept_button.click()
    until(lambda: first.page is first.found)

    assert "64" in first.found._labelled["office"].hint.text()


def test_a_folder_is_chosen_in_the_systems_dialog(first, folder, qtbot):
    first.choose("found")
    qtbot.mouseClick(first.found.folder.choose, Qt.MouseButton.LeftButton)
    dialog = first.found.folder.findChild(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()

    assert first.found.folder.path() == folder


def test_a_recovery_key_is_never_written_over_a_file(first, folder, until, tmp_path):
    fill(first, folder)
    first.found.accept_button.click()
    until(first.checks.accept_button.isEnabled)
    first.checks.accept_button.click()
    until(lambda: first.page is first.recovery)
    taken = tmp_path / "年度总结.txt"
    taken.write_text("work")

    first.recovery.save_asked.emit(taken)
    until(first.recovery.trouble.isVisible)

    assert taken.read_text() == "work"
    assert first.recovery.save_button.isVisible()


@pytest.fixture
def place(tmp_path):
    """An empty folder on a server, and the address a person types."""
    root = tmp_path / "far"
    (root / "office").mkdir(parents=True)
    with serve("wsgidav", root) as served:
        yield root / "office", f"http://127.0.0.1:{served.port}/office"


def fill_far(first, address, password):
    first.choose("found")
    first.found.office.setText("海岚党总支")
    first.found.member.setText("李文静")
    first.found.folder.line.setText(address)
    first.found.account.setText(USER)
    first.found.password.setText(password)


def test_an_office_is_founded_at_an_address(first, place, home, until):
    folder, address = place
    fill_far(first, address, PASSWORD)

    first.found.accept_button.click()
    until(first.checks.accept_button.isEnabled)
    first.checks.accept_button.click()
    until(lambda: first.page is first.recovery)

    desk = bootstrap.open_desk(home)
    assert (folder / "workspace.json").exists()
    assert f"{USER}@127.0.0.1" in desk.store.values.get("folder")
    assert PASSWORD.encode() not in (home / "workstation.db").read_bytes()
    desk.close()


def test_a_wrong_password_is_told_below_the_account_and_nothing_is_left(first, place, home, until):
    fill_far(first, place[1], "wrong")

    first.found.accept_button.click()
    until(first.checks.accept_button.isEnabled)
    first.checks.accept_button.click()
    until(first.found.is_troubled)

    assert first.found._labelled["login"].hint.property("look") == "bad-text"
    assert not bootstrap.has_office(home)
    assert not list(place[0].iterdir())


def test_an_account_is_asked_for_only_where_the_folder_is_an_address(first, folder):
    fill(first, folder)
    assert not first.found.account.isVisibleTo(first)
    assert first.found.accept_button.isEnabled()

    first.found.folder.line.setText("https://dav.jianguoyun.com/dav/党群")

    assert first.found.account.isVisibleTo(first)
    assert first.found.password.echoMode() == QLineEdit.EchoMode.Password
    assert not first.found.accept_button.isEnabled()


def test_an_address_that_is_none_is_told_below_the_field(first, until):
    fill_far(first, "ftp://fs01/share", PASSWORD)

    first.found.accept_button.click()
    until(first.found.is_troubled)

    assert first.found._labelled["folder"].hint.property("look") == "bad-text"
