"""设置—电脑: how far each PC is in step, for administrators, and shutting one out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from windows import dialog, is_open

from offices import write
from workstation.sync import layout
from workstation.ui.settings.retire_dialog import RetireDialog
from workstation.usecases.absence import note_absence
from workstation.usecases.received import HOUR_MS, give_receipt, take_receipts


@pytest.fixture
def lin(office):
    made = office.join("林知夏", ["editor"], branch="第二党支部")
    office.settle()
    return made


def hear(office, *desks):
    office.clock.now += HOUR_MS
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        share = office.share(desk)
        take_receipts(desk, share, share.folder.list_names(layout.HEADS))


def row(section, name):
    """Return what the table says of somebody's PC, by heading."""
    model = section.presenter.pcs
    at = next(n for n, one in enumerate(model.rows) if one.name == name)
    return {
        field.title: model.data(model.index(at, column))
        for column, field in enumerate(model.fields)
    }


def test_each_pc_is_listed_with_branch_version_and_what_it_lacks(section, office, lin):
    hear(office, lin, office.boss)
    write(office.boss, "第一段。")
    office.sync(office.boss)

    told = row(section("pcs"), "林知夏")

    assert told["支部"] == "第二党支部"
    assert told["状态"] == "在用"
    assert told["还差"].endswith("处改动")
    assert told["版本"]


def test_a_pc_that_has_everything_is_told_so(section, office, lin):
    office.sync(lin)
    hear(office, lin, office.boss)

    assert row(section("pcs"), "林知夏")["还差"] == "都有了"


def test_a_pc_never_heard_of_is_not_called_behind(section, office, lin):
    with office.boss.store.writing():
        office.boss.store._db.execute("delete from local_receipt")

    told = row(section("pcs"), "林知夏")

    assert (told["上次同步"], told["还差"]) == ("还没有消息", "")


def test_a_silent_pc_is_marked_and_counted(section, office, lin):
    hear(office, lin, office.boss)
    office.clock.now += 181 * 24 * HOUR_MS

    made = section("pcs")

    assert row(made, "林知夏")["状态"] == "长期未同步"
    assert made.count.text() == "1 台在用 · 1 台长期未同步"


def test_a_pc_is_shut_out_from_here(section, office, lin, qtbot, until):
    made = section("pcs")
    made.table.choose(lin.device)
    qtbot.mouseClick(made.retire, Qt.MouseButton.LeftButton)
    asked = dialog(RetireDialog)
    assert asked.what.currentData() == lin.device

    qtbot.mouseClick(asked.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: not is_open(RetireDialog))
    until(lambda: row(made, "林知夏")["状态"] == "已停用")
    assert row(made, "林知夏")["还差"] == ""


def test_this_pc_cannot_be_shut_out(section, office, lin):
    made = section("pcs")

    made.table.choose(office.boss.device)

    assert not made.retire.isEnabled()


def test_the_search_finds_by_name_and_branch(section, office, lin):
    made = section("pcs")

    made.presenter.search("第二")

    assert [one.name for one in made.presenter.pcs.rows] == ["林知夏"]


def test_who_is_no_administrator_sees_no_list(page_of, lin, at_rest):
    page = page_of(lin)
    page.open_at("pcs")
    at_rest(page.room)

    made = page.section("pcs")

    assert made.presenter.pcs.rows == ()
    assert made.nobody.isVisibleTo(made)
    assert not made.table.isVisibleTo(made)


def test_the_table_keeps_the_rules_of_qt(section, qapp, lin):
    model = section("pcs").presenter.pcs

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert model.rowCount() == 2
    spoken = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("姓名 ")


@pytest.mark.parametrize("lang", ["en"], indirect=True)
def test_the_list_speaks_english_too(section, office, lin):
    assert row(section("pcs"), "林知夏")["State"] == "in use"


def test_a_pc_that_was_silent_is_confirmed_by_an_administrator(section, office, lin, qtbot, until):
    hear(office, lin, office.boss)
    office.clock.now += 181 * 24 * HOUR_MS
    note_absence(office.boss)
    hear(office, lin, office.boss)
    made = section("pcs")
    before = row(made, "林知夏")["状态"]
    made.table.choose(lin.device)

    qtbot.mouseClick(made.confirm, Qt.MouseButton.LeftButton)

    until(lambda: row(made, "林知夏")["状态"] == "在用")
    assert before == "长期未同步"


def test_only_a_silent_pc_is_confirmed(section, office, lin):
    made = section("pcs")

    made.table.choose(lin.device)

    assert not made.confirm.isEnabled()
