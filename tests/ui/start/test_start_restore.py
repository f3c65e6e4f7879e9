"""Restoring in the window: the backup, then a way back into the office."""

from workstation import bootstrap
from workstation.usecases.invitations import read_invitation
from workstation.usecases.setting_up import set_up_member

DOORS = bootstrap.doors()


def restored(first, neighbour, until, home=None):
    first.take(str(neighbour.backup(home)))
    until(first.restore.accept_button.isEnabled)
    assert first.page is first.restore
    first.restore.accept_button.click()
    until(lambda: first.page is first.restored)


def test_a_backup_that_is_dropped_shows_whose_it_is(first, neighbour, until):
    first.take(str(neighbour.backup()))
    until(first.restore.accept_button.isEnabled)

    assert "李文静" in first.restore.who.text()
    assert "海岚党总支" in first.restore.who.text()


def test_the_only_administrator_comes_back_with_the_recovery_key(
    first, neighbour, home, opened, until
):
    restored(first, neighbour, until)

    first.restored.recovery_chosen.emit(neighbour.recovery)
    until(first.is_waiting)
    first.page.go_button.click()

    assert opened == [home]
    desk = bootstrap.open_desk(home)
    assert desk.device in desk.membership.devices
    desk.close()


def test_a_member_comes_back_with_an_invitation_dropped_on_the_window(
    first, neighbour, home, until, tmp_path
):
    lin = tmp_path / "lin"
    (lin / "keys").mkdir(parents=True)
    invited = read_invitation(neighbour.invitation("林若溪").read_bytes(), bootstrap.now_ms())
    set_up_member(lin, DOORS, invited)
    restored(first, neighbour, until, lin)

    first.take(str(neighbour.invitation("林若溪新电脑", member=invited.member)))
    until(first.is_waiting)

    assert bootstrap.has_office(home)


def test_somebody_elses_invitation_is_told_and_another_can_be_chosen(first, neighbour, until):
    restored(first, neighbour, until)

    first.restored.invitation_chosen.emit(neighbour.invitation("王磊"))
    until(first.restored.trouble.isVisible)

    assert "王磊" in first.restored.trouble.text()
    assert first.page is first.restored


def test_a_wrong_recovery_key_is_told(first, neighbour, until, tmp_path):
    restored(first, neighbour, until)
    other = tmp_path / "other.txt"
    other.write_text("workstation-recovery-1\n" + "00" * 32 + "\n")

    first.restored.recovery_chosen.emit(other)
    until(first.restored.trouble.isVisible)

    assert first.page is first.restored


def test_one_may_start_at_once_and_be_admitted_later(first, neighbour, home, opened, until):
    restored(first, neighbour, until)

    first.restored.later_button.click()

    assert opened == [home]


def test_a_damaged_backup_is_told_and_leaves_the_home_unused(first, neighbour, home, until):
    path = neighbour.backup()
    first.take(str(path))
    until(first.restore.accept_button.isEnabled)
    data = path.read_bytes()
    path.write_bytes(data[:200] + bytes(400) + data[600:])

    first.restore.accept_button.click()
    until(lambda: first.page is first.restore and first.restore.is_troubled())

    assert not bootstrap.has_office(home)
