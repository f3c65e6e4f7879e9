"""A demo that fails says so, keeps its report, and never touches what is not its own."""

import json

import pytest
from command_line import CommandLine

from workstation.cli.demo import play
from workstation.domain.errors import Refused, Unavailable


@pytest.fixture
def full_disk(monkeypatch):
    """A machine on which the demo cannot even found its office."""

    def fail(*_):
        raise Unavailable("disk_full")

    monkeypatch.setattr(play, "build_sample_office", fail)


def played(folder):
    return play.play_demo(folder, "zh_CN", lambda _step: None)


def test_a_demo_that_fails_ends_unavailable_with_its_steps(full_disk, tmp_path):
    told = CommandLine(tmp_path / "home").json("demo", "--out", tmp_path / "out")

    assert told.exit_code == 4
    assert told.data["error"]["code"] == "demo_failed"
    assert told.data["ok"] is False
    assert [(one["name"], one["ok"]) for one in told.data["steps"]] == [("office_founded", False)]


def test_a_demo_that_fails_leaves_a_report(full_disk, tmp_path):
    played(tmp_path)

    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["ok"] is False
    assert "✗" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_a_demo_takes_the_place_of_an_earlier_one(full_disk, tmp_path):
    played(tmp_path)
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "old.png").write_bytes(b"old")

    played(tmp_path)

    assert not (tmp_path / "pictures").exists()


@pytest.mark.parametrize("name", ["通知.docx", "published", "report.md"])
def test_a_folder_that_was_not_a_demos_is_left_alone(full_disk, tmp_path, name):
    (tmp_path / name).write_bytes(b"mine")

    with pytest.raises(Refused) as caught:
        played(tmp_path)

    assert caught.value.code == "demo_folder_taken"
    assert (tmp_path / name).read_bytes() == b"mine"


def test_work_put_into_a_demos_folder_is_left_alone(full_disk, tmp_path):
    played(tmp_path)
    (tmp_path / "我的稿件.docx").write_bytes(b"mine")

    with pytest.raises(Refused):
        played(tmp_path)

    assert (tmp_path / "report.md").exists()
    assert (tmp_path / "我的稿件.docx").read_bytes() == b"mine"


def test_a_folder_that_is_a_file_is_named(full_disk, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")

    with pytest.raises(Unavailable) as caught:
        played(tmp_path / "out")

    assert caught.value.code == "folder_unwritable"
