"""单位 and 栏目 in the window: names, numbers, order, themes; what is refused stays on screen."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from workstation.ui.settings.branch_dialog import BranchDialog
from workstation.ui.settings.column_dialog import ColumnDialog
from workstation.ui.tasks import EVERYTHING
from workstation.usecases.branches import list_branch_rows
from workstation.usecases.columns import list_columns
from workstation.usecases.office import add_branch, office_name


def dialog(kind):
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind))


def column_names(office):
    return [row.name for row in list_columns(office.boss)]


def test_the_office_is_renamed_by_typing_and_enter(section, office, qtbot, until):
    made = section("office")
    assert not made.save.isVisibleTo(made)

    made.name.setFocus()
    made.name.selectAll()
    qtbot.keyClicks(made.name, "Hailan")
    qtbot.keyClick(made.name, Qt.Key.Key_Return)

    until(lambda: office_name(office.boss) == "Hailan")
    until(lambda: not made.save.isVisibleTo(made))


def test_one_administrator_is_too_few_and_the_note_leads_on(section, office, until, page, qtbot):
    made = section("office")
    assert made._second.isVisibleTo(made)

    with qtbot.waitSignal(page.room.go) as asked:
        qtbot.mouseClick(made.ask_second, Qt.MouseButton.LeftButton)
    office.join("wang", ["admin"])
    page.room.tasks.tell_changed(EVERYTHING)

    assert asked.args == ["settings", "members/invite-administrator"]
    until(lambda: not made._second.isVisibleTo(made))


def test_a_branch_is_renamed_and_counted_in_the_table(section, office, until):
    made = section("office")
    model = made.presenter.branches

    model.setData(model.index(0, 0), "机关党支部")
    until(lambda: list_branch_rows(office.boss)[0].name == "机关党支部")
    model.setData(model.index(0, 1), 18)

    until(lambda: list_branch_rows(office.boss)[0].members == 18)
    until(lambda: model.rows[0].members == 18)


def test_a_name_that_is_taken_is_told_and_nothing_changes(section, office, until):
    add_branch(office.boss, "南区支部")
    made = section("office")
    model = made.presenter.branches

    model.setData(model.index(0, 0), "机关")

    until(lambda: made.problem.isVisibleTo(made))
    assert "机关" in made.problem.text()
    assert [row.name for row in list_branch_rows(office.boss)] == ["南区支部", "机关"]


def test_an_office_name_that_is_refused_stays_in_its_field(section, office, until):
    made = section("office")
    known = office_name(office.boss)

    made.name.setText("海岚\u202e集团")
    made.save.click()

    until(made.problem.text)
    assert made.name.text() == "海岚\u202e集团"
    assert office_name(office.boss) == known


def test_a_branch_is_added_with_the_keyboard(section, office, qtbot, until):
    made = section("office")
    made.add.click()
    asked = dialog(BranchDialog)
    assert not asked.accept_button.isEnabled()

    asked.name.setText("南区支部")
    asked.members.setValue(12)
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)

    until(lambda: any(row.members == 12 for row in made.presenter.branches.rows))


def test_a_refused_branch_keeps_the_dialog_and_says_why(section, office, qtbot, until):
    made = section("office")
    made.add.click()
    asked = dialog(BranchDialog)
    asked.name.setText("零\u200b宽")

    asked.accept()

    until(asked.problem.text)
    assert asked.accept_button.isEnabled()
    asked.reject()


def test_a_branch_is_put_away_and_stays_chosen(section, office, until):
    add_branch(office.boss, "南区支部")
    made = section("office")
    made.table.selectRow(0)
    chosen = made.table.current()

    made.hide_or_show.click()

    until(lambda: made.presenter.branches.rows[-1].hidden)
    assert made.table.current() == chosen
    made.hide_or_show.click()
    until(lambda: not any(row.hidden for row in made.presenter.branches.rows))


def test_a_column_is_dragged_to_another_place(section, office, until):
    model = section("columns").presenter.columns
    first = model.rows[0].name

    data = model.mimeData([model.index(0, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())

    until(lambda: column_names(office)[2] == first)
    until(lambda: [row.name for row in model.rows] == column_names(office))


def test_a_column_dropped_on_nothing_or_by_nobody_stays(section, office, at_rest, page):
    model = section("columns").presenter.columns
    before = column_names(office)
    data = model.mimeData([])

    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    model.editable = False
    data = model.mimeData([model.index(0, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())

    at_rest(page.room)
    assert column_names(office) == before


def test_a_column_is_moved_with_keys_and_stays_chosen(section, office, until, page, qtbot):
    made = section("columns")
    made.choose("xiaoketang")
    down = next(one for one in made.actions() if one.objectName() == "column_down")
    up = next(one for one in made.actions() if one.objectName() == "column_up")

    down.trigger()
    until(lambda: column_names(office)[0] == "大事要情")
    until(lambda: made.presenter.columns.place_of("xiaoketang") == 1)
    assert made.chosen.id == "xiaoketang"
    up.trigger()

    until(lambda: column_names(office)[0] != "大事要情")
    made.choose("xiaoketang")
    up.trigger()  # the first one stays the first one


def test_a_column_gets_another_theme_and_name(section, office, until):
    made = section("columns")
    made.choose("yaoqing")
    made.theme.setCurrentIndex(made.theme.findData("jianbao"))
    made.theme.activated.emit(made.theme.currentIndex())
    until(lambda: {row.id: row.theme for row in list_columns(office.boss)}["yaoqing"] == "jianbao")

    made.name.setText("园区要情")
    made.name.editingFinished.emit()

    until(lambda: "园区要情" in column_names(office))
    until(lambda: made._detail.title.text() == "园区要情")


def test_a_column_name_that_is_taken_is_told(section, until):
    made = section("columns")
    made.choose("yaoqing")

    made.name.setText("支部风采")
    made.name.editingFinished.emit()

    until(made.problem.text)
    until(lambda: made.name.text() == "大事要情")


def test_a_column_is_added_and_put_away(section, office, until):
    made = section("columns")
    made.add.click()
    asked = dialog(ColumnDialog)
    asked.name.setText("廉洁之窗")
    asked.accept()
    until(lambda: "廉洁之窗" in column_names(office))
    until(lambda: len(made.presenter.columns.rows) == 5)

    made.choose(made.presenter.columns.rows[-1].id)
    made.hide_or_show.click()

    until(lambda: made.presenter.columns.rows[-1].hidden)
    made.grab()
