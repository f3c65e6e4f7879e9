"""`article where`, `member pcs` and `bundle`, as a script and as a person read them."""

import zipfile


def test_a_script_learns_how_far_an_article_has_come(office, article):
    before = office.json("article", "where", article).data
    office.json("sync")
    after = office.json("article", "where", article).data

    assert (before["id"], before["halt"], before["unsent"] > 0) == (article, "here", True)
    assert (after["halt"], after["unsent"], after["received_by"]) == ("received", 0, 0)
    assert after["last_sync"][10] == "T"


def test_a_person_reads_where_it_is_in_a_sentence(office, article):
    chinese = office.people("article", "where", article).out
    english = office.people("--lang", "en", "article", "where", article).out

    assert "机关支部开展主题党日活动：已保存在本机，还没有写入共享文件夹。" in chinese
    assert "saved on this PC, not in the shared folder yet" in english


def test_what_the_gate_holds_names_rule_and_place(office, tmp_path):
    text = tmp_path / "通知.md"
    text.write_text("# 通知\n\n联系人身份证号 11010519491231002X。\n", encoding="utf-8")
    held = office.json(
        "article", "write", "--title", "通知", "--column", "大事要情", "--markdown", text
    ).data["id"]

    told = office.json("article", "where", held).data

    assert told["halt"] == "held_back"
    assert {one["place"] for one in told["held"]} == {1}
    assert "11010519491231002X" not in str(told)


def test_an_unknown_article_is_refused(office):
    told = office.json("article", "where", "nowhere")

    assert (told.exit_code, told.error["code"]) == (3, "not_found")


def test_every_pc_is_listed_for_an_administrator(office):
    office.json("sync")

    told = office.json("member", "pcs").data

    (here,) = told["pcs"]
    assert (here["state"], here["name"], here["branch"]) == ("here", "李文静", "机关支部")
    assert told["awaited"] == []
    assert "本机" in office.people("member", "pcs").out


def test_status_counts_who_has_received(office, article):
    office.json("sync")

    told = office.json("status").data

    assert (told["received_by"], told["active"]) == (0, 0)


def test_a_bundle_is_written_once(office, tmp_path):
    out = tmp_path / "诊断.zip"

    told = office.json("bundle", "--out", out)
    again = office.json("bundle", "--out", out)

    assert told.data == {"path": str(out), "bytes": out.stat().st_size}
    assert zipfile.is_zipfile(out)
    assert (again.exit_code, again.error["code"]) == (3, "file_exists")
