"""Receipts among real homes on one folder: who has got what, and what is never concluded."""

import pytest

from offices import write
from workstation.store import receipt_rows, spread
from workstation.sync import layout
from workstation.sync.receipt_file import sign_receipt
from workstation.usecases.pcs import active_pcs
from workstation.usecases.rebuilding import digest
from workstation.usecases.received import (
    HOUR_MS,
    MINUTE_MS,
    give_receipt,
    lagging,
    take_receipts,
)
from workstation.usecases.receiving import receive_from

HALF_A_YEAR_MS = 181 * 24 * HOUR_MS


@pytest.fixture
def two(office):
    """Return the founder and an editor who know of each other, a minute after their last word."""
    lin = office.join("林知夏", ["editor"])
    office.settle()
    office.clock.now += MINUTE_MS
    return office.boss, lin


def names(office, desk):
    """Return the receipts that lie in the folder."""
    listed = office.share(desk).folder.list_names(layout.HEADS)
    return [name for name in listed if layout.receipt_of(name)]


def exchange_receipts(office, *desks):
    """Let everybody give and then take, as at the ends of two exchanges."""
    for desk in desks:
        give_receipt(desk, office.share(desk))
    for desk in desks:
        take_receipts(desk, office.share(desk), names(office, desk))


def received_by(desk):
    """Return how many PCs have got what this one has sent last."""
    return desk.store.read(spread.spread).received_by


def test_a_change_counts_as_received_only_once_the_other_pc_says_so(office, two):
    boss, lin = two
    write(boss, "七一前夕，各党支部开展主题党日活动。")
    office.sync(boss)
    exchange_receipts(office, boss, lin)

    before = received_by(boss)
    office.clock.now += MINUTE_MS
    office.sync(lin)
    exchange_receipts(office, lin, boss)

    assert (before, received_by(boss)) == (0, 1)


def test_a_receipt_is_no_fact_and_moves_no_digest(office, two):
    boss, _lin = two
    before, facts = digest(boss), boss.store.log.outbox()

    exchange_receipts(office, *two)

    assert digest(boss) == before
    assert boss.store.log.outbox() == facts


def test_nothing_is_said_twice_within_a_minute(office, two):
    boss, lin = two
    write(lin, "新稿件。")
    office.sync(lin)
    office.clock.now += HOUR_MS
    exchange_receipts(office, *two)
    receive_from(boss, office.share(boss))

    said = give_receipt(boss, office.share(boss))
    office.clock.now += MINUTE_MS
    later = give_receipt(boss, office.share(boss))

    assert not said
    assert later


def test_with_nothing_new_a_pc_gives_a_sign_of_life_each_hour(office, two):
    boss, _lin = two
    exchange_receipts(office, *two)
    office.clock.now += MINUTE_MS

    soon = give_receipt(boss, office.share(boss))
    office.clock.now += HOUR_MS
    later = give_receipt(boss, office.share(boss))

    assert not soon
    assert later


def test_a_pc_leaves_one_receipt_behind_it(office, two):
    boss, _lin = two
    for _ in range(3):
        office.clock.now += HOUR_MS
        give_receipt(boss, office.share(boss))

    own = [name for name in names(office, boss) if layout.receipt_of(name) == boss.device]

    assert len(own) == 1


def test_a_pc_that_waits_for_admission_says_nothing(office):
    waiting = office.wait("乔雨桐", ["liaison"])

    assert not give_receipt(waiting, office.share(waiting))
    assert names(office, waiting) == []


def test_an_old_receipt_put_back_changes_nothing(office, two):
    boss, lin = two
    exchange_receipts(office, *two)
    kept = {
        path.name: path.read_bytes()
        for path in (office.folder / layout.HEADS).iterdir()
        if layout.receipt_of(path.name) == lin.device
    }
    write(boss, "后来的稿件。")
    office.sync(boss, lin)
    office.clock.now += HOUR_MS
    exchange_receipts(office, lin, boss)
    before = received_by(boss)

    for name, raw in kept.items():
        (office.folder / layout.HEADS / name).write_bytes(raw)
    take_receipts(boss, office.share(boss), names(office, boss))

    assert (before, received_by(boss)) == (1, 1)


@pytest.mark.parametrize(
    "harm", [lambda raw: raw[:-1], lambda raw: raw[:0], lambda raw: raw[:-1] + b"?"]
)
def test_a_damaged_receipt_is_passed_over(office, two, harm):
    boss, lin = two
    give_receipt(lin, office.share(lin))
    for path in (office.folder / layout.HEADS).iterdir():
        if layout.receipt_of(path.name) == lin.device:
            path.write_bytes(harm(path.read_bytes()))
    before = boss.store.read(receipt_rows.held_receipts)

    take_receipts(boss, office.share(boss), names(office, boss))

    assert boss.store.read(receipt_rows.held_receipts) == before


def test_a_receipt_signed_by_another_pc_is_passed_over(office, two):
    boss, lin = two
    forged = sign_receipt(
        boss.key, office=boss.store.values.get("office"), instance="a", n=9**9,
        at="2026-07-06T00:00:00+00:00", got={}, entry=(1, boss.membership.head),
    )  # fmt: skip
    path = office.folder / layout.receipt_path(lin.device, "0" * 12)
    path.write_bytes(forged)
    before = boss.store.read(receipt_rows.held_receipts)

    take_receipts(boss, office.share(boss), [path.name])

    assert boss.store.read(receipt_rows.held_receipts) == before


def test_a_folder_full_of_rubbish_costs_a_handful_of_readings(office, two):
    boss, lin = two
    share = office.share(boss)
    asked = []
    plain = share.folder.read
    share.folder.read = lambda path, limit: asked.append(path) or plain(path, limit)

    take_receipts(boss, share, [f"{lin.device}.r.{n:012x}" for n in range(500)])

    assert 0 < len(asked) < 10


def test_a_pc_that_the_folder_keeps_a_segment_from_lags(office, two):
    boss, lin = two
    exchange_receipts(office, *two)
    write(boss, "这一篇到了共享文件夹，又坏在了那里。")
    office.sync(boss)
    sent = boss.store.values.number("sent_seq")
    office.clock.now += HOUR_MS

    exchange_receipts(office, lin, boss)

    assert lagging(boss) == {boss.device: sent}


def test_a_pc_that_is_switched_off_does_not_lag(office, two):
    boss, _lin = two
    exchange_receipts(office, *two)

    write(boss, "同事今天请假。")
    office.sync(boss)
    take_receipts(boss, office.share(boss), names(office, boss))

    assert lagging(boss) == {}


def test_a_pc_silent_for_half_a_year_is_waited_for_no_more(office, two):
    boss, lin = two
    exchange_receipts(office, *two)
    before = active_pcs(boss)

    office.clock.now += HALF_A_YEAR_MS
    silent = active_pcs(boss)
    exchange_receipts(office, lin, boss)

    assert (before, silent, active_pcs(boss)) == ((lin.device,), (), (lin.device,))


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_years_off_neither_hides_a_pc_nor_keeps_it_awake(office, two, years):
    boss, lin = two
    exchange_receipts(office, *two)
    office.clock.now += HOUR_MS
    true = lin.now_ms
    lin.now_ms = lambda: true() + years * 365 * 24 * HOUR_MS
    give_receipt(lin, office.share(lin))
    take_receipts(boss, office.share(boss), names(office, boss))

    awake = active_pcs(boss)
    office.clock.now += HALF_A_YEAR_MS

    assert awake == (lin.device,)
    assert active_pcs(boss) == ()


def test_a_home_put_back_to_an_old_copy_is_heard_again(office, two):
    boss, lin = two
    lin.now_ms = lambda: office.clock.now
    exchange_receipts(office, *two)
    old = lin.store.values.number("receipt_n")
    for _ in range(3):
        office.clock.now += HOUR_MS
        exchange_receipts(office, lin, boss)
    with lin.store.writing():
        lin.store.values.put(receipt_n=old, receipt_name="", receipt_at=0)
    heard = boss.store.read(receipt_rows.held_receipts)[lin.device]

    exchange_receipts(office, lin, boss)

    assert boss.store.read(receipt_rows.held_receipts)[lin.device].n > heard.n


def test_counting_in_the_database_is_the_same_as_asking_each_receipt(office, two):
    boss, lin = two
    for words in ("第一段。", "第二段。"):
        write(boss, words)
        office.sync(boss, lin)
        office.clock.now += HOUR_MS
    exchange_receipts(office, lin, boss)
    (told,) = boss.store.read(receipt_rows.held_receipts).values()
    seq, name = told.got[boss.device]

    for place in [(seq - 1, "x"), (seq, name), (seq, "0" * 16), (seq + 1, name)]:
        counted = spread._covering(boss.store._db, boss.device, place)
        assert (lin.device in counted) == told.covers(boss.device, place)


def test_the_last_place_of_each_pc_is_its_longest_line(office, two):
    boss, lin = two
    write(lin, "一段。")
    office.sync(lin, boss)

    places = boss.store.read(receipt_rows.last_places)

    plain = {
        device: max((one.seq, one.hash[:16]) for one in boss.store.log.segments(device))
        for device in (boss.device, lin.device)
    }
    assert places == plain


def test_even_where_the_folder_lost_the_receipt_too_a_restored_home_is_heard(office, two):
    boss, lin = two
    exchange_receipts(office, *two)
    old = lin.store.values.number("receipt_n")
    for _ in range(3):
        office.clock.now += HOUR_MS
        exchange_receipts(office, lin, boss)
    with lin.store.writing():
        lin.store.values.put(receipt_n=old, receipt_name="", receipt_at=0)
    for name in names(office, lin):
        (office.folder / layout.HEADS / name).unlink()
    heard = boss.store.read(receipt_rows.held_receipts)[lin.device]
    office.clock.now += 2 * MINUTE_MS

    exchange_receipts(office, lin, boss)

    assert boss.store.read(receipt_rows.held_receipts)[lin.device].n > heard.n
