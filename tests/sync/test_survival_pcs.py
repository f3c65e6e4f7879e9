"""What befalls single PCs: wrong clocks, much to take in, a database from another day."""

import pytest
from misfortunes import keep_copy, put_back

from offices import Clock, edit, write
from workstation.domain.clock import LATEST_MS
from workstation.store.connection import writing
from workstation.usecases import taking_in
from workstation.usecases.office import find_branch, rename_branch
from workstation.usecases.rebuilding import digest, rebuild

YEAR_MS = 365 * 24 * 3_600_000


@pytest.mark.parametrize("years", [-40, -10, 10, 60, 900])
def test_a_clock_wrong_by_years_disturbs_nobody(office, years):
    ahead = Clock(office.clock.now + years * YEAR_MS)
    lin = office.wait("lin", ["admin", "editor"], clock=ahead)
    office.admit(lin)
    office.sync(office.boss, lin)
    article, _ = write(lin, "钟不准的电脑写的。")
    rename_branch(lin, "机关", "机关一支部")
    office.settle()

    rename_branch(office.boss, "机关一支部", "机关二支部")
    edit(office.boss, article, "钟准的电脑改的。")
    office.settle()

    for desk in (office.boss, lin):
        assert len(desk.standing(article).heads) == 1, "who saw a change overwrites it"
        assert find_branch(desk, "机关二支部")
        assert digest(desk) == rebuild(desk)
    assert digest(office.boss) == digest(lin)
    assert office.boss.store.values.number("hlc") >> 10 < office.clock.now + 25 * 3_600_000


def test_a_clock_that_stood_in_another_century_still_leaves_room_for_what_comes(office):
    office.clock.now = LATEST_MS * 3
    article, _ = write(office.boss, "电池没电了。")
    office.clock.now = LATEST_MS // 4
    for turn in range(5):
        edit(office.boss, article, f"校准之后第{turn}次修改。")

    office.sync(office.boss)

    assert digest(office.boss) == rebuild(office.boss)


def test_much_is_taken_in_a_bounded_number_of_facts_at_a_time(office, monkeypatch):
    lin = office.join("lin", ["editor"])
    for number in range(12):
        write(lin, f"第{number}篇。")
        lin.cut()
    office.sync(lin)
    monkeypatch.setattr(taking_in, "FACTS_AT_ONCE", 4)
    held = []

    def counted(connection):
        held.append(connection)
        return writing(connection)

    monkeypatch.setattr("workstation.store.store.writing", counted)
    answer = office.sync(office.boss)

    assert answer.received >= 24
    assert len(held) > answer.received / 4
    assert digest(office.boss) == digest(lin)


def test_a_reader_that_is_stopped_between_two_of_them_goes_on_there(office, monkeypatch):
    lin = office.join("lin", ["editor"])
    articles = []
    for number in range(6):
        articles.append(write(lin, f"第{number}篇。")[0])
        lin.cut()
    office.sync(lin)
    monkeypatch.setattr(taking_in, "FACTS_AT_ONCE", 4)
    take_in, left = taking_in._take_in, iter(range(2))

    def stopped(desk, arrived):
        if next(left, None) is None:
            raise KeyboardInterrupt
        return take_in(desk, arrived)

    monkeypatch.setattr(taking_in, "_take_in", stopped)
    with pytest.raises(KeyboardInterrupt):
        office.sync(office.boss)
    monkeypatch.setattr(taking_in, "_take_in", take_in)
    half = len(office.boss.store.log.links(lin.device))
    office.sync(office.boss)

    assert 0 < half < len(office.boss.store.log.links(lin.device))
    assert {office.boss.standing(one).state for one in articles} == {"draft"}
    assert digest(office.boss) == digest(lin)


def test_a_database_put_back_again_and_again_loses_nothing(office):
    lin = office.join("lin", ["liaison"])
    written = []
    for turn in range(3):
        copy = keep_copy(office, "lin")
        written.append(write(lin, f"第{turn}次恢复之前。")[0])
        office.sync(lin)
        lin = put_back(office, "lin", copy)
        written.append(write(lin, f"第{turn}次恢复之后。")[0])
        office.sync(lin)

    office.settle()

    assert not lin.cloned
    assert {office.boss.standing(one).state for one in written} == {"draft"}
    assert digest(office.boss) == digest(lin) == rebuild(lin)
