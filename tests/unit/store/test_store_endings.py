"""Crashes, a full disk, a second process: nothing is half-written and each is told apart."""

import sqlite3
import subprocess
import sys

import pytest

from offices import edit, sit_down, write
from workstation.domain import bodies
from workstation.domain.errors import Refused, Unavailable
from workstation.store import connection, queries
from workstation.store.connection import DATABASE
from workstation.usecases.article_list import list_articles
from workstation.usecases.rebuilding import digest


def whole_database(desk):
    """Return every row of every table, local ones included."""
    names = desk.store.read(
        lambda db: [
            row[0] for row in db.execute("select name from pragma_table_list where type = 'table'")
        ]
    )
    return {
        name: desk.store.read(lambda db, n=name: db.execute(f"select * from [{n}]").fetchall())  # noqa: S608 - our own tables
        for name in names
    }


def files_of(home):
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


# --- crashes -----------------------------------------------------------------------------------


class PowerCut(BaseException):
    """Something that nobody expects and nobody catches."""


@pytest.mark.parametrize("ending", [PowerCut, ValueError, KeyboardInterrupt, Refused("stop")])
def test_a_change_that_ends_in_an_error_leaves_no_trace(office, ending):
    desk = office.boss
    before, files = whole_database(desk), files_of(desk.home)

    def act():
        with desk.change() as change:
            change.keep_text("半途而废")
            change.record("branch", bodies.Branch(branch="b" * 20))
            raise ending

    with pytest.raises(ending if isinstance(ending, type) else Refused):
        act()

    assert whole_database(desk) == before
    assert files_of(desk.home) == files
    assert write(desk, "接着写。")


def test_a_change_that_cannot_be_settled_leaves_no_trace(office, monkeypatch):
    desk = office.boss
    before = whole_database(desk)

    def fails(*_):
        raise PowerCut

    with monkeypatch.context() as at_the_wrong_moment:
        at_the_wrong_moment.setattr("workstation.store.words.WordIndex.index", fails)
        with pytest.raises(PowerCut):
            write(desk, "写到一半。")

    assert whole_database(desk) == before


def test_a_process_killed_inside_a_change_leaves_no_trace(office):
    desk = office.boss
    before = digest(desk)
    desk.store.close()
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from workstation.store.store import Store\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "with store.writing():\n"
        "    store.values.put(counter=10_000)\n"
        "    store.write(lambda db: db.execute('delete from fact'))\n"
        "    os._exit(9)\n"
    )

    killed = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script, str(office.root / "boss")], check=False
    )

    office.desks["boss"] = desk = sit_down(office.root / "boss", "boss", office.clock)
    assert killed.returncode == 9
    assert digest(desk) == before
    assert desk.store.values.number("counter") < 10_000


# --- a full disk -------------------------------------------------------------------------------


def test_a_full_disk_is_told_and_leaves_no_trace(office):
    desk = office.boss
    article, _ = write(desk, "磁盘还有空间。")
    before = whole_database(desk)
    pages = desk.store.read(lambda db: db.execute("pragma page_count").fetchone()[0])
    desk.store._db.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(Unavailable) as failure:
        edit(desk, article, *("这一篇很长。" * 1_000 for _ in range(15)))

    assert failure.value.code == "disk_full"
    assert whole_database(desk) == before
    desk.store._db.execute("pragma max_page_count = 1000000")
    assert edit(desk, article, "空间又有了。")


def test_an_error_that_ended_the_transaction_itself_is_told_as_it_is(office):
    def act():
        with office.boss.store.writing():
            office.boss.store.values.put(counter=10_000)
            office.boss.store._db.execute("rollback")
            raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(Unavailable) as failure:
        act()

    assert failure.value.code == "disk_full"
    assert office.boss.store.values.number("counter") < 10_000


def test_a_full_disk_under_the_pictures_is_told_and_leaves_no_file(office, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    with pytest.raises(Unavailable) as failure:
        office.boss.store.blobs.keep(b"a picture")

    assert failure.value.code == "disk_full"
    assert not [name for name in files_of(office.boss.home) if ".tmp" in name]
    assert not office.boss.store.blobs.has(office.boss.store.blobs.name_of(b"a picture"))


# --- a second process --------------------------------------------------------------------------


@pytest.fixture
def another_process(office, monkeypatch):
    """Somebody else who writes in this home just now; nobody here waits long for them."""
    office.boss.store._db.execute("pragma busy_timeout = 20")
    rival = sqlite3.connect(office.root / "boss" / DATABASE, isolation_level=None)
    rival.execute("begin immediate")
    yield rival
    if rival.in_transaction:
        rival.execute("rollback")
    rival.close()


def test_while_another_process_writes_reading_works_and_writing_is_busy(office, another_process):
    desk = office.boss

    with pytest.raises(Unavailable) as failure:
        write(desk, "同时写。")

    assert failure.value.code == "home_busy"
    assert list_articles(desk) == ()
    assert desk.store.read(queries.status).articles == 0
    another_process.execute("rollback")
    assert write(desk, "轮到我了。")


def test_an_article_with_facts_that_nobody_can_read_is_still_read_while_another_writes(office):
    desk = office.boss
    article, _ = write(desk, "来自更新的版本。")
    with desk.store.writing():
        desk.store._db.execute(
            "insert into fact values ('newer', 'telepathy', ?, 'pc', 1, 1, 1, '{}', '')",
            (f"article/{article}",),
        )
    desk.store._db.execute("pragma busy_timeout = 20")
    rival = sqlite3.connect(desk.home / DATABASE, isolation_level=None)
    rival.execute("begin immediate")

    assert desk.standing(article).state == "draft"

    rival.execute("rollback")
    rival.close()


def test_opening_waits_for_nobody_longer_than_it_says(office, another_process, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.02)
    desk = sit_down(office.root / "boss", "boss", office.clock)

    with pytest.raises(Unavailable) as failure:
        desk.store.writing().__enter__()

    assert failure.value.code == "home_busy"
    desk.store.close()


def test_a_fault_of_the_program_is_no_ending(office):
    with pytest.raises(sqlite3.IntegrityError), office.boss.store.writing():
        office.boss.store._db.execute("insert into local_home values ('office', 'again')")
