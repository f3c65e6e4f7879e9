"""The settings as a whole: sections, rights, what is remembered, closing in the middle."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from workstation.ui.settings.column_rows import ColumnList
from workstation.ui.settings.page import ENTRIES
from workstation.ui.settings.table import RowTable
from workstation.usecases.columns import add_column
from workstation.usecases.members import change_member

SECTIONS = [entry.name for entry in ENTRIES]


def words_on(widget):
    """Return everything a widget says in Chinese or English letters."""
    said = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    said += [one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget)]
    return [one for one in said if one]


@pytest.mark.parametrize("lang", ["zh_CN", "en"], indirect=True)
@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_opens_in_both_languages(section, page, name, lang):
    made = section(name)

    assert page.current == name
    assert made.title.text()
    if lang == "zh_CN":
        assert not made.title.text().isascii()


@pytest.mark.parametrize("name", SECTIONS)
def test_every_model_keeps_the_rules_of_models(section, page, name):
    made = section(name)
    models = [*made.findChildren(RowTable), *made.findChildren(ColumnList)]

    for model in models:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    section("office")
    section(name)

    assert models or name in {"policy", "accounts", "folder", "pc"}


@pytest.mark.parametrize("name", ["office", "columns", "policy", "members", "accounts", "terms"])
def test_whoever_may_not_change_it_sees_everything_and_why(page_of, office, section, name):
    lin = office.join("lin", ["liaison"])
    office.settle()
    page = page_of(lin)

    made = section(name, on=page)

    assert any("查看" in words for words in words_on(made))
    editable = [
        one for one in made.findChildren(QLineEdit)
        if one.isVisibleTo(made) and not one.isReadOnly() and one.property("look") != "search"
    ]  # fmt: skip
    assert not editable
    offered = {one.text() for one in made.findChildren(QAbstractButton) if one.isVisibleTo(made)}
    assert not {words for words in offered if words.endswith("…")}


@pytest.mark.parametrize("name", ["folder", "pc", "about"])
def test_what_belongs_to_this_pc_is_everybodys(page_of, office, section, name):
    lin = office.join("lin", ["liaison"])
    page = page_of(lin)

    made = section(name, on=page)

    assert made.may_write


def test_the_sections_are_walked_through_with_the_keyboard(page, section, qtbot):
    section("office")
    button = page._buttons["office"]
    button.setFocus()

    qtbot.keyClick(button, Qt.Key.Key_Down)

    assert page.current == "columns"


def test_the_section_last_looked_at_is_shown_again(page, section, room, page_of, office):
    section("terms")

    assert page.room.memory.get("settings_section", "") == "terms"
    page.open_at("nothing")
    assert page.current == "terms"
    page.room.memory.put("settings_section", "gone")
    other = type(page)(page.room)
    other.shown()
    assert other.current == "office"
    other.deleteLater()


def test_losing_a_right_takes_the_acts_away_at_once(page_of, office, section, until):
    wang = office.join("wang", ["admin", "editor"])
    office.settle()
    page = page_of(wang)
    made = section("columns", on=page)
    assert made.add.isVisibleTo(made)

    change_member(office.boss, wang.member, roles=["editor"], stages=[], branches=[])
    office.sync(office.boss)
    page.room.tasks.errand(page, office.sync)

    until(lambda: not made.add.isVisibleTo(made))


def test_the_page_closes_while_everything_is_still_being_read(page_of, office, qtbot):
    page = page_of(office.boss)
    for name in SECTIONS:
        page.open_at(name)

    page.close()
    page.deleteLater()
    qtbot.wait(1)


def test_the_status_line_says_what_one_may_do(page, page_of, office):
    told = []
    lin = office.join("lin", ["liaison"])
    other = page_of(lin)
    for one in (page, other):
        one.status_changed.connect(lambda left, _right: told.append(left))
        one.shown()

    assert told[0] != told[1]


def test_the_menu_offers_every_section_and_what_the_present_one_offers(page, section):
    section("columns")

    offered = page.menu_actions()

    assert {"column_up", "column_down"} <= {one.objectName() for one in offered}
    next(one for one in offered if one.text() == "用词规则").trigger()
    assert page.current == "terms"
    assert "column_up" not in {one.objectName() for one in page.menu_actions()}


def test_a_section_out_of_sight_reads_again_when_it_is_looked_at(section, page, office, until):
    made = section("columns")
    section("pc")
    add_column(office.boss, "廉洁之窗")
    page.room.tasks.tell_changed(frozenset({"column/new"}))
    assert made._stale

    page.open_at("columns")

    until(lambda: len(made.presenter.columns.rows) == 5)
    assert not made._stale
