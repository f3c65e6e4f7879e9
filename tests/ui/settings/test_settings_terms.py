"""用词规则, 共享文件夹, 本机 and 关于 in the window."""

import shutil

import pytest
from PySide6.QtCore import Qt
from windows import dialog

from workstation.proofing.pack import load_pack
from workstation.ui.settings.about import LicenceSheet
from workstation.ui.theme import mode_in_use
from workstation.usecases.layout_findings import layout_levels
from workstation.usecases.photo_findings import photo_levels
from workstation.usecases.rules_in_use import allowed_phrases, own_words, rules_off


def test_a_phrase_is_allowed_with_enter_and_taken_out_again(section, office, qtbot, until):
    made = section("terms")
    made.allowed.field.setText("警钟常鸣")

    qtbot.keyClick(made.allowed.field, Qt.Key.Key_Return)

    until(lambda: allowed_phrases(office.boss) == ("警钟常鸣",))
    until(lambda: made.allowed.phrases.rows == ("警钟常鸣",))
    assert made.allowed.field.text() == ""
    made.allowed.table.selectRow(0)
    made.allowed.drop.click()
    until(lambda: allowed_phrases(office.boss) == ())


def test_a_word_is_avoided_and_forgiven(section, office, until):
    made = section("terms")
    made.avoided.wrong.setText("经开公司")
    made.avoided.right.setText("北岚经开")
    made.avoided.add.click()
    until(lambda: [one.right for one in own_words(office.boss)] == ["北岚经开"])
    until(lambda: len(made.avoided.words.rows) == 1)
    until(lambda: made.presenter.rules.rows[0].bad == "经开公司")

    made.avoided.table.selectRow(0)
    made.avoided.drop.click()

    until(lambda: own_words(office.boss) == ())


@pytest.mark.parametrize("word", ["字", "电话13800138000"])
def test_a_word_that_cannot_be_avoided_is_told_and_stays_in_the_field(section, office, until, word):
    made = section("terms")
    made.avoided.wrong.setText(word)

    made.avoided.add.click()

    until(made.problem.text)
    assert made.avoided.wrong.text() == word
    assert own_words(office.boss) == ()


def test_the_rules_are_searched_and_one_is_done_without(section, office, until):
    made = section("terms")
    others = len(layout_levels()) + len(photo_levels())
    assert len(made.presenter.rules.rows) == len(load_pack().rules) + others
    rule = next(one for one in load_pack().rules if one.level == "error")
    made.search.setText(rule.id)
    until(lambda: [one.id for one in made.presenter.rules.rows] == [rule.id])
    made.table.selectRow(0)

    made.switch.click()

    until(lambda: rules_off(office.boss) == {rule.id})
    until(lambda: made.presenter.rules.rows[0].off)
    made.switch.click()
    until(lambda: not rules_off(office.boss))


@pytest.mark.parametrize("rule", ["PB015", "TP001"])
def test_a_rule_of_layout_or_templates_is_switched_off_here_too(section, office, until, rule):
    made = section("terms")
    made.search.setText(rule)
    until(lambda: [one.id for one in made.presenter.rules.rows] == [rule])
    made.table.selectRow(0)
    assert made.switch.isEnabled()

    made.switch.click()

    until(lambda: rules_off(office.boss) == {rule})
    until(lambda: made.presenter.rules.rows[0].off)


def test_a_rule_that_guards_secrets_cannot_be_switched_off(section, until):
    made = section("terms")
    guard = next(one for one in load_pack().rules if one.level == "block")
    made.search.setText(guard.id)
    until(lambda: [one.id for one in made.presenter.rules.rows] == [guard.id])

    made.table.selectRow(0)

    assert made.switch.isVisibleTo(made)
    assert not made.switch.isEnabled()


def test_a_search_without_a_hit_shows_nothing(section, until):
    made = section("terms")

    made.search.setText("没有这样的规则")

    until(lambda: not made.presenter.rules.rows)
    assert made.count.text() == "0"


def test_the_folder_is_checked(section, office, until):
    made = section("folder")
    assert made.path.text() == str(office.folder)

    made.try_out.click()

    until(lambda: made.checks.count() == 7)  # the clock of this office stands in July
    assert made.try_out.isEnabled()


def test_a_folder_that_is_away_is_told_when_checked(section, office, until):
    shutil.rmtree(office.folder)
    made = section("folder")

    made.try_out.click()

    until(lambda: made.checks.count() == 1 and made.try_out.isEnabled())


def test_the_folder_lies_elsewhere_once_it_is_found_there(section, office, tmp_path, until, qtbot):
    office.sync(office.boss)
    made = section("folder")
    moved, empty = tmp_path / "新盘", tmp_path / "空"
    shutil.copytree(office.folder, moved)
    empty.mkdir()

    made.take(str(empty))
    until(made.problem.text)
    with qtbot.waitSignal(made.room.sync_wanted):
        made.take(str(moved))

    until(lambda: made.path.text() == str(moved))
    until(lambda: made.checks.count() == 7)  # the clock of this office stands in July
    assert not made.problem.isVisibleTo(made)


def test_a_sync_is_asked_for_and_its_end_is_told(section, office, qtbot, until):
    made = section("folder")
    before = made.last.text()
    made.room.sync_wanted.connect(lambda: made.room.tasks.errand(made, office.sync))

    qtbot.mouseClick(made.sync, Qt.MouseButton.LeftButton)

    until(lambda: made.last.text() != before and "2026" in made.last.text())


def test_light_dark_and_size_are_remembered_and_told(section, room, qtbot, page):
    made = section("pc")

    with qtbot.waitSignal(page.room.look_changed):
        made.modes._buttons["dark"].click()
    made.sizes._buttons["130"].click()

    assert page.room.memory.get("mode", "") == "dark"
    assert page.room.memory.get("text_percent", "") == "130"
    assert mode_in_use() == "light"  # whoever dresses the window listens to the signal


def test_another_language_is_spoken_next_time(section, page):
    made = section("pc")

    made.languages._buttons["en"].click()

    assert page.room.memory.get("language", "") == "en"
    assert made.language_words.text()
    made.languages._buttons["zh_CN"].click()
    assert not made.language_words.text()


def test_a_choice_nobody_offers_falls_back(section, page):
    page.room.memory.put("mode", "purple")

    made = section("pc")

    assert made.modes.current() == "system"


def test_the_fingerprint_is_there_to_be_read_out(section, office, until):
    made = section("pc")

    until(lambda: made.fingerprint.text().replace("-", "").startswith(office.boss.device))
    made.copy.click()


def test_a_backup_is_written_and_told(section, tmp_path, qtbot, until):
    made = section("pc")
    told = []
    made.room.notices.said.connect(told.append)

    made.write_backup(str(tmp_path / "我的.backup"))

    until(lambda: told)
    assert (tmp_path / "我的.backup").stat().st_size > 0
    assert made.backup.isEnabled()
    made.write_backup("")


def test_every_part_of_the_program_shows_its_licence(section, until):
    made = section("about")
    until(lambda: made.parts.rows)
    made.table.choose("msgspec")
    assert made.read.isEnabled()

    made.read.click()

    until(is_shown)
    sheet = dialog(LicenceSheet)
    assert "Redistribution" in sheet.text.toPlainText()
    sheet.reject()


def is_shown():
    try:
        return dialog(LicenceSheet)
    except StopIteration:
        return None


def test_photos_that_wait_for_room_in_the_folder_are_told(section, office):
    with office.boss.store.writing():
        office.boss.store.values.put(short_bytes=3 * 1024 * 1024)

    made = section("folder")

    assert "3 MB" in made.unsent.text()
