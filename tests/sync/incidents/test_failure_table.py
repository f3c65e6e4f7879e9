"""What goes wrong between PCs and a folder, row by row of the failure table (sync.md 2.2)."""

import os
import re
import shutil

import pytest
from crooked import (
    Cut,
    absent,
    cut_before,
    equal,
    failing,
    knows,
    segments_of,
    sync_over,
    unlisted,
    unlisted_sizes,
)
from simulator.people import Poem

from offices import Clock, Office, approve, files_holding, sit_down, write
from workstation.domain.errors import NewsroomError, Unavailable
from workstation.store import queries
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.columns import rename_column
from workstation.usecases.exchange import exchange
from workstation.usecases.rebuilding import digest
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.reviewing import submit_article

TEN_YEARS = 10 * 365 * 24 * 3_600_000


@pytest.fixture
def lin(office):
    return office.join("lin", ["editor"])


def unsent(desk):
    return desk.store.read(queries.status).unsent


# --- listings and caches ------------------------------------------------------------------------


@pytest.mark.parametrize("hidden", [".seg", ".wtx", ".mem"])
def test_a_stale_listing_means_not_yet_and_the_next_round_brings_the_rest(office, lin, hidden):
    article, _ = write(lin, "迟到的消息。")
    office.sync(lin)

    sync_over(office, office.boss, list_names=unlisted(hidden), list_sizes=unlisted_sizes(hidden))
    office.sync(office.boss)

    assert knows(office.boss, article)
    assert equal(office.boss, lin)


def test_a_file_that_was_looked_up_too_early_is_looked_up_again(office, lin):
    article, _ = write(lin, "刚写好。")
    office.sync(lin)

    sync_over(office, office.boss, read=absent(".seg"))
    assert not office.boss.store.read(queries.status).quarantined
    office.sync(office.boss)

    assert knows(office.boss, article)


def test_an_empty_listing_from_a_hiccup_deletes_nothing_and_loses_nothing(office, lin):
    article, _ = write(lin, "照常工作。")
    office.settle()
    before = {path: path.read_bytes() for path in office.folder.rglob("*.*") if path.is_file()}

    sync_over(office, office.boss, list_names=lambda _, __: (), list_sizes=lambda _, __: {})

    assert knows(office.boss, article)
    now = {path: path.read_bytes() for path in office.folder.rglob("*.*") if path.is_file()}
    lost = [path for path in before if path not in now and path.parent.name != "h"]
    assert lost == []
    office.settle()
    assert equal(office.boss, lin)


def test_a_folder_whose_marker_cannot_be_read_is_out_of_reach_not_empty(office, lin):
    article, _ = write(lin, "照常工作。")
    office.settle()
    (office.folder / "workspace.json").rename(office.root / "away.json")

    with pytest.raises(Unavailable):
        open_share(LocalFolder(office.folder, lin.device), lin.store.values.get("office"))

    assert knows(lin, article)
    (office.root / "away.json").rename(office.folder / "workspace.json")
    office.settle()
    assert equal(office.boss, lin)


# --- writing ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [".seg", ".wtx"])
def test_a_share_that_vanishes_while_it_is_written_gets_everything_later(office, lin, kind):
    article, _ = write(lin, "写到一半。")

    gone = sync_over(office, lin, put_new=failing(kind))

    assert gone.code == "folder_unreachable"
    assert unsent(lin)
    office.sync(lin, office.boss)
    assert knows(office.boss, article)
    assert unsent(lin) == 0


def test_a_reply_that_was_lost_does_not_send_anything_twice(office, lin):
    write(lin, "已经写入。")

    def written_and_lost(true, path, data):
        true(path, data)
        if path.endswith(".seg"):
            raise Unavailable("folder_unreachable", path=path)

    sync_over(office, lin, put_new=written_and_lost)
    office.sync(lin, office.boss)

    assert len(segments_of(office, lin)) == lin.store.log.last_segment(lin.device)[0]
    assert equal(office.boss, lin)


@pytest.mark.parametrize("kind", ["seg", "wtx", "mem"])
@pytest.mark.parametrize("left", [0, 10, -1])
def test_a_torn_file_is_put_right_by_whoever_has_it_whole(office, lin, kind, left):
    article, _ = write(lin, "停电了。")
    office.sync(lin)
    victim = max(office.folder.rglob(f"*.{kind}"))
    whole = victim.read_bytes()
    victim.write_bytes(whole[:left])

    office.sync(office.boss, lin, office.boss)

    assert victim.read_bytes() == whole
    assert knows(office.boss, article)
    assert office.boss.store.read(queries.status).quarantined == 0


def test_a_picture_damaged_in_its_full_length_is_put_right_by_whoever_has_it(office, lin):
    write(lin, "配图。")
    office.sync(lin)
    victim = max(path for path in office.folder.glob("b/*/*") if path.is_file())
    whole = victim.read_bytes()
    victim.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    wanted = office.sync(office.boss).pending
    assert wanted
    assert victim.exists(), "it may still be on its way"

    office.clock.now += 2 * 3_600_000
    office.sync(office.boss)
    assert not victim.exists(), "the PCs that have it may see another replica, and a whole file"
    office.sync(lin, office.boss)

    assert victim.read_bytes() == whole
    assert office.sync(office.boss).pending == 0


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_rename_refused_by_a_scanner_is_tried_again_and_then_left_for_later(office, lin, code):
    article, _ = write(lin, "杀毒软件正在扫描。")
    refusals = []

    def refused(source, target):
        refusals.append(target)
        error = PermissionError(13, "held open")
        error.winerror = code
        raise error

    folder = LocalFolder(office.folder, lin.device, rename=refused, sleep=lambda _: None)
    with pytest.raises(Unavailable):
        exchange(lin, open_share(folder, lin.store.values.get("office")))

    assert len(refusals) > 3
    assert knows(lin, article)
    assert unsent(lin)
    office.sync(lin, office.boss)
    assert knows(office.boss, article)


def test_a_full_disk_keeps_the_outbox_and_receives_all_the_same(office, lin):
    mine, _ = write(lin, "磁盘满了。")
    theirs, _ = write(office.boss, "别人写的。")
    office.sync(office.boss)

    full = sync_over(office, lin, put_new=failing("", "folder_full"))

    assert full.code == "folder_full"
    assert knows(lin, theirs)
    assert unsent(lin)
    office.sync(lin, office.boss)
    assert knows(office.boss, mine)


@pytest.mark.parametrize("moment", range(2, 40, 3))
def test_a_process_killed_between_any_two_file_operations_loses_nothing(office, lin, moment):
    article, _ = write(lin, "突然断电。")
    lin.cut()

    try:
        sync_over(office, lin, **cut_before(moment))
    except Cut:
        lin.store.close()
        lin = office._open("lin")
    office.settle()

    assert knows(office.boss, article)
    assert equal(office.boss, lin)
    assert [path for path in office.folder.glob(f"t/{lin.device}/*") if path.is_file()] == []


def test_names_on_the_share_pass_every_file_system(office, lin):
    write(lin, "名称里不含用户的文字。", title="CON. 报告／草稿 ")
    office.settle()

    names = [path.relative_to(office.folder).as_posix() for path in office.folder.rglob("*")]
    assert names
    assert [n for n in names if not re.fullmatch(r"[0-9a-z./-]{1,60}", n)] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_copies_in_capital_letters_disturb_nobody(office, lin):
    write(lin, "有的系统不分大小写。")
    office.sync(lin)
    for path in [*office.folder.rglob("*.seg"), *office.folder.rglob("*.mem")]:
        shutil.copy(path, path.with_name(path.name.upper()))

    answer = office.sync(office.boss)

    assert answer.quarantined == 0
    assert equal(office.boss, lin)


def test_no_name_ever_stands_for_two_contents_so_a_stale_copy_does_no_harm(office, lin):
    written = {}

    def noted(true, path, data):
        assert written.setdefault(path, data) == data, path
        return true(path, data)

    for number in range(4):
        article, _ = write(lin, f"第{number}稿。")
        take_article(lin, article)
        sync_over(office, lin, put_new=noted)
        sync_over(office, office.boss, put_new=noted)

    assert len(written) > 8


def test_an_interrupted_call_is_made_again_and_ends_nothing(office, lin, monkeypatch):
    write(lin, "信号打断。")
    true, left = os.fsync, [2]

    def interrupted(handle):
        left[0] -= 1
        if left[0] == 0:
            raise BlockingIOError(11, "try again")
        return true(handle)

    monkeypatch.setattr(os, "fsync", interrupted)
    office.sync(lin, office.boss)

    assert left[0] < 0
    assert equal(office.boss, lin)


# --- clocks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("years", [-TEN_YEARS, TEN_YEARS])
def test_a_clock_ten_years_off_blocks_nobody_and_owns_no_field(tmp_path, years):
    office = Office(tmp_path)
    lin = office.join("lin", ["editor"], clock=Clock(office.clock.now + years))
    article, _ = write(lin, "年份不对。")
    office.settle()
    take_article(lin, article)
    office.settle()
    before = office.clock.now

    take_article(office.boss, article)
    office.settle()

    for desk in (office.boss, lin):
        editor = desk.store.read(queries.register_value, f"article/{article}", "editor")
        assert editor == office.boss.member
    assert equal(office.boss, lin)
    assert office.boss.store.values.number("hlc") >> 10 < before + TEN_YEARS // 2
    office.close()


# --- mirrors ------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [".wtx", ".seg", ".mem"])
def test_files_of_a_mirror_may_arrive_in_any_order(office, lin, first):
    article, _ = write(lin, "先到先得。")
    late = office.join("late", ["editor"])
    write(late, "新同事写的。")
    office.sync(lin, late)
    away = office.root / "on-its-way"
    away.mkdir()
    moved = []
    for path in sorted(office.folder.rglob("*.*")):
        if path.is_file() and path.suffix in {".seg", ".wtx", ".mem"} and path.suffix != first:
            moved.append((path, away / path.name))
            path.rename(away / path.name)

    reader = office.boss
    sync_over(office, reader)
    for place, waiting in moved:
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            waiting.rename(place)
    office.settle()

    assert knows(reader, article)
    assert equal(*office.desks.values())


def test_names_of_things_arrive_though_their_texts_come_later_than_their_segment(office, lin):
    rename_column(office.boss, "yaoqing", "一周要闻")
    office.sync(office.boss)

    sync_over(office, lin, list_names=unlisted(".wtx"), list_sizes=unlisted_sizes(".wtx"))
    office.sync(lin)

    assert lin.store.read(queries.register_text, "column/yaoqing", "name") == "一周要闻"


def test_conflict_copies_of_every_kind_are_passed_over(office, lin):
    article, _ = write(lin, "同步软件会另存副本。")
    office.sync(lin)
    for path in [p for p in sorted(office.folder.rglob("*.*")) if p.is_file()]:
        for mark in (" (陈立行's conflicted copy 2026-07-06)", "-PC01", "-conflict",
                     ".sync-conflict-20260706-080000-ABCDEFG"):  # fmt: skip
            shutil.copy(path, path.with_name(f"{path.stem}{mark}{path.suffix}"))

    answer = office.sync(office.boss)

    assert (answer.quarantined, answer.state) == (0, "ok")
    assert knows(office.boss, article)


def test_a_placeholder_that_cannot_be_fetched_now_holds_up_nothing_else(office, lin):
    first, _ = write(lin, "仍在云端。")
    office.sync(lin)
    anna = office.join("anna", ["editor"])
    second, _ = write(anna, "已在本机。")
    office.sync(anna)
    stuck = segments_of(office, lin)[-1].name

    sync_over(office, office.boss, read=failing(stuck))

    assert knows(office.boss, second)
    office.sync(office.boss)
    assert knows(office.boss, first)


def test_half_written_files_that_a_mirror_carries_along_are_nobodys(office, lin):
    write(lin, "临时文件也会被同步。")
    office.sync(lin)
    folder = office.folder / "t" / lin.device
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(segments_of(office, lin)[-1], folder / "00000002-abcdef-xyz")

    answer = office.sync(office.boss)

    assert answer.quarantined == 0
    assert (folder / "00000002-abcdef-xyz").exists(), "only its own device sweeps it"
    office.sync(lin)
    assert not (folder / "00000002-abcdef-xyz").exists()


def test_no_folder_holds_more_files_than_the_smallest_page_of_a_web_store(office, lin):
    for number in range(20):
        write(lin, f"第{number}篇。")
        office.sync(lin)

    crowded = [f for f in office.folder.rglob("*") if f.is_dir() and len(list(f.iterdir())) > 520]
    assert crowded == []
    assert len(list((office.folder / "h").glob(f"{lin.device}.0*"))) == 1


# --- the folder as a whole ----------------------------------------------------------------------


def test_a_folder_restored_from_an_old_backup_is_filled_up_by_everybody(office, lin):
    office.settle()
    shutil.copytree(office.folder, office.root / "backup")
    article, _ = write(lin, "备份之后写的。")
    mine, _ = write(office.boss, "也是。")
    office.settle()

    shutil.rmtree(office.folder)
    shutil.copytree(office.root / "backup", office.folder)
    office.settle()
    late = office.join("late", ["editor"])
    office.settle()

    assert knows(late, article)
    assert knows(late, mine)
    assert equal(*office.desks.values())


def test_files_deleted_from_the_folder_come_back_from_whoever_has_them(office, lin):
    article, _ = write(lin, "有人清理了文件夹。")
    office.settle()
    before = {p.relative_to(office.folder) for p in office.folder.rglob("*.seg")}
    lin.store.close()
    office.desks.pop("lin")
    for path in sorted(office.folder.rglob("*.*")):
        if path.is_file() and path.suffix in {".seg", ".wtx", ".mem"}:
            path.unlink()

    office.sync(office.boss)
    late = office.join("late", ["editor"])

    assert {p.relative_to(office.folder) for p in office.folder.rglob("*.seg")} >= before
    assert knows(late, article)


# --- databases and keys -------------------------------------------------------------------------


def image_of(desk):
    return desk.store._db.serialize()


def put_back(office, name, image):
    """Put an older database in place of a home's, as a restored machine has it."""
    clock = office.desks[name].now_ms
    office.desks[name].store.close()
    for path in (office.root / name).glob("workstation.db*"):
        path.unlink()
    (office.root / name / "workstation.db").write_bytes(image)
    return office._open(name, clock=clock)


def test_an_old_database_of_ones_own_takes_its_later_segments_back_and_goes_on(office, lin):
    office.settle()
    image = image_of(lin)
    later, _ = write(lin, "备份之后写的。")
    office.settle()

    lin = put_back(office, "lin", image)
    fresh, _ = write(lin, "恢复之后写的。")
    office.settle()

    for desk in (lin, office.boss):
        assert knows(desk, later)
        assert knows(desk, fresh)
    assert equal(office.boss, lin)
    assert not office.boss.store.log.is_forked(lin.device)


def test_a_cloned_pc_loses_no_words_and_decides_nothing(office, lin):
    anna = office.join("anna", ["editor", "reviewer"], stages=[1])
    submitted, _ = write(lin, "待审。")
    submit_article(lin, submitted)
    office.settle()
    image = image_of(anna)
    first, _ = write(anna, "原机写的。")
    office.sync(anna)
    folder = office.root / "copy"
    folder.mkdir()
    (folder / "workstation.db").write_bytes(image)
    twin = sit_down(folder, "anna", office.clock)
    with twin.store.writing():
        twin.store.values.put(instance="another")
    second, _ = write(twin, "克隆机写的。")
    approve(twin, submitted)
    for _ in range(2):
        sync_over(office, twin)
        office.sync(anna, office.boss)

    assert knows(office.boss, first)
    assert knows(twin, second), "what was typed stays where it was typed"
    assert knows(twin, first), "a PC that must not publish goes on receiving"
    assert twin.cloned
    assert not office.boss.standing(submitted).counted
    twin.store.close()


# --- people with bad intentions -----------------------------------------------------------------


def test_a_writer_without_a_key_can_take_away_and_never_add(office, lin):
    article, _ = write(lin, "可信的内容。")
    office.settle()
    known = digest(office.boss)
    for path in segments_of(office, lin):
        path.write_bytes(path.read_bytes()[::-1])
    for path in sorted(office.folder.rglob("*.mem")):
        path.write_bytes(b"WMB1" + path.read_bytes()[4:][::-1])

    office.sync(office.boss)

    assert digest(office.boss) == known
    assert knows(office.boss, article)


def test_files_of_unknown_devices_are_ignored_and_nothing_comes_of_them(office, lin):
    write(lin, "认识的人。")
    office.sync(lin)
    stranger = office.folder / "d" / "abcdefghijkl" / "0000"
    stranger.mkdir(parents=True)
    shutil.copy(segments_of(office, lin)[-1], stranger)
    (office.folder / "h" / "abcdefghijkl.00000009.ffffffffffff").touch()

    answer = office.sync(office.boss)

    assert (answer.state, answer.quarantined) == ("ok", 0)
    assert equal(office.boss, lin)


# --- versions and processes ---------------------------------------------------------------------


def test_what_a_newer_program_writes_is_kept_and_counts_alike_on_every_pc(office, lin):
    with lin.change() as change:
        change.record("poem", Poem(verse="新版本才懂"))
    article, _ = write(lin, "旧版本也懂的。")
    office.settle()

    assert knows(office.boss, article)
    assert equal(office.boss, lin)
    parked = office.boss.store.read(
        lambda db: db.execute("select kind from local_parked").fetchall()
    )
    assert parked == [("poem",)]


def test_one_poisoned_segment_stops_neither_other_devices_nor_later_rounds(office, lin):
    anna = office.join("anna", ["editor"])
    write(lin, "坏在路上。")
    good, _ = write(anna, "好的。")
    office.sync(lin, anna)
    segments_of(office, lin)[-1].write_bytes(b"WSG2" + os.urandom(300))

    answer = office.sync(office.boss)

    assert knows(office.boss, good)
    assert answer.state == "ok"
    office.sync(lin)
    assert office.sync(office.boss).quarantined == 0


def test_two_programs_on_one_home_number_their_facts_once(office, lin):
    office.settle()
    other = sit_down(office.root / "lin", "lin", office.clock)

    first, _ = write(lin, "窗口里写的。")
    second, _ = write(other, "命令行写的。")
    lin.cut()
    other.cut()
    other.store.close()
    office.settle()

    assert knows(office.boss, first)
    assert knows(office.boss, second)
    assert equal(office.boss, lin)
    assert not office.boss.store.log.is_forked(lin.device)


def test_while_one_program_writes_the_other_is_told_to_wait(office, lin):
    other = sit_down(office.root / "lin", "lin", office.clock)
    other.store._db.execute("pragma busy_timeout = 10")

    with lin.store.writing(), pytest.raises(Unavailable) as told:
        write(other, "等一等。")

    assert told.value.code == "home_busy"
    other.store.close()


def test_nothing_needs_to_be_watched_a_round_finds_everything(office, lin):
    article, _ = write(lin, "没有任何通知。")
    office.sync(lin)
    for head in (office.folder / "h").iterdir():
        head.unlink()

    office.sync(office.boss)

    assert knows(office.boss, article)


def test_whatever_an_exchange_ends_with_is_an_expected_ending(office, lin):
    write(lin, "照常。")
    for operation in ("list_names", "list_sizes", "read", "put_new", "delete"):
        ended = sync_over(office, lin, **{operation: failing("")})
        assert not isinstance(ended, BaseException) or isinstance(ended, NewsroomError)
    office.settle()
    assert files_holding(office.folder, "照常".encode())
    assert equal(office.boss, lin)
