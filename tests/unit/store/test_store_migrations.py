"""Opening a home: fresh, older, newer, damaged."""

import sqlite3

import pytest

from offices import Office, edit, key_of, sit_down, write
from workstation.domain.errors import Refused, Unavailable
from workstation.store import connection, migrations, schema
from workstation.store.connection import DATABASE, open_database
from workstation.store.migrations import migrate
from workstation.store.store import Store
from workstation.usecases.rebuilding import digest, rebuild


def tables(db):
    return {row[0] for row in db.execute("select name from sqlite_master where type = 'table'")}


def files_of(home):
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def test_a_fresh_home_has_every_table_and_waits_for_the_disk(tmp_path):
    db = open_database(tmp_path / "home", create=True)

    assert set(schema.PROJECTIONS) <= tables(db)
    assert {"segment", "entry", "text", "local_outbox", "local_journal"} <= tables(db)
    assert schema.version_of(db) == schema.SCHEMA_VERSION
    assert db.execute("pragma journal_mode").fetchone()[0] == "wal"
    assert db.execute("pragma synchronous").fetchone()[0] == 2
    assert db.execute("pragma secure_delete").fetchone()[0] == 1
    assert not (tmp_path / "home" / "backups").exists()
    db.close()


def test_a_home_opened_again_is_not_migrated_again(tmp_path):
    open_database(tmp_path, create=True).close()
    before = (tmp_path / DATABASE).read_bytes()

    open_database(tmp_path).close()

    assert (tmp_path / DATABASE).read_bytes() == before


def test_a_home_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(Refused) as refusal:
        open_database(tmp_path / "nowhere")

    assert refusal.value.code == "no_office"
    assert not (tmp_path / "nowhere").exists()


def test_a_database_of_a_newer_program_is_refused_untouched(tmp_path):
    db = open_database(tmp_path, create=True)
    db.execute(f"pragma user_version = {schema.SCHEMA_VERSION + 1}")
    db.close()
    before = files_of(tmp_path)

    with pytest.raises(Refused) as refusal:
        open_database(tmp_path)

    assert refusal.value.code == "database_newer"
    assert refusal.value.details == {
        "found": schema.SCHEMA_VERSION + 1,
        "known": schema.SCHEMA_VERSION,
    }
    assert files_of(tmp_path) == before


def test_migrating_refuses_a_newer_database_by_itself(tmp_path):
    db = open_database(tmp_path, create=True)
    db.execute(f"pragma user_version = {schema.SCHEMA_VERSION + 1}")

    with pytest.raises(Refused) as refusal:
        migrate(db, tmp_path / DATABASE)

    assert refusal.value.code == "database_newer"
    db.close()


@pytest.fixture
def a_later_program(monkeypatch):
    """The same program one schema version later."""
    later = schema.SCHEMA_VERSION + 1
    for module in (schema, migrations):
        monkeypatch.setattr(module, "SCHEMA_VERSION", later)
    return later


def test_an_upgrade_keeps_a_copy_of_what_was_there(office, a_later_program):
    write(office.boss, "升级之前写的。")
    before = digest(office.boss)
    office.boss.store.close()

    desk = sit_down(office.root / "boss", "boss", office.clock)
    office.desks["boss"] = desk

    kept = office.root / "boss" / "backups" / f"workstation-v{a_later_program - 1}.db"
    copy = sqlite3.connect(kept)
    assert copy.execute("pragma user_version").fetchone()[0] == a_later_program - 1
    assert copy.execute("select count(*) from article").fetchone()[0] == 1
    copy.close()
    assert desk.store.read(schema.version_of) == a_later_program
    assert digest(desk).digest == before.digest
    assert desk.key.device == key_of("boss").device


def test_an_upgrade_that_fails_leaves_the_old_database_whole(office, a_later_program, monkeypatch):
    article, revision = write(office.boss, "升级之前写的。")
    office.boss.store.close()

    def fails(_):
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as at_the_wrong_moment:
        at_the_wrong_moment.setattr(migrations, "_run_pending", fails)
        with pytest.raises(Unavailable) as failure:
            open_database(office.root / "boss")
    assert failure.value.code == "disk_full"

    desk = sit_down(office.root / "boss", "boss", office.clock)
    office.desks["boss"] = desk
    assert desk.content(revision).doc
    assert desk.standing(article).state == "draft"


@pytest.mark.parametrize("data", [b"", b"x" * 100, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_file_that_is_no_database_is_refused_or_made_new(tmp_path, data):
    (tmp_path / DATABASE).write_bytes(data)

    if not data:
        open_database(tmp_path).close()
        return
    with pytest.raises(Refused) as refusal:
        open_database(tmp_path)
    assert refusal.value.code == "database_damaged"
    assert (tmp_path / DATABASE).read_bytes() == data


def test_a_page_gone_bad_is_told_as_damage(office):
    for number in range(30):
        write(office.boss, f"第{number}篇。" * 200)
    office.boss.store._db.execute("pragma wal_checkpoint(truncate)")
    office.boss.store.close()
    path = office.root / "boss" / DATABASE
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xee" * (len(data) - 4096)
    path.write_bytes(data)
    store = Store(office.root / "boss", sqlite3.connect(path, isolation_level=None))

    with pytest.raises(Refused) as refusal:
        store.read(lambda db: db.execute("select * from article").fetchall())

    assert refusal.value.code == "database_damaged"
    store.close()
    assert connection.BUSY_SECONDS > 0


def as_written_by_version_1(home):
    """Turn a home into what the first version of the schema would have left."""
    db = sqlite3.connect(home / DATABASE, isolation_level=None)
    db.executescript(
        """
        create table old (device text not null, seq integer not null, hash text not null,
            raw blob not null, primary key (device, seq));
        insert into old select device, seq, hash, raw from segment;
        drop table segment;
        alter table old rename to segment;
        alter table fact drop column paths;
        drop table local_receipt;
        drop table local_carried;
        delete from _sqlite_migrations where name <> 'm001_first_schema';
        pragma user_version = 1;
        """
    )
    db.close()


def test_a_home_of_the_first_version_keeps_its_chain_and_its_digest(tmp_path):
    office = Office(tmp_path)
    article, _ = write(office.boss, "一是学习。")
    office.sync(office.boss)
    edit(office.boss, article, "二是讨论。")
    before = digest(office.boss)
    office.boss.close()
    as_written_by_version_1(tmp_path / "boss")

    boss = sit_down(tmp_path / "boss", "boss", office.clock)

    first, second, *_ = boss.store.log.segments(boss.device)
    assert (first.previous, second.previous) == ("", first.hash)
    assert digest(boss) == before
    assert rebuild(boss) == before
    assert (tmp_path / "boss" / "backups" / "workstation-v1.db").exists()
    boss.close()
