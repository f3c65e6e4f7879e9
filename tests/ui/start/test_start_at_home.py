"""An open newsroom: backed up while work goes on, and let in again after a restore."""

import zipfile

import pytest
from PySide6.QtWidgets import QFileDialog

from offices import key_of, sit_down, write
from workstation.ui.shell import Shell
from workstation.ui.start.at_home import settle_in
from workstation.ui.syncing import Syncing
from workstation.usecases.backups import back_up
from workstation.usecases.restoring import restore_backup


@pytest.fixture
def shell_of(qtbot, office):
    """Return how to open the window of a room."""
    shells = []

    def put(room, given=""):
        shell = Shell(room, Syncing(room, office.share, room))
        qtbot.addWidget(shell)
        shells.append(shell)
        return shell, settle_in(shell, given)

    return put


@pytest.fixture
def said(room):
    """What the founder's window has said so far."""
    words = []
    room.notices.said.connect(words.append)
    return words


def test_a_home_is_backed_up_from_the_menu(shell_of, room, office, said, until):
    write(office.boss, "一段话。")
    shell, at_home = shell_of(room)
    assert at_home.back_up_action in shell.commands()
    out = office.root / "备份.zip"

    at_home.back_up_action.trigger()
    dialog = shell.findChild(QFileDialog)
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    until(lambda: said)

    assert str(out) in said[0].words
    with zipfile.ZipFile(out) as file:
        assert file.testzip() is None


def test_a_backup_into_the_shared_folder_is_refused_in_words(shell_of, room, office, said, until):
    with office.boss.store.writing():
        office.boss.store.values.put(folder=str(office.folder))
    _, at_home = shell_of(room)

    at_home.back_up(office.folder / "备份.zip")
    until(lambda: said)

    assert "共享文件夹" in said[0].words
    assert not (office.folder / "备份.zip").exists()


def test_an_admitted_pc_is_asked_for_no_invitation(shell_of, room):
    shell, at_home = shell_of(room)

    assert at_home.invitation_action not in shell.commands()


@pytest.fixture
def again(office, room_of):
    """The room of a restored home that waits."""
    lin = office.join("lin", ["liaison"])
    back_up(lin, office.root / "lin.zip")
    restore_backup(
        office.root / "lin2", office.root / "lin.zip", key=key_of("lin2"), keep_key=lambda: None
    )
    desk = sit_down(office.root / "lin2", "lin2", office.clock)
    office.desks["lin2"] = desk
    return room_of(desk)


def invitation(office, member):
    path = office.root / "again.json"
    path.write_bytes(office.invite("lin2", ["liaison"], member=member))
    return path


def test_a_restored_home_takes_the_invitation_it_was_started_with(
    shell_of, again, office, until, monkeypatch
):
    monkeypatch.setattr("workstation.ui.start.at_home.now_ms", office.clock)
    path = invitation(office, again.person.member)
    asked = []
    again.sync_wanted.connect(lambda: asked.append(True))

    shell, at_home = shell_of(again, str(path))
    until(lambda: asked)

    assert at_home.invitation_action in shell.commands()
    assert office.desks["lin2"].store.values.get("request")


def test_a_file_that_is_no_invitation_is_refused_in_words(shell_of, again, until, tmp_path):
    words = []
    again.notices.said.connect(words.append)
    _, at_home = shell_of(again)
    path = tmp_path / "稿件.docx"
    path.write_bytes(b"PK")

    at_home.take(path)
    until(lambda: words)

    assert "邀请" in words[0].words
