"""What a neighbour's audit found in folder sync, each finding as it would look here.

Source: the audit and the stress test S1–S10 of Berichtsheft-Workflow (sync.md 1.6).
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from random import Random

import msgspec
import pytest
from crooked import Crooked, equal, failing, knows, segments_of, sync_over

from offices import Clock, Office, approve, edit, sit_down, write
from workstation.domain.errors import NewsroomError, Unavailable
from workstation.domain.ids import ArticleId
from workstation.store import queries
from workstation.store.connection import DATABASE
from workstation.sync import layout
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.editing import as_edited, in_hand, keep_typing
from workstation.usecases.exchange import announce
from workstation.usecases.rebuilding import digest, rebuild
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.reviewing import submit_article

A_NIGHT = 16 * 3_600_000


@pytest.fixture
def lin(office):
    return office.join("lin", ["editor"])


def test_s1_a_read_error_in_the_middle_of_a_round_moves_no_cursor(office, lin):
    anna = office.join("anna", ["editor"])
    wanted = []
    for desk in (lin, anna):
        for number in range(3):
            wanted.append(write(desk, f"第{number}篇。")[0])
            office.sync(desk)

    for after in range(6):
        sync_over(office, office.boss, read=failing(".seg", after=after))
    office.sync(office.boss)

    assert all(knows(office.boss, article) for article in wanted)
    office.settle()
    assert equal(*office.desks.values())


def test_s2_no_name_is_ever_used_again_so_nothing_can_hide_behind_an_old_cursor(office, lin):
    seen = set()
    for number in range(25):
        write(lin, f"第{number}条。")
        office.sync(lin)
        fresh = {path.name for path in segments_of(office, lin)} - seen
        assert len(fresh) == 1
        seen |= fresh

    office.sync(office.boss)

    shown = office.boss.store.read(lambda db: db.execute("select count(*) from article").fetchone())
    assert shown == (25,)
    assert {layout.segment_seq(name) for name in seen} == set(range(1, 26))


def test_s3_no_lock_file_decides_anything_two_pcs_publish_at_once(office, lin):
    first, _ = write(lin, "同时写入之一。")
    second, _ = write(office.boss, "同时写入之二。")

    def meanwhile(true, path, data):
        if path.endswith(".seg"):
            office.sync(office.boss)
        return true(path, data)

    sync_over(office, lin, put_new=meanwhile)
    office.settle()

    assert knows(office.boss, first)
    assert knows(lin, second)
    assert not list(office.folder.rglob("*.lock"))


def test_s4_nothing_on_the_share_is_the_only_copy_of_a_bulk_import(office, lin):
    many = [write(lin, f"批量导入第{number}篇。")[0] for number in range(12)]
    office.sync(lin, office.boss)
    for path in sorted(office.folder.rglob("*")):
        if path.is_file() and path.name != layout.MARKER and not path.match("m/*"):
            path.unlink()

    office.sync(lin)
    late = office.join("late", ["editor"])

    assert all(knows(late, article) for article in many)


def test_s5_who_wrote_what_travels_with_every_fact_so_a_late_old_write_changes_nothing(office, lin):
    article, _ = write(lin, "责编。")
    office.settle()
    take_article(lin, article)
    office.sync(lin)
    kept = {p: p.read_bytes() for p in segments_of(office, lin)[-1:]}
    office.sync(office.boss)
    take_article(office.boss, article)
    office.settle()
    late = office.join("late", ["editor"])

    for path, data in kept.items():
        path.write_bytes(data)
    office.settle()

    for desk in (office.boss, lin, late):
        editor = desk.store.read(queries.register_value, f"article/{article}", "editor")
        assert editor == office.boss.member


@pytest.mark.parametrize("seed", range(3))
def test_s6_every_kind_of_thing_comes_to_the_same_end_under_random_read_failures(tmp_path, seed):
    random = Random(seed)  # noqa: S311 - chance that can be had again
    office = Office(tmp_path)
    lin, anna = office.join("lin", ["editor"]), office.join("anna", ["editor"])
    desks = (office.boss, lin, anna)
    articles = []

    def flaky(true, path, *words):
        if random.random() < 0.08:
            raise Unavailable("folder_unreachable", path=path)
        return true(path, *words)

    for number in range(40):
        desk = random.choice(desks)
        known = [one for one in articles if one in _articles(desk)]
        if not known or random.random() < 0.4:
            articles.append(write(desk, f"第{number}条。")[0])
        else:
            article = ArticleId(random.choice(known))
            act = random.choice((take_article, submit_article, _change))
            _try(act, desk, article)
        sync_over(office, random.choice(desks), read=flaky, list_names=flaky)
    office.settle()

    assert equal(*desks)
    assert all(set(articles) == _articles(desk) for desk in desks)
    office.close()


def _change(desk, article):
    edit(desk, article, "改过的一稿。", base=min(desk.standing(article).heads))


def _try(act, desk, article):
    with suppress(NewsroomError):  # a refusal is an answer
        act(desk, article)


def _articles(desk):
    return {row[0] for row in desk.store.read(lambda db: db.execute("select article from article"))}


def test_s7_two_windows_on_one_home_share_one_chain(office, lin):
    other = sit_down(office.root / "lin", "lin", office.clock)
    written = []
    for number in range(6):
        written.append(write(lin if number % 2 else other, f"第{number}篇。")[0])
        (other if number % 2 else lin).cut()
    other.store.close()
    office.settle()

    numbers = [layout.segment_seq(path.name) for path in segments_of(office, lin)]
    assert numbers == sorted(set(numbers))
    assert all(knows(office.boss, article) for article in written)


def test_s8_what_was_typed_in_the_evening_is_there_the_next_morning(office, lin):
    article, _ = write(lin, "晚上写到一半。")
    before = in_hand(lin, article)
    words = as_edited(before.content)
    keep_typing(lin, article, _retitled(words, "第二天接着写"), before.base)
    office.clock.now += A_NIGHT
    lin = office.reopen("lin")

    assert in_hand(lin, article).content.title == "第二天接着写"


def _retitled(edited, title):
    return msgspec.structs.replace(edited, title=title)


@pytest.mark.parametrize("left", [0.0, 0.3, 0.99])
def test_s9_a_file_seen_while_it_is_written_is_believed_only_when_it_is_whole(office, lin, left):
    article, _ = write(lin, "写入途中被看见。")
    office.sync(lin)
    victim = segments_of(office, lin)[-1]
    whole = victim.read_bytes()
    before = digest(office.boss)
    victim.write_bytes(whole[: int(len(whole) * left)])
    sync_over(office, office.boss, put_new=lambda _, __, ___: False, delete=lambda _, __: None)
    assert digest(office.boss) == before

    victim.write_bytes(whole)
    office.sync(office.boss)

    assert knows(office.boss, article)
    assert office.boss.store.read(queries.status).quarantined == 0


def test_s10_replaying_the_log_on_another_day_gives_the_same_tables(office, lin):
    anna = office.join("anna", ["reviewer"], stages=[1])
    article, _ = write(lin, "任何一天重放都一样。")
    submit_article(lin, article)
    office.settle()
    approve(anna, article)
    office.settle()
    before = {digest(desk) for desk in office.desks.values()}

    office.clock.now += 400 * 24 * 3_600_000

    assert {rebuild(desk) for desk in office.desks.values()} == before


def test_the_database_never_lies_on_the_share(office, lin):
    write(lin, "数据库只在本机。")
    office.settle()

    for path in office.folder.rglob("*"):
        assert not path.name.startswith(DATABASE)
        assert path.is_dir() or not path.read_bytes().startswith(b"SQLite format 3")


def test_a_copied_database_file_without_its_journal_is_still_sound(office, lin):
    article, _ = write(lin, "只拷了一个文件。")
    lin.store._db.execute("pragma wal_checkpoint(truncate)")
    shutil.copy(office.root / "lin" / DATABASE, office.root / "copy.db")

    with closing(sqlite3.connect(office.root / "copy.db")) as copy:
        assert copy.execute("pragma integrity_check").fetchone() == ("ok",)
        assert copy.execute("select article from article").fetchall() == [(article,)]


def test_a_step_readers_see_waits_until_what_was_said_is_on_the_share(office, lin):
    write(lin, "先写到共享文件夹，再发布。")

    with pytest.raises(Unavailable):
        announce_over(office, lin, put_new=failing(".seg"))

    announce(lin, office.share(lin))
    assert office.boss.store.read(queries.status).unsent == 0
    assert segments_of(office, lin)


def announce_over(office, desk, **faults):
    folder = Crooked(LocalFolder(office.folder, desk.device), **faults)
    announce(desk, open_share(folder, desk.store.values.get("office")))


def test_a_clock_that_stands_still_still_numbers_everything_apart(tmp_path):
    office = Office(tmp_path)
    still = Clock(office.clock.now)
    lin = office.join("lin", ["editor"])
    lin.now_ms = lambda: still.now

    for number in range(20):
        write(lin, f"同一毫秒的第{number}篇。")
    office.settle()

    readings = lin.store.read(lambda db: db.execute("select hlc from fact where device = ?",
                                                    (lin.device,)).fetchall())  # fmt: skip
    assert len(set(readings)) == len(readings)
    assert equal(office.boss, lin)
    office.close()
