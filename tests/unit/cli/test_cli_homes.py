"""The home behind a command: none yet, in use, damaged, or written by a newer program."""

import sqlite3

import pytest

from workstation.domain.canonical import canonical_bytes

WRITING = ("branch", "add", "第二支部")


@pytest.mark.parametrize(
    "words", [("status",), ("article", "list"), ("sync",), ("digest",), WRITING], ids=" ".join
)
def test_a_home_without_an_office_is_told_as_one(line, words):
    told = line.json(*words)

    assert told.exit_code == 3
    assert told.error["code"] == "no_office"
    assert str(line.home) in told.error["message"]
    assert not line.home.exists()


def test_the_doctor_sees_a_home_nobody_has_set_up(line):
    told = line.json("doctor")

    assert told.exit_code == 0
    assert told.data["checks"][-1]["code"] == "home_fresh"


def test_the_home_may_come_from_the_environment(office, monkeypatch):
    monkeypatch.setenv("WORKSTATION_HOME", str(office.home))

    told = office.told("--json", "status")

    assert told.data["office"] == "海岚产业园区"


def test_a_home_belongs_to_one_office_for_good(office, tmp_path):
    (tmp_path / "other").mkdir()

    told = office.json(
        "office", "create", "--name", "别的单位", "--folder", tmp_path / "other", "--member", "某人"
    )

    assert told.exit_code == 3
    assert told.error["code"] == "office_exists"
    assert list((tmp_path / "other").iterdir()) == []
    assert office.json("status").data["office"] == "海岚产业园区"


def test_a_folder_belongs_to_one_office_for_good(office, tmp_path):
    other = type(office)(tmp_path / "other home")

    told = other.json(
        "office", "create", "--name", "别的单位", "--folder", tmp_path / "share", "--member", "某人"
    )

    assert told.exit_code == 3
    assert told.error["code"] == "folder_taken"
    assert not other.home.exists()


@pytest.fixture
def another_process(office):
    """Somebody who writes to the same home and does not stop."""
    connection = sqlite3.connect(office.home / "workstation.db", isolation_level=None)
    connection.execute("begin immediate")
    yield
    connection.execute("rollback")
    connection.close()


@pytest.mark.usefixtures("another_process")
@pytest.mark.parametrize("words", [("status",), ("article", "list"), ("member", "list")])
def test_reading_does_not_wait_for_another_process(office, words, monkeypatch):
    monkeypatch.setattr("workstation.store.connection.BUSY_SECONDS", 0.01)

    told = office.json(*words)

    assert told.exit_code == 0


@pytest.mark.usefixtures("another_process")
def test_writing_beside_another_process_is_unavailable(office, monkeypatch):
    monkeypatch.setattr("workstation.store.connection.BUSY_SECONDS", 0.01)

    told = office.json(*WRITING)

    assert told.exit_code == 4
    assert told.error["code"] == "home_busy"


def test_writing_goes_on_once_the_other_process_is_done(office):
    told = office.json(*WRITING)

    assert told.exit_code == 0
    assert [one["name"] for one in told.data["branches"]] == ["机关支部", "第二支部"]


def test_a_home_of_a_newer_program_is_left_alone(office):
    database = office.home / "workstation.db"
    with sqlite3.connect(database, isolation_level=None) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    before = database.read_bytes()

    told = office.json("article", "list")

    assert told.exit_code == 3
    assert told.error["code"] == "database_newer"
    assert database.read_bytes() == before


def test_a_damaged_database_is_told_as_one(office):
    (office.home / "workstation.db").write_bytes(b"not a database, whatever its name" * 100)

    told = office.json("status")

    assert told.exit_code == 3
    assert told.error["code"] == "database_damaged"


def test_a_shared_folder_out_of_reach_is_unavailable_and_loses_nothing(office, article, tmp_path):
    (tmp_path / "share").rename(tmp_path / "unplugged")
    away = office.json("sync")
    (tmp_path / "unplugged").rename(tmp_path / "share")
    back = office.json("sync")

    assert away.exit_code == 4
    assert away.error["code"] == "folder_unreachable"
    assert back.exit_code == 0
    assert back.data["sent"] > 0


def test_a_folder_of_another_office_is_unavailable(office, tmp_path):
    marker = {"format": 1, "office": "elsewhere", "root": "0" * 64}
    (tmp_path / "share" / "workspace.json").write_bytes(canonical_bytes(marker))

    told = office.json("sync")

    assert told.exit_code == 4
    assert told.error["code"] == "folder_of_other_office"


def test_an_empty_folder_is_not_taken_for_the_offices(office, tmp_path):
    (tmp_path / "share").rename(tmp_path / "elsewhere")
    (tmp_path / "share").mkdir()

    told = office.json("sync")

    assert told.exit_code == 4
    assert told.error["code"] == "folder_not_office"
    assert not any((tmp_path / "share").iterdir())
