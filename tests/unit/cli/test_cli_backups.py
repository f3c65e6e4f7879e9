"""`backup`: made, restored, and admitted again, from the command line."""

import pytest
from command_line import CommandLine


@pytest.fixture
def recovery(line, tmp_path):
    """The recovery key of an office that `line` founded with it."""
    (tmp_path / "share").mkdir()
    told = line.json(
        "office", "create", "--name", "海岚产业园区", "--folder", tmp_path / "share",
        "--member", "李文静", "--recovery", tmp_path / "recovery.txt",
    )  # fmt: skip
    assert told.exit_code == 0
    return tmp_path / "recovery.txt"


@pytest.fixture
def backup(line, recovery, text, tmp_path):
    """A backup of the founder's home with an article in it."""
    line.json("article", "write", "--title", "主题党日", "--column", "大事要情", "--markdown", text)
    told = line.json("backup", "make", "--out", tmp_path / "home.zip")
    assert told.exit_code == 0
    return told.data["path"]


def test_the_only_administrator_comes_back_in_one_command(recovery, backup, tmp_path):
    again = CommandLine(tmp_path / "again")

    told = again.json("backup", "restore", backup, "--recovery", recovery)

    assert told.data["state"] == "ok"
    assert again.json("article", "list").data["articles"][0]["title"] == "主题党日"
    assert again.json("sync").data["state"] == "ok"


def test_without_a_way_in_the_home_waits_and_can_be_admitted_later(recovery, backup, tmp_path):
    again = CommandLine(tmp_path / "again")

    waiting = again.json("backup", "restore", backup)
    later = again.json("backup", "rejoin", "--recovery", recovery)

    assert waiting.data["state"] == "waiting"
    assert later.data["state"] == "ok"


def test_a_member_comes_back_with_a_new_invitation_of_their_own(line, backup, tmp_path):
    member = line.json("status").data["member"]
    line.json("member", "invite", "--member", member, "--out", tmp_path / "new.json")
    again = CommandLine(tmp_path / "again")

    waiting = again.json("backup", "restore", backup, "--invitation", tmp_path / "new.json")
    line.json("sync")
    line.json("member", "admit", waiting.data["device"])
    line.json("sync")

    assert waiting.data["state"] == "waiting"
    assert again.json("sync").data["state"] == "ok"


def test_what_is_no_backup_is_told_in_a_sentence(line, text):
    told = line.json("backup", "restore", text)

    assert told.exit_code == 3
    assert told.error["code"] == "bad_backup"
    assert text.name in told.error["message"]
