"""The verbs of the settings: office, columns, policy, people, words, folder, licences."""

import pytest
from command_line import CommandLine


def named(rows, field="name"):
    return [row[field] for row in rows]


def test_the_office_is_shown_and_renamed(office):
    shown = office.json("office", "show").data
    renamed = office.json("office", "rename", "海岚党群办").data

    assert (shown["name"], shown["administrators"]) == ("海岚产业园区", ["李文静"])
    assert (renamed["name"], renamed["branches"], renamed["enrolled"]) == ("海岚党群办", 1, 1)
    assert "管理员：李文静" in office.people("office", "show").out


def test_a_branch_is_counted_and_put_away(office):
    office.json("branch", "add", "南区支部", "--members", 9)
    counted = office.json("branch", "members", "南区支部", 15).data["branches"]
    hidden = office.json("branch", "hide", "南区支部").data["branches"]
    back = office.json("branch", "hide", "南区支部", "--undo").data["branches"]

    assert [row["members"] for row in counted if row["name"] == "南区支部"] == [15]
    assert [row["hidden"] for row in hidden] == [False, True]
    assert not any(row["hidden"] for row in back)


def test_columns_are_added_renamed_ordered_and_dressed(office):
    office.json("column", "add", "廉洁之窗", "--theme", "jianbao")
    office.json("column", "rename", "廉洁之窗", "清风专栏")
    office.json("column", "theme", "清风专栏", "fengcai")
    office.json("column", "hide", "精彩瞬间")
    told = office.json("column", "order", "清风专栏", "大事要情").data

    assert named(told["columns"]) == [
        "清风专栏", "大事要情", "“两学一做”小课堂", "精彩瞬间", "支部风采",
    ]  # fmt: skip
    assert [row["theme"] for row in told["columns"]][:1] == ["fengcai"]
    assert [row["name"] for row in told["columns"] if row["hidden"]] == ["精彩瞬间"]
    assert office.json("column", "theme", "清风专栏", "x").error["code"] == "unknown_theme"


def test_the_policy_is_shown_and_set(office):
    told = office.json(
        "policy", "set", "--stage", "初审", "--stage", "终审/2", "--stage", "保密审查/1/sensitive",
        "--on-paper",
    ).data  # fmt: skip

    assert [(one["name"], one["need"], one["sensitive_only"]) for one in told["stages"]] == [
        ("初审", 1, False), ("终审", 2, False), ("保密审查", 1, True),
    ]  # fmt: skip
    assert (told["on_paper"], told["parallel"]) == (True, False)
    assert named(told["stages"][0]["holders"]) == ["李文静"]
    assert "终审" in office.people("policy", "show").out


@pytest.mark.parametrize("stage", ["复审/x", "复审/1/x", "/"])
def test_a_stage_that_cannot_be_read_is_refused(office, stage):
    told = office.json("policy", "set", "--stage", stage)

    assert (told.exit_code, told.error["code"]) in {(3, "bad_stage_words"), (3, "bad_name")}


def test_people_are_invited_from_a_table(office, tmp_path):
    table = tmp_path / "名单.csv"
    table.write_text("姓名,支部,角色,审级\n孙立,南区支部,审核人,初审\n", encoding="utf-8")

    told = office.json("member", "invite", "--from", table, "--out", tmp_path / "邀请函").data

    (invited,) = told["invitations"]
    assert invited["invitation"].endswith("001-孙立.invitation.json")
    row = next(
        row for row in office.json("member", "list").data["members"] if row["name"] == "孙立"
    )
    assert (row["id"], row["stages"]) == (invited["member"], [1])
    table.write_text("姓名,角色\n,编辑\n", encoding="utf-8")
    refused = office.json("member", "invite", "--from", table, "--out", tmp_path / "二")
    assert (refused.exit_code, refused.error["code"]) == (3, "bad_table")


def test_a_pc_that_waits_is_compared_and_let_in(office, tmp_path):
    office.json(
        "member", "invite", "--name", "王磊", "--branch", "机关支部", "--role", "liaison",
        "--out", tmp_path / "王磊.json",
    )  # fmt: skip
    office.json("sync")
    other = CommandLine(tmp_path / "wang")
    device = other.json("office", "join", "--invitation", tmp_path / "王磊.json").data["device"]

    (waiting,) = office.json("member", "waiting").data["waiting"]
    office.json("member", "admit", device)
    told = office.json("member", "retire", "王磊", "--reason", "left").data

    assert waiting["fingerprint"].replace("-", "").startswith(device)
    assert (waiting["name"], waiting["proven"]) == ("王磊", True)
    (row,) = [row for row in told["members"] if row["name"] == "王磊"]
    assert (row["roles"], row["devices"]) == ([], [{"id": device, "state": "revoked"}])


def test_words_are_allowed_and_avoided(office):
    office.json("term", "allow", "警钟常鸣")
    office.json("term", "avoid", "经开公司", "--instead", "北岚经开")
    listed = office.json("term", "list", "--search", "北岚经开").data
    given_up = office.json("term", "avoid", "经开公司", "--undo").data
    office.json("term", "disallow", "警钟常鸣")

    assert listed["allowed"] == ["警钟常鸣"]
    assert listed["avoided"] == [{"wrong": "经开公司", "right": "北岚经开"}]
    assert named(listed["rules"], "bad") == ["经开公司"]
    assert given_up["avoided"] == []
    assert office.json("term", "list").data["allowed"] == []
    assert "北岚经开" not in office.people("term", "list", "--search", "北岚经开").out


def test_a_rule_is_switched_off_and_on(office):
    rules = office.json("term", "list").data["rules"]
    rule = next(row["id"] for row in rules if not row["guarding"])

    off = office.json("term", "rule", rule, "--off").data["rules"]
    on = office.json("term", "rule", rule).data["rules"]

    assert [row["id"] for row in off if row["off"]] == [rule]
    assert not any(row["off"] for row in on)


def test_the_folder_is_shown_checked_and_moved(office, tmp_path):
    shown = office.json("folder", "show").data
    checks = office.json("folder", "check").data["checks"]
    refused = office.json("folder", "move", tmp_path)

    assert shown["path"] == str(tmp_path / "share")
    assert all(one["ok"] for one in checks)
    assert (refused.exit_code, refused.error["code"]) == (4, "folder_not_office")
    assert "✓ 写入共享文件夹" in office.people("folder", "check").out


def test_licences_are_listed_with_their_words(line):
    listed = line.json("licence", "list").data["licences"]
    told = line.json("licence", "show", "msgspec").data

    assert "PySide6" in named(listed)
    assert "Redistribution" in told["text"]
