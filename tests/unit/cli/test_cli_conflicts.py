"""`conflict list` and `conflict settle`: every kind, and what fits none."""

import shutil

import pytest
from command_line import CommandLine

from offices import Office, edit, key_of, sit_down, write
from workstation.bootstrap import DEVICE_KEY
from workstation.store.credentials import Credentials
from workstation.usecases.composing import create_issue
from workstation.usecases.deadlines import set_due
from workstation.usecases.members import change_member
from workstation.usecases.renewing import renew


@pytest.fixture
def office(tmp_path):
    """The founder and a second editor who may also administer."""
    made = Office(tmp_path)
    made.second = made.join("second", ["editor", "admin"])
    yield made
    made.close()


@pytest.fixture
def line(office):
    """The founder's command line, with the key of their home where it looks for one."""
    seed = key_of("boss").seed.hex()
    Credentials(office.boss.home, use_system=False).keep(DEVICE_KEY, seed, file_allowed=True)
    return CommandLine(office.boss.home)


def due_apart(office):
    article, _ = write(office.boss, "请审核。", title="篮球赛")
    office.settle()
    set_due(office.boss, article, "2026-07-10")
    set_due(office.second, article, "2026-07-17")
    office.settle()
    return article


def test_the_list_tells_each_conflict_with_its_sides(office, line):
    article = due_apart(office)

    told = line.json("conflict", "list")

    assert told.exit_code == 0
    (found,) = told.data["conflicts"]
    assert found["id"] == f"value/article/{article}/due"
    assert (found["kind"], found["field"], found["title"]) == ("value", "due", "篮球赛")
    assert {side["token"] for side in found["sides"]} == {"2026-07-10", "2026-07-17"}
    assert all(side["at"].startswith("2026-07-0") for side in found["sides"])
    assert (told.data["count"], told.data["files"]) == (1, 0)
    assert line.json("status").data["conflicts"] == 1


def test_people_read_what_it_is_about(office, line):
    due_apart(office)

    out = line.people("conflict", "list").out

    assert "并发修改" in out
    assert "截止时间" in out
    assert "篮球赛" in out
    assert "second" in out


def test_a_value_is_settled_by_naming_it(office, line):
    article = due_apart(office)
    (found,) = line.json("conflict", "list").data["conflicts"]
    kept = found["sides"][0]

    told = line.json("conflict", "settle", "due", "--keep", kept["id"][:12])

    assert told.exit_code == 0
    assert told.data["settled"] == found["id"]
    assert told.data["conflicts"] == []
    assert line.json("article", "show", article).exit_code == 0
    assert line.json("status").data["conflicts"] == 0


def test_an_article_is_settled_as_article_merge_does(office, line):
    article, _ = write(office.boss, "上午开会。")
    office.settle()
    edit(office.boss, article, "上午九点开会。")
    edit(office.second, article, "下午开会。")
    office.settle()

    told = line.json("conflict", "settle", f"article/{article}")

    assert told.exit_code == 0
    assert told.data["revision"]
    assert told.data["unsettled"]
    assert told.data["conflicts"] == []


def test_a_number_is_settled_with_a_number_for_the_other(office, line):
    kept = create_issue(office.boss, 9)
    create_issue(office.second, 9)
    office.settle()

    told = line.json("conflict", "settle", "number/9", "--keep", kept, "--number", 12)

    assert told.exit_code == 0
    assert [one["number"] for one in told.data["renumbered"]] == [12]


def test_an_entry_set_aside_is_let_go(office, line):
    lin = office.join("lin", ["liaison"])
    office.settle()
    for desk, role in ((office.boss, "editor"), (office.second, "publisher")):
        change_member(desk, lin.member, roles=[role], stages=[], branches=[])
    office.settle()

    told = line.json("conflict", "settle", "entry/", "--let-go")

    assert told.exit_code == 0
    assert told.data["conflicts"] == []


@pytest.mark.parametrize("options", [(), ("--here",), ("--again",), ("--keep", "a", "--number", 3)])
def test_options_of_another_kind_settle_nothing(office, line, options):
    due_apart(office)

    told = line.json("conflict", "settle", "due", *options)

    assert told.exit_code == 3
    assert told.error["code"] == "settled_otherwise"
    assert "--keep" in told.error["message"]
    assert line.json("status").data["conflicts"] == 1


@pytest.mark.parametrize("name", ["no such conflict", ""])
def test_an_unknown_conflict_is_refused(office, line, name):
    due_apart(office)

    told = line.json("conflict", "settle", name, "--keep", "x")

    assert (told.exit_code, told.error["code"]) == (3, "not_found")


def test_an_empty_inbox_says_so(office, line):
    told = line.json("conflict", "list")

    assert told.data == {"conflicts": [], "set_aside": [], "count": 0, "files": 0}
    assert line.people("conflict", "list").out.strip() == "冲突 0 个，隔离的文件 0 个。"


@pytest.fixture
def forked(office):
    """A colleague's PC was copied; the copy has a key of its own by now."""
    anna = office.join("anna", ["editor"])
    office.settle()
    anna.store._db.execute("pragma wal_checkpoint(truncate)")
    shutil.copytree(anna.home, office.root / "twin")
    twin = sit_down(office.root / "twin", "anna", office.clock)
    with twin.store.writing():
        twin.store.values.put(instance="another-copy")
    office.desks["twin"] = twin
    write(anna, "第一台写的。", title="第一台的稿件")
    write(twin, "第二台写的。", title="第二台的稿件")
    office.sync(anna)
    office.sync(twin)
    return twin


def renewed(office, twin):
    new, old = key_of("anna-2"), twin.key
    twin._load_key = lambda: new if twin.device == new.device else old
    renew(twin, new, lambda _: "anna-2")
    office.settle()
    office.settle()


@pytest.mark.parametrize("options", [("--none",), ("--keep", 0), ("--keep", 0, "--keep", 1)])
def test_a_forked_pc_is_settled_with_none_of_its_lines_with_one_or_with_both(
    office, line, forked, options
):
    renewed(office, forked)
    (found,) = line.json("conflict", "list").data["conflicts"]
    lines = [side["id"] for side in found["sides"]]
    words = [lines[one] if isinstance(one, int) else one for one in options]

    told = line.json("conflict", "settle", found["id"], *words)

    assert told.exit_code == 0
    assert told.data["kept"] == [one for one in words if one in lines]
    assert told.data["conflicts"] == []
    assert line.json("status").data["conflicts"] == 0


def test_a_cloned_pc_renews_its_key_here_too(office, forked):
    seed = key_of("anna").seed.hex()
    Credentials(forked.home, use_system=False).keep(DEVICE_KEY, seed, file_allowed=True)
    line = CommandLine(forked.home)
    (found,) = [one for one in line.json("conflict", "list").data["conflicts"] if one["mine"]]
    assert (found["kind"], found["reason"]) == ("cloned", "renew")

    told = line.json("conflict", "settle", found["id"], "--renew")

    assert told.exit_code == 0
    assert told.data["former"] == found["target"].partition("/")[2]
    assert told.data["state"] == "waiting"
    (left,) = [one for one in told.data["conflicts"] if one["mine"]]
    assert left["reason"] == "ask"
