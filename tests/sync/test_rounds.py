"""Quick looks: one listing when nothing is new, and nothing missed that the names tell of."""

import pytest

from offices import edit, write
from workstation.domain.errors import Refused
from workstation.sync.folder import LocalFolder
from workstation.sync.share import open_share
from workstation.usecases.asking import asking_devices
from workstation.usecases.exchange import NOTED_EVERY_MS
from workstation.usecases.purging import purge_article
from workstation.usecases.rebuilding import digest
from workstation.usecases.rounds import FULL_LOOK_MS, Rounds


class Counting:
    """A folder that counts what is asked of it."""

    def __init__(self, folder):
        self._folder = folder
        self.asked = []

    def __getattr__(self, name):
        act = getattr(self._folder, name)

        def count(*args):
            self.asked.append((name, args[0] if args else ""))
            return act(*args)

        return count


@pytest.fixture
def going(office):
    """A round of a founder and an editor, both at work for a while."""
    lin = office.join("lin", ["editor"])
    write(lin, "早先写的。")
    office.settle()
    rounds = {desk.device: Rounds(desk) for desk in (office.boss, lin)}
    for desk in (office.boss, lin, office.boss, lin):
        rounds[desk.device].round(office.share(desk))
    return office, lin, rounds


def go(office, rounds, desk):
    """Take one round; return what was asked of the folder."""
    share = office.share(desk)
    folder = Counting(share.folder)
    done = rounds[desk.device].round(open_counted(folder, share))
    return folder.asked, done


def open_counted(folder, share):
    opened = open_share(folder, share.marker.office)
    folder.asked.clear()
    return opened


def test_a_round_with_nothing_new_is_one_listing(going):
    office, lin, rounds = going

    for desk in (office.boss, lin):
        asked, done = go(office, rounds, desk)

        assert [one for one in asked if ".r." not in one[1]] == [("list_names", "h")]
        assert (done.sent, done.received, done.state) == (0, 0, "ok")


def test_a_round_fetches_what_a_head_tells_of_and_nothing_else(going):
    office, lin, rounds = going
    article, _ = write(lin, "刚写的。")
    go(office, rounds, lin)

    asked, done = go(office, rounds, office.boss)

    assert done.received > 0
    assert office.boss.standing(article).state == "draft"
    listed = [path for act, path in asked if act.startswith("list") and path.startswith("d/")]
    assert listed == [f"d/{lin.device}/0000"]
    assert not any(office.boss.device in path for act, path in asked if act == "read")


def test_a_new_pc_is_admitted_and_heard_in_rounds_alone(going):
    office, lin, rounds = going
    new = office.wait("new", ["liaison"], auto=True)
    rounds[new.device] = Rounds(new)
    go(office, rounds, office.boss)
    go(office, rounds, new)
    article, _ = write(new, "等着接纳时写的。")
    for desk in (office.boss, new, office.boss, lin):
        go(office, rounds, desk)

    assert new.device in lin.membership.devices
    assert lin.standing(article).state == "draft"


def test_somebody_who_must_be_compared_is_remembered_in_a_round(going):
    office, lin, rounds = going
    new = office.wait("new", ["reviewer"], stages=[1])
    rounds[new.device] = Rounds(new)
    for desk in (office.boss, lin, new):
        go(office, rounds, desk)

    go(office, rounds, office.boss)

    assert [device for device, _ in asking_devices(office.boss)] == [new.device]


def test_what_a_head_tells_of_and_is_not_there_yet_is_tried_again_later_and_later(going):
    office, lin, rounds = going
    article, _ = write(lin, "镜像还没送到。")
    go(office, rounds, lin)
    late = max(office.folder.glob(f"d/{lin.device}/*/*.seg"))
    data = late.read_bytes()
    late.unlink()

    first, _ = go(office, rounds, office.boss)
    at_once, _ = go(office, rounds, office.boss)

    assert any(path.startswith("d/") for _, path in first)
    assert not any(path.startswith("d/") for _, path in at_once), "it waits a little"
    with pytest.raises(Refused):
        office.boss.standing(article)

    late.write_bytes(data)
    office.clock.now += 60_000
    go(office, rounds, office.boss)
    assert office.boss.standing(article).state == "draft"


def test_from_time_to_time_everything_is_looked_through(going):
    office, lin, rounds = going
    article, _ = write(lin, "没有头文件。")
    office.sync(lin)
    for head in (office.folder / "h").glob(f"{lin.device}.0*"):
        head.unlink()
    go(office, rounds, office.boss)
    with pytest.raises(Refused):
        office.boss.standing(article)

    office.clock.now += FULL_LOOK_MS
    go(office, rounds, office.boss)

    assert office.boss.standing(article).state == "draft"


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_jumps_by_years_puts_nothing_off(going, years):
    office, lin, rounds = going
    late = {}
    for _ in range(3):
        write(lin, "一篇。")
        go(office, rounds, lin)
        path = max(office.folder.glob(f"d/{lin.device}/*/*.seg"))
        late[path] = path.read_bytes()
        path.unlink()
        go(office, rounds, office.boss)
    for path, data in late.items():
        path.write_bytes(data)

    office.clock.now += years * 365 * 24 * 3_600_000
    go(office, rounds, office.boss)

    assert digest(office.boss) == digest(lin)


def test_a_purge_is_carried_out_in_the_round_that_hears_of_it(going):
    office, lin, rounds = going
    article, revision = write(lin, "不该共享的内容。")
    for desk in (lin, office.boss):
        go(office, rounds, desk)
    purge_article(office.boss, article)
    go(office, rounds, office.boss)

    go(office, rounds, lin)

    with pytest.raises(Refused, match="text_purged"):
        lin.content(revision)


def test_rounds_alone_bring_two_pcs_to_the_same_state(going):
    office, lin, rounds = going
    article, _ = write(lin, "第一稿。")
    for turn in range(6):
        desk = (lin, office.boss)[turn % 2]
        go(office, rounds, desk)
        edit(desk, article, f"第{turn}次修改。")
        go(office, rounds, desk)
    for desk in (office.boss, lin, office.boss):
        go(office, rounds, desk)

    assert digest(office.boss) == digest(lin)


def test_the_folder_is_read_through_no_faster_path_than_the_store(going):
    """Whatever store carries the office: rounds ask it for nothing but what its protocol names."""
    office, _, rounds = going

    asked, _ = go(office, rounds, office.boss)

    assert {act for act, _ in asked} <= {name for name in dir(LocalFolder) if name[0] != "_"}


def test_a_round_with_nothing_new_writes_to_the_disk_at_most_each_half_minute(office):
    office.join("lin", ["liaison"])
    write(office.boss, "正文。")
    office.settle()
    rounds = Rounds(office.boss)
    share = office.share(office.boss)
    rounds.round(share)
    rounds.round(share)
    office.clock.now += NOTED_EVERY_MS
    database = office.boss.store._db

    def written():
        before = database.total_changes
        rounds.round(share)
        return database.total_changes > before

    assert [written() for _ in range(3)] == [True, False, False]
    office.clock.now += NOTED_EVERY_MS
    assert [written() for _ in range(2)] == [True, False]
