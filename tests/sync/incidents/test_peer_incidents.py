"""What happened to users of other programs that sync through dumb storage, as it would look here.

The reports are named in sync.md 1; each name says the story.
"""

import os
import shutil
from itertools import permutations
from random import Random

import msgspec
import pytest
from crooked import absent, equal, failing, knows, segments_of, sync_over, unlisted, unlisted_sizes

from offices import (
    COLUMN,
    Clock,
    Office,
    approve,
    edit,
    files_holding,
    key_of,
    paragraph,
    sit_down,
    write,
)
from workstation.domain import bodies, tree
from workstation.domain.canonical import NotCanonicalError
from workstation.domain.errors import Refused, Unavailable
from workstation.domain.facts import fact_line, make_fact
from workstation.domain.ids import EntryHash
from workstation.domain.importing import Imported
from workstation.store import queries
from workstation.sync import frames, layout, wire
from workstation.sync.segment import FORM, cut_segment, read_header
from workstation.usecases.articles import new_article
from workstation.usecases.columns import rename_column
from workstation.usecases.conflicts import conflicts
from workstation.usecases.members import revoke_device
from workstation.usecases.merging import merge_article
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest
from workstation.usecases.responsible_editor import take_article
from workstation.usecases.returned_files import edit_article
from workstation.usecases.reviewing import submit_article

A_YEAR = 365 * 24 * 3_600_000


@pytest.fixture
def lin(office):
    return office.join("lin", ["editor"])


def articles_of(desk):
    rows = desk.store.read(lambda db: db.execute("select article from article").fetchall())
    return {row[0] for row in rows}


# --- Joplin -------------------------------------------------------------------------------------


def test_joplin_961_syncing_with_an_empty_target_wipes_out_nobodys_data(office, lin):
    article, _ = write(lin, "不能丢。")
    office.settle()
    for one in list(office.folder.iterdir()):
        shutil.rmtree(one) if one.is_dir() else one.unlink()

    for _ in range(2):
        with pytest.raises(Unavailable) as told:
            office.sync(lin)
        assert told.value.code == "folder_not_office"

    assert knows(lin, article)
    assert not list(office.folder.rglob("*.seg")), "an empty mount point is never filled unasked"


def test_joplin_10567_a_mount_that_is_not_there_is_not_made(office, lin):
    article, _ = write(lin, "共享盘没有连接。")
    office.folder.rename(office.root / "unmounted")

    with pytest.raises(Unavailable):
        office.sync(lin)

    assert not office.folder.exists()
    (office.root / "unmounted").rename(office.folder)
    office.settle()
    assert knows(office.boss, article)


def test_joplin_6517_files_that_arrive_late_with_old_times_are_noticed(office, lin):
    write(lin, "先到。")
    office.settle()
    article, _ = write(lin, "后到，却带着旧时间。")
    office.sync(lin)
    for path in office.folder.rglob("*"):
        os.utime(path, (1, 1))

    office.sync(office.boss)

    assert knows(office.boss, article)


def test_joplin_two_edits_within_one_second_do_not_part_two_pcs_for_good(tmp_path):
    office = Office(tmp_path)
    still = Clock(office.clock.now)
    lin = office.join("lin", ["editor"])
    for desk in (office.boss, lin):
        desk.now_ms = lambda: still.now
    article, _ = write(lin, "同一秒。")
    office.settle()

    take_article(lin, article)
    take_article(office.boss, article)
    office.settle()

    assert equal(office.boss, lin)
    office.close()


def test_joplin_a_pc_that_left_its_lock_behind_locks_nobody_out(office, lin):
    (office.folder / "locks").mkdir()
    (office.folder / "locks" / "exclusive_desktop_dead.json").write_text("{}")
    article, _ = write(lin, "没有锁。")

    office.settle()

    assert knows(office.boss, article)


# --- kopia, restic, Duplicacy, Borg -------------------------------------------------------------


def test_kopia_1879_empty_files_after_a_crash_do_not_keep_anybody_out(office, lin):
    article, _ = write(lin, "断电后的空文件。")
    office.sync(lin)
    for path in sorted(office.folder.rglob("*.*")):
        if path.is_file() and path.suffix in {".seg", ".wtx", ".mem"}:
            path.with_name(path.name).write_bytes(b"")

    office.sync(office.boss)
    office.settle()

    assert knows(office.boss, article)
    assert equal(office.boss, lin)


def test_restic_5124_bytes_that_a_network_drive_changed_are_never_believed(office, lin):
    article, _ = write(lin, "被网络盘改坏。")
    office.sync(lin)
    random = Random(5124)  # noqa: S311 - any bytes will do
    for path in segments_of(office, lin) + sorted(office.folder.rglob("*.wtx")):
        data = bytearray(path.read_bytes())
        data[random.randrange(len(data))] ^= 1
        path.write_bytes(data)

    sync_over(office, office.boss)
    office.settle()

    assert knows(office.boss, article)
    assert equal(office.boss, lin)


def test_restic_2659_a_call_that_is_interrupted_is_no_reason_to_give_up_for_good(office, lin):
    article, _ = write(lin, "偶发的中断。")

    for after in range(8):
        sync_over(office, lin, list_names=failing("", after=after))
    office.settle()

    assert knows(office.boss, article)


def test_kopia_1087_tidying_at_two_pcs_at_once_takes_nothing_away(office, lin):
    written = []
    for number in range(6):
        written.append(write(lin, f"第{number}篇。")[0])
        office.sync(lin, office.boss)

    def meanwhile(true, path):
        office.sync(office.boss)
        return true(path)

    sync_over(office, lin, delete=meanwhile)
    late = office.join("late", ["editor"])

    assert all(knows(late, article) for article in written)


def test_borg_10371_whoever_restored_a_backup_of_the_folder_is_not_locked_out(office, lin):
    office.settle()
    shutil.copytree(office.folder, office.root / "backup")
    article, _ = write(lin, "之后写的。")
    office.settle()
    shutil.rmtree(office.folder)
    shutil.copytree(office.root / "backup", office.folder)

    answers = [office.sync(office.boss), office.sync(lin)]

    assert [one.state for one in answers] == ["ok", "ok"]
    assert knows(office.boss, article)
    office.settle()
    late = office.join("late", ["editor"])
    assert knows(late, article)


def test_tuf_an_attacker_cannot_skip_ahead_with_an_enormous_number(office, lin):
    article, _ = write(lin, "不能快进。")
    office.sync(lin)
    (office.folder / layout.head_path(lin.device, 99_999_999, "f" * 64)).touch()

    office.sync(office.boss)
    assert knows(office.boss, article)
    more, _ = write(lin, "继续写。")
    office.settle()

    assert knows(office.boss, more)


def test_keeshare_an_older_valid_file_put_back_changes_nothing(office, lin):
    article, _ = write(lin, "第一稿。")
    office.settle()
    old = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    edit(lin, article, "第二稿。")
    office.settle()
    newest = lin.standing(article).head

    for path, data in old.items():
        path.write_bytes(data)
    office.settle()

    assert office.boss.standing(article).head == newest
    assert equal(office.boss, lin)


# --- automerge, Actual, Evolu, cr-sqlite --------------------------------------------------------


def test_automerge_600_a_half_file_under_a_final_name_is_awaited_and_mended(office, lin):
    article, _ = write(lin, "直接写到最终名称。")
    office.sync(lin)
    for path in segments_of(office, lin):
        path.write_bytes(path.read_bytes()[:40])

    office.sync(office.boss)
    office.sync(lin, office.boss)

    assert knows(office.boss, article)
    assert office.boss.store.read(queries.status).quarantined == 0


def test_actual_3786_a_clock_an_hour_off_stops_nobody(tmp_path):
    office = Office(tmp_path)
    lin = office.join("lin", ["editor"], clock=Clock(office.clock.now - 3_600_000))
    article, _ = write(lin, "慢一小时。")
    office.settle()
    theirs, _ = write(office.boss, "准点。")

    assert office.sync(office.boss).state == "ok"
    office.settle()

    assert knows(office.boss, article)
    assert knows(lin, theirs)
    office.close()


def test_actual_8904_a_change_that_failed_leaves_no_trace_on_the_clock(office, lin):
    before = (lin.store.values.number("hlc"), lin.store.values.number("counter"))
    waiting = lin.store.log.outbox()

    with pytest.raises(Refused):
        _record_and_fail(lin)

    assert lin.store.log.outbox() == waiting

    assert (lin.store.values.number("hlc"), lin.store.values.number("counter")) == before


def test_actuali_188_a_digest_is_made_from_ones_own_log_and_never_taken_over(office, lin):
    article, _ = write(lin, "自己算出来的。")
    office.sync(lin)
    (office.folder / "digest").write_text(digest(lin).digest)

    sync_over(office, office.boss, read=absent(".seg"))

    assert digest(office.boss) != digest(lin)
    office.sync(office.boss)
    assert knows(office.boss, article)


def test_actual_adversarial_names_that_look_like_commands_are_only_names(office, lin):
    with lin.change() as change:
        change.record("register", _register("article'; drop table fact; --", "x); delete from a"))
        change.record("register", _register("column/yaoqing", "title\u0000\"'"))
    article, _ = write(lin, "照常。")

    office.settle()

    assert knows(office.boss, article)
    assert equal(office.boss, lin)


def test_actual_adversarial_a_poisoned_message_blocks_no_other(office, lin):
    smuggled = _segment_with(lin, [("revision", {"article": 5}), ("article", {"branch": []})])
    path = office.folder / layout.segment_path(lin.device, smuggled.header.seq, smuggled.hash)
    anna = office.join("anna", ["editor"])
    good, _ = write(anna, "好的。")
    office.sync(anna)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(smuggled.raw)

    office.sync(office.boss)

    assert knows(office.boss, good)
    assert digest(office.boss)


def test_actual_a_random_shuffle_of_messages_always_gives_one_digest(tmp_path):
    office = Office(tmp_path)
    lin, anna = office.join("lin", ["editor"]), office.join("anna", ["editor"])
    article, _ = write(lin, "次序无关。")
    office.settle()
    for desk in (lin, anna):
        edit(desk, article, f"{desk.home.name}改的。")
        take_article(desk, article)
        desk.cut()
    office.sync(lin, anna)

    found = set()
    for order in permutations((".seg", ".wtx", "x")):
        late = office.join(f"late{len(office.desks)}", ["liaison"])
        office.settle()
        for hidden in order:
            faults = {"list_names": unlisted(hidden), "list_sizes": unlisted_sizes(hidden)}
            sync_over(office, late, **faults)
        office.settle()
        found.add(digest(late) == digest(office.boss))

    assert found == {True}
    office.close()


def test_cr_sqlite_no_float_ever_gets_into_what_is_hashed(office, lin):
    waiting = lin.store.log.outbox()

    with pytest.raises(NotCanonicalError), lin.change() as change:
        change.record("register", _register("article/x", "weight", 0.1 + 0.2))

    assert lin.store.log.outbox() == waiting


# --- Syncthing, Logseq, Notesnook, Obsidian, Zotero, Anki ---------------------------------------


def test_syncthing_3742_of_two_versions_none_replaces_the_other_silently(office, lin):
    article, _ = write(lin, "原文。")
    office.settle()

    mine = edit(lin, article, "甲改的原文。")
    theirs = edit(office.boss, article, "乙改的原文。")
    office.settle()

    for desk in (office.boss, lin):
        assert set(desk.standing(article).heads) == {mine, theirs}
        assert desk.content(mine) != desk.content(theirs)
    assert office.sync(lin).conflicts == 1


def test_logseq_8940_whoever_is_overtaken_is_told(office, lin):
    rename_column(office.boss, "yaoqing", "要情")
    article, _ = write(lin, "原文。")
    office.settle()
    edit(lin, article, "甲的。")
    edit(office.boss, article, "乙的。")
    office.settle()

    told = conflicts(lin)

    assert [one.target for one in told] == [f"article/{article}"]


def test_notesnook_3410_an_unresolved_conflict_blocks_nothing_else(office, lin):
    article, _ = write(lin, "原文。")
    office.settle()
    edit(lin, article, "甲的。")
    edit(office.boss, article, "乙的。")
    office.settle()

    other, _ = write(lin, "另一篇。")
    submit_article(lin, other)
    office.settle()

    assert office.boss.standing(other).state == "submitted"
    assert len(office.boss.standing(article).heads) == 2


def test_notesnook_9972_no_span_of_time_makes_one_version_win(tmp_path):
    office = Office(tmp_path)
    lin = office.join("lin", ["editor"], clock=Clock(office.clock.now + A_YEAR))
    article, _ = write(lin, "原文。")
    office.settle()

    edit(lin, article, "一年后的钟。")
    edit(office.boss, article, "现在的钟。")
    office.settle()

    assert len(office.boss.standing(article).heads) == 2
    office.close()


def test_obsidian_changes_in_different_places_merge_and_a_deletion_against_an_edit_stays_open(
    office, lin
):
    first, second = paragraph("第一段。"), paragraph("第二段。")
    article = _written(lin, first, second)
    office.settle()
    _edited(lin, article, _reworded(first, "第一段，改。"), second)
    _edited(office.boss, article, first, _reworded(second, "第二段，改。"))
    office.settle()

    merged = merge_article(lin, article)
    office.settle()

    assert merged.unsettled == ()
    _edited(lin, article, _reworded(first, "第一段，再改。"), _reworded(second, "第二段，改。"))
    _edited(office.boss, article, _reworded(second, "第二段，改。"))
    office.settle()
    assert len(office.boss.standing(article).heads) == 2


def test_anki_a_difference_is_seen_and_never_answered_by_overwriting_one_side(office, lin):
    write(lin, "甲。")
    write(office.boss, "乙。")

    office.settle()

    assert articles_of(lin) == articles_of(office.boss)
    assert len(articles_of(lin)) == 2


# --- Ditto, Scuttlebutt, Keyhive, git -----------------------------------------------------------


def test_ditto_a_pc_that_was_away_for_a_year_brings_nothing_deleted_back(office, lin):
    anna = office.join("anna", ["editor"])
    doomed, _ = write(anna, "应当清除的一篇。")
    office.settle()
    lin_away = lin
    purge_article(office.boss, doomed)
    office.sync(office.boss, anna)
    office.clock.now += A_YEAR
    mine, _ = write(lin_away, "离线一年写的。")

    office.settle()

    assert knows(office.boss, mine)
    assert files_holding(office.root, "应当清除的一篇".encode()) == []
    assert equal(*office.desks.values())


def test_ssb_410_a_feed_restored_from_backup_is_seen_by_everybody_and_can_be_repaired(office, lin):
    office.settle()
    image = lin.store._db.serialize()
    write(lin, "备份后发布。")
    office.settle()
    lin.store.close()
    for path in (office.root / "lin").glob("workstation.db*"):
        path.unlink()
    (office.root / "lin" / "workstation.db").write_bytes(image)
    lin = office._open("lin")

    fresh, _ = write(lin, "恢复后发布。")
    office.settle()
    late = office.join("late", ["editor"])
    office.settle()

    assert knows(office.boss, fresh)
    assert knows(late, fresh)
    assert equal(*office.desks.values())


def test_evolu_two_pcs_of_one_identity_are_told_apart_and_lose_no_message(office, lin):
    office.settle()
    home = office.root / "twin"
    home.mkdir()
    (home / "workstation.db").write_bytes(lin.store._db.serialize())
    first, _ = write(lin, "本机。")
    office.sync(lin)

    twin = sit_down(home, "lin", office.clock)
    second, _ = write(twin, "另一台。")
    for _ in range(2):
        sync_over(office, twin)
        office.sync(office.boss, lin)

    assert knows(office.boss, first)
    assert knows(office.boss, second)
    assert not office.boss.store.log.is_forked(lin.device)
    twin.store.close()


def test_p2panda_what_a_pc_does_after_it_was_shut_out_counts_nowhere(office):
    anna = office.join("anna", ["reviewer"], stages=[1])
    lin = office.join("lin", ["editor"])
    article, _ = write(lin, "待审。")
    submit_article(lin, article)
    office.settle()
    revoke_device(office.boss, anna.device, "left", None)
    office.sync(office.boss, lin)

    approve(anna, article)
    office.sync(anna, office.boss, lin)

    for desk in (office.boss, lin):
        assert not desk.standing(article).counted
    assert equal(office.boss, lin)


def test_git_pointers_conflicting_on_a_mirror_make_nothing_unreadable(office, lin):
    article, _ = write(lin, "没有会冲突的指针。")
    office.sync(lin)
    for head in list((office.folder / "h").iterdir()):
        shutil.copy(head, head.with_name(f"{head.name} (conflicted copy)"))
        head.unlink()

    office.sync(office.boss)

    assert knows(office.boss, article)


def test_delta_lake_two_writers_of_one_number_both_survive(office, lin):
    first, _ = write(lin, "甲写。")
    second, _ = write(office.boss, "乙写。")

    office.settle()

    assert knows(office.boss, first)
    assert knows(lin, second)


def test_fossil_nothing_counts_unless_its_signature_was_checked_here(office, lin):
    article, _ = write(lin, "先验签，后相信。")
    office.sync(lin)
    victim = segments_of(office, lin)[-1]
    forged = _signed_by_a_stranger(lin)
    victim.write_bytes(forged)

    sync_over(office, office.boss, put_new=lambda *_: False, delete=lambda *_: None)

    assert not {article, "forged"} & articles_of(office.boss)


def _record_and_fail(desk):
    with desk.change() as change:
        change.record("branch", bodies.Branch(branch="failed"))
        raise Refused("not_allowed", act="write")


# --- what the stories need ----------------------------------------------------------------------


def _signed_by_a_stranger(desk):
    """Return a home's newest segment once more, with other facts, under a stranger's signature."""
    last, name = desk.store.log.last_segment(desk.device)
    true = read_header(desk.store.log.raw(desk.device, name))
    body = {"article": "forged", "branch": ""}
    fact = make_fact("article", device=desk.device, counter=999, hlc=999, body=body)
    line = fact_line(fact) + b"\n"
    payload = frames.framed(line, frames.FACT_WORDS)
    header = msgspec.structs.replace(
        true, seq=last, count=1, hlc=999, texts=(), raw_length=len(line),
        stored_length=len(payload),
    )  # fmt: skip
    told = frames.framed(wire.encode_strict(header), frames.HEADER_WORDS)
    return FORM.seal(key_of("x"), told, payload, about=desk.store.values.get("office"))


def _segment_with(desk, shapes):
    desk.cut()
    last, previous = desk.store.log.last_segment(desk.device)
    facts = [
        make_fact(kind, device=desk.device, counter=900 + n, hlc=900 + n, body=body)
        for n, (kind, body) in enumerate(shapes)
    ]
    return cut_segment(
        desk.key, office=desk.store.values.get("office"), facts=facts, texts=[],
        instance=desk.store.values.get("instance"), seq=last + 1, previous=previous,
        membership=(desk.membership.length, EntryHash(desk.membership.head)),
    )  # fmt: skip


def _register(entity, field, value="x"):

    return bodies.Register(entity=entity, field=field, value=value, text="", over=())


def _written(desk, *blocks):

    imported = Imported(doc=tree.Doc(content=blocks), title="两段")
    return new_article(desk, imported, column=COLUMN).article


def _edited(desk, article, *blocks):

    imported = Imported(doc=tree.Doc(content=blocks), title="两段")
    return edit_article(desk, article, imported)


def _reworded(block, words):

    return msgspec.structs.replace(block, content=(tree.Text(text=words),))
