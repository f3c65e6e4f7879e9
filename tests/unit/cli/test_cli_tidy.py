"""`folder tidy`, `member confirm`, and what a sync goes on with after its answer."""

from workstation.bootstrap import open_desk
from workstation.usecases.titles import MUCH


def test_an_administrator_tidies_the_folder(office):
    office.json("sync")

    told = office.json("folder", "tidy")
    people = office.people("folder", "tidy")

    assert told.exit_code == 0
    assert told.data == {
        "buckets": 0, "removed": 0, "snapshot": "",
        "named": 0, "aside": 0, "rescued": 0, "deleted": 0,
    }  # fmt: skip
    assert people.out.startswith("整理了 0 组数据段")


def test_a_snapshot_is_made_when_asked_for(office, tmp_path):
    office.json("sync")

    path = office.json("folder", "tidy", "--snapshot").data["snapshot"]

    assert path.startswith("s/")
    assert (tmp_path / "share" / path).is_file()


def test_tidying_without_a_folder_is_unavailable(office, tmp_path):
    (tmp_path / "share").rename(tmp_path / "away")

    told = office.json("folder", "tidy")

    assert (told.exit_code, told.error["kind"]) == (4, "unavailable")


def test_a_pc_that_is_not_dormant_needs_no_word(office):
    own = office.json("member", "list").data["members"][0]["devices"][0]["id"]

    told = office.json("member", "confirm", own)
    unknown = office.json("member", "confirm", "nobody")

    assert (told.exit_code, told.error["code"]) == (3, "not_found")
    assert (unknown.exit_code, unknown.error["code"]) == (3, "not_found")


def test_a_sync_reads_on_after_its_answer_where_much_is_left(office, article):
    desk = open_desk(office.home)
    with desk.store.writing():
        desk.store.values.put(**{MUCH: "1"})
        desk.store.words.forget_article(article)
    desk.close()

    told = office.json("sync")

    assert told.exit_code == 0
    assert told.data["state"] == "ok"
    found = office.json("article", "list", "--search", "准时").data["articles"]
    assert [row["id"] for row in found] == [article]
    desk = open_desk(office.home)
    assert desk.store.values.get(MUCH) == ""
    desk.close()
