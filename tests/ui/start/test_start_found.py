"""Founding an office in the window: three questions, a look at the PC, the recovery key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

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
