"""成员 in the window: inviting one and many, letting PCs in, changing rights, seeing off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from windows import dialog, is_open

from workstation.ui.settings.batch_dialog import BatchDialog
from workstation.ui.settings.handing_over import note_for
from workstation.ui.settings.invite_dialog import InviteDialog
from workstation.ui.settings.member_dialog import MemberDialog
from workstation.ui.settings.retire_dialog import RetireDialog
from workstation.ui.settings.waiting_card import AdmitDialog, WaitingCard
from workstation.usecases.invitations import read_invitation
from workstation.usecases.members import list_members

TABLE = "姓名\t支部\t角色\t审级\n孙立\t南区支部\t审核人\t初审\n周岚\t机关\t联络员\t\n"


def row_of(office, name):
    office.boss.forget_membership()
    return next(row for row in list_members(office.boss) if row.name == name)


def choose(made, name):
    model = made.presenter.members
    place = [row.name for row in model.rows].index(name)
    made.table.selectRow(place)


def test_everybody_stands_in_the_table_and_is_found_by_name(section, office, until):
    office.join("孙立", ["reviewer"], stages=[1], branch="南区支部")
    made = section("members")
    assert {row.name for row in made.presenter.members.rows} == {"陈立行", "孙立"}

    made.search.setText("南区")

    until(lambda: [row.name for row in made.presenter.members.rows] == ["孙立"])
    index = made.presenter.members.index(0, 2)
    assert "审核人" in index.data()
    assert "审核人" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    made.table.grab()


def test_somebody_is_invited_and_the_file_explained(section, office, tmp_path, until, qtbot):
    made = section("members")
    made.invite.click()
    asked = dialog(InviteDialog)
    assert not asked.accept_button.isEnabled()
    asked.name.setText("孙立")
    asked.branch.setCurrentText("南区支部")
    asked.rights.roles["reviewer"].setChecked(True)
    assert not asked.ready()  # a reviewer without a stage
    asked.rights.stages[1].setChecked(True)
    asked.place.take(str(tmp_path))

    qtbot.mouseClick(asked.accept_button, Qt.MouseButton.LeftButton)

    file = tmp_path / "孙立.invitation.json"
    until(lambda: file.exists() and "孙立" in asked.heading.text())
    row = row_of(office, "孙立")
    assert (row.branch, row.roles, row.stages) == ("南区支部", ("liaison", "reviewer"), (1,))
    assert read_invitation(file.read_bytes(), office.clock()).folder == str(office.folder)
    until(lambda: any(one.name == "孙立" for one in made.presenter.members.rows))
    asked.close()


def test_a_second_administrator_is_asked_for_from_elsewhere(section, page):
    section("members")

    page.open_at("members/invite-administrator")

    asked = dialog(InviteDialog)
    assert "admin" in asked.rights.chosen_roles()
    assert not asked.auto.isEnabled()  # only liaisons and editors come in by themselves
    asked.reject()


def test_a_folder_that_cannot_be_written_invites_nobody(section, office, tmp_path, until):
    section("members").invite.click()
    asked = dialog(InviteDialog)
    asked.name.setText("孙立")
    asked.place.take(str(tmp_path / "没有"))

    asked.accept()

    until(asked.problem.text)
    assert asked.accept_button.isEnabled()
    office.boss.forget_membership()
    assert [row.name for row in list_members(office.boss)] == ["陈立行"]
    asked.reject()


def test_one_more_pc_gets_a_file_of_its_own(section, office, tmp_path, until):
    office.join("lin", ["liaison"])
    made = section("members")
    (tmp_path / "lin.invitation.json").touch()
    choose(made, "lin")
    made.one_more.click()
    asked = dialog(InviteDialog)
    asked.place.take(str(tmp_path))

    asked.accept()

    until((tmp_path / "lin-2.invitation.json").exists)
    until(lambda: "lin" in asked.heading.text())
    asked.close()


def test_pasted_cells_are_read_while_one_looks(section, office, until):
    section("members").batch.click()
    asked = dialog(BatchDialog)

    asked.cells.setPlainText(TABLE + "王\t机关\t书记\t\n")
    until(lambda: len(asked.people.rows) == 3)

    assert not asked.accept_button.isEnabled()
    assert "书记" in asked.people.index(2, 5).data()
    asked.cells.setPlainText(TABLE)
    until(lambda: len(asked.people.rows) == 2)
    assert asked.accept_button.isEnabled()
    asked.cells.setPlainText("")
    until(lambda: not asked.people.rows)
    asked.table.grab()
    asked.reject()


def test_everybody_of_a_file_is_invited(section, office, tmp_path, until):
    made = section("members")
    table = tmp_path / "名单.csv"
    table.write_bytes(TABLE.replace("\t", ",").encode("gb18030"))
    made.batch.click()
    asked = dialog(BatchDialog)
    asked.take_file(str(table))
    until(lambda: len(asked.people.rows) == 2)
    asked.place.take(str(tmp_path / "邀请函"))

    asked.accept()

    until(lambda: "2" in asked.heading.text())
    assert len(list((tmp_path / "邀请函").iterdir())) == 2
    until(lambda: len(made.presenter.members.rows) == 3)
    asked.close()


@pytest.mark.parametrize("data", [b"", b"\x00" * 2_000_000])
def test_a_file_that_is_no_list_is_refused_in_a_sentence(section, tmp_path, until, data):
    section("members").batch.click()
    asked = dialog(BatchDialog)
    (tmp_path / "x.csv").write_bytes(data)

    asked.take_file(str(tmp_path / "x.csv"))

    until(asked.problem.text)
    assert not asked.accept_button.isEnabled()
    asked.reject()


def test_a_file_that_went_away_is_refused_in_a_sentence(section, tmp_path, until):
    section("members").batch.click()
    asked = dialog(BatchDialog)

    asked.take_file(str(tmp_path / "没有.csv"))

    until(asked.problem.text)
    asked.reject()


def test_a_pc_at_the_door_is_compared_and_let_in(section, office, until, qtbot):
    lin = office.wait("lin", ["liaison"])
    office.sync(office.boss, lin)
    made = section("members")
    until(lambda: made.findChildren(WaitingCard))
    (card,) = made.findChildren(WaitingCard)
    qtbot.mouseClick(card.admit, Qt.MouseButton.LeftButton)
    asked = dialog(AdmitDialog)

    qtbot.mouseClick(asked.accept_button, Qt.MouseButton.LeftButton)

    until(lambda: not is_open(AdmitDialog))
    assert office.sync(lin).state == "ok"
    until(lambda: not [one for one in made.findChildren(WaitingCard) if one.isVisible()])
    inside = ((lin.device, "admitted"),)
    until(lambda: inside in [row.devices for row in made.presenter.members.rows])


def test_a_pc_that_comes_while_one_looks_shows_up_by_itself(section, office, until):
    made = section("members")
    made._timer.setInterval(10)
    lin = office.wait("lin", ["liaison"])

    office.sync(office.boss, lin)

    until(lambda: [one.pc.name for one in made.findChildren(WaitingCard)] == ["lin"])
    made.hide()
    assert not made._timer.isActive()


def test_a_folder_that_is_away_is_told_and_the_table_stays(section, office, until):
    office.folder.rename(office.root / "away")

    made = section("members")

    until(lambda: made.door_words.isVisibleTo(made))
    assert [row.name for row in made.presenter.members.rows] == ["陈立行"]


def test_a_pc_that_is_not_there_any_more_is_refused_in_the_dialog(section, office, until):
    lin = office.wait("lin", ["liaison"])
    office.sync(office.boss, lin)
    made = section("members")
    until(lambda: made.findChildren(WaitingCard))
    (card,) = made.findChildren(WaitingCard)
    card.admit.click()
    asked = dialog(AdmitDialog)
    office.folder.rename(office.root / "away")

    asked.accept()

    until(asked.problem.text)
    asked.reject()


def test_a_member_is_changed_by_double_click(section, office, until):
    office.join("lin", ["liaison"])
    made = section("members")
    choose(made, "lin")
    made.table.opened.emit(made.table.current())
    asked = dialog(MemberDialog)
    asked.name.setText("林晓")
    asked.rights.show_rights(("editor",), ())

    asked.accept()

    until(lambda: not is_open(MemberDialog))
    row = row_of(office, "林晓")
    assert (row.roles, row.branch) == (("editor",), "机关")


def test_the_last_administrator_stays_and_the_dialog_says_why(section, until):
    made = section("members")
    choose(made, "陈立行")
    assert not made.retire.isEnabled()
    made.change.click()
    asked = dialog(MemberDialog)
    asked.rights.show_rights(("editor",), ())

    asked.accept()

    until(asked.problem.text)
    asked.reject()


@pytest.mark.parametrize("only_a_pc", [False, True])
def test_a_member_is_seen_off_with_the_consequences_told(section, office, until, only_a_pc):
    lin = office.join("lin", ["liaison"])
    made = section("members")
    choose(made, "lin")
    made.retire.click()
    asked = dialog(RetireDialog)
    before = asked.consequences.text()
    asked.compromised.setChecked(True)
    assert asked.consequences.text() != before
    asked.what.setCurrentIndex(1 if only_a_pc else 0)

    asked.accept()

    until(lambda: not is_open(RetireDialog))
    row = row_of(office, "lin")
    assert row.devices == ((lin.device, "revoked"),)
    assert row.roles == (("liaison",) if only_a_pc else ())


def test_a_note_for_the_invited_is_copied(app):
    QGuiApplication.clipboard().setText(note_for("孙立"))

    assert QGuiApplication.clipboard().text().startswith("孙立，")
    assert note_for("")[:1] not in "，, "
